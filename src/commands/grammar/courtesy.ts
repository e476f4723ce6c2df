import { plain } from "./characters";

/** Greetings and thanks, whatever punctuation or picture follows them. */
export function courtesyOf(line: string): "greeting" | "thanks" | undefined {
  const words = plain(line)
    .replace(/[^\p{L}\p{N}]+$/u, "")
    .trim()
    .replace(/ +/g, " ")
    .toLowerCase();
  if (/^(hi|hello|hey)$/.test(words)) return "greeting";
  return /^(thanks|thank you)$/.test(words) ? "thanks" : undefined;
}
