import type { PoolPart } from "../../machines/pool/pool-part";
import { command } from "../command";
import { type Outcome, refused, told } from "../outcome";
import { labelFor } from "../room";

export const evidenceShow = command({
  verb: "evidence show",
  synonyms: ["show evidence"],
  on: "pool",
  who: "all",
  usage: "evidence show <pool> <first digits of its SHA-256>",
  about: "shows a text that was given as evidence, as it is kept; in a personal chat",
  words: [{ name: "pool" }, { name: "text" }],
  pairs: [],
  text: [],
  block: false,
  changes: false,
  decide: ({ words: { text: typed = "" } }, room): Outcome => {
    const { pool, conversation } = room;
    const sha256 = textOf(pool, typed);
    const given = sha256 === undefined ? undefined : pool.texts[sha256];
    if (sha256 === undefined || !given)
      return refused("not-found", { code: "no-such-text", pool: labelFor(room), typed });
    if (conversation.kind !== "personal")
      return refused("not-allowed", {
        code: "text-is-private",
        again: `evidence show ${labelFor(room)} ${typed}`,
      });

    const { about, by, at } = given;
    return told({ kind: "evidence-text", pool: labelFor(room), sha256, about, by, at, text: null });
  },
});

/** The only text of a pool whose digest begins so; at least six digits of it. */
function textOf({ texts }: PoolPart, typed: string): string | undefined {
  const begin = typed.trim().toLowerCase();
  const [only, second] = Object.keys(texts).filter((sha256) => begin.length >= 6 && sha256.startsWith(begin));
  return second === undefined ? only : undefined;
}
