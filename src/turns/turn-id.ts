import { createHash } from "node:crypto";
import type { Incoming } from "./incoming";

/** The id by which logs follow an activity to all that is said for it. A redelivery has the same; it names nobody. */
export const turnOf = ({ activity, conversation }: Pick<Incoming, "activity" | "conversation">): string =>
  createHash("sha256").update(`${conversation.id} ${activity}`).digest("hex").slice(0, 12);
