import { startConnector } from "../../simulator";
import { type FetchRules, fileFetcher } from "../../src/bot/files/fetch-file";

const rules: FetchRules = { hosts: ["*.sharepoint.com"], local: true, patience: 10_000, most: 1000 };
const fetched = (url: string, differs: Partial<FetchRules> = {}) =>
  fileFetcher({ ...rules, ...differs })({ name: "t.xml", url });

let connector: Awaited<ReturnType<typeof startConnector>>;
beforeAll(async () => {
  connector = await startConnector();
});
afterAll(() => connector.stop());

test("a file is fetched whole, whether its size is told or not", async () => {
  const bytes = Buffer.from("<a/>");
  expect(await fetched(connector.hostFile("t.xml", bytes).url)).toEqual({ bytes });
  expect(await fetched(connector.hostFile("t.xml", bytes, "unsized").url)).toEqual({ bytes });
});

test("a host that says nothing, or does not end, is given up", async () => {
  const { url } = connector.hostFile("t.xml", "x", "hang");
  expect(await fetched(url, { patience: 300 })).toEqual({ problem: { code: "file-timed-out" } });
  const endless = connector.hostFile("t.xml", "x", "endless");
  expect(await fetched(endless.url)).toEqual({ problem: { code: "file-too-large", most: 1000 } });
});

test("a host that sends elsewhere is not followed", async () => {
  const there = connector.hostFile("t.xml", "<a/>");
  const { url } = connector.hostFile("t.xml", "x", { redirect: there.url });
  expect(await fetched(url)).toMatchObject({ problem: { code: "file-redirected" } });
  expect(there.asked).toEqual([]);
});

test("a file without an address is elsewhere", async () => {
  expect(await fileFetcher(rules)({ name: "t.xml", url: null })).toEqual({
    problem: { code: "file-elsewhere" },
  });
});

describe("an address is asked only where it is allowed", () => {
  const foreign = expect.objectContaining({ problem: expect.objectContaining({ code: "foreign-host" }) });
  const unreachable = expect.objectContaining({
    problem: expect.objectContaining({ code: "file-unreachable" }),
  });

  test.each([
    ["https://evil.example/t.xml"],
    ["https://sharepoint.com/t.xml"],
    ["https://evilsharepoint.com/t.xml"],
    ["https://a.sharepoint.com.evil.example/t.xml"],
    ["https://a.sharepoint.com:8443/t.xml"],
    ["http://a.sharepoint.com/t.xml"],
    ["https://user@a.sharepoint.com/t.xml"],
    ["file:///etc/passwd"],
    ["http://127.0.0.1:9/t.xml"],
    ["no address"],
  ])("with a registration, not %s", async (url) => {
    expect(await fetched(url, { local: false })).toEqual(foreign);
  });

  test("with a registration, this machine where it is listed with its port", async () => {
    expect(await fetched("http://127.0.0.1:9/t.xml", { local: false, hosts: ["127.0.0.1:9"] })).toEqual(
      unreachable,
    );
    expect(await fetched("http://127.0.0.1:7/t.xml", { local: false, hosts: ["127.0.0.1:9"] })).toEqual(
      foreign,
    );
  });

  test("in local mode, this machine and no other", async () => {
    expect(await fetched("https://a.sharepoint.com/t.xml")).toEqual(foreign);
    expect(await fetched("http://[::1]:9/t.xml")).toEqual(unreachable);
  });
});
