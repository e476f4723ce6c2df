import { removedFeaturesStayBehind } from "../../../src/rules/finishing/removed-features-stay-behind";
import { codes, leaving, type Row } from "../../support/case";

const to = (version: "sfb2019" | "sfbse" | "sfb2015") => ({ to: version });
const known = (xmpp: boolean | undefined, chat: boolean | undefined) => ({
  known: { xmpp, "pool.persistent-chat": chat },
});
const removal = { kind: "start-task", task: "8.6.1" } as const;

test.each<Row>([
  [
    "XMPP in use holds the removal",
    { step: removal, migration: to("sfb2019"), pool: known(true, false) },
    ["feature-in-use"],
  ],
  [
    "… the telling of it",
    { step: { kind: "do-task", task: "8.6.1" }, migration: to("sfb2019"), pool: known(true, false) },
    ["feature-in-use"],
  ],
  [
    "… and the gate before it",
    { step: leaving(7), migration: to("sfb2019"), pool: known(true, false) },
    ["feature-in-use"],
  ],
  [
    "Subscription Edition has it no more either",
    { step: leaving(7), migration: to("sfbse"), pool: known(false, true) },
    ["feature-in-use"],
  ],
  [
    "both are told",
    { step: leaving(8), migration: to("sfb2019"), pool: known(true, true) },
    ["feature-in-use", "feature-in-use"],
  ],
  [
    "nobody has said",
    { step: leaving(7), migration: to("sfb2019"), pool: known(undefined, undefined) },
    ["feature-use-unknown", "feature-use-unknown"],
  ],
  ["dropped by the users", { step: leaving(7), migration: to("sfb2019"), pool: known(false, false) }, []],
  ["an earlier gate passes", { step: leaving(6), migration: to("sfb2019"), pool: known(true, true) }, []],
  [
    "an earlier task passes",
    { step: { kind: "start-task", task: "6.4" }, migration: to("sfb2019"), pool: known(true, true) },
    [],
  ],
  ["2015 has it all", { step: leaving(7), migration: to("sfb2015"), pool: known(true, true) }, []],
])("%s", (_, differences, expected) => {
  expect(codes(removedFeaturesStayBehind, differences)).toEqual(expected);
});
