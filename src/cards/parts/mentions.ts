import type { Said } from "../../notices/notice";
import { flat } from "../../words/printing/plain";
import type { Rendered } from "../rendered";

type Person = Said["mentions"][number];

/** Where the channel knows a person, and under which name. */
export type ChannelIdOf = (
  person: Person,
) => { readonly channelId: string; readonly name: string } | undefined;

/** The people to mention whom the channel knows. Nothing in a name can end its mention or begin another. */
export const mentionsOf = ({ mentions }: Said, channelIdOf: ChannelIdOf): Rendered["mentions"] =>
  mentions.flatMap((person) => {
    const known = channelIdOf(person);
    if (!known) return [];

    const name = flat(known.name).replace(/[<>&]/g, "").trim() || "approver";
    return [{ channelId: known.channelId, name, text: `<at>${name}</at>` }];
  });

/** A text in which only our own mentions are any: where some are made, tags that people wrote are none. */
export const withoutTags = (text: string): string => text.replace(/<(?=\s*\/?\s*at\b)/gi, "‹");
