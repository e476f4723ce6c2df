import { say } from "../../../src/words/say";
import { type Given, poolOf, type Then } from "../../support/given";
import { homed, pool, poolServices, replication, services, test as tested } from "../../support/outputs";
import { day, inPhase, readyIn } from "../../support/phases";
import { bo, taken, waits } from "../../wire/support/lines";

const [fe01, fe02, fe11] = ["fe01.contoso.com", "fe02.contoso.com", "fe11.contoso.com"];
const legacy = "pool01.contoso.com";
const target = "pool05.contoso.com";

const textOf = (then: Then): string =>
  say({ notice: then.told().answer, label: "pool01", clock: null, mentions: [] }, (id) => id);
const give = (scene: Given, subject: string, ...outputs: readonly string[]): Then =>
  scene.when(`evidence pool01 ${subject}\n${outputs.join("\n")}`);
const having = (scene: Given, subject: string, ...outputs: readonly string[]): Given =>
  give(scene, subject, ...outputs).next();

const known = taken(`set pool01 servers=${fe01},${fe02} target-servers=${fe11}`);
const toTest = (): Given =>
  inPhase(3)
    .and(
      taken("done pool01 3.1"),
      taken("done pool01 3.2"),
      taken("start pool01 3.3"),
      taken("done pool01 3.3"),
    )
    .and(known);
const everyService = [services(fe01), services(fe02), services(fe11)];
const replicated = replication([], fe01, fe02, fe11);

