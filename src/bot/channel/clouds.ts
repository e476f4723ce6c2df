/** What differs between Microsoft's clouds: whose tokens a channel shows, and where the bot gets its own. */
export type Cloud = {
  readonly issuer: string;
  readonly metadata: string;
  readonly emulatorMetadata: string;
  readonly scope: string;
  readonly oauth: string;
  readonly loginTenant: string;
  readonly caller: string;
};

/** The clouds by their login host; anything else, such as a test on this machine, follows the public one. */
export const cloudOf = (loginUrl: string): Cloud => clouds.get(new URL(loginUrl).host) ?? publicCloud;

const publicCloud: Cloud = {
  issuer: "https://api.botframework.com",
  metadata: "https://login.botframework.com/v1/.well-known/openidconfiguration",
  emulatorMetadata: "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration",
  scope: "https://api.botframework.com",
  oauth: "https://api.botframework.com",
  loginTenant: "botframework.com",
  caller: "urn:botframework:azure",
};

/** The constants that botframework-connector has for the US Government. */
const usGovernment: Cloud = {
  issuer: "https://api.botframework.us",
  metadata: "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
  emulatorMetadata:
    "https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration",
  scope: "https://api.botframework.us",
  oauth: "https://api.botframework.azure.us",
  loginTenant: "MicrosoftServices.onmicrosoft.us",
  caller: "urn:botframework:azureusgov",
};

/** From learn.microsoft.com/azure/bot-service/how-to-deploy-china-cloud. */
const china: Cloud = {
  issuer: "https://api.botframework.azure.cn",
  metadata: "https://login.botframework.azure.cn/v1/.well-known/openidconfiguration",
  emulatorMetadata:
    "https://login.partner.microsoftonline.cn/a55a4d5b-9241-49b1-b4ff-befa8db00269/v2.0/.well-known/openid-configuration",
  scope: "https://api.botframework.azure.cn",
  oauth: "https://token.botframework.azure.cn/",
  loginTenant: "microsoftservices.partner.onmschina.cn",
  caller: "urn:botframework:azurecn",
};

const clouds: ReadonlyMap<string, Cloud> = new Map([
  ["login.microsoftonline.us", usGovernment],
  ["login.partner.microsoftonline.cn", china],
]);
