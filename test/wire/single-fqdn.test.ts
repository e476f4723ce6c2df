import { confirmed, done, guarded, type Line, refused, taken, told } from "./support/lines";
import { another, inPhase4, opened, ready4, registered } from "./support/scenes";
import { closeStage, openStage, play, type Stage } from "./support/stage";

jest.setTimeout(60_000);

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

afterAll(() => closeStage(stage));

/** Phase 4 of a pool, from its test users to its gate. */
const pilot = (pool: string, users: number): readonly Line[] => [
  taken(`start ${pool} 4.3`),
  taken(`moved ${pool} 1 wave=test`),
  taken(`done ${pool} 4.3`),
  taken(`start ${pool} 4.4`),
  taken(`moved ${pool} ${users} wave=pilot`),
  taken(`done ${pool} 4.4`),
  ...confirmed(
    pool,
    "pilot-users-validated",
    "applications-compatible",
    "clients-communicate",
    "each-deployment-works",
  ),
  ...opened(pool),
];

const soaked = (pool: string): readonly Line[] => [taken("clock +7d"), ...confirmed(pool, "pilot-soaked")];

/** The rest of a pool's users move before external access was tested over the new Edge. */
const massMove = (pool: string, users: number): readonly Line[] => [
  { ...taken(`start ${pool} 6.4`), contains: ["Get-CsUser"] },
  taken(`moved ${pool} ${users} wave=rest`),
  taken(`done ${pool} 6.4`),
];

const legacy = { contains: ["edge01.contoso.com"] };

/** The switch to the new Edge has to wait, and so do its tests. */
const switchWaits: readonly Line[] = [
  { ...refused("start pool01 6.1", ["tasks-are-done", "legacy-pool-is-empty"]), ...legacy },
  refused("done pool01 6.2", ["tasks-are-done"]),
  refused("set edge01 retired=yes", ["legacy-pool-is-empty"]),
  refused("advance pool01", ["tasks-are-done"]),
];

test("a legacy Edge with one FQDN is switched only after all users of all pools have moved and it is retired", async () => {
  await play(stage, [
    ...registered("contoso", "single-fqdn=yes"),
    taken("set migration xmpp=no"),
    ...inPhase4,
    ...ready4,
    ...pilot("pool01", 49),
    ...done("pool01", "5.1", "5.2"),
    ...opened("pool01"),

    another("pool02"),
    ...opened("pool02"),
    ...done("pool02", "2.4", "2.6"),
    ...opened("pool02"),
    ...confirmed("pool02", "services-started", "sites-administrable"),
    ...opened("pool02"),
    ...done("pool02", "4.1"),
    ...pilot("pool02", 9),
    ...opened("pool02"),

    ...switchWaits,
    ...soaked("pool01"),
    taken("skip pool01 6.3 because the Director stays"),
    ...confirmed("pool01", "services-started"),
    ...massMove("pool01", 450),
    { ...refused("set edge01 retired=yes", ["legacy-pool-is-empty"]), contains: ["90"] },
    ...switchWaits,
    ...confirmed("pool02", "pilot-soaked"),
    ...massMove("pool02", 90),

    refused("start pool01 6.1", ["tasks-are-done"]),
    refused("advance pool02", ["tasks-are-done"]),
    taken("set edge01 retired=yes"),
    ...guarded("pool01", "6.1"),
    ...done("pool01", "6.2"),
    ...opened("pool01"),
    ...opened("pool02"),
    told("status pool02", "pool02: Phase 7 of 8"),
  ]);
});

test("with an FQDN for each service external access is tested before the mass move", async () => {
  const other = { ...stage, home: stage.teams.channel("Several FQDNs") };
  await play(other, [
    ...registered("several"),
    ...inPhase4,
    ...ready4,
    ...pilot("pool01", 49),
    ...done("pool01", "5.1", "5.2"),
    ...opened("pool01"),
    ...soaked("pool01"),
    { ...refused("start pool01 6.4", ["tasks-are-done"]), contains: ["needs task 6.2"] },
    ...guarded("pool01", "6.1"),
    ...done("pool01", "6.2"),
    ...confirmed("pool01", "services-started", "sites-administrable"),
    ...massMove("pool01", 450),
  ]);
});
