import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Settings } from "../../src/config";

const root = join(__dirname, "../..");
const read = (file: string) => readFileSync(join(root, file), "utf8");
const dockerfile = read("deploy/Dockerfile").replaceAll("\\\n", " ");
const orders = dockerfile.split("\n").filter((line) => /^[A-Z]+ /.test(line));
const compose = read("deploy/compose.yaml");
const settingsIn = (file: string) => [...read(file).matchAll(/^(\w+)=/gm)].map(([, key = ""]) => key);

/** No engine is needed to see what an image would be made of. */
describe("the image", () => {
  test("copies what is there, and what .dockerignore lets through", () => {
    const copied = orders
      .filter((line) => line.startsWith("COPY ") && !line.includes("--from="))
      .flatMap((line) => line.split(" ").slice(1, -1));
    const passed = [...read(".dockerignore").matchAll(/^!(.+)$/gm)].map(([, file]) => file);
    expect(copied.filter((file) => !existsSync(join(root, file)))).toEqual([]);
    expect(new Set(copied)).toEqual(new Set(passed));
    expect(read(".dockerignore")).toMatch(/^\*$/m);
  });

  test("is of one pinned Node that the project takes", () => {
    const bases = orders.filter((line) => line.startsWith("FROM ")).map((line) => line.split(" ")[1]);
    expect(new Set(bases).size).toBe(1);
    const major = Number(/^node:(\d+)\.\d+\.\d+-/.exec(bases[0] ?? "")?.[1]);
    expect(major).toBeGreaterThanOrEqual(20);
  });

  test("holds no packages of development, and runs what the build writes, as nobody in particular", () => {
    const last = orders.slice(orders.findLastIndex((line) => line.startsWith("FROM ")));
    expect(dockerfile).toMatch(/AS packages[\s\S]*npm ci --omit=dev/);
    expect(last.filter((line) => line.includes("npm"))).toEqual([]);
    expect(last).toContain("COPY --from=packages /app/node_modules node_modules");
    expect(last).toContain("USER node");
    expect(last.at(-1)).toBe('CMD ["node", "dist/main.js"]');
    expect(JSON.parse(read("tsconfig.build.json")).compilerOptions.outDir).toBe("dist");
    expect(JSON.parse(read("package.json")).main).toBe("dist/main.js");
  });

  test("says how it is by the address that the bot serves", () => {
    const path = /HEALTHCHECK.*(\/[a-z]+)`/.exec(dockerfile)?.[1];
    expect(path).toBe("/healthz");
    expect(read("src/http/server.ts")).toContain(`"${path}"`);
  });
});

describe("the composition", () => {
  test("keeps its secrets in files that git does not keep", () => {
    const files = [...compose.matchAll(/env_file: (\S+)/g)].map(([, file]) => `deploy/${file}`);
    expect(files).toEqual(["deploy/bot.env", "deploy/database.env"]);
    expect(files.filter((file) => !existsSync(join(root, `${file}.example`)))).toEqual([]);
    expect(read(".gitignore")).toMatch(/^deploy\/\*\.env$/m);
    expect(compose).not.toMatch(/password/i);
  });

  test("names settings that there are, and one database in both", () => {
    const known = Object.keys(Settings.shape);
    expect(settingsIn("deploy/bot.env.example").filter((key) => !known.includes(key))).toEqual([]);
    const { username, pathname, password, hostname } = new URL(
      /^DATABASE_URL=(.*)$/m.exec(read("deploy/bot.env.example"))?.[1] ?? "",
    );
    const database = read("deploy/database.env.example");
    expect(database).toContain(`POSTGRES_USER=${username}`);
    expect(database).toContain(`POSTGRES_DB=${pathname.slice(1)}`);
    expect(database).toContain(`POSTGRES_PASSWORD=${password}`);
    expect(compose).toMatch(new RegExp(`^  ${hostname}:$`, "m"));
  });

  test("mounts both read-only, with room for what is passing, and waits until the database answers", () => {
    const services = (compose.split(/^volumes:$/m)[0] ?? "").split(/^ {2}(?=\w+:$)/m).slice(1);
    expect(services.map((service) => service.split(":", 1)[0])).toEqual(["bot", "database"]);
    for (const service of services) {
      expect(service).toContain("read_only: true");
      expect(service).toMatch(/tmpfs: \[\/tmp/);
      expect(service).toContain("no-new-privileges:true");
    }
    expect(services[0]).toContain("condition: service_healthy");
    expect(services[1]).toMatch(/image: postgres:\d+\.\d+-/);
    expect(services[1]).toContain("pg_isready");
    expect(compose).not.toMatch(/:latest/);
  });
});
