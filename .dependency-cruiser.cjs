module.exports = { forbidden: [], options: { parser: "swc", tsPreCompilationDeps: true, doNotFollow: { path: "node_modules" }, tsConfig: { fileName: "tsconfig.json" } } };
