import type { Case } from "../../facts/case";
import type { Version } from "../../facts/versions";
import { supportedPaths } from "../documents";
import { rule } from "../rule";

type Found =
  | {
      readonly verdict: "refuse";
      readonly code: "second-source-version";
      readonly version: Version;
      readonly count: number;
      readonly example: string;
      readonly exampleIs: "pool" | "edge";
      readonly registering: boolean;
      readonly from: Version;
    }
  | {
      readonly verdict: "refuse";
      readonly code: "pool-has-target-version";
      readonly pool: string;
      readonly version: Version;
      readonly from: Version;
    };

/** a deployment that runs both previous versions cannot be migrated. */
export const oneSourceVersion = rule({
  id: "one-source-version",
  numbers: ["R-01"],
  sources: [supportedPaths],
  kind: "work",
  class: "hard",
  judgedAt: ["declare-facts", "leave-phase"],
  material: ({ migration, pool }) => ({ from: migration.from, version: pool?.facts.version ?? null }),
  check: (facts): readonly Found[] => [...secondVersions(facts), ...alreadyThere(facts)],
});

const secondVersions = ({ migration, pool, step }: Case): readonly Found[] =>
  migration.versions
    .filter(({ version }) => version !== migration.from)
    .map(({ version, count, example }) => ({
      verdict: "refuse",
      code: "second-source-version",
      version,
      count,
      example,
      exampleIs: isEdge(example, pool) ? "edge" : "pool",
      registering: step.kind === "declare-facts" && (!pool || pool.name === example),
      from: migration.from,
    }));

/** A pool of the target version is none to be migrated; the tally of versions leaves it out. */
const alreadyThere = ({ migration, pool }: Case): readonly Found[] =>
  pool?.facts.version === migration.to && migration.from !== migration.to
    ? [
        {
          verdict: "refuse",
          code: "pool-has-target-version",
          pool: pool.name,
          version: migration.to,
          from: migration.from,
        },
      ]
    : [];

/** A step without a pool that counts versions is about an Edge. */
const isEdge = (example: string, pool: Case["pool"]): boolean =>
  !pool || pool.namesakes.some(({ name, is }) => is === "edge" && name === example);
