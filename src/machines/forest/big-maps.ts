import type { ForestPart } from "./forest-part";

/** The maps of the forest part that grow with the migration. */
export const bigMaps = [
  "sites",
  "edges",
  "targets",
  "pools",
  "labels",
  "sql",
  "openGates",
  "waivers",
  "openDeeds",
] as const;

/** The part with maps that folding changes in place: for a reader of a long log, who shows it to nobody before it is `closed`. */
export const opened = (forest: ForestPart): ForestPart => mapped(forest, (map) => map.asMutable());

/** The part with maps that never change again. */
export const closed = (forest: ForestPart): ForestPart => mapped(forest, (map) => map.asImmutable());

type Changing = { readonly asMutable: () => unknown; readonly asImmutable: () => unknown };

const mapped = (forest: ForestPart, change: (map: Changing) => unknown): ForestPart => ({
  ...forest,
  ...Object.fromEntries(bigMaps.map((key) => [key, change(forest[key])])),
});
