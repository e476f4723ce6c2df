import { readFileSync } from "node:fs";
import { join } from "node:path";
import { manifestProblems } from "../../scripts/package/check-manifest";
import { filledIn, type Manifest } from "../../scripts/package/manifest";
import { commandOf } from "../../src/commands/catalogue";

const root = join(__dirname, "../..");
const json = (file: string) => JSON.parse(readFileSync(join(root, file), "utf8"));
const manifest = json("manifest/manifest.json") as Manifest;
const settings = {
  MicrosoftAppId: "0b7f1c2e-5d61-4c33-9a7e-3f2a61d0c9b4",
  APP_DOMAINS: ["bot.contoso.com"],
  APP_WEBSITE: "https://it.contoso.com/poolpilot",
  APP_COMPANY: "Contoso IT",
};
const filled = (readChannel = false) => filledIn(manifest, settings, { version: "1.2.3", readChannel });

type Bot = {
  readonly supportsFiles: boolean;
  readonly scopes: readonly string[];
  readonly commandLists: readonly {
    readonly scopes: readonly string[];
    readonly commands: readonly { readonly title: string; readonly description: string }[];
  }[];
};
const [bot] = manifest.bots as readonly [Bot];

describe("the manifest", () => {
  it.each([false, true])("is valid by Microsoft's schema once filled in (hearing everything: %s)", (all) => {
    expect(manifestProblems(filled(all))).toEqual([]);
  });

  it("takes its id, version, domains and company from where they are known", () => {
    expect(filled()).toMatchObject({
      version: "1.2.3",
      id: settings.MicrosoftAppId,
      bots: [{ botId: settings.MicrosoftAppId }],
      validDomains: ["bot.contoso.com"],
      developer: { name: "Contoso IT", privacyUrl: "https://it.contoso.com/poolpilot/privacy" },
    });
    expect(manifest.version).toBe(json("package.json").version);
  });

  it("asks for no consent, but in the variant that hears messages without a mention", () => {
    expect(filled()).not.toHaveProperty("authorization");
    expect(filled(true)).toMatchObject({
      webApplicationInfo: { id: settings.MicrosoftAppId },
      authorization: {
        permissions: {
          resourceSpecific: [{ name: "ChannelMessage.Read.Group" }, { name: "ChatMessage.Read.Chat" }],
        },
      },
    });
  });

  it("has a list of commands for each place, each as the catalogue has it", () => {
    expect(bot.supportsFiles).toBe(true);
    expect(bot.scopes).toEqual(["personal", "team", "groupChat"]);
    expect(bot.commandLists.flatMap(({ scopes }) => scopes)).toEqual(bot.scopes);
    for (const { commands } of bot.commandLists) {
      expect(commands.length).toBeLessThanOrEqual(10);
      expect(new Set(commands.map(({ title }) => title)).size).toBe(commands.length);
      for (const { title, description } of commands)
        expect(description.toLowerCase()).toBe(commandOf(title)?.about.toLowerCase());
    }
  });

  it.each<[string, object, RegExp]>([
    ["an id that is none", { id: "app" }, /^id: /],
    ["an id that was never filled in", { id: manifest.id }, /stands for no app/],
    ["a bot of another kind", { bots: [{ botId: 7, scopes: ["personal"] }] }, /^bots\.0\.botId: /],
    ["a place that Teams has not", { bots: [{ ...bot, scopes: ["lobby"] }] }, /^bots\.0\.scopes\.0: /],
    ["a field of somebody else's", { extra: true }, /extra/],
    ["a name that is too long", { name: { short: "x".repeat(31), full: "x" } }, /^name\.short: /],
    ["a version without a schema", { manifestVersion: "9.9" }, /^manifestVersion: 9\.9 has no schema/],
    ["a version that leads elsewhere", { manifestVersion: "1.25/../v1.25" }, /^manifestVersion: /],
  ])("is refused with %s", (_, change, problem) => {
    expect(manifestProblems({ ...filled(), ...change }).join("\n")).toMatch(problem);
  });
});
