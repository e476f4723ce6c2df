import { join } from "node:path";
import { bo, refused, taken, told, waits } from "./support/lines";
import { refusedStart } from "./support/refused-start";
import { closeStage, openStage, play, type Stage } from "./support/stage";

/** Leave is asked, users move, the task is done. */
const wave = (task: string, moved: string) => [
  taken(`start pool01 ${task}`),
  taken(moved),
  taken(`done pool01 ${task}`),
];

const preload = `--require ${join(__dirname, "support/two-phases.cjs")}`;

describe("a path of two phases, added as one file of data and one line of the list", () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage("General", { NODE_OPTIONS: preload });
  }, 30_000);

  afterAll(() => closeStage(stage));

  test("is led to its end: its needs hold, its emptiness refuses, its gates are asked", async () => {
    await play(stage, [
      taken("migration new contoso from lync2013 to sfbse forest=contoso.com target-forest=contoso.com"),
      taken("site add munich"),
      taken("edge add edge02.contoso.com site=munich version=sfbse"),
      taken(
        "pool add pool01.contoso.com site=munich version=lync2013 edition=se users=20 roles=none target=pool05.contoso.com target-edition=se target-roles=none",
      ),
      taken('grant approver @"Bo Lind"'),
      refused("start pool01 1.2", ["tasks-are-done"]),
      refused("start pool01 2.1", ["phases-in-order", "tasks-are-done", "legacy-pool-is-empty"]),
      refused("advance pool01", ["tasks-are-done"]),
      taken("done pool01 1.1"),
      ...wave("1.2", "moved pool01 2 wave=test"),
      ...wave("1.3", "moved pool01 5 wave=pilot"),
      refused("start pool01 1.4", ["pilot-has-soaked"]),
      told("clock +7d", ""),
      ...wave("1.4", "moved pool01 13 wave=rest"),
      refused("advance pool01", ["legacy-pool-is-empty", "removed-features-stay-behind"]),
      taken("set pool01 contacts-left=0 xmpp=no persistent-chat=no"),
      waits("advance pool01"),
      taken("approve pool01", bo),
      { ...told("status pool01", "pool01: Phase 2"), contains: ["Take the old pool away"] },
      taken("start pool01.contoso.com 2.1"),
      taken("done pool01 2.1"),
      waits("advance pool01"),
      taken("approve pool01", bo),
      { ...told("status pool01", "pool01"), contains: ["all 2 phases done"] },
      told("verify", "Log of contoso: whole"),
    ]);
  }, 60_000);
});

test("a path file with a fault stops the start: the file, the item and what mends it, and no stack", async () => {
  const { code, output } = await refusedStart({ NODE_OPTIONS: preload, POOLPILOT_FAULT: "yes" });

  expect(code).toBe(1);
  expect(output).toMatch(/^The path in src\/paths\/made-up-in-two-phases cannot be used\.$/m);
  expect(output).toMatch(/^ {2}task 1\.2, needs: .*1\.7.* Fix: \S/m);
  expect(output).not.toMatch(/^\s+at |node:internal|\.js:\d+/m);
}, 20_000);
