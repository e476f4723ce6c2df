import type { Method, Version } from "../../facts/versions";
import { supportedPaths } from "../documents";
import { rule } from "../rule";

type Found = WrongMethod | NotForBranches;

/** A pool with a branch appliance or server is not upgraded in place. */
type NotForBranches = {
  readonly verdict: "refuse";
  readonly code: "branch-is-not-upgraded";
  readonly pool: string;
  readonly source: string;
  readonly rules: readonly string[];
};

type WrongMethod = {
  readonly verdict: "refuse";
  readonly code: "method-is-not-supported";
  readonly migration: string;
  readonly from: Version;
  readonly to: Version;
  readonly method: Method;
  /** Those that the documents allow for the pair. */
  readonly methods: readonly Method[];
  readonly source: string;
  readonly rules: readonly string[];
};

/** a method that the documents do not allow for the pair. There is no in-place upgrade to Lync
 * Server 2013, to Skype for Business Server 2019, or from 2015 to the Subscription Edition; to Skype for Business Server
 * 2015 there is one from Lync Server 2013 only. */
export const sideBySideOnly = rule({
  id: "side-by-side-only",
  numbers: ["R-07", "R-08", "R-09", "R-11"],
  sources: [supportedPaths, "deprecated.md", "upgrade.md"],
  kind: "work",
  class: "hard",
  judgedAt: ["register-migration", "declare-facts", "leave-phase"],
  material: ({ migration }) => ({ method: migration.method, to: migration.to }),
  check: ({ migration: { name, from, to, method, route }, pool }): readonly Found[] => {
    const of = { migration: name, from, to, method, rules: numbersFor(to) } as const;
    if (route.kind === "no-such-method") {
      const { methods, source } = route;
      return [{ verdict: "refuse", code: "method-is-not-supported", ...of, methods, source }];
    }
    const source = method === "in-place" && route.kind === "undocumented" ? forbiddenBy[to] : undefined;
    if (method === "in-place" && to === "sfb2015" && pool?.facts.roles?.includes("sba")) {
      const about = { pool: pool.name, source: "upgrade.md", rules: ["R-09"] };
      return [{ verdict: "refuse", code: "branch-is-not-upgraded", ...about }];
    }
    return source
      ? [{ verdict: "refuse", code: "method-is-not-supported", ...of, methods: ["side-by-side"], source }]
      : [];
  },
});

const numbersFor = (to: Version): readonly string[] => [
  ({ sfb2015: "R-09", sfb2019: "R-08", sfbse: "R-11" } as Partial<Record<Version, string>>)[to] ?? "R-07",
];

/** What is said of a target whatever it is that goes there. */
const forbiddenBy: Partial<Record<Version, string>> = {
  lync2013: supportedPaths,
  sfb2019: "deprecated.md, upgrade.md",
};
