import type { Notice } from "../notices/notice";
import type { Lines } from "./voice";

/** What somebody is told whose turn found no store: whether anything was recorded, and what to do. */
export const sayStoreLost = ({ mayBeKept, reference }: Extract<Notice, { kind: "store-lost" }>): Lines => [
  mayBeKept
    ? "The store was lost in the moment of recording. Whether your step is recorded shows when the store is back: look before you repeat it. Try: status"
    : "Refused: nothing was recorded, for the store cannot be reached. Say it again in a minute.",
  `If it stays away, whoever runs the bot is told why by: npm run doctor. Reference ${reference}: the bot's log has it.`,
];
