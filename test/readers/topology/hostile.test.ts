import { zipSync } from "fflate";
import { limits } from "../../../src/readers/topology/limits";
import type { Problem } from "../../../src/readers/topology/problem";
import { readTopologyFile } from "../../../src/readers/topology/read-document";
import { deployed } from "../../support/topology/deployment";
import { encoded } from "../../support/topology/encode";
import { printTopology } from "../../support/topology/print";

const good = printTopology(deployed({ pools: [{ label: "pool01", version: 7 }] }), "published");
const utf8 = (text: string): Uint8Array => encoded(text, "utf-8");

const problemOf = (bytes: Uint8Array): Problem => {
  const found = readTopologyFile(bytes);
  if (!("code" in found)) throw new Error("It was read.");
  return found;
};

const bomb = `<?xml version="1.0"?>
<!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 20 }, (_, at) => `<!ENTITY lol${at + 1} "${`&lol${at || ""};`.repeat(10)}">`).join("")}]>
<Topology xmlns="urn:schema:Microsoft.Rtc.Management.Deploy.Topology.2008">&lol20;</Topology>`;

const external = `<!DOCTYPE Topology [<!ENTITY x SYSTEM "file:///etc/passwd">]>${good.replace("Munich", "&x;")}`;

describe("what is no topology document gets a clear answer", () => {
  test.each<[string, Uint8Array, Partial<Problem>]>([
    ["nothing", utf8(""), { code: "empty" }],
    ["blanks", utf8(" \r\n\t"), { code: "empty" }],
    ["a mark alone", encoded("", "utf-16le with mark"), { code: "empty" }],
    ["plain words", utf8("Identity : Site:Munich"), { code: "no-xml" }],
    ["entities that grow", utf8(bomb), { code: "has-doctype" }],
    ["an external entity", utf8(external), { code: "has-doctype" }],
    ["a document type in small letters", utf8(`<!doctype html>${good}`), { code: "has-doctype" }],
    [
      "a document that ends too soon",
      utf8(good.slice(0, good.indexOf("<Machine"))),
      { code: "not-well-formed", what: "not closed: Topology, Clusters, Cluster" },
    ],
    ["two documents in one", utf8(good + good), { code: "not-well-formed" }],
    ["a tag that is not closed", utf8(good.replace("</Sites>", "")), { code: "not-well-formed" }],
    [
      "names that are dangerous",
      utf8(good.replace("<Sites>", "<Sites><__proto__ />")),
      { code: "not-well-formed" },
    ],
    [
      "half in one encoding, half in another",
      Buffer.concat([encoded(good, "utf-16le with mark"), utf8(`${good} `)]),
      { code: "mixed-encodings" },
    ],
    [
      "the same the other way round",
      Buffer.concat([utf8(good), encoded(good, "utf-16le without mark")]),
      { code: "mixed-encodings" },
    ],
    ["bytes that are no text", Buffer.from([0x3c, 0xff, 0xc3, 0x28]), { code: "mixed-encodings" }],
    [
      "another namespace",
      utf8(good.replace("Deploy.Topology.2008", "Deploy.Topology.2021")),
      {
        code: "other-root",
        root: "Topology",
        namespace: "urn:schema:Microsoft.Rtc.Management.Deploy.Topology.2021",
      },
    ],
    ["no namespace", utf8("<Topology><Sites /></Topology>"), { code: "other-root", namespace: "" }],
    ["another document", utf8("<Objs Version='1.1' />"), { code: "other-root", root: "Objs" }],
    [
      "people's contacts",
      utf8("<DocItemSet><DocItem Name='urn:lcd:user' /></DocItemSet>"),
      { code: "user-data" },
    ],
    ["more bytes than are read", new Uint8Array(50_000_000), { code: "too-large", what: "bytes" }],
    [
      "more characters than are read",
      utf8(`<a>${"x".repeat(limits.characters)}</a>`),
      { code: "too-large", what: "characters" },
    ],
    [
      "more elements than are read",
      utf8(`<a>${"<b/>".repeat(limits.elements * 2 + 1)}</a>`),
      { code: "too-large", what: "elements" },
    ],
    [
      "elements in elements without end",
      utf8(`${"<a>".repeat(1000)}${"</a>".repeat(1000)}`),
      { code: "too-large", what: "depth" },
    ],
  ])("%s", (_, bytes, problem) => {
    expect(problemOf(bytes)).toMatchObject(problem);
  });
});

describe("an archive", () => {
  test("is read where an entry is a topology document", () => {
    const found = readTopologyFile(
      zipSync({
        "Configuration.xml": utf8("<Other />"),
        "in/Topology.xml": encoded(good, "utf-16le with mark"),
      }),
    );
    expect(found).toMatchObject({ topology: { form: "published" }, text: good });
  });

  test("says what is in it where none is", () => {
    const archive = zipSync(
      Object.fromEntries(Array.from({ length: 7 }, (_, at) => [`${at}.xml`, utf8("<Other />")])),
    );
    expect(problemOf(archive)).toEqual({
      code: "archive-without-topology",
      entries: ["0.xml", "1.xml", "2.xml", "3.xml", "4.xml"],
      more: 2,
    });
  });

  test("with people's contacts in it is left alone", () => {
    const archive = zipSync({ "DocItemSet.xml": utf8("<DocItemSet />"), "t.xml": utf8(good) });
    expect(problemOf(archive)).toEqual({ code: "user-data" });
  });

  test("that would unpack to more than is read is refused before it is unpacked", () => {
    const archive = zipSync({ "a.xml": new Uint8Array(limits.unpacked + 1) });
    expect(archive.length).toBeLessThan(100_000);
    expect(problemOf(archive)).toMatchObject({ code: "too-large", what: "unpacked" });
  });

  test("that lies about its size gets no more room than it claims", () => {
    const archive = Buffer.from(zipSync({ "a.xml": new Uint8Array(limits.unpacked + 1) }));
    for (let at = archive.indexOf(sizeOf(limits.unpacked + 1)); at >= 0; ) {
      archive.writeUInt32LE(10, at);
      at = archive.indexOf(sizeOf(limits.unpacked + 1), at);
    }
    expect(problemOf(archive)).toMatchObject({ code: "archive-without-topology" });
  });

  test("with very many entries is refused", () => {
    const archive = zipSync(
      Object.fromEntries(Array.from({ length: limits.entries + 1 }, (_, at) => [`${at}.xml`, utf8("<a/>")])),
    );
    expect(problemOf(archive)).toMatchObject({ code: "too-large", what: "entries" });
  });

  test("that was cut off is damaged", () => {
    const archive = zipSync({ "t.xml": utf8(good) });
    expect(problemOf(archive.slice(0, archive.length - 30))).toEqual({ code: "archive-damaged" });
  });
});

const sizeOf = (size: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(size);
  return bytes;
};
