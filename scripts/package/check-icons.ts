import { readPng } from "./png";

/**
 * What stands against the two icons: the colour one is 192 by 192, the outline one 32 by 32, white on nothing.
 * From learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/apps-package.
 */
export const iconProblems = (color: Buffer, outline: Buffer): readonly string[] => [
  ...problemsOf("color.png", color, 192, () => null),
  ...problemsOf("outline.png", outline, 32, whiteOnNothing),
];

function problemsOf(
  name: string,
  bytes: Buffer,
  size: number,
  look: (pixels: Buffer) => string | null,
): readonly string[] {
  const picture = readPng(bytes);
  if ("why" in picture) return [`${name}: ${picture.why}.`];

  const { width, height, pixels } = picture;
  if (width !== size || height !== size)
    return [`${name}: is ${width}x${height}, where Teams takes ${size}x${size}.`];

  const wrong = look(pixels);
  return wrong ? [`${name}: ${wrong}.`] : [];
}

function whiteOnNothing(pixels: Buffer): string | null {
  let [seen, unseen] = [0, 0];
  for (let at = 0; at < pixels.length; at += 4) {
    if (pixels[at + 3] === 0) unseen++;
    else if (pixels.subarray(at, at + 3).every((colour) => colour === 255)) seen++;
    else return "has a colour other than white";
  }
  return seen > 0 && unseen > 0 ? null : "is not white on transparent ground";
}
