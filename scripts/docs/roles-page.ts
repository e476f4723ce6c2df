import { commands } from "../../src/commands/catalogue";
import type { Command, Typed } from "../../src/commands/command";
import { decide, may } from "../../src/commands/decide";
import type { Outcome } from "../../src/commands/outcome";
import type { HouseRoom, MigrationRoom } from "../../src/commands/room";
import { LogId, type PersonId } from "../../src/facts/ids";
import { Role } from "../../src/machines/events/values";
import { emptyForest } from "../../src/machines/forest/forest-part";
import { emptyHouse } from "../../src/machines/house-part";
import { paths } from "../../src/paths/catalogue";
import { code, page, table } from "./markdown";

/** Every role against every command, as the bot itself judges it. */
export const rolesPage = (): string =>
  page(
    "Roles",
    "src/commands/catalogue.ts",
    "Who may give which order. A role counts for the whole migration, or for the site or the pool that its grant names. An admin may do what an engineer may; approving is for approvers alone. An admin everywhere is one of `ADMINS`, or whoever spoke first in local mode. `policy` alone shows the policy to all; only an admin may change it. `withdraw` takes back a vote or a request of one's own and nothing else. `clock` is there in local mode only.",
    table(
      ["Command", ...callers],
      commands.map((command) => [
        code(command.verb),
        ...callers.map((caller) => (isAllowed(command, caller) ? "may" : "-")),
      ]),
    ),
  );

const callers = [
  "no role",
  "viewer",
  "auditor",
  "engineer",
  "approver",
  "admin",
  "admin everywhere",
] as const;
type Caller = (typeof callers)[number];

/** Orders about a migration are judged by role alone; those to the house are given without any words. */
function isAllowed(command: Command, caller: Caller): boolean {
  const room = roomFor(caller);
  return !isBarred(command.on === "house" ? decide(command, wordless, room) : may(command, room));
}

const isBarred = (outcome: Outcome | undefined): boolean =>
  outcome?.kind === "refused" && outcome.violations.some(({ rule }) => rule === "not-allowed");

/** Where somebody in this role speaks, with nothing else in it. */
function roomFor(caller: Caller): MigrationRoom {
  const [path] = paths;
  if (!path) throw new Error("There is no path to be led along.");

  const role = Role.safeParse(caller).data;
  const grants = role ? [{ person: somebody, role, group: null, pool: null, site: null, by: null }] : [];
  return {
    ...houseRoomFor(caller),
    log,
    path,
    forest: { ...emptyForest(), grants },
    pool: undefined,
    route: { kind: "documented", path: path.id },
    rival: () => undefined,
    hybridRival: () => undefined,
    history: { entries: [], earlier: 0 },
    plan: () => ({ steps: [], others: [] }),
  };
}

const houseRoomFor = (caller: Caller): HouseRoom => ({
  house: emptyHouse(),
  by: { person: somebody, tenant: "t", admin: caller === "admin everywhere" },
  conversation: { id: "c", kind: "channel" },
  now: 0,
  local: true,
  mentioned: [],
  alone: false,
  pressed: null,
  mine: [
    {
      id: log,
      name: "",
      pools: 0,
      from: "",
      to: "",
      audits: caller === "auditor" || caller === "admin" || caller === "admin everywhere",
    },
  ],
  health: { at: 0, points: [] },
  verbs: [],
  orders: () => [],
  verification: null,
  nextLog: log,
});

const somebody = "p-1" as PersonId;
const log = LogId.parse("m-1");
const wordless: Typed = { words: {}, pairs: {}, because: undefined, note: undefined, block: [], line: "" };
