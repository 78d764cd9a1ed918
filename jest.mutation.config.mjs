// The fast tests of the core, for `npm run mutation`: no browser, no generated workbooks.
import base from "./jest.config.mjs";

export default {
  ...base,
  roots: ["<rootDir>/test/core"],
  testMatch: ["**/mutation.all.ts"],
};
