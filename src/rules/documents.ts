/** Documents that several rules stand on. */
export const supportedPaths =
  "lync-server-2013-supported-server-migration-paths-and-coexistence-scenarios.md";
export const userMigration = "user-migration.md";

/** Stands where no document says it and the rule is this program's own. */
export const ours = "our own rule";
