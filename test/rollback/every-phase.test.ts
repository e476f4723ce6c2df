import { done, type Line, refused, taken } from "../wire/support/lines";
import { walk } from "../wire/support/walk";
import { inScene, type Scene } from "./talking";

type Cost = { readonly users: number; readonly steps: readonly string[]; readonly stay: readonly string[] };

/** What going back all the way costs when a pool has entered a phase of the walk. */
const first: Readonly<Record<number, Cost>> = {
  1: { users: 0, steps: [], stay: [] },
  2: { users: 0, steps: [], stay: [] },
  3: { users: 0, steps: ["2.5"], stay: [] },
  4: { users: 0, steps: ["3.5", "3.3", "2.5"], stay: ["3.1 irreversible"] },
  5: { users: 55, steps: ["4.4", "4.3", "3.5", "3.3", "2.5"], stay: ["3.1 irreversible"] },
  6: { users: 55, steps: ["5.1", "4.4", "4.3", "3.5", "3.3", "2.5"], stay: ["3.1 irreversible"] },
  7: {
    users: 500,
    steps: ["6.4", "6.1", "5.1", "4.4", "4.3", "3.5", "3.3", "2.5"],
    stay: ["3.1 irreversible"],
  },
  8: {
    users: 500,
    steps: [
      ...["7.13", "7.12", "7.8", "7.6", "7.5", "7.4", "7.3"],
      ...["6.4", "6.1", "5.1", "4.4", "4.3", "3.5", "3.3", "2.5"],
    ],
    stay: ["3.1 irreversible"],
  },
};

const shared = ["6.1", "5.1", "3.5", "3.3"].map((task) => `${task} others-stand-on-it`);
const second: Cost = {
  users: 100,
  steps: ["7.13", "7.12", "7.8", "7.6", "7.5", "7.4", "7.3", "6.4", "4.4", "4.3"],
  stay: ["7.7 irreversible", ...shared, "3.1 irreversible", "2.5 others-stand-on-it"],
};

/** Asks to go back, reads what it costs, and takes the request back: work goes on as if nothing had been said. */
async function cost({ report, play, text }: Scene, pool: string): Promise<Cost & { readonly text: string }> {
  const before = await text(`status ${pool}`);
  const { users, steps, stay } = await report(`rollback ${pool} because calls drop`, "consequences");
  const told = await text(`next ${pool}`);
  await play(taken(`withdraw ${pool} gate=rollback`));
  expect(await text(`status ${pool}`)).toBe(before);
  return {
    users,
    steps: steps.map(({ task }) => task),
    stay: stay.map(({ task, why }) => `${task} ${why}`),
    text: told,
  };
}

test(
  "a walk may turn back in every phase until the removal has leave, and goes on where it stood",
  inScene(async (scene) => {
    const entered: Record<string, Cost> = {};
    const look = async (pool: string, phase: number) => {
      const { text, ...found } = await cost(scene, pool);
      expect(text).toContain(`acknowledge ${pool}`);
      entered[`${pool} in phase ${phase}`] = found;
    };
    const phases = { pool01: 1, pool02: 1 };
    for (const line of walk) {
      if (line.says.startsWith("done pool01 1.1")) await look("pool01", 1);
      if (line.says === "start pool01.contoso.com 8.6.5") await beforeTheEnd(scene);
      await scene.play(line);
      const passed = /^approve (pool0[12])/.exec(line.says)?.[1] as "pool01" | "pool02" | undefined;
      if (passed && line.begins === "Recorded:") {
        phases[passed]++;
        const phase = phases[passed];
        if (passed === "pool01" && phase < 9) await look(passed, phase);
        if (passed === "pool02" && phase === 8) await look(passed, phase);
      }
      if (/ pool01\S* 8\.6\.5$/.test(line.says) && line.begins === "Recorded:")
        await scene.play(...noWayBack("pool01"));
    }

    expect(entered).toEqual({
      ...Object.fromEntries(Object.entries(first).map(([phase, of]) => [`pool01 in phase ${phase}`, of])),
      "pool02 in phase 8": second,
    });
    await scene.play(...noWayBack("pool01"), ...noWayBack("pool02"));
  }),
  60_000,
);

const noWayBack = (pool: string): readonly Line[] => [
  refused(`rollback ${pool} because calls drop`, ["rollback-is-possible"]),
  refused(`rollback ${pool} to=7 because calls drop`, ["rollback-is-possible"]),
];

async function beforeTheEnd(scene: Scene): Promise<void> {
  const { steps } = await cost(scene, "pool01");
  expect(steps.slice(0, 5)).toEqual(["8.6.3", "8.6.2", "8.6.1", "8.3", "7.13"]);
}

test(
  "a removal that was done without leave has taken the way back too",
  inScene(async ({ play, gist, text }) => {
    const until = walk.findIndex(({ says }) => says === "start pool01 8.6.5");
    await play(...walk.slice(0, until), ...done("pool01", "8.6.5"));

    expect(await gist("rollback pool01 because calls drop")).toBe(
      "refused rollback-is-possible(no-way-back)",
    );
    const told = await text("rollback pool01 because calls drop");
    expect(told).toContain("[rollback-is-possible] pool01 is past its point of no return: task 8.6.5 (");
    expect(told).toContain("From there only a backup leads back.");
  }),
  60_000,
);
