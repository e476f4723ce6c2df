import { paths } from "../../src/paths/catalogue";
import { ana, taken } from "../wire/support/lines";
import { closeStage, openStage, play, type Stage, say } from "../wire/support/stage";
import { follow, rulesOn } from "./follow";

let stage: Stage;

beforeEach(async () => {
  stage = await openStage();
});

afterEach(() => closeStage(stage));

/** Every pair of versions with its path; what goes along beside another one is walked elsewhere. */
const ways = paths
  .filter(({ companion }) => companion === undefined)
  .flatMap((path) => path.from.map((from) => [from, path.to, path.method, path] as const));

test.each(ways)(
  "%s to %s %s: who does what the bot says comes to the end",
  async (from, to, method, path) => {
    const name = `${from}-${path.id}`;
    await play(stage, [
      taken(
        `migration new ${name} from ${from} to ${to} method=${method} forest=${name}.com target-forest=${name}.com`,
      ),
      taken("site add munich"),
      taken(`pool add pool01.contoso.com site=munich version=${from} edition=se users=20 roles=none`),
      taken(`pool add pool02.contoso.com site=munich version=${from} edition=se users=10 roles=none`),
      taken('grant approver @"Bo Lind"'),
      ...(method !== "side-by-side" ? [] : [taken(`edge add edge02.contoso.com site=munich version=${to}`)]),
    ]);

    const first = await follow(stage, "pool01", {
      version: from,
      target: "pool05.contoso.com",
      "target-edition": "se",
    });
    const second = await follow(stage, "pool02", { version: from, target: "pool05.contoso.com" });

    expect(new Set([...rulesOn(first), ...rulesOn(second)]).size).toBeGreaterThanOrEqual(3);
    expect((await say(stage, ana, "status")).text).toMatch(/completed/i);
  },
  120_000,
);
