import { type Person, person, type World } from "../world";

/** Text between mentions, or somebody who is mentioned. */
export type Piece = string | Mentioned;
export type Mentioned = { readonly id: string; readonly name: string };

/** Splits typed text at `@"Bo Lind"` and `@Bo`; a single word may be the first name of somebody known. */
export const piecesOf = (world: World, text: string): Piece[] => {
  const pieces: Piece[] = [];
  let end = 0;
  for (const found of text.matchAll(mention)) {
    const name = found[1] ?? found[2] ?? "";
    pieces.push(text.slice(end, found.index), named(world, name));
    end = found.index + found[0].length;
  }
  return [...pieces, text.slice(end)].filter((piece) => piece !== "");
};

const mention = /(?<=^|[\s(,;:])@(?:"([^"\n]+)"|([\p{L}\p{N}][\p{L}\p{N}'’-]*))/gu;

const named = (world: World, name: string): Person => {
  const byFirstName = [...world.people.values()].filter((known) => known.name.split(" ")[0] === name);
  const [only, other] = byFirstName;

  return only && !other && !world.people.has(name) ? only : person(world, name);
};

/** Modelled on learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/channel-and-group-conversations */
export const mentionEntities = (pieces: readonly Piece[]): Record<string, unknown>[] =>
  pieces
    .filter((piece) => typeof piece !== "string")
    .map(({ id, name }) => ({ type: "mention", mentioned: { id, name }, text: `<at>${name}</at>` }));
