import { spoken } from "../../../src/turns/reading/spoken";

const press = (subject: string, values: Readonly<Record<string, string>> = {}, pool = "") =>
  spoken({ kind: "press", verb: "say", migration: "m-1", pool, subject, round: 0, values });
const words = (text: string) => ({ kind: "words", text, mentions: [], pressed: { migration: "m-1" } });

test("a button says its line as it stands", () => {
  expect(press("say:status pool01")).toEqual(words("status pool01"));
});

test("blanks are filled from the card's fields, each as one value", () => {
  const subject = "say:pool add <fqdn> site=… version=… users=… [owner=…]";
  const values = { w1: "pool01.contoso.com", w2: "Munich West", w3: "lync2010", w4: "500", w5: "" };
  expect(press(subject, values)).toEqual(
    words('pool add pool01.contoso.com site="Munich West" version=lync2010 users=500'),
  );
});

test("what is typed into a field stays one value, whatever it looks like", () => {
  expect(press("say:site add <name>", { w1: "x kind=branch because” of“" })?.text).toBe(
    `site add 'x kind=branch because" of"'`,
  );
});

test("a reason is taken to the letter, on one line", () => {
  expect(press("say:hold pool01 because …", { w1: 'SQL is "down"\nagain' })?.text).toBe(
    'hold pool01 because SQL is "down" again',
  );
});

test("a step that cannot be undone wants the name of its pool, however it is capitalised", () => {
  const subject = "say:start pool01.contoso.com 3.3";
  const named = (name: string) => press(subject, { name }, "pool01.contoso.com");
  expect(named("Pool01.contoso.com ")).toEqual(words("start pool01.contoso.com 3.3"));
  expect(named("pool02.contoso.com")).toBeNull();
  expect(named("")).toBeNull();
  expect(press(subject, {}, "pool01.contoso.com")).toBeNull();
});

test("other buttons say nothing", () => {
  for (const [verb, subject] of [
    ["approve", "say:status"],
    ["say", "gate:phase"],
    ["say", ""],
  ] as const)
    expect(
      spoken({ kind: "press", verb, migration: "m-1", pool: "", subject, round: 1, values: {} }),
    ).toBeUndefined();
});
