import { ana, bo, type Line, refused, taken, told } from "./support/lines";
import { closeStage, openStage, play, type Stage, say } from "./support/stage";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

afterAll(() => closeStage(stage));

const columns = "fqdn,site,version,edition,users,sql,roles,target,target-edition,target-sql,target-sql-version,target-roles";
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
