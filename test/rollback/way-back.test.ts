import { bo, confirmed, done, guarded, nothing, refused, taken, told, waits } from "../wire/support/lines";
import { another, deployed, inPhase3, opened, planned, registered } from "../wire/support/scenes";
import { goingBack, moved, pastPhase4, undone } from "./scenes";
import { inScene, type Scene } from "./talking";

const statusOf = (scene: Scene, pool = "pool01") => scene.report(`status ${pool}`, "pool-status");
const stateOf = async (scene: Scene, pool = "pool01") => {
  const { tasks, checkpoints } = await statusOf(scene, pool);
  return Object.fromEntries([
    ...tasks.map(({ number, state }) => [number, state]),
    ...checkpoints.map(({ id, state }) => [id, state]),
  ]);
};
const usersLeft = async (scene: Scene) => {
  const [all, one] = [await scene.report("status", "migration-status"), await statusOf(scene)];
  return [all.usersLeft, one.usersLeft, one.waves?.test, one.waves?.pilot, one.waves?.rest];
};
const stays = async (scene: Scene, pool: string, to = "") => {
  const { steps, stay } = await scene.report(`rollback ${pool} ${to} because calls drop`, "consequences");
  await scene.play(taken(`withdraw ${pool}`));
  return { steps: steps.map(({ task }) => task), stay: stay.map(({ task }) => task) };
};

const allBack = [
  taken("moved pool01 50 wave=pilot back"),
  ...undone("4.4"),
  taken("moved pool01 5 wave=test back"),
  ...undone("4.3"),
];

describe("users that are moved back", () => {
  test(
    "need the acknowledgement, and are no more than were moved in their wave",
    inScene(async (scene) => {
      const { play } = scene;
      const tooMany = (n: number, wave: string) =>
        refused(`moved pool01 ${n} wave=${wave} back`, ["not-understood"]);
      await play(
        ...moved,
        refused("moved pool01 1 wave=pilot back", ["rollback-is-acknowledged"]),
        taken("acknowledge pool01"),
        nothing("acknowledge pool01"),
        tooMany(6, "test"),
        tooMany(51, "pilot"),
        tooMany(1, "rest"),
        tooMany(0, "test"),
        taken("moved pool01 5 wave=test back because one of them is abroad"),
        tooMany(1, "test"),
        taken("moved pool01 20 wave=pilot back"),
        tooMany(31, "pilot"),
      );
      expect(await usersLeft(scene)).toEqual([470, 470, 0, 30, 0]);
      await play(taken("moved pool01 20 wave=pilot"));
      expect(await usersLeft(scene)).toEqual([450, 450, 0, 50, 0]);
    }),
  );

  test(
    "are users left once more, however they were counted",
    inScene(async (scene) => {
      const { play } = scene;
      await play(...moved, taken("set pool01 users-left=440"), taken("acknowledge pool01"));
      await play(taken("moved pool01 50 wave=pilot back"));
      expect(await usersLeft(scene)).toEqual([490, 490, 5, 0, 0]);
      expect((await scene.report("status", "migration-status")).pools[0]).toMatchObject({
        users: 500,
        usersLeft: 490,
      });
    }),
  );

  test(
    "that were moved by leave alone go back before the pool does",
    inScene(async (scene) => {
      const { play } = scene;
      const until = moved.findIndex(({ says }) => says === "done pool01 4.3");
      await play(...moved.slice(0, until), ...goingBack("pool01", "to=3"));
      expect(await scene.text("next pool01")).toContain("moved pool01 5 wave=test back");
      await play(refused("done pool01 4.3", ["rollback-goes-in-reverse"]));
      expect(await scene.events("moved pool01 5 wave=test back")).toEqual([
        { type: "usersMoved", wave: "test", count: 5, back: true },
        { type: "rolledBack", to: 3 },
      ]);
    }),
  );
});

