const { writeFileSync } = require("node:fs");
const Module = require("node:module");
const { join } = require("node:path");

/** Runs a program (`record.cjs <folder> <main>`) as it is, and as it ends writes down which modules it had loaded. */
const [, , folder, main] = process.argv;
const texts = new Map();
const found = {};

const compile = Module.prototype._compile;
Module.prototype._compile = function (text, file, ...rest) {
  const result = compile.call(this, text, file, ...rest);
  if (/\.c?js$/.test(file) && !text.startsWith("#!")) texts.set(file, text);
  return result;
};

const find = Module._resolveFilename;
Module._resolveFilename = function (request, parent, ...rest) {
  const file = find.call(this, request, parent, ...rest);
  found[`${parent?.path}\n${request}`] = file;
  return file;
};

process.on("exit", () => {
  const isAscii = ([, text]) => Buffer.byteLength(text) === text.length;
  const all = [...texts];
  writeFileSync(join(folder, "found.json"), JSON.stringify(found));
  writeFileSync(join(folder, "latin1.js"), inOne(all.filter(isAscii)));
  writeFileSync(join(folder, "utf8.js"), inOne(all.filter((one) => !isAscii(one))));
});

/** An object of the functions that Node would have made of each file. */
const inOne = (modules) => `({${modules.map(asFunction).join(",\n")}})`;

const asFunction = ([file, text]) =>
  `${JSON.stringify(file)}: function (exports, require, module, __filename, __dirname) {${text}\n}`;

Module._load(main, null, true);
