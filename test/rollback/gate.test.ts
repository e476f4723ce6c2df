import { gist as gistOf } from "../support/talk";
import { ana, bo, cy, di, nothing, refused, taken, told, waits } from "../wire/support/lines";
import { planned, registered, twoApprovals } from "../wire/support/scenes";
import { goingBack, moved } from "./scenes";
import { eventsOf, inScene } from "./talking";

const base = registered("contoso");
const asked = taken("rollback pool01 because calls drop");

describe("what it costs", () => {
  test(
    "comes first, in the pool's own numbers",
    inScene(async ({ play, report, pass, text }) => {
      await play(...moved);
      pass(3 * 86_400_000);
      const found = await report("rollback pool01 because calls drop", "consequences");
      expect(found).toMatchObject({
        users: 55,
        since: Date.UTC(2026, 10, 20, 10),
        until: Date.UTC(2026, 10, 23, 10),
        to: 0,
        stay: [{ task: "3.1", why: "irreversible" }],
        try: "acknowledge pool01",
      });
      expect(found.steps[1]).toEqual({
        task: "4.3",
        title: "Move a single user to the pilot pool",
        command: expect.stringContaining('Move-CsUser -Identity "<test user>" -Target "pool01.contoso.com"'),
      });
      expect(await text("history pool01")).toContain("asked to go back all the way");
    }),
  );

  test(
    "counts from the first who has not been moved back",
    inScene(async ({ play, report, pass }) => {
      await play(...moved, taken("acknowledge pool01"), taken("moved pool01 5 wave=test back"));
      pass(3_600_000);
      await play(taken("moved pool01 50 wave=pilot back"));
      pass(3_600_000);
      await play(taken("moved pool01 2 wave=pilot"));
      expect(await report("rollback pool01 because calls drop", "consequences")).toMatchObject({
        users: 2,
        since: Date.UTC(2026, 10, 20, 12),
      });
    }),
  );

  test(
    "is acknowledged by an engineer by name, and nobody goes back before",
    inScene(async ({ play, events, gist }) => {
      await play(...moved);
      expect(await gist("moved pool01 1 wave=test back")).toBe(
        "refused rollback-is-acknowledged(consequences-not-acknowledged)",
      );
      await play(
        asked,
        refused("acknowledge pool01", ["not-allowed"], bo),
        refused("acknowledge pool01", ["not-allowed"], di),
        refused("moved pool01 1 wave=test back", ["rollback-is-acknowledged"]),
        refused("approve pool01 gate=rollback", ["rollback-is-acknowledged"], bo),
      );
      expect(await events("acknowledge pool01")).toEqual([
        { type: "consequencesAcknowledged", users: 55, since: Date.UTC(2026, 10, 20, 10) },
        expect.objectContaining({ type: "gateAsked", gate: "rollback", phase: 4 }),
      ]);
    }),
  );

  test(
    "is not acknowledged where nothing is to be",
    inScene(async ({ play, gist }) => {
      await play(...base);
      expect(await gist("acknowledge pool01")).toBe("nothing nothing-to-acknowledge");
      expect(await gist("restart pool01")).toBe("nothing not-back");
      expect(await gist("rollback pool01")).toMatch(/^refused not-understood/);
      for (const to of ["1", "9", "x"])
        expect(await gist(`rollback pool01 to=${to} because calls drop`)).toMatch(/^refused/);
    }),
  );
});

