/** What is sent: text that says everything, and a card with its gist and its buttons; null where a page of a long text has none. */
export type Rendered = {
  readonly text: string;
  readonly card: object | null;
  /** People whom a posting mentions, so that the channel tells them. `text` is how the mention stands in the text. */
  readonly mentions: readonly { readonly channelId: string; readonly name: string; readonly text: string }[];
};
