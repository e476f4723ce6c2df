import { Version } from "../../facts/versions";
import { supportedPaths } from "../documents";
import { rule } from "../rule";

type Found = {
  readonly verdict: "refuse";
  readonly code: "third-version";
  readonly versions: readonly Version[];
  /** Who brings in a version that the migration is not about. */
  readonly examples: readonly string[];
  readonly source: string;
  readonly rules: readonly string[];
};

/** never three versions side by side. Each target's own documents say so; for 2019 and Teams it is
 * the page on hybrid connectivity, for the migration pages are silent. */
export const twoVersionsAtMost = rule({
  id: "two-versions-at-most",
  numbers: ["R-03", "R-04", "R-05"],
  sources: [supportedPaths, "upgrade.md", "plan-hybrid-connectivity.md"],
  kind: "work",
  class: "hard",
  judgedAt: ["declare-facts", "leave-phase"],
  material: ({ migration, pool }) => ({
    from: migration.from,
    to: migration.to,
    version: pool?.facts.version ?? null,
  }),
  check: ({ migration: { from, to, versions } }): readonly Found[] => {
    const deployed = new Set<Version>([from, to, ...versions.map(({ version }) => version)]);
    deployed.delete("teams");
    if (deployed.size <= 2) return [];

    const strange = versions.filter(({ version }) => version !== from && version !== to);
    return [
      {
        verdict: "refuse",
        code: "third-version",
        versions: Version.options.filter((version) => deployed.has(version)),
        examples: strange.map(({ example }) => example),
        ...statedFor(to),
      },
    ];
  },
});

function statedFor(to: Version): Pick<Found, "source" | "rules"> {
  if (to === "sfb2015") return { source: "upgrade.md", rules: ["R-04"] };
  return to === "sfb2019" || to === "sfbse" || to === "teams"
    ? { source: "plan-hybrid-connectivity.md", rules: ["R-05"] }
    : { source: supportedPaths, rules: ["R-03"] };
}