describe("the gate", () => {
  test(
    "is opened neither by whoever asked nor by whoever acknowledged",
    inScene(async ({ play, report }) => {
      await play(
        ...base,
        taken('grant engineer @"Cy Moe"'),
        taken('grant engineer @"Bo Lind"'),
        taken("rollback pool01 because calls drop", bo),
        waits("acknowledge pool01", cy),
        refused("approve pool01 gate=rollback", ["nobody-approves-their-own"], bo),
        refused("approve pool01 gate=rollback", ["nobody-approves-their-own"], cy),
        refused("approve pool01 gate=rollback", ["not-allowed"], ana),
        taken('grant approver @"Di Fox" group=uc'),
      );
      expect((await report("why pool01", "why")).gate?.barred.map(({ how }) => how)).toEqual([
        ["asked"],
        ["acknowledged"],
      ]);
      await play(taken("approve pool01 gate=rollback", di));
    }),
  );

  test(
    "takes distinct people",
    inScene(async ({ play }) => {
      await play(
        ...base,
        twoApprovals,
        taken('grant approver @"Bo Lind" group=security'),
        asked,
        waits("acknowledge pool01"),
        waits("approve pool01 gate=rollback", bo),
        nothing("approve pool01 gate=rollback", bo),
        taken("withdraw pool01 gate=rollback", bo),
        waits("approve pool01", bo),
        taken("approve pool01 gate=rollback", cy),
      );
    }),
  );

  test(
    "is no gate of a phase, nor the other way round",
    inScene(async ({ play, gist }) => {
      await play(...base, ...planned, asked, waits("acknowledge pool01"));
      expect(await gist("approve pool01 gate=phase", bo)).toBe(
        "refused rollback-is-acknowledged(on-its-way-back)",
      );
      expect(await gist("withdraw pool01 gate=phase")).toBe(
        "refused rollback-is-acknowledged(on-its-way-back)",
      );
      await play(
        refused("advance pool01", ["rollback-is-acknowledged"]),
        nothing("rollback pool01 because once more"),
        taken("withdraw pool01 gate=rollback"),
        waits("advance pool01"),
      );
      expect(await gist("approve pool01 gate=rollback", bo)).toBe("nothing gate-decided");
      await play(taken("approve pool01 gate=phase", bo));
    }),
  );

  test(
    "that is turned down or taken back lets work go on where it stood",
    inScene(async ({ play, gist, text }) => {
      await play(...moved);
      const before = await text("status pool01");
      await play(asked, waits("acknowledge pool01"), taken("reject pool01 because calls are fine", bo));
      expect(await text("status pool01")).toBe(before);
      await play(asked, waits("acknowledge pool01"), taken("withdraw pool01"));
      expect(await text("status pool01")).toBe(before);
      await play(asked, taken("withdraw pool01"));
      expect(await text("status pool01")).toBe(before);
      await play(taken("confirm pool01 clients-communicate"));
      expect(await gist("approve pool01 gate=rollback", bo)).toBe("nothing gate-decided");
    }),
  );

  test(
    "is not taken back by somebody who asked for nothing",
    inScene(async ({ play, gist }) => {
      await play(...base, taken('grant viewer @"Di Fox"'), asked);
      expect(await gist("withdraw pool01", di)).toBe("nothing no-vote");
      expect(await gist("withdraw pool01", bo)).toBe("nothing no-vote");
      await play(waits("acknowledge pool01"));
      expect(await gist("withdraw pool01", di)).toBe("nothing no-vote");
      await play(told("status pool01", "pool01:"), taken("approve pool01", bo));
    }),
  );
});

test(
  "a request to go back voids an open gate, and its voters hear of it",
  inScene(async ({ play, events, queued }) => {
    await play(
      ...base,
      twoApprovals,
      { ...told("hello", "Hello", bo), in: "bo" },
      ...planned,
      waits("advance pool01"),
      waits("approve pool01", bo),
    );
    expect(await events("rollback pool01 because calls drop")).toEqual([
      { type: "gateVoided", gate: "phase", phase: 1, round: 1, changed: ["rollback-is-possible"] },
      { type: "rollbackAsked", to: 0, because: "calls drop" },
    ]);
    const heard = queued().filter(
      ({ conversation, notice }) => conversation === "bo" && notice.includes("gateVoided"),
    );
    expect(heard).toHaveLength(1);
    await play(
      taken("withdraw pool01"),
      waits("advance pool01"),
      waits("approve pool01", cy),
      taken("approve pool01", bo),
    );
  }),
);

test(
  "a held pool is released before it goes back, and one that goes back is not held",
  inScene(async ({ play }) => {
    const onTheWay = refused("hold pool01 because change freeze", ["rollback-is-acknowledged"]);
    await play(
      ...moved,
      taken("acknowledge pool01"),
      taken("hold pool01 because change freeze"),
      refused("rollback pool01 because calls drop", ["pool-is-not-held"]),
      refused("moved pool01 1 wave=test back", ["pool-is-not-held"]),
      taken("release pool01"),
      asked,
      onTheWay,
      waits("acknowledge pool01"),
      onTheWay,
      taken("approve pool01", bo),
      onTheWay,
      nothing("release pool01"),
    );
  }),
);

