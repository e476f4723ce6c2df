import { readDomain } from "../../facts/ids";

/** The pool or server that a value names, in lower case: `pool01.contoso.com`, also within `UserServer:pool01.contoso.com` or
 * `service:ApplicationServer:pool01.contoso.com/1f2e…`; undefined where it names none. */
export function hostIn(text: string): string | undefined {
  const [service = ""] = text.trim().replace(/^\*/, "").split("/");
  const name = service.slice(service.lastIndexOf(":") + 1);
  return readDomain(name);
}
