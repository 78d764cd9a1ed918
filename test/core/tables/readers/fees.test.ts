import { isFeeTable, readFees } from "../../../../src/core/tables/readers/read-fees";
import type { CellScalar } from "../../../../src/core/workbook/workbook";
import { formatCell } from "../../../../src/core/values/cell-ref";
import { sourceOf, type SourceDraft } from "../drafted-source";

/*
 * What people pay, class by class. A fee that is taken for a standard makes every payment too little.
 */

const draft = (over: Partial<SourceDraft>): SourceDraft => ({
  kind: "rate-standard",
  roles: "class rate",
  rows: [
    ["类别", "标准（元/人/月）"],
    ["自理", 600],
  ],
  ...over,
});

const isFee = (caption: string | undefined, name = "表"): boolean =>
  isFeeTable(
    sourceOf(
      caption === undefined
        ? draft({ name })
        : draft({ name, rows: [[caption], ...draft({}).rows], header: [1, 1] })
    )
  );

test("a table of fees says so in its title, or in the name of its sheet where it has none", () => {
  expect(["养老机构收费情况", "床位价格表", "参保缴费标准"].map((title) => isFee(title))).toEqual([
    true,
    true,
    true,
  ]);
  expect(
    ["收费补贴表", "缴费补助表", "价格津贴表", "收费奖补表", "各类标准表"].map((title) =>
      isFee(title)
    )
  ).toEqual([false, false, false, false, false]);
  expect([
    isFee(undefined, "收费标准"),
    isFee(undefined, "收费补贴"),
    isFee(undefined, "表"),
  ]).toEqual([true, false, false]);
  // The title says more than the sheet.
  expect([
    isFee("补贴标准表", "收费"),
    isFee("各类标准表", "收费"),
    isFee("收费表", "补贴"),
  ]).toEqual([false, false, true]);
});

function fees(over: Partial<SourceDraft>): string[] {
  return readFees(sourceOf(draft({ name: "收费", ...over }))).fees.map(
    ({ cell, className, low, high, unit }) =>
      `${formatCell(cell)} ${className} ${low.toFixed()}-${high.toFixed()} ${unit.text}`
  );
}

const ends = (cell: CellScalar): string => {
  const [line = "none"] = fees({
    rows: [
      ["类别", "标准（元/人/月）"],
      ["自理", cell],
    ],
  });
  return line.replace("收费!A2 自理 ", "");
};

test.each<[CellScalar, string]>([
  [600, "600-600 元/人/月"],
  [600.5, "600.5-600.5 元/人/月"],
  ["约600", "600-600 元/人/月"],
  ["600元", "600-600 元/人/月"],
  ["1,600.25元-2,800.75元", "1600.25-2800.75 元/人/月"],
  ["600元至800元", "600-800 元/人/月"],
  ["1,600,000-1,700,000", "1600000-1700000 元/人/月"],
  ["800～600", "600-800 元/人/月"],
  ["600 — 800", "600-800 元/人/月"],
  ["600到800元/人/年", "600-800 元/人/年"],
  ["600元/床/日", "600-600 元/床/日"],
  ["600元整", "600-600 元/人/月"],
  ["大约600", "none"],
  ["600左右", "none"],
  ["600-800-900", "none"],
  ["面议", "none"],
  [null, "none"],
])("%j as a fee: %s", (cell, expected) => {
  expect(ends(cell)).toBe(expected);
});

test("the ends of several columns make one fee, if they are for the same time", () => {
  const rows = [
    ["类别", "最低收费（元/人/月）", "最高收费（元/人/月）"],
    ["自理", 600, 800],
    ["失能", "900元/人/年", 1300],
    ["半失能", null, 1000],
  ];
  expect(fees({ roles: "class fee fee", rows })).toEqual([
    "收费!A2 自理 600-800 元/人/月",
    "收费!A4 半失能 1000-1000 元/人/月",
  ]);
});

test("standards of a table of fees are fees, those of another are not", () => {
  const rows = [
    ["类别", "标准（元/人/月）", "自费（元/人/月）"],
    ["自理", 600, 100],
    ["合计", 700, 800],
  ];
  expect(fees({ roles: "class rate fee", rows })).toEqual(["收费!A2 自理 100-600 元/人/月"]);
  expect(fees({ name: "表", roles: "class rate fee", rows })).toEqual([
    "表!A2 自理 100-100 元/人/月",
  ]);
});

test("a fee is named by its class, else by the last name of its row", () => {
  const rows = [
    ["机构", "房型", "类别", "标准（元/人/月）"],
    ["甲院", "单间", "自理", 600],
    ["甲院", "双人间", null, 500],
    [null, null, null, 400],
  ];
  expect(fees({ roles: "name name class rate", rows })).toEqual([
    "收费!C2 自理 600-600 元/人/月",
    "收费!B3 双人间 500-500 元/人/月",
  ]);
  expect(fees({ roles: "- - - rate", rows })).toEqual([]);
});

test("what has no rate for a unit is no fee", () => {
  expect(
    fees({
      rows: [
        ["类别", "标准"],
        ["自理", 600],
      ],
      roles: "class -",
    })
  ).toEqual([]);
  expect(
    fees({
      rows: [
        ["类别", "收费（元）"],
        ["自理", 600],
      ],
      roles: "class fee",
    })
  ).toEqual([]);
});
