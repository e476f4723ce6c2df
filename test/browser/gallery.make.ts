import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { everyCard } from "./support/cards";
import { galleryPage } from "./support/page";
import { scenes } from "./support/scenes";

const folder = join(__dirname, "../../dist/cards");

/** `npm run cards`: not a test, but it runs as one, for it needs the samples and nothing else. */
test("writes the gallery of every card", async () => {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "index.html");
  writeFileSync(file, galleryPage([...(await scenes()), ...everyCard()]));
  process.stdout.write(`Every card in three themes and two widths: ${file}\n`);
});
