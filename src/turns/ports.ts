import type { FileProblem } from "../commands/bringing/brought";
import type { HandedOver } from "../commands/bringing/handed-over";
import type { Verification } from "../commands/room";
import type { Health } from "../facts/health";
import type { Fqdn, Instant, LogId, PersonId } from "../facts/ids";
import type { EventRow } from "../machines/stored-event";
import type { EvidenceGiven } from "../readers/evidence/given";
import type { Given as GivenDocument, TopologyDocument } from "../readers/topology/document";
import type { Problem } from "../readers/topology/problem";
import type { FileOffered, PlaceToPut, Speaker } from "./incoming";

/** A file that was fetched, or why it was not. */
export type Fetched = { readonly bytes: Uint8Array } | { readonly problem: FileProblem };

export type Person = {
  readonly id: PersonId;
  readonly tenant: string;
  readonly channelId: string;
  readonly name: string;
};

export type Conversation = {
  readonly id: string;
  readonly tenant: string;
  readonly kind: "personal" | "group" | "channel";
  readonly name: string | null;
  readonly team: { readonly id: string; readonly name: string | null } | null;
  readonly reference: string;
  readonly serviceUrl: string;
  readonly person: PersonId | null;
  readonly seenAt: Instant;
};

type ReadRows = (
  log: LogId,
  after: number,
  page?: { pool?: string | null; limit?: number },
) => Promise<readonly EventRow[]>;

/** Something to be done at a moment; `payload` is JSON text. */
export type Timer = {
  readonly key: string;
  readonly due: Instant;
  readonly kind: string;
  readonly payload: string;
};

/** A daily summary that was made: for which day, and up to where it tells. */
export type MadeSummary = {
  readonly migration: LogId;
  readonly conversation: string;
  readonly day: string;
  readonly due: Instant;
  readonly at: Instant;
  readonly seq: number;
  readonly refusal: number;
};

/** What a turn does within its one transaction. All of it is kept, or none. */
export type TurnTx = {
  readonly head: (log: LogId) => { readonly seq: number } | undefined;
  readonly createLog: (log: LogId) => Promise<void>;
  readonly append: (log: LogId, rows: readonly EventRow[]) => Promise<void>;
  readonly rowsAfter: ReadRows;
  readonly answerOf: (conversation: string, activity: string) => Promise<string | undefined>;
  readonly remember: (answer: {
    conversation: string;
    activity: string;
    notice: string;
    at: Instant;
  }) => Promise<void>;
  readonly refused: (refusal: {
    migration: LogId;
    pool: string | null;
    actor: PersonId;
    at: Instant;
    activity: string;
    said: string;
    findings: string;
  }) => Promise<void>;
  readonly enqueue: (
    rows: readonly {
      dedupeKey: string;
      conversation: string;
      notice: string;
      notBefore: Instant;
      turn?: string;
      at?: Instant;
    }[],
  ) => Promise<void>;
  /** Has the posted cards about these subjects brought up to date. */
  readonly renewCards: (subjects: readonly string[], by: { turn: string; at: Instant }) => Promise<void>;
  readonly noteCard: (card: { subject: string; conversation: string; activity: string }) => Promise<void>;
  /** The conversation can be spoken in again: what waits for it is said. */
  readonly revive: (conversation: string) => Promise<void>;
  readonly saveConversation: (conversation: Conversation) => Promise<void>;
  /** Keeps a long text under the SHA-256 of its bytes. */
  readonly putBody: (text: string) => Promise<string>;
  readonly conversation: (id: string) => Promise<Pick<Conversation, "kind" | "name" | "team"> | undefined>;
  readonly personalConversationOf: (person: PersonId) => Promise<{ readonly id: string } | undefined>;
  readonly putTimers: (timers: readonly Timer[], now: Instant) => Promise<void>;
  readonly dropTimer: (timer: Pick<Timer, "key" | "due">) => Promise<void>;
  readonly hasSummary: (log: LogId, conversation: string, day: string) => Promise<boolean>;
  /** False where the conversation has its summary for that day. */
  readonly summaryMade: (made: MadeSummary) => Promise<boolean>;
};

