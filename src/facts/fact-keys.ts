import type { Stored, Subject } from "./fact";
import { Fqdn, readDomain } from "./ids";
import { ledger } from "./ledger";
import { parseSqlInstance, printSql } from "./sql";
import { readCount, readDate, readList, readYesNo } from "./values";
import { Edition, Platform, ServerRole, SqlVersion, Version } from "./versions";

/** One kind of fact that people may declare: what it is of, what it means, and how it is typed. */
export type FactKey = {
  readonly key: string;
  readonly on: readonly Subject[];
  readonly means: string;
  readonly takes: string;
  /** Where a pool's fact is really one of its target: the key it has there. */
  readonly ofTarget?: string;
  /** The value that the text means; undefined where it means none. */
  readonly read: (text: string) => Stored | undefined;
};

const yesNo = { takes: "yes|no", read: readYesNo } as const;
const count = { takes: "a number", read: readCount } as const;
const anyText = { takes: "text", read: readText } as const;
const fqdn = { takes: "an FQDN", read: (text: string) => Fqdn.safeParse(text).data } as const;
const domain = { takes: "a domain's name", read: readDomain } as const;
const site = { takes: "a site", read: (text: string) => readText(text)?.toLowerCase() } as const;
const sql = { takes: "host\\instance", read: readSql } as const;
const sqlVersion = {
  takes: SqlVersion.options.join("|"),
  read: (text: string) => SqlVersion.safeParse(text.toLowerCase()).data,
} as const;
const edition = {
  takes: "ee|se",
  read: (text: string) => Edition.safeParse(text.toLowerCase()).data,
} as const;
const roles = { takes: `a list of ${ServerRole.options.join(" ")}, or none`, read: readRoles } as const;
const platform = {
  takes: Platform.options.join("|"),
  read: (text: string) => Platform.safeParse(text.toLowerCase()).data,
} as const;
const version = {
  takes: Version.options.join("|"),
  read: (text: string) => Version.safeParse(text.toLowerCase()).data,
} as const;

const servers = {
  takes: "a list of FQDNs",
  read: (text: string) => {
    const names = readList(text)?.map((name) => Fqdn.safeParse(name).data);
    return names?.every((name) => name !== undefined) ? names.map(String) : undefined;
  },
} as const;

/** What can hold a pool: each kind of object is a fact of it. */
const ledgerKeys: readonly FactKey[] = ledger.map(({ key, kind, means }) => ({
  key,
  on: ["pool"],
  means,
  ...(kind === "count" ? count : yesNo),
}));