test(
  "what is taken back by a word waits until the pool is back",
  inScene(async ({ play, text }) => {
    const waiting = [
      refused("reopen pool01 4.3 because it was another pool", ["rollback-is-acknowledged"]),
      refused("reopen pool01 services-started because it was another pool", ["rollback-is-acknowledged"]),
      refused("pool remove pool01 because it is gone", ["rollback-is-acknowledged"]),
    ];
    await play(
      ...moved,
      asked,
      ...waiting,
      waits("acknowledge pool01"),
      ...waiting,
      taken("approve pool01", bo),
      ...waiting,
    );
    expect(await text("next pool01")).toContain("moved pool01 50 wave=pilot back");
  }),
);

describe("a late or doubled vote", () => {
  test(
    "on a gate that was asked earlier changes nothing, whichever gate is open now",
    inScene(async ({ play, press }) => {
      const stale = "refused stale(round-moved)";
      const late = async (subject: "gate:phase" | "gate:rollback", round: number) =>
        gistOf(await press("approve", subject, round, bo));
      await play(...base, ...planned, waits("advance pool01"), taken("reject pool01 because too early", cy));
      expect(await late("gate:phase", 1)).toBe("nothing gate-decided");

      await play(asked, waits("acknowledge pool01"));
      expect(await late("gate:phase", 1)).toBe("nothing gate-decided");
      expect(await late("gate:rollback", 1)).toMatch(/^(nothing gate-decided|refused stale)/);
      expect(await late("gate:phase", 2)).toMatch(/^(nothing|refused)/);

      await play(taken("withdraw pool01 gate=rollback"), waits("advance pool01"));
      expect(await late("gate:rollback", 2)).toBe("nothing gate-decided");
      expect(await late("gate:rollback", 3)).toMatch(/^(nothing|refused)/);
      expect(await late("gate:phase", 1)).toMatch(/^(nothing|refused)/);
      expect(await late("gate:phase", 4)).toBe(stale);

      const opened = await press("approve", "gate:phase", 3, bo);
      expect(eventsOf(opened).map(({ type }) => type)).toContain("phasePassed");
      expect(await late("gate:phase", 3)).toBe("nothing gate-decided");
    }),
  );

  test(
    "never counts in another life of the pool",
    inScene(async ({ play, press, gist }) => {
      const again = base.find(({ says }) => says.startsWith("pool add pool01"));
      await play(...base, ...planned, waits("advance pool01"));
      await play(taken("pool remove pool01 because it was named wrongly"));
      await play(taken(again?.says ?? ""), waits("advance pool01"));
      expect(gistOf(await press("approve", "gate:phase", 1, bo))).toMatch(/^(nothing|refused)/);
      expect(eventsOf(await press("approve", "gate:phase", 2, bo)).map(({ type }) => type)).toContain(
        "phasePassed",
      );
      expect(await gist("verify")).toBe("told verified");
    }),
  );

  test(
    "delivered again gets the same answer and is no second vote",
    inScene(async ({ play, say, text }) => {
      await play(...base, twoApprovals, asked, waits("acknowledge pool01"));
      const once = await say(bo, "approve pool01 gate=rollback", { activity: "one" });
      await play(taken("approve pool01 gate=rollback", cy));
      const events = await text("verify");
      expect(await say(bo, "approve pool01 gate=rollback", { activity: "one" })).toEqual(once);
      expect(await text("verify")).toBe(events);
    }),
  );
});

test(
  "each line of a way back that is delivered twice happens once",
  inScene(async ({ play, say, text }) => {
    await play(...moved);
    const lines = [
      ...goingBack(),
      taken("moved pool01 50 wave=pilot back"),
      taken("done pool01 4.4"),
      taken("moved pool01 5 wave=test back"),
      ...["4.3", "3.5", "3.3", "2.5"].map((task) => taken(`done pool01 ${task}`)),
      taken("restart pool01"),
    ];
    for (const [index, { who, says }] of lines.entries()) {
      const first = await say(who, says, { activity: `line-${index}` });
      expect(first.notice.kind).toMatch(/^(recorded|waiting)$/);
      const after = await text("verify");
      expect(await say(who, says, { activity: `line-${index}` })).toEqual(first);
      expect(await text("verify")).toBe(after);
    }
  }),
);
