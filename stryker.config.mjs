// npm run mutation: how many small changes to the checks and the tables no test would notice. Takes
// hours; by file: npm run mutation -- -m src/core/checks/slips.ts. See CONTRIBUTING.md.
export default {
  testRunner: "jest",
  plugins: ["@stryker-mutator/jest-runner", "./scripts/mutation-ignore-docs.mjs"],
  ignorers: ["check-docs"],
  jest: { configFile: "jest.mutation.config.mjs", enableFindRelatedTests: false },
  coverageAnalysis: "perTest",
  mutate: ["src/core/checks/**/*.ts", "src/core/tables/**/*.ts"],
  ignorePatterns: ["/dist", "/bench", "/coverage", "/docs", "/assets", "/test/e2e", "/tmp"],
  incremental: true,
  incrementalFile: "tmp/mutation/incremental.json",
  htmlReporter: { fileName: "tmp/mutation/report.html" },
  jsonReporter: { fileName: "tmp/mutation/report.json" },
  reporters: ["progress-append-only", "clear-text", "html", "json"],
  clearTextReporter: { allowColor: false, logTests: false },
  thresholds: { high: 90, low: 85, break: 85 },
  concurrency: 1,
  timeoutMS: 20_000,
  disableTypeChecks: false,
  tempDirName: ".stryker-tmp",
};