describe("services-started", () => {
  test("is asked server by server, with the commands to run", () => {
    const asked = toTest().when("evidence pool01 services-started").tells("evidence-sheet");
    expect(textOf(asked)).toContain("0 of 6 points shown");
    expect(textOf(asked)).toContain("Get-CsWindowsService -ComputerName 'fe02.contoso.com'");
  });

  test("is confirmed by its whole content alone, with the text it rests on", () => {
    const then = give(toTest(), "services-started", ...everyService, replicated);
    then.changes("evidenceGiven", "checkpointConfirmed");

    const { sha256 } = then.event("evidenceGiven");
    expect(then.event("checkpointConfirmed")).toMatchObject({ evidence: [sha256], round: 1 });
    expect(then.outcome).toMatchObject({ bodies: [expect.stringContaining("RTCSRV")] });
    expect(textOf(then)).toContain("confirmed for pool01 by evidence.");
  });

  test("is shown in pieces that add up, whoever gives them", () => {
    const first = give(toTest(), "services-started", services(fe01), services(fe02)).changes("evidenceGiven");
    expect(textOf(first)).toContain("2 of 6 points shown");

    const second = give(first.next(), "services-started", services(fe11)).changes("evidenceGiven");
    give(second.next(), "services-started", replicated).changes("evidenceGiven", "checkpointConfirmed");
  });

  test("fails by a service that is stopped, which stops moves of users", () => {
    const then = give(
      toTest(),
      "services-started",
      services(fe01, ["RTCCAA"]),
      services(fe02),
      services(fe11),
      replicated,
    );
    then.changes("evidenceGiven", "checkpointFailed");
    expect(then.event("checkpointFailed").because).toContain("RTCCAA Stopped");
  });

  test("and no word confirms it against that, until its output says so or the rule is waived", () => {
    const failed = having(toTest(), "services-started", services(fe01, ["RTCCAA"]));
    const refused = failed.when("confirm pool01 services-started").refuses("facts-agree");
    expect(textOf(refused)).toMatch(
      /fe01\.contoso\.com: every service runs failed \(RTCCAA Stopped\), read from Get-CsWindowsService/,
    );
    expect(textOf(refused)).toContain('Try: "evidence pool01 services-started"');

    having(failed, "services-started", services(fe01))
      .when("confirm pool01 services-started")
      .changes("checkpointConfirmed");

    const waived = failed
      .and(waits("waive pool01 facts-agree until=7d because the tool is wrong"))
      .and(taken("approve pool01 gate=waive:facts-agree", bo));
    const { worded } = waived
      .when("confirm pool01 services-started")
      .changes("checkpointConfirmed")
      .event("checkpointConfirmed");
    expect(worded).toContain(`services ${fe01}`);
  });

  test("and is confirmed once it was mended", () => {
    const failed = having(
      toTest(),
      "services-started",
      services(fe01, ["RTCCAA"]),
      services(fe02),
      services(fe11),
      replicated,
    );
    give(failed, "services-started", services(fe01)).changes("evidenceGiven", "checkpointConfirmed");
  });

  test("a server that lags behind in replication fails it", () => {
    give(toTest(), "services-started", replication([fe02], fe01, fe02, fe11)).changes(
      "evidenceGiven",
      "checkpointFailed",
    );
  });

  test("wants to know the servers first, and Get-CsPool tells them", () => {
    const unknown = inPhase(3).and(
      taken("done pool01 3.1"),
      taken("done pool01 3.2"),
      taken("start pool01 3.3"),
      taken("done pool01 3.3"),
    );
    expect(textOf(unknown.when("evidence pool01 services-started"))).toContain(
      "[?] the servers of pool01.contoso.com are not known. Say them: set pool01 servers=…",
    );
    const told = give(unknown, "services-started", pool(legacy, fe01, fe02)).changes(
      "factsRead",
      "evidenceGiven",
    );
    expect(told.event("factsRead").facts).toEqual({ servers: [fe01, fe02] });
  });

  test("is not shown by a service of which nobody can tell whether it runs", () => {
    const text = services(fe01, ["RTCCAA"]).replace("Stopped", "Sleeping");
    const then = give(toTest(), "services-started", text, services(fe02)).changes("evidenceGiven");
    expect(then.event("evidenceGiven").items).toEqual([expect.objectContaining({ key: `services ${fe02}` })]);
    expect(textOf(then)).toContain("neither good nor bad as far as is known: “Sleeping”");
  });

  test("is not shown by a command that leaves services out", () => {
    const text = services(fe01).replace(fe01, `${fe01} | Where-Object {$_.Status -eq 'Running'}`);
    const then = give(toTest(), "services-started", text).refuses("not-understood");
    expect(textOf(then)).toContain("the command leaves some out");
  });

  test("nothing is whole while the servers of one pool are not known", () => {
    const half = inPhase(3).and(
      taken("done pool01 3.1"),
      taken("done pool01 3.2"),
      taken("start pool01 3.3"),
      taken("done pool01 3.3"),
      taken(`set pool01 servers=${fe01}`),
    );
    const then = give(half, "services-started", services(fe01), replication([], fe01, fe11));
    then.changes("evidenceGiven");
    expect(textOf(then)).toContain("[?] the servers of pool05.contoso.com are not known");
  });

  test("the same text again changes nothing", () => {
    const once = having(toTest(), "services-started", services(fe01));
    give(once, "services-started", services(fe01)).nothing("evidence-stands");
  });

  test("publishing the topology makes all of it old", () => {
    const shown = having(toTest(), "services-started", services(fe01));
    const published = shown.and(taken("done pool01 3.4"), taken("done pool01 3.5"));
    expect(textOf(published.when("evidence pool01 services-started"))).toContain("0 of 6 points shown");
  });

  test("what was shown too long ago is to be shown again", () => {
    const shown = having(toTest(), "services-started", services(fe01)).after(15 * day);
    expect(textOf(shown.when("evidence pool01 services-started"))).toContain("which is too long ago");
  });

  test("a word confirms it still, and says that it is one", () => {
    const then = toTest().when("confirm pool01 services-started").changes("checkpointConfirmed");
    expect(then.event("checkpointConfirmed").evidence).toBeUndefined();
    expect(textOf(then)).toContain("By word");
  });

  test("evidence after a word takes its place in the same round, so that votes stand", () => {
    const said = toTest().and(taken("confirm pool01 services-started"));
    const then = give(said, "services-started", ...everyService, replicated).changes(
      "evidenceGiven",
      "checkpointConfirmed",
    );
    expect(then.event("checkpointConfirmed")).toMatchObject({ round: 1, evidence: [expect.any(String)] });
  });
});