/** Every fact that can be declared. Facts of a target may also be declared through a pool that moves there. */
export const factKeys: readonly FactKey[] = [
  { key: "site", on: ["pool", "edge", "target"], means: "the site it stands in", ...site },
  { key: "version", on: ["pool", "edge"], means: "the server version it runs", ...version },
  { key: "edition", on: ["pool", "target"], means: "Enterprise or Standard Edition", ...edition },
  { key: "users", on: ["pool"], means: "users homed on it when it was registered", ...count },
  { key: "sql", on: ["pool", "target"], means: "the SQL Server instance of its back end", ...sql },
  { key: "sql-version", on: ["pool", "target"], means: "the version of that SQL Server", ...sqlVersion },
  { key: "roles", on: ["pool", "target"], means: "server roles beside the Front End", ...roles },
  { key: "target", on: ["pool"], means: "the pool its users move to", ...fqdn },
  { key: "target-edition", on: ["pool"], means: "the target's edition", ofTarget: "edition", ...edition },
  {
    key: "target-sql",
    on: ["pool"],
    means: "the SQL Server instance of the target",
    ofTarget: "sql",
    ...sql,
  },
  {
    key: "target-sql-version",
    on: ["pool"],
    means: "the version of the target's SQL Server",
    ofTarget: "sql-version",
    ...sqlVersion,
  },
  { key: "target-roles", on: ["pool"], means: "server roles of the target", ofTarget: "roles", ...roles },
  { key: "servers", on: ["pool", "target"], means: "the servers it consists of", ...servers },
  {
    key: "target-servers",
    on: ["pool"],
    means: "the servers that the target consists of",
    ofTarget: "servers",
    ...servers,
  },
  { key: "os", on: ["target"], means: "the Windows Server that its computers run", ...platform },
  {
    key: "target-os",
    on: ["pool"],
    means: "the Windows Server that the target's computers run",
    ofTarget: "os",
    ...platform,
  },
  { key: "target-site", on: ["pool"], means: "the site the target stands in", ofTarget: "site", ...site },
  {
    key: "pilot",
    on: ["pool", "target"],
    means: "whether the target is the pilot pool",
    ofTarget: "pilot",
    ...yesNo,
  },
  ...ledgerKeys,
  { key: "home", on: ["pool"], means: "the legacy pool that this chat pool is homed on", ...fqdn },
  {
    key: "long-room-names",
    on: ["pool"],
    means: "chat rooms whose names with those of their parents have more than 256 characters",
    ...count,
  },
  {
    key: "upgrade-method",
    on: ["pool"],
    means: "how it is upgraded in place: its users without service, or moved away meanwhile",
    takes: "offline|move-user",
    read: (text) => oneOf(text, ["offline", "move-user"]),
  },
  { key: "paired", on: ["pool"], means: "whether it is paired with another pool for failover", ...yesNo },
  {
    key: "persistent-chat",
    on: ["pool"],
    means: "whether its users need Persistent Chat",
    ...yesNo,
  },
  { key: "xmpp", on: ["migration", "site", "pool"], means: "whether XMPP federation is in use", ...yesNo },
  {
    key: "forest",
    on: ["migration"],
    means: "the Active Directory forest of the legacy deployment",
    ...domain,
  },
  {
    key: "target-forest",
    on: ["migration"],
    means: "the Active Directory forest of the new deployment",
    ...domain,
  },
  {
    key: "stand-alone-mediation",
    on: ["migration"],
    means: "whether a legacy Mediation Server stands alone",
    ...yesNo,
  },
  {
    key: "functional-level",
    on: ["migration"],
    means: "the lowest functional level of the forest and its domains",
    ...platform,
  },
  {
    key: "federation-lists-match",
    on: ["migration"],
    means: "whether discovery, allowed and blocked domains are the same on premises and in the cloud",
    ...yesNo,
  },
  { key: "hybrid-voice", on: ["migration"], means: "whether hybrid voice is wanted", ...yesNo },
  {
    key: "single-fqdn",
    on: ["edge"],
    means: "whether one FQDN serves Access, Web Conferencing and A/V Edge",
    ...yesNo,
  },
  { key: "expanded", on: ["edge"], means: "whether it is an Expanded Edge, of several computers", ...yesNo },
  { key: "federation", on: ["edge"], means: "whether it is enabled for federation", ...yesNo },
  { key: "next-hop", on: ["edge"], means: "the pool or Director it hands SIP traffic to", ...fqdn },
  {
    key: "serves",
    on: ["edge"],
    means: "other sites it serves",
    takes: "a list of sites",
    read: (text) => listOf(text.toLowerCase()),
  },
  { key: "retired", on: ["edge"], means: "whether it was decommissioned", ...yesNo },
  {
    key: "kind",
    on: ["site"],
    means: "central or branch site",
    takes: "central|branch",
    read: (text) => oneOf(text, ["central", "branch"]),
  },
  { key: "parent", on: ["site"], means: "the central site of a branch", ...site },
  {
    key: "owner",
    on: ["migration", "site", "edge", "target", "pool"],
    means: "who looks after it",
    ...anyText,
  },
  {
    key: "due",
    on: ["migration", "pool"],
    means: "the day it is planned to be finished",
    takes: "a date such as 2026-12-01",
    read: readDate,
  },
];

/** The key as it may be declared of a subject. `target-sql` of a target is its `sql`. */
export function factKey(on: Subject, key: string): FactKey | undefined {
  const typed = key.toLowerCase();
  const name = on === "target" ? typed.replace(/^target-/, "") : typed;
  return factKeys.find((known) => known.key === name && known.on.includes(on));
}

/** A value as people type it. */
export function printFact(value: Stored): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) return value.length > 0 ? value.join(",") : "none";
  return String(value);
}

function readText(text: string): string | undefined {
  const trimmed = text.trim();
  return trimmed.length > 0 && trimmed.length <= 80 ? trimmed : undefined;
}

function readSql(text: string): string | undefined {
  const sql = parseSqlInstance(text);
  return sql ? printSql(sql) : undefined;
}

function readRoles(text: string): string[] | undefined {
  if (oneOf(text, ["none", "-"])) return [];

  const named = readList(text.toLowerCase());
  return named?.every((role) => ServerRole.safeParse(role).success) ? [...named] : undefined;
}

function listOf(text: string): string[] | undefined {
  const list = readList(text);
  return list && [...list];
}

function oneOf(text: string, words: readonly string[]): string | undefined {
  return words.find((word) => word === text.trim().toLowerCase());
}
