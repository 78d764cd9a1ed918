import { childrenIn, outlineOf, parentRows } from "../../../../src/core/tables/readers/outline";
import type { CellScalar } from "../../../../src/core/workbook/workbook";
import { stubSource, type StubColumn } from "./stub-source";

/*
 * Which rows are part of which: a parent that is read as one more part is added up twice, and a sum
 * that nobody knows to be one is never checked.
 */

type Cells = readonly CellScalar[];
const NAMES: readonly StubColumn[] = [
  ["name", "项目"],
  ["paid", "金额", "元"],
];

const tableOf = (columns: readonly StubColumn[], rows: readonly Cells[]) =>
  stubSource({ kind: "budget-execution", columns, rows });
const named = (labels: readonly string[]) =>
  tableOf(
    NAMES,
    labels.map((label) => [label, 10])
  );
/** Numbers in a column of their own beside names. */
const indexed = (rows: readonly Cells[]) =>
  tableOf(
    [["index", "序号"], ...NAMES],
    rows.map((row) => [...row, 10])
  );
const coded = (header: string, rows: readonly Cells[]) =>
  tableOf(
    [["other", header], ...NAMES],
    rows.map((row) => [...row, 10])
  );

const levels = (source: ReturnType<typeof stubSource>): number[] | undefined => {
  const outline = outlineOf(source);
  return outline && [...outline.values()];
};

describe("an outline by the numbers of its labels", () => {
  it.each<[string[], number[]]>([
    [
      ["一、甲", "（一）乙", "1.丙", "1.1丁", "（1）戊", "己"],
      [0, 1, 2, 3, 4, 5],
    ],
    [
      ["十二、甲", "(十二)乙", "12、丙", "12.12丁", "(12)戊", "⑳己"],
      [0, 1, 2, 3, 4, 4],
    ],
    [
      ["一.甲", "1．丙", "12.丙", "二、丁"],
      [0, 2, 2, 0],
    ],
    [
      ["一、甲", "内：1.乙"],
      [0, 5],
    ],
    [
      ["(1)甲", "乙"],
      [4, 5],
    ],
  ])("%j", (labels, depths) => {
    expect(levels(named(labels))).toEqual(depths);
  });

  it("is of what a label begins with, and of numbers of a sane length", () => {
    const others = [
      "关于一、甲",
      "附(一)乙",
      "第1、丙",
      "第1.丁",
      "第1.1戊",
      "附(1)己",
      "附①庚",
      "一二三四、辛",
      "(一二三四)壬",
      "123、癸",
      "123.子",
      "1.123丑",
      "(123)寅",
      "一甲",
      "(一甲",
      "1甲",
    ];
    expect(levels(named(["一、甲", ...others]))).toEqual([0, ...others.map(() => 5)]);
  });

  it("takes the first text of a row, whatever figures stand before it", () => {
    const years = tableOf(
      [["other", "年度"], ...NAMES],
      [
        [2023, "一、甲", 10],
        [2023, "1.乙", 10],
        [2023, null, 10],
      ]
    );
    expect(levels(years)).toEqual([0, 2, 5]);
  });

  it.each([[["甲", "一、乙"]], [["甲", "乙"]], [["一、甲", "二、乙"]], [[]]])(
    "%j is a plain list",
    (labels) => {
      expect(levels(named(labels))).toBeUndefined();
    }
  );
});

describe("an outline by indents", () => {
  it.each([
    [
      ["甲", "　乙", "　　丙", "  丁", " 戊", "己"],
      [0, 2, 4, 2, 1, 0],
    ],
    [
      ["甲", "\t乙", "丙　丁"],
      [0, 1, 0],
    ],
    // What is numbered below a first row that is not stands as it is moved in.
    [
      ["合并", "　一、甲", "　　1.乙"],
      [0, 2, 4],
    ],
  ])("%j", (labels, depths) => {
    expect(levels(named(labels))).toEqual(depths);
  });

  it("begins at the margin", () => {
    expect(levels(named(["　甲", "乙"]))).toBeUndefined();
  });
});

