/** Suites from one mechanism: `npm test` runs everything but the long ones and those that want a browser;
 * `npm run test:wire` the long ones over the wire and by chance, and then `npm run test:cold`, alone on the machine, what measures how long
 * something takes; `npm run test:cards` draws every card in a browser. `npm run test:playground` is for whoever wants to see
 * the bot in a client: it fetches Microsoft's Agents Playground, and is part of no other command. */
const long = [
  "<rootDir>/test/wire/long/",
  "<rootDir>/test/ways/",
  "<rootDir>/test/fuzz/",
  "<rootDir>/test/long/",
];
const drawn = "<rootDir>/test/browser/";
const suite = process.env.POOLPILOT_SUITE;

/** Limits are for what hangs, not for what is slow. */
const usual = {
  globalSetup: "<rootDir>/test/support/build-once.ts",
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/", ...long, drawn],
  testTimeout: 60_000,
};

/** Each has bots, databases and ports of its own, so two run side by side. */
const wire = {
  globalSetup: "<rootDir>/test/wire/support/before-long.ts",
  testMatch: long.map((folder) => `${folder}**/*.test.ts`),
  testTimeout: 20 * 60_000,
};

/** What is left to chance: `npm run torture` plays it round after round, each time from another seed. */
const byChance = [
  "fuzz/*",
  "properties/migrations",
  "wire/long/delivery-kills",
  "wire/long/fault-points",
  "wire/long/hostile-bytes",
  "wire/long/kill-inside",
  "wire/long/kills-on-*",
  "wire/long/race",
];
const torture = { ...wire, testMatch: byChance.map((name) => `<rootDir>/test/${name}.test.ts`) };

/** No bot is started: cards are made from notices. */
const cards = { testMatch: [`${drawn}**/*.test.ts`], testTimeout: 60_000 };

/** One bot, one client, one conversation after another. */
const playground = {
  globalSetup: "<rootDir>/test/support/build-once.ts",
  testMatch: [`${drawn}playground/**/*.test.ts`],
  testTimeout: 5 * 60_000,
};

const suites = { wire, torture, cards, playground };

module.exports = {
  testEnvironment: "node",
  /** Left alone, jest would use one of two cores. */
  maxWorkers: "100%",
  roots: ["<rootDir>/test"],
  transform: { "^.+\\.ts$": ["@swc/jest", { jsc: { parser: { syntax: "typescript" }, target: "es2022" } }] },
  ...(suites[suite] ?? usual),
};
