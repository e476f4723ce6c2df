import { WireActivity } from "../../src/bot/reading/activity";
import { readWords } from "../../src/bot/reading/read-words";
import { busyFor } from "../support/busy";

const bot = { id: "28:bot", name: "Poolpilot" };
const mention = (id: string, name: string) => ({
  type: "mention",
  text: `<at>${name}</at>`,
  mentioned: { id, name },
});

const wordsOf = (text: string | undefined, { entities = [] as object[], html = "" } = {}) =>
  readWords(
    WireActivity.parse({
      type: "message",
      id: "1",
      channelId: "msteams",
      serviceUrl: "https://smba.trafficmanager.net/emea/",
      conversation: { id: "19:x@thread.v2" },
      recipient: bot,
      text,
      entities: [mention(bot.id, bot.name), ...entities],
      attachments: html ? [{ contentType: "text/html", content: html }] : [],
    }),
  );

/**
 * Forms from learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages,
 * .../channel-and-group-conversations and .../bots/how-to/format-your-bot-messages.
 */
describe("typed words", () => {
  it.each([
    ["the bot's mention in front", "<at>Poolpilot</at> status pool01\n", "status pool01"],
    ["the bot's mention behind", "status pool01 <at>Poolpilot</at>", "status pool01"],
    ["a hard blank after the mention", "<at>Poolpilot</at>&nbsp;help", "help"],
    ["hard blanks as signs", "done\u00a0pool01\u202f2.4", "done pool01 2.4"],
    [
      "escaped signs",
      "set pool01 owner=R&amp;D &lt;x&gt; &quot;a&quot; &#39;b&#39; &#x41;",
      `set pool01 owner=R&D <x> "a" 'b' A`,
    ],
    ["signs that were typed as escapes", "note &amp;lt; stays", "note &lt; stays"],
    ["an unknown escape", "a &foo; b &#9999999;", "a &foo; b &#9999999;"],
    ["curly quotes", "hold pool01 because “Bo’s ‚test‘” „now“", `hold pool01 because "Bo's 'test'" "now"`],
    ["invisible signs", "sta\u200btus\ufeff po\u00adol01\u2060", "status pool01"],
    [
      "a link around a name",
      '<a href="http://pool01.contoso.com" title="x">pool01.contoso.com</a>',
      "pool01.contoso.com",
    ],
    [
      "a Markdown link around a name",
      "status [pool01.contoso.com](http://pool01.contoso.com/)",
      "status pool01.contoso.com",
    ],
    ["a Markdown link to elsewhere", "note [x](http://y)", "note [x](http://y)"],
    ["line ends of every kind", "pool add<br>a<br />b\r\nc\rd\u2028e", "pool add\na\nb\nc\nd\ne"],
    ["Markdown", "note *a* sql01\\rtc _b_", "note *a* sql01\\rtc _b_"],
    [
      "a pasted document with tags of its own",
      '<at>Poolpilot</at> topology\n<A Name="R&amp;D"/>',
      'topology\n<A Name="R&amp;D"/>',
    ],
    ["half a character", "note \ud800!", "note \ufffd!"],
    ["control characters", "note a\u0000b\u0007\tc", "note ab\tc"],
    ["a name that is no mention", "grant admin <at>Nobody</at>", "grant admin @Nobody"],
    ["only the mention", "<at>Poolpilot</at>", ""],
  ])("lose %s", (_what, text, expected) => {
    expect(wordsOf(text)).toEqual({ kind: "words", text: expected, mentions: [] });
  });

  it("say nothing when there is no text at all", () => {
    expect(wordsOf(undefined).text).toBe("");
  });
});

describe("mentions", () => {
  it("stand as numbers in the order in which people are named", () => {
    expect(
      wordsOf("<at>Poolpilot</at> grant approver <at>Bo Lind</at> group=uc <at>Ana &amp; Co</at>", {
        entities: [mention("29:bo", "Bo Lind"), mention("29:ana", "Ana & Co")],
      }),
    ).toEqual({
      kind: "words",
      text: "grant approver @[0] group=uc @[1]",
      mentions: [
        { channelId: "29:bo", name: "Bo Lind" },
        { channelId: "29:ana", name: "Ana & Co" },
      ],
    });
  });

  it("tell two people of one name apart, and one person named twice from two", () => {
    const entities = [mention("29:bo-1", "Bo"), mention("29:bo-2", "Bo")];
    const { text, mentions } = wordsOf("a <at>Bo</at> b <at>Bo</at> c <at>Bo</at>", { entities });

    expect(text).toBe("a @[0] b @[1] c @[0]");
    expect(mentions.map(({ channelId }) => channelId)).toEqual(["29:bo-1", "29:bo-2"]);
  });

  it("come from the channel and not from a name that somebody typed", () => {
    expect(
      wordsOf("grant admin &lt;at&gt;Bo&lt;/at&gt;", { entities: [mention("29:bo", "Bo")] }),
    ).toMatchObject({
      text: "grant admin <at>Bo</at>",
      mentions: [],
    });
  });

  it("may lie about their form without harm", () => {
    expect(
      wordsOf("help", {
        entities: [{ type: "mention" }, { type: "mention", mentioned: 3 }, { type: "clientInfo" }],
      }).text,
    ).toBe("help");
  });
});

describe("the HTML twin", () => {
  it("speaks when the text is silent", () => {
    const html =
      '<div><div><span itemscope itemtype="http://schema.skype.com/Mention" itemid="0">Poolpilot</span>&nbsp;grant <span itemscope itemtype="http://schema.skype.com/Mention" itemid="1">Bo Lind</span></div><div>to <a href="http://a.b">a.b</a><br>now &lt;3</div></div>';

    expect(wordsOf("", { html, entities: [mention("29:bo", "Bo Lind")] })).toEqual({
      kind: "words",
      text: "grant @[0]\nto a.b\nnow <3",
      mentions: [{ channelId: "29:bo", name: "Bo Lind" }],
    });
  });

  it("is silent when the text speaks", () => {
    expect(wordsOf("status", { html: "<p>approve</p>" }).text).toBe("status");
  });

  it.each(["<at>", "<span ", "<a ", "&", "[", "](", "<"])("of 200,000 times %s is read at once", (piece) => {
    const long = piece.repeat(Math.floor(200_000 / piece.length));
    expect(busyFor(() => wordsOf(long, { html: long }))).toBeLessThan(500);
  });
});
