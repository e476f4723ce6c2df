const { join } = require("node:path");

/** Loaded into a bot before its own code: a way that no document describes, to a version that dropped features. */
const dist = join(__dirname, "../../../dist/paths");
const { paths } = require(join(dist, "catalogue.js"));
const { lync2010ToLync2013 } = require(join(dist, "lync2010-to-lync2013.js"));
paths.push({ ...lync2010ToLync2013, id: "made-up-to-sfb2019", title: "A made-up way", to: "sfb2019" });
