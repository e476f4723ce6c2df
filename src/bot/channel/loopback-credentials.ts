import type { ConfigurationBotFrameworkAuthentication } from "botbuilder";
import { z } from "zod";
import type { Config } from "../../config";
import { noToken } from "../answering/failure";

type CredentialsFactory = NonNullable<
  ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1]
>;

const Token = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().default(3600) });

/** Gets the bot's own tokens from a login service on this machine; MSAL would insist on https. */
export const loopbackCredentials = (config: Config, usualScope: string): CredentialsFactory => {
  const held = new Map<string, { readonly token: Promise<string>; readonly until: number }>();

  const tokenFor = (audience: string): Promise<string> => {
    const known = held.get(audience);
    if (known && known.until > Date.now()) return known.token;

    const token = fetchToken(config, audience).then(({ access_token, expires_in }) => {
      held.set(audience, { token, until: Date.now() + (expires_in - 300) * 1000 });
      return access_token;
    });
    held.set(audience, { token, until: Date.now() + 60_000 });
    token.catch(() => held.delete(audience));
    return token;
  };

  return {
    isValidAppId: async (id) => id === config.app.id,
    isAuthenticationDisabled: async () => false,
    createCredentials: async (_id, audience) => ({
      signRequest: async (request) => {
        request.headers.set("Authorization", `Bearer ${await tokenFor(audience ?? usualScope)}`);
        return request;
      },
    }),
  };
};

/** Asks the login service on this machine for a token. */
export const fetchToken = async (
  { loginUrl, app }: Config,
  audience: string,
): Promise<z.infer<typeof Token>> => {
  const response = await fetch(`${loginUrl}/${app.tenant || "botframework.com"}/oauth2/v2.0/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "client_credentials",
      client_id: app.id,
      client_secret: app.password,
      scope: `${audience}/.default`,
    }),
    signal: AbortSignal.timeout(10_000),
  });
  if (!response.ok) throw withoutToken(`The login service answered ${response.status} instead of a token.`);

  return Token.parse(await response.json());
};

/** Without a token nothing was sent: whatever waits for one can be tried again. */
const withoutToken = (message: string): Error => Object.assign(new Error(message), { code: noToken });
