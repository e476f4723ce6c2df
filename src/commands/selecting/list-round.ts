import { createHash } from "node:crypto";
import type { Question } from "../../machines/events/question";

/** Tells one list of pools from every other that was put: the same order for the same pools has the same number. */
export const listRound = ({ typed, pools }: Extract<Question, { kind: "selection" }>): number =>
  Number.parseInt(
    createHash("sha256")
      .update(JSON.stringify([typed, pools]))
      .digest("hex")
      .slice(0, 7),
    16,
  );