describe("what is no evidence", () => {
  const says = (then: Then) => textOf(then);

  test.each<[string, string, string]>([
    ["plain words", "all services are running fine", "no output of a command"],
    ["another pool's output", services("fe77.fabrikam.com"), "is about fe77.fabrikam.com"],
    [
      "another command's output",
      homed("Get-CsMeetingRoom", "pool09.contoso.com", 2),
      "and services-started wants",
    ],
    [
      "JSON that is cut off",
      '[{"UpToDate": true, "ReplicaFqdn": "fe01',
      "JSON that ends before it is closed",
    ],
    [
      "a list without its server",
      '"Status","Name","RoleName"\n"Running","RTCSRV","Registrar"',
      "does not say of which server",
    ],
    [
      "output in another language",
      ["Bereitgestellt  : True", "Dienstname : RTCSRV", "Status : Wird ausgeführt"].join("\n"),
      "No output",
    ],
  ])("%s changes nothing and says why", (_, output, wrong) => {
    const then = give(toTest(), "services-started", output).refuses("not-understood");
    expect(says(then).toLowerCase()).toContain(wrong.toLowerCase());
  });

  test("of which server it is can be said beside it", () => {
    toTest()
      .when(
        `evidence pool01 services-started server=${fe01}\n"Status","Name","RoleName"\n"Running","RTCSRV","Registrar"`,
      )
      .changes("evidenceGiven");
  });

  test("an old day is too old, and one to come is none", () => {
    const outputs = `\n${services(fe01)}`;
    toTest().when(`evidence pool01 services-started seen=2026-10-01${outputs}`).refuses("stale");
    toTest().when(`evidence pool01 services-started seen=2026-12-01${outputs}`).refuses("not-understood");
  });

  test("before its phase it is refused like a word", () => {
    const then = give(inPhase(2).and(known), "services-started", ...everyService);
    then.refuses("phases-in-order");
  });

  test("of a held pool it is refused", () => {
    give(toTest().and(taken("hold pool01 because of a freeze")), "services-started", services(fe01)).refuses(
      "pool-is-not-held",
    );
  });

  test("a checkpoint that no command shows is left to people", () => {
    const then = give(inPhase(4), "applications-compatible", services(fe01)).refuses("not-understood");
    expect(textOf(then)).toContain("No command shows");
  });

  test("nobody but engineers gives it", () => {
    inPhase(3)
      .when(`evidence pool01 services-started\n${services(fe01)}`, bo)
      .refuses("not-allowed");
  });

  test("secrets do not stay in what is kept", () => {
    const then = give(toTest(), "services-started", services(fe01), "Password : Sup3rSecret!");
    expect(JSON.stringify(then.outcome)).not.toContain("Sup3rSecret");
  });
});

describe("other checkpoints", () => {
  test("a site is administrable where its pools and their services are read", () => {
    const then = give(
      toTest(),
      "sites-administrable",
      pool(legacy, fe01),
      pool(target, fe11),
      poolServices(legacy),
      poolServices(target),
    );
    expect(then.event("checkpointConfirmed")).toMatchObject({
      checkpoint: "sites-administrable",
      site: "munich",
    });
  });

  test("each deployment works where users log on to both", () => {
    const then = give(
      readyIn(4),
      "each-deployment-works",
      tested("Test-CsRegistration", legacy),
      tested("Test-CsRegistration", target),
    );
    expect(then.event("evidenceGiven").items).toHaveLength(2);
  });

  test("what moved users have is evidence, and the rest of it a word", () => {
    const then = give(readyIn(4), "pilot-users-validated", homed("Get-CsUser", target, 3));
    then.changes("evidenceGiven");
    expect(textOf(then)).toContain("That is for people to say");
  });
});

