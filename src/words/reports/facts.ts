import { printFact } from "../../facts/fact-keys";
import { byAt } from "../parts";
import type { Lines, ReportOf, Voice } from "../voice";

type Fact = ReportOf<"facts">["facts"][number];

/** Every fact that may be declared of a thing, known or not. */
export const sayFacts = ({ name, is, facts, try: command }: ReportOf<"facts">, voice: Voice): Lines => [
  `What is known of ${is} ${name}:`,
  ...facts.map((fact) => `  ${factLine(fact, voice)}`),
  `To declare one: ${command}`,
];

export function factLine({ key, means, takes, value, by, at }: Fact, { nameOf }: Voice): string {
  if (value === null) return `${key} = not known — ${means}; takes ${takes}`;

  const said = byAt(by, at, nameOf).trim();
  return `${key} = ${printFact(value)} — ${means}${said ? `, ${said}` : ""}`;
}
