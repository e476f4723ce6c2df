import "./operations/faulty-start";

import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { type FromShell, fromTheShell, typedPath } from "./assembly/from-the-shell";
import { limits } from "./readers/topology/limits";

/** `npm run import`: brings a topology document to the record from the server's shell. */
void fromTheShell(
  read,
  "npm run import -- topology.xml --migration contoso [--versions 5:lync2010,6:lync2013]",
);

function read(args: string[]): FromShell {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { migration: { type: "string" }, versions: { type: "string" } },
  });
  const { migration, versions } = values;
  const [path, second] = positionals;
  if (!path || second) return { problem: "Name one file." };
  if (!migration) return { problem: "Name the migration that the document is of." };

  const file = typedPath(path);
  if (statSync(file).size > limits.bytes) return { problem: `${path} is larger than ${limits.bytes} bytes.` };

  const words = versions === undefined ? "topology" : `topology versions=${versions}`;
  return { migration, words, file: { name: basename(file), bytes: readFileSync(file) } };
}
