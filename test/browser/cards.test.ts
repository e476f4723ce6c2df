import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { everyCard } from "./support/cards";
import { openChromium } from "./support/chromium";
import { galleryPage, type Shown } from "./support/page";
import { scenes } from "./support/scenes";
import { themeNames } from "./support/teams-host";

let browser: Browser;
let page: Page;
let cards: readonly Shown[];

beforeAll(async () => {
  cards = [...(await scenes()), ...everyCard()];
  browser = await openChromium();
  page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
  await page.route("**/*", (route) => route.abort());
}, 60_000);

afterAll(() => browser?.close());

describe.each(themeNames)("in the theme %s", (theme) => {
  beforeAll(async () => {
    await page.setContent(galleryPage(cards, [theme]), { waitUntil: "load" });
    await page.evaluate(openEverything);
  }, 60_000);

  test("every card is drawn, and the renderer knows every part of it", async () => {
    expect(await page.evaluate("window.faults")).toEqual([]);
    expect(await page.locator(".frame .ac-adaptiveCard").count()).toBeGreaterThanOrEqual(2 * cards.length);
  });

  test("nothing is wider than its card", async () => {
    expect(await page.evaluate(tooWide)).toEqual([]);
  });

  test("axe finds nothing serious: contrast, labels, names of buttons", async () => {
    await page.evaluate(readFileSync(require.resolve("axe-core/axe.min.js"), "utf8"));
    expect(await page.evaluate(seriousFindings)).toEqual([]);
  }, 120_000);
});

/** Opens what a button hides. */
const openEverything = `for (const button of document.querySelectorAll(".ac-pushButton.expandable, .ac-pushButton[aria-expanded=false]")) button.click();`;

const tooWide = `[...document.querySelectorAll(".frame")].flatMap((frame) => {
  const edge = frame.getBoundingClientRect().right;
  const name = frame.closest("article").dataset.card + " at " + frame.dataset.width;
  return [...frame.querySelectorAll("*")].some((one) => one.getBoundingClientRect().right > edge + 1) ? [name] : [];
})`;

const seriousFindings = `axe
  .run(document.querySelector("main"), { runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] }, resultTypes: ["violations"] })
  .then(({ violations }) => violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.slice(0, 5).map(({ target, html, any }) => id + ": " + target.join(" ") + " " + html.slice(0, 160) + " " + (any[0]?.message ?? ""))))`;
