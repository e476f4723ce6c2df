import { XMLParser } from "fast-xml-parser";
import { message, post } from "../../simulator";
import { asKept } from "../../src/operations/kept-text";
import { documentIn } from "../../src/operations/topology-document";
import { parserOptions } from "../../src/readers/topology/xml";
import { deployed } from "../../test/support/topology/deployment";
import { encoded } from "../../test/support/topology/encode";
import { printTopology } from "../../test/support/topology/print";
import { type Child, startChild } from "../support/child";
import { inTurn, ratio } from "../support/numbers";
import type { Row } from "../support/row";
import type { Talk } from "../support/talk";

/** Reading a topology document of 5 MB: decoded, checked, parsed, surveyed and held against the one before, to what the XML
 * parser alone takes for the same text; and how long the bot's event loop is blocked while such a file is brought. */
export async function topologyRows(talk: Talk, dataDir: string): Promise<readonly Row[]> {
  const text = printTopology(sized(5_000_000), "published");
  const bytes = encoded(text, "utf-16le with mark");
  const kept = asKept(text);
  const parser = new XMLParser(parserOptions);
  const rounds = await inTurn(
    {
      read: timed(() => documentIn({ bytes }, null)),
      compared: timed(() => documentIn({ bytes }, kept)),
      parser: timed(() => parser.parse(text)),
    },
    { rounds: 3, samples: 4, warmUp: 2 },
  );
  return [
    {
      what: "reading a topology document of 5 MB, to the XML parser alone",
      measured: ratio(rounds, "read", "parser", "p50"),
      unit: "x",
      budget: { most: 3 },
    },
    {
      what: "the same, held against another of 5 MB",
      measured: ratio(rounds, "compared", "parser", "p50"),
      unit: "x",
      budget: null,
    },
    {
      what: "event loop blocked: bringing a topology document of 5 MB",
      measured: await blockedBy(talk, dataDir, bytes),
      unit: "ms",
      budget: { most: 50 },
    },
  ];
}

async function blockedBy({ teams, ana, turn }: Talk, dataDir: string, bytes: Uint8Array): Promise<number> {
  const bot = await startChild("bot", dataDir);
  await turn(bot.url, "migration new contoso from lync2010 to lync2013", teams.personal(ana));
  await bring(bot, { teams, ana }, encoded(printTopology(sized(50_000), "published"), "utf-8"));
  await bot.ask("watch");
  await bring(bot, { teams, ana }, bytes);
  const { blocked } = await bot.ask("tell");
  await bot.stop();
  return blocked;
}

async function bring(
  bot: Child,
  { teams, ana }: Pick<Talk, "teams" | "ana">,
  bytes: Uint8Array,
): Promise<void> {
  const files = [teams.file("topology.xml", bytes)];
  const activity = message(teams.world, teams.personal(ana), ana, "topology versions=5:lync2010", { files });
  const { status } = await post(bot.url, activity, { timeoutMs: 60_000 });
  const answer = teams.received(({ replyTo }) => replyTo === activity.id).at(-1)?.activity?.text ?? "";
  if (status !== 200 || !answer.startsWith("Recorded:"))
    throw new Error(`The file was to be read: ${answer}`);
}

/** A deployment whose document has about so many characters. The number 5 is an assumption, as everywhere. */
function sized(characters: number) {
  const pools = Array.from({ length: Math.ceil(characters / 6_700) }, (_, at) => ({
    label: `pool${at}`,
    version: 5,
    cms: at === 0,
  }));
  return deployed({ pools });
}

const timed = (work: () => unknown) => (): number => {
  const started = performance.now();
  work();
  return performance.now() - started;
};
