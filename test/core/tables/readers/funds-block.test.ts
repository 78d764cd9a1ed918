import {
  fundsClaims,
  fundsScore,
  wholeFundsRow,
} from "../../../../src/core/tables/readers/funds-block";
import type { Label } from "../../../../src/core/tables/table";
import type { CellScalar } from "../../../../src/core/workbook/workbook";
import { stubSource, type StubColumn } from "./stub-source";

/* 项目资金 of a 自评表: which row is all of it, what it scores, and whether its parts add up to it. */

type Rows = readonly (readonly CellScalar[])[];
const COLUMNS: readonly StubColumn[] = [
  ["name", "项目资金"],
  ["budget", "全年预算数", "万元"],
  ["paid", "全年执行数", "万元"],
  ["weight", "分值", "分"],
  ["execution-rate", "执行率", "%"],
  ["score", "得分", "分"],
];
const block = (rows: Rows, columns = COLUMNS) =>
  stubSource({ kind: "budget-execution", columns, rows });
type Source = ReturnType<typeof block>;
const nameIn =
  (source: Source) =>
  (row: number): Label =>
    source.label(row, 0) ?? { cell: source.view.cell(row, 0), text: "" };
const whole = (source: Source): number | undefined => wholeFundsRow(source, nameIn(source));

describe("the row that stands for all funds", () => {
  it.each([
    "年度资金总额",
    "全年资金总额：",
    "本年度预算总额:",
    "本年支出总计",
    "项目资金总量",
    "部门收入总数",
    "部门财政资金总和",
    "整体支出总额",
    "资金总额",
    "年度 资金 总额",
  ])("%s", (name) => {
    expect(whole(block([[name, 100, 90, 10, 90, 9]]))).toBe(0);
  });

  it.each(["其他资金总额", "年度资金", "年度资金总额和其他", "财政拨款", "总额", "合同资金总额"])(
    "%s is one of its parts",
    (name) => {
      expect(whole(block([[name, 100, 90, 10, 90, 9]]))).toBeUndefined();
    }
  );

  it("is 合计 in a form with points that begins with it, and the first row that is no total", () => {
    const rows: Rows = [
      ["合计", 100, 90, 10, 90, 9],
      ["财政拨款", 100, 90, null, null, null],
    ];
    expect(whole(block(rows))).toBe(0);
    expect(whole(block([...rows].reverse()))).toBeUndefined();
    for (const role of ["weight", "score"]) {
      const columns = COLUMNS.map(([own, ...rest]): StubColumn => [
        own === role ? "other" : own,
        ...rest,
      ]);
      expect(whole(block(rows, columns))).toBeUndefined();
      expect(
        whole(
          block(
            [
              ["合计", 1, 1],
              ["年度资金总额", 1, 1],
            ],
            columns
          )
        )
      ).toBe(1);
    }
    expect(whole(block([]))).toBeUndefined();
  });

  it("is in no other table", () => {
    const source = stubSource({ columns: COLUMNS, rows: [["年度资金总额", 100, 90, 10, 90, 9]] });
    expect(whole(source)).toBeUndefined();
  });
});

describe("the points of 预算执行率", () => {
  const scoreOf = (row: readonly CellScalar[]) => {
    const source = block([row]);
    return fundsScore(source, { name: nameIn(source)(0) });
  };

  it("are an indicator of their own, by the rule of all such forms", () => {
    const { row } = scoreOf(["年度资金总额", 100, 90, 10, "90%", 9]) ?? {};
    expect(row).toMatchObject({
      name: "预算执行率",
      label: { text: "年度资金总额" },
      level: 1,
      weight: { figure: { raw: "10" } },
      score: { figure: { raw: "9" } },
      rate: { state: "blank", cell: { row: 0, column: 3 } },
      rubric: { cell: { row: 0, column: 3 } },
      actual: { text: "90%" },
      children: [],
    });
    expect(row?.rubric?.text).toMatch(/\S/u);
    expect(scoreOf(["年度资金总额", 100, 90, 10, null, 9])?.row).not.toHaveProperty("actual");
  });

  it.each([null, 0, "-", -5])("are none where %j stands as their weight", (weight) => {
    expect(scoreOf(["年度资金总额", 100, 90, weight, "90%", 9])).toBeUndefined();
  });
});

