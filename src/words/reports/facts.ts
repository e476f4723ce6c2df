import { printFact } from "../../facts/fact-keys";
import { sayAgainst, whence } from "../statements";
import type { Lines, ReportOf, Voice } from "../voice";

type Fact = ReportOf<"facts">["facts"][number];

/** Every fact that may be declared of a thing, known or not. */
export const sayFacts = ({ name, is, facts, try: command }: ReportOf<"facts">, voice: Voice): Lines => [
  `What is known of ${is} ${name}:`,
  ...facts.map((fact) => `  ${factLine(fact, voice)}`),
  `To declare one: ${command}`,
];

export function factLine({ key, means, takes, value, against, ...given }: Fact, { nameOf }: Voice): string {
  if (value === null) return `${key} = not known — ${means}; takes ${takes}`;

  const said = whence(given, nameOf);
  const other = against.length > 0 ? `; against it stands ${sayAgainst(against, nameOf)}` : "";
  return `${key} = ${printFact(value)} — ${means}${said ? `, ${said}` : ""}${other}`;
}
