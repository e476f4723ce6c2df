import { decoded } from "./plain-text";

/** Takes out of a message's text what Teams put in: line breaks, links around names of machines, entities. */
export const fromText = (text: string): string => {
  const bare = text
    .replace(/<br\s*\/?>/gi, "\n")
    .replace(/<a\s(?=[^<>]*href=)[^<>]*>([^<]*)<\/a>/gi, "$1")
    .replace(/\[([^\][\s]+)\]\(([^()\s]+)\)/g, (whole, label, url) =>
      isItsLink(label, url) ? label : whole,
    );
  return isRawMarkup(bare) ? bare : decoded(bare);
};

/** The words of the HTML twin that Teams attaches to a message. */
export const fromHtml = (html: string): string =>
  decoded(
    html
      .replace(/<br\s*\/?>|<\/(?:p|div|li|tr|h\d|blockquote|pre)>/gi, "\n")
      .replace(/<[^<>]*>/g, "")
      .replace(/\n{2,}/g, "\n"),
  );

/** `[pool01.contoso.com](http://pool01.contoso.com/)` was typed as the name alone. */
const isItsLink = (label: string, url: string): boolean => bareAddress(label) === bareAddress(url);

const bareAddress = (url: string): string =>
  url
    .replace(/^(?:https?:\/\/|mailto:)/i, "")
    .replace(/\/$/, "")
    .toLowerCase();

/** A pasted document with tags of its own was not escaped on the way, so its entities are its own too. */
const isRawMarkup = (text: string): boolean => /<\/[a-z]|\/>|<\?xml/i.test(text);
