import { readFileSync } from "node:fs";
import { hostConfigOf, styleOf, type Theme, themeNames, widths } from "./teams-host";

/** A card with the name that the gallery shows it under. */
export type Shown = { readonly name: string; readonly card: object };

/** One page with every card in every theme at every width, drawn by the renderer of Adaptive Cards when it is opened. What
 * the renderer has to say about a card is kept in `window.faults`. */
export function galleryPage(cards: readonly Shown[], only: readonly Theme[] = themeNames): string {
  const configs = Object.fromEntries(only.map((theme) => [theme, hostConfigOf(theme)]));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Poolpilot: its cards</title>
<style>${readFileSync(require.resolve("adaptivecards/dist/adaptivecards.css"), "utf8")}</style>
<style>${layout}${only.map(styleOf).join("")}</style>
</head>
<body>
<main></main>
<script>${readFileSync(require.resolve("adaptivecards/dist/adaptivecards.min.js"), "utf8")}</script>
<script>
{
const cards = ${json(cards)};
const configs = ${json(configs)};
const widths = ${json(widths)};
window.faults = [];
${drawing}
}
</script>
</body>
</html>`;
}

/** Nothing within a text can end the script that holds it. */
const json = (value: unknown): string => JSON.stringify(value).replaceAll("<", "\\u003c");

/** A chart of Teams' own is drawn in a simple way where there is room, and by its fallback on a phone, as in clients that draw
 * none. A TextBlock knows a little Markdown. Ours are escaped to the letter, so here it is the signs behind a backslash. */
const drawing = `
AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = text.replace(/\\\\([\\\\\`*_{}\\[\\]()#~|:.+-])/g, "$1");
  result.didProcess = true;
};
const elements = AdaptiveCards.GlobalRegistry.elements;
const chart = "Chart.HorizontalBar";
class BarChart extends AdaptiveCards.CardElement {
  getJsonTypeName() { return chart; }
  internalParse(source, context) { super.internalParse(source, context); this.source = source; }
  internalRender() {
    const { title, data } = this.source;
    const most = Math.max(...data.map(({ y }) => y));
    const drawn = document.createElement("div");
    drawn.className = "chart";
    const row = (text, width) => {
      const line = document.createElement("div");
      line.textContent = text;
      drawn.append(line);
      if (width === undefined) return line.classList.add("chart-title");
      const bar = document.createElement("div");
      bar.className = "chart-bar";
      bar.style.width = width + "%";
      drawn.append(bar);
    };
    row(title);
    for (const { x, y } of data) row(x + ": " + y, (100 * y) / most);
    return drawn;
  }
}
const main = document.querySelector("main");
for (const [theme, config] of Object.entries(configs)) {
  const part = document.createElement("section");
  part.dataset.theme = theme;
  part.setAttribute("aria-label", theme);
  main.append(part);
  const title = document.createElement("h2");
  title.textContent = theme;
  part.append(title);
  for (const { name, card } of cards) {
    const row = document.createElement("article");
    row.dataset.card = name;
    row.setAttribute("aria-label", name + " in " + theme);
    const called = document.createElement("h3");
    called.textContent = name;
    row.append(called);
    part.append(row);
    for (const width of widths) {
      if (width > 400) elements.register(chart, BarChart);
      else elements.unregister(chart);
      const frame = document.createElement("div");
      frame.className = "frame";
      frame.style.width = width + "px";
      frame.dataset.width = width;
      const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
      const drawn = new AdaptiveCards.AdaptiveCard();
      drawn.hostConfig = new AdaptiveCards.HostConfig(config);
      drawn.parse(card, context);
      for (let at = 0; at < context.eventCount; at++) {
        const { message } = context.getEventAt(at);
        if (!message.startsWith('Unknown element type "' + chart + '". Fallback')) window.faults.push(name + ": " + message);
      }
      frame.append(drawn.render());
      row.append(frame);
    }
  }
}
`;

const layout = `
  * { box-sizing: border-box; }
  body { margin: 0; font-family: 'Segoe UI', Tahoma, 'Liberation Sans', Arial, sans-serif; }
  section { padding: 16px 24px; }
  h2 { margin: 0 0 16px; font-size: 20px; text-transform: capitalize; }
  h3 { margin: 24px 0 8px; font-size: 13px; font-weight: 600; width: 100%; }
  article { display: flex; flex-wrap: wrap; gap: 24px; align-items: flex-start; }
  .frame { border-radius: 6px; overflow: hidden; flex: none; }
  .ac-adaptiveCard { padding: 12px 16px 16px !important; }
  .ac-pushButton { font: 600 14px 'Segoe UI', Tahoma, 'Liberation Sans', Arial, sans-serif; padding: 5px 12px; border-radius: 4px; min-height: 32px; max-width: 100%; cursor: pointer; overflow: hidden; text-overflow: ellipsis; }
  .ac-actionSet { flex-wrap: wrap !important; gap: 8px; }
  .ac-actionSet > div { display: none; }
  .chart-title { font-weight: 600; margin-bottom: 8px; }
  .chart { font-size: 14px; }
  .chart-bar { height: 10px; border-radius: 2px; margin: 4px 0 10px; }
  .ac-pushButton.expandable::after { content: "▾" !important; font: inherit !important; margin-left: 6px; }
  .ac-input { font: 14px 'Segoe UI', Tahoma, 'Liberation Sans', Arial, sans-serif; padding: 6px 12px; border-radius: 4px; width: 100%; }
  .ac-choiceSetInput-multiSelect, .ac-choiceSetInput-expanded { border: none !important; padding: 0; }
`;
