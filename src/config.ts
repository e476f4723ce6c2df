import { z } from "zod";

/** Every setting, as the environment has it; an empty value counts as not set. */
export const Settings = z.object({
  HOST: text(),
  PORT: port(3978),
  DATA_DIR: text("./data"),
  DATABASE_URL: text().refine((url) => url === "" || isDatabaseUrl(url), {
    error:
      "must name a PostgreSQL database, such as postgres://user:password@db.example:5432/poolpilot. Leave it empty to use the embedded store.",
  }),
  MicrosoftAppType: text("SingleTenant").transform(asAppType),
  MicrosoftAppId: text(),
  MicrosoftAppPassword: text(),
  MicrosoftAppTenantId: text(),
  ALLOWED_TENANTS: list(),
  ADMINS: list(),
  CHANNEL_METADATA_URL: text().refine((url) => url === "" || isSafeUrl(url), {
    error: "must be an https address, or http on this machine. Leave it empty for the public cloud.",
  }),
  CHANNEL_ISSUER: text(),
  LOGIN_URL: text("https://login.microsoftonline.com").transform(withoutSlash).refine(isLoginUrl, {
    error:
      "is no login service this bot trusts. Use https://login.microsoftonline.com, https://login.microsoftonline.us, https://login.partner.microsoftonline.cn or an address on this machine.",
  }),
  FILE_HOSTS: list("*.sharepoint.com").refine((hosts) => hosts.every(isHostPattern), {
    error: "must be host names with commas between, such as *.sharepoint.com.",
  }),
  CHAT_PORT: port(3979),
  LOG_LEVEL: text("info").pipe(
    z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"], {
      error: "must be one of fatal, error, warn, info, debug, trace, silent.",
    }),
  ),
});

export type Settings = z.infer<typeof Settings>;

/** What the bot runs with. `local` means that nobody is authenticated and only this machine is served. */
export type Config = {
  readonly local: boolean;
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  /** Null: the embedded store in `dataDir`. Otherwise `dataDir` is not used. */
  readonly databaseUrl: string | null;
  readonly app: {
    readonly type: "SingleTenant" | "MultiTenant" | "UserAssignedMSI";
    readonly id: string;
    readonly password: string;
    readonly tenant: string;
  };
  readonly allowedTenants: readonly string[];
  readonly admins: readonly string[];
  readonly channelMetadataUrl: string | null;
  readonly channelIssuer: string | null;
  readonly loginUrl: string;
  readonly fileHosts: readonly string[];
  readonly chatPort: number;
  readonly logLevel: Settings["LOG_LEVEL"];
};

export type Problems = { readonly problems: readonly string[] };

/** Reads the settings; every problem is listed at once and names its key and its fix. */
export const readConfig = (env: Readonly<Record<string, string | undefined>>): Config | Problems => {
  const read = Settings.safeParse(env);
  if (!read.success)
    return { problems: read.error.issues.map(({ path, message }) => `${path[0]?.toString()}: ${message}`) };

  const settings = read.data;
  const problems = isLocal(settings) ? localProblems(settings, env.NODE_ENV) : keyProblems(settings);
  return problems.length > 0 ? { problems } : configOf(settings);
};

/** Whether a host name or address can only be this machine. */
export const isLoopback = (host: string): boolean => /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);

const isLocal = ({ MicrosoftAppId }: Settings): boolean => MicrosoftAppId === "";

const localProblems = ({ HOST, MicrosoftAppPassword }: Settings, nodeEnv: string | undefined): string[] => [
  ...(HOST === "" || isLoopback(HOST)
    ? []
    : [
        `HOST: ${HOST} can be reached from outside, and without MicrosoftAppId nobody is authenticated. Set MicrosoftAppId, or HOST=127.0.0.1.`,
      ]),
  ...(nodeEnv === "production"
    ? [
        "MicrosoftAppId: is empty, and NODE_ENV=production allows no local mode. Set MicrosoftAppId, or unset NODE_ENV.",
      ]
    : []),
  ...(MicrosoftAppPassword === ""
    ? []
    : [
        "MicrosoftAppId: is empty although MicrosoftAppPassword is set. Set both, or empty both for local mode.",
      ]),
];

