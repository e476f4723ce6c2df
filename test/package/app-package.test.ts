import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { appPackage } from "../../scripts/package/app-package";
import { type AppSettings, readAppSettings } from "../../scripts/package/app-settings";

const file = (name: string) => readFileSync(join(__dirname, "../../manifest", name));
const parts = {
  manifest: JSON.parse(file("manifest.json").toString()),
  color: file("color.png"),
  outline: file("outline.png"),
};
const variant = { version: "0.1.0", readChannel: false };
const env = {
  MicrosoftAppId: " 0b7f1c2e-5d61-4c33-9a7e-3f2a61d0c9b4 ",
  APP_DOMAINS: "Bot.contoso.com, it.contoso.com",
};
const settings = readAppSettings(env) as AppSettings;

describe("the app package", () => {
  it("holds the filled-in manifest and both icons, at its top", () => {
    const zip = appPackage(parts, settings, variant);
    const held = unzipSync(zip as Uint8Array);
    expect(Object.keys(held)).toEqual(["manifest.json", "color.png", "outline.png"]);
    expect(JSON.parse(strFromU8(held["manifest.json"] ?? new Uint8Array()))).toMatchObject({
      id: "0b7f1c2e-5d61-4c33-9a7e-3f2a61d0c9b4",
      validDomains: ["bot.contoso.com", "it.contoso.com"],
    });
    expect(Buffer.from(held["outline.png"] ?? []).equals(parts.outline)).toBe(true);
    expect(appPackage(parts, settings, variant)).toEqual(zip);
  });

  it("is not made of parts that Teams would refuse, and says all that is wrong with them", () => {
    const made = appPackage(
      { ...parts, manifest: { ...parts.manifest, accentColor: "blue" }, color: parts.outline },
      settings,
      variant,
    );
    expect(made).toEqual({
      problems: [expect.stringMatching(/^accentColor: /), "color.png: is 32x32, where Teams takes 192x192."],
    });
  });

  it.each<[string, Record<string, string>, readonly RegExp[]]>([
    ["nothing", {}, [/^MicrosoftAppId: must be the bot's app id/]],
    [
      "an id that is none, and a domain with a path",
      { MicrosoftAppId: "x", APP_DOMAINS: "https://a.b/c" },
      [/^MicrosoftAppId: /, /^APP_DOMAINS: https:\/\/a\.b\/c is no domain/],
    ],
    ["a website without https", { ...env, APP_WEBSITE: "http://it" }, [/^APP_WEBSITE: must be an https/]],
    [
      "a company that does not fit",
      { ...env, APP_COMPANY: "x".repeat(33) },
      [/^APP_COMPANY: has more than 32/],
    ],
  ])("needs its settings: %s", (_, given, problems) => {
    expect(readAppSettings(given)).toEqual({
      problems: problems.map((problem) => expect.stringMatching(problem)),
    });
  });
});
