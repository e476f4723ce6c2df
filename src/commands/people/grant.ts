import { SiteKey } from "../../facts/ids";
import { policyFor } from "../../machines/case/policy-of";
import { Role } from "../../machines/events/values";
import { command, type Typed } from "../command";
import { find } from "../names";
import { changed, nothing, type Outcome, ofAll, refused, told } from "../outcome";
import type { MigrationRoom } from "../room";
import { holderNamed, personNamed } from "./person-named";
import { rolesIn } from "./roles-in";

const usage = "grant <role> @person [group=…] [pool=…] [site=…]";
const words = [{ name: "role" }, { name: "person" }];
const pairs = ["group", "pool", "site"];

export const grant = command({
  verb: "grant",
  synonyms: [],
  on: "migration",
  who: "admin",
  usage,
  about: "gives a person a role; approvers may belong to groups",
  words,
  pairs,
  text: [],
  block: false,
  changes: true,
  decide: (typed, room): Outcome => {
    const wanted = readGrant(typed, room);
    if ("outcome" in wanted) return wanted.outcome;

    const { person, role } = wanted;
    if (room.forest.grants.some((grant) => sameGrant(grant, wanted)))
      return nothing({ code: "granted", person, role });
    const wide = policyFor(room.forest, { pool: "", site: "", phase: 0 });
    if (role === "approver" && person === room.by.person && wide.separation !== "solo") {
      return refused("not-allowed", { code: "self-approver" });
    }
    return changed([ofAll({ type: "roleGranted", ...given(wanted) })]);
  },
});

export const revoke = command({
  verb: "revoke",
  synonyms: ["ungrant"],
  on: "migration",
  who: "admin",
  usage: usage.replace("grant", "revoke"),
  about: "takes a role back",
  words,
  pairs,
  text: [],
  block: false,
  changes: true,
  decide: (typed, room): Outcome => {
    const wanted = readGrant(typed, room, holderNamed);
    if ("outcome" in wanted) return wanted.outcome;

    const { person, role, group, pool, site } = wanted;
    const held = room.forest.grants.some(
      (grant) =>
        grant.person === person &&
        grant.role === role &&
        (group === null || grant.group === group) &&
        grant.pool === pool &&
        grant.site === site,
    );
    if (!held) return nothing({ code: "not-granted", person, role });
    const admins = new Set(
      room.forest.grants.filter((grant) => grant.role === "admin").map((grant) => grant.person),
    );
    if (role === "admin" && admins.size === 1 && room.house.admins.length === 0)
      return refused("not-allowed", { code: "last-admin" });
    return changed([ofAll({ type: "roleRevoked", ...given(wanted) })]);
  },
});

export const people = command({
  verb: "people",
  synonyms: ["who", "roles"],
  on: "migration",
  who: "all",
  usage: "people",
  about: "lists who has which role",
  words: [],
  pairs: [],
  text: [],
  block: false,
  changes: false,
  decide: (_, { forest }): Outcome => {
    const ids = [...new Set(forest.grants.map(({ person }) => person))];
    return told({
      kind: "people",
      people: ids.map((person) => ({ person, roles: rolesIn(forest, person) })),
    });
  },
});

type Wanted = Extract<ReturnType<typeof readGrant>, { role: Role }>;

function readGrant(
  { words: typed, pairs: where }: Typed,
  room: MigrationRoom,
  whoIs: typeof holderNamed = personNamed,
) {
  const role = Role.safeParse(typed.role?.toLowerCase());
  if (!role.success) {
    const takes = Role.options.join("|");
    return {
      outcome: refused("not-understood", {
        code: "bad-value",
        key: "role",
        value: typed.role ?? "",
        takes,
        usage,
      }),
    };
  }
  const group = where.group?.toLowerCase();
  if (group !== undefined && (role.data !== "approver" || !/^[a-z0-9-]{1,40}$/.test(group))) {
    const takes = "letters, digits and hyphens, for approvers only";
    return {
      outcome: refused("not-understood", {
        code: "bad-value",
        key: "group",
        value: where.group ?? "",
        takes,
        usage,
      }),
    };
  }

  const person = whoIs(room, typed.person ?? "");
  if (typeof person !== "string") return person;
  const [pool, second] = where.pool === undefined ? [] : find(room.forest, where.pool, ["pool"]);
  if (where.pool !== undefined && (!pool || second)) return unknown("pool", where.pool);
  const site = where.site === undefined ? undefined : SiteKey.safeParse(where.site).data;
  if (where.site !== undefined && (!site || !room.forest.sites.has(site))) return unknown("site", where.site);

  return { person, role: role.data, group: group ?? null, pool: pool?.name ?? null, site: site ?? null };
}

const unknown = (what: string, name: string) => ({
  outcome: refused("not-found", { code: "unknown-name", what, name, nearest: [], try: "status" }),
});

/** The grant as its event tells it: what it is limited to, where it is limited. */
function given({ person, role, group, pool, site }: Wanted) {
  return {
    person,
    role,
    ...(group === null ? {} : { group }),
    ...(pool === null ? {} : { pool: pool as never }),
    ...(site === null ? {} : { site }),
  };
}

const sameGrant = (one: object, other: Wanted): boolean =>
  (["person", "role", "group", "pool", "site"] as const).every((key) => (one as Wanted)[key] === other[key]);
