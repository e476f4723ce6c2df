import type { MigrationRoom } from "../../../src/commands/room";
import { broughtIn } from "../../../src/commands/topology/topology";

/** A room whose last document is `last`, and a document that was held against `before`. */
const room = (
  last: string | null,
  as: "file" | "record",
  before: string | null,
  sha256: string,
): MigrationRoom =>
  ({
    forest: { topology: last && { sha256: last } },
    brought: { kind: "topology", from: { as }, before, document: { sha256 } },
  }) as unknown as MigrationRoom;

test.each([
  ["the first one", room(null, "file", null, "a")],
  ["one that was held against the last one", room("a", "file", "a", "b")],
  ["the last one itself, once more", room("a", "file", null, "a")],
  ["the last one, from the record", room("a", "record", "a", "a")],
])("a document counts: %s", (_, here) => {
  expect(broughtIn(here)).toBe(here.brought);
});

test.each([
  ["one that was held against none, while another came", room("a", "file", null, "b")],
  ["one that was held against the one before the last", room("b", "file", "a", "c")],
  ["one of the record, while another came", room("b", "record", "a", "a")],
])("a document is overtaken: %s", (_, here) => {
  expect(broughtIn(here)).toMatchObject({
    kind: "refused",
    violations: [{ rule: "stale", complaint: { code: "document-moved" } }],
  });
});