describe("steps", () => {
  test(
    "are undone in reverse, each with its command, users first",
    inScene(async (scene) => {
      const { play, text } = scene;
      const reverse = (task: string) => refused(`done pool01 ${task}`, ["rollback-goes-in-reverse"]);
      await play(...moved, ...goingBack(), ...["3.3", "4.3", "3.1", "2.4", "4.4"].map(reverse));
      expect((await text("next pool01")).split("\n").slice(1)).toEqual([
        "You can do now:",
        "  moved pool01 50 wave=pilot back (50 users of the pilot wave are still on the new pool)",
        "  moved pool01 5 wave=test back (5 users of the test wave are still on the new pool)",
        ...["3.5", "3.3", "2.5"].map((task) =>
          expect.stringContaining(`  done pool01 ${task} (undo task ${task} `),
        ),
      ]);

      await play(
        taken("moved pool01 49 wave=pilot back"),
        reverse("4.4"),
        taken("moved pool01 1 wave=pilot back"),
      );
      await play(...undone("4.4"), reverse("4.4"), reverse("4.3"), taken("moved pool01 5 wave=test back"));
      expect(await usersLeft(scene)).toEqual([500, 500, 0, 0, 0]);
      await play(...undone("4.3", "3.5", "3.3"));
      expect(await scene.events("done pool01 2.5 note the rule is gone")).toEqual([
        {
          type: "taskUndone",
          task: "2.5",
          scope: "forest",
          key: "forest",
          resets: [],
          note: "the rule is gone",
        },
        { type: "rolledBack", to: 0 },
      ]);
      expect((await statusOf(scene)).standing).toBe("back");
      expect(await text("status")).toMatch(/pool01 \(munich\): .*500 of 500 users left/);
    }),
  );

  test(
    "take with them what became false, and nothing else",
    inScene(async (scene) => {
      const { play } = scene;
      const reopened = (checkpoint: string) => ({ kind: "checkpoint", checkpoint, site: null });
      await play(...pastPhase4, ...done("pool01", "5.1", "5.2"), ...goingBack());
      expect(await scene.events("done pool01 5.1")).toEqual([
        {
          type: "taskUndone",
          task: "5.1",
          scope: "edge",
          key: "munich",
          resets: [
            { kind: "task", task: "5.2", scope: "edge", key: "munich" },
            reopened("services-started"),
            { kind: "checkpoint", checkpoint: "sites-administrable", site: "munich" },
          ],
        },
      ]);
      await play(taken("moved pool01 50 wave=pilot back"));
      expect(await scene.events("done pool01 4.4")).toMatchObject([{ task: "4.4", resets: [] }]);
      await play(taken("moved pool01 5 wave=test back"));
      expect(await scene.events("done pool01 4.3")).toMatchObject([
        {
          task: "4.3",
          resets: [
            reopened("pilot-users-validated"),
            reopened("applications-compatible"),
            reopened("clients-communicate"),
            reopened("each-deployment-works"),
          ],
        },
      ]);
      await play(...undone("3.5"));
      expect(await scene.events("done pool01 3.3")).toMatchObject([
        {
          task: "3.3",
          resets: [{ task: "3.4" }, { task: "4.2" }, { kind: "checkpoint" }, { kind: "checkpoint" }],
        },
      ]);
      await play(...undone("2.5"), taken("restart pool01"));
      expect(await stateOf(scene)).toMatchObject({ "1.1": "done", "1.6": "done" });

      await play(...opened("pool01"));
      expect(await stateOf(scene)).toEqual({
        ...{ "2.1": "done", "2.2": "done", "2.3": "skipped", "2.4": "done", "2.5": "open", "2.6": "done" },
      });
      await play(
        refused("advance pool01", ["tasks-are-done"]),
        ...done("pool01", "2.5"),
        ...opened("pool01"),
      );
      expect(await stateOf(scene)).toMatchObject({
        ...{ "3.1": "done", "3.2": "done", "3.3": "open", "3.4": "open", "3.5": "open" },
        ...{ "services-started": "open", "sites-administrable": "open" },
      });
    }),
  );

  test(
    "make facts unknown that they had settled",
    inScene(async (scene) => {
      const { play, text } = scene;
      await play(
        ...pastPhase4,
        ...done("pool01", "5.1", "5.2"),
        ...opened("pool01"),
        taken("policy soak=0d"),
        ...guarded("pool01", "6.1"),
        ...done("pool01", "6.2"),
        taken("set migration xmpp=no"),
        ...["pilot-soaked", "services-started", "sites-administrable"].map((id) =>
          taken(`confirm pool01 ${id}`),
        ),
        taken("start pool01 6.4"),
        taken("moved pool01 445 wave=rest"),
        taken("done pool01 6.4"),
        taken("skip pool01 6.3 because the Director stays"),
        ...opened("pool01"),
        ...guarded("pool01", "7.4"),
      );
      const fact = async () =>
        (await scene.report("set pool01", "facts")).facts.find(({ key }) => key === "response-groups-left")
          ?.value;
      expect(await fact()).toBe(0);
      expect(await text("rollback pool01 to=6 because calls drop")).toContain("Move-CsApplicationEndpoint");
      await play(waits("acknowledge pool01"), taken("approve pool01", bo));
      expect((await scene.events("done pool01 7.4")).map(({ type }) => type)).toEqual([
        "taskUndone",
        "rolledBack",
      ]);
      expect(await fact()).toBeNull();
      expect(await statusOf(scene)).toMatchObject({ phase: 6, usersLeft: 0, waves: { rest: 445 } });
      expect(await stateOf(scene)).toMatchObject({ "6.1": "done", "6.2": "done", "6.4": "done" });
    }),
  );
});

