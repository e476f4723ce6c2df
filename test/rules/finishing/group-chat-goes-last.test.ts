import type { MustBeEmpty } from "../../../src/facts/case";
import { groupChatGoesLast } from "../../../src/rules/finishing/group-chat-goes-last";
import { codes, leaving, type Row, task } from "../../support/case";

const step = { kind: "start-task", task: "8.6.1" } as const;
const homed = (left: MustBeEmpty["left"], what = "group-chat") => ({
  tasks: [
    task({
      number: "8.6.1",
      empty: [{ what, of: "pool" as const, left, source: "coexistence-considerations.md", rules: [] }],
    }),
  ],
});
const companion = "group-chat" as const;

test.each<Row>([
  ["a pool without Group Chat passes", { step, pool: homed(false) }, []],
  [
    "a pool that Group Chat is homed on is not removed",
    { step, pool: homed(true) },
    ["group-chat-still-homed"],
  ],
  [
    "… not even recorded as removed",
    { step: { kind: "do-task", task: "8.6.1" }, pool: homed(true) },
    ["group-chat-still-homed"],
  ],
  ["untold homing is unknown", { step, pool: homed(undefined) }, ["group-chat-unknown"]],
  ["other things left are another rule's matter", { step, pool: homed(true, "cms") }, []],
  ["a task that does not mind it passes", { step }, []],
  ["Group Chat starts after the main path", { step, pool: { companion } }, ["group-chat-too-early"]],
  ["… and leaves no phase before", { step: leaving(1), pool: { companion } }, ["group-chat-too-early"]],
  [
    "it may start once every pool is past its post-migration phase",
    { step, migration: { poolsBeforeRemoval: 0 }, pool: { companion } },
    [],
  ],
  [
    "one pool that is not holds it up",
    { step, migration: { poolsBeforeRemoval: 1 }, pool: { companion } },
    ["group-chat-too-early"],
  ],
  ["a pool of the main path does not wait", { step: leaving(1) }, []],
])("%s", (_, differences, expected) => {
  expect(codes(groupChatGoesLast, differences)).toEqual(expected);
});
