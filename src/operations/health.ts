import type { Health, HealthPoint } from "../facts/health";
import { house as houseLog } from "../facts/ids";
import { emptyHouse, foldHouse, type HousePart } from "../machines/house-part";
import { readHouseRow } from "../machines/stored-event";
import type { Store } from "../store/store";
import { tailFault } from "./verify-log";

/** What is asked of the store: by the bot through its own connection, from the shell through one that only reads. */
export type HealthReader = Pick<
  Store,
  | "tablesOf"
  | "headOf"
  | "rowsAfter"
  | "chainAfter"
  | "goneConversations"
  | "conversation"
  | "lastSummaries"
  | "pending"
  | "waitingSince"
  | "countAside"
  | "setAside"
>;

/** All that a look at the bot needs. `token`: null where one was had, else why not. */
export type HealthPorts = {
  readonly store: HealthReader;
  readonly where: "embedded" | "postgresql";
  readonly token: (() => Promise<string | null>) | "local";
  readonly ruleBook: string;
  readonly now: () => number;
};

/** Looks at everything that can go wrong around the bot, each within seconds; of one tenant where one is named. */
export async function lookAt(ports: HealthPorts, tenant?: string): Promise<Health> {
  const points: HealthPoint[] = [];
  const house = await houseOf(ports.store).catch((error: unknown) => why(error));
  if (typeof house === "string") points.push({ code: "store-lost", why: house });
  else {
    points.push(...(await seen("the tables", tables(ports))));
    points.push(...(await seen("the clock", clock(ports, house))));
  }
  points.push(...(await seen("the credentials", credentials(ports))));
  if (typeof house !== "string")
    for (const [what, look] of [
      ["the conversations", conversations(ports, tenant)],
      ["the summaries", summaries(ports, tenant)],
      ["the outbox", outbox(ports, tenant)],
      ["the chain", chains(ports, house, tenant)],
    ] as const)
      points.push(...(await seen(what, look)));
  points.push({ code: "rule-book", version: ports.ruleBook });
  return { at: ports.now(), points };
}

type Look = Promise<readonly HealthPoint[]>;

/** What cannot be looked at is told as that, and hinders nothing else. */
async function seen(what: string, look: Look): Look {
  let alarm: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    alarm = setTimeout(reject, patience, new Error(`no answer within ${patience / 1000} s`));
  });
  try {
    return await Promise.race([look, late]);
  } catch (error) {
    return [{ code: "not-seen", what, why: why(error) }];
  } finally {
    clearTimeout(alarm);
  }
}

const patience = 5000;

const why = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split("\n", 1)[0]?.slice(0, 200) ?? "";

async function houseOf({ rowsAfter }: Pick<HealthReader, "rowsAfter">): Promise<HousePart> {
  let house = emptyHouse();
  for (let rows = await rowsAfter(houseLog, 0); rows.length > 0; rows = await rowsAfter(houseLog, house.seq))
    house = rows.map(readHouseRow).reduce(foldHouse, house);
  return house;
}

async function tables({ store, where }: HealthPorts): Look {
  const { made, known } = await store.tablesOf();
  return [
    { code: "store", where, tables: made },
    ...(made === known ? [] : [{ code: "tables-differ", tables: made, expected: known } as const]),
  ];
}

/** The house is written to whenever anything begins; an event of the future means that the clock went back. */
async function clock({ now }: HealthPorts, { clockShift, at }: HousePart): Look {
  return at > now() + clockShift + 60_000
    ? [
        { code: "clock", shift: clockShift },
        { code: "clock-behind", last: at },
      ]
    : [{ code: "clock", shift: clockShift }];
}

async function credentials({ token }: HealthPorts): Look {
  if (token === "local") return [{ code: "credentials", how: "local" }];

  const without = await token();
  return [without === null ? { code: "credentials", how: "token" } : { code: "no-token", why: without }];
}

async function conversations({ store }: HealthPorts, tenant: string | undefined): Look {
  const gone = (await store.goneConversations()).filter(
    (one) => tenant === undefined || one.tenant === tenant,
  );
  return gone.length === 0
    ? [{ code: "conversations-reached" }]
    : gone.slice(0, 20).map((one) => ({
        code: "conversation-gone",
        place: placeName({ ...one, conversation: one.id }),
        why: one.why,
      }));
}

async function summaries({ store }: HealthPorts, tenant: string | undefined): Look {
  const points: HealthPoint[] = [];
  for (const { conversation, day, at, due } of (await store.lastSummaries()).slice(0, 50)) {
    const place = await store.conversation(conversation);
    if (tenant !== undefined && place?.tenant !== tenant) continue;
    points.push({
      code: "last-summary",
      place: placeName({
        name: place?.name ?? null,
        kind: place?.kind ?? null,
        teamName: place?.team?.name ?? null,
        conversation,
      }),
      day,
      at,
      lateMs: Math.max(0, at - due),
    });
  }
  return points.length === 0 ? [{ code: "no-summaries" }] : points;
}

async function outbox({ store, now }: HealthPorts, tenant: string | undefined): Look {
  const at = now();
  const oldest = await store.waitingSince(at);
  const counts = Object.entries(await store.countAside());
  const newest = (await store.setAside(20)).filter((one) => tenant === undefined || one.tenant === tenant);
  const waiting: HealthPoint = {
    code: "outbox",
    waiting: await store.pending(),
    oldestMs: oldest === undefined ? 0 : at - oldest,
  };
  if (counts.length === 0) return [waiting, { code: "nothing-aside" }];

  return [
    waiting,
    ...counts.map(([state, count]): HealthPoint => ({ code: "set-aside", state: state as Aside, count })),
    ...newest.slice(0, 8).map(
      (one): HealthPoint => ({
        code: "post-aside",
        state: one.state as Aside,
        place: placeName(one),
        at: one.queuedAt,
        why: one.why ?? "",
      }),
    ),
  ];
}

/** As people call it. Teams tells no name of a team's General channel, nor of most chats. */
function placeName({
  name,
  kind,
  teamName,
  conversation,
}: {
  readonly name: string | null;
  readonly kind: string | null;
  readonly teamName: string | null;
  readonly conversation: string;
}): string {
  const called =
    name ?? (kind === "channel" ? "General" : `${kind ?? "unknown"} chat ${conversation.slice(0, 40)}`);
  return kind === "channel" && teamName ? `${called} of team ${teamName}` : called;
}

type Aside = "doubtful" | "failed" | "stranded";

/** The end of each log; the whole of one is walked by `verify`. */
async function chains({ store }: HealthPorts, house: HousePart, tenant: string | undefined): Look {
  const named = Object.values(house.migrations)
    .filter((one) => tenant === undefined || one.tenant === tenant)
    .map(({ id, name }) => ({ id, name }));
  const broken: HealthPoint[] = [];
  let events = 0;
  for (const { id, name } of [{ id: houseLog, name: "house" }, ...named.slice(-50)]) {
    const found = await tailFault(store, id);
    events += found.events;
    if (found.broken)
      broken.push({ code: "chain-broken", log: name, seq: found.broken.seq ?? 0, what: found.broken.what });
  }
  return broken.length > 0 ? broken : [{ code: "chain-whole", logs: 1 + Math.min(50, named.length), events }];
}
