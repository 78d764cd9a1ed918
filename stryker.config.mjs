// npm run mutation: which small changes to the core no test would notice. One file takes minutes:
// npm run mutation -- -m src/core/checks/slips.ts. See CONTRIBUTING.md.
export default {
  testRunner: "bundled",
  plugins: [
    "@stryker-mutator/jest-runner",
    "./scripts/mutation-ignore-docs.mjs",
    "./scripts/mutation-runner.mjs",
  ],
  ignorers: ["check-docs"],
  jest: { configFile: "jest.mutation.config.mjs", enableFindRelatedTests: false },
  coverageAnalysis: "perTest",
  mutate: ["checks", "tables", "rubric", "scores"].map((folder) => `src/core/${folder}/**/*.ts`),
  // Only what the tests of the core read: faster to copy, and nothing else can be in the way.
  ignorePatterns: ["/*", "!/src", "!/test", "!/scripts", "!/assets", "!/*.json", "!/*.mjs"],
  incremental: true,
  incrementalFile: "tmp/mutation/incremental.json",
  htmlReporter: { fileName: "tmp/mutation/report.html" },
  jsonReporter: { fileName: "tmp/mutation/report.json" },
  reporters: ["progress-append-only", "clear-text", "html", "json"],
  clearTextReporter: { allowColor: false, logTests: false },
  thresholds: { high: 90, low: 85, break: 85 },
  concurrency: 1,
  timeoutMS: 20_000,
  dryRunTimeoutMinutes: 60,
  disableTypeChecks: false,
  tempDirName: "tmp/stryker",
};
