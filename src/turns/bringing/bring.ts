import type { Brought, NotHad, Origin, Takes } from "../../commands/bringing/brought";
import { commandOf } from "../../commands/catalogue";
import type { Command } from "../../commands/command";
import type { LogId } from "../../facts/ids";
import type { ForestPart } from "../../machines/forest/forest-part";
import { mostBytes } from "../../readers/evidence/given";
import type { Setting } from "../deciding/room";
import type { Memory } from "../memory/memory";
import type { TurnPorts } from "../ports";
import { queues } from "../queue";
import type { Understood } from "../reading/understand";
import { isAllowed } from "./is-allowed";

type Speaking = Omit<Setting, "now">;

/** Fetches and reads what an order takes beside its words: a file, a pasted block, or a document from the record. For those
 * alone who may give the order, and before any transaction: it takes as long as a network and a large file take. */
export async function bring(
  ports: TurnPorts,
  memory: Memory,
  setting: Speaking,
  understood: Understood,
  log: LogId | undefined,
): Promise<Brought | undefined> {
  const forest = log && memory.standings.get(log)?.forest;
  const wanted = forest && wantedBy(understood, forest, setting);
  if (!wanted || !isAllowed(wanted.command, memory, setting, log)) return undefined;

  const { incoming } = setting;
  if (await ports.store.answerOf(incoming.conversation.id, incoming.activity)) return undefined;
  return inLine("documents", async () => {
    const had = (await given(ports, setting, wanted.block)) ?? (await kept(ports, wanted.takes, forest));
    if (!had) return undefined;
    if ("problem" in had) return failed(had.problem);
    return wanted.takes === "evidence" ? asEvidence(ports, had, wanted.as) : asTopology(ports, forest, had);
  });
}

/** One at a time is fetched and read, so that several large ones need no more memory than one. */
const inLine = queues();

type Wanted = {
  readonly command: Command;
  readonly takes: Takes;
  readonly block: readonly string[];
  /** The command of the shell that somebody says its output is of. */
  readonly as?: string | undefined;
};

/** What takes something: an order, or the answer to what version numbers of a document stand for. */
function wantedBy(understood: Understood, forest: ForestPart, { incoming }: Speaking): Wanted | undefined {
  if (understood.kind === "order") {
    const { command, typed } = understood.order;
    // Below `topology add` stand numbers of users, and no document.
    const block = typed.words.action === undefined ? typed.block : [];
    const as = typed.words.as ?? typed.pairs.as;
    return command.takes && { command, takes: command.takes, block, as };
  }
  const asked = forest.questions[incoming.conversation.id]?.question.kind;
  const command = asked === "versions" ? commandOf("topology") : undefined;
  return understood.reading.kind === "reply" && command
    ? { command, takes: "topology", block: [] }
    : undefined;
}

type Given = { readonly from: Origin } & ({ readonly bytes: Uint8Array } | { readonly kept: string });

async function given(
  { fetchFile }: TurnPorts,
  { incoming: { deed } }: Speaking,
  block: readonly string[],
): Promise<Given | { readonly problem: NotHad } | undefined> {
  const [file, second] = deed.kind === "words" ? (deed.files ?? []) : [];
  if (second) return { problem: { code: "several-files" } };
  if (file?.bytes) return { from: { as: "shell", name: file.name }, bytes: file.bytes };
  if (file) {
    const fetched = await fetchFile(file);
    return "problem" in fetched ? fetched : { from: { as: "file", name: file.name }, bytes: fetched.bytes };
  }
  return block.length > 0
    ? { from: { as: "block" }, bytes: new TextEncoder().encode(block.join("\n")) }
    : undefined;
}

/** The document that was read last, where the order brought none. */
async function kept(
  { store }: TurnPorts,
  takes: Takes,
  { topology }: ForestPart,
): Promise<Given | { readonly problem: NotHad } | undefined> {
  if (takes !== "topology" || !topology) return undefined;
  const body = await store.getBody(topology.sha256);
  return body?.text ? { from: { as: "record" }, kept: body.text } : { problem: { code: "erased" } };
}

async function asEvidence(
  { readEvidence }: TurnPorts,
  { from, ...come }: Given,
  as: string | undefined,
): Promise<Brought> {
  if ("kept" in come) throw new Error("Only topology documents are read from the record again.");

  const { bytes } = come;
  if (bytes.length > mostBytes) return failed({ code: "file-too-large", most: mostBytes });
  const given = await readEvidence(bytes, as);
  return given ? { kind: "evidence", from, given } : failed({ code: "took-too-long" });
}

async function asTopology(
  { readTopology, store }: TurnPorts,
  { topology }: ForestPart,
  { from, ...given }: Given,
): Promise<Brought> {
  const before = topology && from.as !== "record" ? await store.getBody(topology.sha256) : undefined;
  const document = await readTopology(given, before?.text ?? null);
  if ("code" in document) return failed(document);
  return { kind: "topology", from, before: topology?.sha256 ?? null, document };
}

const failed = (problem: NotHad): Brought => ({ kind: "failed", problem });
