import { pageMark } from "../words/gates/posted-cards";
import type { Rendered } from "./rendered";

/** So much of text and card together one message may weigh, in UTF-16 units: Teams takes about 100 KB, and 80 are safe. */
const heaviest = 40_000;

/**
 * A text of any length as messages of so many characters at most, cut at the ends of lines. Mentions go with their text,
 * the card or the file with the last message; where small messages are wanted, a large card is left out, for the text says all of it.
 */
export function pagesOf({ text, card, file, mentions }: Rendered, most: number): readonly Rendered[] {
  const texts = cut(text, most);
  const pages = texts.map((part, index) => {
    const marked = index === 0 ? part : `${pageMark(index + 1, texts.length)}\n${part}`;
    return { text: marked, card: null, mentions: mentions.filter((one) => part.includes(one.text)) };
  });
  if (file) return [...pages.slice(0, -1), ...pages.slice(-1).map((last) => ({ ...last, file }))];
  const weight = card === null ? 0 : JSON.stringify(card).length;
  if (card === null || weight > most * 1.5) return pages;

  const last = pages.at(-1) ?? { text: "", card: null, mentions: [] };
  return last.text.length + weight <= heaviest
    ? [...pages.slice(0, -1), { ...last, card }]
    : [...pages, { text: text.split("\n", 1)[0] ?? "", card, mentions: [] }];
}

function cut(text: string, most: number): readonly string[] {
  if (text.length <= most) return [text];

  const parts: string[] = [];
  let part = "";
  for (const line of text.split("\n").flatMap((one) => pieces(one, most))) {
    if (part !== "" && part.length + 1 + line.length > most) {
      parts.push(part);
      part = line;
    } else part = part === "" ? line : `${part}\n${line}`;
  }
  return [...parts, part];
}

/** A line that no message has room for, cut between characters. */
function pieces(line: string, most: number): readonly string[] {
  if (line.length <= most) return [line];

  const cutAt = /[\uD800-\uDBFF]/.test(line.charAt(most - 1)) ? most - 1 : most;
  return [line.slice(0, cutAt), ...pieces(line.slice(cutAt), most)];
}
