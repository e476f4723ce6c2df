/** What the bot says by itself, where no turn can be taken. */
export const notOurButton =
  'Refused: nothing was changed.\n[not-understood] This button is not one of mine, or its card is damaged. Source: Poolpilot\'s command reference. Fix: use the newest card, or type the command. Try: "help"';

export const noIdentity =
  'Refused: nothing was changed.\n[not-allowed] The channel does not say who you are in the directory, and I act only for known people. Source: Poolpilot\'s command reference. Fix: Write from a work account of this tenant. Try: "help"';

export const unexpectedFault = (reference: string): string =>
  `Something went wrong here, not with you. Reference ${reference}.`;
