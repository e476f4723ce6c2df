const { setFlagsFromString } = require("node:v8");
const { runInNewContext } = require("node:vm");

/** Loaded into a bot before its own code: SIGUSR2 makes it throw away what nothing refers to any more. */
setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc");
process.on("SIGUSR2", () => {
  collect();
  setImmediate(collect);
});
