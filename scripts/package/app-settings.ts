import { z } from "zod";

/** What an app package is filled in with. An empty value counts as not set. */
const AppSettings = z.object({
  MicrosoftAppId: given().refine(isGuid, {
    error:
      "must be the bot's app id, such as 0b7f1c2e-5d61-4c33-9a7e-3f2a61d0c9b4: the registration shows it.",
  }),
  APP_DOMAINS: given().transform(asDomains),
  APP_WEBSITE: given("https://example.com/poolpilot").refine(isHttps, {
    error:
      "must be an https address where your people read about the app, such as https://it.contoso.com/poolpilot.",
  }),
  APP_COMPANY: given("Poolpilot").refine((name) => name.length <= 32, { error: "has more than 32 letters." }),
});

export type AppSettings = z.infer<typeof AppSettings>;

/** Reads what the package needs from the environment; every problem is told at once, with its key and its fix. */
export const readAppSettings = (
  env: Readonly<Record<string, string | undefined>>,
): AppSettings | { readonly problems: readonly string[] } => {
  const read = AppSettings.safeParse(env);
  return read.success
    ? read.data
    : { problems: read.error.issues.map(({ path, message }) => `${String(path[0])}: ${message}`) };
};

function given(usual = "") {
  return z
    .string()
    .default("")
    .transform((value) => value.trim().replace(/\/$/, "") || usual);
}

function asDomains(value: string, ctx: z.RefinementCtx): readonly string[] {
  const domains = value
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((domain) => domain !== "");
  for (const domain of domains.filter((one) => !isDomain.test(one)))
    ctx.addIssue({
      code: "custom",
      message: `${domain} is no domain. Give names such as bot.contoso.com, without https:// and without a path.`,
    });
  return domains;
}

const isDomain = /^([a-z0-9-]+\.)+[a-z]{2,}$/;

function isGuid(id: string): boolean {
  return /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(id);
}

function isHttps(url: string): boolean {
  return URL.canParse(url) && new URL(url).protocol === "https:";
}
