import { zipSync } from "fflate";
import type { AppSettings } from "./app-settings";
import { iconProblems } from "./check-icons";
import { manifestProblems } from "./check-manifest";
import { filledIn, type Manifest } from "./manifest";

/** What is packed: the manifest as it stands in `manifest/`, and its icons. */
export type Parts = { readonly manifest: Manifest; readonly color: Buffer; readonly outline: Buffer };

/** The app package for a registration as a zip, or all that stands against it. The same parts always give the same bytes. */
export function appPackage(
  parts: Parts,
  settings: AppSettings,
  variant: { readonly version: string; readonly readChannel: boolean },
): Uint8Array | { readonly problems: readonly string[] } {
  const manifest = filledIn(parts.manifest, settings, variant);
  const problems = [...manifestProblems(manifest), ...iconProblems(parts.color, parts.outline)];
  if (problems.length > 0) return { problems };

  const text = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
  return zipSync(
    { "manifest.json": text, "color.png": parts.color, "outline.png": parts.outline },
    { mtime: new Date(1980, 0, 1) },
  );
}
