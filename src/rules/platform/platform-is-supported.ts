import type { Platform, Version } from "../../facts/versions";
import { platforms } from "../../facts/versions";
import { rule } from "../rule";

type Found =
  | {
      readonly verdict: "refuse";
      readonly code: "functional-level-too-low";
      readonly level: Platform;
      readonly least: Platform;
      readonly to: Version;
      readonly source: string;
    }
  | {
      readonly verdict: "refuse";
      readonly code: "os-not-supported";
      readonly target: string;
      readonly os: Platform;
      readonly supported: readonly Platform[];
      readonly to: Version;
      readonly source: string;
    };

/** the domain and the forest have the functional level, and the new servers the Windows Server, that the new version
 * wants. What nobody has told is left to the preparation tasks, which look at it. */
export const platformIsSupported = rule({
  id: "platform-is-supported",
  numbers: ["R-20"],
  sources: [
    "lync-server-2013-active-directory-infrastructure-requirements.md",
    "server-requirements.md",
    "system-requirements.md",
  ],
  kind: "work",
  class: "hard",
  judgedAt: ["declare-facts", "start-task", "leave-phase"],
  material: ({ migration, pool }) => ({
    level: migration.functionalLevel ?? null,
    os: pool?.target?.os ?? null,
  }),
  check: ({ migration: { to, functionalLevel: level }, pool }): readonly Found[] => {
    const wanted = wantedBy[to];
    if (!wanted) return [];

    const os = pool?.target?.os;
    const found: Found[] = [];
    if (level && platforms.indexOf(level) < platforms.indexOf(wanted.least)) {
      const { least, source } = wanted;
      found.push({ verdict: "refuse", code: "functional-level-too-low", level, least, to, source });
    }
    if (os && pool?.target && !wanted.systems.includes(os)) {
      const { systems: supported, systemsSource: source } = wanted;
      found.push({
        verdict: "refuse",
        code: "os-not-supported",
        target: pool.target.name,
        os,
        supported,
        to,
        source,
      });
    }
    return found;
  },
});

type Wanted = {
  readonly least: Platform;
  readonly source: string;
  readonly systems: readonly Platform[];
  readonly systemsSource: string;
};

const since2019: Wanted = {
  least: "2012",
  source: "system-requirements.md",
  systems: ["2016", "2019"],
  systemsSource: "system-requirements.md",
};

/** What is said of Subscription Edition is that it wants what 2019 wants. */
const wantedBy: Partial<Record<Version, Wanted>> = {
  lync2013: {
    least: "2003",
    source: "lync-server-2013-active-directory-infrastructure-requirements.md",
    systems: ["2008r2", "2012", "2012r2"],
    systemsSource: "lync-server-2013-server-and-tools-operating-system-support.md",
  },
  sfb2015: {
    least: "2003",
    source: "server-requirements.md",
    systems: ["2012", "2012r2", "2016", "2019"],
    systemsSource: "server-requirements.md",
  },
  sfb2019: since2019,
  sfbse: since2019,
};
