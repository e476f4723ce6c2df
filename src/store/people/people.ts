import type { PersonId } from "../../facts/ids";
import { pageSize, pieces } from "../page";
import type { Db } from "../schema";

/** Somebody as the channel knows them: the tenant and AAD object id say who, the rest how to reach and name them. */
export type Person = {
  readonly id: PersonId;
  readonly tenant: string;
  readonly aad: string;
  readonly channelId: string;
  readonly name: string;
};

/** The person with this identity, made when new. Name and channel id are kept as they were given last. */
export async function personOf(db: Db, given: Omit<Person, "id">): Promise<Person> {
  const known = await db
    .selectFrom("people")
    .select(columns)
    .where("tenant", "=", given.tenant)
    .where("aad", "=", given.aad)
    .executeTakeFirst();
  if (known?.name === given.name && known.channelId === given.channelId) return asPerson(known);

  const { tenant, aad, channelId, name } = given;
  const fresh = { channel_id: channelId, name, folded: folded(name) };
  const row = await db
    .insertInto("people")
    .values({ tenant, aad, ...fresh })
    .onConflict((conflict) => conflict.columns(["tenant", "aad"]).doUpdateSet(fresh))
    .returning(columns)
    .executeTakeFirstOrThrow();
  return asPerson(row);
}

/** The person whom the channel calls by this id of its own. */
export async function personByChannelId(
  db: Db,
  { tenant, channelId }: Pick<Person, "tenant" | "channelId">,
): Promise<Person | undefined> {
  const row = await db
    .selectFrom("people")
    .select(columns)
    .where("tenant", "=", tenant)
    .where("channel_id", "=", channelId)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && asPerson(row);
}

/** The person with this id. */
export async function person(db: Db, id: PersonId): Promise<Person | undefined> {
  return (await people(db, [id]))[0];
}

/** The people with these ids, in the order of their ids. */
export async function people(db: Db, ids: readonly PersonId[]): Promise<readonly Person[]> {
  const numbers = [...new Set(ids)].map((id) => Number(id.slice(2))).sort((a, b) => a - b);
  const found: Person[] = [];
  for (const piece of pieces(numbers)) {
    const rows = await db
      .selectFrom("people")
      .select(columns)
      .where("id", "in", piece)
      .orderBy("id")
      .execute();
    found.push(...rows.map(asPerson));
  }
  return found;
}

/** The people of a tenant with exactly this name, in whatever case. */
export async function findPeople(
  db: Db,
  { tenant, name }: Pick<Person, "tenant" | "name">,
): Promise<readonly Person[]> {
  const rows = await db
    .selectFrom("people")
    .select(columns)
    .where("tenant", "=", tenant)
    .where("folded", "=", folded(name))
    .orderBy("id")
    .limit(pageSize)
    .execute();
  return rows.map(asPerson);
}

const columns = ["id", "tenant", "aad", "channel_id as channelId", "name"] as const;

const asPerson = ({ id, ...rest }: Omit<Person, "id"> & { readonly id: number }): Person => ({
  id: `p-${id}` as PersonId,
  ...rest,
});

/** SQLite's `lower` knows ASCII only, so names are folded here. */
const folded = (name: string) => name.normalize("NFC").trim().toLowerCase();
