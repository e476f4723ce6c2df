import { pipelinesIn } from "../../../src/facts/shell";
import type { SqlVersion, Version } from "../../../src/facts/versions";
import type { Path } from "../../../src/paths/path";
import type { RuleId } from "../../../src/rules/catalogue";
import { checkpoint, type Differences, leaving, sql, task } from "../../support/case";

/** A rule of the book on paths of these letters: a line that registers a migration, or what differs from a case in which
 * all is well. */
export type BookRow = {
  readonly number: string;
  readonly rule: RuleId;
  readonly on: string;
  readonly when: (path: Path) => string | Differences;
  /** What differs at the same step where nothing stands against it, if anything has to. */
  readonly well: Differences;
};

/** A row of the table. */
export const row = (
  number: string,
  rule: RuleId,
  on: string,
  when: BookRow["when"],
  well: Differences = {},
): BookRow => ({
  well,
  number,
  rule,
  on,
  when,
});

/** The same on every path. */
export const always = (differences: Differences) => () => differences;
export const declaring = { kind: "declare-facts" } as const;
/** A pair of versions that somebody wants to go by. */
export const registering = (from: Version, to: Version, method?: string) =>
  `migration new wrong from ${from} to ${to}${method ? ` method=${method}` : ""} forest=contoso.com target-forest=contoso.com`;

/** A deployment of the path's source version and more. */
export const deployed = (path: Path, ...more: readonly Version[]): Differences => ({
  step: declaring,
  migration: {
    versions: [path.from[0] as Version, ...more].map((version) => ({
      version,
      count: 1,
      example: "pool02.contoso.com",
    })),
  },
});

/** Edges that are enabled for federation. */
export const federating = (
  ...edges: readonly (readonly [version: Version, routeOpen: boolean])[]
): Differences => ({
  step: declaring,
  migration: {
    federatingEdges: edges.map(([version, routeOpen], at) => ({
      name: `edge0${at + 1}`,
      version,
      routeOpen,
    })),
  },
});

/** Another pool that uses this instance. */
export const neighbour = (instance: string): Differences => ({
  step: declaring,
  pool: { sqlNeighbours: [{ sql: sql(instance), of: "pool02", is: "pool" }] },
});

/** A command that stands in what somebody wrote at a task that moves users. */
export const pasted =
  (text: (path: Path) => string): BookRow["when"] =>
  (path) => ({
    step: { kind: "start-task", task: "4.3", commands: pipelinesIn(text(path)) },
    pool: { tasks: [task({ number: "4.3", guarded: true }), task({ number: "6.4", guarded: true })] },
  });

/** A checkpoint of a kind that is open at the gate where it is due. */
export const unproven = (kind: "coexistence" | "pilot"): BookRow["when"] =>
  always({ step: leaving(4), pool: { phase: 4, checkpoints: [checkpoint({ kind, state: "open" })] } });

type Pool = Exclude<Differences["pool"], "none" | undefined>;

/** A pool of Group Chat, homed on a pool of its version. */
export const chat = (more: Pool = {}): Pool => ({
  companion: "group-chat",
  chatHome: { name: "pool02.contoso.com", version: "lync2010" },
  ...more,
});

/** A SQL Server too old for a target; too new for the others. */
export const tooOld: Readonly<Partial<Record<Version, SqlVersion>>> = { lync2013: "2005", sfb2015: "2008r2" };
/** A version from which no path leads to a target, and no rule says so but that of undocumented pairs. */
export const nowhere: Readonly<Partial<Record<Version, Version>>> = {
  lync2013: "sfb2015",
  sfb2015: "sfb2019",
  sfb2019: "sfbse",
  teams: "lync2010",
};
