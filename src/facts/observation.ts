import type { Instant } from "./ids";

/** What an observation is about: a server, a pool, and so on. Names are FQDNs in lower case, or a site's name; null where
 * the output does not say, or where it is about the forest as a whole. */
export type Observed = {
  readonly kind: "server" | "pool" | "site" | "forest" | "user";
  readonly name: string | null;
};

/** One thing that a piece of command output says, as plain data: the same shape whatever the command. */
export type Observation = {
  /** The command that prints it, as Microsoft writes it: `Get-CsWindowsService`. */
  readonly cmdlet: string;
  readonly about: Observed;
  /** What of it: the name of a service, a test, a database; of a count, the key it has in the ledger. */
  readonly item: string;
  /** Whether it is as it should be; null where the output alone cannot tell, as with a count or a version. */
  readonly holds: boolean | null;
  /** What was printed for it: `Running`, `7`, `Success`. */
  readonly value: string | number | null;
  /** Of a count: there may be more, for nothing beside the output says that it lists all. */
  readonly atLeast?: true;
  /** When it was so, where the output says. */
  readonly at: Instant | null;
  /** The error or diagnosis beside it, where there is one. */
  readonly detail: string | null;
};
