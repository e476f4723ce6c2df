/** From whom to whom a test goes while both versions serve users: users of the new pool are current, those of the old legacy. */
export const pairs = ["current-current", "current-legacy", "legacy-current"] as const;
export type Pair = (typeof pairs)[number];

/** One kind of communication that clients must have both ways. */
export type Column = {
  readonly key: ColumnKey;
  readonly means: string;
  /** The tests whose output shows it, the plainest first; none where no command does. */
  readonly cmdlets: readonly string[];
  /** The role or Edge without which it is not used here. */
  readonly needs: "mediation" | "federation" | "edge" | null;
};

export type ColumnKey =
  | "im"
  | "presence"
  | "av"
  | "sharing"
  | "conference"
  | "pstn"
  | "federation"
  | "external";

/** What the coexistence test is about (migration-process.md; the tests by the pages on testing a deployment). A command tests
 * two users of one pool, or one of each: which, its output does not say. */
export const columns: readonly Column[] = [
  { key: "im", means: "messages", cmdlets: ["Test-CsIM"], needs: null },
  { key: "presence", means: "presence", cmdlets: ["Test-CsPresence"], needs: null },
  { key: "av", means: "calls with audio and video", cmdlets: ["Test-CsP2PAV"], needs: null },
  {
    key: "sharing",
    means: "sharing",
    cmdlets: ["Test-CsASConference", "Test-CsDataConference"],
    needs: null,
  },
  {
    key: "conference",
    means: "joining a meeting",
    cmdlets: ["Test-CsAVConference", "Test-CsGroupIM"],
    needs: null,
  },
  {
    key: "pstn",
    means: "calls to telephones",
    cmdlets: ["Test-CsPstnPeerToPeerCall", "Test-CsPstnOutboundCall"],
    needs: "mediation",
  },
  {
    key: "federation",
    means: "a federated partner",
    cmdlets: ["Test-CsFederatedPartner"],
    needs: "federation",
  },
  { key: "external", means: "users outside", cmdlets: ["Test-CsAVEdgeConnectivity"], needs: "edge" },
];

/** A cell of the matrix, as the key of what fills it. */
export type CellKey = `${ColumnKey} ${Pair}`;
export const cellKey = (column: ColumnKey, pair: Pair): CellKey => `${column} ${pair}`;

/** Two test users who, calling each other, fill these cells. */
export type TestPair = {
  readonly users: readonly [from: "current" | "legacy", to: "current" | "legacy"];
  readonly cells: readonly CellKey[];
};

/** The fewest pairs of test users that fill all open cells: one pair within the new pool, and one of a user on each, who test
 * both ways. */
export function fewestPairs(open: readonly CellKey[]): readonly TestPair[] {
  const within = open.filter((cell) => cell.endsWith("current-current"));
  const across = open.filter((cell) => !cell.endsWith("current-current"));
  return [
    ...(within.length > 0 ? [{ users: ["current", "current"], cells: within } as const] : []),
    ...(across.length > 0 ? [{ users: ["current", "legacy"], cells: across } as const] : []),
  ];
}
