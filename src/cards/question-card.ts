import type { IAdaptiveCard } from "@microsoft/teams.cards";
import { ofSite } from "../words/parts";
import type { Asking } from "../words/voice";
import { firstLines, heading, line } from "./parts/blocks";
import { button, reasonField } from "./parts/buttons";

type Checkpoint = Extract<Asking, { kind: "asking-checkpoint" }>;

/** A checkpoint that is asked: its statement, how to show it, and the three answers. */
export function questionCard(asking: Checkpoint): IAdaptiveCard {
  const { migration, poolId: pool, round, evidence } = asking;
  const data = { migration, pool, subject: subjectOf(asking), round };
  return {
    type: "AdaptiveCard",
    version: "1.5",
    body: [
      heading(`${asking.pool}: ${asking.checkpoint}${ofSite(asking.site)}`),
      line(asking.statement),
      ...(evidence.trim() === "" ? [] : [line("How to show it:"), ...commands(evidence)]),
      reasonField("Reason, needed where it failed"),
    ],
    actions: [
      button("confirm", "Confirm", data, { style: "positive" }),
      button("fail", "It failed", data, { style: "destructive", withReason: true }),
      button("later", "Later", data),
    ],
  };
}

/** `checkpoint:services-started`, or `checkpoint:sites-administrable@munich` with the site by its key. */
const subjectOf = ({ checkpoint, site }: Checkpoint): string =>
  `checkpoint:${checkpoint}${site === null ? "" : `@${site.trim().toLowerCase()}`}`;

const commands = (evidence: string) =>
  firstLines(evidence.split("\n")).map((block) => ({ ...block, fontType: "Monospace" as const }));
