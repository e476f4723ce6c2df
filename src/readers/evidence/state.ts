import type { Asked } from "./asked/asked";
import { readerOf, readers } from "./catalogue";
import { counted } from "./count";
import type { Part } from "./evidence-read";
import { valueFrom } from "./printed";
import { judged } from "./verdict";

/** Reads a bare line: the answer of a cmdlet that prints one word, or how many objects there are where the command counts. */
export function state(
  { line, text }: { readonly line: number; readonly text: string },
  asked: Asked | undefined,
): Part | undefined {
  const tallied = asked?.isCounted && /^\d{1,9}$/.test(text) ? tally(Number(text), line, asked) : undefined;
  if (tallied) return tallied;

  const candidates = asked ? asked.cmdlets.map(readerOf) : readers;
  for (const reader of candidates) {
    for (const says of reader?.says ?? []) {
      if (!reader || says.is !== "stated" || !says.looks.test(text)) continue;

      const { holds, text: value } = judged(valueFrom(text), says.verdict);
      const about = { kind: says.about, name: null } as const;
      const observation = { about, item: says.item, holds, value, at: null, detail: null };
      const observations = [{ cmdlet: reader.cmdlet, ...observation }];
      return { cmdlet: reader.cmdlet, form: "line", line, objects: 1, observations };
    }
  }
  return undefined;
}

function tally(many: number, line: number, asked: Asked): Part | undefined {
  const [reader] = asked.cmdlets.map(readerOf);
  const observations = reader ? counted(reader, many, asked) : [];
  if (!reader || observations.length === 0) return undefined;
  return { cmdlet: reader.cmdlet, form: "line", line, objects: 1, observations };
}
