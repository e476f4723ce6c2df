import { stateOf } from "../deeds/already";
import { adoptedLine, gateLine, gateLines, voteWords, waiverLines } from "../gates/gates";
import { byAt, ofSite, printPeople, reason } from "../printing/parts";
import { counted, ended, listOf, printInstant } from "../printing/print";
import { sayAgainst, sayStatement } from "../statements";
import type { Lines, ReportOf, Voice } from "../voice";
import { sayLedger } from "./ledger";

type PoolStatus = ReportOf<"pool-status">;

/** Where a pool stands, what holds it first. */
export const sayPoolStatus = (report: PoolStatus, voice: Voice): Lines => [
  ...heldLine(report, voice),
  `${report.pool}: ${whereabouts(report)}`,
  ...adoptedLine(report, voice),
  ...keptLine(report, voice),
  ...waiverLines(report, voice),
  `${report.fqdn}, site ${report.site}${whither(report)}.`,
  usersLine(report),
  ...withHeading(
    "Tasks of this phase:",
    report.tasks.map((task) => taskLine(task, voice)),
  ),
  ...withHeading(
    "Checkpoints:",
    report.checkpoints.map((checkpoint) => checkpointLine(checkpoint, voice)),
  ),
  ...sayLedger(report.ledger, report.pool, voice),
  ...withHeading(
    "Contradictions, which no gate passes (rule facts-agree):",
    report.contradictions.map((one) => `  ${contradictionLine(one, voice)}`),
  ),
  ...withoutLeave(report),
  ...[...(report.gate ? [report.gate] : []), ...report.beside].flatMap((gate) => [
    gateLine(gate),
    ...gateLines(gate, voice),
    voteWords(gate),
  ]),
  ...(report.question ? [`Open question: ${report.question}. To have it put again: ask ${report.pool}`] : []),
];

const contradictionLine = (
  { on, name, key, counts, against }: PoolStatus["contradictions"][number],
  { nameOf }: Voice,
): string =>
  `${key} of ${on} ${name}: ${sayStatement(counts, nameOf)} counts; against it stands ${sayAgainst(against, nameOf)}.`;

/** Who is left and who has moved; a pool that is upgraded in place keeps its users. */
function usersLine({ users, usersLeft, waves }: PoolStatus): string {
  if (!waves) return `${counted(users, "user")}, who stay on it.`;
  return `${counted(usersLeft, "user")} left of ${users}; moved: ${waves.test} test, ${waves.pilot} pilot, ${waves.rest} rest.`;
}

function whither({ target, hasTarget }: PoolStatus): string {
  if (target) return `, users move to ${target}`;
  return hasTarget === false ? "" : ", no target known";
}
/** A pool that is kept: by whose word, and since when. */
export const keptLine = ({ pool, kept }: Pick<PoolStatus, "pool" | "kept">, { nameOf }: Voice): Lines =>
  kept
    ? [
        `${pool} is kept in coexistence since ${printInstant(kept.at)}: asked by ${nameOf(kept.by)}, approved by ${printPeople(kept.approvedBy, nameOf)}.${reason(kept.because)} To go on with it: restart ${pool}`,
      ]
    : [];

/** Why nothing moves, where a pool is held. */
export const heldLine = ({ pool, held }: Pick<PoolStatus, "pool" | "held">, { nameOf }: Voice): Lines =>
  held
    ? [
        `${pool} is held by ${nameOf(held.by)} since ${printInstant(held.at)}: ${ended(held.because)} To go on: release ${pool}`,
      ]
    : [];

function whereabouts({ standing, phase, phases, title, enteredAt, adoption }: PoolStatus): string {
  const since = `since ${printInstant(enteredAt)}`;
  if (standing === "completed") return `all ${phases} phases done, ${since}.`;
  if (standing === "kept") return `kept in coexistence, ${since}.`;
  if (standing === "adoption")
    return `registered, to be taken up in phase ${adoption?.phase ?? 0}; waiting for adoption, ${since}.`;
  if (standing === "back") return `${standings.back}, ${since}.`;
  return `Phase ${phase} of ${phases}: ${title} (${standings[standing]}, ${since}).`;
}

const standings: Readonly<
  Record<Exclude<PoolStatus["standing"], "completed" | "kept" | "adoption">, string>
> = {
  working: "at work",
  asked: "waits for approval",
  held: "held",
  keeping: "asked to be kept in coexistence",
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
  { id, site, state, by, at, because, shown }: PoolStatus["checkpoints"][number],
  { nameOf }: Voice,
): string {
  const points = shown === null ? "" : `, output shows ${shown.points} of ${counted(shown.of, "point")}`;
  const how = `${state === "open" ? " – open" : ` – ${state}${byAt(by, at, nameOf)}`}${points}`;
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