describe("part of the way", () => {
  test(
    "undoes what came after that phase, and work goes on in it",
    inScene(async (scene) => {
      const { play, gist } = scene;
      await play(...pastPhase4, ...done("pool01", "5.1", "5.2"));
      expect(await gist("rollback pool01 to=5 because calls drop")).toBe(
        "refused rollback-is-possible(not-that-far)",
      );
      await play(...goingBack("pool01", "to=4"), ...undone("5.1"));
      expect(await statusOf(scene)).toMatchObject({ phase: 4, standing: "working", usersLeft: 445 });
      expect(await stateOf(scene)).toMatchObject({
        ...{ "4.3": "done", "4.4": "done", "pilot-users-validated": "confirmed", "services-started": "open" },
      });
      expect(await gist("restart pool01")).toBe("nothing not-back");
      await play(
        refused("advance pool01", ["coexistence-is-tested"]),
        ...confirmed("pool01", "services-started", "sites-administrable"),
        ...opened("pool01"),
        ...done("pool01", "5.1", "5.2"),
        ...opened("pool01"),
      );
      expect(await statusOf(scene)).toMatchObject({ phase: 6 });
    }),
  );

  test(
    "with nothing to undo is over at once",
    inScene(async (scene) => {
      const { play } = scene;
      await play(
        ...pastPhase4,
        taken("rollback pool01 to=4 because calls drop"),
        waits("acknowledge pool01"),
      );
      const events = await scene.events("approve pool01", bo);
      expect(events.map(({ type }) => type).sort()).toEqual(["rollbackApproved", "rolledBack", "voteGiven"]);
      await play(...opened("pool01"));
      expect(await statusOf(scene)).toMatchObject({ phase: 5 });
    }),
  );
});

