import { z } from "zod";

/** A person as the log names them, such as `p-17`. Who that is stands in the people table, outside the chain. */
export const PersonId = z
  .string()
  .regex(/^p-\d+$/)
  .brand<"PersonId">();
export type PersonId = z.infer<typeof PersonId>;

/** One log: a migration's (`m-3`) or `house`, the log of what belongs to no migration. */
export const LogId = z
  .string()
  .regex(/^(house|m-\d+)$/)
  .brand<"LogId">();
export type LogId = z.infer<typeof LogId>;

export const house = LogId.parse("house");

/** A fully qualified domain name in lower case: the id of a pool, a target pool or an Edge pool. */
export const Fqdn = z
  .string()
  .transform((text) => text.trim().toLowerCase().replace(/\.$/, ""))
  .pipe(
    z
      .string()
      .max(253)
      .regex(/^(?!-)[a-z0-9-]{1,63}(?<!-)(\.(?!-)[a-z0-9-]{1,63}(?<!-))+$/),
  )
  .brand<"Fqdn">();
export type Fqdn = z.infer<typeof Fqdn>;

/** The DNS name of a domain, in lower case. One label alone is read, too: that it is not supported is for a rule to say. */
export function readDomain(text: string): string | undefined {
  const name = text.trim().toLowerCase().replace(/\.$/, "");
  const single = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/.test(name);
  return single ? name : Fqdn.safeParse(name).data;
}

/** A site as its key: its name, trimmed and in lower case. The name as people typed it is kept beside. */
export const SiteKey = z.string().trim().toLowerCase().min(1).max(80).brand<"SiteKey">();
export type SiteKey = z.infer<typeof SiteKey>;

/** A moment, in milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/** The first label of a name: `pool01` of `pool01.contoso.com`. People may say it where it is unique. */
export const firstLabel = (name: string): string => name.split(".")[0] ?? name;
