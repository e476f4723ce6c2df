import { given, poolOf } from "../../support/given";
import { standingOf } from "../../support/world";
import { evidenceWalk } from "../../wire/support/evidence-walk";

test("from registration to removal no checkpoint is confirmed by word where a command can show it", () => {
  const scene = given(evidenceWalk);
  const { log } = standingOf(scene.world);
  const confirmed = log.flatMap(({ event }) => (event.type === "checkpointConfirmed" ? [event] : []));
  const byWord = confirmed.filter(({ evidence }) => !evidence).map(({ checkpoint }) => checkpoint);

  expect([...new Set(byWord)].sort()).toEqual([
    "applications-compatible",
    "pilot-soaked",
    "pilot-users-validated",
  ]);
  expect(confirmed.filter(({ worded }) => worded)).toEqual([]);
  expect(confirmed.length).toBeGreaterThanOrEqual(11);
});

test("and every count that lets the removal go on was read", () => {
  const { facts } = poolOf(given(evidenceWalk));
  const counts = Object.entries(facts).filter(([key]) => key.endsWith("-left"));
  const said = counts.filter(([, { source }]) => source.kind === "word").map(([key]) => key);

  expect(said).toEqual([]);
  expect(counts.length).toBeGreaterThanOrEqual(12);
});
