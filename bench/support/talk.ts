import { message, type Person, type Place, post, startTeams, type Teams } from "../../simulator";

/** The Teams side of all measured bots, in the bench's own process. */
export type Talk = {
  readonly teams: Teams;
  readonly ana: Person;
  readonly home: Place;
  /** Says something to a bot and gives the milliseconds until it was answered. Throws where it was not recorded. */
  readonly turn: (url: string, text: string, place?: Place) => Promise<number>;
};

export async function startTalk(): Promise<Talk> {
  const teams = await startTeams();
  const ana = teams.person("Ana Ruiz");
  const home = teams.channel("General");

  const turn = async (url: string, text: string, place = home): Promise<number> => {
    const activity = message(teams.world, place, ana, text);
    const started = performance.now();
    const { status } = await post(url, activity, { timeoutMs: 120_000 });
    const took = performance.now() - started;

    const reply = teams.connector.received.findLast(({ replyTo }) => replyTo === activity.id)?.activity?.text ?? "";
    if (status !== 200 || !reply.startsWith("Recorded:"))
      throw new Error(`“${text}” was to be recorded, and was answered with ${status}: ${reply}`);

    if (teams.connector.received.length > 500) teams.connector.forget();
    return took;
  };
  return { teams, ana, home, turn };
}

/** Turns that change state, over and over, on one pool after the other. */
export function stateChanges(pools = 10): () => string {
  let count = 0;
  return () => {
    const pool = `pool${1 + (Math.floor(count / 3) % pools)}`;
    const text = [`done ${pool} 2.4`, `reopen ${pool} 2.4 because it was another pool`, `set ${pool} users-left=${400 + (count % 90)}`];
    return text[count++ % 3] ?? "";
  };
}
