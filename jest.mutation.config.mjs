// The fast tests of the core, for `npm run mutation`: no browser, no generated workbooks.
import base from "./jest.config.mjs";

const folders = process.env["MUTATION_TESTS"] ?? "checks,tables,rubric,scores";

export default {
  ...base,
  roots: folders.split(",").map((folder) => `<rootDir>/test/core/${folder}`),
  testMatch: ["**/*.test.ts"],
  testPathIgnorePatterns: ["check-docs\\.test"],
};
