import { readFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { iconProblems } from "../../scripts/package/check-icons";
import { readPng } from "../../scripts/package/png";

const icon = (name: string) => readFileSync(join(__dirname, "../../manifest", name));
const [color, outline] = [icon("color.png"), icon("outline.png")];

/** A picture of one colour, unfiltered. */
function picture(width: number, height: number, pixel: readonly number[], kind = [8, 6, 0, 0, 0]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  Buffer.from(kind).copy(header, 8);
  const row = Buffer.from([0, ...Array.from({ length: width }, () => pixel).flat()]);
  const rows = Buffer.concat(Array.from({ length: height }, () => row));
  return Buffer.concat([color.subarray(0, 8), chunk("IHDR", header), chunk("IDAT", deflateSync(rows))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
}

const white = [255, 255, 255, 255];

describe("the icons", () => {
  it("are as Teams takes them", () => {
    expect(iconProblems(color, outline)).toEqual([]);
  });

  it("are read pixel by pixel, whatever their rows are filtered by", () => {
    const read = readPng(picture(2, 2, [1, 2, 3, 4]));
    expect("pixels" in read && [...read.pixels]).toEqual([1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4]);
    const ours = readPng(color);
    const accent = [0x1f, 0x4e, 0x79, 0xff];
    expect("pixels" in ours && [...ours.pixels.subarray(0, 4)]).toEqual(accent);
  });

  it.each<[string, Buffer, Buffer, string]>([
    ["a colour icon of the wrong size", picture(96, 96, white), outline, "color.png: is 96x96"],
    ["an outline of the wrong size", color, picture(192, 192, white), "outline.png: is 192x192"],
    ["an outline with a colour", color, picture(32, 32, [255, 0, 0, 255]), "outline.png: has a colour"],
    ["an outline that fills its ground", color, picture(32, 32, white), "outline.png: is not white on"],
    ["an outline of nothing", color, picture(32, 32, [0, 0, 0, 0]), "outline.png: is not white on"],
    ["a picture without opacity", picture(192, 192, white, [8, 2, 0, 0, 0]), outline, "color.png: is not of"],
    ["a picture that ends early", color.subarray(0, 60), outline, "color.png: is damaged"],
    ["an empty file", Buffer.alloc(0), outline, "color.png: is no PNG"],
    ["a text", Buffer.from("<svg/>"), outline, "color.png: is no PNG"],
    ["a picture that claims to be huge", picture(70_000, 1, []), outline, "color.png: is 70000x1"],
  ])("are refused: %s", (_, first, second, problem) => {
    expect(iconProblems(first, second).join("\n")).toContain(problem);
  });
});
