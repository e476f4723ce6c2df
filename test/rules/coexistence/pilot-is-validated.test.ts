import type { CheckpointCase } from "../../../src/facts/case";
import { pilotIsValidated } from "../../../src/rules/coexistence/pilot-is-validated";
import { checkpoint, codes, facts, leaving, type Row } from "../../support/case";

const validated = { id: "pilot-users-validated", kind: "pilot", due: [{ gate: 4, fresh: false }] } as const;
const soaked = { id: "pilot-soaked", kind: "pilot", phase: 6, due: [{ task: "6.4", fresh: false }] } as const;
const at = (phase: number, differences: Partial<CheckpointCase>) => ({
  step: leaving(phase),
  pool: { phase, checkpoints: [checkpoint({ ...validated, ...differences })] },
});
const starting = { kind: "start-task", task: "6.4" } as const;

test.each<Row>([
  ["a validated pilot passes", at(4, {}), []],
  ["an open validation holds the gate", at(4, { state: "open" }), ["pilot-checkpoint-open"]],
  ["a failed one holds it", at(4, { state: "failed" }), ["pilot-checkpoint-failed"]],
  ["a failed one holds later gates", at(6, { state: "failed" }), ["pilot-checkpoint-failed"]],
  [
    "a reopened one holds later gates",
    at(6, { state: "open", openSince: "reopened" }),
    ["pilot-checkpoint-open"],
  ],
  ["coexistence is another rule's matter", at(4, { kind: "coexistence", state: "open" }), []],
  [
    "an unsaid soak holds the mass move",
    { ...at(6, { ...soaked, state: "open" }), step: starting },
    ["pilot-checkpoint-open"],
  ],
  ["a said one lets it go", { ...at(6, soaked), step: starting }, []],
  [
    "a failed pilot stops every move of users",
    { ...at(4, { state: "failed" }), step: { kind: "start-task", task: "4.3" } },
    ["pilot-checkpoint-failed"],
  ],
  [
    "one that is due at a task binds its phase's gate once failed",
    at(6, { ...soaked, state: "failed" }),
    ["pilot-checkpoint-failed"],
  ],
])("%s", (_, differences, expected) => {
  expect(codes(pilotIsValidated, differences)).toEqual(expected);
});

test("the finding carries the checkpoint's statement and source", () => {
  expect(pilotIsValidated.check(facts(at(4, { state: "open" })))).toEqual([
    expect.objectContaining({
      checkpoint: "pilot-users-validated",
      statement: "Clients talk both ways.",
      source: "migration-process.md",
    }),
  ]);
});