describe("the parts of all funds", () => {
  const claims = (rows: Rows, columns = COLUMNS): string[] => {
    const source = block(rows, columns);
    return fundsClaims(source, 0, nameIn(source)).map(({ label, header, total, parts }) => {
      const told = parts.map((part) => (part.state === "figure" ? part.figure.raw : "_"));
      return `${label.text} ${header} ${total.raw} = ${told.join("+")}`;
    });
  };
  const WHOLE = ["年度资金总额", 100, 90, 10, 90, 9];
  const PARTS: Rows = [
    ["其中：财政拨款", 70, 60, "-", 85.7, "-"],
    ["自有资金", 30, 30, null, 100, null],
  ];

  it("add up in every column of money", () => {
    const told = ["年度资金总额 全年预算数 100 = 70+30", "年度资金总额 全年执行数 90 = 60+30"];
    expect(claims([WHOLE, ...PARTS])).toEqual(told);
    expect(claims([WHOLE, ...PARTS, ["合计", 100, 90, 10, 90, 9]])).toEqual(told);
    const bare: StubColumn[] = [
      ["name", "项目资金"],
      ["budget", "资金/年初预算"],
      ["paid", "资金/全年执行数"],
      ["other", "资金/支出"],
      ["other", "执行率"],
      ["other", "预算说明数"],
    ];
    expect(
      claims(
        [
          ["总", 100, 90, 90, 1, 2],
          ["甲", 70, 60, 60, 1, 1],
          ["乙", 30, 30, 30, 1, 1],
        ],
        bare
      )
    ).toEqual(["总 年初预算 100 = 70+30", "总 全年执行数 90 = 60+30", "总 支出 90 = 60+30"]);
  });

  it("are checked where one column of two adds up, and not where none does or only nothing", () => {
    const [first, second] = PARTS;
    if (!first || !second) throw new Error("no row");
    expect(claims([["总", 100, 77, 10, 90, 9], ...PARTS])).toHaveLength(2);
    expect(claims([["总", 88, 77, 10, 90, 9], ...PARTS])).toEqual([]);
    const money: StubColumn[] = [
      ["name", "项目资金"],
      ["budget", "预算数", "元"],
      ["received", "到位数", "元"],
      ["paid", "支出数", "元"],
    ];
    expect(
      claims(
        [
          ["总", 100, 99, 99],
          ["甲", 70, 20, 30],
          ["乙", 30, 20, 30],
        ],
        money
      )
    ).toEqual([]);
    expect(
      claims(
        [
          ["总", 0, 99],
          ["甲", 0, 20],
          ["乙", 0, 20],
        ],
        money.slice(0, 3)
      )
    ).toEqual([]);
  });

  it("are two at least, below it, and figures", () => {
    expect(claims([WHOLE, ["自有资金", 100, 90, null, 100, null]])).toEqual([]);
    const [first, second] = PARTS;
    if (!first || !second) throw new Error("no row");
    expect(claims([WHOLE, first, ["自有资金", "另列", 30, null, 100, null]])).toEqual([
      "年度资金总额 全年执行数 90 = 60+30",
    ]);
    expect(claims([["年度资金总额", null, 90, 10, 90, 9], ...PARTS])).toEqual([
      "年度资金总额 全年执行数 90 = 60+30",
    ]);
    const source = block([["财政拨款", 1, 1], ["自有资金", 1, 1], WHOLE, ...PARTS]);
    expect(fundsClaims(source, 2, nameIn(source))).toHaveLength(2);
  });
});
