/** What is sent: text that says everything, and a card with its gist and its buttons; null where a page of a long text has none. */
export type Rendered = {
  readonly text: string;
  readonly card: object | null;
  /** People whom a posting mentions, so that the channel tells them. `text` is how the mention stands in the text. */
  /** A file that is offered or that lies ready: Teams shows its own card for it, in the place of ours. */
  readonly file?: FileCard;
  readonly mentions: readonly { readonly channelId: string; readonly name: string; readonly text: string }[];
};

/** What Teams asks of whoever is offered a file, and what a press on Accept brings back; or a file that it took. */
export type FileCard =
  | {
      readonly kind: "offered";
      readonly name: string;
      readonly about: string;
      /** Roughly how large it is, in bytes. */
      readonly size: number;
      readonly migration: string;
      readonly pool: string | null;
    }
  | {
      readonly kind: "taken";
      readonly name: string;
      readonly contentUrl: string;
      readonly uniqueId: string;
      readonly fileType: string;
    };
