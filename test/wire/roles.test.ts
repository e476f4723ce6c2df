import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cardAction, startTeams } from "../../simulator";
import { deployed } from "../support/topology/deployment";
import { printTopology } from "../support/topology/print";
import { ana, bo, di, type Line, taken, waits } from "./support/lines";
import { eventsIn } from "./support/log";
import { another, planned, registered } from "./support/scenes";
import { closeStage, openStage, play, rulesIn, type Stage, say } from "./support/stage";

/** Who plays which role. Ana spoke first, so she is admin everywhere. */
const cast = {
  "no role": di,
  viewer: "Vi Lane",
  auditor: "Al Roy",
  engineer: "En Dow",
  approver: bo,
  admin: "Ad Moss",
  "admin everywhere": ana,
} as const;
type Role = keyof typeof cast;

const admins: readonly Role[] = ["admin", "admin everywhere"];
const engineers: readonly Role[] = ["engineer", ...admins];
const members: readonly Role[] = ["viewer", "auditor", "approver", ...engineers];
const everybody: readonly Role[] = ["no role", ...members];

/** The order, who may give it, and how it is typed here: the column “Who” of the contract, written down once more. */
const orders: readonly (readonly [string, readonly Role[], string])[] = [
  ["help", everybody, "help"],
  ["migration new", ["admin everywhere"], "migration new other from lync2010 to lync2013 method=in-place"],
  ["migration list", everybody, "migration list"],
  ["migration use", everybody, "migration use contoso"],
  ["migration home", admins, "migration home"],
  ["site add", engineers, "site add berlin"],
  [
    "edge add",
    engineers,
    "edge add edge03.contoso.com site=munich version=lync2010 single-fqdn=no federation=no",
  ],
  ["pool add", engineers, another("pool03").says],
  ["pool change", engineers, "pool change pool02 users=90 because they were counted again"],
  ["pool remove", engineers, "pool remove pool03 because it was a mistake"],
  ["batch", engineers, "batch wave1 add pool02"],
  ["set", engineers, "set pool02 contacts-left=5"],
  ["grant", admins, 'grant viewer @"Zoe Hart"'],
  ["revoke", admins, 'revoke viewer @"Zoe Hart"'],
  ["people", members, "people"],
  ["policy", members, "policy"],
  ["policy to change", admins, "policy soak=8d"],
  ["status", members, "status pool01"],
  ["next", members, "next pool01"],
  ["why", members, "why pool01"],
  ["mine", members, "mine"],
  ["history", members, "history pool01"],
  ["start", engineers, "start pool02 3.3"],
  ["done", engineers, "done pool02 2.1"],
  ["skip", engineers, "skip pool02 2.3 because the analyser was run last month"],
  ["reopen", engineers, "reopen pool02 2.1 because it was another forest"],
  ["moved", engineers, "moved pool02 5 wave=test"],
  ["ask", engineers, "ask pool02"],
  ["confirm", engineers, "confirm pool02 services-started"],
  ["fail", engineers, "fail pool02 services-started because the Edge is down"],
  ["can", members, "can pool02 2"],
  ["examine", members, "Get-CsUser -OnLyncServer | Move-CsUser -Target pool05.contoso.com"],
  ["approve", ["approver"], "approve pool01"],
  ["reject", ["approver"], "reject pool01 because it is too early"],
  ["withdraw", members, "withdraw pool01"],
  ["advance", engineers, "advance pool01"],
  ["waive", engineers, "waive pool02 sql-server-is-separate until=7d because one box for a week"],
  ["keep", engineers, "keep pool02 because its users need XMPP"],
  ["hold", engineers, "hold pool02 because of the change freeze"],
  ["release", engineers, "release pool02"],
  ["rollback", engineers, "rollback pool01 because the pilot group is unhappy"],
  ["acknowledge", engineers, "acknowledge pool01"],
  ["restart", engineers, "restart pool01"],
  ["evidence", engineers, "evidence pool01 services-started\nStatus"],
  ["evidence show", members, "evidence show pool01 1f3a1f3a"],
  ["collect", engineers, "collect pool01 services-started"],
  ["coverage", engineers, "coverage pool01"],
  ["topology", engineers, `topology\n${printTopology(deployed({ pools: [] }), "published")}`],
  ["summary at", admins, "summary at 09:00 Europe/Berlin"],
  ["summary off", admins, "summary off"],
  ["summary", members, "summary"],
  ["summary now", members, "summary now"],
  ["summary preview", members, "summary preview"],
  ["export", ["auditor", ...admins], "export"],
  ["verify", ["auditor", ...admins], "verify"],
  ["doctor", ["auditor", ...admins], "doctor"],
  ["clock", ["admin everywhere"], "clock +1m"],
];

