import type { Approvals } from "../../facts/case";
import { parseDuration } from "../../facts/duration";
import { SiteKey } from "../../facts/ids";
import { readApprovals } from "../../facts/values";
import { defaults } from "../../machines/case/policy-of";
import type { Policy } from "../../machines/events/policy";
import type { ForestPart } from "../../machines/forest/forest-part";
import { answers } from "../../rules/approval/matching";
import { command, type Typed } from "../command";
import { find } from "../names";
import { changed, type Outcome, ofAll, refused, told } from "../outcome";
import { callersRoles, type MigrationRoom } from "../room";
import { readSilence, silenceKeys } from "./read-silence";

const usage =
  "policy [approvals=uc:1,security:1] [phase=…] [site=…] [pool=…] [soak=7d] [separation=strict|requester|solo] [evidence-age=14d] [remind=4h|off] [escalate=1d:@person|off] [expire=7d|off] [zone=…] [hours=08:00-18:00|off] [days=weekdays|daily]";

export const policy = command({
  verb: "policy",
  synonyms: ["policies"],
  on: "migration",
  who: "all",
  usage,
  about: "shows the gate policy; an admin may change it",
  words: [],
  pairs: ["approvals", "phase", "site", "pool", "soak", "separation", "evidence-age", ...silenceKeys],
  text: [],
  block: false,
  changes: true,
  decide: (typed, room): Outcome => {
    const isAsked = Object.keys(typed.pairs).every((key) => scopes.has(key));
    const place = readWhere(typed, room);
    if (isAsked) return "outcome" in place ? place.outcome : told(shown(room));
    if (!callersRoles(room).has("admin")) {
      const ask = room.forest.grants.filter(({ role }) => role === "admin").map(({ person }) => person);
      return refused("not-allowed", { code: "role-missing", verb: "policy", role: "admin", ask });
    }

    const wanted = readPolicy(typed);
    if ("outcome" in wanted) return wanted.outcome;
    const silence = readSilence(typed, room, bad);
    if ("outcome" in silence) return silence.outcome;
    const where = readWhere(typed, room);
    if ("outcome" in where) return where.outcome;
    const said: Policy = { ...wanted.policy, ...silence };
    if (Object.keys(said).length === 0)
      return refused("not-understood", { code: "pair-wanted", key: "approvals", usage });

    const lacking = lackingFor(room.forest, said.approvals ?? []);
    return changed([ofAll({ type: "policySet", policy: said, ...where.scope })], {
      with: lacking.length > 0 ? { kind: "approvers-lacking", lacking } : null,
    });
  },
});

/** The groups in which fewer people approve anywhere than are asked: no gate could open by that policy. */
const lackingFor = (forest: ForestPart, asks: readonly Approvals[]) =>
  asks.flatMap((ask) => {
    const able = forest.grants.filter(
      ({ role, group }) => role === "approver" && answers([group ?? "any"], ask),
    );
    const have = new Set(able.map(({ person }) => person)).size;
    return have < ask.count ? [{ ...ask, have }] : [];
  });

/** Keys that say where a policy holds; alone they change nothing, and the policy is shown. */
const scopes: ReadonlySet<string> = new Set(["phase", "site", "pool"]);

function shown({ forest }: MigrationRoom) {
  const entries = forest.policies.map(({ policy: entry, phase, site, pool }) => ({
    where: [phase && `phase ${phase}`, site && `site ${site}`, pool && `pool ${pool}`]
      .filter(Boolean)
      .join(", "),
    policy: entry,
  }));
  return { kind: "policy" as const, entries, defaults: { ...defaults, approvals: [...defaults.approvals] } };
}

function readPolicy({ pairs }: Typed): { readonly policy: Policy } | { readonly outcome: Outcome } {
  const approvals = pairs.approvals === undefined ? undefined : readApprovals(pairs.approvals);
  const soak = pairs.soak === undefined ? undefined : parseDuration(pairs.soak);
  const evidenceAge =
    pairs["evidence-age"] === undefined ? undefined : parseDuration(pairs["evidence-age"]) || undefined;
  const separation = ["strict", "requester", "solo"].find(
    (word) => word === pairs.separation?.toLowerCase(),
  ) as Policy["separation"];
  if (pairs.approvals !== undefined && !approvals)
    return bad("approvals", pairs.approvals, "groups with counts such as uc:1,security:1");
  if (pairs.soak !== undefined && soak === undefined) return bad("soak", pairs.soak, "a duration such as 7d");
  if (pairs["evidence-age"] !== undefined && !evidenceAge)
    return bad("evidence-age", pairs["evidence-age"], "a duration such as 14d");
  if (pairs.separation !== undefined && !separation)
    return bad("separation", pairs.separation, "strict|requester|solo");

  return {
    policy: {
      ...(approvals ? { approvals: [...approvals] } : {}),
      ...(soak === undefined ? {} : { soak }),
      ...(evidenceAge === undefined ? {} : { evidenceAge }),
      ...(separation ? { separation } : {}),
    },
  };
}

function readWhere({ pairs }: Typed, room: MigrationRoom) {
  const phase = pairs.phase === undefined ? undefined : Number(pairs.phase);
  if (phase !== undefined && !room.path.phases.some(({ number }) => number === phase)) {
    return bad("phase", pairs.phase ?? "", `1 to ${room.path.phases.length}`);
  }
  const site = pairs.site === undefined ? undefined : SiteKey.safeParse(pairs.site).data;
  if (pairs.site !== undefined && (!site || !room.forest.sites.has(site))) return unknown("site", pairs.site);
  const [pool, second] = pairs.pool === undefined ? [] : find(room.forest, pairs.pool, ["pool"]);
  if (pairs.pool !== undefined && (!pool || second)) return unknown("pool", pairs.pool);

  return {
    scope: {
      ...(phase === undefined ? {} : { phase }),
      ...(site ? { site } : {}),
      ...(pool ? { pool: pool.name as never } : {}),
    },
  };
}

const bad = (key: string, value: string, takes: string) => ({
  outcome: refused("not-understood", { code: "bad-value", key, value, takes, usage }),
});

const unknown = (what: string, name: string) => ({
  outcome: refused("not-found", { code: "unknown-name", what, name, nearest: [], try: "status" }),
});
