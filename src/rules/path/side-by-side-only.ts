import type { Version } from "../../facts/versions";
import { supportedPaths } from "../documents";
import { rule } from "../rule";

type Found = {
  readonly verdict: "refuse";
  readonly code: "in-place-is-not-supported";
  readonly migration: string;
  readonly from: Version;
  readonly to: Version;
  readonly registering: boolean;
  readonly source: string;
};

/** there is no in-place upgrade to Lync Server 2013, nor to Skype for Business Server 2019. */
export const sideBySideOnly = rule({
  id: "side-by-side-only",
  numbers: ["R-07", "R-08"],
  sources: [supportedPaths, "deprecated.md", "upgrade.md"],
  kind: "work",
  class: "hard",
  judgedAt: ["register-migration", "declare-facts", "leave-phase"],
  material: ({ migration }) => ({ method: migration.method, to: migration.to }),
  check: ({ migration: { name, from, to, method }, step }): readonly Found[] => {
    const source = forbiddenBy[to];
    if (method !== "in-place" || !source) return [];

    const registering = step.kind === "register-migration";
    const code = "in-place-is-not-supported";
    return [{ verdict: "refuse", code, migration: name, from, to, registering, source }];
  },
});

const forbiddenBy: Partial<Record<Version, string>> = {
  lync2013: supportedPaths,
  sfb2019: "deprecated.md, upgrade.md",
};
