import { ConfigurationServiceClientCredentialFactory } from "botbuilder";
import { type Config, isLoopback } from "../../config";
import { cloudOf } from "./clouds";
import { fetchToken } from "./loopback-credentials";

/** Whether the bot gets a token for the channel with its settings: null where it does, else why not, without any secret. */
export async function tokenProblem(config: Config): Promise<string | null> {
  try {
    await (isLoopback(new URL(config.loginUrl).hostname)
      ? fetchToken(config, scopeOf(config))
      : msalToken(config));
    return null;
  } catch (error) {
    const [told = ""] = (error instanceof Error ? error.message : String(error)).split("\n", 1);
    return told.replaceAll(config.app.password || "\n", "…").slice(0, 300);
  }
}

const scopeOf = ({ loginUrl }: Config): string => cloudOf(loginUrl).scope;

async function msalToken(config: Config): Promise<void> {
  const { app, loginUrl } = config;
  const factory = new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppType: app.type,
    MicrosoftAppId: app.id,
    MicrosoftAppPassword: app.password,
    MicrosoftAppTenantId: app.tenant,
  });
  const authority = `${loginUrl}/${app.tenant || cloudOf(loginUrl).loginTenant}`;
  const credentials = await factory.createCredentials(app.id, scopeOf(config), authority, true);
  await (credentials as unknown as { getToken: (anew: boolean) => Promise<string> }).getToken(true);
}
