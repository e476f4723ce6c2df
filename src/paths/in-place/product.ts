import type { Version } from "../../facts/versions";
import type { Division, Need } from "../path";

/** What one in-place upgrade has of its own: products, documents, and what only holds between these two versions. */
export type Product = {
  readonly id: string;
  readonly from: Version;
  readonly to: Version;
  readonly old: string;
  readonly fresh: string;
  /** The document that plans the upgrade, the one that goes through its steps, and the one that allows the method. */
  readonly plan: string;
  readonly steps: string;
  readonly methodSource: string;
  readonly division: Division;
  readonly secondary: string | null;
  /** What each server needs before setup. */
  readonly prerequisites: { readonly what: string; readonly command: string; readonly source: string };
  /** Whether a published topology of the new version is the point of no return; else setup is. */
  readonly publishIsFinal: boolean;
  /** What Topology Builder has to do, and when there is nothing. */
  readonly publish: string;
  /** Whether the tool for Lync Room System has to be exchanged. */
  readonly roomSystem: boolean;
  /** Whether the rules of the guide were written for this pair. Where they are borrowed, they keep their numbers for it. */
  readonly ownRules: boolean;
};

/** The numbers of rules where they were written for the pair. */
export const numbers = ({ ownRules }: Product, ...rules: readonly string[]): readonly string[] =>
  ownRules ? rules : [];

/** An edge to a task that comes first, by the document of the steps. */
export const after = (
  product: Product,
  task: string,
  because: string,
  rules: readonly string[] = [],
): Need => ({
  task,
  because,
  source: product.steps,
  rules: numbers(product, ...rules),
});

export const lines = (...all: readonly string[]): string => all.join("\n");

export const replication = "Get-CsManagementStoreReplicationStatus   # every UpToDate: True";

/** Which of the two ways was chosen for the pool. */
export const movesUsersFirst = { fact: "pool.upgrade-method", is: "move-user" } as const;

export const paired = { fact: "pool.paired", is: true } as const;
