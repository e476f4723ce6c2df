const { existsSync, readFileSync, writeFileSync } = require("node:fs");
const Module = require("node:module");
const { dirname, join } = require("node:path");
const { constants, Script } = require("node:vm");

/**
 * Runs a program (`replay.cjs <folder> <main>`) from the modules that record.cjs wrote down: the same code in the same
 * order, without looking for nearly two thousand files. The first to end keeps what V8 compiled for those after it.
 */
const [, , folder, main] = process.argv;
const found = JSON.parse(readFileSync(join(folder, "found.json"), "utf8"));
const functions = { ...load("latin1"), ...load("utf8") };

const find = Module._resolveFilename;
Module._resolveFilename = function (request, parent, ...rest) {
  return found[`${parent?.path}\n${request}`] ?? find.call(this, request, parent, ...rest);
};

const usual = Module._extensions[".js"];
for (const extension of [".js", ".cjs"]) {
  Module._extensions[extension] = (module, file) => {
    const written = functions[file];
    if (!written) return usual(module, file);

    written.call(module.exports, module.exports, requireOf(module), module, file, dirname(file));
  };
}

function load(encoding) {
  const filename = join(folder, `${encoding}.js`);
  const compiled = join(folder, `${encoding}.code`);
  const isCompiled = existsSync(compiled);
  const script = new Script(readFileSync(filename, encoding), {
    filename,
    ...(isCompiled ? { cachedData: readFileSync(compiled) } : {}),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  if (!isCompiled) process.once("exit", () => writeFileSync(compiled, script.createCachedData()));
  return script.runInThisContext();
}

const requireOf = (module) =>
  Object.assign((id) => module.require(id), {
    resolve: (request, options) => Module._resolveFilename(request, module, false, options),
    main: process.mainModule,
    extensions: Module._extensions,
    cache: Module._cache,
  });

Module._load(main, null, true);
