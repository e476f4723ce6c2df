import { ask } from "./checkpoints/ask";
import { confirm, fail } from "./checkpoints/confirm";
import type { Command } from "./command";
import { collect } from "./evidence/collect";
import { coverage } from "./evidence/coverage";
import { evidence } from "./evidence/evidence";
import { evidenceShow } from "./evidence/show";
import { setFacts } from "./facts/set";
import { advance } from "./gates/advance";
import { approve } from "./gates/approve";
import { hold, release } from "./gates/hold";
import { keep } from "./gates/keep";
import { reject, withdraw } from "./gates/reject";
import { waive } from "./gates/waive";
import { clock } from "./operating/clock";
import { doctor } from "./operating/doctor";
import { exportRecord } from "./operating/export";
import { verify } from "./operating/verify";
import { grant, people, revoke } from "./people/grant";
import { policy } from "./people/policy";
import { can } from "./reading/can";
import { examine } from "./reading/examine";
import { help } from "./reading/help";
import { history } from "./reading/history";
import { mine, next } from "./reading/next";
import { status } from "./reading/status";
import { why } from "./reading/why";
import { edgeAdd } from "./registering/edge-add";
import { migrationHome } from "./registering/migration-home";
import { migrationNew } from "./registering/migration-new";
import { migrationList, migrationUse } from "./registering/migration-use";
import { poolAdd } from "./registering/pool-add";
import { poolChange, poolRemove } from "./registering/pool-change";
import { siteAdd } from "./registering/site-add";
import { acknowledge } from "./rollback/acknowledge";
import { restart } from "./rollback/restart";
import { rollback } from "./rollback/rollback";
import { batch } from "./selecting/batch";
import { summary, summaryAt, summaryOff } from "./summary/set-summary";
import { summaryNow, summaryPreview } from "./summary/show-summary";
import { topology } from "./topology/topology";
import { done } from "./work/done";
import { moved } from "./work/moved";
import { reopen } from "./work/reopen";
import { skip } from "./work/skip";
import { start } from "./work/start";

/** Every order that people may give, in the order in which `help` shows them. */
export const commands: readonly Command[] = [
  help,
  migrationNew,
  migrationUse,
  migrationList,
  migrationHome,
  siteAdd,
  edgeAdd,
  poolAdd,
  poolChange,
  poolRemove,
  topology,
  batch,
  setFacts,
  grant,
  revoke,
  people,
  policy,
  status,
  next,
  why,
  mine,
  history,
  start,
  done,
  skip,
  reopen,
  moved,
  ask,
  confirm,
  fail,
  evidence,
  evidenceShow,
  collect,
  coverage,
  advance,
  can,
  examine,
  approve,
  reject,
  withdraw,
  waive,
  keep,
  hold,
  release,
  rollback,
  acknowledge,
  restart,
  summaryAt,
  summaryOff,
  summary,
  summaryNow,
  summaryPreview,
  exportRecord,
  verify,
  doctor,
  clock,
];

/** A command by its verb. */
export const commandOf = (verb: string): Command | undefined =>
  commands.find((command) => command.verb === verb);

/** Every verb and synonym: words that cannot be names. */
export const verbs: readonly string[] = commands.flatMap(({ verb, synonyms }) => [verb, ...synonyms]);
