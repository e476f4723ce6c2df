const { join } = require("node:path");

/** Loaded into a bot before its own code: a path of two phases that no document describes, as one file of data, and the one
 * line that lists it. With POOLPILOT_FAULT it
 * has a fault, and stands where the list has another. */
const dist = join(__dirname, "../../../dist/paths");
const { task } = require(join(dist, "task.js"));
const source = "made-up.md";
const fault = process.env.POOLPILOT_FAULT === "yes";

const move = (number, title, after) =>
  task({
    number,
    title,
    gate: 1,
    what: "Move them from {pool} to {target}.",
    command: 'Move-CsUser -Identity "<user>" -Target {target}',
    guarded: true,
    needs: [{ task: after, because: "it comes before", source }],
    source,
  });

const twoPhases = {
  id: "made-up-in-two-phases",
  title: "A made-up way in two phases",
  from: ["lync2013"],
  to: "sfbse",
  method: "side-by-side",
  source,
  methodSource: source,
  division: { by: "us", because: "it is made up" },
  secondary: null,
  phases: [
    {
      number: 1,
      title: "Move everybody",
      source,
      tasks: [
        task({ number: "1.1", title: "Make a list", gate: 1, what: "List who is on {pool}.", source }),
        move("1.2", "Move test users", fault ? "1.7" : "1.1"),
        move("1.3", "Move pilot users", "1.2"),
        move("1.4", "Move everybody else", "1.3"),
      ],
    },
    {
      number: 2,
      title: "Take the old pool away",
      source,
      tasks: [
        task({
          number: "2.1",
          title: "Remove the pool",
          gate: 2,
          what: "Remove {pool}.",
          guarded: true,
          irreversible: true,
          skip: "never",
          needs: [{ task: "1.4", because: "somebody is still there", source, rules: ["R-61"] }],
          empty: [{ what: "users-left", of: "pool", source, rules: ["R-61"] }],
          source,
        }),
      ],
    },
  ],
  checkpoints: [],
  waves: { test: "1.2", pilot: "1.3", rest: "1.4" },
  postMigration: 1,
  rollbackEndsAt: "2.1",
  landmarks: null,
};

if (fault) {
  const listed = join(dist, "sfb2015-to-sfbse.js");
  require(listed);
  require.cache[listed].exports = { sfb2015ToSfbse: twoPhases };
} else {
  const { checkPath } = require(join(dist, "check-path.js"));
  const { paths } = require(join(dist, "catalogue.js"));
  paths.push(checkPath(twoPhases));
}
