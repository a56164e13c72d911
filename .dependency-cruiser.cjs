// The modules of src/ and which may use which: only lower layers, or the same layer without a circle, through index.ts only.

const layers = [
  ["browser"],
  ["calendar", "clock", "database", "http", "keys", "log"],
  ["office", "booking", "queue", "outbox", "staff", "journal"],
  ["conversation", "phrasebook", "report", "staff-acts"],
  ["channel", "console", "api", "operator", "backup"],
];
const tests = "[.](test|fixture)[.]tsx?$";
const modulesOf = (list) => `^src/(${list.flat().join("|")})/`;

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...layers.slice(0, -1).map((layer, height) => ({
      name: `not-upwards-from-${layer[0]}`,
      comment: `${layer.join(", ")} must not use a layer above them.`,
      severity: "error",
      from: { path: modulesOf([layer]), pathNot: tests },
      to: { path: modulesOf(layers.slice(height + 1)) },
    })),
    {
      name: "modules-are-given-what-they-need",
      comment: "Settings and the start of the program are above all modules.",
      severity: "error",
      from: { path: "^src/[^/]+/", pathNot: tests },
      to: { path: "^src/[^/]+[.]tsx?$" },
    },
    {
      name: "through-index",
      comment: "A module is imported by its index.ts.",
      severity: "error",
      from: { path: "^src/([^/]+)/" },
      to: { path: "^src/[^/]+/", pathNot: ["^src/$1/", "^src/[^/]+/index[.]tsx?$"] },
    },
    {
      name: "through-index-from-outside",
      comment: "A module is imported by its index.ts, also from main.ts, tests and scripts. The build alone bundles without the pages.",
      severity: "error",
      from: { path: ["^src/[^/]+$", "^(test|bench|scripts)/"], pathNot: "^scripts/build[.]ts$" },
      to: { path: "^src/[^/]+/", pathNot: "^src/[^/]+/index[.]tsx?$" },
    },
    {
      name: "unknown-module",
      comment: "A new module belongs to a layer: add it at the top of this file.",
      severity: "error",
      from: {},
      to: { path: "^src/[^/]+/", pathNot: modulesOf(layers) },
    },
    {
      name: "acts-read-no-views",
      comment: "An act answers with ids, events or a refusal; a door that shows something reads it afterwards.",
      severity: "error",
      from: { path: "^src/queue/(?!view/|index[.]ts$)", pathNot: tests },
      to: { path: "^src/queue/view/" },
    },
    {
      name: "no-circle",
      comment: "Two files that need each other are one thing, or hide a third.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "product-without-tools",
      comment: "What runs must not need what only tests, scripts and development have.",
      severity: "error",
      from: { path: "^src/", pathNot: tests },
      to: { path: ["^(test|bench|scripts)/", tests] },
    },
    {
      name: "product-without-development-packages",
      severity: "error",
      from: { path: "^src/", pathNot: tests },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "browser-by-itself",
      comment: "What runs in a browser is bundled, never imported; it knows its own files and packages made for browsers.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/browser/" },
      to: { path: "^src/browser/" },
    },
    {
      name: "nothing-of-the-server-in-browsers",
      severity: "error",
      from: { path: "^src/browser/", pathNot: tests },
      to: { pathNot: ["^src/browser/", "^node_modules/(idiomorph|jsqr)/"] },
    },
    {
      name: "found",
      comment: "An import that leads nowhere.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, dependencyTypesNot: ["core"] },
    },
    {
      name: "one-way-to-the-database",
      comment: "Connections are opened in src/database only.",
      severity: "error",
      from: { path: "^src/", pathNot: ["^src/database/", tests] },
      to: { path: "^node_modules/pg/" },
    },
  ],
  options: {
    parser: "swc",
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "^node_modules/" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default"] },
  },
};
