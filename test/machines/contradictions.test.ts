import fc from "fast-check";
import { readingEvents, type Subject, weigh, wordEvents } from "../../src/commands/facts/weigh";
import { isRead } from "../../src/facts/fact";
import type { MigrationEvent } from "../../src/machines/events/events";
import type { FactValue, ReadFrom } from "../../src/machines/events/values";
import { inWords } from "../../src/machines/stated";
import { type Happened, toRow } from "../../src/machines/stored-event";
import { ruleBook } from "../../src/rules/rule";
import { logNumbered } from "../../src/turns/deciding/room";
import { ana } from "../support/case";
import { scanned, talliesOf } from "../support/full-scan";
import { inPhase } from "../support/phases";
import { appended, replayed, type Standing, standingOf } from "../support/world";

const pool: Subject = { on: "pool", name: "pool01.contoso.com" };
const target: Subject = { on: "target", name: "pool11.contoso.com" };
const began = standingOf(inPhase(2).world);

type Values = Readonly<Record<string, Exclude<FactValue, null>>>;

const factsOf = (standing: Standing, { on, name }: Subject) =>
  on === "pool" ? standing.pools.get(name)?.facts : standing.forest.targets.get(name)?.facts;

function happened(standing: Standing, events: readonly Happened<MigrationEvent>[], at: number): Standing {
  const circumstances = { actor: ana, at, activity: null, said: "", as: "", book: ruleBook };
  return appended(standing, events, circumstances) ?? standing;
}

function read(
  standing: Standing,
  of: Subject,
  values: Values,
  seenAt: number,
  cmdlet = "Get-CsPool",
): Standing {
  const source: ReadFrom = { kind: "evidence", cmdlet, sha256: "aa", seenAt };
  const saying = { by: ana, at: seenAt, source: { kind: "evidence" as const, cmdlet, sha256: "aa" } };
  const events = readingEvents(of, weigh(factsOf(standing, of), values, saying), source);
  return happened(standing, events, Math.max(seenAt, standing.forest.at));
}

function say(
  standing: Standing,
  of: Subject,
  values: Readonly<Record<string, FactValue>>,
  at: number,
): Standing {
  return happened(standing, wordEvents(of, weigh(factsOf(standing, of), values, inWords(ana, at))), at);
}

const { at: begin } = began.forest;

test("a word against what was read leaves the tallies as they were read", () => {
  const known = read(began, pool, { "users-left": 400, sql: "sql77\\rtc" }, begin + 1);
  expect(known.forest.usersLeft).toBe(400);

  const contradicted = say(known, pool, { "users-left": 0, sql: "sql88\\rtc" }, begin + 2);
  expect(contradicted.forest.usersLeft).toBe(400);
  expect(contradicted.forest.sql.has("sql77")).toBe(true);
  expect(contradicted.forest.sql.has("sql88")).toBe(false);
  expect(contradicted.forest.contradictions).toEqual({ "pool pool01.contoso.com": ["users-left", "sql"] });
});

test("reading again settles it, and so does a word that agrees", () => {
  const contradicted = say(read(began, pool, { cms: true }, begin + 1), pool, { cms: false }, begin + 2);

  expect(read(contradicted, pool, { cms: false }, begin + 3).forest.contradictions).toEqual({});
  expect(say(contradicted, pool, { cms: true }, begin + 3).forest.contradictions).toEqual({});
  expect(say(contradicted, pool, { cms: null }, begin + 3).forest.contradictions).toEqual({});
});

test("users that are moved are fewer of those that were read", () => {
  const known = read(began, pool, { "users-left": 400 }, begin + 1);
  const moved = {
    pool: "pool01.contoso.com",
    event: { type: "usersMoved", wave: "test", count: 5 },
  } as never;
  const after = happened(known, [moved], begin + 2);

  expect(say(after, pool, { "users-left": 395 }, begin + 3).forest.contradictions).toEqual({});
  expect(say(after, pool, { "users-left": 400 }, begin + 3).forest.usersLeft).toBe(395);
});

