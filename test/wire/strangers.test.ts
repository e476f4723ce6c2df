import { join } from "node:path";
import {
  type Answer,
  type DeliveryOptions,
  type MessageOptions,
  makeKeys,
  message,
  person,
  personal,
  type Reply,
  startTeams,
  type Teams,
} from "../../simulator";
import { type BotProcess, startBot } from "./support/bot-process";
import { refusedStart } from "./support/refused-start";
import { tellsInsides } from "./support/stack";
import { rowsIn } from "./support/tables";
import { forger } from "./support/tokens";

const appId = "4f1d0c6e-7c55-4a7e-9d3c-0f6a4b1c2d3e";
const registration = "migration new contoso from lync2010 to lync2013 forest=contoso.com";

describe("a bot with keys", () => {
  /** The simulator lists whatever keys stand here, so that the channel can change one. */
  const keys = { ...makeKeys() };
  let teams: Teams;
  let foreign: Teams;
  let bot: BotProcess;

  beforeAll(async () => {
    [teams, foreign] = await Promise.all([
      startTeams({ appId, keys }),
      startTeams({ appId, keys, tenant: "Fabrikam" }),
    ]);
    bot = await startBot({ ...keyed(teams), NODE_OPTIONS: `--require ${shiftedClock}` });
  }, 30_000);

  afterAll(async () => {
    await Promise.all([bot?.stop(), teams?.stop(), foreign?.stop()]);
  });

  /** What Ana says at home, with whatever is wrong about it. */
  const anaSays = (text: string, options: MessageOptions & DeliveryOptions = {}): Promise<Answer> =>
    teams.say(bot.url, teams.person("Ana Ruiz"), teams.channel("General"), text, options);
  const forge = () => forger(keys, { appId, serviceUrl: teams.world.serviceUrl });

  /** Does it, and sees that it was turned away in words, and that nothing and nobody noticed. */
  async function leavesNoTrace(attempt: () => Promise<Reply>, status: number, code: string): Promise<void> {
    const before = {
      rows: rowsIn(bot.dataDir),
      heard: teams.received().filter(isSaid).length,
      pid: bot.pid(),
    };
    const reply = await attempt();

    expect([reply.status, reply.body]).toEqual([
      status,
      { code, message: expect.stringMatching(/^[A-Z][^\n]{10,100}\.$/) },
    ]);
    expect(tellsInsides(reply.text)).toBe(false);
    expect({
      rows: rowsIn(bot.dataDir),
      heard: teams.received().filter(isSaid).length,
      pid: bot.pid(),
    }).toEqual(before);
  }

  test("hears Ana, whom ADMINS names, and answers with a token of its own", async () => {
    const { status, text } = await anaSays(registration);

    expect([status, text]).toEqual([200, expect.stringMatching(/^Recorded:/)]);
    expect(teams.received(isSaid).map(({ authorized }) => authorized)).toEqual([true]);
    expect((await anaSays("site add munich")).text).toMatch(/^Recorded:/);
  });

  type Attempt = MessageOptions & DeliveryOptions;
  const hours = 3600;
  const attempts: readonly (readonly [string, () => Attempt])[] = [
    ["no token", () => ({ token: "" })],
    ["an empty bearer", () => ({ token: "", headers: { authorization: "Bearer " } })],
    ["a bearer of blanks", () => ({ token: "", headers: { authorization: "Bearer    \t  " } })],
    ["noise", () => ({ token: "", headers: { authorization: "\u00ff\u00fe{}[]" } })],
    ["half a token", () => ({ token: forge().good.split(".").slice(0, 2).join(".") })],
    ["three parts of noise", () => ({ token: "x.y.z" })],
    ["two tokens", () => ({ token: `${forge().good} ${forge().good}` })],
    ["a token of 12 KB", () => ({ token: "x".repeat(12_000) })],
    ["another scheme", () => ({ token: "", headers: { authorization: `Basic ${forge().good}` } })],
    [
      "the token in another header",
      () => ({ token: "", headers: { "x-authorization": `Bearer ${forge().good}` } }),
    ],
    ["an expired token", () => ({ sign: { expiresIn: -1 * hours } })],
    ["a token that is not valid yet", () => ({ sign: { claims: { nbf: inSeconds(hours) } } })],
    [
      "a token without end that began tomorrow",
      () => ({ sign: { claims: { nbf: inSeconds(24 * hours), exp: undefined } } }),
    ],
    [
      "a token for another bot",
      () => ({ sign: { claims: { aud: "5f1d0c6e-7c55-4a7e-9d3c-0f6a4b1c2d3e" } } }),
    ],
    ["a token for several bots", () => ({ sign: { claims: { aud: [appId, "other"] } } })],
    ["a token for nobody", () => ({ sign: { claims: { aud: undefined } } })],
    ["a token of another issuer", () => ({ sign: { issuer: "https://evil.example" } })],
    ["a token without issuer", () => ({ sign: { claims: { iss: undefined } } })],
    ["an emulator's token", () => ({ sign: { issuer: emulator, claims: { ver: "1.0", appid: appId } } })],
    ["a skill's token", () => ({ sign: { issuer: emulator, claims: { ver: "2.0", azp: "another-bot" } } })],
    ["an anonymous skill's token", () => ({ sign: { claims: { appid: "AnonymousSkill" } } })],
    ["a skill's token of the channel", () => ({ sign: { claims: { ver: "1.0", appid: "another-bot" } } })],
    ["a token of a foreign tenant", () => ({ sign: { claims: { tid: foreign.world.tenant } } })],
    ["a token for another service", () => ({ sign: { claims: { serviceurl: "https://smba.example/" } } })],
    ["a token for no service", () => ({ sign: { claims: { serviceurl: undefined } } })],
    ["a service that its token does not name", () => ({ change: { serviceUrl: foreign.world.serviceUrl } })],
    ["a key that speaks for another channel", () => ({ sign: { by: "unendorsed" } })],
    ["a channel that its key does not speak for", () => ({ change: { channelId: "webchat" } })],
    ["the channel of an App Service", () => ({ change: { channelId: "AseChannel" } })],
    ["a bad signature", () => ({ sign: { spoiled: true } })],
    [
      "other claims under a good signature",
      () => ({ token: forge().rewritten({ exp: inSeconds(9 * hours) }) }),
    ],
    ["no signature, said so", () => ({ token: forge().unsigned() })],
    ["the algorithm none and a signature", () => ({ token: forge().unsigned(forge().good.split(".")[2]) })],
    ["the public key as a secret", () => ({ token: forge().withPublicKey() })],
    ["a key of his own under the channel's name", () => ({ token: forge().withOwnKey() })],
    ["a key that nobody lists", () => ({ token: forge().withOwnKey({ kid: "unknown" }) })],
    ["a key without name", () => ({ token: forge().withOwnKey({ kid: undefined }) })],
    ["a key of his own in the token", () => ({ token: forge().withKeyInside() })],
    [
      "a key at an address of his own",
      () => ({ token: forge().withOwnKey({ jku: foreign.url, kid: "../keys" }) }),
    ],
  ];

  test.each(attempts)("turns away Ana's words with %s", async (_what, attempt) => {
    const options = attempt();
    await leavesNoTrace(() => anaSays("site add berlin", options), 401, "not-authenticated");
  });

  test("is kept busy by no token, whatever it claims", async () => {
    const many = Object.fromEntries(Array.from({ length: 900 }, (_, index) => [`claim${index}`, 1]));
    const started = Date.now();
    const replies = await Promise.all(
      Array.from({ length: 10 }, () => anaSays("site add berlin", { token: forge().claiming(many) })),
    );

    expect(replies.map(({ status }) => status)).toEqual(Array(10).fill(401));
    expect(Date.now() - started).toBeLessThan(1500);
  });

  test.each<[string, string]>([
    ["a list", "[]"],
    ["null", "null"],
    ["a number as service", '{"channelId":"msteams","serviceUrl":1}'],
    ["nothing", "{}"],
  ])("asks for a token before it looks at %s", async (_what, body) => {
    await leavesNoTrace(() => postRaw(bot.url, body), 401, "not-authenticated");
  });

  const tenants: readonly (readonly [string, () => Promise<Reply>])[] = [
    [
      "another tenant's conversation",
      () =>
        foreign.say(bot.url, foreign.person("Eve Mallory"), foreign.channel("General"), "site add berlin"),
    ],
    [
      "another tenant's admin of the same id",
      () =>
        foreign.send(bot.url, {
          ...message(
            foreign.world,
            foreign.channel("General"),
            foreign.person("Eve Mallory"),
            "site add berlin",
          ),
          from: { ...teams.person("Ana Ruiz") },
        }),
    ],
    [
      "another tenant in channelData alone",
      () => anaSays("site add berlin", { change: { channelData: { tenant: { id: foreign.world.tenant } } } }),
    ],
    [
      "another tenant in the conversation alone",
      () =>
        anaSays("site add berlin", {
          change: {
            conversation: {
              id: teams.channel("General").id,
              conversationType: "channel",
              isGroup: true,
              tenantId: foreign.world.tenant,
            },
          },
        }),
    ],
    [
      "a tenant that begins like ours",
      () =>
        anaSays("site add berlin", { change: { channelData: { tenant: { id: `${teams.world.tenant}0` } } } }),
    ],
    [
      "a press from another tenant",
      () =>
        foreign.send(bot.url, {
          ...message(foreign.world, foreign.channel("General"), foreign.person("Eve Mallory"), ""),
          type: "invoke",
          name: "adaptiveCard/action",
          value: forgedPress,
        }),
    ],
    [
      "an installation in another tenant",
      () =>
        foreign.send(bot.url, {
          ...message(
            foreign.world,
            personal(foreign.world, person(foreign.world, "Eve Mallory")),
            foreign.person("Eve Mallory"),
            "",
          ),
          type: "installationUpdate",
          action: "add",
        }),
    ],
  ];

  test.each(tenants)("turns away %s, well signed as it is", async (_what, attempt) => {
    await leavesNoTrace(attempt, 403, "foreign-tenant");
    expect(foreign.received(isSaid)).toEqual([]);
  });

  test("turns away what names no tenant", async () => {
    const nowhere = { conversation: { id: teams.channel("General").id }, channelData: {} };
    const said = message(teams.world, teams.channel("General"), teams.person("Ana Ruiz"), "site add berlin");
    const send = () => teams.send(bot.url, { ...said, ...nowhere });

    await leavesNoTrace(send, 400, "no-tenant");
  });

  test("says nothing of tokens and nothing of its insides in its log", () => {
    expect(bot.output()).not.toMatch(/Bearer|eyJ/);
    expect(tellsInsides(bot.output())).toBe(false);
  });

  test("hears Ana as before, and a stranger of her tenant learns nothing", async () => {
    expect((await anaSays("site add berlin")).text).toMatch(/^Recorded:/);

    const di = teams.person("Di Fox");
    const { status, text } = await teams.say(bot.url, di, teams.channel("General"), "status");
    expect([status, text]).toEqual([200, expect.stringMatching(/^Refused:[\s\S]*\[not-allowed\]/)]);
    expect(text).not.toContain("berlin");
  });

  test("takes a new key of the channel within the hour, and then no longer the old one", async () => {
    const old = { ...keys };
    keys.endorsed = { ...makeKeys().endorsed, id: "new" };
    const lasting: DeliveryOptions = { sign: { expiresIn: 5 * hours } };
    const oldToken = forger(old, { appId, serviceUrl: teams.world.serviceUrl, expiresIn: 5 * hours }).good;
    await leavesNoTrace(() => anaSays("site add hamburg", lasting), 401, "not-authenticated");

    process.kill(bot.pid(), "SIGUSR2");
    while (!bot.output().includes("The clock was moved.")) await new Promise((next) => setTimeout(next, 10));
    expect((await anaSays("site add hamburg", lasting)).text).toMatch(/^Recorded:/);
    await leavesNoTrace(() => anaSays("site add cologne", { token: oldToken }), 401, "not-authenticated");
  });
});

