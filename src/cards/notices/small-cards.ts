import type { IAdaptiveCard } from "@microsoft/teams.cards";
import type { Notice } from "../../notices/notice";
import { sayAlready } from "../../words/deeds/already";
import { sayDeed } from "../../words/deeds/deeds";
import { mainFirst } from "../../words/deeds/recorded";
import { countOf, votesLine } from "../../words/gates/gates";
import { gateCalled } from "../../words/gates/goals";
import { sayOver } from "../../words/gates/posted-cards";
import { listOf } from "../../words/printing/print";
import { sayReason } from "../../words/reasons";
import { toldPersonally } from "../../words/reports";
import { sayStoreLost } from "../../words/store-lost";
import type { ReportOf } from "../../words/voice";
import type { CardVoice } from "../card-voice";
import { heading, line, moreOf, signed, subtle } from "../parts/blocks";
import { card } from "../parts/card";
import { sayButtons } from "../parts/say-button";
import type { Sign } from "../parts/signs";

type Of<K extends Notice["kind"]> = Extract<Notice, { kind: K }>;

/** What stood already, and where to look. */
export const nothingCard = ({ already, gate }: Of<"nothing">, voice: CardVoice): IAdaptiveCard => {
  const pool = "pool" in already ? already.pool : undefined;
  return card(
    [
      signed("passedOver", sayAlready(already, voice)),
      ...(gate ? [subtle(`${gateCalled(gate)}: ${countOf(gate)}. ${votesLine(gate, voice)}`)] : []),
    ],
    sayButtons(pool === undefined ? ["status", "mine"] : [`next ${pool}`, `status ${pool}`], voice.migration),
  );
};

/** How a gate ended, and what whoever asked for it can do now. */
export const gateEndedCard = ({ deed, by, next }: Of<"gate-ended">, voice: CardVoice): IAdaptiveCard =>
  card(
    [
      signed(signOfEnd(deed.event.type), sayDeed(deed, voice), { bold: true }),
      ...(deed.event.type === "phasePassed" || !by ? [] : [subtle(`By ${voice.nameOf(by)}.`)]),
      ...(next ? [line(`Next: ${sayReason(next.because, voice)}.`)] : []),
    ],
    sayButtons([...(next ? [next.command] : []), ...aboutPool(deed.pool)], voice.migration),
  );

const signOfEnd = (type: string): Sign =>
  type === "gateRejected"
    ? "refused"
    : type === "gateVoided" || type === "gateWithdrawn" || type === "gateExpired"
      ? "stopped"
      : "done";

/** What the team must hear at once. */
export const deedsCard = ({ deeds, by }: Of<"deeds-told">, voice: CardVoice): IAdaptiveCard => {
  const told = mainFirst(deeds);
  const alarming = told.some(({ event }) => alarms.has(event.type));
  return card(
    [
      ...told.slice(0, 6).map((deed) => signed(alarming ? "stopped" : "done", sayDeed(deed, voice))),
      ...moreOf(told.length - 6),
      subtle(`By ${voice.nameOf(by)}.`),
    ],
    sayButtons(aboutPool(told[0]?.pool ?? null).slice(0, 1), voice.migration),
  );
};

const alarms = new Set<string>(["checkpointFailed", "rollbackAsked", "rolledBack", "poolHeld"]);

export const faultedCard = ({ reference }: Of<"faulted">, { migration }: CardVoice): IAdaptiveCard =>
  card(
    [signed("refused", `Something went wrong here. Reference ${reference}.`)],
    sayButtons(["status"], migration),
  );

/** The store could not be asked: there is nothing to press until it can. */
export const storeLostCard = (notice: Of<"store-lost">, { migration }: CardVoice): IAdaptiveCard =>
  card(
    sayStoreLost(notice).map((text, index) => (index === 0 ? signed("refused", text) : subtle(text))),
    sayButtons(["status"], migration),
  );

/** What stands in the place of a card that is over: how it ended, and where to look. */
export const overCard = (notice: Of<"card-over">, voice: CardVoice): IAdaptiveCard =>
  card([signed("passedOver", sayOver(notice, voice))], sayButtons(aboutPool(notice.pool), voice.migration));

/** Who speaks, and three things to try. */
export const helloCard = (tries: readonly string[], { migration }: CardVoice): IAdaptiveCard =>
  card(
    [
      heading("Poolpilot"),
      subtle("Leads pool migrations phase by phase, and refuses what would break them. Three things to try:"),
    ],
    sayButtons(tries.slice(0, 3), migration),
  );

/** The beginning of a pool's thread, with where to look first. */
export const threadCard = ({ pool }: Of<"thread-opened">, { migration }: CardVoice): IAdaptiveCard =>
  card(
    [heading(pool), subtle("Its questions, gates and news come into this thread.")],
    sayButtons([`next ${pool}`, `status ${pool}`], migration),
  );

/** What is told in a personal chat, and not here. */
export const personallyCard = (
  report: ReportOf<"told-personally">,
  { migration }: CardVoice,
): IAdaptiveCard => card([signed("passedOver", toldPersonally(report))], sayButtons(["status"], migration));

/** Somebody left: the gates that may wait for that vote. */
export const memberLeftCard = (
  { person, roles, gates, more }: Of<"member-left">,
  voice: CardVoice,
): IAdaptiveCard =>
  card(
    [
      signed("stopped", `${voice.nameOf(person)} has left, and still is ${listOf(roles)}`, { bold: true }),
      ...gates.slice(0, 5).map((gate) => signed("waiting", `${gate.pool}, ${gateCalled(gate)}`)),
      ...moreOf(gates.length + more - 5),
    ],
    sayButtons(["people", ...gates.slice(0, 3).map(({ pool }) => `status ${pool}`)], voice.migration),
  );

const aboutPool = (pool: string | null): readonly string[] =>
  pool === null ? ["status"] : [`status ${pool}`, `history ${pool}`];
