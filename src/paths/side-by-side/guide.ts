import type { Condition } from "../../facts/condition";
import type { Caution, Checkpoint, Emptiness, Path, Task } from "../path";
import type { PhaseKey, TaskKey } from "./outline";
import type { Product } from "./products";

/** What a guide's texts may speak of: the two products, and the numbers that its tasks have in this edition. */
export type Guide = {
  readonly old: Product;
  readonly now: Product;
  readonly number: (key: TaskKey) => string;
  readonly has: (key: TaskKey) => boolean;
};

/** A document by its name, or the one that describes a task in this edition. */
export type Source = `${string}.md` | TaskKey;

/** A need as the guide says it; without a source it stands where the needed task is described. */
export type GuideNeed = {
  readonly because: string;
  readonly source?: Source;
  readonly when?: Condition;
  readonly rules?: readonly string[];
} & ({ readonly task: TaskKey } | { readonly fact: Condition; readonly source: Source });

/** Without a source these stand where their own task is described. */
export type GuideEmptiness = Omit<Emptiness, "source"> & { readonly source?: Source };
export type GuideCaution = Omit<Caution, "source"> & { readonly source?: Source };

/** What taking a task back puts in question. */
export type Reset = TaskKey | CheckpointKey | `pool.${string}`;

/** A task of the guide: like one of a path, with names in place of numbers. It is due at the gate of its own phase. */
export type GuideTask = Pick<Task, "title" | "what"> & {
  readonly source: `${string}.md`;
  readonly gate?: PhaseKey;
  readonly of?: Task["due"]["of"];
  readonly needs?: readonly GuideNeed[];
  readonly empty?: readonly GuideEmptiness[];
  readonly cautions?: readonly GuideCaution[];
  readonly undo?: { readonly command: string; readonly resets: readonly Reset[] };
} & Partial<
    Pick<
      Task,
      "scope" | "command" | "when" | "guarded" | "irreversible" | "skip" | "publishes" | "settles" | "covers"
    >
  >;

/** A task as it is written in an edition. */
export type Written = (guide: Guide) => GuideTask;

/** Tasks of the guide by name; a name that the outline lacks does not compile. */
export type Tasks<K extends TaskKey = TaskKey> = Readonly<Record<K, Written>>;

/** What some editions say otherwise, task by task. `adds` are cautions beside those of the guide. */
export type Differences = {
  readonly [K in TaskKey]?: (
    guide: Guide,
  ) => Partial<GuideTask> & { readonly adds?: readonly GuideCaution[] };
};

export type CheckpointKey =
  | "services-started"
  | "sites-administrable"
  | "clients-communicate"
  | "each-deployment-works"
  | "pilot-users-validated"
  | "applications-compatible"
  | "pilot-soaked";

/** A checkpoint of the guide, with names in place of numbers. */
export type GuideCheckpoint = Omit<Checkpoint, "id" | "phase" | "due" | "needs" | "source"> & {
  readonly source: `${string}.md`;
  readonly id: CheckpointKey;
  readonly phase: PhaseKey;
  readonly due: readonly (
    | { readonly gate: PhaseKey; readonly fresh: boolean }
    | { readonly task: TaskKey; readonly fresh: boolean }
  )[];
  readonly needs: readonly TaskKey[];
};

/** The title and document of a phase. */
export type PhaseHead = { readonly title: string; readonly source: `${string}.md` };

/** A folder of documents; the exceptions are named alone. */
export type DocumentSet = { readonly folder: string; readonly except: readonly string[] };

/** The guide for one pair of versions: what it is called and rests on, what it leaves out, and what it says otherwise. */
export type Edition = Pick<
  Path,
  "id" | "title" | "to" | "source" | "methodSource" | "division" | "secondary"
> & {
  readonly from: Path["from"][number];
  readonly leavesOut: readonly TaskKey[];
  /** The set that its documents belong to, where their names alone are those of another set too. */
  readonly set?: DocumentSet;
  readonly phases?: (guide: Guide) => Partial<Readonly<Record<PhaseKey, PhaseHead>>>;
  /** Later ones are said over earlier ones. */
  readonly differs: readonly Differences[];
};
