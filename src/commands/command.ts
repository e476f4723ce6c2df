import type { ForestPart } from "../machines/forest/forest-part";
import type { Violation } from "../rules/judge";
import type { Takes } from "./bringing/brought";
import type { VerbSpec } from "./grammar/verb-spec";
import type { Outcome } from "./outcome";
import type { HouseRoom, MigrationRoom, PoolRoom } from "./room";

/** Whom a command is open to. `all`: everybody with any role in the migration; `anyone`: strangers too. */
export type Who = "anyone" | "all" | "engineer" | "approver" | "admin" | "auditor";

/** What was typed or pressed, with the words by the names that the command gives them. */
export type Typed = {
  readonly words: Readonly<Record<string, string>>;
  readonly pairs: Readonly<Record<string, string>>;
  readonly because: string | undefined;
  readonly note: string | undefined;
  readonly block: readonly string[];
  readonly line: string;
};

type Common = VerbSpec & {
  readonly who: Who;
  readonly usage: string;
  /** What it does, in a few words, for `help`. */
  readonly about: string;
  /** What has to be read before it can be decided, beside the parts of the log. */
  readonly wants?:
    | "verification"
    | "health"
    | "history"
    | "place"
    | "summary"
    | "last-summary"
    | "nonce"
    | "record";
  /** What it takes beside its words, as a file or pasted below them. It is fetched and read before the transaction. */
  readonly takes?: Takes;
};

/** One order that people may give. `on` tells what it is decided against: the house, a migration, or one pool. */
export type Command =
  | (Common & { readonly on: "house"; readonly decide: (typed: Typed, room: HouseRoom) => Outcome })
  | (Common & {
      readonly on: "migration";
      /** The name of a pool whose part is wanted as well, as it was typed. */
      readonly poolNamed?: (typed: Typed) => string | undefined;
      readonly locksHouse?: (typed: Typed) => boolean;
      readonly decide: (typed: Typed, room: MigrationRoom) => Outcome;
    })
  | (Common & {
      readonly on: "pool";
      /** Of the pools at a site, in a batch or of all, those that it can be meant for at all; every one, where it does not say. */
      readonly among?: (forest: ForestPart) => ReadonlySet<string>;
      /** Rules that speak against it even where the caller lacks the role, so that people see all open points at once. */
      readonly against?: (room: PoolRoom) => readonly Violation[];
      readonly decide: (typed: Typed, room: PoolRoom) => Outcome;
    });

export const command = <const C extends Command>(order: C): C => order;
