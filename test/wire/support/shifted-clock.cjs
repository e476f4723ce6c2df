/** Loaded into a bot before its own code: each SIGUSR2 moves its clock two hours forward, so that what it keeps for an
 * hour can be seen to end; it says so. */
const now = Date.now;
let shift = 0;
Date.now = () => now() + shift;
process.on("SIGUSR2", () => {
  shift += 2 * 60 * 60 * 1000;
  process.stdout.write("The clock was moved.\n");
});
