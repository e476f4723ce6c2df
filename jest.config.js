/** Two suites from one mechanism: `npm test` runs everything but the long ones, `npm run test:wire` those over the wire,
 * and then `npm run test:cold`, alone on the machine, what measures how long something takes. */
const long = ["<rootDir>/test/wire/long/", "<rootDir>/test/ways/", "<rootDir>/test/long/"];
const wantsLong = process.env.POOLPILOT_SUITE === "wire";

/** Limits are for what hangs, not for what is slow. */
const usual = {
  globalSetup: "<rootDir>/test/support/build-once.ts",
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/", ...long],
  testTimeout: 60_000,
};

/** Each has bots, databases and ports of its own, so two run side by side. */
const wire = {
  globalSetup: "<rootDir>/test/wire/support/before-long.ts",
  testMatch: long.map((folder) => `${folder}**/*.test.ts`),
  testTimeout: 20 * 60_000,
};

module.exports = {
  testEnvironment: "node",
  /** Left alone, jest would use one of two cores. */
  maxWorkers: "100%",
  roots: ["<rootDir>/test"],
  transform: { "^.+\\.ts$": ["@swc/jest", { jsc: { parser: { syntax: "typescript" }, target: "es2022" } }] },
  ...(wantsLong ? wire : usual),
};
