import type { Said } from "../../src/notices/notice";
import { say as worded } from "../../src/words/say";
import { gist, startTalk } from "../support/talk";
import { ana, type Line } from "../wire/support/lines";
import { queuedIn } from "../wire/support/log";

/** A conversation over the real store, line by line, with the words that test what an answer comes to. */
export async function startScene() {
  const talk = await startTalk();

  /** Says each line in turn. Throws at the first that is answered otherwise than it wants. */
  const play = async (...lines: readonly (Line | readonly Line[])[]): Promise<void> => {
    for (const { who, says, begins, rules = [], in: place = "general" } of lines.flat()) {
      const answer = await talk.say(who, says, { place });
      const text = worded(answer, (id) => id);
      const named = [...text.matchAll(/^\[([a-z-]+)\]/gm)].map((match) => match[1]);
      if (text.startsWith(begins) && rules.every((rule) => named.includes(rule))) continue;
      throw new Error(
        `${who}: ${says}\nwanted: ${[begins, ...rules].join(" ")}\ngot: ${gist(answer)}\n${text}`,
      );
    }
  };

  /** Presses a button of the gate's card, made for that round. */
  const press = (
    verb: "approve" | "reject",
    subject: "gate:phase" | "gate:rollback",
    round: number,
    name: string,
  ) =>
    talk.turn({
      activity: `press-${Math.random()}`,
      by: {
        tenant: "contoso",
        aad: `aad-${name.toLowerCase().replace(/\W/g, "-")}`,
        channelId: `29:${name}`,
        name,
      },
      conversation: {
        id: "general",
        tenant: "contoso",
        kind: "channel",
        name: "general",
        team: null,
        thread: null,
        reference: "{}",
        serviceUrl: "http://127.0.0.1/",
      },
      addressed: true,
      deed: {
        kind: "press",
        verb,
        migration: "m-1",
        pool: "pool01.contoso.com",
        subject,
        round,
        values: { because: "no" },
      },
    });

  return {
    ...talk,
    play,
    press,
    gist: async (says: string, who = ana) => gist(await talk.say(who, says)),
    text: async (says: string, who = ana) => worded(await talk.say(who, says), (id) => id),
    /** What the answer shows beside its verdict, of the kind that is wanted. */
    report: async <K extends Report["kind"]>(
      says: string,
      kind: K,
      who = ana,
    ): Promise<Extract<Report, { kind: K }>> => {
      const report = shownBy(await talk.say(who, says));
      if (report?.kind !== kind) throw new Error(`${says} shows ${report?.kind}, not ${kind}.`);
      return report as Extract<Report, { kind: K }>;
    },
    /** The events of an answer, questions left out. */
    events: async (says: string, who = ana) => eventsOf(await talk.say(who, says)),
    /** What was queued to be said elsewhere, in order. */
    queued: () => queuedIn(talk.dataDir),
  };
}

export type Scene = Awaited<ReturnType<typeof startScene>>;
type Report = Extract<Said["notice"], { kind: "told" }>["report"];

const shownBy = ({ notice }: Said): Report | null => {
  if (notice.kind === "told") return notice.report;
  if (notice.kind === "waiting") return notice.gate;
  return notice.kind === "recorded" ? notice.with : null;
};

export const eventsOf = ({ notice }: Said) =>
  notice.kind === "recorded" || notice.kind === "waiting"
    ? notice.deeds.map(({ event }) => event).filter(({ type }) => !type.startsWith("question"))
    : [];

/** Runs a test in a scene of its own. */
export const inScene = (body: (scene: Scene) => Promise<void>) => async (): Promise<void> => {
  const scene = await startScene();
  try {
    await body(scene);
  } finally {
    await scene.stop();
  }
};
