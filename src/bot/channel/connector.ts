import type { BotAdapter, MiddlewareHandler, TurnContext } from "botbuilder";

/** The part of botbuilder's connector client that is used or changed here. */
export type Connector = {
  readonly conversations: {
    readonly sendToConversation: (conversation: string, activity: object) => Promise<{ id?: string }>;
    readonly updateActivity: (
      conversation: string,
      message: string,
      activity: object,
    ) => Promise<{ id?: string }>;
    readonly getConversationMember: (conversation: string, member: string) => Promise<object>;
  };
  readonly client: { readonly pipeline: Pipeline };
};

type Pipeline = {
  readonly removePolicy: (policy: { name: string }) => unknown;
  readonly addPolicy: (policy: {
    name: string;
    sendRequest: (request: { abortSignal?: AbortSignal }, next: (request: object) => unknown) => unknown;
  }) => unknown;
};

export const connectorOf = (adapter: BotAdapter, context: TurnContext): Connector =>
  context.turnState.get(adapter.ConnectorClientKey) as Connector;

/**
 * One attempt, for so many milliseconds: left alone, botbuilder waits for ever and repeats posts that were
 * delivered. Its own timeout would hold the process open for as long after a post that failed.
 */
export const onceAndInTime =
  (adapter: BotAdapter, patience: number): MiddlewareHandler =>
  async (context, next) => {
    const { pipeline } = connectorOf(adapter, context).client;
    pipeline.removePolicy({ name: "defaultRetryPolicy" });
    pipeline.addPolicy({
      name: "inTime",
      sendRequest: async (request, send) => {
        const late = new AbortController();
        const alarm = setTimeout(() => late.abort(), patience);
        request.abortSignal = late.signal;
        try {
          return await send(request);
        } finally {
          clearTimeout(alarm);
        }
      },
    });
    await next();
  };
