/** The value below which this share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** What was measured of several things that took turns: for each, p50 and p99 of every round. */
export type Rounds<Name extends string> = Readonly<Record<Name, readonly { p50: number; p99: number }[]>>;

/** Measures things in turn, one sample of each after the other, so that whatever slows the machine slows all alike. */
export async function inTurn<Name extends string>(
  things: Readonly<Record<Name, () => Promise<number> | number>>,
  { rounds, samples, warmUp }: { readonly rounds: number; readonly samples: number; readonly warmUp: number },
): Promise<Rounds<Name>> {
  const names = Object.keys(things) as Name[];
  const round = async (size: number) => {
    const took = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
    for (let sample = 0; sample < size; sample++) {
      const first = sample % names.length;
      for (const name of [...names.slice(first), ...names.slice(0, first)])
        took[name].push(await things[name]());
    }
    return took;
  };

  await round(warmUp);
  const all = Object.fromEntries(names.map((name) => [name, [] as { p50: number; p99: number }[]])) as Record<
    Name,
    { p50: number; p99: number }[]
  >;
  for (let done = 0; done < rounds; done++) {
    const took = await round(samples);
    for (const name of names) all[name].push({ p50: median(took[name]), p99: percentile(took[name], 0.99) });
  }
  return all;
}

/** The median over the rounds of how much of one there is for one of the other. */
export function ratio<Name extends string>(
  rounds: Rounds<Name>,
  of: Name,
  to: Name,
  at: "p50" | "p99",
): number {
  return median(rounds[of].map((measured, round) => measured[at] / (rounds[to][round]?.[at] ?? Number.NaN)));
}
