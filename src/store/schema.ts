import type { Generated, Kysely } from "kysely";
import type { Instant, LogId, PersonId } from "../facts/ids";

/** Yes and no as both databases keep them; libsql ends the process when it is handed a boolean. */
export type Flag = 0 | 1;

/**
 * `waiting`: to be posted. `sent`: taken by the channel. `moot`: no longer worth saying. Set aside are `doubtful`, which
 * may have arrived and is not repeated; `stranded`, whose conversation is gone; and `failed`, which cannot be posted.
 */
export type OutboxState = "waiting" | "sent" | "moot" | "doubtful" | "stranded" | "failed";
/**
 * What is done, and what `notice` holds: the notice itself is posted; the `answer` to the activity named there is; the
 * posted `card` is brought to what its subject, named there, shows now; the posted message becomes the `late` answer to
 * the activity named there.
 */
export type OutboxOp = "" | "answer" | "card" | "late";
export type ConversationKind = "personal" | "group" | "channel";

/** The tables of the store, the same in SQLite and PostgreSQL: JSON is text, moments are whole milliseconds. */
export type Tables = {
  migrations: { id: LogId; head_seq: number; head_hash: string };
  events: {
    migration: LogId;
    seq: number;
    pool: string | null;
    type: string;
    version: number;
    data: string;
    actor: string | null;
    at: Instant;
    activity: string | null;
    previous_hash: string;
    hash: string;
  };
  refusals: {
    id: Generated<number>;
    migration: LogId;
    pool: string | null;
    actor: string | null;
    at: Instant;
    activity: string | null;
    said: string;
    findings: string;
  };
  snapshots: { migration: LogId; part: string; seq: number; state: string };
  inbox: { conversation: string; activity: string; notice: string; at: Instant };
  outbox: {
    id: Generated<number>;
    dedupe_key: string;
    conversation: string;
    notice: string;
    not_before: Instant;
    attempts: Generated<number>;
    unsure: Generated<number>;
    lease_until: Generated<Instant>;
    state: Generated<OutboxState>;
    why: string | null;
    op: Generated<OutboxOp>;
    /** The activity that is changed. */
    target: Generated<string>;
    /** The turn it was said in. */
    turn: Generated<string>;
    /** How many of its messages were posted, where it takes several. */
    page: Generated<number>;
    queued_at: Generated<Instant>;
  };
  timers: {
    key: string;
    due: Instant;
    lease_until: Generated<Instant>;
    kind: string;
    payload: string;
    set_at: Generated<Instant>;
  };
  summaries: {
    id: Generated<number>;
    migration: LogId;
    conversation: string;
    day: string;
    due: Instant;
    at: Instant;
    seq: number;
    refusal: number;
  };
  conversations: {
    id: string;
    tenant: string;
    kind: ConversationKind;
    name: string | null;
    reference: string;
    service_url: string;
    person: PersonId | null;
    seen_at: Instant;
    gone: Flag;
    gone_why: Generated<string>;
    team: string | null;
    team_name: string | null;
  };
  /** `shown` tells apart what a card shows: a digest. */
  cards: { subject: string; conversation: string; activity: string; shown: Generated<string> };
  people: {
    id: Generated<number>;
    tenant: string;
    aad: string;
    channel_id: string;
    name: string;
    folded: string;
  };
  introductions: { place: string; at: Instant };
  threads: { conversation: string; migration: LogId; pool: string; activity: string };
  bodies: { sha256: string; text: string | null; erased: Generated<Flag> };
};

/** The store's database, or one open transaction on it. */
export type Db = Kysely<Tables>;
