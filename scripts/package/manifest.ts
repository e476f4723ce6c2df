import type { AppSettings } from "./app-settings";

export type Manifest = Readonly<Record<string, unknown>>;

/**
 * The manifest for one registration. `readChannel` asks a team's or chat's owners for consent that the bot hears messages
 * which do not mention it; without it Teams delivers none.
 */
export const filledIn = (
  manifest: Manifest,
  { MicrosoftAppId: id, APP_DOMAINS: validDomains, APP_WEBSITE: website, APP_COMPANY: name }: AppSettings,
  { version, readChannel }: { readonly version: string; readonly readChannel: boolean },
): Manifest => {
  const [bot] = manifest.bots as readonly object[];
  return {
    ...manifest,
    version,
    id,
    developer: {
      name,
      websiteUrl: website,
      privacyUrl: `${website}/privacy`,
      termsOfUseUrl: `${website}/terms`,
    },
    bots: [{ ...bot, botId: id }],
    validDomains,
    ...(readChannel ? hearing(id) : {}),
  };
};

/** From learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/channel-messages-with-rsc. */
const hearing = (id: string) => ({
  webApplicationInfo: { id, resource: "https://RscBasedStoreApp" },
  authorization: {
    permissions: {
      resourceSpecific: [
        { name: "ChannelMessage.Read.Group", type: "Application" },
        { name: "ChatMessage.Read.Chat", type: "Application" },
      ],
    },
  },
});