const page = readFileSync(join(__dirname, "../../docs/roles.md"), "utf8");
const [heads = [], , ...rows] = [...page.matchAll(/^\|(.+)\|$/gm)].map(([, row = ""]) =>
  row.split("|").map((cell) => cell.trim().replaceAll("`", "")),
);
const built = new Set(rows.map(([verb]) => verb ?? ""));
const tried = orders.filter(([verb]) => built.has(verb) || verb === "policy to change");

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await play(stage, [
    ...registered("contoso"),
    another("pool02"),
    ...(["viewer", "auditor", "engineer", "admin"] as const).map((role) => given(role, cast[role])),
    ...planned,
    waits("advance pool01"),
  ]);
}, 30_000);

afterAll(() => closeStage(stage));

test("the page of roles says what the contract says, of every command there is", () => {
  const known = new Map(orders.map(([verb, who]) => [verb, who]));
  for (const [verb = "", ...cells] of rows) {
    const may = heads.slice(1).filter((_, index) => cells[index] === "may");
    expect([verb, may.sort()]).toEqual([verb, [...(known.get(verb) ?? [])].sort()]);
  }
  expect(heads.slice(1).sort()).toEqual(Object.keys(cast).sort());
  expect(rows.length).toBeGreaterThan(35);
});

test.each(tried)("%s is for those who may, and changes nothing for others", async (verb, who, says) => {
  const before = eventsIn(stage.bot.dataDir).length;
  for (const role of everybody.filter((one) => !who.includes(one))) {
    const { status, text } = await say(stage, cast[role], says);
    expect([role, status, text]).toEqual([
      role,
      200,
      expect.stringMatching(/^Refused:[\s\S]*^\[not-allowed\]/m),
    ]);
  }
  expect(eventsIn(stage.bot.dataDir)).toHaveLength(before);

  for (const role of everybody.filter((one) => who.includes(one))) {
    const { status, text } = await say(stage, cast[role], says);
    expect([role, verb, status]).toEqual([role, verb, 200]);
    expect([role, text]).toEqual([
      role,
      expect.not.stringMatching(/\[not-(allowed|understood)\]|Something went/),
    ]);
  }
});

const buttons = [
  ["approve", "gate:phase", ["approver"]],
  ["reject", "gate:phase", ["approver"]],
  ["confirm", "checkpoint:services-started", engineers],
  ["fail", "checkpoint:services-started", engineers],
] as const;

test.each(buttons)("a forged button to %s gives nobody a role", async (verb, subject, who) => {
  const { bot, teams, home } = stage;
  const before = eventsIn(bot.dataDir).length;
  const data = {
    migration: "m-1",
    pool: "pool01.contoso.com",
    subject,
    round: 1,
    because: "x",
    role: "admin",
  };
  for (const role of everybody.filter((one) => !(who as readonly Role[]).includes(one))) {
    const by = teams.person(cast[role]);
    const { text } = await teams.send(
      bot.url,
      cardAction(teams.world, home, by, { message: "1", verb, data }),
    );
    expect([role, text]).toEqual([role, expect.stringMatching(/^\[not-allowed\]/m)]);
  }
  expect(eventsIn(bot.dataDir)).toHaveLength(before);
});

test("a role for a pool or a site is none for another", async () => {
  await play(stage, [
    taken("site add hamburg"),
    taken('grant engineer @"Pia Noll" pool=pool02'),
    taken('grant engineer @"Sam Ott" site=hamburg'),
  ]);
  const mayAndMayNot: readonly (readonly [string, string, boolean])[] = [
    ["Pia Noll", "done pool02 2.2", true],
    ["Pia Noll", "done pool01 2.2", false],
    ["Pia Noll", "site add bremen", false],
    ["Pia Noll", "status pool01", true],
    ["Sam Ott", "done pool02 2.2", false],
    ["Sam Ott", "hold pool01 because it is Friday", false],
  ];
  for (const [who, says, may] of mayAndMayNot) {
    const { text } = await say(stage, who, says);
    expect([who, says, rulesIn(text).includes("not-allowed")]).toEqual([who, says, !may]);
  }
});

test("a role that was taken back is none", async () => {
  await play(stage, [taken('revoke engineer @"En Dow"')]);

  expect(rulesIn((await say(stage, "En Dow", "hold pool02 because I can")).text)).toEqual(["not-allowed"]);
});

test("nobody without a role, and nobody of another tenant, learns of a migration", async () => {
  const foreign = await startTeams({ tenant: "Fabrikam" });
  try {
    const eve = foreign.person("Eve Mallory");
    const asked = ["status", "migration list", "migration use contoso", "status pool01", "mine", "people"];
    for (const says of asked) {
      const heard = [
        await foreign.say(stage.bot.url, eve, foreign.channel("General"), says),
        await say(stage, cast["no role"], says),
      ];
      for (const { text } of heard) {
        expect([says, text]).toEqual([says, expect.not.stringMatching(/lync20|pool05|Waiting|Recorded/)]);
        if (!says.includes("use"))
          expect([says, text]).toEqual([says, expect.not.stringContaining("contoso")]);
      }
    }
    expect((await say(stage, cast["no role"], "migration use contoso")).text).toContain("[not-found]");
  } finally {
    await foreign.stop();
  }
});

const given = (role: string, who: string): Line => taken(`grant ${role} @"${who}"`);
