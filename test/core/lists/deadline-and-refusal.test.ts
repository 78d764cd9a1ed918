import { reconcile, type ReconcileOptions } from "../../../src/core/lists/reconcile";
import { finish } from "../../../src/core/values/finish";
import { parseListSettings } from "../../../src/core/lists/list-setting-values";
import { gridFromRows, type CellScalar, type Workbook } from "../../../src/core/workbook/workbook";
import { citizenId as id } from "./citizen-id";

type Rows = readonly (readonly CellScalar[])[];

function book(sheets: Readonly<Record<string, Rows>>): Workbook {
  return {
    sheets: Object.entries(sheets).map(([name, rows]) => gridFromRows(name, rows)),
    date1904: false,
    definedNames: [],
  };
}

function found(workbook: Workbook, options: ReconcileOptions, rule: string) {
  return finish(reconcile(workbook, options)).findings.filter((each) => each.rule === rule);
}

function late(rows: Rows, deadline: string): (readonly [string, number])[] {
  const { settings } = parseListSettings([{ id: "deadline", text: deadline }]);
  const head = ["姓名", "身份证号", "发放月份", "金额", "发放日期", "备注"];
  const workbook = book({ 发放表: [["2023年补贴发放表"], head, ...rows] });
  return found(workbook, { settings }, "paid-after-deadline").map(
    ({ name, rows: { length } }) => [name, length] as const
  );
}

describe("the day by which money has to be paid", () => {
  const rows: Rows = [
    ["张三", id(1), "1月", 100, "2023-02-10", null],
    ["李四", id(2), "1月", 100, "2023.2.11", null],
    ["王五", id(3), "2月", 100, "2023年2月28日", null],
    ["赵六", id(4), "1月", 100, "20230415", "补发1月"],
    ["钱七", id(5), "1月", 100, null, null],
  ];

  it.each([
    ["次月10日", [["李四", 1]]],
    [
      "每月31日",
      [
        ["张三", 1],
        ["李四", 1],
      ],
    ],
    ["2023-02-28", []],
    [
      "2023-02-10",
      [
        ["李四", 1],
        ["王五", 1],
      ],
    ],
  ])("%s", (deadline, expected) => {
    expect(late(rows, deadline)).toEqual(expected);
  });

  it("a whole list that came late is one finding", () => {
    const many = Array.from({ length: 25 }, (_, at): CellScalar[] => [
      `人${String(at)}`,
      id(at + 1),
      "1月",
      100,
      at < 24 ? "2023-03-01" : "2023-03-02",
      null,
    ]);
    expect(late(many, "次月10日")).toEqual([
      ["", 24],
      ["人24", 1],
    ]);
  });

  it("says nothing where no deadline was set", () => {
    const workbook = book({
      发放表: [
        ["姓名", "身份证号", "金额", "发放日期"],
        ["张三", id(1), 1, "2023-02-10"],
      ],
    });
    expect(found(workbook, {}, "paid-after-deadline")).toEqual([]);
  });
});

test("a similar name that was ruled out is not suggested again; another may be", () => {
  const other = `${id(1).slice(0, 5)}9${id(1).slice(6)}`;
  const workbook = book({
    花名册: [
      ["姓名", "身份证号", "养老机构", "银行账号"],
      ["张玉祥", id(1), "甲院", "6228480000000001"],
      ["孙大海", id(9), "甲院", "6228480000000009"],
    ],
    发放表: [
      ["姓名", "身份证号", "养老机构", "金额", "银行账号"],
      ["张玉详", other, "甲院", 100, "6228480000000001"],
      ["孙大海", id(9), "甲院", 100, "6228480000000009"],
    ],
  });
  const first = found(workbook, {}, "similar-name");
  expect(first).toHaveLength(1);
  const refused = new Set(first.map((each) => each.id));
  expect(found(workbook, { refused }, "similar-name")).toEqual([]);
});
