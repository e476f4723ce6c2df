/** What the bot says by itself, where no turn can be taken. */
export const notOurButton =
  'Refused: nothing was changed.\n[not-understood] This button is not one of mine, or its card is damaged. Source: Poolpilot\'s command reference. Fix: use the newest card, or type the command. Try: "help"';

/** For a step that cannot be undone. */
export const otherNameTyped = (pool: string): string =>
  `Refused: nothing was changed.\n[not-understood] This step is for ${pool}, and that is not the name that was typed. Source: Poolpilot's command reference. Fix: make sure that it is this pool, then type its full name into the card. Try: "status ${pool}"`;

export const noIdentity =
  'Refused: nothing was changed.\n[not-allowed] The channel does not say who you are in the directory, and I act only for known people. Source: Poolpilot\'s command reference. Fix: Write from a work account of this tenant. Try: "help"';

export const fileDeclined =
  "The file was not handed over, and nothing is recorded of it. To be offered it again: export";

/** Said at once where a turn takes long; the answer takes its place. */
export const workingOnIt = "Working on it …";

export const unexpectedFault = (reference: string): string =>
  `Something went wrong here, not with you. Reference ${reference}.`;
