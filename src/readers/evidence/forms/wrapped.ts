/** Puts a value together that was wrapped: the shell breaks at a blank, which is lost at a line's end, behind a hyphen, or
 * anywhere in a word that fills the whole width. */
export function joined(parts: readonly string[]): string {
  const width = Math.max(...parts.map((part) => part.length));
  return parts.reduce((whole, part, at) => {
    const before = parts[at - 1] ?? "";
    const fills = before.length === width && !before.includes(" ");
    return `${whole}${at === 0 || fills || before.endsWith("-") ? "" : " "}${part}`;
  }, "");
}
