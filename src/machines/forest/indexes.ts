import { firstLabel } from "../../facts/ids";
import { parseSqlInstance } from "../../facts/sql";
import type { Version } from "../../facts/versions";
import type { ForestPart, SqlUse } from "./forest-part";

/** A SQL instance as an entry of the index; undefined where none is stated. */
export const sqlUse = (text: unknown, of: string, is: SqlUse["is"]): SqlUse | undefined => {
  const sql = typeof text === "string" ? parseSqlInstance(text) : undefined;
  return sql ? { sql, of, is } : undefined;
};

export function withSql(index: ForestPart["sql"], use: SqlUse, sign: 1 | -1): ForestPart["sql"] {
  const key = firstLabel(use.sql.host);
  const others = (index.get(key) ?? []).filter((other) => other.of !== use.of || other.is !== use.is);
  const uses = sign === 1 ? [...others, use] : others;
  return uses.length > 0 ? index.set(key, uses) : index.delete(key);
}

export function counted(
  versions: ForestPart["versions"],
  version: Version,
  example: string,
  sign: 1 | -1,
): ForestPart["versions"] {
  const known = versions[version] ?? { count: 0, example };
  return { ...versions, [version]: { ...known, count: known.count + sign } };
}

export const shifted = (phases: Readonly<Record<number, number>>, phase: number, sign: 1 | -1) => ({
  ...phases,
  [phase]: (phases[phase] ?? 0) + sign,
});

export function labelled(labels: ForestPart["labels"], name: string): ForestPart["labels"] {
  const known = labels.get(firstLabel(name)) ?? [];
  return known.includes(name) ? labels : labels.set(firstLabel(name), [...known, name]);
}

export const unlabelled = (labels: ForestPart["labels"], name: string): ForestPart["labels"] =>
  labels.update(firstLabel(name), (names) => (names ?? []).filter((other) => other !== name));
