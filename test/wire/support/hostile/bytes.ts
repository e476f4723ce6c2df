import { gzipSync } from "node:zlib";
import type { Chaos } from "./chaos";

/** Bytes for one connection: written in these pieces, and then the connection is ended or torn. */
export type Stream = {
  readonly what: string;
  readonly pieces: readonly Buffer[];
  readonly last: "end" | "tear";
};

/** What no library would send: broken lines, headers, lengths, chunks, several requests at once, other protocols. */
export function streamFrom(chaos: Chaos, good: string): Stream {
  const kind = chaos.one(kinds);
  const bytes = kind(chaos, good);
  const last = kind !== foreign && chaos.often(0.1) ? "tear" : "end";
  return { what: kind.name, pieces: inPieces(chaos, bytes), last };
}

type Kind = (chaos: Chaos, good: string) => Buffer;

const noise: Kind = ({ bytes, below }) => bytes(1 + below(400));

const requestLine: Kind = (chaos, good) => {
  const line = [chaos.one(methods), chaos.one(targets), chaos.one(versions)].join(
    chaos.often(0.9) ? " " : chaos.one(["  ", "\t", "", "\r"]),
  );
  return request(line, usualHeaders(good), good);
};

const header: Kind = (chaos, good) => {
  const headers = usualHeaders(good);
  for (let left = 1 + chaos.below(3); left > 0; left--) {
    const at = chaos.below(headers.length + 1);
    headers.splice(at, chaos.below(2), chaos.one(headerLines));
  }
  return request("POST /api/messages HTTP/1.1", headers, good);
};

const randomHeader: Kind = (chaos, good) => {
  const name = chaos.one([
    "X-A",
    "Host",
    "Content-Type",
    "Origin",
    "Authorization",
    "Accept",
    "Cookie",
    "Via",
  ]);
  const value = chaos.often(0.5) ? chaos.text() : chaos.bytes(chaos.below(60)).toString("latin1");
  return request(`POST /api/messages HTTP/1.1`, [...usualHeaders(good), `${name}: ${value}`], good);
};

const hugeHeader: Kind = (chaos, good) => {
  const lines = chaos.one([
    [`X-Long: ${"x".repeat(chaos.one([8_000, 16_384, 70_000]))}`],
    chaos.times(chaos.one([120, 2500]), (index) => `X-${index}: y`),
    [`${"X".repeat(20_000)}: y`],
    [`Authorization: Bearer ${"e".repeat(14_000)}`],
  ]);
  return request("POST /api/messages HTTP/1.1", [...usualHeaders(good), ...lines], good);
};

const target: Kind = (chaos) => {
  const path = chaos.often(0.5)
    ? chaos.one(targets)
    : `/${encodeURI(chaos.text(20).replace(/\p{Surrogate}/gu, "")).slice(0, 4000)}`;
  return request(`${chaos.one(methods.slice(0, 8))} ${path} HTTP/1.1`, ["Host: localhost"], "");
};

const length: Kind = (chaos, good) => {
  const said = chaos.one(["0", "1", String(good.length - 5), String(good.length + 50), ...lengths]);
  const headers = usualHeaders(good).filter((line) => !line.startsWith("Content-Length"));
  return request("POST /api/messages HTTP/1.1", [...headers, `Content-Length: ${said}`], good);
};

const chunked: Kind = (chaos, good) => {
  const headers = usualHeaders(good).filter((line) => !line.startsWith("Content-Length") || chaos.often(0.2));
  const coding = chaos.often(0.8) ? "chunked" : chaos.one(codings);
  const body = chaos.often(0.3)
    ? chaos.bytes(1 + chaos.below(80)).toString("latin1")
    : chaos.times(1 + chaos.below(4), () => chaos.one(chunks(good))).join("");
  return request("POST /api/messages HTTP/1.1", [...headers, `Transfer-Encoding: ${coding}`], body);
};

const encoding: Kind = (chaos, good) => {
  const named = chaos.one(["gzip", "deflate", "br", "zstd", "identity", "identity, gzip", "compress", "x"]);
  const body = chaos.one([Buffer.from(good), gzipSync(good), chaos.bytes(60), Buffer.alloc(0)]);
  const headers = [
    "Host: localhost",
    `Content-Type: ${chaos.one(contentTypes)}`,
    `Content-Encoding: ${named}`,
    `Content-Length: ${body.length}`,
  ];
  return Buffer.concat([request("POST /api/messages HTTP/1.1", headers, ""), body]);
};

