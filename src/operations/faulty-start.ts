/** What breaks ends the bot. A fault in the data of a path is told to whoever wrote it, as it is said there; anything else
 * with where it happened. Imported before all other parts, for paths are checked as they load. */
process.on("uncaughtException", (error: unknown) => {
  const broken = error instanceof Error ? error : new Error(String(error));
  console.error(broken.name === "PathFault" ? broken.message : broken.stack);
  process.exit(1);
});
