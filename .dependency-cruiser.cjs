/**
 * The arrows: which folder of src may import which, and which packages it may use. `npm run arrows` checks them, and
 * docs/decisions/0006-arrows-as-they-stand.md tells why they stand as they do.
 */

/** Folder -> the folders it may import, and why it is drawn so. Everything may import `facts`, the words all share. */
const arrows = {
  facts: [[], "Facts are the plain shapes that all others share: they stand on nothing."],
  readers: [[], "A reader turns text into facts and knows nothing of what the facts are good for."],
  rules: [[], "A rule reads the case alone, so that it can be tested with a table."],
  paths: [["rules"], "A path is data; it may name a rule."],
  machines: [["rules", "paths"], "Machines are generated from paths and build the case that rules read."],
  commands: [
    ["readers", "rules", "paths", "machines"],
    "A command decides from what it is given. The planner is an argument, for it runs commands itself.",
  ],
  planning: [["rules", "paths", "machines", "commands"], "Plans are made by trying commands out."],
  notices: [
    ["rules", "paths", "machines", "commands", "planning"],
    "A notice says what a command came to, and carries no wording.",
  ],
  words: [["rules", "paths", "notices"], "Sentences are made from notices and findings, never from state."],
  cards: [["notices", "words"], "A card shows a notice in words; it decides nothing."],
  turns: [
    ["readers", "rules", "paths", "machines", "commands", "planning", "notices"],
    "A turn joins the core, and has read what an order takes before it begins. Store, bot and cards are passed in.",
  ],
  store: [["machines", "notices"], "The store keeps events and notices as rows, and judges nothing."],
  delivery: [["machines", "notices", "cards"], "Delivery is handed the store and the bot by main."],
  operations: [
    ["readers", "machines", "store", "words"],
    "Checks of the log, its record in words, and the reading of large documents run in workers beside the bot.",
  ],
  bot: [
    ["commands", "notices", "cards", "turns", "config.ts"],
    "The seam around botbuilder: activities in, rendered answers out, with the settings of its channel.",
  ],
  http: [[], "HTTP is handed its handlers by main, and so could be replaced alone."],
  assembly: [
    [
      "readers",
      "rules",
      "notices",
      "cards",
      "turns",
      "store",
      "delivery",
      "operations",
      "bot",
      "http",
      "config.ts",
    ],
    "It hands each part of the shell what that asks of the others, and is itself asked by the programs alone.",
  ],
};

const core = [
  "facts",
  "readers",
  "rules",
  "paths",
  "machines",
  "commands",
  "planning",
  "notices",
  "words",
  "cards",
];

/** Package -> the folders of src that may use it, and why no others. A package without a line here is refused. */
const packages = {
  "@microsoft/teams.cards": [["cards"], "Types of Adaptive Cards, nothing at run time."],
  "fast-xml-parser": [["readers"], "Documents are read where texts become facts, with entities off."],
  fflate: [
    ["readers", "operations/record"],
    "Archives are opened where texts become facts, and made where a record is written.",
  ],
  botbuilder: [["bot/bot", "bot/channel"], "It is archived: one room keeps its successor cheap."],
  "csv-parse": [["readers"], "Tables are read where texts become facts."],
  "fastest-levenshtein": [["commands"], "Only the grammar guesses what was meant."],
  immutable: [["machines"], "Parts of the state are shared between turns; others read them as plain maps."],
  kysely: [["store"], "One set of queries behind one folder lets the database be another."],
  libsql: [["store"], "As for Kysely: the rest of src knows no SQL."],
  pg: [["store"], "As for Kysely: the rest of src knows no SQL."],
  pino: [["operations"], "Others are handed a log."],
  "prom-client": [["operations"], "Others are handed what they count with."],
  restify: [["http"], "One folder guards its known faults, and could change the server."],
  xstate: [["machines"], "It is used through its pure transition only: no actor, no timer, anywhere."],
  zod: [[".*"], "Whatever comes in from outside is parsed where it comes in."],
};

const any = (names) => names.map((name) => name.replaceAll(".ts", "\\.ts$").replaceAll("/", "\\/")).join("|");
const inFolders = (names) => `^src/(${any(names)})(/|$)`;
const packagePath = (name) => `node_modules/(@types/)?${name}/`;

module.exports = {
  forbidden: [
    ...Object.entries(arrows).map(([folder, [may, comment]]) => ({
      name: `arrows-of-${folder}`,
      comment,
      severity: "error",
      from: { path: `^src/${folder}/` },
      to: { path: "^src/", pathNot: inFolders([folder, "facts", ...may]) },
    })),
    {
      name: "config-stands-alone",
      comment: "Settings are read once; what they mean for a folder is told to it.",
      severity: "error",
      from: { path: "^src/config\\.ts$" },
      to: { path: "^src/" },
    },
    {
      name: "no-folder-without-arrows",
      comment: "A new folder of src gets its line in the table above first.",
      severity: "error",
      from: {
        path: "^src/",
        pathNot: `^src/((main|doctor|import|export|backup)\\.ts$|config\\.ts$|(${Object.keys(arrows).join("|")})/)`,
      },
      to: {},
    },
    {
      name: "core-is-pure",
      comment: "The core reads no file, no clock and no network. node:crypto is there for digests alone.",
      severity: "error",
      from: { path: `^src/(${core.join("|")})/` },
      to: { dependencyTypes: ["core"], pathNot: "^(node:)?crypto$" },
    },
    ...Object.entries(packages).map(([name, [folders, comment]]) => ({
      name: `package-${name.replace(/^@/, "").replaceAll(/[/.]/g, "-")}`,
      comment,
      severity: "error",
      from: { path: "^src/", pathNot: `^src/(${folders.join("|")})(/|\\.ts$)` },
      to: { path: packagePath(name) },
    })),
    {
      name: "no-package-without-a-place",
      comment: "A new package gets its line in the table above, with the folders that may use it.",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "node_modules/", pathNot: Object.keys(packages).map(packagePath) },
    },
    {
      name: "src-stands-alone",
      comment: "What is shipped knows neither its tests nor its tools.",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(test|simulator|scripts|bench)/" },
    },
    {
      name: "simulator-knows-no-bot",
      comment: "It plays the Teams side of the wire; what it shared with the bot it could not find wrong.",
      severity: "error",
      from: { path: "^simulator/" },
      to: { path: "^(src|test|scripts)/" },
    },
    {
      name: "wire-tests-know-no-bot",
      comment: "They see of the bot what Teams sees, and would pass unchanged with another bot behind it.",
      severity: "error",
      from: { path: "^test/wire/" },
      to: { path: "^src/", reachable: true },
    },
    {
      name: "scripts-read-the-core",
      comment: "Generated pages come from the catalogues and the settings.",
      severity: "error",
      from: { path: "^scripts/" },
      to: { path: "^(src|test|simulator)/", pathNot: `^src/(config\\.ts$|(${core.join("|")})/)` },
    },
    {
      name: "no-circles",
      comment:
        "What is in a circle can only be read as a whole. check-path and its faults share one type and no code: swc does not tell the two apart.",
      severity: "error",
      from: { pathNot: "^src/paths/(check-path\\.ts$|faults/)" },
      to: { circular: true },
    },
    {
      name: "everything-is-found",
      comment: "An import that leads nowhere would slip through every other rule.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    /** With TypeScript 7 the usual parser reads nothing and reports no violations. swc reads types as imports too. */
    parser: "swc",
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    /** Packages name their entries, such as csv-parse/sync, in their exports. */
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["require", "node", "default"] },
  },
};
