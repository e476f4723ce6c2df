import { readTopologyFile } from "../../../src/readers/topology/read-document";
import { surveyOf } from "../../../src/readers/topology/survey";
import { deployed } from "../../support/topology/deployment";
import { encoded, encodings } from "../../support/topology/encode";
import { printTopology } from "../../support/topology/print";
import { chance } from "../../wire/support/chance";

/** What a run of mutated documents came to. */
export type Fuzzed = { readonly read: number; readonly refused: number; readonly slowest: number };

/** Reads so many documents that were spoilt by chance, and surveys those that are still read. Whatever throws, throws on. */
export function fuzz(count: number, seed: number): Fuzzed {
  const dice = diceFrom(seed);
  const sources = documents();
  let read = 0;
  let slowest = 0;
  for (let done = 0; done < count; done++) {
    const source = sources[dice(sources.length)] as Uint8Array;
    const bytes = spoilt(source, dice);
    const started = performance.now();
    const found = readTopologyFile(bytes);
    if (!("code" in found)) {
      surveyOf(found.topology);
      read += 1;
    }
    slowest = Math.max(slowest, performance.now() - started);
  }
  return { read, refused: count - read, slowest };
}

/** A number below `below`, the same ones for the same seed. */
type Dice = (below: number) => number;

function diceFrom(seed: number): Dice {
  const next = chance(seed);
  return (below) => Math.floor(next() * below);
}

const documents = (): readonly Uint8Array[] => {
  const model = deployed({
    pools: [
      { label: "pool01", version: 5, edge: "edge01", cms: true },
      { label: "pool05", version: 6 },
    ],
    edges: [{ label: "edge01", version: 5, nextHop: "pool01" }],
  });
  return (["published", "builder"] as const).flatMap((form) =>
    encodings.map((encoding) =>
      encoded(printTopology(model, form, { prefixed: form === "builder" }), encoding),
    ),
  );
};

const tokens = [
  "<!DOCTYPE a [<!ENTITY b 'c'>]>",
  "<![CDATA[",
  "]]>",
  "<!--",
  "-->",
  "<?xml version='1.0'?>",
  "&#0;",
  "&#x110000;",
  "&lol;",
  "</",
  "/>",
  "<",
  '"',
  "'",
  "=",
  "\u0000",
  "\uFEFF",
  "<__proto__ constructor='x'/>",
  " xmlns=''",
  " xmlns:t='urn:other'",
  "<a>".repeat(50),
  " x='".repeat(200),
  "PK\u0003\u0004",
].map((token) => Buffer.from(token));

/** One to four changes: bytes turned, cut out, doubled, moved, replaced by what a parser stumbles over; or the end is cut. */
function spoilt(source: Uint8Array, dice: Dice): Uint8Array {
  let bytes = Buffer.from(source);
  for (let changes = 1 + dice(4); changes > 0; changes--) {
    const at = dice(bytes.length);
    const end = Math.min(bytes.length, at + 1 + dice(dice(4) === 0 ? 2000 : 40));
    const part = bytes.subarray(at, end);
    const [before, behind] = [bytes.subarray(0, at), bytes.subarray(end)];
    switch (dice(7)) {
      case 0:
        bytes[at] = dice(256);
        break;
      case 1:
        bytes = Buffer.concat([before, behind]);
        break;
      case 2:
        bytes = Buffer.concat([before, part, part, behind]);
        break;
      case 3:
        bytes = Buffer.concat([part, before, behind]);
        break;
      case 4:
        bytes = Buffer.concat([before, tokens[dice(tokens.length)] as Buffer, bytes.subarray(at)]);
        break;
      case 5:
        bytes = Buffer.from(before);
        break;
      default:
        bytes = Buffer.concat([before, Buffer.from(part).reverse(), behind]);
    }
    if (bytes.length === 0) return bytes;
  }
  return bytes;
}
