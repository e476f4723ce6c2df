import { readTyped } from "../../../src/commands/grammar/read-typed";
import type { VerbSpec } from "../../../src/commands/grammar/verb-spec";

/** A verb that says only what differs. */
const verb = (name: string, differs: Partial<VerbSpec> = {}): VerbSpec => ({
  verb: name,
  synonyms: [],
  words: [],
  pairs: [],
  text: [],
  block: false,
  changes: true,
  ...differs,
});

const pool = { name: "pool", selector: true };
const task = { name: "task" };
const checkpoint = { name: "checkpoint" };

export const specs: readonly VerbSpec[] = [
  verb("help", { words: [{ name: "command", rest: true, optional: true }], changes: false }),
  verb("status", {
    words: [{ ...pool, optional: true }],
    synonyms: ["where", "show status"],
    changes: false,
  }),
  verb("can", { words: [pool, { name: "what" }], changes: false }),
  verb("why", { words: [pool], changes: false }),
  verb("done", { words: [pool, task], text: ["note"], synonyms: ["complete", "sign off"] }),
  verb("skip", { words: [pool, task], text: ["because"], textRequired: "because" }),
  verb("hold", { words: [pool], text: ["because"], textRequired: "because" }),
  verb("approve", { words: [pool], pairs: ["gate"], text: ["note"] }),
  verb("fail", {
    words: [pool, checkpoint],
    pairs: ["site"],
    text: ["because", "note"],
    textRequired: "because",
  }),
  verb("moved", { words: [pool, { name: "n" }], pairs: ["wave"], text: ["because"] }),
  verb("pool", { words: [{ name: "pool", optional: true }], changes: false }),
  verb("pool add", {
    words: [{ name: "fqdn" }],
    pairs: ["site", "version", "sql", "users", "target"],
    block: true,
  }),
  verb("pool change", { words: [pool], pairs: "any", text: ["because"], textRequired: "because" }),
  verb("policy", { pairs: ["approvals", "soak", "site"] }),
  verb("set", { words: [{ name: "kind", optional: true }, { name: "name" }], pairs: "any" }),
  verb("grant", { words: [{ name: "role" }, { name: "person" }], pairs: ["group"] }),
  verb("migration new", {
    words: [{ name: "name", rest: true }, { name: "from" }, { name: "to" }],
    pairs: ["method", "forest"],
  }),
  verb("migration use", { words: [{ name: "name", rest: true }] }),
  verb("migration list", { changes: false }),
];

export const spec = (name: string): VerbSpec => {
  const found = specs.find((each) => each.verb === name);
  if (!found) throw new Error(`The test has no verb ${name}.`);
  return found;
};

export const read = (text: string) => readTyped(text, specs);
