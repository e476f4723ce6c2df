import { Fqdn } from "../../../src/facts/ids";
import { chatGoesToOnePool } from "../../../src/rules/group-chat/chat-goes-to-one-pool";
import { chatHasAHomeOfItsVersion } from "../../../src/rules/group-chat/chat-has-a-home-of-its-version";
import { codes, leaving, type Row } from "../../support/case";

const companion = "group-chat" as const;
const step = { kind: "declare-facts" } as const;
const target = {
  name: Fqdn.parse("chat05.contoso.com"),
  edition: undefined,
  sql: undefined,
  sqlVersion: undefined,
  roles: undefined,
};
const moved = [{ name: "chat01", key: "target", was: "chat05.contoso.com", wanted: "chat06.contoso.com" }];

test.each<Row>([
  ["one target passes", { step, pool: { companion, target } }, []],
  [
    "a second target is refused",
    { step, pool: { companion, target, conflicts: moved } },
    ["chat-goes-to-several"],
  ],
  [
    "another conflict is no matter of it",
    { step, pool: { companion, target, conflicts: [{ ...moved[0], key: "site" } as never] } },
    [],
  ],
  ["no target yet may be registered", { step, pool: { companion, target: undefined } }, []],
  [
    "no target holds the gate",
    { step: leaving(1), pool: { companion, target: undefined } },
    ["chat-target-unknown"],
  ],
  ["a pool of the main path may change its target", { step, pool: { target, conflicts: moved } }, []],
])("chat goes to one pool: %s", (_, differences, expected) => {
  expect(codes(chatGoesToOnePool, differences)).toEqual(expected);
});

const home = (version: "lync2010" | "ocs2007r2" | undefined) => ({ name: "pool01.contoso.com", version });

test.each<Row>([
  ["a home of its own version passes", { step, pool: { companion, chatHome: home("lync2010") } }, []],
  [
    "a home of another version is refused",
    { step, pool: { companion, chatHome: home("ocs2007r2") } },
    ["chat-home-of-other-version"],
  ],
  [
    "a home that is not registered is not known",
    { step, pool: { companion, chatHome: home(undefined) } },
    ["chat-home-not-registered"],
  ],
  ["no home holds", { step: leaving(1), pool: { companion } }, ["chat-home-unknown"]],
  ["a pool of the main path needs none", { step, pool: {} }, []],
])("chat has a home of its version: %s", (_, differences, expected) => {
  expect(codes(chatHasAHomeOfItsVersion, differences)).toEqual(expected);
});
