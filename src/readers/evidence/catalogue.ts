import { databases } from "./commands/databases";
import { deployment } from "./commands/deployment";
import { homed } from "./commands/homed";
import { services } from "./commands/services";
import { tests } from "./commands/tests";
import type { Reader } from "./reader";

/** Every command whose output is read, in the order of the page about them. */
export const readers: readonly Reader[] = [...services, ...tests, ...databases, ...homed, ...deployment];

/** The reader of a cmdlet, in whatever case it is written. */
export const readerOf = (cmdlet: string): Reader | undefined => byName.get(cmdlet.toLowerCase());

const byName = new Map(readers.map((reader) => [reader.cmdlet.toLowerCase(), reader]));
