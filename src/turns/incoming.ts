import type { Uploaded } from "../commands/bringing/handed-over";
import type { LogId } from "../facts/ids";

/** Something a person did in Teams, read from an activity: who comes from the channel, what from text or button. */
export type Incoming = {
  /** The activity's id. A second delivery of it gets the first one's answer. */
  readonly activity: string;
  readonly by: Speaker;
  readonly conversation: Place;
  /** Whether it is said to the bot: in a personal chat, with a mention of it, or by a button of its own. */
  readonly addressed: boolean;
  readonly deed: Words | Press;
  /** Only whoever did it sees the answer: a pressed button is answered with a card in its place, for its presser. */
  readonly alone?: boolean;
  /** Set where it was said on the server's own shell, by whoever keeps the bot: an admin there. */
  readonly onServer?: { readonly migration: LogId };
};

/** Whom the channel says we are talking to. `channelId` is Teams' own id (`29:…`), `aad` the directory's object id. */
export type Speaker = {
  readonly tenant: string;
  readonly aad: string;
  readonly channelId: string;
  readonly name: string;
};

/** A conversation and all that is needed to speak there again: `reference` is opaque and only the bot reads it. */
export type Place = {
  readonly id: string;
  readonly tenant: string;
  readonly kind: "personal" | "group" | "channel";
  readonly name: string | null;
  /** Of which team it is a channel; its name where the channel told it. */
  readonly team: { readonly id: string; readonly name: string | null } | null;
  /** The message that began the channel's thread. */
  readonly thread: string | null;
  readonly reference: string;
  readonly serviceUrl: string;
};

/** Typed words, cleaned of markup and of the bot's own mention. A mentioned person stands as `@[n]`: entry n of `mentions`. */
export type Words = {
  readonly kind: "words";
  readonly text: string;
  readonly mentions: readonly { readonly channelId: string; readonly name: string }[];
  /** What was sent along with them. */
  readonly files?: readonly FileOffered[];
  /** Where a file may be put that is asked for. */
  readonly put?: PlaceToPut;
  /** A button said them for whoever pressed it: of which migration its card speaks, empty where of none. */
  readonly pressed?: { readonly migration: string };
};

/** A file that came with a message, by its name, and the address to fetch it from. Null: the channel gives none, as with
 * files outside personal chats. */
export type FileOffered = {
  readonly name: string;
  readonly url: string | null;
  /** Its content, where it was handed in on the server. */
  readonly bytes?: Uint8Array;
};

/** Where a file may be put: a new file of the server, or an address that Teams gave for it, which is its own key. */
export type PlaceToPut =
  | { readonly as: "shell"; readonly path: string }
  | ({ readonly as: "upload"; readonly url: string } & Uploaded);

/** A pressed button: what was asked, in which round; and what was typed into the card. */
export type Press = {
  readonly kind: "press";
  readonly verb: string;
  readonly migration: string;
  readonly pool: string;
  readonly subject: string;
  readonly round: number;
  readonly values: Readonly<Record<string, string>>;
  /** The message with the card that was pressed. */
  readonly card?: string | null;
};

/** A client that wants to see a card as it stands now. It is no deed of anybody. */
export type Refresh = Omit<Press, "kind" | "verb" | "values" | "card"> & {
  readonly conversation: string;
  readonly by: Speaker | null;
};
