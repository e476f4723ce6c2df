import type { SqlVersion, Version } from "../../facts/versions";
import { rule } from "../rule";

type Found =
  | {
      readonly verdict: "refuse";
      readonly code: "sql-version-not-supported";
      readonly target: string;
      readonly sqlVersion: SqlVersion;
      readonly to: Version;
      readonly supported: readonly SqlVersion[];
      readonly source: string;
    }
  | {
      readonly verdict: "unknown";
      readonly code: "sql-version-unknown";
      readonly target: string;
      readonly to: Version;
      readonly supported: readonly SqlVersion[];
      readonly source: string;
    };

/** the back end of a new Enterprise Edition pool runs a SQL Server that its version supports. */
export const sqlVersionIsSupported = rule({
  id: "sql-version-is-supported",
  numbers: ["R-18"],
  sources: [
    "lync-server-2013-database-software-support.md",
    "system-requirements.md",
    "server-requirements.md",
  ],
  kind: "work",
  class: "hard",
  judgedAt: ["declare-facts", "start-task", "leave-phase"],
  material: ({ pool }) => ({
    target: pool?.target?.name ?? null,
    edition: pool?.target?.edition ?? null,
    sqlVersion: pool?.target?.sqlVersion ?? null,
  }),
  check: ({ migration: { to }, pool }): readonly Found[] => {
    const documented = supportedBy[to];
    if (pool?.companion || pool?.target?.edition !== "ee" || !documented) return [];

    const { name: target, sqlVersion } = pool.target;
    if (!sqlVersion) return [{ verdict: "unknown", code: "sql-version-unknown", target, to, ...documented }];
    if (documented.supported.includes(sqlVersion)) return [];

    return [{ verdict: "refuse", code: "sql-version-not-supported", target, sqlVersion, to, ...documented }];
  },
});

type Documented = { readonly supported: readonly SqlVersion[]; readonly source: string };

const supportedBy: Partial<Record<Version, Documented>> = {
  lync2013: { supported: ["2008r2", "2012"], source: "lync-server-2013-database-software-support.md" },
  sfb2015: { supported: ["2012", "2014", "2016", "2017", "2019"], source: "server-requirements.md" },
  sfb2019: { supported: ["2016", "2017", "2019"], source: "system-requirements.md" },
};