describe("an outline by numbers in a column of their own", () => {
  it.each<[CellScalar, number]>([
    ["二", 0],
    ["二、", 0],
    ["二.", 0],
    ["十二", 0],
    ["IV", 0],
    ["X.", 0],
    ["（二）", 1],
    ["（十二）", 1],
    [2, 2],
    ["2、", 2],
    ["12.", 2],
    ["123", 2],
    ["1.1", 3],
    ["123-12", 3],
    ["（1）", 4],
    ["(12)", 4],
    ["①", 4],
    ["1.1.1", 4],
    ["123-12-12", 4],
    [null, 5],
  ])("一 over %j at depth %j", (index, depth) => {
    const rows = [
      ["一", "甲"],
      [index, "乙"],
      [7, "丙"],
    ];
    expect(levels(indexed(rows))).toEqual([0, depth, 2]);
  });

  it.each([
    "款二",
    "二款",
    "一二三四",
    "款IV",
    "IV款",
    "IIIII",
    "款(二)",
    "(二)款",
    "(二",
    "款2",
    "2款",
    "1234",
    "款1.1",
    "1.1款",
    "款(1)",
    "(1)款",
    "(123)",
    "款①",
    "①款",
    "款1.1.1",
    "1.1.1款",
    "1.1.1.1",
    "A",
  ])("%s beside one row says nothing of the others", (index) => {
    const rows = [
      ["一", "甲"],
      [1, "乙"],
      [index, "丙"],
    ];
    expect(levels(indexed(rows.slice(1)))).toBeUndefined();
    expect(levels(indexed(rows))).toBeUndefined();
  });

  it("has 总投资 at the top though it bears no number", () => {
    const rows = [
      ["一", "甲"],
      [1, "总预备费"],
      [null, "细项"],
      [null, "总投资"],
      [null, "工程总造价"],
      [null, "项目总计费"],
      [null, "建设总费用"],
      [null, "部门总费用"],
    ];
    expect(levels(indexed(rows))).toEqual([0, 2, 5, 0, 0, 0, 0, 5]);
    expect(levels(named(["总投资", "甲"]))).toBeUndefined();
  });

  it("gives way to what the names say where it only counts the rows, or begins below", () => {
    const names = ["甲", "　乙", "　丙"];
    expect(levels(indexed(names.map((name, at) => [at + 1, name])))).toEqual([0, 2, 2]);
    expect(levels(indexed(names.map((name, at) => [at === 0 ? null : at, name])))).toEqual([
      0, 2, 2,
    ]);
  });
});

describe("an outline by codes of classification", () => {
  it.each(["科目编码", "代码", "功能分类/编码"])("in a column headed %s", (header) => {
    const rows = [
      ["208", "甲"],
      [20801, "乙"],
      ["2080101", "丙"],
      ["208010101", "丁"],
      ["210", "戊"],
    ];
    expect(levels(coded(header, rows))).toEqual([3, 5, 7, 9, 3]);
  });

  it.each<[string, Cells[]]>([
    [
      "编码说明",
      [
        ["208", "甲"],
        ["20801", "乙"],
      ],
    ],
    [
      "编码/名称",
      [
        ["208", "甲"],
        ["20801", "乙"],
      ],
    ],
    [
      "编码",
      [
        ["208", "甲"],
        ["21001", "乙"],
      ],
    ],
    [
      "编码",
      [
        ["20", "甲"],
        ["20801", "乙"],
      ],
    ],
    [
      "编码",
      [
        ["208", "甲"],
        ["2080101011", "乙"],
      ],
    ],
    [
      "编码",
      [
        ["208", "甲"],
        ["208-01", "乙"],
      ],
    ],
    [
      "编码",
      [
        ["A208", "甲"],
        ["A20801", "乙"],
      ],
    ],
    [
      "编码",
      [
        ["208", "甲"],
        [null, "乙"],
      ],
    ],
  ])("%s %j says nothing", (header, rows) => {
    expect(levels(coded(header, rows))).toBeUndefined();
  });
});

describe("parents and their children", () => {
  const source = named(["合计", "一、甲", "1.乙", "(1)丙", "2.丁", "小计", "二、戊", "合计"]);
  const name = (row: number): string => source.view.text(row, 0);

  it("are the rows with deeper ones right below, and never a total", () => {
    expect([...parentRows(source)].map(({ row }) => name(row))).toEqual(["一、甲", "1.乙"]);
    expect(parentRows(named(["甲", "乙"]))).toEqual(new Set());
    const flat = named(["一、甲", "1.乙", "2.丙", "3.丁"]);
    expect([...parentRows(flat)].map(({ row }) => row)).toEqual([0]);
  });

  it("a row is the sum of those one level down, up to the next of its own", () => {
    const children = (at: number): string[] =>
      childrenIn(source.rows, outlineOf(source) ?? new Map(), at).map(({ row }) => name(row));
    expect(children(1)).toEqual(["1.乙", "2.丁"]);
    expect(children(2)).toEqual(["(1)丙"]);
    expect(children(3)).toEqual([]);
    expect(children(6)).toEqual([]);
    const apart = named(["一、甲", "(1)乙", "1.丙", "(2)丁", "二、戊", "1.己"]);
    const below = childrenIn(apart.rows, outlineOf(apart) ?? new Map(), 0);
    expect(below.map(({ row }) => row)).toEqual([2]);
  });
});
