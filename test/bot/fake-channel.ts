import { createSign, generateKeyPairSync, type KeyObject } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type Seen = {
  readonly method: string;
  readonly path: string;
  readonly authorization: string;
  readonly body: Json;
};
export type Json = Record<string, unknown>;
export type Reply = {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: object;
};

/** Teams in one small server: connector, keys and login; `reply` decides what the connector answers. */
export const startChannel = async (reply: (seen: Seen) => Reply | Promise<Reply>, login = 200) => {
  const seen: Seen[] = [];
  let tokens = 0;

  const server = createServer(async (req, res) => {
    const path = req.url ?? "";
    if (path.endsWith("/token"))
      return send(res, { status: login, body: { access_token: `bot-${++tokens}`, expires_in: 3600 } });
    if (path === "/metadata") return send(res, { status: 200, body: { jwks_uri: `${url()}/keys` } });
    if (path === "/keys") return send(res, { status: 200, body: { keys: [jwk(keys.publicKey)] } });

    const one = {
      method: req.method ?? "",
      path,
      authorization: req.headers.authorization ?? "",
      body: await jsonOf(req),
    };
    seen.push(one);
    send(res, await reply(one));
  });
  const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  return {
    url: url(),
    seen,
    tokens: () => tokens,
    token: (claims: Json = {}, key: KeyObject = keys.privateKey) =>
      signed({ iss: "https://api.botframework.com", aud: "app-1", serviceurl: `${url()}/`, ...claims }, key),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

/** Making keys takes long, so all channels of a test file share theirs. */
const keys = generateKeyPairSync("rsa", { modulusLength: 2048 });

export const otherKey = (): KeyObject => generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;

const send = (res: ServerResponse, { status, headers = {}, body }: Reply): void => {
  res.statusCode = status;
  for (const [name, value] of Object.entries({ "content-type": "application/json", ...headers }))
    res.setHeader(name, value);
  res.end(body ? JSON.stringify(body) : "");
};

const jsonOf = async (req: IncomingMessage): Promise<Json> => {
  let text = "";
  for await (const chunk of req) text += chunk;
  return text ? JSON.parse(text) : {};
};

const jwk = (key: KeyObject): object => ({
  ...key.export({ format: "jwk" }),
  kid: "k1",
  use: "sig",
  endorsements: ["msteams"],
});

const signed = (claims: Json, key: KeyObject): string => {
  const now = Math.floor(Date.now() / 1000);
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const head = `${part({ alg: "RS256", typ: "JWT", kid: "k1" })}.${part({ nbf: now - 10, exp: now + 600, ...claims })}`;
  return `${head}.${createSign("RSA-SHA256").update(head).sign(key).toString("base64url")}`;
};
