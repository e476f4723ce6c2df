import { say } from "../../../src/words/say";
import { printed } from "../../support/collector";
import type { Given, Then } from "../../support/given";
import { services } from "../../support/outputs";
import { day, inPhase } from "../../support/phases";
import { taken } from "../../wire/support/lines";

const servers = ["fe01.contoso.com", "fe02.contoso.com", "fe11.contoso.com"];
const textOf = (then: Then): string =>
  say({ notice: then.told().answer, label: "pool01", clock: null, mentions: [] }, (id) => id);

const made = (): Given =>
  inPhase(3)
    .and(
      taken("done pool01 3.1"),
      taken("done pool01 3.2"),
      taken("start pool01 3.3"),
      taken("done pool01 3.3"),
    )
    .and(taken(`set pool01 servers=${servers[0]},${servers[1]} target-servers=${servers[2]}`))
    .and(taken("collect pool01 services-started"));

const nonce = "0123456789abcdef".repeat(2);
const utc = "2026-11-20T10:00:00Z";
const results = [
  ...servers.map((server) => {
    const [command = "", ...output] = services(server).split("\n");
    return { command: command.replace("PS C:\\> ", ""), output: output.slice(0, -1).join("\r\n") };
  }),
  {
    command: "Get-CsManagementStoreReplicationStatus | ConvertTo-Json",
    output: JSON.stringify(servers.map((ReplicaFqdn) => ({ UpToDate: true, ReplicaFqdn }))),
  },
];
const block = (differs: object = {}) => printed({ nonce, host: "FE01", utc, results, ...differs });
const give = (scene: Given, text: string, subject = "services-started"): Then =>
  scene.when(`evidence pool01 ${subject}\n${text}`);

test("a script is made for what is missing, and its nonce is on record", () => {
  const scene = inPhase(3)
    .and(
      taken("done pool01 3.1"),
      taken("done pool01 3.2"),
      taken("start pool01 3.3"),
      taken("done pool01 3.3"),
    )
    .and(taken(`set pool01 servers=${servers[0]} target-servers=${servers[2]}`))
    .when("collect pool01 services-started")
    .changes("collectorMade");
  expect(scene.event("collectorMade").nonce).toBe(nonce);

  const text = textOf(scene);
  expect(text).toContain(
    "Run = { Get-CsWindowsService -ComputerName 'fe01.contoso.com' -ExcludeActivityLevel",
  );
  expect(text).toContain("does not stop an administrator who means to forge it");
  expect(text).not.toContain("fe02");
});

test("what it prints confirms the checkpoint, with the host", () => {
  const then = give(made(), block()).changes("evidenceGiven", "checkpointConfirmed");
  expect(then.event("evidenceGiven").collected).toEqual({ nonce, host: "FE01" });
});

test("its nonce is taken once", () => {
  const used = give(made(), block({ results: results.slice(0, 1) }))
    .changes("evidenceGiven")
    .next();
  const again = give(used, block()).refuses("stale");
  expect(textOf(again)).toContain("a nonce counts once");
});

test("it is taken for what it was made for alone", () => {
  give(made(), block(), "each-deployment-works").refuses("stale");
});

test.each<[string, () => Then, string]>([
  [
    "a nonce that nobody made",
    () => give(made(), block({ nonce: "f".repeat(32) })),
    "No script with this nonce",
  ],
  ["after its day", () => give(made().after(day + 1), block()), "This script counted until"],
  ["from before it was made", () => give(made(), block({ utc: "2026-11-19T10:00:00Z" })), "clock said"],
  ["from a day to come", () => give(made(), block({ utc: "2026-11-21T10:00:00Z" })), "clock said"],
  ["cut off", () => give(made(), block().slice(0, 300)), "cut off"],
  ["changed on its way", () => give(made(), block().replace(/[a-z](?=[A-Z])/, "Z")), "checksum is another"],
])("%s is refused, and changes nothing", (_, then, wrong) => {
  expect(textOf(then().refuses("stale"))).toContain(wrong);
});

describe("where servers are not known", () => {
  const pools = { "pool01.contoso.com": servers.slice(0, 2), "pool05.contoso.com": servers.slice(2) };
  const unknown = inPhase(3).and(
    taken("done pool01 3.1"),
    taken("done pool01 3.2"),
    taken("start pool01 3.3"),
    taken("done pool01 3.3"),
  );
  const services = (names: readonly string[], state = "Running") =>
    ['"ComputerName","Name","Status"', ...names.map((name) => `"${name}","RTCSRV","${state}"`)].join("\r\n");
  const printedBy = (script: string, runs: (names: readonly string[]) => string) =>
    [...script.matchAll(/Run = \{ (Get-CsPool -Identity '(.*?)' .*?) \} \},?$/gm)].map(
      ([, command = "", name = ""]) => ({
        command,
        output: command.endsWith("| ConvertTo-Json")
          ? JSON.stringify({
              Fqdn: name,
              Computers: pools[name as keyof typeof pools],
              Services: ["Registrar:x"],
            })
          : runs(pools[name as keyof typeof pools]),
      }),
    );
  const collected = () => unknown.when("collect pool01 services-started").changes("collectorMade");
  const replicated = results.slice(-1);

  test("the script finds them, and one block tells them and how they are", () => {
    const made = collected();
    const text = textOf(made);
    expect(text).not.toContain("not known");
    const cmdlets = [...text.matchAll(/\b[A-Z][a-z]+-Cs[A-Za-z]+\b/g)].map(([name]) => name);
    expect(cmdlets.filter((name) => !name.startsWith("Get-Cs"))).toEqual([]);
    expect(text.split("Run = { Get-CsManagementStoreReplicationStatus")).toHaveLength(2);
    const found = printedBy(text, (names) => services(names));
    expect(found).toHaveLength(4);

    const then = give(made.next(), block({ results: [...found, ...replicated] })).changes(
      "factsRead",
      "factsRead",
      "evidenceGiven",
      "checkpointConfirmed",
    );
    expect(then.event("factsRead").facts).toEqual({ servers: servers.slice(0, 2) });
  });

  test("one of them whose services were not printed stays to be shown", () => {
    const made = collected();
    const found = printedBy(textOf(made), (names) => services(names.filter((name) => name !== servers[1])));
    const then = give(made.next(), block({ results: [...found, ...replicated] }));
    expect(textOf(then)).toContain("5 of 6 points shown");
  });

  test("a stopped service fails the checkpoint", () => {
    const made = collected();
    const found = printedBy(textOf(made), (names) => services(names, "Stopped"));
    give(made.next(), block({ results: found })).changes(
      "factsRead",
      "factsRead",
      "evidenceGiven",
      "checkpointFailed",
    );
  });
});

test("counts of the ledger are collected for the removal", () => {
  const text = textOf(inPhase(7).when("collect pool01 8.6.1").changes("collectorMade"));
  expect(text).toContain("Get-CsAnalogDevice -Filter {RegistrarPool -eq 'pool01.contoso.com'}");
});

test("a test that places a real call is left to people", () => {
  const scene = inPhase(4).and(taken("set pool01 roles=mediation target-roles=mediation"));
  const text = textOf(scene.when("collect pool01 clients-communicate"));
  expect(text).toContain("Not in the script");
  expect(text).not.toContain("Run = { Test-CsPstn");
});
