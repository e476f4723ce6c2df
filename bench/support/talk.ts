import { message, type Person, type Place, post, startTeams, type Teams } from "../../simulator";

/** The Teams side of all measured bots, in the bench's own process. */
export type Talk = {
  readonly teams: Teams;
  readonly ana: Person;
  readonly home: Place;
  /** Says something to a bot, and gives the answer and the milliseconds until it was there: the whole answer, where one that
   * takes long changes what was said first. */
  readonly say: (
    url: string,
    text: string,
    place?: Place,
    who?: Person,
  ) => Promise<{ readonly took: number; readonly answer: string }>;
  /** Says something that changes state, and gives the milliseconds. Throws where it was not recorded. */
  readonly turn: (url: string, text: string, place?: Place) => Promise<number>;
};

export async function startTalk(): Promise<Talk> {
  const teams = await startTeams();
  const ana = teams.person("Ana Ruiz");
  const home = teams.channel("General");
  const answers = new Map<string, { readonly text: string; readonly message: string | undefined }>();
  teams.connector.watch(({ replyTo, activity, activityId: message }) => {
    if (replyTo) answers.set(replyTo, { text: activity?.text ?? "", message });
    if (teams.connector.received.length > 1000) teams.connector.forget();
  });

  const changed = async (message: string | undefined): Promise<string> => {
    const change = await teams.connector.next(
      ({ kind, activityId }) => kind === "update" && activityId === message,
      { timeoutMs: patience },
    );
    return change.activity?.text ?? "";
  };
  const say: Talk["say"] = async (url, text, place = home, who = ana) => {
    const activity = message(teams.world, place, who, text);
    const started = performance.now();
    const { status } = await post(url, activity, { timeoutMs: patience });
    const first = answers.get(activity.id ?? "");
    answers.delete(activity.id ?? "");
    const answer = first?.text === atWork ? await changed(first.message) : (first?.text ?? "");
    const took = performance.now() - started;
    if (status !== 200) throw new Error(`“${text}” was answered with ${status}.`);
    return { took, answer };
  };
  const turn: Talk["turn"] = async (url, text, place) => {
    const { took, answer } = await say(url, text, place);
    if (!answer.startsWith("Recorded:"))
      throw new Error(`“${text}” was to be recorded, and was answered: ${answer}`);
    return took;
  };
  return { teams, ana, home, say, turn };
}

/** What a turn that takes long says first. */
const atWork = "Working on it …";

/** A first turn may have to read a long log. */
const patience = 300_000;

/** Turns that change state, over and over, on one pool after the other. */
export function stateChanges(pools = 10): () => string {
  let count = 0;
  return () => {
    const pool = `pool${1 + (Math.floor(count / 3) % pools)}`;
    const text = [
      `done ${pool} 2.4`,
      `reopen ${pool} 2.4 because it was another pool`,
      `set ${pool} users-left=${100 + (count % 300)}`,
    ];
    return text[count++ % 3] ?? "";
  };
}

/** Takes a turn of a process that changes state, another each time, and gives its milliseconds. */
export function turnsOf({ turn }: Talk, { url }: { readonly url: string }): () => Promise<number> {
  const next = stateChanges();
  return () => turn(url, next());
}
