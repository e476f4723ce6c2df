import { render } from "../cards/render";
import type { Rendered } from "../cards/rendered";
import type { PersonId } from "../facts/ids";
import type { Said } from "../notices/notice";

export type People = ReadonlyMap<string, { readonly name: string; readonly channelId: string }>;

type Book = {
  readonly people: (
    ids: readonly PersonId[],
  ) => Promise<readonly { readonly id: PersonId; readonly name: string; readonly channelId: string }[]>;
};

type Texts = {
  readonly getBody: (sha256: string) => Promise<{ readonly text: string | null } | undefined>;
};

/** Those whom a notice names, as they are called now. */
export async function peopleIn(store: Book, said: Said): Promise<People> {
  const found = JSON.stringify(said).match(/"p-\d+"/g) ?? [];
  const ids = [...new Set(found.map((id) => id.slice(1, -1) as PersonId))];
  return new Map(
    (ids.length > 0 ? await store.people(ids) : []).map((person) => [person.id as string, person]),
  );
}

export const renderWith = (people: People, said: Said, viewer?: PersonId): Rendered =>
  render(
    said,
    (id) => people.get(id)?.name ?? "someone",
    (id) => people.get(id),
    viewer,
  );

/** Renders answers. What was recorded is told even where the store is lost before their names are read. */
export const renderer =
  (store: Book & Texts) =>
  async (said: Said): Promise<Rendered> =>
    renderWith(await peopleIn(store, said).catch(() => new Map()), await withText(store, said));

/** What was given as evidence is read when it is shown: a notice keeps its name alone. */
async function withText({ getBody }: Texts, said: Said): Promise<Said> {
  const { notice } = said;
  if (notice.kind !== "told" || notice.report.kind !== "evidence-text") return said;

  const { report } = notice;
  const body = await getBody(report.sha256);
  const text = body?.text?.slice(0, longest) ?? null;
  return { ...said, notice: { ...notice, report: { ...report, text } } };
}

/** So much of a text is shown. */
const longest = 15_000;
