import { createHash, randomInt } from "node:crypto";

/** The same name always gives the same UUID, so a restarted simulator meets the same people and tenants. */
export const uuidFrom = (name: string): string => {
  const hex = createHash("sha256").update(name).digest("hex");

  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
};

/** Message ids grow with time, as those of Teams do, and never come twice, restarts included. */
export const nextMessageId = (): string => {
  lastId = Math.max(lastId + 1, Date.now() * 1000 + processOffset);
  return String(lastId);
};

const processOffset = randomInt(1000);
let lastId = 0;

/** A name as the readable part of an id: `Wave 2` becomes `wave-2`. */
export const slug = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-");
