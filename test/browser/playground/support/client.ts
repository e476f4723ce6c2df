import type { Browser, Locator, Page } from "playwright-core";
import { bot } from "./playground-config";
import { type SeenMessage, seenOn } from "./seen";

/** The Playground on the engineer's screen. */
export type Client = {
  readonly page: Page;
  /** The bot's messages, in every conversation, in the order in which they came. */
  readonly seen: readonly SeenMessage[];
  /** Opens a chat or channel by its name in the list. */
  readonly open: (name: RegExp) => Promise<void>;
  /** Types into the chat, or into the newest thread of the channel. `mention` picks the bot from the client's list. */
  readonly say: (text: string, how?: { readonly mention?: boolean }) => Promise<void>;
  /** Begins a thread in a channel, with a mention of the bot. */
  readonly post: (text: string) => Promise<void>;
  /** Waits until these words are on the screen. */
  readonly sees: (words: string | RegExp) => Promise<void>;
  /** Presses the newest button of this name. */
  readonly press: (title: string) => Promise<void>;
};

/** Opens the Playground. Nothing but this machine is reached: what the page wants from elsewhere, such as fonts, is refused. */
export async function openClient(browser: Browser, url: string): Promise<Client> {
  const page = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
  page.setDefaultTimeout(30_000);
  await page.route("**/*", (route) => (isHere(route.request().url()) ? route.continue() : route.abort()));
  const seen = seenOn(page);
  await page.goto(url, { waitUntil: "domcontentloaded" });

  const type = async (box: Locator, text: string, mention: boolean) => {
    await box.click();
    if (mention) {
      await box.pressSequentially(`@${bot.name.slice(0, 4)}`);
      await page.getByRole("menuitem", { name: bot.name }).click();
    }
    await box.pressSequentially(text);
  };
  return {
    page,
    seen,
    open: async (name) => {
      await page.getByRole("treeitem", { name }).last().click();
      await page.getByRole("textbox").last().waitFor();
    },
    say: async (text, { mention = false } = {}) => {
      await type(page.getByRole("textbox").last(), text, mention);
      await page.getByRole("button", { name: "Send Message" }).last().click();
    },
    post: async (text) => {
      await type(page.getByRole("textbox").first(), text, true);
      await page.getByRole("button", { name: "Post" }).click();
    },
    sees: (words) =>
      page
        .getByText(words)
        .first()
        .waitFor()
        .catch(async (error: unknown) => {
          const shot = process.env.PLAYGROUND_SHOT;
          if (shot) await page.screenshot({ path: shot });
          throw error;
        }),
    press: (title) => page.getByRole("button", { name: title, exact: true }).last().click(),
  };
}

const isHere = (url: string): boolean =>
  /^(data|blob):|^(https?|wss?):\/\/(localhost|127\.0\.0\.1)[:/]/.test(url);
