import { message, type Person, type Place, post, type World } from "../../../../simulator";
import type { Line } from "../../../wire/support/lines";
import { bot, type Mate, people, places, tenant } from "./playground-config";
import { newest, type SeenMessage } from "./seen";

/** The people who are not at the screen. They speak and press as the Playground's client would for them. */
export type Others = {
  /** Says lines in a thread, each once the one before was answered as it should be. */
  readonly play: (thread: string, lines: readonly Line[]) => Promise<void>;
  /** Presses a button of the newest card that has it; gives back what the presser is shown. */
  readonly press: (who: string, title: string) => Promise<string>;
};

export function others(botUrl: string, playgroundUrl: string, seen: readonly SeenMessage[]): Others {
  const world: World = {
    tenant,
    serviceUrl: `${playgroundUrl}/_connector`,
    bot,
    people: new Map(Object.entries(people).map(([name, mate]) => [name, personOf(name, mate)])),
    places: new Map(),
  };
  const say = async (who: string, text: string, thread: string) => {
    const before = seen.length;
    const by = world.people.get(who) as Person;
    const { status } = await post(botUrl, message(world, channel, by, text, { thread }));
    if (status !== 200) throw new Error(`“${text}” was answered with ${status}.`);
    const isAnswer = (one: SeenMessage) => one.conversation === thread && one.text !== "";
    return newest(() => seen.slice(before).find(isAnswer)?.text, `An answer to “${text}”`);
  };
  return {
    play: async (thread, lines) => {
      for (const { who, says, begins } of lines) {
        const text = await say(who, says, thread);
        if (!text.startsWith(begins)) throw new Error(`${who}: ${says}\nwanted: ${begins}\ngot: ${text}`);
      }
    },
    press: async (who, title) => {
      const has = ({ actions }: SeenMessage) => actions.some((action) => action.title === title);
      const { id, conversation, actions } = await newest(() => seen.findLast(has), `A button ${title}`);
      const response = await fetch(`${playgroundUrl}/_conversation/v1/invoke`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({
          name: "adaptiveCard/action",
          value: { action: actions.find((action) => action.title === title) },
          from: { id: world.people.get(who)?.id },
          conversation: { id: conversation },
          replyToId: id,
        }),
      });
      return response.text();
    },
  };
}

const channel: Place = {
  kind: "channel",
  name: "Wave 1",
  id: places.channel,
  team: { id: places.team, name: "Migrations", aadGroupId: "00000000-0000-0000-0000-000000000031" },
};

const personOf = (name: string, { id, aadObjectId, email }: Mate): Person => ({
  name,
  id,
  aadObjectId,
  userPrincipalName: email,
});
