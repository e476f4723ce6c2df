import type { Notice } from "../../notices/notice";
import { sayAlready } from "../deeds/already";
import type { Asking, Voice } from "../voice";

/** Said of a message that may have arrived before. */
export const possiblyARepeat = "(Possibly a repeat: the channel did not say whether this arrived before.)";

/** What stands in the place of a card that is over. */
export const sayOver = ({ already, pool }: Extract<Notice, { kind: "card-over" }>, voice: Voice): string =>
  already
    ? sayAlready(already, voice)
    : `${pool}: this was overtaken, and has no buttons any more. How it stands now: status ${pool}`;

/** Said of a checkpoint that nobody is being asked just now. */
export const leftLine = (asking: Asking): string =>
  `Left for later: it stays open.${asking.kind === "asking-checkpoint" ? ` To be asked again: ask ${asking.pool}` : ""}`;

/** Above each message but the first of a text that takes several. */
export const pageMark = (page: number, of: number): string => `(${page} of ${of})`;
