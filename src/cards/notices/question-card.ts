import type { IAdaptiveCard } from "@microsoft/teams.cards";
import { ofSite } from "../../words/printing/parts";
import { counted, versionName } from "../../words/printing/print";
import type { Asking } from "../../words/voice";
import type { CardVoice } from "../card-voice";
import { copied, firstLines, heading, line, subtle } from "../parts/blocks";
import { button, reasonField } from "../parts/buttons";
import { card } from "../parts/card";
import { formFor, sayButtons } from "../parts/say-button";

/** A question as it is put, and its answers as buttons. */
export function questionCard(asking: Asking, voice: CardVoice): IAdaptiveCard {
  switch (asking.kind) {
    case "asking-checkpoint":
      return checkpointCard(asking);
    case "asking-fact":
      return valueCard(`${asking.pool}: ${asking.key}?`, asking, asking.try, voice);
    case "asking-registration":
      return valueCard(`One value is missing: ${asking.key}`, asking, `${asking.key}=…`, voice);
    case "asking-versions":
      return versionsCard(asking, voice);
    case "asking-selection":
      return selectionCard(asking, voice);
  }
}

/** Whether version numbers of a document stand for these versions. */
const versionsCard = (
  { versions }: Extract<Asking, { kind: "asking-versions" }>,
  { migration }: CardVoice,
): IAdaptiveCard =>
  card(
    [
      heading("Which versions are these?"),
      ...versions.map(([number, version]) => line(`ServiceVersion ${number}: ${versionName(version)}?`)),
      subtle("No document was ever seen that says so. You are asked once."),
    ],
    sayButtons(["yes", "later"], migration),
  );

type Checkpoint = Extract<Asking, { kind: "asking-checkpoint" }>;

/** A checkpoint that is asked: its statement, how to show it, and the three answers. */
function checkpointCard(asking: Checkpoint): IAdaptiveCard {
  const { migration, poolId: pool, round, evidence, open } = asking;
  const data = { migration, pool, subject: subjectOf(asking), round };
  return card(
    [
      heading(`${asking.pool}: ${asking.checkpoint}${ofSite(asking.site)}`),
      line(asking.statement),
      ...(evidence.trim() === "" ? [] : [line("How to show it:"), ...copied(evidence.split("\n"))]),
      ...(open > 1 ? [subtle(`${open} are open in this phase, asked one at a time.`)] : []),
      reasonField("Reason, needed where it failed"),
    ],
    [
      button("confirm", "Confirm", data, { style: "positive" }),
      button("fail", "It failed", data, { style: "destructive", withInputs: true }),
      button("later", "Later", data),
    ],
  );
}

/** `checkpoint:services-started`, or `checkpoint:sites-administrable@munich` with the site by its key. */
const subjectOf = ({ checkpoint, site }: Checkpoint): string =>
  `checkpoint:${checkpoint}${site === null ? "" : `@${site.trim().toLowerCase()}`}`;

type Value = Extract<Asking, { kind: "asking-fact" | "asking-registration" }>;

/** A value that is not known yet, as a field. */
function valueCard(
  title: string,
  { means }: Value,
  command: string,
  { migration }: CardVoice,
): IAdaptiveCard {
  const form = formFor(command, migration);
  return card(
    [heading(title), line(`${means}.`), ...(form?.fields ?? [])],
    [...(form ? [form.say] : []), ...sayButtons(["later"], migration)],
  );
}

/** A list of pools, to be confirmed once. */
function selectionCard(
  { pools, more, typed, round }: Extract<Asking, { kind: "asking-selection" }>,
  { migration }: CardVoice,
): IAdaptiveCard {
  const data = { migration, pool: "", subject: "selection", round: round ?? 0 };
  return card(
    [
      heading(`For ${counted(pools.length + more, "pool")}?`),
      line(typed),
      ...firstLines([pools.slice(0, 24).join(", ")]),
      ...(pools.length + more > 24 ? [subtle(`and ${pools.length + more - 24} more`)] : []),
      subtle("Nothing is done yet."),
    ],
    [button("yes", "Yes, go on", data, { style: "positive" }), button("no", "No, leave it", data)],
  );
}
