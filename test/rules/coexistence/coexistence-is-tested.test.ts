import type { CheckpointCase } from "../../../src/facts/case";
import { Fqdn } from "../../../src/facts/ids";
import { coexistenceIsTested } from "../../../src/rules/coexistence/coexistence-is-tested";
import { berlin, checkpoint, codes, day, facts, leaving, munich, noon, type Row } from "../../support/case";

const at = (phase: number, differences: Partial<CheckpointCase>) => ({
  step: leaving(phase),
  pool: { phase, checkpoints: [checkpoint(differences)] },
});
const moving = (differences: Partial<CheckpointCase>) => ({
  step: { kind: "start-task", task: "6.4" } as const,
  pool: { phase: 6, checkpoints: [checkpoint(differences)] },
});
const evidenceAge = 14 * day;
const failure = {
  checkpoint: "services-started",
  pool: Fqdn.parse("pool02.contoso.com"),
  because: "RTCSRV is down",
};

describe("a gate", () => {
  test.each<Row>([
    ["passes with a confirmed checkpoint", at(4, {}), []],
    ["holds with an open one", at(4, { state: "open" }), ["coexistence-checkpoint-open"]],
    ["holds with a failed one", at(4, { state: "failed" }), ["coexistence-checkpoint-failed"]],
    ["takes no confirmation without a time", at(4, { at: undefined }), ["coexistence-checkpoint-open"]],
    ["that does not want fresh evidence takes old one", at(4, { at: noon - 90 * day }), []],
    ["that does takes one of exactly the age", at(7, { at: noon - evidenceAge }), []],
    ["… and no older", at(7, { at: noon - evidenceAge - 1 }), ["coexistence-checkpoint-too-old"]],
    ["between two dues passes over an open one", at(5, { state: "open" }), []],
    ["… but not over a failed one", at(5, { state: "failed" }), ["coexistence-checkpoint-failed"]],
    [
      "… nor over a reopened one",
      at(5, { state: "open", openSince: "reopened" }),
      ["coexistence-checkpoint-open"],
    ],
    [
      "… and passes over a topology published since",
      at(5, { state: "open", openSince: "topology-published" }),
      [],
    ],
    ["before the first due passes over a failed one", at(3, { state: "failed" }), []],
    [
      "further ahead asks what is due on the way",
      { ...at(2, { state: "open" }), step: leaving(5) },
      ["coexistence-checkpoint-open"],
    ],
    [
      "behind the pool asks its own dues only",
      { ...at(6, { state: "open" }), step: leaving(4) },
      ["coexistence-checkpoint-open"],
    ],
    ["leaves pilot checkpoints to their rule", at(4, { kind: "pilot", state: "open" }), []],
    [
      "is told site by site",
      {
        step: leaving(4),
        pool: {
          phase: 4,
          checkpoints: [
            checkpoint({ site: munich, state: "open" }),
            checkpoint({ site: berlin, state: "open" }),
            checkpoint(),
          ],
        },
      },
      ["coexistence-checkpoint-open", "coexistence-checkpoint-open"],
    ],
    [
      "does not mind failures of other pools",
      { step: leaving(4), pool: { phase: 4, failuresNearby: [failure] } },
      [],
    ],
  ])("%s", (_, differences, expected) => {
    expect(codes(coexistenceIsTested, differences)).toEqual(expected);
  });
});

describe("the mass move", () => {
  test.each<Row>([
    ["passes with fresh evidence", moving({}), []],
    ["holds with an open checkpoint", moving({ state: "open" }), ["coexistence-checkpoint-open"]],
    ["takes evidence of exactly the age", moving({ at: noon - evidenceAge }), []],
    ["… and no older", moving({ at: noon - evidenceAge - 1 }), ["coexistence-checkpoint-too-old"]],
    ["holds with a failed one", moving({ state: "failed" }), ["coexistence-checkpoint-failed"]],
    [
      "holds with a failure nearby",
      { ...moving({}), pool: { phase: 6, failuresNearby: [failure] } },
      ["coexistence-failed-nearby"],
    ],
  ])("%s", (_, differences, expected) => {
    expect(codes(coexistenceIsTested, differences)).toEqual(expected);
  });
});

describe("a move of test users", () => {
  const step = { kind: "move-users", wave: "test", task: "4.3", count: 1 } as const;
  test.each<Row>([
    ["does not wait for what is only open", { ...at(4, { state: "open" }), step }, []],
    [
      "stops at a failed checkpoint",
      { ...at(4, { state: "failed" }), step },
      ["coexistence-checkpoint-failed"],
    ],
    [
      "stops at a failure nearby",
      { step, pool: { phase: 4, failuresNearby: [failure] } },
      ["coexistence-failed-nearby"],
    ],
  ])("%s", (_, differences, expected) => {
    expect(codes(coexistenceIsTested, differences)).toEqual(expected);
  });
});

test("a task that moves nobody does not mind a failure", () => {
  const step = { kind: "start-task", task: "8.6.1" } as const;
  expect(codes(coexistenceIsTested, { ...at(8, { state: "failed" }), step })).toEqual([]);
  expect(codes(coexistenceIsTested, { step, pool: { failuresNearby: [failure] } })).toEqual([]);
});

test("votes rest on rounds and states, not on the pool's name or the time", () => {
  expect(coexistenceIsTested.material(facts(at(4, { round: 3, site: munich })))).toEqual([
    { id: "clients-communicate", site: "munich", round: 3, state: "confirmed" },
  ]);
});
