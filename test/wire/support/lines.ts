/** One line of a conversation: who says it and where, what the answer begins with, the rules it names, what else it says. */
export type Line = {
  readonly who: string;
  /** A channel's name, or `personal`; the migration's home where nothing is said. */
  readonly in?: string;
  readonly says: string;
  readonly begins: string;
  readonly rules?: readonly string[];
  readonly contains?: readonly string[];
};

/** The engineer, who is admin too because she speaks first; two approvers; somebody else. */
export const ana = "Ana Ruiz";
export const bo = "Bo Lind";
export const cy = "Cy Moe";
export const di = "Di Fox";

export const taken = (says: string, who = ana): Line => ({ who, says, begins: "Recorded:" });
export const refused = (says: string, rules: readonly string[], who = ana): Line => ({
  who,
  says,
  begins: "Refused:",
  rules,
});
export const nothing = (says: string, who = ana): Line => ({ who, says, begins: "Nothing to do:" });
export const waits = (says: string, who = ana): Line => ({ who, says, begins: "Waiting:" });
export const told = (says: string, begins: string, who = ana): Line => ({ who, says, begins });

export const done = (pool: string, ...tasks: readonly string[]): readonly Line[] =>
  tasks.map((task) => taken(`done ${pool} ${task}`));

export const guarded = (pool: string, ...tasks: readonly string[]): readonly Line[] =>
  tasks.flatMap((task) => [taken(`start ${pool} ${task}`), taken(`done ${pool} ${task}`)]);

export const confirmed = (pool: string, ...checkpoints: readonly string[]): readonly Line[] =>
  checkpoints.map((checkpoint) => taken(`confirm ${pool} ${checkpoint}`));

/** The same lines, said somewhere else. */
export const inPlace = (place: string, ...lines: readonly Line[]): readonly Line[] =>
  lines.map((line) => ({ ...line, in: place }));
