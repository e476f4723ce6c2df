import type { Version } from "../facts/versions";

/** How a migration may be done: new servers beside the old, the same servers upgraded, or through hybrid to the cloud. */
export type Method = "side-by-side" | "in-place" | "hybrid";

/** A pair of versions that documents describe a way for, and the methods they allow for it. */
export type DocumentedPair = {
  readonly id: string;
  readonly from: Version;
  readonly to: Version;
  readonly methods: readonly Method[];
  readonly source: string;
  /** Where the choice of methods stands. */
  readonly methodSource: string;
  /** True where no product documentation was found, only a repost of a team blog. */
  readonly secondary: boolean;
};

const supportedPaths = "lync-server-2013-supported-server-migration-paths-and-coexistence-scenarios.md";

export const documentedPairs: readonly DocumentedPair[] = [
  {
    id: "lync2010-to-lync2013",
    from: "lync2010",
    to: "lync2013",
    methods: ["side-by-side"],
    source: supportedPaths,
    methodSource: supportedPaths,
    secondary: false,
  },
  {
    id: "ocs2007r2-to-lync2013",
    from: "ocs2007r2",
    to: "lync2013",
    methods: ["side-by-side"],
    source: supportedPaths,
    methodSource: supportedPaths,
    secondary: false,
  },
  {
    id: "lync2013-to-sfb2015",
    from: "lync2013",
    to: "sfb2015",
    methods: ["in-place", "side-by-side"],
    source: "upgrade-to-skype-for-business-server.md",
    methodSource: "upgrade.md",
    secondary: false,
  },
  {
    id: "lync2010-to-sfb2015",
    from: "lync2010",
    to: "sfb2015",
    methods: ["side-by-side"],
    source: "upgrade.md",
    methodSource: "upgrade.md",
    secondary: false,
  },
  {
    id: "lync2013-to-sfb2019",
    from: "lync2013",
    to: "sfb2019",
    methods: ["side-by-side"],
    source: "migration-to-skype-for-business-server-2019.md",
    methodSource: "deprecated.md",
    secondary: false,
  },
  {
    id: "sfb2015-to-sfb2019",
    from: "sfb2015",
    to: "sfb2019",
    methods: ["side-by-side"],
    source: "migration-to-skype-for-business-server-2019.md",
    methodSource: "deprecated.md",
    secondary: false,
  },
  {
    id: "sfb2019-to-sfbse",
    from: "sfb2019",
    to: "sfbse",
    methods: ["in-place", "side-by-side"],
    source: "azurefeeds.com, 2025-06-26 (repost of a Microsoft team blog)",
    methodSource: "azurefeeds.com, 2025-06-26 (repost of a Microsoft team blog)",
    secondary: true,
  },
  {
    id: "sfb2015-to-sfbse",
    from: "sfb2015",
    to: "sfbse",
    methods: ["side-by-side"],
    source: "azurefeeds.com, 2025-06-26 (repost of a Microsoft team blog)",
    methodSource: "azurefeeds.com, 2025-06-26 (repost of a Microsoft team blog)",
    secondary: true,
  },
  ...(["lync2013", "sfb2015", "sfb2019"] as const).map(
    (from): DocumentedPair => ({
      id: "onprem-to-teams",
      from,
      to: "teams",
      methods: ["hybrid"],
      source: "plan-hybrid-connectivity.md",
      methodSource: "move-users-from-on-premises-to-teams.md",
      secondary: false,
    }),
  ),
];
