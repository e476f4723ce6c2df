import { LogId } from "../../src/facts/ids";
import type { HouseEvent } from "../../src/machines/events/house-event";
import { emptyHouse, foldHouse, hybridRivalOf } from "../../src/machines/house-part";

const opened = (
  n: number,
  forest: string | null,
  to: "teams" | "sfb2019" | undefined,
  tenant = "t",
): HouseEvent => ({
  type: "migrationOpened",
  migration: LogId.parse(`m-${n}`),
  name: `migration ${n}`,
  tenant,
  forest,
  ...(to ? { to } : {}),
});
const house = (...events: readonly HouseEvent[]) =>
  events.reduce(
    (so, event, at) =>
      foldHouse(so, {
        event,
        pool: null,
        seq: at + 1,
        actor: null,
        at,
        activity: null,
        said: "",
        as: "",
        book: "",
      }),
    emptyHouse(),
  );
const rival = (one: HouseEvent) => hybridRivalOf(house(one), "t", "contoso.com", LogId.parse("m-9"));

test.each([
  ["another forest on its way to Teams", opened(1, "fabrikam.com", "teams"), "migration 1"],
  ["one whose forest nobody named", opened(1, null, "teams"), "migration 1"],
  ["the same forest is told by another rule", opened(1, "contoso.com", "teams"), undefined],
  ["one between servers", opened(1, "fabrikam.com", "sfb2019"), undefined],
  ["one of before targets were kept", opened(1, "fabrikam.com", undefined), undefined],
  ["one of another tenant", opened(1, "fabrikam.com", "teams", "other"), undefined],
  ["the migration itself", opened(9, "fabrikam.com", "teams"), undefined],
])("beside a migration to Teams: %s", (_, other, name) => {
  expect(rival(other)).toBe(name);
});
