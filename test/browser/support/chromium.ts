import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** Where a browser usually is; `CHROMIUM` names another. */
const usual = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];

/** The browser's executable, or a sentence that says how to have one. */
export function findChromium(): { readonly path: string } | { readonly missing: string } {
  const named = process.env.CHROMIUM;
  if (named && !existsSync(named)) return { missing: `CHROMIUM names ${named}, and there is nothing.` };

  const path = named || usual.find((place) => existsSync(place));
  return path
    ? { path }
    : {
        missing:
          "No Chromium was found. Install one (on Debian: apt-get install chromium), or let CHROMIUM name its executable.",
      };
}

/** Starts the browser without a window and without its sandbox, which containers do not allow. */
export async function openChromium(): Promise<Browser> {
  const found = findChromium();
  if ("missing" in found) throw new Error(found.missing);
  return chromium.launch({
    executablePath: found.path,
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--force-color-profile=srgb"],
  });
}
