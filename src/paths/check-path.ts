import { faultsOfOrder } from "./faults/order";
import { faultsOfReferences } from "./faults/references";
import { faultsOfShape } from "./faults/shape";
import type { Path } from "./path";

/** What is wrong with an item of a path, and what to do about it. */
export type PathFault = { readonly item: string; readonly wrong: string; readonly fix: string };

/** Returns the path as it is, or throws with every fault found: the file, the item, the fix. */
export function checkPath(path: Path): Path {
  const faults = faultsOf(path);
  if (faults.length === 0) return path;

  const list = faults.map(({ item, wrong, fix }) => `  ${item}: ${wrong} Fix: ${fix}`);
  const message = [`The path in src/paths/${path.id} cannot be used.`, ...list].join("\n");
  throw Object.assign(new Error(message), { name: "PathFault" });
}

/** Order is only looked at where every name leads somewhere. */
export function faultsOf(path: Path): readonly PathFault[] {
  const faults = [...faultsOfShape(path), ...faultsOfReferences(path)];
  return faults.length > 0 ? faults : faultsOfOrder(path);
}
