import type { PersonId } from "../../../src/facts/ids";
import { peopleKnown } from "../../../src/turns/memory/people-known";
import type { Person, TurnStore } from "../../../src/turns/ports";

const ana = { tenant: "contoso", aad: "aad-ana", channelId: "29:ana", name: "Ana Ruiz" };

/** The store's people, and who was looked up. */
function asked(known?: Map<string, Person>) {
  const looked: string[] = [];
  const personOf: TurnStore["personOf"] = async ({ aad, ...rest }) => {
    looked.push(`${rest.name} in ${rest.tenant}`);
    return { id: `p-${aad}` as PersonId, ...rest };
  };
  return { looked, personOf: peopleKnown(personOf, known) };
}

test("somebody who speaks again is not looked up again", async () => {
  const { looked, personOf } = asked();
  const first = await personOf(ana);
  expect(await personOf({ ...ana })).toEqual(first);
  expect(looked).toEqual(["Ana Ruiz in contoso"]);
});

test.each([
  ["a new name", { name: "Ana Ruiz-Lind" }],
  ["another id of the channel", { channelId: "29:other" }],
  ["another tenant", { tenant: "fabrikam" }],
  ["another person of the same name", { aad: "aad-other" }],
])("%s is looked up", async (_, change) => {
  const { looked, personOf } = asked();
  await personOf(ana);
  expect(await personOf({ ...ana, ...change })).toMatchObject({
    name: (change as { name?: string }).name ?? "Ana Ruiz",
  });
  expect(looked).toHaveLength(2);
});

test("somebody who could not be looked up is looked up again", async () => {
  let tries = 0;
  const personOf = peopleKnown(async ({ aad: _, ...rest }) => {
    if (tries++ === 0) throw new Error("The store is gone.");
    return { id: "p-1" as PersonId, ...rest };
  });
  await expect(personOf(ana)).rejects.toThrow("gone");
  expect(await personOf(ana)).toMatchObject({ id: "p-1" });
});

test("of very many people those are forgotten who spoke longest ago", async () => {
  const known = new Map<string, Person>();
  const { looked, personOf } = asked(known);
  const speaker = (number: number) => ({ ...ana, aad: `aad-${number}`, name: `Speaker ${number}` });
  for (let number = 0; number < 10_000; number++) await personOf(speaker(number));
  await personOf(speaker(0));
  await personOf(speaker(10_000));
  expect(known.size).toBe(10_000);

  looked.length = 0;
  await personOf(speaker(0));
  await personOf(speaker(1));
  expect(looked).toEqual(["Speaker 1 in contoso"]);
});
