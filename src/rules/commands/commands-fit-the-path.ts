import type { Case } from "../../facts/case";
import { directory, type Pipeline, type ShellCall } from "../../facts/shell";
import { rule } from "../rule";
import { moveIn, movesEveryone, moving } from "./moving";

type About = { readonly cmdlet: string; readonly source: string; readonly rules: readonly string[] };

type Found =
  | ({ readonly verdict: "refuse"; readonly code: "wrong-cmdlet"; readonly wanted: string } & About)
  | ({ readonly verdict: "refuse"; readonly code: "moves-everyone"; readonly task: string } & About)
  | ({ readonly verdict: "refuse"; readonly code: "identity-has-blanks"; readonly identity: string } & About)
  | ({ readonly verdict: "refuse"; readonly code: "hangs-on-legacy-pool" } & About)
  | ({ readonly verdict: "refuse"; readonly code: "moves-to-same-version" } & About)
  | ({ readonly verdict: "refuse"; readonly code: "content-does-not-go-online" } & About)
  | ({ readonly verdict: "warn"; readonly code: "force-loses-data" } & About)
  | ({ readonly verdict: "warn"; readonly code: "content-stays-behind" } & About);

/** commands in what people write are read, never run: the cmdlet fits the source
 * version, moves no more users than have leave, and neither hangs new things on the old pool nor loses anything unseen. */
export const commandsFitThePath = rule({
  id: "commands-fit-the-path",
  numbers: ["R-41", "R-42", "R-45", "R-47", "R-83", "R-105"],
  sources: ["Move-CsUser.md", "move-multiple-users-to-the-pilot-pool.md"],
  kind: "work",
  class: "hard",
  judgedAt: ["start-task", "do-task", "move-users", "run-commands"],
  material: () => null,
  check: (facts): readonly Found[] => {
    const { step, pool } = facts;
    if (pool?.wayBack || !("commands" in step) || !step.commands) return [];
    return step.commands.flatMap((pipeline) => [
      ...everyone(pipeline, facts),
      ...pipeline.flatMap((call) => againstCall(call, facts)),
    ]);
  },
});

/** Whether the rule has a word for such a cmdlet at all. */
export const hasWordFor = ({ name }: ShellCall): boolean => moving.has(name) || hanging.has(name);

const hanging = new Set(["new-cstrustedapplicationpool", "move-csrgsconfiguration"]);

/** Whoever has such a filter moves all users at once, which only the task for that may do. */
function everyone(pipeline: Pipeline, { step, pool }: Case): readonly Found[] {
  const mass = pool?.massMove;
  const move = moveIn(pipeline);
  if (!mass || !move || !movesEveryone(pipeline)) return [];

  const task = pool.tasks.find(({ number }) => number === mass.task);
  const asksLeave =
    "task" in step ? step.task === mass.task : step.kind === "run-commands" && pool.phase >= mass.phase;
  if (asksLeave || task?.hasLeave || task?.state === "done") return [];
  return [
    {
      verdict: "refuse",
      code: "moves-everyone",
      task: mass.task,
      cmdlet: move.name,
      source: "move-multiple-users-to-the-pilot-pool.md",
      rules: ["R-45"],
    },
  ];
}

function againstCall(
  { name: cmdlet, parameters: given }: ShellCall,
  { migration, pool, step }: Case,
): readonly Found[] {
  const legacy = pool ? [pool.name, pool.label] : [];
  const found: Found[] = [];
  if (cmdlet === directory) {
    const isMove = "task" in step && pool?.tasks.some((task) => task.number === step.task && task.movesUsers);
    return isMove ? [wrongCmdlet(cmdlet, migration)] : [];
  }
  if (moving.has(cmdlet)) {
    const online = /^sipfed\.online\.lync\./i.test(given.target ?? "");
    const wrong = wrongCmdlet(cmdlet, migration);
    if (cmdlet !== wrong.wanted) found.push(wrong);
    const identity = given.identity ?? "";
    if (identity !== identity.trim())
      found.push({
        verdict: "refuse",
        code: "identity-has-blanks",
        identity,
        cmdlet,
        source: remaining.ocs,
        rules: ["R-42"],
      });
    const about = { cmdlet, source: "Move-CsUser.md" };
    const content = "moveconferencedata" in given;
    if (online && content)
      found.push({ verdict: "refuse", code: "content-does-not-go-online", ...about, rules: ["R-105"] });
    if (online && "force" in given)
      found.push({ verdict: "warn", code: "force-loses-data", ...about, rules: ["R-105"] });
    if (cmdlet === "move-csuser" && !online && !content)
      found.push({ verdict: "warn", code: "content-stays-behind", ...about, rules: ["R-83"] });
  }
  if (cmdlet === "new-cstrustedapplicationpool" && names(given.registrar, legacy))
    found.push({ verdict: "refuse", code: "hangs-on-legacy-pool", cmdlet, source: trusted, rules: ["R-47"] });
  if (cmdlet === "move-csrgsconfiguration" && names(given.destination, legacy))
    found.push({ verdict: "refuse", code: "moves-to-same-version", cmdlet, source: groups, rules: ["R-67"] });
  return found;
}

function wrongCmdlet(cmdlet: string, { from }: Case["migration"]) {
  const isOcs = from === "ocs2007r2";
  const wanted = isOcs ? "move-cslegacyuser" : "move-csuser";
  const source = isOcs ? remaining.ocs : remaining.lync;
  return { verdict: "refuse", code: "wrong-cmdlet", wanted, cmdlet, source, rules: ["R-41"] } as const;
}

/** Whether a value such as `service:ApplicationServer:pool01.contoso.com` means the pool. */
const names = (value: string | undefined, pool: readonly string[]): boolean =>
  value !== undefined && pool.includes(value.toLowerCase().replace(/^.*:/s, ""));

const remaining = {
  lync: "move-remaining-users-to-lync-server-2013.md",
  ocs: "move-remaining-users-to-lync-server-2013_1.md",
} as const;
const trusted = "configure-trusted-application-servers.md";
const groups = "Move-CsRgsConfiguration.md";
