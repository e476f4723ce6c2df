import { render } from "../cards/render";
import type { Rendered } from "../cards/rendered";
import type { PersonId } from "../facts/ids";
import type { Said } from "../notices/notice";

type Person = { readonly id: PersonId; readonly channelId: string; readonly name: string };

/** Renders notices with the names that people bear now. */
export const renderer =
  (people: (ids: readonly PersonId[]) => Promise<readonly Person[]>) =>
  async (said: Said): Promise<Rendered> => {
    const found = JSON.stringify(said).match(/"p-\d+"/g) ?? [];
    const ids = [...new Set(found.map((id) => id.slice(1, -1) as PersonId))];
    const known = new Map(
      (ids.length > 0 ? await people(ids) : []).map((person) => [person.id as string, person]),
    );
    return render(
      said,
      (id) => known.get(id)?.name ?? "someone",
      (id) => known.get(id),
    );
  };
