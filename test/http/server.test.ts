import { connect } from "node:net";
import { type RunningServer, type ServerParts, startServer } from "../../src/http/server";

describe("the HTTP server", () => {
  it("hands a JSON body to the bot and sends its answer back", async () => {
    const { post } = await running({
      messages: async ({ body, headers }, res) =>
        res.send(200, { body: body as object, auth: headers.authorization }),
    });
    const response = await post('{"type":"message"}', { authorization: "Bearer x" });

    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ body: { type: "message" }, auth: "Bearer x" });
    expect(response.headers.get("server")).toBeNull();
  });

  it.each([
    ["text that is no JSON", "{", {}, 400, "bad-json"],
    ["an empty body", "", {}, 400, "bad-json"],
    ["another content type", "{}", { "content-type": "text/plain" }, 415, "wrong-content-type"],
    [
      "a type that only begins like JSON",
      "{}",
      { "content-type": "application/jsonx" },
      415,
      "wrong-content-type",
    ],
    ["broken gzip", "not gzip", { "content-encoding": "gzip" }, 415, "wrong-encoding"],
    ["a body over 256 KB", `"${"x".repeat(256 * 1024)}"`, {}, 413, "too-large"],
  ])("answers %s in words", async (_what, body, headers, status, code) => {
    const { post } = await running({});
    const response = await post(body, headers);

    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ code, message: expect.stringMatching(/^[A-Z].*\.$/) });
  });

  it.each([
    ["GET", "/nowhere", 404, "unknown-route"],
    ["DELETE", "/api/messages", 405, "wrong-method"],
    ["GET", "/%ff%2e", 404, "unknown-route"],
  ])("answers %s %s with %i", async (method, path, status, code) => {
    const { url } = await running({});
    const response = await fetch(url + path, { method });

    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code });
  });

  it("does not care what a client says it accepts", async () => {
    const { url } = await running({});
    const response = await fetch(`${url}/nowhere`, {
      headers: { accept: "image/png", "accept-version": "x" },
    });

    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: "unknown-route" });
  });

  it("hides an unexpected error behind a reference that is in the log", async () => {
    const logged: [string, unknown][] = [];
    const { post } = await running({
      messages: async () => Promise.reject(new Error("password=hunter2")),
      unexpected: (reference, error) => logged.push([reference, error]),
    });
    const response = await post("{}");
    const text = await response.text();

    expect(response.status).toBe(500);
    expect(text).not.toContain("hunter2");
    expect(text).toContain(logged[0]?.[0]);
    expect(logged[0]?.[1]).toMatchObject({ message: "password=hunter2" });
  });

  it("says whether it is alive, ready, and how much waits", async () => {
    let ready = true;
    const { url } = await running({ ready: async () => ({ ready, pending: 3 }) });

    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect(await (await fetch(`${url}/readyz`)).json()).toEqual({ ready: true, pending: 3 });
    ready = false;
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
    expect(await (await fetch(`${url}/metrics`)).text()).toBe("turns_total 1\n");
  });

  it("finishes what is under way before it closes, and lets go of kept connections", async () => {
    let finish = (): void => undefined;
    const { server, post } = await running({
      messages: (_req, res) =>
        new Promise((resolve) => {
          finish = () => resolve(res.send(200, { done: true }));
        }),
    });
    const slow = post("{}");
    await new Promise((resolve) => setTimeout(resolve, 50));
    const closing = server.close();
    finish();

    expect(await (await slow).json()).toEqual({ done: true });
    await closing;
  });
});

describe("requests no library would send", () => {
  it.each([
    ["a malformed Host", "GET /healthz HTTP/1.1\r\nHost: a b\r\n\r\n"],
    ["a Host with a bar", "GET /healthz HTTP/1.1\r\nHost: foo|bar\r\n\r\n"],
    ["half an address", "GET http://[ HTTP/1.1\r\nHost: localhost\r\n\r\n"],
    ["an asterisk", "OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n"],
    ["no HTTP at all", "\x00\x01\x02\r\n\r\n"],
    [
      "two lengths",
      "POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
    ],
    ["headers without end", `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${"x".repeat(20_000)}\r\n\r\n`],
    ["a double slash", "GET //x:y@/ HTTP/1.1\r\nHost: localhost\r\n\r\n"],
  ])("survives %s with a 4xx", async (_what, bytes) => {
    const { server, url } = await running({});

    expect(await raw(server.port, bytes)).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  it("survives a wish for another protocol", async () => {
    const { server, url } = await running({});
    await raw(
      server.port,
      "GET /api/messages HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n",
    );
    await raw(server.port, "CONNECT localhost:1 HTTP/1.1\r\nHost: localhost\r\n\r\n");

    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });
});

describe("local mode", () => {
  it.each([
    ["a name that points here", "Host: evil.example:3978", 403],
    ["a page of another site", "Host: localhost:3978\r\nOrigin: https://evil.example", 403],
    ["a page without origin", "Host: localhost:3978\r\nOrigin: null", 403],
    ["a page of this machine", "Host: localhost:3978\r\nOrigin: http://localhost:56150", 200],
    ["a client of this machine", "Host: 127.0.0.1:3978", 200],
    ["a client over IPv6", "Host: [::1]:3978", 200],
  ])("answers %s", async (_who, headers, status) => {
    const { server } = await running({ local: true });
    const text = await raw(server.port, `GET /healthz HTTP/1.1\r\n${headers}\r\nConnection: close\r\n\r\n`);

    expect(text).toContain(`HTTP/1.1 ${status} `);
  });

  it("serves other names when people are authenticated", async () => {
    const { server } = await running({ local: false });

    expect(
      await raw(server.port, "GET /healthz HTTP/1.1\r\nHost: bot.contoso.com\r\nConnection: close\r\n\r\n"),
    ).toContain("HTTP/1.1 200 ");
  });
});

const started: RunningServer[] = [];
afterEach(async () => {
  await Promise.all(started.splice(0).map((server) => server.close()));
});

const running = async (parts: Partial<ServerParts>) => {
  const server = await startServer({
    host: "127.0.0.1",
    port: 0,
    local: true,
    messages: async (_req, res) => res.send(200),
    ready: async () => ({ ready: true, pending: 0 }),
    metrics: async () => ({ contentType: "text/plain", text: "turns_total 1\n" }),
    unexpected: () => undefined,
    ...parts,
  });
  started.push(server);
  const url = `http://127.0.0.1:${server.port}`;
  const post = (body: string, headers: Record<string, string> = {}) =>
    fetch(`${url}/api/messages`, {
      method: "POST",
      body,
      headers: { "content-type": "application/json", ...headers },
    });
  return { server, url, post };
};

const raw = (port: number, bytes: string): Promise<string> =>
  new Promise((resolve) => {
    let text = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    const done = () => {
      socket.destroy();
      resolve(text);
    };
    socket.on("data", (chunk) => {
      text += chunk.toString("latin1");
      done();
    });
    socket.on("close", done);
    socket.on("error", done);
    socket.setTimeout(500, done);
  });
