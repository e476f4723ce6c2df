import fc from "fast-check";
import { say as words } from "../../../src/words/say";
import { models } from "../../readers/topology/models";
import { startTalk } from "../../support/talk";
import { type Deployment, deployed } from "../../support/topology/deployment";
import { encoded } from "../../support/topology/encode";
import { type Form, printTopology } from "../../support/topology/print";

type Talk = Awaited<ReturnType<typeof startTalk>>;

let talk: Talk;
beforeEach(async () => {
  talk = await startTalk();
});
afterEach(() => talk.stop());

const place = "chat with Ana";
const say = async (line: string, who = "Ana"): Promise<string> =>
  words(await talk.say(who, line, { place: `chat with ${who}` }), (id) => id);
const documentOf = (deployment: Deployment, form: Form = "published") =>
  encoded(printTopology(deployed(deployment), form), "utf-8");
const asConfirmed = "topology versions=5:lync2010,6:lync2013";
const bring = async (deployment: Deployment, line = "topology", form: Form = "published"): Promise<string> =>
  words(await talk.bring("Ana", line, documentOf(deployment, form)), (id) => id);

/** The version numbers 5 and 6 are assumptions, 7 and 8 are verified. */
const legacy01 = { label: "pool01", version: 5, sql: "sql01\\rtc", cms: true };
const pool01 = { label: "pool01", version: 7, sql: "sql01\\rtc", cms: true };

describe("what a document says of servers that are registered", () => {
  beforeEach(async () => {
    await say("migration new contoso from lync2010 to lync2013 forest=contoso.com target-forest=contoso.com");
    await say("site add Munich");
    await say(
      "pool add pool01.contoso.com site=munich version=lync2010 edition=ee users=50 sql=sql99\\rtc roles=director target=pool05.contoso.com target-edition=se",
    );
  });

  test("counts before words that were said before, and leaves what it cannot tell", async () => {
    const text = await bring({ pools: [legacy01] }, asConfirmed);
    expect(text).toContain(
      "Recorded: pool01: site=munich, version=lync2010, edition=ee, sql=sql01.contoso.com\\rtc, roles=mediation,director, cms=yes, servers=pool01-fe1.contoso.com,pool01-fe2.contoso.com, read from the topology document",
    );
    expect(await say("why pool01")).toContain(
      "users = 50 — users homed on it when it was registered, by p-1",
    );
  });

  test("is said with what rules now refuse, for servers are as they are", async () => {
    const text = await bring(
      { pools: [legacy01, { label: "pool05", version: 6, sql: "sql01\\rtc" }] },
      asConfirmed,
    );
    expect(text).toContain("Target pool05.contoso.com: site=munich, edition=ee, sql=sql01.contoso.com\\rtc");
    expect(text).toContain(
      "Still open: [sql-instance-is-not-shared] pool05.contoso.com would use SQL instance",
    );
    expect(
      await bring(
        { pools: [legacy01, { label: "pool05", version: 6, sql: "sql01\\rtc" }], sites: ["Munich"] },
        asConfirmed,
      ),
    ).toMatch(/^pool01: as it was read, 1 rule refuses it\.\nStill open: \[sql-instance-is-not-shared\]/);
  });

  test("makes the votes of a gate fall whose subject it changes", async () => {
    await bring(
      {
        pools: [
          { ...legacy01, sql: "sql99\\rtc" },
          { label: "pool05", version: 6 },
        ],
      },
      asConfirmed,
    );
    await say('grant approver @"Bo"');
    await say("policy approvals=2");
    await say("set pool01 target-sql-version=2012");
    for (const task of ["1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7"]) await say(`done pool01 ${task}`);
    expect(await say("advance pool01")).toMatch(/^Waiting:/);

    const text = await bring({ pools: [legacy01, { label: "pool05", version: 6 }] }, asConfirmed);
    expect(text).toContain("pool01: all votes to leave phase 1 fell");
    expect(await say("approve pool01", "Bo")).toMatch(
      /^Nothing to do: pool01: the gate of phase 1 was voided/,
    );
  });

  test("of a site that nobody added moves no pool there", async () => {
    expect(await bring({ sites: ["Elsewhere"], pools: [legacy01] }, asConfirmed)).not.toContain(
      "site=elsewhere",
    );
    expect(await say("why pool01")).toContain("site = munich — the site it stands in, by p-1");
  });
});

