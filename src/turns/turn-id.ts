import { createHash } from "node:crypto";
import type { Incoming } from "./incoming";

/** The id by which logs follow an activity to all that is said for it. A redelivery has the same; it names nobody. */
export const turnOf = ({ activity, conversation }: Pick<Incoming, "activity" | "conversation">): string =>
  idOf(`${conversation.id} ${activity}`);

/** The same of a turn that a timer woke. */
export const turnOfTimer = ({ key, due }: { readonly key: string; readonly due: number }): string =>
  idOf(`${key} ${due}`);

const idOf = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 12);
