import { gist as gistOf } from "../support/talk";
import {
  ana,
  bo,
  confirmed,
  cy,
  di,
  done,
  guarded,
  type Line,
  nothing,
  refused,
  taken,
  told,
  waits,
} from "../wire/support/lines";
import {
  another,
  deployed,
  inPhase3,
  inPhase4,
  opened,
  openedByTwo,
  planned,
  ready4,
  registered,
  twoApprovals,
} from "../wire/support/scenes";
import { inScene, type Scene } from "./talking";

const two = [...registered("contoso"), another("pool02"), another("pool03"), twoApprovals];
const hear: readonly Line[] = [bo, cy, ana].map((who) => ({ ...told("hello", "Hello", who), in: who }));

/** One of two approvals is given to leave phase 1. */
const halfOpen = [...two, ...hear, ...planned, waits("advance pool01"), waits("approve pool01", bo)];

/** One of two approvals is given to leave phase 3, whose checkpoints stand. */
const coexisting = [
  ...registered("contoso"),
  ...deployed,
  ...confirmed("pool01", "services-started", "sites-administrable"),
  another("pool02"),
  twoApprovals,
  ...hear,
  waits("advance pool01"),
  waits("approve pool01", bo),
];

const given = async ({ report }: Scene) => (await report("why pool01", "why")).gate?.given.length;

/** Who was told that votes fell, and what about. */
const heardOf = ({ queued }: Scene) =>
  queued()
    .filter(({ notice }) => notice.includes('"type":"gateVoided"'))
    .map(({ conversation, notice }) => `${conversation}: ${/"changed":\[([^\]]*)\]/.exec(notice)?.[1]}`);

describe("votes fall at once when what they were given for changes in their own pool", () => {
  test.each<[string, string, string]>([
    ["a task that is open again", "reopen pool01 1.6 because the list was old", "tasks-are-done"],
    ["another SQL Server", "set pool01 target-sql=sql09\\rtc", "sql-instance-is-not-shared"],
    ["another role of the pool", "set pool01 roles=mediation", "new-roles-come-after"],
    ["another target", "set pool01 target=pool09.contoso.com", "pool-name-is-new"],
    ["a forest that is called otherwise", "set migration target-forest=unset", "same-forest"],
  ])("%s", (_, says, rule) =>
    inScene(async (scene) => {
      const { play, say, gist } = scene;
      await play(...halfOpen);
      await say(ana, says, { place: "elsewhere" });
      if (says.startsWith("set migration")) {
        expect(await gist("approve pool01", cy)).toContain("gateVoided");
      }
      expect(await given(scene)).toBeUndefined();
      expect(heardOf(scene)).toContainEqual(expect.stringMatching(new RegExp(`^Bo Lind: .*"${rule}"`)));
      expect(await gist("approve pool01", cy)).toBe("nothing gate-decided");
      expect(await scene.text("approve pool01", bo)).toContain(rule);
    })(),
  );

  test(
    "and are given anew to a new round",
    inScene(async (scene) => {
      const { play, press } = scene;
      await play(
        ...halfOpen,
        taken("reopen pool01 1.6 because the list was old"),
        refused("advance pool01", ["tasks-are-done"]),
        ...done("pool01", "1.6"),
        waits("advance pool01"),
      );
      expect(await given(scene)).toBe(0);
      expect(gistOf(await press("approve", "gate:phase", 1, bo))).toBe("refused stale(round-moved)");
      await play(waits("approve pool01", bo), taken("approve pool01", cy));
    }),
  );
});

describe("votes fall at the next one when another pool changed what they share", () => {
  test(
    "and whoever gives that is told, with its voters",
    inScene(async (scene) => {
      const { play, events } = scene;
      await play(...halfOpen, taken("reopen pool02 1.6 because the list was old"));
      expect(await given(scene)).toBe(1);
      expect(await events("approve pool01", cy)).toEqual([
        { type: "gateVoided", gate: "phase", phase: 1, round: 1, changed: ["tasks-are-done"] },
      ]);
      expect(
        heardOf(scene)
          .map((line) => line.split(":")[0])
          .sort(),
      ).toEqual([ana, bo]);
      await play(nothing("approve pool01", cy), refused("advance pool01", ["tasks-are-done"]));
    }),
  );

  test(
    "not when it is as it was by then",
    inScene(async (scene) => {
      const { play } = scene;
      await play(...halfOpen, taken("reopen pool02 1.6 because the list was old"), ...done("pool02", "1.6"));
      await play(taken("approve pool01", cy));
    }),
  );
});

