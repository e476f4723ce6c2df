import { printDuration } from "../../facts/duration";
import { ledgerEntry } from "../../facts/ledger";
import {
  counted,
  factCommand,
  factName,
  listOf,
  printInstant,
  roleName,
  versionName,
} from "../printing/print";
import type { Some } from "./sentence";

export const finishingSentences = {
  "still-on-pool": ({ what, left, before, readFrom }, label) => ({
    wrong: `${label} still ${left === true ? holding(what) : `has ${thing(what, left)}`}; ${beforeWhat(before)} nothing of it may be left.`,
    ...(what === "users-left" && left !== true
      ? { fix: "Move them, and say how many were moved.", try: `moved ${label} ${left} wave=rest` }
      : readFrom !== undefined && "task" in before
        ? {
            fix: `Move it to the new pool, then give the output of ${readFrom}: what was read counts before words.`,
            try: `evidence ${label} ${before.task}`,
          }
        : {
            fix: "Move it to the new pool, then say so.",
            try: `set ${label} ${what}=${left === true ? "no" : "0"}`,
          }),
  }),
  "still-in-forest": ({ what, left, pools, before }) => ({
    wrong: `${left === true ? `A legacy pool still ${holding(what)}` : `${thing(what, left)} ${left === 1 ? "is" : "are"} left on ${counted(pools, "legacy pool")} together`}; ${beforeWhat(before)} none may be.`,
    fix: "Finish the other pools first; the list shows where they stand.",
    try: "status",
  }),
  "left-on-pool-unknown": ({ what, before }, label) => ({
    wrong: `${label} must be empty ${beforeWhat(before)}, and nobody has said: ${factName(`pool.${what}`)}.`,
    fix: "Look it up on the legacy pool and say it.",
    try: factCommand([`pool.${what}`], label),
  }),
  "left-in-forest-unknown": ({ what, before }) => ({
    wrong: `All legacy pools must be empty ${beforeWhat(before)}, and of some it is not known: ${factName(`pool.${what}`)}.`,
    fix: "Say it for every pool; the list shows where it is missing.",
    try: "status",
  }),
  "count-is-stale": ({ what, at, evidenceAge, command }, label) => ({
    wrong: `The count of ${ledgerEntry(what)?.called[1] ?? what} on ${label} is from ${printInstant(at)}, more than ${printDuration(evidenceAge)} ago.`,
    fix: `Count again with ${command}, then say what is left.`,
    try: `set ${label} ${what}=0`,
  }),
  "roles-are-new": ({ target, roles, pools }, label) => ({
    wrong: `${target} would bring roles that the old deployment does not have: ${listOf(roles.map(roleName))}. New roles come after it is upgraded, and ${counted(pools, "pool")} ${pools === 1 ? "has" : "have"} still to finish.`,
    fix: "Leave the new roles out for now, and add them once every pool has been migrated.",
    try: `set ${label} target-roles=…`,
  }),
  "roles-unknown": (_, label) => ({
    wrong: `Which server roles go with ${label} is not known, so it cannot be told whether the target brings new ones.`,
    fix: "List the roles of the old deployment.",
    try: `set ${label} roles=…`,
  }),
  "target-roles-unknown": ({ target }, label) => ({
    wrong: `Which server roles ${target} will have is not known, so it cannot be told whether some are new.`,
    fix: "List the roles of the new pool.",
    try: `set ${label} target-roles=…`,
  }),
  "chat-goes-to-several": ({ targets }, label) => ({
    wrong: `${label} would go to ${listOf(targets)}: one legacy Group Chat pool goes into one Persistent Chat pool.`,
    fix: "Name one of them. More Persistent Chat pools may be added after the import.",
    try: `set ${label} target=${targets[0] ?? "…"}`,
  }),
  "chat-target-unknown": (_, label) => ({
    wrong: `Which Persistent Chat pool ${label} goes to is not known.`,
    fix: "Name the one pool that takes all of it.",
    try: `set ${label} target=…`,
  }),
  "chat-home-unknown": (_, label) => ({
    wrong: `On which legacy pool ${label} is homed is not known.`,
    fix: "Name the pool; it stays until Group Chat is migrated.",
    try: `set ${label} home=…`,
  }),
  "chat-home-not-registered": ({ home }, label) => ({
    wrong: `${label} is homed on ${home}, which is no pool of this migration, so its version cannot be compared.`,
    fix: "Register that pool, or correct the name.",
    try: `set ${label} home=…`,
  }),
  "chat-home-of-other-version": ({ home, version, own }, label) => ({
    wrong: `${label} (${versionName(own)}) would be homed on ${home} (${versionName(version)}): a chat pool is homed on a pool of its own version.`,
    fix: "Name the pool of its own version that it is homed on.",
    try: `set ${label} home=…`,
  }),
  "group-chat-too-early": ({ pools }, label) => ({
    wrong: `Group Chat is migrated last, and ${counted(pools, "pool")} ${pools === 1 ? "has" : "have"} not yet left the post-migration phase; ${label} has to wait.`,
    fix: "Bring the other pools through that phase first; the list shows where they stand.",
    try: "status",
  }),
  "group-chat-still-homed": ({ task }, label) => ({
    wrong: `Group Chat is still homed on ${label}, so task ${task} has to wait. No document says so in one sentence: we derive it from Group Chat going last and from its need of a pool of its own version.`,
    fix: "Migrate Group Chat to Persistent Chat first, then say that it is gone.",
    try: `set ${label} group-chat=no`,
  }),
  "group-chat-unknown": ({ task }, label) => ({
    wrong: `Whether Group Chat is homed on ${label} is not known; while it is, task ${task} has to wait. No document says so in one sentence: we derive it from Group Chat going last and from its need of a pool of its own version.`,
    fix: "Say whether it is.",
    try: `set ${label} group-chat=…`,
  }),
  "feature-in-use": ({ feature, before }, label) => ({
    wrong: `Users of ${label} need ${featureNames[feature]}, which the new version does not have: the pool stays ${beforeWhat(before)}.`,
    fix: `Have its users do without and say so (set ${label} ${feature}=no), or keep the pool in coexistence.`,
    try: `keep ${label} because …`,
  }),
  "feature-use-unknown": ({ feature, before }, label) => ({
    wrong: `Whether users of ${label} need ${featureNames[feature]}, which the new version does not have, is not known; the pool stays ${beforeWhat(before)} until it is.`,
    fix: "Say whether they do.",
    try: `set ${label} ${feature}=…`,
  }),
  "nothing-was-dropped": ({ to }, label) => ({
    wrong: `${label} moves to ${versionName(to)}, and pools are kept in coexistence only where the new version dropped what their users need: from Skype for Business Server 2019 on.`,
    fix: "Lead it on to its end, or hold it.",
    try: `next ${label}`,
  }),
  "too-early-to-keep": ({ present, from, task }, label) => ({
    wrong: `${label} is in phase ${present}. Who stays behind shows when everybody else moves${task === "" ? "" : ` (task ${task})`}, so that a pool is kept from phase ${from} on.`,
    fix: `Lead it as far as phase ${from} first.`,
    try: `next ${label}`,
  }),
  "removal-has-begun": ({ task, title }, label) => ({
    wrong: `The removal of ${label} has begun: task ${task} (${title}) has leave or was done. It cannot be kept any more.`,
    fix: "Finish the removal, or restore from the backup of phase 2 outside of this bot.",
    try: `status ${label}`,
  }),
} satisfies Some;

const featureNames = { xmpp: "XMPP federation", "persistent-chat": "Persistent Chat" } as const;

const beforeWhat = (before: { readonly gate: number } | { readonly task: string }): string =>
  "gate" in before ? `at gate ${before.gate}` : `before task ${before.task}`;

/** `12 users`, `1 conference directory` */
function thing(what: string, count: number): string {
  const [one, many] = ledgerEntry(what)?.called ?? [`of ${what}`, `of ${what}`];
  return counted(count, one, many);
}

const holding = (what: string): string => ledgerEntry(what)?.called[0] ?? `has ${what}`;
