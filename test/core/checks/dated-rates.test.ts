import { monthsSaid } from "../../../src/core/checks/dated-rates";
import { evaluate } from "../../../src/core/evaluate";
import { book, type SheetDraft } from "../tables/book";

describe("monthsSaid", () => {
  test.each([
    ["1-6月", 1, 6, false],
    ["2023年7月至12月", 2023 * 12 + 7, 2023 * 12 + 12, true],
    ["第三季度", 7, 9, false],
    ["2024年4季度", 2024 * 12 + 10, 2024 * 12 + 12, true],
    ["下半年", 7, 12, false],
    ["2023年7月起", 2023 * 12 + 7, 2023 * 12 + 7, true],
    ["2023.5", 2023 * 12 + 5, 2023 * 12 + 5, true],
  ])("%s", (text, from, to, hasYear) => {
    expect(monthsSaid(text)).toEqual({ from, to, hasYear });
  });

  test.each(["2023年度", "自理老人", "13月", "12-1月", ""])("%s names no months", (text) => {
    expect(monthsSaid(text)).toBeUndefined();
  });
});

const STANDARD: SheetDraft = {
  name: "标准",
  rows: [
    ["低保标准"],
    ["类别", "2023年1-6月标准（元/人/月）", "2023年7-12月标准（元/人/月）"],
    ["城市", 680, 720],
    ["农村", 480, 520],
  ],
};
const paid = (rows: readonly (readonly (string | number)[])[]): SheetDraft => ({
  name: "发放",
  rows: [["低保金发放表"], ["时段", "城市（人次）", "农村（人次）", "发放金额（元）"], ...rows],
});
const errors = (sheets: readonly SheetDraft[], answers = {}) =>
  evaluate(book(...sheets), { answers })
    .findings.filter(({ rule }) => rule === "quantity-times-rate")
    .map(({ cells: [cell], amountYuan }) => [cell?.row, amountYuan?.toNumber()]);

test("rows that say their months are paid by the standard of these months", () => {
  const first = ["上半年", 100, 200, 100 * 680 + 200 * 480];
  expect(errors([STANDARD, paid([first, ["7-12月", 90, 210, 90 * 720 + 210 * 520]])])).toEqual([]);
  expect(errors([STANDARD, paid([first, ["7-12月", 90, 210, 90 * 680 + 210 * 480]])])).toEqual([
    [3, -(90 + 210) * 40],
  ]);
});

test("where neither rows nor figures tell, each standard of one table is an answer of its own", () => {
  const sheets = [
    STANDARD,
    paid([
      ["甲乡", 100, 200, 170000],
      ["乙乡", 90, 210, 168000],
    ]),
  ];
  const { questions } = evaluate(book(...sheets));
  const asked = questions.find(({ kind }) => kind === "rate-table");
  const values = asked?.alternatives.map(({ value }) => value) ?? [];
  expect(asked?.isOpen).toBe(true);
  expect(new Set(values).size).toBe(2);
  const [early = "", late = ""] = values;
  const id = asked?.id ?? "";
  expect(errors(sheets, { [id]: early })).toEqual([
    [2, 6000],
    [3, 6000],
  ]);
  expect(errors(sheets, { [id]: late })).toEqual([
    [2, -6000],
    [3, -6000],
  ]);
  expect(
    evaluate(book(...sheets), { answers: { [id]: late } }).questions.find((each) => each.id === id)
  ).toMatchObject({ by: "person", answer: late });
});
