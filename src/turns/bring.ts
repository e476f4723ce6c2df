import type { Brought, NotHad, Origin } from "../commands/bringing/brought";
import { may } from "../commands/decide";
import type { LogId } from "../facts/ids";
import { decodeText } from "../readers/decoded";
import type { Memory } from "./memory";
import type { TurnPorts } from "./ports";
import { queues } from "./queue";
import type { Order } from "./reading";
import { houseRoom, migrationRoom, type Setting } from "./room";
import type { Understood } from "./understand";

/** Fetches and reads what an order takes beside its words: a file, a pasted block, or a document from the record. For those
 * alone who may give the order, and before any transaction: it takes as long as a network and a large file take. */
export async function bring(
  ports: TurnPorts,
  memory: Memory,
  setting: Omit<Setting, "now">,
  understood: Understood,
  log: LogId | undefined,
): Promise<Brought | undefined> {
  const order = understood.kind === "order" ? understood.order : undefined;
  const takes = order?.command.takes;
  if (!order || !takes || !log || !isAllowed(order, memory, setting, log)) return undefined;

  const { incoming } = setting;
  if (await ports.store.answerOf(incoming.conversation.id, incoming.activity)) return undefined;
  return inLine("documents", async () => {
    const had = await given(ports, setting, order);
    if (!had) return undefined;
    if ("problem" in had) return failed(had.problem);
    return takes === "text" ? asText(had) : asTopology(ports, memory, log, had);
  });
}

/** One at a time is fetched and read, so that several large ones need no more memory than one. */
const inLine = queues();

type Given = { readonly from: Origin; readonly bytes: Uint8Array };

async function given(
  { fetchFile }: TurnPorts,
  { incoming: { deed } }: Omit<Setting, "now">,
  { typed }: Order,
): Promise<Given | { readonly problem: NotHad } | undefined> {
  const [file, second] = deed.kind === "words" ? (deed.files ?? []) : [];
  if (second) return { problem: { code: "several-files" } };
  if (file) {
    const fetched = await fetchFile(file);
    return "problem" in fetched ? fetched : { from: { as: "file", name: file.name }, bytes: fetched.bytes };
  }
  if (typed.block.length === 0) return undefined;
  return { from: { as: "block" }, bytes: new TextEncoder().encode(typed.block.join("\n")) };
}

/** So large may a text be that is no topology document. */
const longestText = 2 * 1024 * 1024;

function asText({ from, bytes }: Given): Brought {
  if (bytes.length > longestText) return failed({ code: "file-too-large", most: longestText });
  const decoded = decodeText(bytes);
  return "why" in decoded ? failed({ code: decoded.why }) : { kind: "text", from, text: decoded.text };
}

async function asTopology(
  { readTopology, store }: TurnPorts,
  memory: Memory,
  log: LogId,
  { from, bytes }: Given,
): Promise<Brought> {
  const last = memory.standings.get(log)?.forest.topology?.sha256;
  const before = last === undefined ? undefined : await store.getBody(last);
  const document = await readTopology(bytes, before?.text ?? null);
  return "code" in document ? failed(document) : { kind: "topology", from, document };
}

const failed = (problem: NotHad): Brought => ({ kind: "failed", problem });

function isAllowed({ command }: Order, memory: Memory, setting: Omit<Setting, "now">, log: LogId): boolean {
  const standing = memory.standings.get(log);
  if (!standing || standing.forest.tenant !== setting.person.tenant) return false;
  const base = houseRoom({ ...setting, now: 0 }, memory.house, [], log);
  return may(command, migrationRoom(base, log, standing)) === undefined;
}
