import type { Lines, ReportOf, Voice } from "../voice";

export const sayPeople = ({ people }: ReportOf<"people">, { nameOf }: Voice): Lines =>
  people.length > 0
    ? [
        "People and their roles:",
        ...people.map(({ person, roles }) => `  ${nameOf(person)}: ${roles.join(", ")}`),
      ]
    : ["Nobody has a role in this migration yet. An admin grants them: grant engineer @person"];
