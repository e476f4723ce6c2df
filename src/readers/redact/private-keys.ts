import { mark } from "./mark";

/** Hides the lines of private keys, between their marks or, where the end is missing, as far as lines look like a key. */
export const withoutPrivateKeys = (text: string): string => {
  let isWithin = false;
  return text
    .split("\n")
    .map((line) => {
      if (/-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/.test(line)) {
        isWithin = !line.includes("-----END");
        return line.replace(/(-----BEGIN [A-Z0-9 ]{0,40}-----)(.*?)(-----END|$)/, onOneLine);
      }
      if (!isWithin) return line;

      const isKey = /^\s*[\w+/=:., -]*\s*$/.test(line) && !line.includes("-----");
      isWithin = isKey;
      return isKey && line.trim() !== "" ? line.replace(/\S.*/, mark) : line;
    })
    .join("\n");
};

const onOneLine = (_: string, begin: string, key: string, end: string): string =>
  `${begin}${key.trim() === "" ? key : mark}${end}`;
