import type { Activity } from "../../../../simulator";
import { type Chaos, keys } from "./chaos";

/** A whole activity in good JSON, of which some fields are something that Teams would not send. */
export type Spoiled = { readonly what: string; readonly activity: unknown };

/** `fresh` gives usual activities of every kind; `services` are addresses that are safe to be answered at. */
export function activityFrom(
  chaos: Chaos,
  fresh: () => readonly Activity[],
  services: readonly string[],
): Spoiled {
  const activity = structuredClone(chaos.one(fresh()));
  const kind = chaos.one(kinds);
  kind(chaos, activity);
  if (typeof activity.serviceUrl === "string" && chaos.often(0.05)) activity.serviceUrl = chaos.one(services);
  return { what: kind.name, activity };
}

type Kind = (chaos: Chaos, activity: Activity) => void;

/** Fields anywhere are lost, or become of another kind. */
const fields: Kind = (chaos, activity) => {
  for (let left = 1 + chaos.below(3); left > 0; left--) {
    const places = placesIn(activity).filter(({ key }) => key !== "serviceUrl");
    if (places.length === 0) return;
    const { of, key } = chaos.one(places);
    if (chaos.often(0.25)) delete of[key];
    else if (chaos.often(0.1) && !Array.isArray(of)) of[chaos.one(keys.slice(1))] = chaos.value();
    else of[key] = chaos.value();
  }
};

const strings: Kind = (chaos, activity) => {
  const places = placesIn(activity).filter(
    ({ of, key }) => typeof of[key] === "string" && key !== "serviceUrl",
  );
  const { of, key } = chaos.one(places);
  of[key] = chaos.text(200);
};

const words: Kind = (chaos, activity) => {
  activity.type = "message";
  activity.text = chaos.text(2000);
};

/** A command of the bot with odd words in it. */
const commands: Kind = (chaos, activity) => {
  activity.type = "message";
  const line = chaos.one(orders).replace(/…/g, () => chaos.one([chaos.text(30), chaos.text(30), ...names]));
  activity.text = chaos.often(0.2) ? `<at>Poolpilot</at>&nbsp;${line}` : line;
  if (chaos.often(0.2)) activity.text += chaos.one([" because ", " note ", "\n"]) + chaos.text(300);
};

/** The text is empty, and its HTML twin says odd things. */
const twins: Kind = (chaos, activity) => {
  activity.type = "message";
  activity.text = chaos.one(["", " ", "\u200b", undefined]) as string;
  activity.attachments = chaos.times(1 + chaos.below(3), () => ({
    contentType: chaos.one(["text/html", "text/html", "application/vnd.microsoft.card.adaptive", ""]),
    content: chaos.often(0.7) ? chaos.text(2000) : chaos.value(),
  }));
};

const mentions: Kind = (chaos, activity) => {
  const count = chaos.one([1, 2, 5, 40]);
  activity.entities = chaos.times(count, () => ({
    type: chaos.one(["mention", "mention", "mention", "clientInfo", 5]),
    text: chaos.one(["<at>Bo Lind</at>", "<at>Poolpilot</at>", chaos.text(20), null]),
    mentioned: chaos.one([
      { id: chaos.one(["29:x", "28:poolpilot", "", chaos.text(10)]), name: chaos.text(20) },
      null,
      chaos.text(5),
      {},
    ]),
  }));
  activity.text = `grant viewer ${chaos.times(chaos.below(4), () => chaos.one(["<at>Bo Lind</at>", "<at></at>", "<at>x", "@[0]"])).join(" ")}`;
};

const arrays: Kind = (chaos, activity) => {
  const field = chaos.one(["entities", "attachments", "membersAdded", "membersRemoved", "reactionsAdded"]);
  const item = chaos.one([
    null,
    {},
    { id: "29:x" },
    { id: "29:x", aadObjectId: "y" },
    [],
    "x",
    { type: "mention" },
  ]);
  activity[field] = chaos.times(chaos.one([1, 100, 5000]), () => item);
};

const types: Kind = (chaos, activity) => {
  activity.type = chaos.one([...activityTypes, chaos.text(10)]);
  if (chaos.often(0.5))
    activity.name = chaos.one(["adaptiveCard/action", "signin/verifyState", "task/fetch", chaos.text(10)]);
  if (chaos.often(0.3)) activity.action = chaos.one(["add", "remove", "remove-upgrade", chaos.text(5)]);
  if (chaos.often(0.3)) activity.channelData = { ...activity.channelData, eventType: chaos.text(10) };
};

