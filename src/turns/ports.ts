import type { FileProblem } from "../commands/bringing/brought";
import type { Verification } from "../commands/room";
import type { Instant, LogId, PersonId } from "../facts/ids";
import type { EventRow } from "../machines/stored-event";
import type { TopologyDocument } from "../readers/topology/document";
import type { Problem } from "../readers/topology/problem";
import type { FileOffered, Speaker } from "./incoming";

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
    rows: readonly { dedupeKey: string; conversation: string; notice: string; notBefore: Instant }[],
  ) => Promise<void>;
  readonly saveConversation: (conversation: Conversation) => Promise<void>;
  /** Keeps a long text under the SHA-256 of its bytes. */
  readonly putBody: (text: string) => Promise<string>;
  readonly getBody: TurnStore["getBody"];
  readonly conversation: (id: string) => Promise<Pick<Conversation, "kind" | "name" | "team"> | undefined>;
  readonly personalConversationOf: (person: PersonId) => Promise<{ readonly id: string } | undefined>;
};

/** What a turn needs of the store outside its transaction. */
export type TurnStore = {
  readonly transact: <T>(logs: readonly LogId[], work: (tx: TurnTx) => Promise<T>) => Promise<T>;
  readonly rowsAfter: ReadRows;
  readonly personOf: (speaker: Speaker) => Promise<Person>;
  readonly findPeople: (who: {
    readonly tenant: string;
    readonly name: string;
  }) => Promise<readonly Pick<Person, "id">[]>;
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
  readonly fetchFile: (file: FileOffered) => Promise<Fetched>;
  /** Reads a topology document, and holds it against the text of the one before it. */
  readonly readTopology: (bytes: Uint8Array, before: string | null) => Promise<TopologyDocument | Problem>;
  /** Sixteen bytes of chance, in hex. */
  readonly nonce: () => string;
  readonly local: boolean;
  readonly admins: readonly string[];
  /** Something was queued to be said elsewhere. */
  readonly wake: () => void;
  /** Something went wrong beside the turn that nobody waits for. */
  readonly lament: (error: unknown) => void;
  readonly measure: (turn: {
    readonly ms: number;
    readonly verb: string;
    readonly kind: string;
    readonly rules: readonly string[];
  }) => void;
};
