/** A document without secrets: what attributes and elements of such names hold is taken out before it is kept. Published
 * topologies have none; copies that people keep by hand may. */
export const withoutSecrets = (text: string): string =>
  /password|passphrase|secret|pwd/i.test(text) ? redacted(text) : text;

const redacted = (text: string): string =>
  text
    .replace(
      /(\s[\w:.-]{0,60}(?:password|passphrase|secret|pwd)\w{0,60}\s*=\s*)("[^"]*"|'[^']*')/gi,
      '$1"[redacted]"',
    )
    .replace(
      /(<[\w:.-]{0,60}(?:password|passphrase|secret|pwd)\w{0,60}(?:\s[^<>]*)?>)[^<>]+(<\/)/gi,
      "$1[redacted]$2",
    );
