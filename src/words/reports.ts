import { sayViolation } from "./findings";
import { sayAsking } from "./gates/asking";
import { gateLine, gateLines, voteWords } from "./gates/gates";
import { counted, listOf, printInstant } from "./printing/print";
import { sayBatches } from "./reports/batches";
import { sayCommandsPass } from "./reports/commands-pass";
import { sayConsequences } from "./reports/consequences";
import { sayCollector, sayEvidence, sayEvidenceText } from "./reports/evidence";
import { sayFacts } from "./reports/facts";
import { sayHealth } from "./reports/health";
import { sayHelp } from "./reports/help";
import { sayHistory } from "./reports/history";
import { sayMethodTaken } from "./reports/method-taken";
import { sayMigrationStatus } from "./reports/migration-status";
import { sayMigrations } from "./reports/migrations";
import { sayMine, sayNext, sayNextOfAll } from "./reports/next";
import { sayPasses } from "./reports/passes";
import { sayPeople } from "./reports/people";
import { sayLacking, sayPolicy } from "./reports/policy";
import { sayPoolStatus } from "./reports/pool-status";
import { sayRecordHandedOver, sayRecordOffered } from "./reports/record";
import { saySetting } from "./reports/summary/setting";
import { saySummary } from "./reports/summary/summary";
import { sayTaskSheet } from "./reports/task-sheet";
import { sayTopology } from "./reports/topology";
import { sayVerified } from "./reports/verified";
import { sayWhy } from "./reports/why";
import type { Lines, Report, ReportOf, Voice } from "./voice";

/** Plain information, never under a verdict. A kind without words does not compile. */
export function sayReport(report: Report, voice: Voice): Lines {
  switch (report.kind) {
    case "help":
      return sayHelp(report);
    case "courtesy":
      return report.which === "greeting"
        ? introduction(report.tries)
        : ["Glad to help.", ...tries(report.tries)];
    case "migrations":
      return sayMigrations(report);
    case "method-taken":
      return sayMethodTaken(report);
    case "told-personally":
      return [toldPersonally(report)];
    case "pick":
      return [
        `Which one? There is more than one for “${report.what}”:`,
        ...report.tries.map((line) => `  ${line}`),
      ];
    case "migration-status":
      return sayMigrationStatus(report, voice);
    case "pool-status":
      return sayPoolStatus(report, voice);
    case "next":
      return sayNext(report, voice);
    case "next-of-all":
      return sayNextOfAll(report, voice);
    case "why":
      return sayWhy(report, voice);
    case "mine":
      return sayMine(report, voice);
    case "history":
      return sayHistory(report, voice);
    case "passes":
      return sayPasses(report, voice);
    case "commands-pass":
      return sayCommandsPass(report, voice);
    case "facts":
      return sayFacts(report, voice);
    case "people":
      return sayPeople(report, voice);
    case "policy":
      return sayPolicy(report, voice);
    case "approvers-lacking":
      return report.lacking.map(sayLacking);
    case "task-sheet":
      return sayTaskSheet(report);
    case "asking-checkpoint":
    case "asking-fact":
    case "asking-registration":
    case "asking-selection":
    case "asking-versions":
      return sayAsking(report);
    case "batches":
      return sayBatches(report);
    case "verified":
      return sayVerified(report);
    case "record-offered":
      return sayRecordOffered(report);
    case "record-handed-over":
      return sayRecordHandedOver(report);
    case "clock":
      return [`It is ${printInstant(report.now)} by the bot's clock.`];
    case "health":
      return sayHealth(report);
    case "topology":
      return sayTopology(report, voice);
    case "refused-now":
      return [
        `${report.pool}: as it was read, ${counted(report.violations.length, "rule refuses", "rules refuse")} it.`,
        ...report.violations.map(
          (violation) => `Still open: ${sayViolation({ ...voice, label: report.pool, violation })}`,
        ),
      ];
    case "users-wanted":
      return [
        `Not registered, for nobody has said how many users they have: ${listOf(report.pools)}.`,
        `With the numbers: ${report.try}`,
      ];
    case "consequences":
      return sayConsequences(report);
    case "evidence-sheet":
      return sayEvidence(report, voice);
    case "evidence-text":
      return sayEvidenceText(report, voice);
    case "collector":
      return sayCollector(report);
    case "summary":
      return saySummary(report, voice);
    case "summary-setting":
      return saySetting(report);
    case "gate":
      return [gateLine(report), ...gateLines(report, voice), voteWords(report)];
  }
}

/** What goes to a personal chat, by its number alone. */
export const toldPersonally = ({ what, count }: ReportOf<"told-personally">): string =>
  what === "people"
    ? `${counted(count, "person has", "people have")} a role here. Who has which, I tell you in our personal chat.`
    : `${counted(count, "thing waits", "things wait")} for you. Which, I tell you in our personal chat.`;

/** Who speaks, in a line, and what to try first. */
export const introduction = (commands: readonly string[]): Lines => [
  "Hello, I am Poolpilot: I lead Lync and Skype for Business pool migrations phase by phase, and refuse what would break them.",
  ...tries(commands),
  "In channels and group chats I hear only what mentions me: @Poolpilot help",
];

const tries = (commands: readonly string[]): Lines =>
  commands.length > 0 ? ["Try:", ...commands.slice(0, 3).map((command) => `  ${command}`)] : [];
