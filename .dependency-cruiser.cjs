/**
 * The import law: `a <- b` means that b may import a.
 *
 *   values <- messages <- names <- workbook <- tables <- rubric <- checks <- scores <- outlook
 *     <- questions <- lists <- sheets <- list-sheets <- templates <- evaluate.ts
 *   core <- excel, xlsx, taskpane, workbench, cli
 *
 * Type-only imports count too: they decide what a reader must know to follow a file.
 */
const LAYERS = [
  "values",
  "messages",
  "names",
  "workbook",
  "tables",
  "rubric",
  "checks",
  "scores",
  "outlook",
  "questions",
  "lists",
  "sheets",
  "list-sheets",
  "templates",
];

const layerRules = LAYERS.slice(0, -1).map((layer, index) => ({
  name: `core-${layer}-imports-only-lower-layers`,
  comment:
    `src/core/${layer} may import ${LAYERS.slice(0, index + 1).join(", ")} only. What a lower layer ` +
    "needs from a higher one belongs lower, or comes in as a parameter.",
  severity: "error",
  from: { path: `^src/core/${layer}/` },
  to: { path: `^src/core/(${LAYERS.slice(index + 1).join("|")})/` },
}));

module.exports = {
  forbidden: [
    ...layerRules,
    {
      name: "core-layers-do-not-know-the-whole",
      comment:
        "evaluate.ts tells the whole way and imports every layer; a layer that imports it back " +
        "could not be read or tested alone. (evaluation.ts, its result as types, may be shared.)",
      severity: "error",
      from: { path: "^src/core/[^/]+/" },
      to: { path: "^src/core/evaluate\\.ts$" },
    },
    {
      name: "core-imports-core-and-decimal",
      comment:
        "Core is arithmetic and words: it never meets Excel, a file, a clock or a screen. The one " +
        "package it needs is decimal.js.",
      severity: "error",
      from: { path: "^src/core/" },
      to: { pathNot: ["^src/core/", "(^|/)node_modules/decimal\\.js/"] },
    },
    {
      name: "csv-imports-core-and-papaparse",
      comment: "src/csv turns the bytes of a list into a workbook, in a browser and in Node alike.",
      severity: "error",
      from: { path: "^src/csv/" },
      to: { pathNot: ["^src/(core|csv)/", "(^|/)node_modules/(@types/)?papaparse/"] },
    },
    {
      name: "xlsx-imports-core-fflate",
      comment:
        "src/xlsx reads and patches packages in a browser and in Node alike: core and fflate " +
        "are all it needs. Files on disk are the command line's business.",
      severity: "error",
      from: { path: "^src/xlsx/" },
      to: {
        pathNot: [
          "^src/(core|xlsx)/",
          "(^|/)node_modules/fflate/",
          "(^|/)node_modules/decimal\\.js/",
        ],
      },
    },
    {
      name: "excel-imports-core",
      comment:
        "src/excel is the one folder that says Excel.run: a host like src/xlsx, which knows core and " +
        "nothing of the pane that it is joined to.",
      severity: "error",
      from: { path: "^src/excel/" },
      to: { path: "^src/", pathNot: "^src/(core|excel)/" },
    },
    {
      name: "pinyin-is-a-dictionary",
      comment:
        "src/pinyin hands the readings of characters to core; it is large, and loaded when names are " +
        "compared, apart from the pane's first script.",
      severity: "error",
      from: { path: "^src/pinyin/" },
      to: { pathNot: ["^src/core/names/", "(^|/)node_modules/pinyin-pro/"] },
    },
    {
      name: "commands-join-at-associate",
      comment:
        "A ribbon button works over any WorkbookHost and never over the pane; associate-commands.ts " +
        "alone joins the buttons and Excel.",
      severity: "error",
      from: { path: "^src/commands/", pathNot: "^src/commands/associate-commands\\.ts$" },
      to: { path: "^src/", pathNot: "^src/(core|commands)/" },
    },
    {
      name: "commands-know-no-pane",
      comment:
        "The pane's page loads the buttons; a button that needs the pane would go in circles.",
      severity: "error",
      from: { path: "^src/commands/" },
      to: { path: "^src/", pathNot: "^src/(core|excel|commands)/" },
    },
    {
      name: "taskpane-sees-core-only",
      comment:
        "The pane is one component for Excel and the workbench: it speaks to a WorkbookHost and " +
        "never to a particular one. Only index.tsx joins pane and host.",
      severity: "error",
      from: { path: "^src/taskpane/", pathNot: "^src/taskpane/index\\.tsx$" },
      to: { path: "^src/", pathNot: "^src/(core|pinyin|taskpane)/" },
    },
    {
      name: "workbench-joins-at-its-index",
      comment:
        "The workbench is a face like the pane: index.tsx and what runs in the worker (the session, " +
        "and what it reads and types into cells) know the .xlsx host; grid, components and pane speak " +
        "to the session only.",
      severity: "error",
      from: {
        path: "^src/workbench/",
        pathNot:
          "^src/workbench/(index\\.tsx|(session-worker|workbook-session|book-of-text|kept-typing|read-columns|parse-typed)\\.ts)$",
      },
      to: { path: "^src/", pathNot: "^src/(core|pinyin|taskpane|workbench)/" },
    },
    {
      name: "cli-joins-where-it-reads",
      comment:
        "The command line sees core; only read-book.ts and main.ts join it to the .xlsx host, and " +
        "write-output.ts writes what the host made.",
      severity: "error",
      from: { path: "^src/cli/", pathNot: "^src/cli/(main|read-book|write-output)\\.ts$" },
      to: { path: "^src/", pathNot: "^src/(core|pinyin|cli)/" },
    },
    {
      name: "no-face-imports-another",
      comment:
        "Command line, pane and workbench share core, not each other (the workbench shows the pane).",
      severity: "error",
      from: { path: "^src/(cli|taskpane)/" },
      to: { path: "^src/(cli|taskpane|workbench)/", pathNot: "^src/$1/" },
    },
    {
      name: "node-in-the-command-line-only",
      comment:
        "Everything but the command line runs in a browser, where Node's modules do not exist.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/cli/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "no-circular",
      comment:
        "Two files that need each other are one file, or hide a third. A circle closed by a type " +
        "alone is gone once compiled: the catalogue of sentences and the type of a sentence.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-development-packages-in-the-product",
      comment: "A package that only developers install would be missing from the product.",
      severity: "error",
      from: { path: "^src/" },
      to: {
        dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"],
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "nothing-unresolvable",
      comment: "An import that leads nowhere.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "product-does-not-import-tests",
      comment: "Tests know the product, never the other way round.",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(test|scripts|bench)/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
    },
  },
};
