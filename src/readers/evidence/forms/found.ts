import type { Block } from "../printed";

/** Why something that has the beginning of a form cannot be read. */
export type Fault =
  | "json-ends-early"
  | "json-is-broken"
  | "quote-open"
  | "cells-differ"
  | "column-twice"
  | "columns-lost"
  | "too-many-objects"
  | "too-many-properties";

/** As many objects are read, and as many properties of each. */
export const most = { objects: 100_000, properties: 400 } as const;

/** What a form found from a line on, and the index of the first line behind it. `rest` is what else stands in the last line. */
export type Found =
  | { readonly is: "block"; readonly block: Block; readonly next: number; readonly rest?: string }
  | { readonly is: "fault"; readonly why: Fault; readonly line: number; readonly next: number };

/** Reads what begins at an index of the lines; undefined where nothing of its form begins there. */
export type ReadForm = (lines: readonly string[], at: number) => Found | undefined;
