import type { Conversation, TurnPorts, TurnStore, TurnTx } from "../ports";

/** What keeping up with places needs beside what turns need. */
export type PlacePorts = Pick<TurnPorts, "clock" | "rosterMember" | "local" | "admins" | "wake"> & {
  readonly store: TurnStore & PlaceStore;
  readonly log: { readonly info: (fields: object, message: string) => void };
};

export type PlaceStore = {
  readonly transact: <T>(logs: readonly never[], work: (tx: TurnTx) => Promise<T>) => Promise<T>;
  readonly saveConversation: (conversation: Conversation) => Promise<void>;
  readonly conversation: (id: string) => Promise<Pick<Conversation, "kind" | "team"> | undefined>;
  /** Whether the bot introduces itself now: once to each. */
  readonly introduceOnce: (place: string, at: number) => Promise<boolean>;
  readonly channelsOf: (team: string) => Promise<readonly string[]>;
  readonly rename: (conversation: string, name: string) => Promise<void>;
  readonly renameTeam: (team: string, name: string) => Promise<void>;
  readonly markGone: (conversation: string, why: string) => Promise<void>;
  readonly revive: (conversation: string) => Promise<void>;
};