/** Buttons that no card has. */
const presses: Kind = (chaos, activity) => {
  const data: Record<string, unknown> = {
    migration: chaos.one([
      "m-1",
      "m-1",
      "m-2",
      "house",
      "m-99999999999999999999",
      "__proto__",
      chaos.text(10),
    ]),
    pool: chaos.one([
      "pool01.contoso.com",
      "pool01.contoso.com",
      "",
      "__proto__",
      "constructor",
      chaos.text(10),
    ]),
    subject: chaos.one(subjects) + chaos.one(["", "", "", "@munich", "@__proto__", "@", `@${chaos.text(5)}`]),
    round: chaos.one([1, 1, 0, -1, 2, 1e9, 1.5, "1", "0001", "99999999999", null, "x", 2 ** 53]),
  };
  if (chaos.often(0.5)) data.because = chaos.often(0.7) ? chaos.text(300) : chaos.value();
  if (chaos.often(0.3)) data[chaos.one(keys.slice(1))] = chaos.value();
  if (chaos.often(0.1)) delete data[chaos.one(["migration", "pool", "subject", "round"])];
  const verb = chaos.one([...verbs, chaos.text(10)]);

  if (chaos.often(0.3)) {
    activity.type = "message";
    activity.text = chaos.one(["", undefined]) as string;
    activity.value = chaos.often(0.9) ? { ...data, verb } : chaos.value();
    return;
  }
  activity.type = "invoke";
  activity.name = "adaptiveCard/action";
  activity.value = chaos.often(0.9)
    ? {
        action: { type: "Action.Execute", verb, data: chaos.often(0.9) ? data : chaos.value() },
        trigger: "manual",
      }
    : chaos.value();
};

const again: Kind = (chaos, activity) => {
  activity.id = chaos.one(["1", "1", "2", "3"]);
  activity.text = chaos.text();
};

const kinds: readonly Kind[] = [
  fields,
  fields,
  fields,
  strings,
  words,
  commands,
  commands,
  twins,
  mentions,
  arrays,
  types,
  presses,
  presses,
  again,
];

type Holder = Record<string, unknown>;

/** Every field of every object and list in it. */
function placesIn(holder: unknown): { readonly of: Holder; readonly key: string }[] {
  if (typeof holder !== "object" || holder === null) return [];

  const of = holder as Holder;
  return Object.keys(of).flatMap((key) => [{ of, key }, ...placesIn(of[key])]);
}

const activityTypes = [
  "message",
  "invoke",
  "conversationUpdate",
  "installationUpdate",
  "messageUpdate",
  "messageDelete",
  "messageReaction",
  "typing",
  "event",
  "endOfConversation",
  "contactRelationUpdate",
  "handoff",
  "trace",
  "command",
  "delay",
  "invokeResponse",
] as const;

const names = [
  "pool01",
  "pool01.contoso.com",
  "munich",
  "1.1",
  "4.3",
  "99.99",
  "0",
  "all",
  "@[0]",
  "services-started",
];

const orders = [
  "…",
  "help …",
  "status …",
  "next …",
  "why …",
  "mine …",
  "history …",
  "export …",
  "people …",
  "policy approvals=… phase=… soak=… separation=…",
  "migration new … from … to … forest=…",
  "migration use …",
  "migration list …",
  "site add … kind=… parent=…",
  "edge add … site=… version=… serves=…",
  "pool add … site=munich version=lync2010 users=… sql=… target=…",
  "pool add …\n…,…,…\n…",
  "pool change pool01 …=… because …",
  "pool remove x… because …",
  "set … …=…",
  "set pool01 users=… sql-version=… roles=… due=…",
  "set migration …=…",
  "grant … @[0] group=… pool=… site=…",
  "revoke … @…",
  "start pool01 …",
  "start … … because …",
  "done pool01 … note …",
  "skip pool01 … because …",
  "reopen pool01 … because …",
  "moved pool01 … wave=… because …",
  "ask …",
  "confirm pool01 … site=… note …",
  "fail pool01 … because …",
  "advance …",
  "can pool01 …",
  "approve … gate=… note …",
  "reject … gate=… because …",
  "withdraw … gate=…",
  "hold … because …",
  "release …",
  "rollback … to=… because …",
  "acknowledge …",
  "restart …",
  "verify …",
  "export …",
  "evidence … …\n…",
  "topology\n…",
  "summary at … …",
  "yes …",
  "no because …",
  "later …",
] as const;

const verbs = [
  "approve",
  "reject",
  "withdraw",
  "confirm",
  "fail",
  "later",
  "acknowledge",
  "grant",
  "clock",
  "migration new",
  "help",
  "__proto__",
  "constructor",
  "toString",
  "",
] as const;

const subjects = [
  "gate:phase",
  "gate:phase",
  "gate:without-leave",
  "gate:rollback",
  "gate:waive:sql-server-is-separate",
  "gate:__proto__",
  "gate:",
  "gate",
  "checkpoint:services-started",
  "checkpoint:sites-administrable",
  "checkpoint:constructor",
  "checkpoint:__proto__",
  "checkpoint:",
  "task:1.1",
  "__proto__",
  ":",
  "",
] as const;
