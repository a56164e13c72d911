// The rooms of src/ and which may lean on which: downwards only, sideways without a circle, through index.ts only.

const floors = [
  ["browser"],
  ["calendar", "clock", "database", "http", "log"],
  ["office", "booking", "queue", "outbox", "staff", "journal"],
  ["conversation", "phrasebook", "report", "desk"],
  ["channel", "console", "api", "operator"],
];
const tests = "[.](test|fixture)[.]tsx?$";
const roomsOf = (list) => `^src/(${list.flat().join("|")})/`;

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...floors.slice(0, -1).map((floor, height) => ({
      name: `not-upwards-from-${floor[0]}`,
      comment: `${floor.join(", ")} must not know what stands above them.`,
      severity: "error",
      from: { path: roomsOf([floor]), pathNot: tests },
      to: { path: roomsOf(floors.slice(height + 1)) },
    })),
    {
      name: "rooms-are-given-what-they-need",
      comment: "Settings and the start of the program stand above all rooms.",
      severity: "error",
      from: { path: "^src/[^/]+/", pathNot: tests },
      to: { path: "^src/[^/]+[.]tsx?$" },
    },
    {
      name: "through-the-door",
      comment: "A room is entered by its index.ts.",
      severity: "error",
      from: { path: "^src/([^/]+)/" },
      to: { path: "^src/[^/]+/", pathNot: ["^src/$1/", "^src/[^/]+/index[.]tsx?$"] },
    },
    {
      name: "through-the-door-from-outside",
      comment: "A room is entered by its index.ts, also from main.ts, tests and scripts. The build alone bundles without the pages.",
      severity: "error",
      from: { path: ["^src/[^/]+$", "^(test|bench|scripts)/"], pathNot: "^scripts/build[.]ts$" },
      to: { path: "^src/[^/]+/", pathNot: "^src/[^/]+/index[.]tsx?$" },
    },
    {
      name: "unknown-room",
      comment: "A new room has a floor: write it down at the top of this file.",
      severity: "error",
      from: {},
      to: { path: "^src/[^/]+/", pathNot: roomsOf(floors) },
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
