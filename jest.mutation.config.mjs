// The fast tests of the core, for `npm run mutation`: no browser, no generated workbooks.
import base from "./jest.config.mjs";

const folders = process.env["MUTATION_TESTS"] ?? "checks,tables,rubric,scores";

export default {
  ...base,
  roots: folders.split(",").map((folder) => `<rootDir>/test/core/${folder}`),
  testMatch: ["**/*.test.ts"],
  // Left out: what no change of behaviour is meant to fail, and cells of 30,000 characters.
  testPathIgnorePatterns: ["check-docs\\.test", "parse-any\\.test"],
};