/** What a turn needs of the store outside its transaction. */
export type TurnStore = {
  readonly transact: <T>(logs: readonly LogId[], work: (tx: TurnTx) => Promise<T>) => Promise<T>;
  readonly rowsAfter: ReadRows;
  /** The rows of several logs in one look, in order, so many of each at most. */
  readonly rowsAfterEach: (
    points: readonly { readonly log: LogId; readonly seq: number }[],
    limit: number,
  ) => Promise<readonly EventRow[]>;
  readonly personOf: (speaker: Speaker) => Promise<Person>;
  readonly findPeople: (who: {
    readonly tenant: string;
    readonly name: string;
  }) => Promise<readonly Pick<Person, "id">[]>;
  /** The person whom the channel calls by this id, where they ever spoke to the bot. */
  readonly personByChannelId: (who: {
    readonly tenant: string;
    readonly channelId: string;
  }) => Promise<Person | undefined>;
  /** The pool whose thread a message of a channel began. */
  readonly threadAt: (message: {
    readonly conversation: string;
    readonly activity: string;
  }) => Promise<{ readonly migration: LogId; readonly pool: Fqdn } | undefined>;
  readonly answerOf: (conversation: string, activity: string) => Promise<string | undefined>;
  readonly snapshot: (
    log: LogId,
    part: string,
  ) => Promise<{ readonly seq: number; readonly state: string } | undefined>;
  readonly saveSnapshots: (
    parts: readonly { log: LogId; part: string; seq: number; state: string }[],
  ) => Promise<void>;
  /** A long text by its name. Its text is null where it was erased. */
  readonly getBody: (sha256: string) => Promise<{ readonly text: string | null } | undefined>;
  readonly refusalsAfter: (
    log: LogId,
    id: number,
  ) => Promise<readonly { readonly id: number; readonly pool: string | null; readonly findings: string }[]>;
  readonly refusalBefore: (log: LogId, at: Instant) => Promise<number>;
  readonly headAt: (
    log: LogId,
    seq: number,
  ) => Promise<{ readonly seq: number; readonly hash: string } | undefined>;
  readonly lastSummary: (log: LogId, conversation: string) => Promise<MadeSummary | undefined>;
  readonly hasSummary: (log: LogId, conversation: string, day: string) => Promise<boolean>;
};

/** Everything outside the core that a turn needs; main hands it in. */
export type TurnPorts = {
  readonly store: TurnStore;
  /** The wall clock. */
  readonly clock: () => Instant;
  /** Finds a mentioned person in the conversation's roster. */
  readonly rosterMember: (
    reference: string,
    channelId: string,
  ) => Promise<{ aad: string; name: string; tenant: string } | undefined>;
  readonly verify: (log: LogId) => Promise<Verification>;
  /** Looks at the bot itself, as far as a tenant may see it. */
  readonly health?: (tenant: string) => Promise<Health>;
  readonly fetchFile: (file: FileOffered) => Promise<Fetched>;
  /** Writes the record of a migration, or of a pool in it, and puts it where it is wanted. */
  readonly handOver?: (
    of: { readonly log: LogId; readonly pool: Fqdn | null },
    to: PlaceToPut,
  ) => Promise<HandedOver>;
  /** Reads output of commands; undefined where it took too long. */
  readonly readEvidence: (bytes: Uint8Array, as: string | undefined) => Promise<EvidenceGiven | undefined>;
  /** Reads a topology document, and holds it against the text of the one before it. */
  readonly readTopology: (given: GivenDocument, before: string | null) => Promise<TopologyDocument | Problem>;
  /** Sixteen bytes of chance, in hex. */
  readonly nonce: () => string;
  readonly local: boolean;
  readonly admins: readonly string[];
  /** Whether a conversation is known to take nothing from the bot. */
  readonly isGone: (conversation: string) => boolean;
  /** Something was queued to be said elsewhere. */
  readonly wake: () => void;
  /** A timer was set, or the clock was moved. */
  readonly timersChanged?: () => void;
  /** A daily summary was made, so much after it was due. */
  readonly summarised?: (made: { readonly conversation: string; readonly lateMs: number }) => void;
  /** Something went wrong beside the turn that nobody waits for. */
  readonly lament: (error: unknown) => void;
  readonly measure: (turn: {
    /** From the activity to its delivery, one turn has one id. */
    readonly turn: string;
    readonly ms: number;
    readonly verb: string;
    readonly kind: string;
    readonly rules: readonly string[];
  }) => void;
};
