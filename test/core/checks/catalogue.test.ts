import { checks } from "../../../src/core/checks/catalogue";
import { documented } from "../../../src/core/checks/documented";

// The order is that of 疑点清单 and of docs/checks.md.
test("the catalogue has every documented check, once and in the order of the page", () => {
  expect(checks.map(({ id }) => id)).toEqual(Object.keys(documented));
});
