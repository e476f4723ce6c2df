import { z } from "zod";

/** Which gate of a pool: the one that ends its phase; the one that lets it go back; the one that takes it up midway; the
 * one that lets it stay in coexistence; or one that sets a waivable rule aside for a while. */
export const GateName = z.union([
  z.enum(["phase", "rollback", "adoption", "kept"]),
  z.templateLiteral(["waive:", z.string()]),
]);
export type GateName = z.infer<typeof GateName>;

/** What a vote's command says of the gate: nothing, where it is the phase's. */
export const gateWord = (gate: GateName): string => (gate === "phase" ? "" : ` gate=${gate}`);

type WaiverGate = Extract<GateName, `waive:${string}`>;

/** A gate for a waiver stands beside the pool's way: the pool goes on meanwhile, and another gate may be open with it. */
export const isBeside = (gate: GateName): gate is WaiverGate => gate.startsWith("waive:");

export const waiverGate = (rule: string): WaiverGate => `waive:${rule}`;

export const ruleOf = (gate: WaiverGate): string => gate.slice("waive:".length);