const pipeline: Kind = (chaos, good) => {
  const usual = request("GET /healthz HTTP/1.1", ["Host: localhost"], "");
  const bad = (): Buffer => chaos.one([requestLine, header, length, chunked, noise])(chaos, good);
  return Buffer.concat(chaos.times(1 + chaos.below(20), () => (chaos.often(0.7) ? usual : bad())));
};

const cut: Kind = (chaos, good) => {
  const whole = request("POST /api/messages HTTP/1.1", usualHeaders(good), good);
  return whole.subarray(0, 1 + chaos.below(whole.length));
};

const flips: Kind = (chaos, good) =>
  chaos.flipped(request("POST /api/messages HTTP/1.1", usualHeaders(good), good));

const foreign: Kind = (chaos) => chaos.one(protocols);

const kinds: readonly Kind[] = [
  noise,
  requestLine,
  header,
  header,
  randomHeader,
  hugeHeader,
  target,
  target,
  length,
  chunked,
  chunked,
  encoding,
  pipeline,
  cut,
  flips,
  flips,
  foreign,
];

const usualHeaders = (body: string): string[] => [
  "Host: 127.0.0.1:3978",
  "Content-Type: application/json",
  `Content-Length: ${Buffer.byteLength(body)}`,
  "Connection: keep-alive",
];

const request = (line: string, headers: readonly string[], body: string): Buffer =>
  Buffer.from(`${line}\r\n${headers.map((header) => `${header}\r\n`).join("")}\r\n${body}`);

/** Mostly at once; else in two pieces, or by the byte at the start. */
function inPieces({ often, below }: Chaos, bytes: Buffer): readonly Buffer[] {
  if (often(0.8) || bytes.length < 3) return [bytes];

  const at = 1 + below(Math.min(bytes.length - 1, 300));
  return often(0.5)
    ? [bytes.subarray(0, at), bytes.subarray(at)]
    : [bytes.subarray(0, 1), bytes.subarray(1, 2), bytes.subarray(2)];
}

const methods = [
  "GET",
  "POST",
  "PUT",
  "PATCH",
  "DELETE",
  "HEAD",
  "OPTIONS",
  "TRACE",
  "CONNECT",
  "PROPFIND",
  "M-SEARCH",
  "QUERY",
  "PRI",
  "get",
  "PÖST",
  "",
  "X".repeat(9000),
  "\u0000",
] as const;

const targets = [
  "/api/messages",
  "/api/messages/",
  "/api/messages?a[__proto__][b]=1&a=%ff",
  `/api/messages?${"a[]=1&".repeat(900)}`,
  "/api/messages/../../metrics",
  "/api/%6dessages",
  "/api\\messages",
  "/api//messages",
  "//evil.example/api/messages",
  "//x:y@/",
  "///",
  "/;/..;/",
  "/%",
  "/%00",
  "/%ff%fe",
  "/%c0%ae%c0%ae/",
  "/%e0%a4%a",
  "/\u00ff\u0001",
  "/#/healthz",
  "/?",
  "/??&&==",
  `/${"a/".repeat(3000)}`,
  `/${"x".repeat(15_000)}`,
  "*",
  "",
  "http://[",
  "http://localhost/healthz",
  "http://evil.example/healthz",
  "https://localhost:99999/",
  "localhost:1",
  "healthz",
  "/healthz",
  "/readyz",
  "/metrics",
  "/__proto__",
  "/constructor",
  "/favicon.ico",
] as const;

const versions = [
  "HTTP/1.1",
  "HTTP/1.1",
  "HTTP/1.1",
  "HTTP/1.0",
  "HTTP/0.9",
  "HTTP/2.0",
  "HTTP/1.2",
  "HTTP/9.9",
  "HTTP/1.1 ",
  "HTTP/1.1x",
  "http/1.1",
  "HTP/1.1",
  "",
] as const;

