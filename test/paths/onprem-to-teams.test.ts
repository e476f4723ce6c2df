import { pathById } from "../../src/paths/catalogue";
import { tasksOf } from "../../src/paths/look-up";
import { onpremToTeams as path } from "../../src/paths/onprem-to-teams";
import { asLine, linesOf } from "./support/as-line";
import { onpremToTeams as table } from "./teams.table";

const tasks = tasksOf(path);

test("has three steps of the upgrade, then four of the decommission", () => {
  expect(pathById("onprem-to-teams")).toBe(path);
  expect(path.from).toEqual(["lync2013", "sfb2015", "sfb2019"]);
  expect(path.phases.map(({ number, title }) => `${number} ${title}`)).toEqual([
    "1 Configure hybrid connectivity",
    "2 Set a transitional coexistence mode",
    "3 Move users to Teams Only",
    "4 Move all required users",
    "5 Disable hybrid",
    "6 Move hybrid application endpoints",
    "7 Remove the on-premises deployment",
  ]);
});

test("its tasks are those of the table, in order", () => {
  expect(tasks.map(asLine)).toEqual(linesOf(table));
});

test("waves are ours before the rest, and DNS ends the way back", () => {
  expect([path.waves, path.postMigration, path.rollbackEndsAt]).toEqual([
    { test: "3.5", pilot: "3.6", rest: "4.1" },
    6,
    "5.1",
  ]);
  for (const number of ["3.5", "3.6"])
    expect(tasks.find((task) => task.number === number)?.what).toMatch(/ours\./);
});

test("hybrid is disabled when nobody is left, and pools go when nothing is left on them (R-106)", () => {
  const empty = tasks.flatMap((task) =>
    task.empty.map(({ of, what, rules }) => `${task.number} ${of}.${what} ${rules?.join()}`),
  );
  expect(empty).toEqual([
    "4.2 pool.users-left R-106",
    "5.1 forest.users-left R-106",
    "5.2 forest.users-left R-106",
    "5.3 forest.users-left R-106",
    "7.1 pool.users-left R-106",
    "7.1 pool.contacts-left R-106",
    "7.1 pool.dialin-numbers-left R-106",
    "7.1 pool.response-groups-left R-106",
  ]);
});

test("every object of the page's list is asked for", () => {
  const commands = tasks.filter(({ number }) => number.startsWith("7.")).map(({ command }) => command);
  for (const kind of [
    ...["MeetingRoom", "CommonAreaPhone", "AnalogDevice", "ExUmContact", "DialInConferencingAccessNumber"],
    ...["RgsWorkflow", "TrustedApplicationEndpoint", "TrustedApplication", "PersistentChatEndpoint"],
    ...["AudioTestServiceApplication", "CallParkOrbit"],
  ])
    expect(commands.join("\n")).toMatch(new RegExp(`Get-Cs${kind}\\b`));
});

test.each([
  ["clients-communicate", "coexistence 3", "gate 3, task 4.1 fresh, gate 6 fresh", "3.5"],
  ["each-deployment-works", "coexistence 3", "gate 3, task 4.1 fresh, gate 6 fresh", "3.5"],
  ["pilot-users-validated", "pilot 3", "gate 3", "3.5"],
  ["applications-compatible", "pilot 3", "gate 3", "3.5"],
  ["pilot-soaked", "pilot 4", "task 4.1", "3.6"],
])("checkpoint %s", (id, kind, due, needs) => {
  const found = path.checkpoints.find((one) => one.id === id);
  const dues = found?.due.map(
    (one) => `${"gate" in one ? `gate ${one.gate}` : `task ${one.task}`}${one.fresh ? " fresh" : ""}`,
  );
  expect([`${found?.kind} ${found?.phase}`, dues?.join(", "), found?.needs.join()]).toEqual([
    kind,
    due,
    needs,
  ]);
  expect(path.checkpoints).toHaveLength(5);
});
