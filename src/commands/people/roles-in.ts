import type { PersonId } from "../../facts/ids";
import type { ForestPart } from "../../machines/forest/forest-part";

/** The roles that somebody holds, as they were granted: `approver of security for pool01.contoso.com`. */
export const rolesIn = ({ grants }: ForestPart, of: PersonId): readonly string[] =>
  grants
    .filter(({ person }) => person === of)
    .map(({ role, group, pool, site }) =>
      [role, group && `of ${group}`, pool && `for ${pool}`, site && `in ${site}`].filter(Boolean).join(" "),
    );
