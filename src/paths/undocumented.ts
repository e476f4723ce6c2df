import { Version } from "../facts/versions";

/** Why the documents describe no way from one version to another. */
export type Undocumented = {
  readonly reason:
    | "same-version"
    | "target-is-older"
    | "source-too-old"
    | "no-direct-path"
    | "source-not-supported"
    | "not-documented";
  readonly source: string;
};

/** The reason that the documents give for this pair, or that they are silent about it. */
export function whyUndocumented(from: Version, to: Version): Undocumented {
  if (from === to) return { reason: "same-version", source: "migration-process.md" };
  if (age(to) < age(from)) return { reason: "target-is-older", source: "migration-process.md" };
  return (
    stated.find((pair) => pair.from.includes(from) && (pair.to === to || pair.to === "any"))?.why ?? silent
  );
}

const age = (version: Version): number => Version.options.indexOf(version);

const silent: Undocumented = {
  reason: "not-documented",
  source: "no document that describes this pair was found",
};

const stated: readonly {
  readonly from: readonly Version[];
  readonly to: Version | "any";
  readonly why: Undocumented;
}[] = [
  {
    from: ["lcs2005", "ocs2007"],
    to: "any",
    why: {
      reason: "source-too-old",
      source: "lync-server-2013-supported-server-migration-paths-and-coexistence-scenarios.md",
    },
  },
  { from: ["ocs2007r2"], to: "sfb2015", why: { reason: "no-direct-path", source: "upgrade.md" } },
  {
    from: ["ocs2007r2", "lync2010"],
    to: "sfb2019",
    why: { reason: "source-not-supported", source: "migration-to-skype-for-business-server-2019.md" },
  },
  {
    from: ["ocs2007r2", "lync2010"],
    to: "teams",
    why: { reason: "source-not-supported", source: "plan-hybrid-connectivity.md" },
  },
];
