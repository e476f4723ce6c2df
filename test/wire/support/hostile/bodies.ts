import { type Chaos, keys } from "./chaos";

/** A body that came well through HTTP and is something else than the JSON it should be. */
export type Body = { readonly what: string; readonly bytes: Buffer };

export function bodyFrom(chaos: Chaos, good: string): Body {
  const kind = chaos.one(kinds);
  return { what: kind.name, bytes: Buffer.from(kind(chaos, good)) };
}

type Kind = (chaos: Chaos, good: string) => string | Buffer;

const truncated: Kind = ({ below }, good) => good.slice(0, below(good.length));

const nested: Kind = ({ one, below }) => {
  const [open, close] = one([
    ["[", "]"],
    ['{"a":', "}"],
    ['[{"value":', "}]"],
  ] as const);
  const depth = one([10, 1000, 10_000, Math.floor(250_000 / (open.length + close.length))]);
  return open.repeat(depth) + one(["1", "", "{}"]) + close.repeat(below(3) > 0 ? depth : below(depth));
};

/** A field of the activity holds something very deep. */
const nestedInside: Kind = ({ one, below }, good) => {
  const depth = 1 + below(40_000);
  const field = one(["value", "channelData", "entities", "attachments", "text", "from", "conversation"]);
  const deep = one([
    "[".repeat(depth) + "]".repeat(depth),
    '{"a":'.repeat(depth) + "1".padEnd(depth + 1, "}"),
    `{"action":{"verb":"approve","data":${'{"data":'.repeat(depth)}1${"}".repeat(depth)}}}`,
  ]);
  return `${good.slice(0, -1)},"${field}":${deep}}`;
};

const numbers: Kind = ({ one }, good) => {
  const number = one([
    "1e400",
    "-1e400",
    "1e-400",
    "9".repeat(100_000),
    "0.".padEnd(50_000, "1"),
    "-0",
    "1E+2",
  ]);
  return one([
    `${good.slice(0, -1)},"${one(fields)}":${number}}`,
    `${good.slice(0, -1)},"value":{"action":{"verb":"approve","data":{"migration":"m-1","round":${number}}}}}`,
    number,
  ]);
};

const longStrings: Kind = ({ one, character }, good) => {
  const long = JSON.stringify(
    one(["x", "\u0000", "é", "\n", "<at>", " ", "=", character()]).repeat(one([5000, 40_000])),
  );
  return `${good.slice(0, -1)},"${one(fields)}":${long.slice(0, 250_000)}${long.length > 250_000 ? '"' : ""}}`;
};

const tooLong: Kind = ({ one }, good) =>
  `${good.slice(0, -1)},"text":"${"x".repeat(one([262_144, 300_000, 1_000_000]))}"}`;

const doubled: Kind = ({ one, value }, good) => {
  const field = one(fields);
  return `{"${field}":${JSON.stringify(value() ?? null)},${good.slice(1, -1)},"${field}":${JSON.stringify(value() ?? null)}}`;
};

const poisoned: Kind = ({ one, value }, good) => {
  const key = one(keys);
  const poison = `"${key}":${JSON.stringify(one([value(), { because: "x", local: true, admin: true }, null]) ?? null)}`;
  const at = one([...good.matchAll(/\{(?=")/g)].map(({ index }) => index));
  return `${good.slice(0, at + 1)}${poison},${good.slice(at + 1)}`;
};

const badText: Kind = ({ one, bytes, below }, good) => {
  const at = below(good.length);
  const bad = one([
    Buffer.from([0xc0, 0x80]),
    Buffer.from([0xed, 0xa0, 0x80]),
    Buffer.from([0xf5, 0x80, 0x80, 0x80]),
    Buffer.from([0xff]),
    Buffer.from([0xe2, 0x82]),
    Buffer.from([0]),
    bytes(3),
  ]);
  return Buffer.concat([Buffer.from(good.slice(0, at)), bad, Buffer.from(good.slice(at))]);
};

const marked: Kind = ({ one }, good) =>
  one([
    Buffer.from(`\ufeff${good}`),
    Buffer.from(good, "utf16le"),
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(good, "utf16le")]),
    Buffer.concat([Buffer.from([0, 0, 0xfe, 0xff]), Buffer.from(good)]),
  ]);

const almost: Kind = ({ one }, good) =>
  one([
    `${good},`,
    `${good}${good}`,
    `[${good},]`,
    good.replace(/"/g, "'"),
    `/* x */${good}`,
    `${good}//`,
    good.replace("{", "{,"),
    `${good.slice(0, -1)},}`,
    `${good.slice(0, -1)},"a":NaN}`,
    `${good.slice(0, -1)},"a":undefined}`,
    `${good.slice(0, -1)},"a":01}`,
    `${good.slice(0, -1)},"text":"\\ud800\\u"}`,
    `${good.slice(0, -1)},"text":"\\x41"}`,
    `${good.slice(0, -1)},"text":"a\nb"}`,
    `)]}',\n${good}`,
    JSON.stringify(good),
  ]);

const scalar: Kind = ({ one }) =>
  one([
    "",
    " ",
    "\n",
    "null",
    "true",
    "0",
    '""',
    '"x"',
    "[]",
    "{}",
    "[{}]",
    "[null]",
    "[[[]]]",
    '{"":{}}',
    "\u0000",
  ]);

const noise: Kind = ({ bytes, below }) => bytes(1 + below(300));

const flips: Kind = ({ flipped }, good) => flipped(Buffer.from(good));

const kinds: readonly Kind[] = [
  truncated,
  nested,
  nestedInside,
  numbers,
  longStrings,
  doubled,
  doubled,
  poisoned,
  poisoned,
  badText,
  marked,
  almost,
  scalar,
  noise,
  flips,
  flips,
  flips,
  flips,
  function mostlyFlips(chaos, good) {
    return (chaos.often(0.1) ? tooLong : flips)(chaos, good);
  },
];

const fields = [
  "type",
  "id",
  "channelId",
  "text",
  "from",
  "recipient",
  "conversation",
  "value",
  "entities",
  "attachments",
  "channelData",
  "locale",
  "name",
  "membersAdded",
  "timestamp",
] as const;
