// The fast tests of the core, for `npm run mutation`: no browser, and few of the generated workbooks.
import base from "./jest.config.mjs";

process.env.GENERATED ??= "8";
const folders =
  process.env.MUTATION_TESTS ?? "core/checks,core/tables,core/rubric,core/scores,generator";

export default {
  ...base,
  roots: folders.split(",").map((folder) => `<rootDir>/test/${folder}`),
  testMatch: ["**/*.test.ts"],
  // Left out: what no change of behaviour is meant to fail, and cells of 30,000 characters.
  testPathIgnorePatterns: ["check-docs\\.test", "parse-any\\.test"],
};
