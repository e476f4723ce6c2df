import type { Outcome } from "../../src/commands/outcome";
import type { MigrationEvent } from "../../src/machines/events/events";
import type { Notice } from "../../src/notices/notice";
import { houseAnswer, noticesAfter, type Told } from "../../src/notices/notices-after";
import type { Press } from "../../src/turns/incoming";
import { ana, type Line } from "../wire/support/lines";
import { emptyWorld, saying, standingOf, type Turn, take, type World } from "./world";

/** Lines that were said before; each is checked to have been answered as it wants. Worlds never change, so that one may
 * be shared by many tests. */
export function given(...lines: readonly (Line | readonly Line[])[]): Given {
  return givenIn(emptyWorld(), ...lines);
}

export const givenIn = (world: World, ...lines: readonly (Line | readonly Line[])[]): Given =>
  scene(lines.flat().reduce(played, world));

export type Given = {
  readonly world: World;
  /** Somebody says a line or presses a button. */
  readonly when: (says: string | Omit<Press, "kind">, who?: string, place?: string) => Then;
  /** More of what was said before. */
  readonly and: (...lines: readonly (Line | readonly Line[])[]) => Given;
  /** The clock went on. */
  readonly after: (ms: number) => Given;
};
export type Then = ReturnType<typeof then>;

const scene = (world: World): Given => ({
  world,
  when: (says, who = ana, place = "general") => then(take(world, saying(who, says, place))),
  and: (...lines) => givenIn(world, ...lines),
  after: (ms) => scene({ ...world, now: world.now + ms }),
});

/** What a saying came to, and the words that test it. */
function then(turn: Turn) {
  const { outcome } = turn;
  const self = {
    turn,
    outcome,
    world: turn.world,
    events: outcome.kind === "changed" ? outcome.events.map(({ event }) => event) : [],
    /** Where things stand after it, to go on from. */
    next: () => scene(turn.world),
    /** Exactly these events happened; questions count only where one is named. */
    changes: (...types: readonly string[]) => {
      expect(summary(outcome, types)).toEqual(`changed ${types.join(" ")}`.trim());
      return self;
    },
    /** Nothing changed, and exactly these rules say why. */
    refuses: (...rules: readonly string[]) => {
      expect(gistOf(outcome)).toMatch(/^refused/);
      expect([...new Set(rulesOf(outcome))].sort()).toEqual([...rules].sort());
      expect(turn.world.standings).toBe(turn.before.standings);
      return self;
    },
    /** Among what stands against it is this. */
    because: (...codes: readonly string[]) => {
      expect(codesOf(outcome)).toEqual(expect.arrayContaining([...codes]));
      return self;
    },
    nothing: (code: string) => {
      expect(gistOf(outcome)).toBe(`nothing ${code}`);
      return self;
    },
    /** Plain information of this kind. */
    tells: (kind: string) => {
      expect(gistOf(outcome)).toBe(`told ${kind}`);
      return self;
    },
    told: () => toldOf(turn),
    event: <T extends MigrationEvent["type"]>(type: T) => {
      const found = self.events.find((event) => event.type === type);
      if (!found) throw new Error(`No ${type} among: ${gistOf(outcome)}`);
      return found as Extract<MigrationEvent, { type: T }>;
    },
  };
  return self;
}

/** What people are told after it. */
export const toldOf = ({ room, outcome }: Turn): Told =>
  room
    ? noticesAfter(room, outcome)
    : { answer: houseAnswer(outcome), postings: [], mentions: [], touched: [] };

export const answerOf = (turn: Turn): Notice => toldOf(turn).answer;

function played(world: World, line: Line): World {
  const turn = take(world, saying(line.who, line.says, line.in ?? "general"));
  const wanted = begins[line.begins] ?? ["told", "nothing", "changed"];
  const rules = rulesOf(turn.outcome);
  const right =
    wanted.includes(turn.outcome.kind) && (line.rules ?? []).every((rule) => rules.includes(rule));
  if (right) return turn.world;
  const want = [line.begins, ...(line.rules ?? [])].join(" ");
  throw new Error(`${line.who}: ${line.says}\nwanted: ${want}\ngot: ${gistOf(turn.outcome)}`);
}

const begins: Readonly<Record<string, readonly Outcome["kind"][]>> = {
  "Recorded:": ["changed"],
  "Waiting:": ["changed"],
  "Refused:": ["refused"],
  "Nothing to do:": ["nothing"],
};

export const rulesOf = (outcome: Outcome): readonly string[] =>
  outcome.kind === "refused" ? outcome.violations.map(({ rule }) => rule) : [];

export const codesOf = (outcome: Outcome): readonly string[] =>
  outcome.kind === "refused"
    ? outcome.violations.map((one) => ("finding" in one ? one.finding.code : one.complaint.code))
    : [];

/** An outcome in a line. */
export function gistOf(outcome: Outcome): string {
  switch (outcome.kind) {
    case "changed":
      return summary(outcome, ["questionPut", "questionClosed"]);
    case "refused":
      return `refused ${outcome.violations.map(({ rule }, at) => `${rule}(${codesOf(outcome)[at]})`).join(" ")}`;
    case "nothing":
      return `nothing ${outcome.already.code}`;
    case "told":
      return `told ${outcome.report.kind}`;
  }
}

function summary(outcome: Outcome, named: readonly string[]): string {
  if (outcome.kind !== "changed") return gistOf(outcome);

  const types = [...outcome.events.map(({ event }) => event), ...outcome.house].map(({ type }) => type);
  const shown = types.filter((type) => !type.startsWith("question") || named.includes(type));
  return `changed ${shown.join(" ")}`.trim();
}

/** The only pool, or the one that is named. */
export const poolOf = ({ world }: { readonly world: World }, name = "pool01") => {
  const pool = standingOf(world).pools.get(`${name}.contoso.com`);
  if (!pool) throw new Error(`No pool ${name}.`);
  return pool;
};
