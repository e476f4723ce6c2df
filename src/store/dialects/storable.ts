const replacement = "\ufffd";

/** Text as both databases give it back: NUL cuts it short in libsql, and half a surrogate pair has no UTF-8. */
export const storable = (text: string): string =>
  text.replaceAll("\0", replacement).replace(/\p{Surrogate}/gu, replacement);