describe("version numbers", () => {
  test("that are verified are not asked about", async () => {
    await say("migration new contoso from sfb2015 to sfb2019");
    expect(await bring({ pools: [pool01] })).toContain(
      "To add them, with the number of users of each pool: topology add pool01=…",
    );
  });

  test("that nobody knows are kept as such, until somebody says it", async () => {
    await say("migration new contoso from sfb2015 to sfb2019");
    const text = await bring({ pools: [{ ...pool01, version: 11 }] });
    expect(text).toContain(
      "ServiceVersion 11 (pool01.contoso.com) is unknown. If you know what it is: topology versions=11:…",
    );
    expect(text).toContain("Not proposed, for name, site or version say nothing: pool01.contoso.com.");
    expect(await say("topology versions=11:sfb2015")).toContain(
      "pool add pool01.contoso.com site=Munich version=sfb2015",
    );
  });

  test("that could mean two versions here are told apart by nobody but people", async () => {
    await say("migration new contoso from sfb2019 to sfbse method=side-by-side");
    expect(await bring({ pools: [{ ...pool01, version: 8 }] })).toContain(
      "ServiceVersion 8 (pool01.contoso.com) is unknown.",
    );
  });

  test.each([
    ["topology versions=5", "bad-value"],
    ["topology versions=5:lync2099", "bad-value"],
    ["topology remove", "bad-value"],
    ["topology users=5", "unknown-key"],
  ])("%s is no such word", async (line, code) => {
    await say("migration new contoso from sfb2015 to sfb2019");
    const said = await talk.bring("Ana", line, documentOf({ pools: [pool01] }));
    expect(JSON.stringify(said.notice)).toContain(code);
  });

  test("are asked about again where the answer was later", async () => {
    await say("migration new contoso from lync2010 to lync2013");
    await bring({ pools: [{ label: "pool01", version: 5 }] });
    expect(await say("mine")).toContain(
      "topology versions=5:lync2010 (contoso waits for your answer on version numbers)",
    );
    expect(await say("later")).toMatch(/^Recorded:|^Nothing/);
    expect(await say("topology add pool01=5")).toContain(
      "Is it right that ServiceVersion 5 is Lync Server 2010?",
    );
    expect(await say("yes")).toContain("topology add pool01=…");
    expect(await say("topology add pool01=many")).toContain(
      "“many” is no value for pool01, which takes the number of its users",
    );
    expect(await say("topology add pool99=5")).toContain("There is no key “pool99” here.");
    expect(await say("topology add pool01=5")).toContain("pool01 registered");
  });
});

describe("a document that is gone", () => {
  test("from the record is told as that, and a new one has nothing to be held against", async () => {
    await say("migration new contoso from sfb2015 to sfb2019");
    await bring({ pools: [pool01] });
    for (const { sha256 } of await talk.store.bodiesAfter("")) await talk.store.eraseBody(sha256);
    expect(await say("topology")).toContain("The last topology document was erased from the record.");
    expect(await bring({ pools: [pool01, { label: "pool02", version: 7 }] })).not.toContain(
      "Since the document before",
    );
  });

  test("because somebody else brought another meanwhile is not drifted from", async () => {
    await say("migration new contoso from sfb2015 to sfb2019");
    const [one, other] = await Promise.all([
      bring({ pools: [pool01] }),
      bring({ pools: [{ label: "pool02", version: 7 }] }),
    ]);
    expect([one, other].filter((text) => text.startsWith("Recorded:")).length).toBeGreaterThan(0);
    expect([one, other].every((text) => /^Recorded:|^Refused:[\s\S]*\[stale\]/.test(text))).toBe(true);
  });
});

test("any document can be brought, added and brought again, and the record stays whole", async () => {
  await say("migration new contoso from sfb2015 to sfb2019");
  await fc.assert(
    fc.asyncProperty(models, fc.constantFrom<Form>("published", "builder"), async (model, form) => {
      const bytes = encoded(printTopology(model, form), "utf-16le with mark");
      const first = await talk.bring(
        "Ana",
        "topology versions=0:sfb2015,1:sfb2015,2:sfb2019,9:sfb2019",
        bytes,
      );
      expect(first.notice.kind).not.toBe("refused");
      const added = await talk.say("Ana", "topology add\n1 pool.contoso.com", { place });
      expect(added.notice.kind).not.toBe("faulted");
      const again = await talk.bring("Ana", "topology", bytes);
      expect(JSON.stringify(again.notice)).not.toContain('"topologyRead"');
    }),
    { numRuns: 12 },
  );
  const before = await say("status");
  talk.forget();
  expect(await say("status")).toBe(before);
  expect(await say("verify")).toContain("whole");
});
