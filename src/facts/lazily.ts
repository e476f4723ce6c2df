/** How each part of a thing follows from its grounds, and from other parts of it. */
export type Parts<Grounds, Thing> = {
  readonly [Part in keyof Thing]: (grounds: Grounds, thing: Thing) => Thing[Part];
};

/**
 * Makes things whose parts are worked out when somebody first reads them, and then kept. A part follows from grounds that
 * never change, so nobody can tell when that was. Such a thing is read, and not copied or printed: its parts are no
 * properties of its own.
 */
export function lazily<Grounds, Thing extends object>(
  parts: Parts<Grounds, Thing>,
): (grounds: Grounds) => Thing {
  const works = Object.entries<(grounds: Grounds, thing: Thing) => unknown>(parts);
  const readers = works.map(([part, work]) => [
    part,
    {
      get(this: Thing & Made<Grounds>): unknown {
        const { grounds, kept } = this;
        if (!(part in kept)) kept[part] = work(grounds, this);
        return kept[part];
      },
    },
  ]);
  const readable: object = Object.defineProperties({}, Object.fromEntries(readers));
  return (grounds) => ({ __proto__: readable, grounds, kept: {} }) as object as Thing;
}

type Made<Grounds> = { readonly grounds: Grounds; readonly kept: Record<string, unknown> };
