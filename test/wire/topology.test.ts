import type { FileFault } from "../../simulator";
import { type Deployment, deployed } from "../support/topology/deployment";
import { encoded } from "../support/topology/encode";
import { printTopology } from "../support/topology/print";
import { ana, bo, di } from "./support/lines";
import { closeStage, openStage, play, type Stage, say } from "./support/stage";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await play(stage, [
    { who: ana, says: "migration new contoso from lync2010 to lync2013", begins: "Recorded:" },
    { who: ana, says: `grant engineer @"${bo}"`, begins: "Recorded:" },
  ]);
});
afterAll(() => closeStage(stage));

/** The version numbers 5 and 6 are assumptions. */
const before: Deployment = {
  sites: ["Munich West", "Hamburg"],
  pools: [
    { label: "pool01", version: 5, sql: "sql01\\rtc", edge: "edge01", cms: true, cac: true },
    { label: "pool02", site: "Hamburg", version: 5, edition: "se", edge: "edge01" },
  ],
  edges: [{ label: "edge01", version: 5, nextHop: "pool01" }],
};
const after: Deployment = {
  ...before,
  pools: [
    { label: "pool01", version: 5, sql: "sql09\\rtc", edge: "edge01", cms: true, cac: true },
    { label: "pool05", version: 6, sql: "sql05\\rtc" },
    { label: "pool06", version: 6 },
  ],
};

const document = (deployment: Deployment, encoding: Parameters<typeof encoded>[1] = "utf-16le with mark") =>
  encoded(printTopology(deployed(deployment), "published"), encoding);

/** Sends a file along with a line, in a personal chat unless another place is named. */
function send(who: string, line: string, bytes: Uint8Array | string, fault?: FileFault, place?: string) {
  const { teams, bot } = stage;
  const person = teams.person(who);
  const file = teams.file("topology.xml", bytes, fault);
  const where = place === undefined ? teams.personal(person) : teams.channel(place);
  return { file, answer: teams.say(bot.url, person, where, line, { files: [file] }) };
}

const textOf = async ({ answer }: ReturnType<typeof send>): Promise<string> => (await answer).text;

describe("a topology document over the wire", () => {
  test("is asked about before its version numbers are believed, and then offers what is not registered", async () => {
    const { file, answer } = send(bo, "topology", document(before));
    const first = (await answer).text;
    expect(first).toMatch(
      /^Recorded: Topology document read, topology\.xml \(published form\): 2 sites, 2 pools, 1 Edge\./,
    );
    expect(first).toContain("Is it right that ServiceVersion 5 is Lync Server 2010?");
    expect(file.asked).toHaveLength(1);
    expect(Object.keys(file.asked[0] ?? {})).not.toContain("authorization");

    const confirmed = await say(stage, bo, "yes", "personal");
    expect(confirmed.text).toContain(
      "To add them, with the number of users of each pool: topology add pool01=… pool02=…",
    );
    expect(confirmed.text).toContain(
      'pool add pool01.contoso.com site="Munich West" version=lync2010 edition=ee sql=sql01.contoso.com\\rtc roles=mediation cms=yes cac=yes',
    );

    const added = await say(
      stage,
      bo,
      "topology add pool01=500\nCount Name\n----- ----\n   20 pool02.contoso.com\n  500 pool01.contoso.com",
      "personal",
    );
    expect(added.text).toContain("Recorded: Site Munich West added.");
    expect(added.text).toContain("Recorded: Edge edge01.contoso.com added");
    expect(added.text).toMatch(/pool02 registered, in phase 1, with .*users=20/);
    expect((await say(stage, bo, "topology add", "personal")).text).toMatch(/^Nothing to do: everything/);
  });

  test("offers a form for what is not registered, which one press sends", async () => {
    const { teams, bot } = stage;
    const more = { ...before, pools: [...before.pools, { label: "pool03", version: 5 }] };
    const { message } = await send(bo, "topology", document(more)).answer;
    const offer = message?.buttons.find(({ title }) => title.startsWith("topology add"));
    if (!message || !offer) throw new Error("Nothing is offered.");

    const pressed = await teams.press(bot.url, teams.person(bo), message, offer.title, { w1: "30" });
    expect(pressed.text).toMatch(/pool03 registered, in phase 1, with .*users=30/);
    await send(bo, "topology", document(before)).answer;
    await say(stage, bo, "pool remove pool03 because it was a trial", "personal");
  });

  test("pasted where others are is told in counts, not server by server", async () => {
    const text = printTopology(deployed({ ...before, edges: [] }), "published", { newline: "\n" });
    const answer = await say(stage, bo, `topology\n${text}`, "General");
    expect(answer.text).toContain("In it: 2 sites, 2 pools");
    expect(answer.text).not.toContain("user store on");
    await send(bo, "topology", document(before)).answer;
  });

  test("counts before what people said, who hear of both sides", async () => {
    const why = await say(stage, ana, "why pool01");
    expect(why.text).toMatch(
      /sql = sql01\.contoso\.com\\rtc .* read from the topology document of .* given by Bo Lind/,
    );

    const said = await say(stage, ana, "set pool01 sql=sql77\\rtc");
    expect(said.text).toMatch(
      /^Recorded: pool01: sql=sql77\\rtc is kept beside what counts\. Contradiction: sql is “sql01/,
    );
    await say(stage, ana, "set pool01 sql=sql01.contoso.com\\rtc");
  });

  test("that is sent twice says nothing new", async () => {
    expect(await textOf(send(bo, "topology", document(before)))).toMatch(
      /^Nothing to do: this topology document was read/,
    );
    expect(await textOf(send(bo, "topology", document(before, "utf-8")))).toContain("Nothing to do:");
  });

  test("that is newer shows the drift, with what nobody planned", async () => {
    const text = await textOf(send(bo, "topology versions=6:lync2013", document(after)));
    for (const part of [
      "Added: pool pool05.contoso.com.",
      "Gone: pool pool02.contoso.com.",
      "pool pool01.contoso.com: SQL Server instance was sql01.contoso.com\\rtc, is sql09.contoso.com\\rtc.",
      "Nobody planned: pool05.contoso.com, pool06.contoso.com and pool02.contoso.com.",
      "No step that publishes a topology was recorded since",
      "Recorded: pool01: sql=sql09.contoso.com\\rtc, read from the topology document",
      "new pools, known as targets once added: pool05.contoso.com and pool06.contoso.com",
    ])
      expect(text).toContain(part);
  });

  test("is read from a block below the word, markup and all", async () => {
    const text = printTopology(deployed({ ...before, edges: [] }), "builder", { newline: "\n" });
    const answer = await say(stage, bo, `topology\n${text}`, "personal");
    expect(answer.text).toMatch(/^Recorded: Topology document read \(file of Topology Builder\)/);

    const history = await say(stage, ana, "verify");
    expect(history.text).toContain("whole");
  });
});

