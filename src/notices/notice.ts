import type { Already, Complaint } from "../commands/outcome";
import type { Asking } from "../commands/reports/asking";
import type { GateView } from "../commands/reports/gate";
import type { Report } from "../commands/reports/report";
import type { NextStep } from "../commands/reports/steps";
import type { Fqdn, Instant, LogId, PersonId } from "../facts/ids";
import type { MigrationEvent } from "../machines/events/events";
import type { HouseEvent } from "../machines/events/house-event";
import type { Path } from "../paths/path";
import type { Violation } from "../rules/judge";
import type { MemberLeft } from "./member-left";

/** What people are told, as data without wording: `words` makes sentences of it, `cards` a card. */
export type Notice =
  /** A step was taken and is on disk. */
  | {
      readonly kind: "recorded";
      readonly deeds: readonly Deed[];
      readonly warnings: readonly Violation[];
      readonly with: Report | null;
      readonly asking: Asking | null;
      readonly next: NextStep | null;
      readonly unreached: readonly PersonId[];
    }
  /** Accepted, and others are needed. */
  | {
      readonly kind: "waiting";
      readonly deeds: readonly Deed[];
      readonly gate: GateView;
      readonly unreached: readonly PersonId[];
    }
  | {
      readonly kind: "refused";
      readonly violations: readonly (Violation | Complaint)[];
      readonly again?: string;
    }
  | { readonly kind: "nothing"; readonly already: Already; readonly gate: GateView | null }
  | { readonly kind: "told"; readonly report: Report }
  /** One answer to several orders, each with its own verdict. */
  | {
      readonly kind: "several";
      readonly parts: readonly {
        readonly notice: Notice;
        readonly label: string;
        /** However many parts there are, this one is told in full. */
        readonly atLength?: boolean;
        /** It is about the migration as a whole, or about something that is no pool. */
        readonly ofAll?: boolean;
      }[];
    }
  | { readonly kind: "faulted"; readonly reference: string }
  /** `mayBeKept`: it was lost in the moment of recording. */
  | { readonly kind: "store-lost"; readonly mayBeKept: boolean; readonly reference: string }
  | { readonly kind: "introduced"; readonly tries: readonly string[] }
  // Said outside the turn: to the migration's home, to approvers, to whoever asked.
  | { readonly kind: "gate-asked"; readonly gate: GateView }
  /** A gate that nobody answered so far: to those who are missing, and to those whom the policy names. */
  | { readonly kind: "gate-reminded"; readonly gate: GateView }
  | { readonly kind: "gate-escalated"; readonly gate: GateView }
  | {
      readonly kind: "gate-ended";
      readonly deed: Deed;
      /** Null where time brought it about. */
      readonly by: PersonId | null;
      readonly phase: number;
      readonly next: NextStep | null;
    }
  | { readonly kind: "deeds-told"; readonly deeds: readonly Deed[]; readonly by: PersonId }
  /** `left`: nobody is being asked just now. */
  | { readonly kind: "question"; readonly asking: Asking; readonly left?: boolean }
  /** What a card with buttons shows once it is over: how it ended, or, with null, that it was asked anew. */
  | { readonly kind: "card-over"; readonly pool: string; readonly already: Already | null }
  | MemberLeft
  /** The first message of a pool's thread in the migration's home channel. */
  | { readonly kind: "thread-opened"; readonly pool: string };

/** Something that happened, and how people call the pool it happened to. */
export type Deed = { readonly event: MigrationEvent | HouseEvent; readonly pool: string | null };

/** Who divided a path into phases, and what it rests on beside product documentation. */
export type Basis = Pick<Path, "division" | "secondary">;

/** A notice as it is kept and sent: with what its sentences need beside it. */
export type Said = {
  readonly notice: Notice;
  /** How people call the pool it is about, or the migration where it is about none. */
  readonly label: string;
  /** The pool whose thread it belongs into, where it is posted in a channel. */
  readonly thread?: { readonly migration: LogId; readonly pool: Fqdn };
  /** The migration that its buttons are about; absent where it is about none, and in what was kept before buttons said
   * lines. */
  readonly migration?: string;
  /** The time on the bot's clock, where that was moved for a trial; printed on every answer. */
  readonly clock: Instant | null;
  /** What its path rests on, where that is not the documents' own division into phases; absent in what was kept before
   * there were such paths. */
  readonly basis?: Basis | null;
  /** People whom the posting mentions, so that the channel tells them. */
  readonly mentions: readonly PersonId[];
  /** It may have been said before: nobody knows whether that arrived. */
  readonly repeat?: boolean;
};

/** Something to be said outside the turn, and where: in a conversation, or to a person wherever they can be reached. */
export type Posting = {
  readonly to: { readonly conversation: string } | { readonly person: PersonId };
  readonly key: string;
  readonly said: Said;
};
