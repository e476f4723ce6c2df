import { firstLabel } from "../../facts/ids";
import type { Version } from "../../facts/versions";
import { command, type Typed } from "../command";
import { changed, nothing, type Outcome, ofAll, refused, told } from "../outcome";
import type { MigrationRoom } from "../room";
import { numbersIn, readVersions, toConfirm } from "./numbers";
import { proposalsIn } from "./proposals";
import { type BroughtTopology, notedAs, readShared } from "./reading";
import { usersIn } from "./users-in";
import { viewOf } from "./view";

export const usage =
  "topology [add [<pool>=<users> …]] [versions=5:lync2010,6:lync2013], with a file in a personal chat or a pasted document below";

/** Reads a document; shows the last one where none came with it; adds what stands in that one. What it says of each pool
 * that is registered is read by an order of its own, which follows. */
export const topology = command({
  verb: "topology",
  synonyms: ["topo"],
  on: "migration",
  who: "engineer",
  usage,
  about:
    "reads a topology document (Get-CsTopology -AsXml, or a .tbxml file) into facts, and shows what changed",
  words: [{ name: "action", optional: true }],
  pairs: "any",
  text: [],
  block: true,
  takes: "topology",
  changes: true,
  decide: (typed, room): Outcome => {
    const { words, pairs } = typed;
    const said = pairs.versions === undefined ? {} : readVersions(pairs.versions);
    if (!said) return badValue("versions", pairs.versions ?? "", "numbers with versions, such as 5:lync2010");

    const action = words.action?.toLowerCase();
    if (action !== undefined && action !== "add") return badValue("action", words.action ?? "", "add");
    const stray = action === undefined ? Object.keys(pairs).find((key) => key !== "versions") : undefined;
    if (stray !== undefined)
      return refused("not-understood", { code: "unknown-key", key: stray, keys: ["versions"], usage });

    const brought = broughtIn(room);
    if ("kind" in brought && brought.kind !== "topology") return brought;
    if (action === "add") return add(typed, room, brought);
    return brought.from.as === "record" ? fromRecord(room, brought, said) : read(room, brought, said);
  },
});

/** Adding is done by the orders that a document comes to; here is told why there are none. */
function add(typed: Typed, room: MigrationRoom, { document: { survey } }: BroughtTopology): Outcome {
  const numbers = numbersIn(survey, room.forest);
  const open = toConfirm(numbers);
  if (Object.keys(open).length > 0) return changed(asking(room, open));

  const { pools } = proposalsIn(survey, room.forest, numbers);
  const { stray } = usersIn(typed, pools);
  if (!stray) return nothing({ code: "topology-added" });
  const labels = pools.map(({ name }) => firstLabel(name));
  return pools.some(({ name }) => name === stray.key || firstLabel(name) === stray.key)
    ? badValue(stray.key, stray.value, "the number of its users")
    : refused("not-understood", { code: "unknown-key", key: stray.key, keys: labels, usage });
}

/** The document that came, or the answer where none did, or where another was read meanwhile. */
export function broughtIn({ brought, forest }: MigrationRoom): BroughtTopology | Outcome {
  if (brought?.kind === "failed")
    return refused("not-understood", { code: "not-had", problem: brought.problem });
  if (brought?.kind !== "topology") return refused("not-found", { code: "no-document" });

  const { from, before, document } = brought;
  const last = forest.topology?.sha256 ?? null;
  const isLast = last === document.sha256 || (from.as !== "record" && last === before);
  return isLast ? brought : refused("stale", { code: "document-moved" });
}

function read(
  room: MigrationRoom,
  brought: BroughtTopology,
  said: Readonly<Record<string, Version>>,
): Outcome {
  const { document } = brought;
  const events = [...notedAs(room, brought), ...confirming(room, said)];
  const open = toConfirm(numbersIn(document.survey, room.forest, said));
  const isOpen = Object.keys(open).length > 0;
  const all = isOpen
    ? [...events, ...asking(room, open, brought.from.as === "shell")]
    : [...events, ...readShared(room, brought, said)];
  if (all.length === 0 && room.forest.topology) {
    const { by, at } = room.forest.topology;
    return nothing({ code: "topology-known", by, at });
  }
  return changed(all, { with: viewOf(room, brought, { said, compares: true }), bodies: [document.kept] });
}

/** Shows the last document; or takes over what it says, now that its version numbers are confirmed. */
function fromRecord(
  room: MigrationRoom,
  brought: BroughtTopology,
  said: Readonly<Record<string, Version>>,
): Outcome {
  const view = viewOf(room, brought, { said, compares: false });
  if (Object.keys(said).length === 0) return told(view);

  const open = toConfirm(numbersIn(brought.document.survey, room.forest, said));
  const events = [
    ...confirming(room, said),
    ...(Object.keys(open).length > 0 ? asking(room, open) : readShared(room, brought, said)),
  ];
  return events.length > 0 ? changed(events, { with: view }) : told(view);
}

/** The numbers that are confirmed anew, and the question about them, which is settled by that. */
function confirming({ forest }: MigrationRoom, said: Readonly<Record<string, Version>>) {
  const versions = Object.fromEntries(
    Object.entries(said).filter(([number, version]) => forest.versionNumbers[number] !== version),
  );
  if (Object.keys(versions).length === 0) return [];
  const asked = Object.entries(forest.questions).filter(([, { question }]) => question.kind === "versions");
  return [
    ofAll({ type: "versionsConfirmed", versions }),
    ...asked.map(([conversation]) => ofAll({ type: "questionClosed", conversation })),
  ];
}

/** A document brought on the server is asked about where the migration is at home. */
function asking(room: MigrationRoom, versions: Readonly<Record<string, Version>>, onServer = false) {
  return [
    ofAll({
      type: "questionPut",
      conversation: onServer ? room.forest.home : room.conversation.id,
      to: onServer ? null : room.by.person,
      question: { kind: "versions", versions: { ...versions } },
    }),
  ];
}

const badValue = (key: string, value: string, takes: string): Outcome =>
  refused("not-understood", { code: "bad-value", key, value, takes, usage });
