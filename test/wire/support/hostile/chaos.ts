/** Random choices that one seed decides. */
export type Chaos = ReturnType<typeof chaosOf>;

export function chaosOf(random: () => number) {
  const below = (bound: number): number => Math.floor(random() * bound);
  const one = <T>(of: readonly T[]): T => of[below(of.length)] as T;
  const often = (share: number): boolean => random() < share;
  const times = <T>(count: number, make: (index: number) => T): T[] =>
    Array.from({ length: count }, (_, index) => make(index));
  const bytes = (length: number): Buffer => Buffer.from(times(length, () => below(256)));

  /** A character of any plane, halves of characters and those that are none included. */
  const character = (): string => {
    const [from, to] = one(ranges);
    const code = from + below(to - from + 1);
    return code > 0xffff ? String.fromCodePoint(code) : String.fromCharCode(code);
  };
  const text = (longest = 40): string => {
    if (often(0.5)) return one(odd);
    return times(1 + below(longest), character).join("");
  };
  const value = (depth = 2): unknown => {
    const kind = below(depth > 0 ? 8 : 4);
    if (kind < 3) return one(scalars);
    if (kind < 5) return text();
    if (kind === 5) return times(below(4), () => value(depth - 1));
    if (kind === 6) return times(one([50, 500, 3000]), () => one(scalars));
    return objectOf(times(below(4), () => [one(keys), value(depth - 1)] as const));
  };

  /** The same bytes with some of them flipped, lost, doubled or added. */
  const flipped = (given: Buffer, count = 1 + below(6)): Buffer => {
    let result = given;
    for (let left = count; left > 0; left--) {
      const at = below(result.length + 1);
      const before = result.subarray(0, at);
      const after = result.subarray(at);
      const change = below(4);
      if (change === 0) result = Buffer.concat([before, bytes(1), after.subarray(1)]);
      else if (change === 1) result = Buffer.concat([before, after.subarray(1 + below(8))]);
      else if (change === 2) result = Buffer.concat([before, bytes(1 + below(4)), after]);
      else result = Buffer.concat([before, after.subarray(0, 1 + below(16)), after]);
    }
    return result;
  };

  return { below, one, often, times, bytes, character, text, value, flipped };
}

/** An object with these keys of its own, `__proto__` too. */
export const objectOf = (entries: readonly (readonly [string, unknown])[]): object =>
  JSON.parse(
    `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value ?? null)}`).join(",")}}`,
  );

/** Names that mean something to a program which does not expect them. */
export const keys = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "valueOf",
  "hasOwnProperty",
  "then",
  "toJSON",
  "length",
  "0",
  "-1",
  "",
  "because",
  "note",
  "verb",
  "round",
  "msteams",
  "id",
  "type",
] as const;

const scalars = [
  null,
  true,
  false,
  0,
  -0,
  -1,
  1.5,
  1e308,
  5e-324,
  2 ** 53,
  -(2 ** 63),
  "",
  " ",
  "0",
  "null",
  "[object Object]",
] as const;

const ranges: readonly (readonly [number, number])[] = [
  [0x00, 0x1f],
  [0x20, 0x7e],
  [0x7f, 0x9f],
  [0xa0, 0x2ff],
  [0x300, 0x36f],
  [0x590, 0x8ff],
  [0x2000, 0x206f],
  [0x3000, 0x9fff],
  [0xd800, 0xdbff],
  [0xdc00, 0xdfff],
  [0xe000, 0xf8ff],
  [0xfdd0, 0xffff],
  ...Array.from({ length: 16 }, (_, plane): [number, number] => [
    (plane + 1) * 0x1_0000,
    (plane + 1) * 0x1_0000 + 0xffff,
  ]),
];

const odd = [
  "",
  " ",
  "\n\n\n",
  "\u0000",
  "\ud800",
  "\udfff\ud800",
  "\ufeff",
  "\u202e\u2066\u2069",
  "\u0085\u2028\u2029",
  "e\u0301\u0302".repeat(300),
  "ﷺ".repeat(400),
  "👩‍👩‍👧‍👦".repeat(200),
  "İıſKÅ",
  "x".repeat(8001),
  "x ".repeat(4000),
  '"'.repeat(999),
  "'\"“”‘’".repeat(50),
  "<at>".repeat(2000),
  "<at>x</at>".repeat(300),
  `<a ${"href=".repeat(1000)}`,
  "[a](b".repeat(2000),
  "&#x10ffff;&#xd800;&#0;&#9999999;&amp;amp;",
  "<br".repeat(3000),
  "</p>".repeat(2000),
  `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>`,
  "=".repeat(3000),
  "a=b,".repeat(900),
  "@[0] @[1] @[-1] @[99999999999]",
  "'; drop table events; --",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what others would fill in must stay as it is.
  "${process.exit(1)} #{7*7} {{7*7}} %s%n%x",
  "../../../../etc/passwd\u0000.png",
  "=HYPERLINK(1)",
  "\u001b[2J\u001b]0;x\u0007",
  "__proto__",
  "constructor",
  "1e999",
] as const;
