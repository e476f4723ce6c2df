import { counted } from "../printing/print";
import type { Lines } from "../voice";

type Checked = {
  readonly log: string;
  readonly events: number;
  readonly head: { readonly hash: string };
  readonly broken?: { readonly seq: number | null; readonly what: string };
};

/** What a copy of the store holds, how each log was found, and how a bot is started on it. */
export const sayBackedUp = (folder: string, logs: readonly Checked[]): Lines => [
  `Backed up into ${folder}: ${counted(logs.length, "log")}.`,
  ...logs.map(({ log, events, head, broken }) =>
    broken
      ? `  ${log}: broken${broken.seq === null ? "" : ` at event ${broken.seq}`}: ${broken.what}. Ask the bot whether its own is: verify`
      : `  ${log}: whole, ${counted(events, "event")}. Head: ${head.hash === "" ? "none" : head.hash}`,
  ),
  `To go on from it: stop the bot, and start one with DATA_DIR=${folder}, or with a copy of that folder.`,
];
