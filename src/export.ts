import "./operations/faulty-start";

import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type FromShell, fromTheShell, typedPath } from "./assembly/from-the-shell";

/** `npm run export`: writes the record of a migration, or of one pool in it, to a file of the server. */
void fromTheShell(read, "npm run export -- --migration contoso [--pool pool01] [--to record.zip]");

function read(args: string[]): FromShell {
  const text = { type: "string" } as const;
  const { values } = parseArgs({ args, options: { migration: text, pool: text, to: text } });
  const { migration, pool } = values;
  if (!migration) return { problem: "Name the migration whose record it is." };

  const to = typedPath(values.to ?? `${[migration, pool, "record"].filter(Boolean).join("-")}.zip`);
  if (existsSync(to)) return { problem: `${to} is there already. Name another file: --to` };
  if (!existsSync(join(to, ".."))) return { problem: `There is no folder ${join(to, "..")}.` };
  return { migration, words: pool === undefined ? "export" : `export ${pool}`, to };
}
