import type { Mentioned, Piece } from "./mentions";

/** The text as typed, with mentions in the form of the wire. */
export const plainText = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => say(piece, (text) => text)).join("");

/** The text as the Teams editor leaves it: curly quotes, escaped signs and hard blanks. */
export const editedText = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => say(piece, (text) => hardBlanks(escaped(curled(text))))).join("");

/** The HTML twin that Teams attaches to each message. */
export const htmlTwin = (pieces: readonly Piece[], edited: boolean): string => {
  let mentions = 0;
  const parts = pieces.map((piece) => {
    if (typeof piece !== "string") return mentionSpan(piece, mentions++);
    return edited ? hardBlanks(linked(escaped(curled(piece)))) : escaped(piece);
  });
  return `<div><div>${parts.join("").replace(/\n/g, "<br>")}</div></div>`;
};

const say = (piece: Piece, write: (text: string) => string): string =>
  typeof piece === "string" ? write(piece) : `<at>${piece.name}</at>`;

const escaped = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

const curled = (text: string): string =>
  text
    .replace(/(^|[\s=(])"/g, "$1“")
    .replace(/"/g, "”")
    .replace(/'/g, "’");

const hardBlanks = (text: string): string => text.replace(/^ /, "&nbsp;").replace(/ {2}/g, " &nbsp;");

const linked = (text: string): string =>
  text.replace(
    /\b(?:[a-z0-9-]+\.)+[a-z]{2,}\b/gi,
    (name) => `<a href="http://${name}" title="http://${name}">${name}</a>`,
  );

const mentionSpan = ({ name }: Mentioned, index: number): string =>
  `<span itemscope itemtype="http://schema.skype.com/Mention" itemid="${index}">${escaped(name)}</span>`;