describe("a bot in local mode", () => {
  let teams: Teams;
  let bot: BotProcess;

  beforeAll(async () => {
    [bot, teams] = await Promise.all([startBot(), startTeams()]);
    const { text } = await anaSays(registration);
    expect(text).toMatch(/^Recorded:/);
  }, 30_000);

  afterAll(async () => {
    await Promise.all([bot?.stop(), teams?.stop()]);
  });

  const anaSays = (text: string, options: MessageOptions & DeliveryOptions = {}): Promise<Answer> =>
    teams.say(bot.url, teams.person("Ana Ruiz"), teams.channel("General"), text, options);

  async function leavesNoTrace(attempt: () => Promise<Reply>, status: number, code: string): Promise<void> {
    const before = rowsIn(bot.dataDir);
    const heard = teams.received().length;
    const reply = await attempt();

    expect([reply.status, reply.body]).toEqual([
      status,
      { code, message: expect.stringMatching(/^[A-Z][^\n]{10,100}\.$/) },
    ]);
    expect(rowsIn(bot.dataDir)).toEqual(before);
    expect(teams.received()).toHaveLength(heard);
  }

  test.each<[string, Record<string, string>, number, string]>([
    ["a page of another site", { origin: "https://evil.example" }, 403, "foreign-origin"],
    ["a page without an origin", { origin: "null" }, 403, "foreign-origin"],
    [
      "a page of a site that begins like this machine",
      { origin: "http://localhost.evil.example" },
      403,
      "foreign-origin",
    ],
    [
      "a page of a site that calls itself this machine",
      { origin: "http://127.0.0.1@evil.example" },
      403,
      "foreign-origin",
    ],
    ["a name that points here", { host: "evil.example" }, 403, "foreign-host"],
    ["a name that points here, with the port", { host: "evil.example:3978" }, 403, "foreign-host"],
    ["a name that begins like this machine", { host: "127.0.0.1.evil.example" }, 403, "foreign-host"],
    ["a name behind this machine's", { host: "localhost@evil.example" }, 403, "foreign-host"],
    ["all addresses", { host: "0.0.0.0" }, 403, "foreign-host"],
    ["plain text", { "content-type": "text/plain" }, 415, "wrong-content-type"],
    [
      "plain text that names JSON",
      { "content-type": "text/plain;application/json" },
      415,
      "wrong-content-type",
    ],
    ["a form", { "content-type": "application/x-www-form-urlencoded" }, 415, "wrong-content-type"],
    ["a form with files", { "content-type": "multipart/form-data; boundary=x" }, 415, "wrong-content-type"],
    ["no content type", { "content-type": "" }, 415, "wrong-content-type"],
  ])("turns away %s", async (_what, headers, status, code) => {
    await leavesNoTrace(() => anaSays("site add berlin", { headers }), status, code);
  });

  test.each([
    "https://evil.example/",
    "http://10.0.0.1/",
    "http://169.254.169.254/latest/",
    "http://127.0.0.1.evil.example/",
    "http://127.0.0.1@evil.example/",
    "http://evil.example#@127.0.0.1/",
    "http://localhost.evil.example/",
    "http://[::ffff:10.0.0.1]/",
  ])("does not answer to %s", async (serviceUrl) => {
    await leavesNoTrace(() => anaSays("site add berlin", { change: { serviceUrl } }), 403, "foreign-service");
  });

  test("lets no other site's page ask for leave to ask", async () => {
    const { status, headers } = await fetch(`${bot.url}/api/messages`, {
      method: "OPTIONS",
      headers: {
        origin: "https://evil.example",
        "access-control-request-method": "POST",
        "access-control-request-headers": "content-type",
      },
    });
    expect(status).toBe(403);
    expect([...headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
  });

  test("hears a page of this machine and a client of it", async () => {
    const headers = { origin: "http://localhost:56150", host: "localhost:3978" };
    expect((await anaSays("site add munich", { headers })).text).toMatch(/^Recorded:/);
  });

  test("does not start where others could reach it, and says which setting to change", async () => {
    const starts: readonly (readonly [Record<string, string>, RegExp])[] = [
      [{ HOST: "0.0.0.0" }, /^HOST: .*Set MicrosoftAppId, or HOST=127\.0\.0\.1\.$/m],
      [{ HOST: "::" }, /^HOST: .*Set MicrosoftAppId, or HOST=127\.0\.0\.1\.$/m],
      [{ NODE_ENV: "production" }, /^MicrosoftAppId: .*Set MicrosoftAppId, or unset NODE_ENV\.$/m],
      [{ MicrosoftAppPassword: "secret" }, /^MicrosoftAppId: .*Set both, or empty both/m],
    ];
    const ends = await Promise.all(starts.map(([settings]) => refusedStart(settings)));

    starts.forEach(([settings, expected], index) => {
      const { code, output = "" } = ends[index] ?? {};
      expect([settings, code, output]).toEqual([settings, 1, expect.stringMatching(expected)]);
      expect(tellsInsides(output)).toBe(false);
      expect(output).not.toContain("secret");
    });
  }, 20_000);
});

const keyed = ({ url, world, person }: Teams) => ({
  MicrosoftAppId: appId,
  MicrosoftAppPassword: "simulated",
  MicrosoftAppTenantId: world.tenant,
  CHANNEL_METADATA_URL: `${url}.well-known/openidconfiguration`,
  CHANNEL_ISSUER: "https://api.botframework.com",
  LOGIN_URL: url,
  ADMINS: person("Ana Ruiz").aadObjectId,
  HOST: "127.0.0.1",
});

const shiftedClock = join(__dirname, "support/shifted-clock.cjs");

const emulator = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/";

const forgedPress = {
  action: { verb: "approve", data: { migration: "m-1", pool: "pool01", subject: "gate:phase", round: 1 } },
};

/** Whether a request of the bot says something to somebody; it also asks for keys and tokens. */
const isSaid = ({ kind }: { readonly kind: string }): boolean =>
  !["metadata", "keys", "token"].includes(kind);

const inSeconds = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds;

async function postRaw(url: string, body: string): Promise<Reply> {
  const answer = await fetch(`${url}/api/messages`, {
    method: "POST",
    body,
    headers: { "content-type": "application/json" },
  });
  const text = await answer.text();
  return { status: answer.status, text, body: JSON.parse(text) };
}
