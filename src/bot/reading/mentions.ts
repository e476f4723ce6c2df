import { z } from "zod";
import type { Words } from "../../turns/incoming";
import { decoded, withoutInvisible } from "./plain-text";

const MentionEntity = z.object({
  type: z.literal("mention"),
  text: z.string().nullish(),
  mentioned: z.object({ id: z.string().min(1), name: z.string().nullish() }),
});

type Mentioned = { readonly channelId: string; readonly name: string; readonly as: string };

/** Everybody an activity mentions, the bot too, in the order of its entities. */
export const mentionsOf = (entities: readonly unknown[]): readonly Mentioned[] =>
  entities.flatMap((entity) => {
    const read = MentionEntity.safeParse(entity);
    if (!read.success) return [];

    const { text, mentioned } = read.data;
    const as = nameIn(text ?? "") || (mentioned.name ?? "");
    return [{ channelId: mentioned.id, name: withoutInvisible(mentioned.name ?? as), as }];
  });

/** Whether the bot is mentioned: by an entity that names it, or by its name where the entities tell nothing of it. */
export const mentionsBot = (
  markup: string,
  all: readonly Mentioned[],
  bot: { readonly id: string; readonly name: string },
): boolean =>
  all.some(({ channelId }) => channelId === bot.id) ||
  [...markup.matchAll(mention)].some(([, , , inner = ""]) => bot.name !== "" && nameIn(inner) === bot.name);

/** Puts `@[n]` where others are mentioned, nothing where the bot is; a name without an entity stays a name. */
export const withPlaceholders = (
  markup: string,
  all: readonly Mentioned[],
  bot: { readonly id: string; readonly name: string },
): { readonly markup: string; readonly mentions: Words["mentions"] } => {
  const people: Mentioned[] = [];
  const unused = [...all];

  const replaced = markup.replace(mention, (whole, tag, attributes, inner) => {
    if (tag.toLowerCase() === "span" && !attributes.includes("schema.skype.com/Mention")) return whole;

    const name = nameIn(inner);
    const found = taken(unused, name) ?? all.find(({ as }) => as === name);
    if (found ? found.channelId === bot.id : name === bot.name) return " ";
    if (!found) return `@${inner}`;

    const known = people.findIndex(({ channelId }) => channelId === found.channelId);
    if (known >= 0) return `@[${known}]`;
    return people.length < mostPeople ? `@[${people.push(found) - 1}]` : `@${inner}`;
  });
  return { markup: replaced, mentions: people.map(({ channelId, name }) => ({ channelId, name })) };
};

/** Each is looked up in the channel's roster, one after the other, before anybody is answered; no command names more. */
const mostPeople = 20;

/** Neither part can run over a `<`, so a long text of open tags stays cheap to read. */
const mention = /<(at|span)\b([^<>]*)>([^<]*)<\/\1>/gi;

/** Two people of one name are told apart by the order in which they are mentioned. */
const taken = (unused: Mentioned[], name: string): Mentioned | undefined => {
  const at = unused.findIndex(({ as }) => as === name);
  return at < 0 ? undefined : unused.splice(at, 1)[0];
};

const nameIn = (text: string): string => decoded(text.replace(/<[^<>]*>/g, "")).trim();
