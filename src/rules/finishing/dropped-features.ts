import type { Case, PoolCase } from "../../facts/case";
import type { Version } from "../../facts/versions";

/** Where features of older versions ended, and the document that says so. */
export const droppedIn: readonly Version[] = ["sfb2019", "sfbse"];

export const droppedSources = ["deprecated.md", "migrating-xmpp-federation.md"] as const;

/** What a pool's users may need that the new version no longer has, by the fact that tells of it. */
export const features = { xmpp: "xmpp", "persistent-chat": "pool.persistent-chat" } as const;
export type Feature = keyof typeof features;

/** The features that are in use, and those of which nobody has said whether they are. */
export function featuresOf(pool: PoolCase): {
  readonly used: readonly Feature[];
  readonly unknown: readonly Feature[];
} {
  const every = Object.keys(features) as Feature[];
  return {
    used: every.filter((feature) => pool.known[features[feature]] === true),
    unknown: every.filter((feature) => pool.known[features[feature]] === undefined),
  };
}

/** Whether the step leaves a version that has these features for one that has not. */
export const dropsFeatures = ({ migration: { from, to } }: Case): boolean =>
  droppedIn.includes(to) && !droppedIn.includes(from);