const keyProblems = (settings: Settings): string[] => {
  const { MicrosoftAppType: type, MicrosoftAppPassword, MicrosoftAppTenantId, ALLOWED_TENANTS } = settings;
  const isManaged = type === "UserAssignedMSI";
  const checks: readonly (readonly [boolean, string])[] = [
    [isManaged && MicrosoftAppPassword !== "", `MicrosoftAppPassword: ${type} has no password. Empty it.`],
    [
      !isManaged && MicrosoftAppPassword === "",
      `MicrosoftAppPassword: ${type} needs it. Set the client secret of MicrosoftAppId.`,
    ],
    [
      type !== "MultiTenant" && MicrosoftAppTenantId === "",
      `MicrosoftAppTenantId: ${type} needs it. Set the id of the tenant that MicrosoftAppId is registered in.`,
    ],
    [
      type === "MultiTenant" && MicrosoftAppTenantId === "" && ALLOWED_TENANTS.length === 0,
      "ALLOWED_TENANTS: MultiTenant would listen to every tenant. List the ids of those it may serve.",
    ],
  ];
  return checks.filter(([isWrong]) => isWrong).map(([, problem]) => problem);
};

const configOf = (settings: Settings): Config => ({
  local: isLocal(settings),
  host: settings.HOST || (isLocal(settings) ? "127.0.0.1" : "0.0.0.0"),
  port: settings.PORT,
  dataDir: settings.DATA_DIR,
  databaseUrl: settings.DATABASE_URL || null,
  app: {
    type: settings.MicrosoftAppType,
    id: settings.MicrosoftAppId,
    password: settings.MicrosoftAppPassword,
    tenant: settings.MicrosoftAppTenantId.toLowerCase(),
  },
  allowedTenants:
    settings.ALLOWED_TENANTS.length > 0
      ? settings.ALLOWED_TENANTS
      : [settings.MicrosoftAppTenantId.toLowerCase()].filter((tenant) => tenant !== ""),
  admins: settings.ADMINS,
  channelMetadataUrl: settings.CHANNEL_METADATA_URL || null,
  channelIssuer: settings.CHANNEL_ISSUER || null,
  loginUrl: settings.LOGIN_URL,
  fileHosts: settings.FILE_HOSTS,
  chatPort: settings.CHAT_PORT,
  logLevel: settings.LOG_LEVEL,
});

function text(usual = "") {
  return z
    .string()
    .default("")
    .transform((value) => value.trim() || usual);
}

function list(usual = "") {
  return text(usual).transform((value) =>
    value
      .toLowerCase()
      .split(/[\s,;]+/)
      .filter((item) => item !== ""),
  );
}

function port(usual: number) {
  return text(String(usual))
    .refine((value) => /^\d{1,5}$/.test(value) && Number(value) <= 65_535, {
      error: `must be a port number from 0 to 65535, such as ${usual}.`,
    })
    .transform(Number);
}

const appTypes = ["SingleTenant", "MultiTenant", "UserAssignedMSI"] as const;

/** botbuilder takes a type that it does not know for MultiTenant, so it is refused here. */
function asAppType(value: string, ctx: z.RefinementCtx<string>): (typeof appTypes)[number] {
  const known = appTypes.find((type) => type.toLowerCase() === value.toLowerCase());
  if (known) return known;

  ctx.addIssue({ code: "custom", message: `must be one of ${appTypes.join(", ")}, not ${value}.` });
  return z.NEVER;
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, "");
}

const loginHosts = [
  "login.microsoftonline.com",
  "login.microsoftonline.us",
  "login.partner.microsoftonline.cn",
];

function isLoginUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;

  const { protocol, hostname, host } = new URL(value);
  return isLoopback(hostname) ? isSafeUrl(value) : protocol === "https:" && loginHosts.includes(host);
}

function isSafeUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;

  const { protocol, hostname, username } = new URL(value);
  return username === "" && (protocol === "https:" || (protocol === "http:" && isLoopback(hostname)));
}

function isDatabaseUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;

  const { protocol, pathname } = new URL(value);
  return /^postgres(ql)?:$/.test(protocol) && pathname.length > 1;
}

function isHostPattern(host: string): boolean {
  return /^(\*\.)?([a-z0-9-]+\.)*[a-z0-9-]+(:\d+)?$/.test(host);
}
