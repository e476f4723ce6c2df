import type { CardElement } from "@microsoft/teams.cards";
import { sentenceOf } from "../../words/findings";
import { gateNotes, goingBackNow } from "../../words/gates/gates";
import { ofSite, reason } from "../../words/printing/parts";
import { counted, listOf, printInstant } from "../../words/printing/print";
import type { GateView } from "../../words/voice";
import type { CardVoice } from "../card-voice";
import { moreOf, section, signed, subtle } from "../parts/blocks";

/** What approvers decide on: what was done and confirmed, what a vote takes note of, what cannot be undone behind the gate,
 * and what going back costs by now. */
export function contextOf(gate: GateView, voice: CardVoice): CardElement[] {
  const { context, warnings } = gate;
  return [
    ...(context ? [...settledIn(context, voice), ...behind(context)] : []),
    ...(warnings.length > 0
      ? [
          section("A vote takes note of"),
          ...warnings.slice(0, most).map((violation) => noted(gate, violation, voice)),
          ...moreOf(warnings.length - most),
        ]
      : []),
    ...gateNotes({ ...gate, warnings: [] }, voice)
      .slice(0, most)
      .map(subtle),
  ];
}

const most = 5;

type Context = NonNullable<GateView["context"]>;

function settledIn({ tasks, later, skipped, confirmed }: Context, { nameOf }: CardVoice): CardElement[] {
  return [
    ...(tasks
      ? [
          signed(
            tasks.settled === tasks.all ? "done" : "open",
            `${tasks.settled} of ${tasks.all} tasks settled`,
          ),
        ]
      : []),
    ...later
      .slice(0, most)
      .map(({ task, title }) => signed("open", `${task} is not wanted at this gate`, { below: title })),
    ...skipped
      .slice(0, most)
      .map(({ task, because }) => signed("passedOver", `${task} skipped`, { below: reason(because).trim() })),
    ...(confirmed.length > 0
      ? [
          signed("done", `${counted(confirmed.length, "checkpoint")} confirmed`, {
            below: confirmations(confirmed, nameOf),
          }),
        ]
      : []),
  ];
}

/** `services-started, clients-communicate by Ana Ruiz, 2026-11-20`: by whom and on which day, each pair once. */
function confirmations(confirmed: Context["confirmed"], nameOf: CardVoice["nameOf"]): string {
  const groups = new Map<string, string[]>();
  for (const { checkpoint, site, by, at } of confirmed) {
    const whence = `${by ? ` by ${nameOf(by)}` : ""}${at === null ? "" : `, ${printInstant(at).slice(0, 10)}`}`;
    groups.set(whence, [...(groups.get(whence) ?? []), `${checkpoint}${ofSite(site)}`]);
  }
  return [...groups].map(([whence, names]) => `${names.join(", ")}${whence}`).join("; ");
}

const behind = ({ ahead, moved }: Context): CardElement[] => [
  ...(ahead.length > 0
    ? [
        signed("stopped", "Behind this gate, what cannot be undone", {
          below: listOf(ahead.map(({ task, title }) => `${task} ${title}`)),
        }),
      ]
    : []),
  ...(moved.users > 0 ? [signed("waiting", goingBackNow(moved))] : []),
];

function noted({ pool }: GateView, violation: GateView["warnings"][number], voice: CardVoice): CardElement {
  const { finding, rule } = violation;
  return finding.code === "caution"
    ? signed("waiting", finding.say, { below: `task ${finding.task}, ${finding.source}` })
    : signed("waiting", sentenceOf({ ...voice, label: pool, violation }).wrong, { below: rule });
}
