import { command } from "../command";
import { nearest } from "../grammar/nearest";
import { type Outcome, refused, told } from "../outcome";

export const help = command({
  verb: "help",
  synonyms: ["?", "commands"],
  on: "house",
  who: "anyone",
  usage: "help [command]",
  about: "what you may do here",
  words: [{ name: "command", rest: true, optional: true }],
  pairs: [],
  text: [],
  block: false,
  changes: false,
  decide: ({ words }, { orders, verbs }): Outcome => {
    const named = words.command?.toLowerCase().trim();
    if (!named) return told({ kind: "help", commands: orders(), one: false });

    const commands = orders().filter(
      ({ verb, names }) => names.includes(named) || verb.split(" ")[0] === named,
    );
    if (commands.length > 0) return told({ kind: "help", commands, one: true });
    return refused("not-found", {
      code: "unknown-name",
      what: "command",
      name: named,
      nearest: nearest(named, verbs),
      try: "help",
    });
  },
});