describe("shared steps", () => {
  const two = [...registered("contoso"), another("pool02")];
  const prepared = (pool: string) => [...opened(pool), ...done(pool, "2.4", "2.6"), ...opened(pool)];

  test(
    "of a forest and a target stay while another pool is as far, and go with the last one",
    inScene(async (scene) => {
      const { play } = scene;
      await play(...two, ...deployed);
      expect(await stays(scene, "pool01")).toEqual({ steps: ["3.5", "3.3", "2.5"], stay: ["3.1"] });
      await play(...opened("pool02"));
      expect(await stays(scene, "pool01")).toEqual({ steps: ["3.5", "3.3"], stay: ["3.1", "2.5"] });
      await play(...done("pool02", "2.4", "2.6"), ...opened("pool02"));
      expect(await stays(scene, "pool01")).toEqual({ steps: [], stay: ["3.5", "3.3", "3.1", "2.5"] });

      await play(...goingBack("pool01"));
      expect(await statusOf(scene)).toMatchObject({ standing: "back" });
      expect(await stateOf(scene, "pool02")).toMatchObject({
        "3.1": "done",
        "3.3": "done",
        "3.4": "done",
        "3.5": "done",
      });
      expect(await stays(scene, "pool02")).toEqual({ steps: ["3.5", "3.3", "2.5"], stay: ["3.1"] });
      await play(
        ...goingBack("pool02"),
        ...["3.5", "3.3", "2.5"].map((task) => taken(`done pool02 ${task}`)),
      );
      expect(await statusOf(scene, "pool02")).toMatchObject({ standing: "back" });
    }),
  );

  test(
    "that another pool stepped on meanwhile stay, and the way back ends without them",
    inScene(async (scene) => {
      const { play, text } = scene;
      await play(
        ...two,
        ...inPhase3,
        ...guarded("pool01", "3.3"),
        ...opened("pool02"),
        ...done("pool02", "2.4", "2.6"),
      );
      await play(...goingBack("pool01", "to=2"), ...opened("pool02"));
      await play(refused("done pool01 3.3", ["rollback-goes-in-reverse"]));
      expect(await text("next pool01")).toContain("restart pool01");
      expect(await scene.events("restart pool01")).toEqual([{ type: "rolledBack", to: 2 }]);
      expect(await stateOf(scene, "pool02")).toMatchObject({ "3.3": "done" });
      await play(...opened("pool01"));
    }),
  );

  test(
    "of an Edge stay while a pool of any site that it serves is as far",
    inScene(async (scene) => {
      const { play } = scene;
      await play(
        ...registered("contoso").filter(({ says }) => !says.startsWith("edge add edge02")),
        taken("site add berlin"),
        taken("edge add edge02.contoso.com site=munich version=lync2013 serves=berlin"),
        taken("edge add edge03.contoso.com site=berlin version=lync2010 single-fqdn=no"),
        taken(
          "pool add pool03.contoso.com site=berlin version=lync2010 edition=ee users=100 sql=sql03\\rtc roles=none target=pool05.contoso.com",
        ),
        ...pastPhase4.slice(registered("contoso").length),
        ...done("pool01", "5.1", "5.2"),
        ...opened("pool01"),
        ...prepared("pool03"),
      );
      expect((await stays(scene, "pool01", "to=4")).steps).toEqual(["5.1"]);
      const users = [
        ...done("pool03", "4.1"),
        taken("start pool03 4.3"),
        taken("moved pool03 2 wave=test"),
        taken("done pool03 4.3"),
        taken("start pool03 4.4"),
        taken("moved pool03 10 wave=pilot"),
        taken("done pool03 4.4"),
        ...[
          "pilot-users-validated",
          "applications-compatible",
          "clients-communicate",
          "each-deployment-works",
        ].map((id) => taken(`confirm pool03 ${id}`)),
      ];
      await play(
        ...confirmed("pool03", "services-started"),
        ...["munich", "berlin"].map((site) => taken(`confirm pool03 sites-administrable site=${site}`)),
        ...opened("pool03"),
        ...users,
        ...opened("pool03"),
      );
      expect(await stays(scene, "pool01", "to=4")).toEqual({ steps: [], stay: ["5.1"] });
      expect((await stays(scene, "pool03", "to=4")).stay).toEqual(["5.1"]);
      await play(...goingBack("pool01", "to=4"));
      expect((await stays(scene, "pool03", "to=4")).steps).toEqual(["5.1"]);
    }),
  );

  test(
    "of an Edge that was named only later are undone where they were done",
    inScene(async (scene) => {
      const { play } = scene;
      await play(
        ...pastPhase4.filter(({ says }) => !says.startsWith("edge add edge02")),
        ...done("pool01", "5.1"),
        taken("site add berlin"),
        taken("edge add edge02.contoso.com site=berlin version=lync2013 serves=munich"),
        ...goingBack("pool01", "to=4"),
      );
      expect((await scene.events("done pool01 5.1")).map(({ type }) => type)).toEqual([
        "taskUndone",
        "rolledBack",
      ]);
    }),
  );

  test(
    "of a site stay while another pool of it is as far",
    inScene(async (scene) => {
      const { play } = scene;
      const through4 = (pool: string) => [
        ...["services-started", "sites-administrable"].map((id) => taken(`confirm ${pool} ${id}`)),
        ...opened(pool),
        taken(`skip ${pool} 4.1 because it is small`),
        ...["4.3", "4.4"].map((task) => taken(`skip ${pool} ${task} because it is small`)),
        ...[
          "pilot-users-validated",
          "applications-compatible",
          "clients-communicate",
          "each-deployment-works",
        ].map((id) => taken(`confirm ${pool} ${id}`)),
        ...opened(pool),
      ];
      await play(...two, ...pastPhase4.slice(registered("contoso").length), ...done("pool01", "5.1", "5.2"));
      await play(...opened("pool01"), ...guarded("pool01", "6.1"), ...prepared("pool02"));
      expect((await stays(scene, "pool01", "to=4")).steps).toEqual(["6.1", "5.1"]);
      await play(...through4("pool02"));
      expect(await stays(scene, "pool01", "to=4")).toEqual({ steps: ["6.1"], stay: ["5.1"] });
      await play(...opened("pool02"));
      expect(await stays(scene, "pool01", "to=4")).toEqual({ steps: [], stay: ["6.1", "5.1"] });
    }),
  );
});

