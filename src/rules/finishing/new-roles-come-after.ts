import type { ServerRole } from "../../facts/versions";
import { supportedPaths } from "../documents";
import { rule } from "../rule";

type Found =
  | {
      readonly verdict: "refuse";
      readonly code: "roles-are-new";
      readonly target: string;
      readonly roles: readonly ServerRole[];
      readonly pools: number;
    }
  | { readonly verdict: "unknown"; readonly code: "roles-unknown" }
  | { readonly verdict: "unknown"; readonly code: "target-roles-unknown"; readonly target: string };

/** roles that the old deployment did not have come after it is upgraded as it was. Said of Lync Server 2013. */
export const newRolesComeAfter = rule({
  id: "new-roles-come-after",
  numbers: ["R-29"],
  sources: [supportedPaths],
  kind: "work",
  class: "hard",
  judgedAt: ["declare-facts", "leave-phase"],
  material: ({ pool }) => ({ roles: pool?.facts.roles ?? null, targetRoles: pool?.target?.roles ?? null }),
  check: ({ migration, pool }): readonly Found[] => {
    if (migration.to !== "lync2013" || migration.poolsBeforeRemoval === 0) return [];
    if (!pool?.target || pool.companion) return [];

    const { roles, name: target } = pool.target;
    const before = pool.facts.roles;
    const found: Found[] = [];
    if (!before) found.push({ verdict: "unknown", code: "roles-unknown" });
    if (!roles) found.push({ verdict: "unknown", code: "target-roles-unknown", target });
    if (!before || !roles) return found;

    const added = roles.filter((role) => !hadBefore(role, before));
    if (added.length === 0) return [];
    return [
      { verdict: "refuse", code: "roles-are-new", target, roles: added, pools: migration.poolsBeforeRemoval },
    ];
  },
});

/** Persistent Chat is what Group Chat is called from 2013 on. */
const hadBefore = (role: ServerRole, before: readonly ServerRole[]): boolean =>
  before.includes(role) || (role === "persistent-chat" && before.includes("group-chat"));
