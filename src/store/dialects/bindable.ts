import { storable } from "./storable";

/** What a statement may bind, in either database. A boolean makes libsql end the process, so whatever else comes stops here. */
export function bindable(value: unknown): string | number | bigint | null {
  if (typeof value === "string") return storable(value);
  if (value === null || typeof value === "number" || typeof value === "bigint") return value;

  throw new Error(`The store keeps text, numbers and null, not a value of type ${typeof value}.`);
}