describe("beginning again", () => {
  test(
    "starts in phase 1 with what is still true; the history stays and rounds go on",
    inScene(async (scene) => {
      const { play, text, press } = scene;
      await play(...moved, ...goingBack(), ...allBack, ...undone("3.5", "3.3"));
      await play(nothing("restart pool01"), ...undone("2.5"));
      await play(
        refused("advance pool01", ["rollback-is-acknowledged"]),
        refused("start pool01 3.3", ["rollback-is-acknowledged"]),
        nothing("rollback pool01 because once more"),
      );
      const [before] = (await text("verify")).match(/\d+ events/) ?? [];
      await play(taken("restart pool01"), nothing("restart pool01"));
      expect(await statusOf(scene)).toMatchObject({ phase: 1, standing: "working", usersLeft: 500 });
      expect(await text("verify")).not.toContain(before ?? "");
      expect(await text("history pool01")).toMatch(
        /50 users of the pilot wave moved[\s\S]*is back on the legacy pool[\s\S]*begins again/,
      );

      await play(waits("advance pool01"));
      const { round } = (await scene.report("why pool01", "why")).gate ?? {};
      expect(round).toBe(5);
      for (const old of [1, 2, 3, 4])
        expect((await press("approve", "gate:phase", old, bo)).notice.kind).toMatch(/^(nothing|refused)$/);
      expect((await press("approve", "gate:phase", 5, bo)).notice.kind).toBe("recorded");
      expect(await statusOf(scene)).toMatchObject({ phase: 2 });
    }),
  );

  test(
    "nobody is told of the last time when no gate is open",
    inScene(async (scene) => {
      await scene.play(
        ...registered("contoso"),
        ...planned,
        ...opened("pool01"),
        ...goingBack(),
        taken("restart pool01"),
      );
      expect(await scene.gist("approve pool01", bo)).toBe("refused not-found(no-open-gate)");
    }),
  );

  test(
    "the pilot is tried out anew before everybody moves",
    inScene(async (scene) => {
      const { play, pass, gist } = scene;
      await play(
        ...pastPhase4,
        ...goingBack(),
        ...allBack,
        ...undone("3.5", "3.3", "2.5"),
        taken("restart pool01"),
      );
      pass(30 * 86_400_000);
      await play(
        ...opened("pool01"),
        ...done("pool01", "2.5"),
        ...opened("pool01"),
        ...guarded("pool01", "3.3"),
        ...done("pool01", "3.4", "3.5"),
        ...["services-started", "sites-administrable"].map((id) => taken(`confirm pool01 ${id}`)),
        ...opened("pool01"),
        ...done("pool01", "4.2"),
        taken("start pool01 4.3"),
        taken("moved pool01 5 wave=test"),
        taken("done pool01 4.3"),
        taken("start pool01 4.4"),
        taken("moved pool01 50 wave=pilot"),
        taken("done pool01 4.4"),
        ...[
          "pilot-users-validated",
          "applications-compatible",
          "clients-communicate",
          "each-deployment-works",
        ].map((id) => taken(`confirm pool01 ${id}`)),
        ...opened("pool01"),
      );
      expect(await gist("start pool01 6.4")).toContain("pilot-has-soaked");
      expect(await usersLeft(scene)).toEqual([445, 445, 5, 50, 0]);
    }),
  );

  test(
    "or the pool is taken out",
    inScene(async (scene) => {
      const { play } = scene;
      await play(...moved, ...goingBack(), ...allBack, ...undone("3.5", "3.3", "2.5"));
      await play(
        taken("pool remove pool01 because it stays on the old version"),
        told("status", "Migration contoso"),
      );
      expect(await scene.gist("status pool01")).toMatch(/^refused not-found/);
    }),
  );

  test(
    "a question that was open does not lead forward",
    inScene(async (scene) => {
      const { play, gist } = scene;
      await play(
        ...registered("contoso"),
        ...deployed,
        told("ask pool01", "pool01: is checkpoint services-started met?"),
      );
      await play(taken("rollback pool01 because calls drop"));
      expect(await gist("yes")).toMatch(/^refused (rollback-is-acknowledged|not-understood)/);
      expect(await gist("ask pool01")).toBe("nothing nothing-to-ask");
      await play(waits("acknowledge pool01"));
      expect(await gist("yes")).toMatch(/^refused/);
    }),
  );
});
