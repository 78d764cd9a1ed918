import { execFileSync } from "node:child_process";
import { checks } from "../../../src/core/checks/catalogue";
import { documented } from "../../../src/core/checks/documented";

test("docs/checks.md is what the checks say (npm run check-docs)", () => {
  expect(() =>
    execFileSync("node", ["scripts/check-docs.mjs", "--check"], { stdio: "pipe" })
  ).not.toThrow();
});

test("checks are documented in the order in which they are listed, under names of their own", () => {
  expect(Object.keys(documented)).toEqual(checks.map(({ id }) => id));
  const titles = Object.values(documented).map(({ title }) => title);
  expect(new Set(titles).size).toBe(titles.length);
});
