import { gateWord } from "../../facts/gates";
import type { Fqdn, SiteKey } from "../../facts/ids";
import { labelOf } from "../../machines/case/build-case";
import type { ForestPart } from "../../machines/forest/forest-part";
import { phaseOf, standstill } from "../../machines/lifecycle";
import { pathOfPool } from "../../paths/catalogue";
import { command } from "../command";
import { type Outcome, told } from "../outcome";
import type { Report } from "../reports/report";
import type { NextStep } from "../reports/steps";
import { type HouseRoom, labelFor, type MigrationRoom, type PoolRoom, withPool } from "../room";

export const next = command({
  verb: "next",
  synonyms: ["what now", "what next", "todo"],
  on: "migration",
  who: "all",
  usage: "next [pool]",
  about: "what you can do now, each with its exact command",
  words: [{ name: "pool", optional: true, selector: true }],
  pairs: [],
  text: [],
  block: false,
  changes: false,
  poolNamed: ({ words }) => words.pool,
  decide: ({ words }, room): Outcome =>
    words.pool === undefined || !room.pool ? told(nextOfAll(room)) : told(nextOf(withPool(room, room.pool))),
});

function nextOf(room: PoolRoom): Report {
  const phase = phaseOf(room.path, room.pool.life);
  const title = room.path.phases[phase - 1]?.title ?? "";
  const still = standstill(room.pool.life);
  const { steps, others } = room.plan(room);
  return { kind: "next", pool: labelFor(room), phase, title, standstill: still, steps, others };
}

/** How many pools a `next` without a name lists; the rest are counted. */
const listed = 20;

/** What waits for the caller, and the pools that are on their way, each with the command that tells what is next for it. */
function nextOfAll(room: MigrationRoom): Report {
  const { forest, path } = room;
  const onTheirWay = forest.pools.filter(
    ({ phase, companion }) => phase <= pathOfPool(path, companion).phases.length,
  );
  const pools = [...onTheirWay.take(listed)].map(([name, { phase, companion }]) => ({
    command: `next ${labelOf(forest, name)}`,
    because: {
      code: "pool-in-phase" as const,
      phase,
      title: pathOfPool(path, companion).phases[phase - 1]?.title ?? "",
    },
  }));
  return {
    kind: "next-of-all",
    migration: forest.name,
    waiting: [...gatesFor(room), ...questionsFor(room)],
    pools,
    more: onTheirWay.size - pools.length,
    all: forest.pools.size,
  };
}

export const mine = command({
  verb: "mine",
  synonyms: ["my", "waiting", "pending"],
  on: "migration",
  who: "all",
  usage: "mine",
  about: "what waits for you",
  words: [],
  pairs: [],
  text: [],
  block: false,
  changes: false,
  decide: (_, room): Outcome => told(waitingFor(room, room)),
});

/** What waits for the caller: in the migration that is spoken of, if one is, and in their others. */
export function waitingFor({ mine: all, by, conversation }: HouseRoom, here?: MigrationRoom): ReportOfMine {
  const itemsIn = (forest: ForestPart): readonly NextStep[] => [
    ...gatesFor({ forest, by }),
    ...askedFrom({ forest, by }),
    ...questionsFor({ forest, by }),
  ];
  // Before others nothing is told of migrations that they may know nothing of.
  const others = conversation.kind === "personal" ? all : [];
  const elsewhere = others.flatMap(({ id, name, forest }) => {
    const items = forest && id !== here?.log ? itemsIn(forest) : [];
    return items.length > 0
      ? [{ migration: name, items: items.slice(0, shownElsewhere), count: items.length }]
      : [];
  });
  return { kind: "mine", items: here ? itemsIn(here.forest) : [], elsewhere };
}

type ReportOfMine = Extract<Report, { kind: "mine" }>;
type Theirs = Pick<MigrationRoom, "forest" | "by">;
const shownElsewhere = 5;

function gatesFor({ forest, by }: Theirs): readonly NextStep[] {
  return [...forest.openGates.values()].flatMap(({ pool: name, gate, phase, askedBy }) => {
    const site = forest.pools.get(name)?.site;
    const approves = forest.grants.some(
      (grant) =>
        grant.person === by.person && grant.role === "approver" && concerns(grant, name as Fqdn, site),
    );
    const pool = labelOf(forest, name);
    return approves && askedBy !== by.person
      ? [
          {
            command: `approve ${pool}${gateWord(gate)}`,
            because: { code: "gate-waits", pool, gate, phase } as const,
          },
        ]
      : [];
  });
}

function askedFrom({ forest, by }: Theirs): readonly NextStep[] {
  return [...forest.openGates.values()].flatMap(({ pool: name, gate, phase, askedBy }) => {
    const pool = labelOf(forest, name);
    return askedBy === by.person
      ? [{ command: `status ${pool}`, because: { code: "you-asked", pool, gate, phase } as const }]
      : [];
  });
}

function questionsFor({ forest, by }: Theirs): readonly NextStep[] {
  return Object.values(forest.questions).flatMap(({ to, question }): readonly NextStep[] => {
    if (to !== by.person) return [];
    if (question.kind === "selection") {
      const because = { code: "list-open", count: question.pools.length, typed: question.typed } as const;
      return [{ command: "", because }];
    }
    if (question.kind === "registration") {
      const because = { code: "registration-open", key: question.key, typed: question.typed } as const;
      return [{ command: "", because }];
    }
    if (question.kind === "versions") {
      const versions = Object.entries(question.versions).map(([number, version]) => `${number}:${version}`);
      const because = { code: "question-open", pool: forest.name, about: "version numbers" } as const;
      return [{ command: `topology versions=${versions.join(",")}`, because }];
    }
    const pool = labelOf(forest, question.pool);
    const about = question.kind === "checkpoint" ? question.checkpoint : question.key;
    return [
      {
        command: question.kind === "checkpoint" ? `ask ${pool}` : `set ${pool} ${about}=…`,
        because: { code: "question-open", pool, about } as const,
      },
    ];
  });
}

const concerns = (
  grant: { pool: Fqdn | null; site: SiteKey | null },
  pool: Fqdn,
  site: SiteKey | undefined,
): boolean => (grant.pool === null || grant.pool === pool) && (grant.site === null || grant.site === site);
