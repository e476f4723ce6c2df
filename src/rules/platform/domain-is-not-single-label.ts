import { rule } from "../rule";

type Found = {
  readonly verdict: "refuse";
  readonly code: "domain-is-single-label";
  readonly domain: string;
  readonly of: "forest" | "target-forest" | "target";
  readonly source: string;
};

/** a domain whose name has one label only, such as `contoso`, is not supported. */
export const domainIsNotSingleLabel = rule({
  id: "domain-is-not-single-label",
  numbers: ["R-21"],
  sources: ["lync-server-2013-active-directory-infrastructure-requirements.md", "system-requirements.md"],
  kind: "work",
  class: "hard",
  judgedAt: ["register-migration", "declare-facts", "leave-phase"],
  material: ({ migration, pool }) => ({
    forest: migration.forest ?? null,
    targetForest: migration.targetForest ?? null,
    target: pool?.target?.name ?? null,
  }),
  check: ({ migration: { forest, targetForest, to }, pool }): readonly Found[] => {
    if (to === "teams") return [];

    const source =
      to === "sfb2019" || to === "sfbse"
        ? "system-requirements.md"
        : "lync-server-2013-active-directory-infrastructure-requirements.md";
    const domains = [
      { of: "forest", domain: forest },
      { of: "target-forest", domain: targetForest },
      { of: "target", domain: pool?.target && domainOf(pool.target.name) },
    ] as const;
    return domains.flatMap(({ of, domain }) =>
      domain === undefined || domain.includes(".")
        ? []
        : [{ verdict: "refuse", code: "domain-is-single-label", domain, of, source }],
    );
  },
});

const domainOf = (fqdn: string): string => fqdn.split(".").slice(1).join(".");