describe("a file that cannot be had", () => {
  test.each<[string, Uint8Array | string, FileFault | undefined, string]>([
    ["is elsewhere now", "x", { status: 404 }, "its host answered 404"],
    ["is sent on to another host", "x", { redirect: "http://127.0.0.1:9/" }, "sends on to another address"],
    ["is too large, and says so", new Uint8Array(17_000_000), undefined, "larger than 16 MB"],
    ["is too large, and does not end", "x", "endless", "larger than 16 MB"],
    ["is no topology document", "<Objs />", undefined, "its root is “Objs” without a namespace"],
    ["was cut off", document(before, "utf-8").slice(0, 500), "unsized", "does not hold together as XML"],
    ["has entities of its own", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', undefined, "document type"],
  ])("because it %s is answered clearly", async (_, bytes, fault, part) => {
    const text = await textOf(send(bo, "topology", bytes, fault));
    expect(text).toMatch(/^Refused: nothing was changed/);
    expect(text).toContain("[not-understood]");
    expect(text).toContain(part);
  });

  test("because it lies on a host that nobody allowed is not even asked for", async () => {
    const { teams, bot } = stage;
    const files = [{ name: "t.xml", url: "http://files.example/t.xml" }];
    const person = teams.person(bo);
    const { text } = await teams.say(bot.url, person, teams.personal(person), "topology", { files });
    expect(text).toContain("“files.example”, which is not among the hosts");
  });

  test("because it was sent in a channel is asked for in a personal chat", async () => {
    expect(await textOf(send(bo, "topology", "x", undefined, "General"))).toContain(
      "Send the file to me in a personal chat",
    );
  });

  test("with no word of what it is changes nothing", async () => {
    expect(await textOf(send(bo, "", document(before)))).toContain(
      "“topology.xml” came without a word of what it is.",
    );
  });

  test("is not fetched for somebody without the role", async () => {
    const { file, answer } = send(di, "topology", document(before));
    expect((await answer).text).toMatch(/^Refused:[\s\S]*\[not-(allowed|found)\]/);
    expect(file.asked).toEqual([]);
  });

  test("comes once where its message is delivered twice", async () => {
    const { teams, bot } = stage;
    const { file, answer } = send(
      bo,
      "topology",
      document({ ...before, signature: "7b5c2f0e-0000-4000-8000-000000000009" }),
    );
    const { sent, text } = await answer;
    expect((await teams.send(bot.url, sent)).text).toBe(text);
    expect(file.asked).toHaveLength(1);
  });
});
