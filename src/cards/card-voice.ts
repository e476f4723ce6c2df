import type { Voice } from "../words/voice";

/** What a card may need beside its notice: what sentences need, and the migration that its buttons are about, empty where
 * they are about none. */
export type CardVoice = Voice & { readonly migration: string };
