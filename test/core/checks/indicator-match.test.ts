import {
  indicatorIndex,
  isSameIndicator,
  squeezeName,
} from "../../../src/core/checks/indicator-match";

const named = (text: string) => {
  const [, code, name = ""] = /^([A-Z][\d-]*)? ?(.*)$/u.exec(text) ?? [];
  return { ...(code === undefined ? {} : { code }), name };
};

test("names are compared without width, spaces and points", () => {
  expect(squeezeName(" Ａ1 资金、 到位·率。（甲）， 乙.")).toBe("A1资金到位率(甲)乙");
});

test.each([
  ["B1 资金到位率", "B1 资金到位率", true],
  ["B1 资金到位率", "B1 预算资金落实", true],
  ["B1 资金到位率", "B1 制度健全", false],
  ["B1 资金到位率", "B1", true],
  ["B1", "B1 资金到位率", true],
  ["B1", "B1", true],
  ["B1 资金到位率", "B2 资金到位率", false],
  ["B1 资金到位率", "资金 到位率", true],
  ["资金到位率", "B1 资金到位率", true],
  ["资金到位率", "资金到位率", true],
  ["资金到位率", "资金到位", false],
])("“%s” and “%s” are one indicator: %s", (a, b, same) => {
  expect(isSameIndicator(named(a), named(b))).toBe(same);
  const rows = [named(b), named("Z9 其他")];
  expect(indicatorIndex(rows)(named(a))).toEqual(same ? [rows[0]] : []);
});

test("nothing is no indicator", () => {
  expect(isSameIndicator({ name: "" }, { name: "" })).toBe(false);
  expect(indicatorIndex([{ name: "" }])({ name: "" })).toEqual([]);
});

test("a name that stands twice is found twice, by code first", () => {
  const rows = ["资金到位率", "B1 资金到位率", "B2 资金到位率", "资金到位率"].map(named);
  expect(indicatorIndex(rows)(named("B1 资金到位率"))).toEqual([rows[1], rows[0], rows[3]]);
  expect(indicatorIndex(rows)(named("资金到位率"))).toEqual(rows);
});
