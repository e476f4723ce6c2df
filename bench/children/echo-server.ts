import {
  ActivityTypes,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type TurnContext,
} from "botbuilder";
import { createServer, plugins } from "restify";

type BotRequest = Parameters<CloudAdapter["process"]>[0];

/** A bot of restify and botbuilder that answers a message with what `answer` makes of it, and does nothing else. */
export function serveEcho(answer: (context: TurnContext) => Promise<string>): void {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  const server = createServer();
  server.use(plugins.bodyParser());
  server.post("/api/messages", async (request, response) => {
    await adapter.process(request as BotRequest, response, async (context) => {
      if (context.activity.type === ActivityTypes.Message) await context.sendActivity(await answer(context));
    });
  });
  server.get("/readyz", async (_request, response) => {
    response.send(200, { ready: true });
  });
  server.listen(Number(process.env.PORT), "127.0.0.1");
  process.once("SIGTERM", () => process.exit(0));
}
