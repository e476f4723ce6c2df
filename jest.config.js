/** Two suites from one mechanism: `npm test` runs everything but the long ones, `npm run test:wire` runs those. */
const long = ["<rootDir>/test/wire/long/"];
const wantsLong = process.env.POOLPILOT_SUITE === "wire";

module.exports = {
  testEnvironment: "node",
  globalSetup: "<rootDir>/test/support/build-once.ts",
  roots: ["<rootDir>/test"],
  testMatch: wantsLong ? ["<rootDir>/test/wire/long/**/*.test.ts"] : ["<rootDir>/test/**/*.test.ts"],
  testPathIgnorePatterns: wantsLong ? ["/node_modules/"] : ["/node_modules/", ...long],
  transform: { "^.+\\.ts$": ["@swc/jest", { jsc: { parser: { syntax: "typescript" }, target: "es2022" } }] },
};
