import type { CheckpointCase } from "../../facts/case";
import { checkpointCases } from "../../machines/case/checkpoint-case";
import { nearest } from "../grammar/nearest";
import { type Outcome, refused, told } from "../outcome";
import { labelFor, type PoolRoom } from "../room";

/** The checkpoint that people mean, for the site they name or for the only one; or the answer where that is not clear. */
export function checkpointNamed(
  room: PoolRoom,
  typed: string,
  site: string | undefined,
  verb: string,
): CheckpointCase | { readonly outcome: Outcome } {
  const all = checkpointCases(room.path, room.forest, room.pool);
  const named = all.filter(({ id }) => id === typed.trim().toLowerCase());
  const pool = labelFor(room);
  if (named.length === 0) {
    const similar = nearest(typed.toLowerCase(), [...new Set(all.map(({ id }) => id))]);
    return {
      outcome: refused("not-found", {
        code: "unknown-name",
        what: "checkpoint",
        name: typed,
        nearest: similar,
        try: `status ${pool}`,
      }),
    };
  }

  const here =
    site === undefined
      ? named
      : named.filter((one) => one.site === undefined || one.site === site.trim().toLowerCase());
  const [only, second] = here;
  if (only && !second) return only;
  if (!only) {
    const sites = named.flatMap((one) => one.site ?? []);
    return {
      outcome: refused("not-found", {
        code: "unknown-name",
        what: "site",
        name: site ?? "",
        nearest: sites,
        try: `status ${pool}`,
      }),
    };
  }
  const open = here.filter(({ state }) => state !== "confirmed");
  if (verb === "confirm" && open.length === 1 && open[0]) return open[0];
  const quoted = (name: string | undefined) => (name && /\s/.test(name) ? `"${name}"` : name);
  return {
    outcome: told({
      kind: "pick",
      what: typed,
      tries: here.map((one) => `${verb} ${pool} ${one.id} site=${quoted(one.site)}`),
    }),
  };
}
