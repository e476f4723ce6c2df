/** A text as a TextBlock shows it to the letter: no Markdown, links, mentions, or functions such as `{{DATE(…)}}`. */
export const escaped = (text: string): string =>
  text
    .replace(/[\\`*_{}[\]()#~|]/g, "\\$&")
    .replace(/&(?=#?\w+;)/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/^(\s*)>/gm, "$1&gt;")
    .replace(/:(?=\/\/)/g, "\\:")
    .replace(/\b(www|mailto)([.:])/gi, "$1\\$2")
    .replace(/^(\s*)([-+])(?=\s)/gm, "$1\\$2")
    .replace(/^(\s*\d+)([.)])(?=\s)/gm, "$1\\$2");

/** A text shortened: a card holds the gist, the text beside it says everything. */
export const short = (text: string, most = 400): string =>
  text.length > most ? `${text.slice(0, most).replace(/[\uD800-\uDBFF]$/, "")} …` : text;

/** The same, as a TextBlock shows it to the letter. */
export const escapedShort = (text: string, most = 400): string => escaped(short(text, most));

/** A sentence that stands by itself begins with a capital. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
