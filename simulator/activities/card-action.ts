import { nextMessageId } from "../ids";
import type { Person, Place, World } from "../world";
import { type Activity, activity } from "./activity";

export type Pressed = {
  /** The message that shows the card, and the thread it is in. */
  readonly message: string;
  readonly thread?: string | undefined;
  readonly id?: string | undefined;
  readonly verb?: string | undefined;
  /** The button's data together with what was typed into the card. */
  readonly data: Readonly<Record<string, unknown>>;
};

/**
 * A press on an Action.Execute button; `automatic` is a refresh that nobody asked for.
 * Modelled on learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model
 */
export const cardAction = (
  world: World,
  place: Place,
  person: Person,
  { message, thread, id, verb, data }: Pressed,
  trigger: "manual" | "automatic" = "manual",
): Activity =>
  activity(
    world,
    place,
    person,
    { thread },
    {
      type: "invoke",
      name: "adaptiveCard/action",
      id: `f:${nextMessageId()}`,
      replyToId: message,
      value: { action: { type: "Action.Execute", ...(id ? { id } : {}), verb, data }, trigger },
    },
  );

/**
 * A press on an Action.Submit button: a message with a value and no text.
 * Modelled on learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-actions
 */
export const cardSubmit = (world: World, place: Place, person: Person, pressed: Pressed): Activity =>
  activity(
    world,
    place,
    person,
    { thread: pressed.thread },
    {
      type: "message",
      replyToId: pressed.message,
      value: pressed.data,
    },
  );