test("of two readings of one moment the later given counts, and stays so when a word agrees with it", () => {
  const first = read(began, pool, { sql: "sql01\\rtc" }, begin + 1, "Get-CsService");
  const second = read(first, pool, { sql: "sql09\\rtc" }, begin + 1, "Get-CsPool");
  const agreed = say(second, pool, { sql: "sql09\\rtc" }, begin + 2);
  const third = read(agreed, pool, { sql: "sql01\\rtc" }, begin + 1, "Get-CsService");
  for (const [so, sql] of [
    [second, "sql09\\rtc"],
    [agreed, "sql09\\rtc"],
    [third, "sql01\\rtc"],
  ] as const) {
    expect(factsOf(so, pool)?.sql?.value).toBe(sql);
    expect(talliesOf(so)).toEqual(scanned(so));
  }
});

test("where two commands read different values, a word taken back leaves that standing", () => {
  const first = read(began, pool, { cms: true }, begin + 1, "Get-CsService");
  const second = read(first, pool, { cms: false }, begin + 2, "Get-CsPool");
  const said = say(second, pool, { cms: true }, begin + 3);
  for (const value of [null, false]) {
    const after = say(said, pool, { cms: value }, begin + 4);
    expect(factsOf(after, pool)?.cms?.against).toHaveLength(1);
    expect(after.forest.contradictions).toEqual({ "pool pool01.contoso.com": ["cms"] });
  }
});

test("a count that is taken back is no longer where the next one burns down from", () => {
  const counted = say(began, pool, { "contacts-left": 3 }, begin + 1);
  const again = say(
    say(counted, pool, { "contacts-left": null }, begin + 2),
    pool,
    { "contacts-left": 1 },
    begin + 3,
  );
  expect(again.pools.get(pool.name)?.mostCounted["contacts-left"]).toBe(1);
  expect(talliesOf(again)).toEqual(scanned(again));
});

const value = fc.record(
  {
    cms: fc.boolean(),
    "contacts-left": fc.nat({ max: 3 }),
    "users-left": fc.nat({ max: 3 }),
    sql: fc.constantFrom("sql01\\rtc", "sql09\\rtc", "sql77"),
    "sql-version": fc.constantFrom("2012", "2014"),
  },
  { requiredKeys: [] },
);
const step = fc.record({
  how: fc.constantFrom("say", "read", "read-other", "unset"),
  of: fc.constantFrom(pool, target),
  values: value,
  back: fc.nat({ max: 5 }),
});

test("whatever is said and read in whatever order, the tallies are a full scan's, the log gives it again, and readings count", () => {
  const property = fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
    const end = steps.reduce((so, { how, of, values: given, back }, index) => {
      const at = begin + 10 * (index + 1);
      const values = of === pool ? given : onTarget(given);
      if (how === "say") return say(so, of, values, at);
      if (how === "unset")
        return say(
          so,
          of,
          Object.fromEntries(
            Object.keys(values)
              .filter((key) => key !== "sql")
              .map((key) => [key, null]),
          ),
          at,
        );
      return read(so, of, values, at - back * 10, how === "read" ? "Get-CsPool" : "Get-CsService");
    }, began);

    expect(talliesOf(end)).toEqual(scanned(end));
    for (const thing of [pool, target])
      for (const fact of Object.values(factsOf(end, thing) ?? {}))
        if (fact.against) expect(isRead(fact)).toBe(true);
    const again = replayed(
      end.path,
      end.log.map((logged) => toRow(logNumbered(1), logged)),
    );
    expect(JSON.stringify(again.forest)).toBe(JSON.stringify(end.forest));
    expect(again.pools.get(pool.name)).toEqual(end.pools.get(pool.name));
  });
  fc.assert(property, { numRuns: 100 });
});

const onTarget = ({ sql, "sql-version": version }: Values): Values =>
  Object.fromEntries(
    Object.entries({ sql, "sql-version": version }).filter(([, one]) => one !== undefined),
  ) as Values;
