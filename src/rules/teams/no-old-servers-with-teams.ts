import { Version } from "../../facts/versions";
import { rule } from "../rule";

type Found = {
  readonly verdict: "refuse";
  readonly code: "too-old-beside-teams";
  readonly version: Version;
  readonly example: string;
};

/** a topology with Lync Server 2010, or with anything older, is not supported beside Teams. */
export const noOldServersWithTeams = rule({
  id: "no-old-servers-with-teams",
  numbers: ["R-101"],
  sources: ["plan-hybrid-connectivity.md"],
  kind: "work",
  class: "hard",
  judgedAt: ["declare-facts", "leave-phase"],
  material: ({ migration, pool }) => ({ to: migration.to, version: pool?.facts.version ?? null }),
  check: ({ migration: { to, versions } }): readonly Found[] =>
    to === "teams"
      ? versions
          .filter(({ version }) => isTooOld(version))
          .map(({ version, example }) => ({
            verdict: "refuse",
            code: "too-old-beside-teams",
            version,
            example,
          }))
      : [],
});

const isTooOld = (version: Version): boolean =>
  Version.options.indexOf(version) <= Version.options.indexOf("lync2010");
