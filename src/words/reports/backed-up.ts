import { counted } from "../printing/print";
import type { Lines } from "../voice";

type Fault = { readonly seq: number | null; readonly what: string };

type Checked = {
  readonly logs: readonly {
    readonly log: string;
    readonly events: number;
    readonly head: { readonly hash: string };
    readonly broken?: Fault;
  }[];
  readonly texts: { readonly broken?: Fault };
};

/** What a copy of the store holds, how each log was found, and how a bot is started on it. */
export const sayBackedUp = (folder: string, { logs, texts }: Checked): Lines => [
  `Backed up into ${folder}: ${counted(logs.length, "log")}.`,
  ...logs.map(({ log, events, head, broken }) =>
    broken
      ? `  ${log}: broken at event ${broken.seq}: ${broken.what}. ${askTheBot}`
      : `  ${log}: whole, ${counted(events, "event")}. Head: ${head.hash === "" ? "none" : head.hash}`,
  ),
  ...(texts.broken ? [`  texts: broken: ${texts.broken.what}. ${askTheBot}`] : []),
  `To go on from it: stop the bot, and start one with DATA_DIR=${folder}, or with a copy of that folder.`,
];

const askTheBot = "Ask the bot whether its own is: verify";
