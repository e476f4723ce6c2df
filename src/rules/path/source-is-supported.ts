import type { Version } from "../../facts/versions";
import { supportedPaths } from "../documents";
import { rule } from "../rule";

type Found =
  | ({ readonly verdict: "refuse"; readonly code: "source-too-old" } & Pair)
  | ({ readonly verdict: "refuse"; readonly code: "path-undocumented" } & Pair);

type Pair = {
  readonly migration: string;
  readonly from: Version;
  readonly to: Version;
  /** The versions any of which may be gone to first. Empty: no documented way at all. */
  readonly detour: readonly Version[];
  readonly source: string;
  readonly rules: readonly string[];
};

/** and by them: only a documented pair of versions is a path. A documented pair that is not
 * built yet is no finding: it is this program that lacks it, not the documents. */
export const sourceIsSupported = rule({
  id: "source-is-supported",
  numbers: ["R-02", "R-06", "R-10", "R-14"],
  sources: [supportedPaths, "migration-to-skype-for-business-server-2019.md", "upgrade.md"],
  kind: "work",
  class: "hard",
  judgedAt: ["register-migration", "leave-phase"],
  material: ({ migration }) => ({ from: migration.from, to: migration.to }),
  check: ({ migration: { name, from, to, route } }): readonly Found[] => {
    if (route.kind !== "undocumented") return [];

    const detour = route.detour.filter((version) => version !== from && version !== to);
    const code = route.tooOld ? "source-too-old" : "path-undocumented";
    const rules = [route.tooOld ? "R-02" : (stated[`${from} ${to}`] ?? "R-14")];
    return [{ verdict: "refuse", code, migration: name, from, to, detour, source: route.source, rules }];
  },
});

/** The pairs that have a rule of their own. */
const stated: Readonly<Record<string, string>> = {
  "ocs2007r2 sfb2015": "R-10",
  "ocs2007r2 sfb2019": "R-06",
  "lync2010 sfb2019": "R-06",
};