describe("votes stand when nothing that they rest on changes", () => {
  test.each<[string, readonly Line[]]>([
    [
      "somebody asks",
      [told("status pool01", "pool01:"), told("why pool01", "pool01:"), told("ask pool01", "")],
    ],
    ["an owner is named", [taken('set pool01 owner="Ana Ruiz"')]],
    ["another pool's facts change", [taken("set pool02 users=90"), taken("set pool02 roles=mediation")]],
    ["another pool is held", [taken("hold pool02 because change freeze")]],
    [
      "the pool was held and is released",
      [taken("hold pool01 because change freeze"), taken("release pool01")],
    ],
    ["another pool joins", [another("pool04")]],
    [
      "another pool goes back",
      [taken("rollback pool03 because calls drop"), waits("acknowledge pool03"), waits("approve pool03", bo)],
    ],
    ["another approver comes", [taken('grant approver @"Di Fox" group=uc')]],
    ["a step is refused", [refused("skip pool01 2.4 because no time", ["phases-in-order"])]],
  ])("%s", (_, lines) =>
    inScene(async (scene) => {
      await scene.play(...halfOpen, ...lines);
      expect(await given(scene)).toBe(1);
      await scene.play(taken("approve pool01 note seen in the change board", cy));
      expect(heardOf(scene)).toEqual([]);
    })(),
  );

  test(
    "time passes",
    inScene(async (scene) => {
      const { play, pass } = scene;
      await play(...coexisting);
      pass(40 * 86_400_000);
      await play(taken("approve pool01", cy));
    }),
  );
});

describe("an approval never survives a failed checkpoint", () => {
  test(
    "of its own pool",
    inScene(async (scene) => {
      const { play, events } = scene;
      await play(...coexisting);
      const [failed, voided] = await events("fail pool01 services-started because RTCSRV is down");
      expect(failed).toMatchObject({ type: "checkpointFailed" });
      expect(voided).toMatchObject({
        type: "gateVoided",
        round: expect.any(Number),
        changed: ["coexistence-is-tested"],
      });
      await play(nothing("approve pool01", cy), refused("advance pool01", ["coexistence-is-tested"]));
      await play(taken("confirm pool01 services-started"), waits("advance pool01"));
      expect(await given(scene)).toBe(0);
      await play(waits("approve pool01", cy), taken("approve pool01", bo));
    }),
  );

  test(
    "not even where it was confirmed again before the next vote",
    inScene(async (scene) => {
      const { play } = scene;
      await play(...coexisting, taken("fail pool01 services-started because RTCSRV is down"));
      await play(taken("confirm pool01 services-started"), nothing("approve pool01", cy));
    }),
  );

  test(
    "of the site, failed for another pool",
    inScene(async (scene) => {
      const { play, events } = scene;
      await play(
        ...registered("contoso"),
        another("pool02"),
        ...deployed,
        ...opened("pool02"),
        ...done("pool02", "2.4", "2.6"),
        ...opened("pool02"),
        ...confirmed("pool01", "services-started", "sites-administrable"),
        twoApprovals,
        waits("advance pool01"),
        waits("approve pool01", bo),
        taken("fail pool02 sites-administrable because the panel is gone"),
      );
      expect(await events("approve pool01", cy)).toMatchObject([
        { type: "gateVoided", phase: 3, changed: ["coexistence-is-tested"] },
      ]);
      await play(
        refused("advance pool01", ["coexistence-is-tested"]),
        taken("confirm pool02 sites-administrable"),
        waits("advance pool01"),
        waits("approve pool01", bo),
        taken("fail pool02 sites-administrable because the panel is gone"),
        taken("confirm pool02 sites-administrable"),
      );
      expect(await events("approve pool01", cy)).toMatchObject([{ type: "gateVoided" }]);
    }),
  );
});

