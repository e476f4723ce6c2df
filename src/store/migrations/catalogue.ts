import type { Migration } from "kysely";
import * as firstTables from "./0001-first-tables";
import * as delivery from "./0002-delivery";
import * as teamsAndThreads from "./0003-teams-and-threads";
import * as summaries from "./0005-summaries";

/** Every change of the tables, in order. One that was released is never edited; it gets a successor. */
export const tableChanges: Record<string, Migration> = {
  "0001-first-tables": firstTables,
  "0002-delivery": delivery,
  "0003-teams-and-threads": teamsAndThreads,
  "0005-summaries": summaries,
};
