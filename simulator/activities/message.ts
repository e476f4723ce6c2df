import { fileAttachment } from "../connector/files";
import type { Person, Place, World } from "../world";
import { type Activity, activity } from "./activity";
import { mentionEntities, type Piece, piecesOf } from "./mentions";
import { editedText, htmlTwin, plainText } from "./render";

export type MessageOptions = {
  /** Whether the bot is mentioned in front; it is in channels and groups, unless said otherwise. */
  readonly mention?: boolean;
  /** The conversation id of a channel's thread to answer in; without it a new thread begins. */
  readonly thread?: string | undefined;
  /** Writes the text as the Teams editor does. */
  readonly asTeams?: boolean;
  /** Files that are sent along; the editor puts a mark for each into the HTML twin. */
  readonly files?: readonly { readonly name: string; readonly url: string }[];
  /** Fields to replace, whatever they are. */
  readonly change?: Partial<Activity>;
};

/**
 * What a person typed, as Teams posts it.
 * Modelled on learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages
 * and, for channels and groups, .../conversations/channel-and-group-conversations
 */
export const message = (
  world: World,
  place: Place,
  person: Person,
  text: string,
  options: MessageOptions = {},
): Activity => {
  const { mention = place.kind !== "personal", asTeams = false, files = [], change = {} } = options;
  const attached = files.map((file) => fileAttachment(file, place.kind === "personal"));
  const toBot: Piece[] = mention ? [world.bot, " "] : [];
  const pieces = [...toBot, ...piecesOf(world, text)];

  return activity(world, place, person, options, {
    type: "message",
    textFormat: "plain",
    text: asTeams ? editedText(pieces) : plainText(pieces),
    attachments: [
      ...attached,
      {
        contentType: "text/html",
        content: `${htmlTwin(pieces, asTeams)}${attached.map(({ id }) => `<attachment id="${id}"></attachment>`).join("")}`,
      },
    ],
    entities: [...mentionEntities(pieces), clientInfo],
    ...change,
  });
};

const clientInfo = {
  type: "clientInfo",
  locale: "en-US",
  country: "US",
  platform: "Windows",
  timezone: "UTC",
};
