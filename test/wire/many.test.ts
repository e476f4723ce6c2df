import { ana, bo, type Line, refused, taken, told } from "./support/lines";
import { closeStage, elsewhere, openStage, play, type Stage, say } from "./support/stage";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

afterAll(() => closeStage(stage));

const columns =
  "fqdn,site,version,edition,users,sql,roles,target,target-edition,target-sql,target-sql-version,target-roles";
const sites = ["munich", "oslo", "turin"] as const;

const row = (number: number): string => {
  const site = sites[number % 3] ?? "munich";
  const name = `pool${String(number).padStart(2, "0")}`;
  return `${name}.contoso.com,${site},lync2010,ee,${number * 10},sql-${name}\\rtc,none,new-${site}.contoso.com,ee,sqlnew-${site}\\rtc,2012,none`;
};

/** An order for several pools: its list is shown, and a yes sets it going. */
const forMany = (says: string, verdict: string, who = ana): readonly Line[] => [
  { who, says, begins: "This is for", contains: ["Answer yes"] },
  { who, says: "yes", begins: verdict, contains: verdict === "" ? [] : [`40 pools: `] },
];

test("forty pools in three sites go through three phases together, in fewer than 150 lines", async () => {
  const table = [columns, ...Array.from({ length: 40 }, (_, at) => row(at + 1))].join("\n");
  const lines: Line[] = [
    taken("migration new contoso from lync2010 to lync2013 forest=contoso.com target-forest=contoso.com"),
    ...sites.map((site) => taken(`site add ${site}`)),
    taken('grant approver @"Bo Lind"'),
    { who: ana, says: `pool add\n${table}`, begins: "Recorded:" },
    told("status", "Migration contoso"),
    taken("batch south add site=turin"),
    taken("batch south add site=munich"),
    taken("batch all40 add all"),
    ...["1.1", "1.2", "1.3", "1.4", "1.5", "1.6"].map((task) => taken(`done pool01 ${task}`)),
    ...forMany("advance batch=all40", "Waiting:"),
    ...forMany("approve batch=all40", "Recorded:", bo),
    ...["2.1", "2.3", "2.5"].map((task) => taken(`done pool01 ${task}`)),
    ...["2.2", "2.4", "2.6"].flatMap((task) => forMany(`done batch=all40 ${task}`, "Recorded:")),
    ...forMany("advance batch=all40", "Waiting:"),
    ...forMany("approve batch=all40", "Recorded:", bo),
    refused("done batch=all40 3.1", ["not-understood"]),
    ...["3.1", "3.2"].map((task) => taken(`done pool01 ${task}`)),
    ...forMany("start batch=all40 3.3", "Recorded:"),
    ...forMany("done batch=all40 3.3", "Recorded:"),
    ...forMany("done batch=all40 3.4", "Recorded:"),
    taken("set migration xmpp=no"),
    ...forMany("done batch=all40 3.5", "Recorded:"),
    ...forMany("confirm batch=all40 services-started", "Recorded:"),
    ...forMany("confirm batch=all40 sites-administrable", "Recorded:"),
    ...forMany("advance batch=all40", "Waiting:"),
    ...forMany("approve batch=all40", "Recorded:", bo),
  ];

  const answers = await play(stage, lines);

  const { text } = await say(stage, ana, "status");
  const refusals = answers.filter(({ text: answer }) => /^Refused:/m.test(answer));
  expect(refusals).toHaveLength(1);
  expect(text).toMatch(/ 4 [^\n]*: 40 pools/);
  expect(lines.length).toBeLessThan(150);
}, 120_000);

test("each pool has its own verdict, and nobody else answers for whoever asked", async () => {
  const own = elsewhere(stage, "Several");
  await play(own, [
    taken("migration new several from lync2010 to lync2013 forest=s.com target-forest=s.com"),
    taken("site add munich"),
    taken('grant engineer @"Bo Lind"'),
    {
      who: ana,
      says: [
        "pool add site=munich version=lync2010",
        "fqdn;users;edition",
        "pool01.contoso.com;100;se",
        "pool02.contoso.com;many;se",
        "pool01.contoso.com;100;se",
        "pool03.contoso.com;;se",
        "pool04.contoso.com;40;se",
      ].join("\n"),
      begins: "Recorded:",
      contains: ["bad-value", "Nothing to do:"].slice(1),
    },
    refused("pool add site=munich\nnothing,like,a,table\nat,all", ["not-understood"]),
    taken("hold pool04 because freeze"),
    told("hold all because it is Friday", "This is for"),
    refused("yes", ["not-allowed"], bo),
    { who: ana, says: "yes", begins: "Recorded: pool01", contains: ["\nNothing to do: pool04"] },
    refused("yes", ["not-understood"]),
    { who: ana, says: "status pool01,pool04", begins: "pool01 is held", contains: ["pool04 is held"] },
  ]);
  await own.bot.kill();
  await own.bot.start();
  await play(own, [
    told("release pool01, pool04", "This is for 2 pools"),
    { who: ana, says: "yes", begins: "Recorded: pool01", contains: ["Recorded: pool04"] },
  ]);
}, 60_000);
