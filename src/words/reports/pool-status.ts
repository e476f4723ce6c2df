import { stateOf } from "../already";
import { gateLine, gateLines, voteWords } from "../gates";
import { byAt, ofSite, reason } from "../parts";
import { counted, ended, listOf, printInstant } from "../print";
import type { Lines, ReportOf, Voice } from "../voice";
import { sayLedger } from "./ledger";

type PoolStatus = ReportOf<"pool-status">;

/** Where a pool stands, what holds it first. */
export const sayPoolStatus = (report: PoolStatus, voice: Voice): Lines => [
  ...heldLine(report, voice),
  `${report.pool}: ${whereabouts(report)}`,
  `${report.fqdn}, site ${report.site}, ${report.target ? `users move to ${report.target}` : "no target known"}.`,
  `${counted(report.usersLeft, "user")} left of ${report.users}; moved: ${report.waves.test} test, ${report.waves.pilot} pilot, ${report.waves.rest} rest.`,
  ...withHeading(
    "Tasks of this phase:",
    report.tasks.map((task) => taskLine(task, voice)),
  ),
  ...withHeading(
    "Checkpoints:",
    report.checkpoints.map((checkpoint) => checkpointLine(checkpoint, voice)),
  ),
  ...sayLedger(report.ledger, report.pool, voice),
  ...withoutLeave(report),
  ...(report.gate ? [gateLine(report.gate), ...gateLines(report.gate, voice), voteWords(report.gate)] : []),
  ...(report.question ? [`Open question: ${report.question}. To have it put again: ask ${report.pool}`] : []),
];

/** Why nothing moves, where a pool is held. */
export const heldLine = ({ pool, held }: Pick<PoolStatus, "pool" | "held">, { nameOf }: Voice): Lines =>
  held
    ? [
        `${pool} is held by ${nameOf(held.by)} since ${printInstant(held.at)}: ${ended(held.because)} To go on: release ${pool}`,
      ]
    : [];

function whereabouts({ standing, phase, phases, title, enteredAt }: PoolStatus): string {
  const since = `since ${printInstant(enteredAt)}`;
  if (standing === "completed") return `all ${phases} phases done, ${since}.`;
  if (standing === "back") return `${standings.back}, ${since}.`;
  return `Phase ${phase} of ${phases}: ${title} (${standings[standing]}, ${since}).`;
}

const standings: Readonly<Record<Exclude<PoolStatus["standing"], "completed">, string>> = {
  working: "at work",
  asked: "waits for approval",
  held: "held",
  "going-back": "going back",
  back: "back on the legacy pool",
};

function taskLine(
  { number, title, state, by, at, because }: PoolStatus["tasks"][number],
  { nameOf }: Voice,
): string {
  const how = state === "open" ? "" : ` – ${stateOf(state)}${byAt(by, at, nameOf)}`;
  return `[${taskMarks[state] ?? "?"}] ${number} ${title}${how}${because ? `.${reason(because)}` : ""}`;
}

const taskMarks: Readonly<Record<string, string>> = {
  done: "x",
  open: " ",
  skipped: "-",
  "without-leave": "!",
  "has leave": ">",
  "does not apply": "·",
};

function checkpointLine(
  { id, site, state, by, at, because }: PoolStatus["checkpoints"][number],
  { nameOf }: Voice,
): string {
  const how = state === "open" ? " – open" : ` – ${state}${byAt(by, at, nameOf)}`;
  return `[${checkpointMarks[state] ?? "?"}] ${id}${ofSite(site)}${how}${because ? `.${reason(because)}` : ""}`;
}

const checkpointMarks: Readonly<Record<string, string>> = { confirmed: "x", open: " ", failed: "!" };

const withoutLeave = ({ pool, deedsWithoutLeave: tasks }: PoolStatus): Lines =>
  tasks.length > 0
    ? [
        `Done without leave: ${tasks.length === 1 ? "task" : "tasks"} ${listOf(tasks)}. The gate stays shut until an approver has seen it: approve ${pool} gate=without-leave`,
      ]
    : [];

const withHeading = (heading: string, lines: Lines): Lines => (lines.length > 0 ? [heading, ...lines] : []);