const headerLines = [
  "Host: a b",
  "Host: foo|bar",
  "Host: [",
  "Host: [::1",
  "Host: :",
  "Host:",
  "Host: 127.0.0.1:99999",
  "Host: 127.0.0.1:x",
  "Host: localhost%00",
  "Host: локалхост",
  "Host: evil.example",
  "Host: localhost/../x",
  "Host: localhost?x#y",
  "Host: user:pass@localhost",
  "Host: 0x7f.1",
  "Host: 127.1",
  "Origin: null",
  "Origin: https://evil.example",
  "Origin: http://[",
  "Origin: javascript:alert(1)",
  " folded: yes",
  "\tX: folded",
  "X-A: 1\r\n folded",
  "No colon",
  ": no name",
  "Space before : x",
  "X\u0000: y",
  "X: \u0000",
  "X: a\rb",
  "X: a\nY: b",
  "__proto__: x",
  "constructor: x",
  "toString: x",
  "Content-Type:",
  "Content-Type: application/json; charset=utf-16",
  "Content-Type: application/json; charset=\u00ff",
  "Content-Type: application/json\u0000",
  "Content-Type: text/plain",
  "Content-Length: 5",
  "Content-Length: 5, 5",
  "Transfer-Encoding: chunked",
  "Transfer-Encoding: identity",
  "Transfer-Encoding: chunked, identity",
  "TE: trailers",
  "Trailer: Content-Length",
  "Expect: 100-continue",
  "Expect: miracles",
  "Upgrade: websocket",
  "Upgrade: h2c",
  "Connection: upgrade",
  "Connection: close, keep-alive",
  "Connection: content-length",
  "HTTP2-Settings: AAMAAABkAAQAAP__",
  "Sec-WebSocket-Key: x",
  "Accept-Version: __proto__",
  "Accept-Version: 1.0.0 || x",
  "X-Api-Version: [",
  "Accept: */*;q=x",
  "Accept: \u00ff",
  "X-HTTP-Method-Override: DELETE",
  "X-Request-Id: __proto__",
  "Request-Id: a b",
  "X-Forwarded-For: 10.0.0.1",
  "X-Forwarded-Host: [",
  "X-Forwarded-Proto: ws",
  "Date: x",
  "If-Modified-Since: x",
  "Range: bytes=0-0,1-1,-",
  "Cookie: a=b; __proto__=c",
  "Authorization:",
  "Authorization: Bearer",
  "Authorization: Bearer a.b.c",
  "Authorization: Basic ////",
] as const;

const lengths = [
  "-1",
  "+5",
  "0x5",
  "1e3",
  "5,5",
  "5 5",
  "",
  "five",
  "99999999999999999999999",
  "18446744073709551615",
  "4294967296",
  "0\u0000",
  "00000000000005",
] as const;

const codings = [
  "xchunked",
  "chunked, chunked",
  "gzip, chunked",
  "chunked;x",
  "\u000bchunked",
  "identity",
  "",
] as const;

const chunks = (good: string): readonly string[] => [
  `${good.length.toString(16)}\r\n${good}\r\n0\r\n\r\n`,
  `${good.length.toString(16)}\r\n${good}\r\n`,
  `5\r\n{"a":\r\n`,
  "0\r\n\r\n",
  "0\r\nX: y\r\n\r\n",
  "0\r\n__proto__: y\r\nContent-Length: 5\r\n\r\n",
  "-1\r\nx\r\n",
  "FFFFFFFFFFFFFFFFF\r\nx\r\n",
  "7fffffff\r\nx\r\n",
  "z\r\n\r\n",
  "\r\n\r\n",
  "1;a=b;c\r\nx\r\n",
  `1;${"x".repeat(20_000)}\r\nx\r\n`,
  "1\nx\n0\n\n",
  " 1\r\nx\r\n",
  "1\r\nxx\r\n",
];

const contentTypes = [
  "application/json",
  "application/json",
  "application/json; charset=utf-8",
  "APPLICATION/JSON",
  "application/json;",
  "application/json;;;=",
  "application/jsonp",
  "application/json, text/plain",
  "application/xml",
  "text/html",
  "multipart/form-data; boundary=----x",
  "application/x-www-form-urlencoded",
  "application/octet-stream",
  "*/*",
  "x",
  "",
] as const;

const protocols: readonly Buffer[] = [
  Buffer.from("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
  Buffer.from("1603010200010001fc0303", "hex"),
  Buffer.from("EHLO evil.example\r\nMAIL FROM:<a@b>\r\n"),
  Buffer.from("SSH-2.0-OpenSSH_9.9\r\n"),
  Buffer.from("050100", "hex"),
  Buffer.from("\r\n\r\n\r\n"),
  Buffer.from("*1\r\n$4\r\nPING\r\n"),
  Buffer.from("GET /healthz\r\n\r\n"),
  Buffer.from(
    "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n\u0081\u0085",
  ),
];
