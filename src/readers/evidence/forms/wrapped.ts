/** Puts a value together that was wrapped: the shell breaks at a blank, which is lost at a line's end, or within a word that is
 * longer than the line. */
export function joined(parts: readonly string[]): string {
  const width = parts.reduce((most, { length }) => Math.max(most, length), 0);
  return parts.reduce((whole, part, at) => {
    const before = parts[at - 1] ?? "";
    const isOneWord = before.length === width && !before.includes(" ") && !part.includes(" ");
    return `${whole}${at === 0 || isOneWord ? "" : " "}${part}`;
  }, "");
}
