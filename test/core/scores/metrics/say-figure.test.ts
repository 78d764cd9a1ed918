import { sayCells, sayRatio, sayReading } from "../../../../src/core/scores/metrics/say-figure";
import { Decimal } from "../../../../src/core/values/decimal";

const at = (row: number, column = 5, sheet = "资金支出") => ({ sheet, row, column });

test("neighbours in a column are a range, what stands apart is listed, up to six places", () => {
  const seven = [0, 1, 2, 3, 4, 5, 6].map((column) => at(1, column));
  expect([
    sayCells([]),
    sayCells([at(1)]),
    sayCells([at(1), at(2), at(3)]),
    sayCells([at(1), at(2), at(12)]),
    sayCells([at(2), at(1)]),
    sayCells([at(1), at(2, 6)]),
    sayCells([at(1), at(2, 5, "别表")]),
    sayCells(seven.slice(1)),
    sayCells(seven),
  ]).toEqual([
    "",
    "资金支出!F2",
    "资金支出!F2:F4",
    "资金支出!F2:F3、资金支出!F13",
    "资金支出!F3、资金支出!F2",
    "资金支出!F2、资金支出!G3",
    "资金支出!F2、别表!F3",
    "资金支出!B2、资金支出!C2、资金支出!D2、资金支出!E2、资金支出!F2、资金支出!G2",
    "资金支出!A2、资金支出!B2、资金支出!C2、资金支出!D2、资金支出!E2、资金支出!F2…",
  ]);
});

test("a figure as its column shows it, else what stands there", () => {
  const unit = { text: "万元", dimension: "money", scale: new Decimal(10000) } as const;
  const shown = new Decimal(1330);
  const figure = { cell: at(3), raw: "1330", shown, value: shown.times(10000), unit, decimals: 2 };
  expect([
    sayReading({ state: "figure", figure }),
    sayReading({ state: "dash", cell: at(3), raw: "-" }),
    sayReading({ state: "text", cell: at(3), raw: "待定" }),
    sayReading({ state: "blank", cell: at(3) }),
  ]).toEqual([
    "1,330.00 万元 (资金支出!F4)",
    "- (资金支出!F4)",
    "待定 (资金支出!F4)",
    " (资金支出!F4)",
  ]);
});

test("a ratio as a percent, four decimals at most", () => {
  expect([sayRatio(new Decimal("0.875")), sayRatio(new Decimal(2).dividedBy(3))]).toEqual([
    "87.5%",
    "66.6667%",
  ]);
});
