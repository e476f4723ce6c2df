import { withoutAssigned } from "./assigned";
import { withoutColumns } from "./columns";
import { withoutPrivateKeys } from "./private-keys";
import { withoutShapes } from "./shapes";

/** A text without its secrets: passwords, PINs, keys, tokens, what authorizes a request. Each gives way to a mark, so that the
 * text has as many lines, cells and names as before, and reads the same. What is redacted stays as it is: where a mark lets
 * something else look like a secret, that is hidden, too. Takes time in proportion to the text. */
export function redact(text: string): string {
  let redacted = text;
  for (let round = 0; round < rounds; round += 1) {
    const next = withoutAssigned(withoutColumns(withoutShapes(withoutPrivateKeys(redacted))));
    if (next === redacted) break;
    redacted = next;
  }
  return redacted;
}

/** The second finds nothing, but in texts that are broken on purpose. */
const rounds = 6;
