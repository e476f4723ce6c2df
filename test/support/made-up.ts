import { paths } from "../../src/paths/catalogue";
import { lync2010ToLync2013 } from "../../src/paths/lync2010-to-lync2013";
import type { Path } from "../../src/paths/path";

/** A way that no document describes: the one we know best, to a version that dropped features. */
export const madeUp: Path = {
  ...lync2010ToLync2013,
  id: "made-up-to-sfb2019",
  title: "A made-up way to Skype for Business Server 2019",
  to: "sfb2019",
};

/** Adds it to the catalogue for the tests of a file. */
export function withMadeUpPath(): void {
  const all = paths as Path[];
  beforeAll(() => {
    all.push(madeUp);
  });
  afterAll(() => {
    all.splice(all.indexOf(madeUp), 1);
  });
}
