// Adds to package-lock.json the optional packages of other platforms that a registry did not offer when the lock was
// written. `npm ci` of npm 11 refuses a lock without them, on every platform, although it would never install them.
// What they run on is told by their names; npm fetches them by version where they are wanted. Run it after `npm install`.
const { readFileSync, writeFileSync } = require("node:fs");

const file = "package-lock.json";
const lock = JSON.parse(readFileSync(file, "utf8"));
const systems = [
  "aix",
  "android",
  "darwin",
  "freebsd",
  "linux",
  "netbsd",
  "openbsd",
  "openharmony",
  "sunos",
  "win32",
];
const chips = ["arm", "arm64", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "x64"];
const isLocked = (name) => Object.keys(lock.packages).some((path) => path.endsWith(`node_modules/${name}`));

let added = 0;
for (const { optionalDependencies = {}, dev } of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const parts = name.split(/[/@-]/);
    const os = systems.filter((system) => parts.includes(system));
    if (isLocked(name) || os.length === 0 || !/^\d+\.\d+\.\d+/.test(version)) continue;

    const cpu = chips.filter((chip) => parts.includes(chip));
    lock.packages[`node_modules/${name}`] = { version, cpu, ...(dev ? { dev } : {}), optional: true, os };
    added += 1;
  }
}

const byPath = ([one], [other]) => one.localeCompare(other, "en");
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(byPath));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} packages of other platforms added to ${file}.`);
