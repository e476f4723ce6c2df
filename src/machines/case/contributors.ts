import type { CheckpointCase, Contribution } from "../../facts/case";
import type { Facts } from "../../facts/fact";
import { isBeside } from "../../facts/gates";
import type { PersonId } from "../../facts/ids";
import type { Path } from "../../paths/path";
import type { ForestPart } from "../forest/forest-part";
import type { PoolPart } from "../pool/pool-part";
import { type Subject, subjectKey } from "./subject-key";
import { recordOf } from "./task-case";

type Gate = {
  readonly path: Path;
  readonly forest: ForestPart;
  readonly pool: PoolPart;
  readonly phase: number;
  readonly checkpoints: readonly CheckpointCase[];
};

/** Who took part in what a phase's gate reads: asked for it, confirmed its checkpoints, gave facts, moved users, skipped tasks. */
export function contributorsTo({ path, forest, pool, phase, checkpoints }: Gate): readonly Contribution[] {
  const asked = pool.gate ? [taking(askerOf(pool, pool.gate), "asked", `gate ${phase}`)] : [];
  if (pool.gate?.name === "rollback") {
    const acknowledged = pool.acknowledged
      ? [taking(pool.acknowledged.by, "acknowledged", "consequences")]
      : [];
    return [...asked, ...acknowledged].filter((one): one is Contribution => one.by !== null);
  }
  if (pool.gate?.name === "adoption" || (pool.gate && isBeside(pool.gate.name))) {
    const target = pool.target ? forest.targets.get(pool.target)?.facts : undefined;
    return [...asked, ...givers(pool.facts), ...givers(target ?? {})].filter(
      (one): one is Contribution => one.by !== null,
    );
  }

  const target = pool.target ? forest.targets.get(pool.target)?.facts : undefined;
  return [
    ...asked,
    ...checkpoints
      .filter(
        ({ due, state }) =>
          state === "confirmed" && due.some((point) => "gate" in point && point.gate === phase),
      )
      .flatMap(({ by, id, site }) => [
        taking(by, "confirmed", id),
        ...evidenceGivers(pool, { kind: "checkpoint", checkpoint: id, site: site ?? null }).map((giver) =>
          taking(giver, "confirmed", id),
        ),
      ]),
    ...givers(pool.facts),
    ...givers(target ?? {}),
    ...pool.moves
      .filter(({ wave }) => path.waves?.[wave].startsWith(`${phase}.`))
      .map(({ by, wave }) => taking(by, "moved-users", wave)),
    ...(path.phases[phase - 1]?.tasks ?? []).flatMap((task) => {
      const record = recordOf(forest, pool, task);
      return record?.state === "skipped" ? [taking(record.by, "skipped-task", task.number)] : [];
    }),
  ].filter((contribution): contribution is Contribution => contribution.by !== null);
}

/** A way back is asked for before its gate is, and maybe by somebody else. */
const askerOf = ({ rollback }: PoolPart, { name, askedBy }: NonNullable<PoolPart["gate"]>) =>
  name === "rollback" ? (rollback?.by ?? askedBy) : askedBy;

/** Whoever gave a part of what shows a checkpoint. */
const evidenceGivers = ({ evidence }: PoolPart, subject: Subject) => [
  ...new Set(Object.values(evidence[subjectKey(subject)] ?? {}).map(({ by }) => by)),
];

const givers = (facts: Facts) =>
  Object.entries(facts).flatMap(([key, { by, against = [] }]) =>
    [by, ...against.map((other) => other.by)].map((giver) => taking(giver, "gave-facts", key)),
  );

const taking = (by: PersonId | null | undefined, how: Contribution["how"], what: string) => ({
  by: by ?? null,
  how,
  what,
});
