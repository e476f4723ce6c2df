import { type Activity, ConfigurationBotFrameworkAuthentication } from "botbuilder";
import { type Config, isLoopback } from "../../config";
import { cloudOf } from "./clouds";
import { loopbackCredentials } from "./loopback-credentials";
import { strangeToken } from "./token-claims";

/** Who sent a request, as botbuilder wants it back when the turn runs. */
export type Caller = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication["authenticateRequest"]>>;

/** Whether a request comes from the channel: its caller, or why not. Nothing of the body is trusted before. */
export type Authenticate = (
  authorization: unknown,
  body: unknown,
) => Promise<Caller | { readonly why: string }>;

/** The rules by which tokens are checked and got: those of the login service's cloud, with the settings' changes. */
export const authenticationOf = (config: Config): ConfigurationBotFrameworkAuthentication => {
  const cloud = cloudOf(config.loginUrl);
  const isOwn = isLoopback(new URL(config.loginUrl).hostname);

  return new ConfigurationBotFrameworkAuthentication(
    {
      MicrosoftAppType: config.local ? "MultiTenant" : config.app.type,
      MicrosoftAppId: config.app.id,
      MicrosoftAppPassword: config.app.password,
      MicrosoftAppTenantId: config.app.tenant,
      ValidateAuthority: true,
      ToChannelFromBotLoginUrl: `${config.loginUrl}/${config.app.tenant || cloud.loginTenant}`,
      ToChannelFromBotOAuthScope: cloud.scope,
      ToBotFromChannelTokenIssuer: issuerOf(config),
      OAuthUrl: cloud.oauth,
      ToBotFromChannelOpenIdMetadataUrl: config.channelMetadataUrl ?? cloud.metadata,
      ToBotFromEmulatorOpenIdMetadataUrl: cloud.emulatorMetadata,
      CallerId: cloud.caller,
    },
    isOwn && !config.local ? loopbackCredentials(config, cloud.scope) : undefined,
  );
};

/** Takes tokens of the channel only: botbuilder alone would take a skill's or an emulator's, who say who speaks. */
export const authenticator = (
  config: Config,
  authentication: ConfigurationBotFrameworkAuthentication,
): Authenticate => {
  const expected = {
    issuer: issuerOf(config),
    appId: config.app.id,
    tenants: [config.app.tenant, ...config.allowedTenants],
  };

  return async (authorization, body) => {
    const header = typeof authorization === "string" ? authorization : "";
    const why = config.local ? null : strangeToken(header, expected, Date.now());
    if (why) return { why };

    try {
      return await authentication.authenticateRequest(claimed(body) as Activity, header);
    } catch (error) {
      return { why: error instanceof Error ? error.message : "unreadable token" };
    }
  };
};

const issuerOf = (config: Config): string => config.channelIssuer ?? cloudOf(config.loginUrl).issuer;

/** A token is bound to these two fields, so they are compared with it before anything else is read. */
const claimed = (body: unknown) => {
  const { channelId, serviceUrl } = (body ?? {}) as { channelId?: unknown; serviceUrl?: unknown };
  return {
    type: "message",
    channelId: typeof channelId === "string" ? channelId : "unknown",
    serviceUrl: typeof serviceUrl === "string" ? serviceUrl : "unknown",
  };
};
