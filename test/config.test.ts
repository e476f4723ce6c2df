import { readFileSync } from "node:fs";
import { type Config, isLoopback, type Problems, readConfig, Settings } from "../src/config";

const keyed = {
  MicrosoftAppId: "app-1",
  MicrosoftAppPassword: "secret",
  MicrosoftAppTenantId: "Tenant-1",
};

describe("the settings", () => {
  it("run in local mode on this machine when nothing is set", () => {
    expect(readConfig({})).toMatchObject({
      local: true,
      host: "127.0.0.1",
      port: 3978,
      dataDir: "./data",
      databaseUrl: null,
      chatPort: 3979,
      logLevel: "info",
      loginUrl: "https://login.microsoftonline.com",
      fileHosts: ["*.sharepoint.com"],
    });
  });

  it("serve everybody's network, and the app's tenant alone, when keys are set", () => {
    expect(readConfig(keyed)).toMatchObject({
      local: false,
      host: "0.0.0.0",
      allowedTenants: ["tenant-1"],
      app: { type: "SingleTenant", id: "app-1", password: "secret", tenant: "tenant-1" },
    });
  });

  it("take lists with commas and blanks, and ids in any case", () => {
    expect(readConfig({ ...keyed, ALLOWED_TENANTS: "A, b", ADMINS: "X;y  z" })).toMatchObject({
      allowedTenants: ["a", "b"],
      admins: ["x", "y", "z"],
    });
  });

  it.each<[string, Record<string, string>, string]>([
    ["a host that others reach in local mode", { HOST: "0.0.0.0" }, "HOST: 0.0.0.0 can be reached"],
    ["a name that only looks local", { HOST: "localhost.evil.example" }, "HOST: "],
    ["local mode in production", { NODE_ENV: "production" }, "MicrosoftAppId: is empty, and NODE_ENV"],
    ["a password without an id", { MicrosoftAppPassword: "x" }, "MicrosoftAppId: is empty although"],
    ["a port that is none", { PORT: "99999" }, "PORT: must be a port number"],
    ["a chat port with letters", { CHAT_PORT: "39x" }, "CHAT_PORT: must be a port number"],
    ["a database of another kind", { DATABASE_URL: "mysql://db/x" }, "DATABASE_URL: must name a PostgreSQL"],
    ["a database without a name", { DATABASE_URL: "postgres://db" }, "DATABASE_URL: must name a PostgreSQL"],
    ["an unknown log level", { LOG_LEVEL: "loud" }, "LOG_LEVEL: must be one of"],
    ["an unknown type of app", { ...keyed, MicrosoftAppType: "Single" }, "MicrosoftAppType: must be one of"],
    ["a single tenant without a password", { ...keyed, MicrosoftAppPassword: "" }, "MicrosoftAppPassword: "],
    ["a single tenant without its tenant", { ...keyed, MicrosoftAppTenantId: "" }, "MicrosoftAppTenantId: "],
    [
      "a managed identity with a password",
      { ...keyed, MicrosoftAppType: "UserAssignedMsi" },
      "MicrosoftAppPassword: UserAssignedMSI has no password",
    ],
    [
      "many tenants without a list",
      { ...keyed, MicrosoftAppType: "MultiTenant", MicrosoftAppTenantId: "" },
      "ALLOWED_TENANTS: ",
    ],
    [
      "a login service of somebody else",
      { LOGIN_URL: "https://login.evil.example" },
      "LOGIN_URL: is no login",
    ],
    ["a login service without https", { LOGIN_URL: "http://login.microsoftonline.us" }, "LOGIN_URL: "],
    [
      "a login service with a name in front",
      { LOGIN_URL: "https://login.microsoftonline.us@evil.example" },
      "LOGIN_URL: ",
    ],
    ["keys over http", { CHANNEL_METADATA_URL: "http://keys.example" }, "CHANNEL_METADATA_URL: must be"],
    ["a file host that is none", { FILE_HOSTS: "https://x/y" }, "FILE_HOSTS: must be host names"],
  ])("refuse %s", (_what, env, problem) => {
    expect((readConfig(env) as Problems).problems).toEqual([expect.stringContaining(problem)]);
  });

  it.each(["postgres://ana:se%40cret@db.example:5433/poolpilot?sslmode=require", "postgresql:///poolpilot"])(
    "take %s as a database",
    (DATABASE_URL) => {
      expect(readConfig({ DATABASE_URL })).toMatchObject({ databaseUrl: DATABASE_URL });
    },
  );

  it("list every problem at once", () => {
    expect((readConfig({ PORT: "x", LOG_LEVEL: "y", LOGIN_URL: "z" }) as Problems).problems).toHaveLength(3);
  });

  it.each([
    "https://login.microsoftonline.us/",
    "https://login.partner.microsoftonline.cn",
    "http://127.0.0.1:4000",
    "http://localhost:4000",
    "http://[::1]:4000",
  ])("take %s to log in", (LOGIN_URL) => {
    expect(readConfig({ LOGIN_URL })).toMatchObject({ loginUrl: LOGIN_URL.replace(/\/$/, "") });
  });

  it.each([
    ["127.0.0.1", true],
    ["127.9.9.9", true],
    ["LOCALHOST", true],
    ["::1", true],
    ["[::1]", true],
    ["127.0.0.1.evil.example", false],
    ["0.0.0.0", false],
    ["10.0.0.1", false],
  ])("know whether %s is this machine", (host, expected) => {
    expect(isLoopback(host)).toBe(expected);
  });
});

describe(".env.example", () => {
  const lines = readFileSync(".env.example", "utf8").split("\n");
  const pairs = lines.filter((line) => /^\w+=/.test(line)).map((line) => line.split(/=(.*)/s).slice(0, 2));

  it("has every setting once and nothing else", () => {
    expect(pairs.map(([key]) => key).sort()).toEqual(Object.keys(Settings.shape).sort());
  });

  it("says what the bot does without it", () => {
    const config = readConfig(Object.fromEntries(pairs)) as Config;
    expect(config).toEqual(readConfig({}));
  });
});
