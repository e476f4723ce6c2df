/** The procedure with its prerequisites, preparation and 13 steps. */
export const details = "migration-process-details.md";
/** The list of eight points. It decommissions before legacy clients get access; the procedure does not, and is followed. */
export const highLevel = "standard-migration-scenario-high-level.md";
export const parent =
  "migration-from-lync-server-2010-group-chat-or-office-communications-server-2007-r2-group-chat-to-lync-server-2013-persistent-chat-server.md";
export const coexistence = "coexistence-considerations.md";
export const supportedPaths =
  "lync-server-2013-supported-server-migration-paths-and-coexistence-scenarios.md";