describe("the ledger", () => {
  test("counts become facts of the pool, with their command", () => {
    const then = give(inPhase(7), "8.6.1", homed("Get-CsAnalogDevice", legacy, 2)).changes(
      "factsRead",
      "evidenceGiven",
    );
    expect(then.event("factsRead")).toMatchObject({
      facts: { "analog-devices-left": 2 },
      source: { kind: "evidence", cmdlet: "Get-CsAnalogDevice" },
    });
  });

  test("a list of all in the forest says of a pool that it does not name that it has none", () => {
    const list = homed("Get-CsAnalogDevice", target, 2).replace(/ -Filter \{.*?\}/, "");
    const then = give(inPhase(7), "8.6.1", list).changes("factsRead", "evidenceGiven");
    expect(then.event("factsRead").facts).toEqual({ "analog-devices-left": 0 });
  });

  test("a list that may go on is not taken, and the answer says so", () => {
    const list = homed("Get-CsAnalogDevice", legacy, 2).replace(" -Filter", " -ResultSize 2 -Filter");
    const then = give(inPhase(7), "8.6.1", list).refuses("not-understood");
    expect(textOf(then)).toContain(
      "analog-devices-left was not taken over: nothing says that the list is whole.",
    );
  });

  test("contact objects are counted as a whole once each kind was", () => {
    const scene = having(
      inPhase(7),
      "8.6.1",
      homed("Get-CsExUmContact", legacy, 0),
      homed("Get-CsCommonAreaPhone", legacy, 1),
      homed("Get-CsAnalogDevice", legacy, 2),
    );
    expect(poolOf(scene).facts["contacts-left"]).toMatchObject({ value: 3, source: { kind: "evidence" } });
  });

  test("a word against a count is kept beside it, and no gate opens", () => {
    const counted = having(inPhase(7), "8.6.1", homed("Get-CsAnalogDevice", legacy, 2));
    const said = counted.when("set pool01 analog-devices-left=0", "Ana Ruiz").changes("factsKeptBeside");
    expect(textOf(said)).toContain("Contradiction");

    said.next().when("advance pool01").because("facts-contradict");
    expect(textOf(said.next().when("status pool01"))).toContain("Contradictions, which no gate passes");
    expect(textOf(said.next().when("why pool01"))).toContain("against it stands “0” by p-1");
    expect(textOf(said.next().when("set pool01"))).toContain("against it stands “0” by p-1");

    const again = give(said.next(), "8.6.1", homed("Get-CsAnalogDevice", legacy, 0));
    expect(poolOf({ world: again.world }).facts["analog-devices-left"]).toMatchObject({ value: 0 });
    expect(poolOf({ world: again.world }).facts["analog-devices-left"]?.against).toBeUndefined();
  });

  test("a word that agrees settles it as well", () => {
    const scene = having(inPhase(7), "8.6.1", homed("Get-CsAnalogDevice", legacy, 2)).and(
      taken("set pool01 analog-devices-left=0"),
      taken("set pool01 analog-devices-left=2"),
    );
    expect(poolOf(scene).facts["analog-devices-left"]?.against).toBeUndefined();
  });

  test("whoever gave the count hears of the contradiction", () => {
    const counted = having(
      inPhase(7).and(taken('grant engineer @"Eva Sol"')),
      "8.6.1",
      homed("Get-CsAnalogDevice", legacy, 2),
    );
    const said = counted.when("set pool01 analog-devices-left=0", "Eva Sol").changes("factsKeptBeside");
    expect(said.told().postings).toContainEqual(expect.objectContaining({ to: { person: "p-1" } }));
  });

  test("a count that evidence gave grows old, and says what counts again", () => {
    const counted = having(readyIn(8), "8.6.1", homed("Get-CsAnalogDevice", legacy, 0)).after(15 * day);
    counted.when("can pool01 8.6.1").because("count-is-stale");
  });
});

test("a gate that is asked falls when something contradicts", () => {
  const counted = having(readyIn(3), "8.6.1", homed("Get-CsAnalogDevice", legacy, 2));
  const asked = counted.when("advance pool01");
  asked.next().when("set pool01 analog-devices-left=0").changes("factsKeptBeside", "gateVoided");
});

test("a contradiction may be waived for a while, with approvers", () => {
  const counted = having(readyIn(3), "8.6.1", homed("Get-CsAnalogDevice", legacy, 2));
  const waived = counted
    .and(taken("set pool01 analog-devices-left=0"))
    .when("waive pool01 facts-agree until=7d because the reader counts a device that is gone")
    .changes("waiverAsked", "gateAsked")
    .next()
    .when("approve pool01", bo)
    .changes("voteGiven", "waiverGranted")
    .next()
    .when("advance pool01")
    .changes("gateAsked");
  expect(textOf(waived)).toContain(
    "Every approval acknowledges: [facts-agree] analog-devices-left of pool01",
  );
});

test("whoever looks after a pool is named where something contradicts", () => {
  const owned = having(
    inPhase(7).and(taken('set pool01 owner="Cy Moe"')),
    "8.6.1",
    homed("Get-CsAnalogDevice", legacy, 2),
  );
  const said = owned.when("set pool01 analog-devices-left=0");
  expect(said.event("factsKeptBeside").owner).toBe("Cy Moe");
  expect(textOf(said)).toContain("Cy Moe, who looks after it, is asked which is right.");
});

test("whoever gave a part of the evidence may not approve what rests on it", () => {
  const scene = having(toTest().and(taken('grant engineer @"Bo Lind"')), "services-started", ...everyService);
  const shown = scene.when(`evidence pool01 services-started\n${replicated}`, bo).next();
  const asked = shown
    .and(
      taken("done pool01 3.4"),
      taken("done pool01 3.5"),
      taken("confirm pool01 services-started"),
      taken("confirm pool01 sites-administrable"),
    )
    .when("advance pool01");
  asked.next().when("approve pool01", bo).refuses("nobody-approves-their-own");
});

test("status says how much of a checkpoint output shows", () => {
  expect(textOf(having(toTest(), "services-started", services(fe01)).when("status pool01"))).toContain(
    "services-started – open, output shows 1 of 6 points",
  );
});

test("what was shown before a checkpoint was taken back does not count after it", () => {
  const shown = having(toTest(), "services-started", ...everyService, replicated).and(
    taken("reopen pool01 services-started because a server was rebuilt"),
  );
  give(shown, "services-started", services(fe01)).changes("evidenceGiven");
});
