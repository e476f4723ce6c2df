import { changed, type Outcome, ofAll, refused } from "../../commands/outcome";
import { isJudged } from "../../commands/reading/examine";
import { poolsConcerned } from "../../commands/reading/pools-concerned";
import { poolsSelected, readSelection } from "../../commands/selecting/selection";
import { poolsIn } from "../../commands/selecting/table";
import { type OrderToTell, topologyOrders } from "../../commands/topology/orders";
import type { Fqdn } from "../../facts/ids";
import { pipelinesIn } from "../../facts/shell";
import { labelOf } from "../../machines/case/build-case";
import type { ForestPart } from "../../machines/forest/forest-part";
import { isMember } from "../../machines/roles";
import { pathById } from "../../paths/catalogue";
import { taskOf } from "../../paths/look-up";
import type { Path } from "../../paths/path";
import type { Order } from "../reading/order";
import type { Setting } from "./room";

/** Orders that one message gives, each to be judged and answered by itself. */
export type Several = {
  readonly orders: readonly (Order & Pick<OrderToTell, "tell">)[];
  /** Whether they answer the list that was put, so that its question is closed. */
  readonly answer: boolean;
};

/** What an order comes to that names several pools, or brings a table of them: first the list to be confirmed where it
 * changes something, else an order for each. An order for one pool stays as it is. */
export function severally(
  order: Order,
  forest: ForestPart | undefined,
  { incoming: { conversation }, person, admin, brought }: Setting,
): Order | Outcome | Several {
  const { command, typed } = order;
  if (!forest) return order;
  if (command.verb === "topology" && brought?.kind === "topology")
    return { orders: topologyOrders(order, forest, brought), answer: false };
  if (command.verb === "pool add" && typed.block.length > 0) return fromTable(order);

  const isMemberHere = admin || isMember(forest, person.id);
  if (command.verb === "examine" && isMemberHere) return examinedFor(order, forest);

  const selection = readSelection(wordFor(order) ?? "");
  if (!selection) return order;
  if (!isMemberHere) return refused("not-allowed", { code: "no-role", ask: [] });
  if (command.words[0]?.selector !== true) return alone(command.verb, null);

  const { task } = typed.words;
  if (command.changes && task && isIrreversible(pathById(forest.pathId), task))
    return alone(command.verb, task);

  const pools = poolsSelected(forest, selection, command);
  if ("outcome" in pools) return pools.outcome;
  if (!command.changes) return { orders: forEach(order, pools, forest), answer: false };

  const question = { kind: "selection" as const, typed: typed.line, pools: [...pools] };
  const { id, thread } = conversation;
  const here = { conversation: id, ...(thread === null ? {} : { thread }) };
  return changed([ofAll({ type: "questionPut", ...here, to: person.id, question })]);
}

/** A pasted command for the pools that were typed before it, or that it concerns by itself. */
function examinedFor(order: Order, forest: ForestPart): Order | Outcome | Several {
  const { line = "", pool } = order.typed.words;
  const path = pathById(forest.pathId);
  if (!path || (pool === undefined && !isJudged(path, line))) return order;

  const wanted =
    pool === undefined
      ? poolsConcerned(forest, pipelinesIn(line))
      : poolsSelected(forest, readSelection(pool) ?? { by: "list", names: [pool] });
  if ("outcome" in wanted) return wanted.outcome;
  const { pools, others } = "pools" in wanted ? wanted : { pools: wanted, others: 0 };

  const each = pools.map((name): Order => withWord(order, "pool", name));
  const [only, second] = each;
  if (!only) return order;
  return second || others > 0 ? { orders: others > 0 ? [...each, order] : each, answer: false } : only;
}

const withWord = ({ command, typed }: Order, word: string, value: string): Order => ({
  command,
  typed: { ...typed, words: { ...typed.words, [word]: value } },
});

/** The same order for each of these pools, as far as they are still registered. */
export const forEach = (order: Order, pools: readonly Fqdn[], forest: ForestPart): readonly Order[] =>
  pools.filter((pool) => forest.pools.has(pool)).map((pool) => withPool(order, labelOf(forest, pool)));

/** What a step that was ordered for several pools may not do: what cannot be undone is told of one pool at a time. */
export function oneAtATime({ command }: Order, outcome: Outcome, path: Path | undefined): Outcome {
  if (outcome.kind !== "changed") return outcome;

  const tasks = outcome.events.flatMap(({ event }) => ("task" in event ? [event.task] : []));
  const task = tasks.find((number) => isIrreversible(path, number));
  return task === undefined ? outcome : alone(command.verb, task);
}

const isIrreversible = (path: Path | undefined, task: string): boolean =>
  path !== undefined && taskOf(path, task)?.irreversible === true;

const alone = (verb: string, task: string | null): Outcome =>
  refused("not-understood", { code: "one-at-a-time", verb, task });

/** The word that stands directly after the verb, where that is a pool's place. */
function wordFor({ command, typed }: Order): string | undefined {
  const [place] = command.words;
  return command.on === "pool" || place?.selector ? typed.words[place?.name ?? ""] : undefined;
}

function withPool({ command, typed }: Order, label: string): Order {
  const place = command.words[0]?.name ?? "pool";
  const line = typed.line.replace(typed.words[place] ?? label, label);
  return { command, typed: { ...typed, words: { ...typed.words, [place]: label }, line } };
}

/** A registration for each row; a table that cannot be read is refused as a whole, and nothing of it is registered. */
function fromTable({ command, typed }: Order): Outcome | Several {
  const rows = poolsIn(typed.block);
  if ("why" in rows) return refused("not-understood", { code: "no-table", line: rows.line, why: rows.why });
  return {
    answer: false,
    orders: rows.map(({ fqdn, pairs }) => ({
      command,
      typed: {
        ...typed,
        words: { fqdn },
        pairs: { ...typed.pairs, ...pairs },
        block: [],
        line: `pool add ${fqdn}`,
      },
    })),
  };
}
