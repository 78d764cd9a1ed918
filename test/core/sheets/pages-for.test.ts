import { pagesFor } from "../../../src/core/sheets/pages-for";

test.each([
  [30, undefined],
  [44, undefined],
  // One row on a page of its own, with the title repeated above it.
  [45, 1],
  [53, 1],
  [54, undefined],
  [86, undefined],
  [87, 2],
])("%p rows", (rows, pages) => {
  expect(pagesFor(rows)).toBe(pages);
});