describe("what is reopened in a later phase", () => {
  const inFour = [...registered("contoso"), ...inPhase4, ...ready4];

  test(
    "withdraws the leaves of its pool",
    inScene(async ({ play }) => {
      await play(
        ...inFour,
        taken("start pool01 4.3"),
        taken("reopen pool01 2.4 because the tape was empty"),
        refused("moved pool01 5 wave=test", ["tasks-are-done"]),
      );
    }),
  );

  test(
    "holds every later gate until it is settled again",
    inScene(async ({ play, text }) => {
      await play(
        ...inFour,
        taken("skip pool01 4.3 because it is small"),
        taken("skip pool01 4.4 because it is small"),
        ...confirmed(
          "pool01",
          "pilot-users-validated",
          "applications-compatible",
          "clients-communicate",
          "each-deployment-works",
        ),
        taken("reopen pool01 2.4 because the tape was empty"),
        refused("advance pool01", ["tasks-are-done"]),
        refused("can pool01 5", ["tasks-are-done"]),
      );
      expect(await text("advance pool01")).toContain("Task 2.4 (Back up systems and data) is open");
      await play(...done("pool01", "2.4"), ...opened("pool01"));
    }),
  );

  test(
    "voids the votes on a later gate",
    inScene(async (scene) => {
      const { play, events } = scene;
      await play(
        ...inFour,
        twoApprovals,
        taken("skip pool01 4.3 because it is small"),
        taken("skip pool01 4.4 because it is small"),
        ...confirmed(
          "pool01",
          "pilot-users-validated",
          "applications-compatible",
          "clients-communicate",
          "each-deployment-works",
        ),
        waits("advance pool01"),
        waits("approve pool01", bo),
      );
      expect(await events("reopen pool01 services-started because a service stopped")).toMatchObject([
        { type: "checkpointReopened" },
        { type: "gateVoided", phase: 4, changed: ["coexistence-is-tested"] },
      ]);
      await play(
        refused("advance pool01", ["coexistence-is-tested"]),
        taken("confirm pool01 services-started"),
        waits("advance pool01"),
        waits("approve pool01", bo),
      );
      expect(await events("reopen pool01 1.2 because archiving is wanted")).toMatchObject([
        { type: "taskReopened", task: "1.2" },
        { type: "gateVoided", phase: 4, changed: ["tasks-are-done"] },
      ]);
      await play(...done("pool01", "1.2"), ...openedByTwo("pool01"));
    }),
  );

  test(
    "says who reopened it and why",
    inScene(async ({ play, text }) => {
      await play(...inFour, taken("reopen pool01 sites-administrable because the panel is gone"));
      expect(await text("history pool01")).toContain(
        "Checkpoint sites-administrable is open again for pool01",
      );
    }),
  );
});

describe("a deed without leave", () => {
  const deed = [
    ...registered("contoso"),
    taken('grant engineer @"Cy Moe"'),
    ...inPhase3,
    taken("done pool01 3.3", cy),
  ];
  const rest = [
    ...done("pool01", "3.4", "3.5"),
    ...confirmed("pool01", "services-started", "sites-administrable"),
  ];

  test(
    "shuts the gate until an approver who did not do it acknowledges it",
    inScene(async ({ play }) => {
      await play(
        ...deed,
        ...rest,
        refused("advance pool01", ["tasks-are-done"]),
        refused("approve pool01 gate=without-leave", ["nobody-approves-their-own"], cy),
        refused("approve pool01 gate=without-leave", ["not-allowed"]),
        refused("approve pool01 gate=without-leave", ["not-allowed"], di),
        refused("advance pool01", ["tasks-are-done"]),
        taken("approve pool01 gate=without-leave note it was in order", bo),
        nothing("approve pool01 gate=without-leave", bo),
        ...opened("pool01"),
      );
    }),
  );

  test.each([
    ["requester", "refused nobody-approves-their-own(approves-own-work)"],
    ["solo", "recorded voteGiven deedAcknowledged"],
  ])("under %s separation", (separation, gist) =>
    inScene(async (scene) => {
      await scene.play(...deed, taken(`policy separation=${separation}`));
      expect(await scene.gist("approve pool01 gate=without-leave", cy)).toBe(gist);
    })(),
  );

  test(
    "is acknowledged before the phase's gate is asked, and is no vote for that",
    inScene(async (scene) => {
      const { play } = scene;
      await play(...deed, ...rest, taken("approve pool01", bo), waits("advance pool01"));
      expect(await given(scene)).toBe(0);
      await play(taken("approve pool01", bo));
    }),
  );

  test(
    "while another gate is open gives the choice of two",
    inScene(async (scene) => {
      const { play, report } = scene;
      await play(...deed, taken("rollback pool01 because calls drop"), waits("acknowledge pool01"));
      expect((await report("approve pool01", "pick", bo)).tries).toEqual([
        "approve pool01 gate=rollback",
        "approve pool01 gate=without-leave",
      ]);
      await play(taken("approve pool01 gate=rollback", bo));
      expect(await scene.text("next pool01")).toContain("done pool01 3.3");
      await play(...["3.3", "2.5"].map((task) => taken(`done pool01 ${task}`)));
    }),
  );

  test(
    "that is reopened is no deed any more",
    inScene(async ({ play }) => {
      await play(...deed, taken("reopen pool01 3.3 because it was another pool"));
      await play(nothing("approve pool01 gate=without-leave", bo), ...guarded("pool01", "3.3"));
    }),
  );
});
