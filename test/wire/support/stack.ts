/** Whether a text holds what only a program's insides say: frames of a stack, or paths of its files. */
export const tellsInsides = (text: string): boolean =>
  /\n\s+at .+[:(]\d+|\\n\s+at |node_modules|\/dist\/|node:internal|"stack"/.test(text);
