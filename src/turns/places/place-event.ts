import type { Place, Speaker } from "../incoming";

/**
 * Something happened to a conversation rather than in it. An installation may be told twice, by two kinds of activity; an
 * edit or a deletion names the message by its activity's id.
 */
export type PlaceEvent = Happening & {
  readonly activity: string;
  readonly by: Speaker | null;
  readonly conversation: Place;
};

export type Happening =
  | { readonly kind: "installed" }
  /** The bot can no longer speak there, or can again. */
  | { readonly kind: "gone"; readonly what: Which; readonly why: "removed" | "deleted" | "archived" }
  | { readonly kind: "back"; readonly what: Which }
  | { readonly kind: "renamed"; readonly what: Which; readonly name: string }
  /** `29:…` ids: of people who left, the channel tells no more. */
  | { readonly kind: "members-added"; readonly members: readonly string[] }
  | { readonly kind: "members-removed"; readonly members: readonly string[] }
  | { readonly kind: "edited"; readonly text: string }
  | { readonly kind: "deleted" };

/** A channel or chat by its id, or a team with all its channels. */
export type Which = { readonly conversation: string } | { readonly team: string };
