import { createPublicKey, type JsonWebKey, verify } from "node:crypto";
import { exchange, type SignOptions, startTeams, type Teams } from "../../simulator/index";
import { type FakeBot, startFakeBot } from "./support/fake-bot";

let teams: Teams;
let bot: FakeBot;
beforeAll(async () => {
  teams = await startTeams({ appId: "app" });
  bot = await startFakeBot(async () => undefined);
});
afterAll(() => Promise.all([teams.stop(), bot.stop()]));

type Jwk = JsonWebKey & { kid: string; endorsements: string[] };
const get = async (url: URL | string) => (await exchange("GET", new URL(url))).body;
const part = (text = "") => JSON.parse(Buffer.from(text, "base64url").toString());

/** Reads a token with what the key server says, as a bot does. */
const read = async (token = "") => {
  const { jwks_uri, issuer } = (await get(new URL(".well-known/openidconfiguration", teams.url))) as Record<
    string,
    string
  >;
  const { keys } = (await get(jwks_uri ?? "")) as { keys: Jwk[] };
  const [head, claims, signature = ""] = token.split(".");
  const key = keys.find(({ kid }) => kid === part(head).kid);
  const publicKey = createPublicKey({ key: key as JsonWebKey, format: "jwk" });
  const genuine = verify(
    "RSA-SHA256",
    Buffer.from(`${head}.${claims}`),
    publicKey,
    Buffer.from(signature, "base64url"),
  );
  return { issuer, genuine, endorsements: key?.endorsements, claims: part(claims) };
};
const readSigned = (changes: Partial<SignOptions> = {}) => read(teams.tokenFor(changes));

test("every activity carries a token that the published keys confirm", async () => {
  const ana = teams.person("Ana Ruiz");
  await teams.say(bot.url, ana, teams.personal(ana), "status");
  const { claims, genuine, endorsements, issuer } = await read(
    bot.seen[0]?.authorization?.slice("Bearer ".length),
  );

  expect({ genuine, endorsements }).toEqual({ genuine: true, endorsements: ["msteams"] });
  expect(claims).toMatchObject({ iss: issuer, aud: "app", serviceurl: bot.seen[0]?.activity.serviceUrl });
  expect(claims.nbf).toBeLessThan(Date.now() / 1000);
  expect(claims.exp).toBeGreaterThan(Date.now() / 1000);
});

test("tokens can be wrong in every way that matters", async () => {
  expect((await readSigned({ spoiled: true })).genuine).toBe(false);
  expect((await readSigned({ by: "unendorsed" })).endorsements).toEqual(["webchat"]);
  expect((await readSigned({ expiresIn: -3600 })).claims.exp).toBeLessThan(Date.now() / 1000);
  expect(
    (await readSigned({ appId: "other", issuer: "me", serviceUrl: "http://x/", claims: { more: 1 } })).claims,
  ).toMatchObject({
    aud: "other",
    iss: "me",
    serviceurl: "http://x/",
    more: 1,
  });
});

test("an empty token sends no Authorization header", async () => {
  const ana = teams.person("Ana Ruiz");
  await teams.say(bot.url, ana, teams.personal(ana), "status", { token: "" });

  expect(bot.seen.at(-1)?.authorization).toBeUndefined();
});

test("the login gives out a token to whoever asks", async () => {
  const form = {
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: "grant_type=client_credentials",
  };
  const { status, body } = await exchange(
    "POST",
    new URL(`${teams.world.tenant}/oauth2/v2.0/token`, teams.url),
    form,
  );

  expect({ status, body }).toMatchObject({
    status: 200,
    body: { token_type: "Bearer", access_token: "simulated" },
  });
});
