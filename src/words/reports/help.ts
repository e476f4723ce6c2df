import type { Lines, ReportOf } from "../voice";

/** One line for each command: how it is typed, and what it does. */
export function sayHelp({ commands, one }: ReportOf<"help">): Lines {
  if (commands.length === 0) return ["No command is open to you here. Ask an admin to grant you a role."];

  const lines = commands.map(({ usage, about }) => `${usage} – ${about}`);
  return one
    ? lines
    : ["What you may do here, in channels after @Poolpilot:", ...lines, "More about one: help <command>"];
}
