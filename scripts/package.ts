import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { appPackage } from "./package/app-package";
import { readAppSettings } from "./package/app-settings";

const root = process.cwd();
const read = (file: string): Buffer => readFileSync(join(root, file));

if (existsSync(join(root, ".env"))) process.loadEnvFile(join(root, ".env"));
const made = make(process.argv.slice(2));
if ("problems" in made) {
  for (const problem of made.problems) console.error(problem);
  console.error("No package was written.");
  process.exitCode = 1;
} else {
  mkdirSync(join(root, "dist"), { recursive: true });
  writeFileSync(join(root, made.file), made.zip);
  console.log(`Wrote ${made.file}. docs/connecting.md tells where to upload it.`);
}

function make(asked: readonly string[]) {
  const strange = asked.find((argument) => argument !== "--read-channel");
  if (strange) return { problems: [`${strange}: there is --read-channel, and nothing else.`] };

  const settings = readAppSettings(process.env);
  if ("problems" in settings) return settings;

  const { version } = JSON.parse(read("package.json").toString()) as { version: string };
  const readChannel = asked.length > 0;
  const zip = appPackage(
    {
      manifest: JSON.parse(read("manifest/manifest.json").toString()),
      color: read("manifest/color.png"),
      outline: read("manifest/outline.png"),
    },
    settings,
    { version, readChannel },
  );
  return "problems" in zip
    ? zip
    : { zip, file: `dist/poolpilot-${version}${readChannel ? "-read-channel" : ""}.zip` };
}
