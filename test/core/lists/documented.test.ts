import { listChecks } from "../../../src/core/lists/checks/catalogue";
import { documentedLists } from "../../../src/core/lists/checks/documented";

test("checks on lists are documented in the order in which they run, comparisons last", () => {
  const ids = Object.keys(documentedLists);
  expect(ids.slice(0, listChecks.length)).toEqual(listChecks.map(({ id }) => id));
  const titles = Object.values(documentedLists).map(({ title }) => title);
  expect(new Set(titles).size).toBe(titles.length);
});
