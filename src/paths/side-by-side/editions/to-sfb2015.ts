import type { Differences } from "../guide";

/** What the page on upgrades to Skype for Business Server 2015 adds to a borrowed guide. */
export const toSfb2015: Differences = {
  conferenceDirectories: ({ now, old }) => ({
    adds: [
      {
        rules: ["R-65"],
        say: `Move conference directories with the ${now.short} Management Shell alone: the one of ${old.short} can lose their data.`,
        source: "upgrade.md",
      },
    ],
  }),
};
