import { addableColumns, alikeColumns } from "../../../../src/core/tables/readers/addable-columns";
import {
  addedColumns,
  type ComputedColumn,
  computedColumns,
  isComputed,
  isLeftOver,
} from "../../../../src/core/tables/readers/computed-columns";
import {
  exactly,
  inUnit,
  numberColumn,
  sampleRows,
} from "../../../../src/core/tables/readers/number-columns";
import {
  adjustmentsOf,
  isPaidAfterAdjusting,
  paidColumn,
} from "../../../../src/core/tables/readers/paid-after-adjusting";
import type { Reading } from "../../../../src/core/tables/table";
import { NO_UNIT, parseUnit } from "../../../../src/core/tables/unit";
import type { CellScalar } from "../../../../src/core/workbook/workbook";
import { stubSource, type StubColumn } from "./stub-source";

/*
 * Which column of a row follows from others by adding and taking off: what is not known to do so is
 * never checked, and what is told the wrong way round blames the wrong figure.
 */

const NAME: StubColumn = ["name", "单位"];
const PEOPLE = ["甲", "乙", "丙", "丁"];
const FIRST = [12031, 24113, 35171, 41299];
const SECOND = [5171, 6233, 7099, 8111];
const THIRD = [911, 833, 773, 599];
const add = (...columns: readonly (readonly number[])[]): number[] =>
  PEOPLE.map((_, row) => columns.reduce((all, each) => all + (each[row] ?? 0), 0));

/** A column and its figures. */
type Filled = readonly [
  role: string,
  header: string,
  figures: readonly CellScalar[],
  unit?: string,
];
const tableOf = (...columns: readonly Filled[]) =>
  stubSource({
    kind: "subsidy-payment",
    columns: [
      NAME,
      ...columns.map(([role, header, , unit = "元"]): StubColumn => [role, header, unit]),
    ],
    rows: PEOPLE.map((name, row) => [
      name,
      ...columns.map(([, , figures]) => figures[row] ?? null),
    ]),
  });
type Source = ReturnType<typeof tableOf>;

const told = ({ total, ways }: ComputedColumn): string =>
  `${total.path.join("·")} = ${ways
    .map((terms) =>
      terms.map(({ header, sign }) => `${sign === 1 ? "+" : "-"}${header.path.join("·")}`).join("")
    )
    .join(" or ")}`;
const computed = (...columns: readonly Filled[]): string[] =>
  computedColumns(tableOf(...columns)).map(told);

describe("a column that others give", () => {
  it("is their sum, headed so or the money of the row", () => {
    expect(
      computed(
        ["other", "生活补贴", FIRST],
        ["other", "护理补贴", SECOND],
        ["other", "合计", add(FIRST, SECOND)]
      )
    ).toEqual(["合计 = +生活补贴+护理补贴"]);
    expect(
      computed(
        ["other", "生活补贴", FIRST],
        ["other", "保险费", SECOND],
        ["amount", "核发金额", add(FIRST, SECOND)]
      )
    ).toEqual(["核发金额 = +生活补贴+保险费"]);
    expect(computed(["other", "生活补贴", FIRST], ["other", "护理补贴", SECOND])).toEqual([]);
    // Not side by side: the figures are searched for it.
    expect(
      computed(
        ["other", "生活补贴", FIRST],
        ["other", "历年", THIRD],
        ["other", "护理补贴", SECOND],
        ["other", "合计", add(FIRST, SECOND)]
      )
    ).toEqual(["合计 = +生活补贴+护理补贴"]);
  });

  it("is told once, where two say the same of the same", () => {
    expect(
      computed(
        ["other", "预算", add(FIRST, SECOND)],
        ["other", "核减", FIRST],
        ["other", "结余", SECOND]
      )
    ).toEqual(["核减 = +预算-结余"]);
  });

  it("stands beside others", () => {
    expect(
      computed(
        ["other", "生活补贴", FIRST],
        ["other", "护理补贴", SECOND],
        ["other", "补贴合计", add(FIRST, SECOND)],
        ["other", "养老保险", THIRD],
        ["other", "医疗保险", SECOND],
        ["other", "保险合计", add(THIRD, SECOND)]
      )
    ).toEqual(["补贴合计 = +生活补贴+护理补贴", "保险合计 = +医疗保险+养老保险"]);
  });

  it("is told by the rows where their totals are wrong", () => {
    const rows = PEOPLE.map((name, row) => [
      name,
      (FIRST[row] ?? 0) + (SECOND[row] ?? 0),
      FIRST[row] ?? 0,
      SECOND[row] ?? 0,
    ]);
    const source = stubSource({
      columns: [NAME, ["other", "预算", "元"], ["other", "支出", "元"], ["other", "结余", "元"]],
      rows: [...rows, ["小计", 139228, 112614, 99], ["合计", 139228, 112614, 77]],
    });
    expect(computedColumns(source).map(told)).toEqual(["结余 = +预算-支出"]);
  });

  it("is what is left, added, saved or cut", () => {
    expect(
      computed(
        ["other", "年初预算", FIRST],
        ["other", "预算调整", SECOND],
        ["other", "调整后预算", add(FIRST, SECOND)]
      )
    ).toEqual(["调整后预算 = +年初预算+预算调整"]);
    const whole = add(FIRST, THIRD);
    expect(
      computed(
        ["budget", "预算数", [40, 30, null, null], "万元"],
        ["paid", "支出数", [35.5, 28, null, null], "万元"],
        ["other", "结余", [4.5, 2, null, null], "万元"]
      )
    ).toEqual(["结余 = +预算数-支出数"]);
    expect(
      computed(
        ["other", "送审金额", [10, 20, 30, 40]],
        ["other", "审定金额", [10, 20, 30, 35]],
        ["other", "核减", [0, 0, 0, 5]]
      )
    ).toEqual(["核减 = +送审金额-审定金额"]);
    expect(
      computed(["other", "预算", whole], ["other", "支出", FIRST], ["other", "结余", SECOND])
    ).toEqual([]);
  });
});

describe("of 应发 and its parts", () => {
  it("实发 is what is told", () => {
    expect(
      computed(
        ["due", "应发金额", add(FIRST, THIRD)],
        ["taken-off", "代扣", THIRD],
        ["amount", "实发金额", FIRST]
      )
    ).toEqual(["实发金额 = +应发金额-代扣"]);
  });

  it("未拨 is, where it is the only other one", () => {
    expect(
      computed(
        ["due", "应发金额", add(FIRST, SECOND)],
        ["amount", "已拨金额", FIRST],
        ["outstanding", "未拨金额", SECOND]
      )
    ).toEqual(["未拨金额 = +应发金额-已拨金额"]);
    expect(
      computed(
        ["due", "应发金额", add(FIRST, SECOND, THIRD)],
        ["amount", "已拨金额", FIRST],
        ["taken-off", "代扣", THIRD],
        ["outstanding", "未拨金额", SECOND]
      )
    ).toEqual(["已拨金额 = +应发金额-代扣-未拨金额"]);
  });

  it("it stays a sum where nothing of it was paid", () => {
    expect(
      computed(
        ["due", "应发金额", add(FIRST, SECOND)],
        ["other", "生活补贴", FIRST],
        ["other", "护理补贴", SECOND]
      )
    ).toEqual(["应发金额 = +生活补贴+护理补贴"]);
  });
});

describe("of a sum and what is left of it", () => {
  const parted = (
    total: string,
    part: string,
    rest: string,
    ...more: readonly Filled[]
  ): string[] =>
    computed(
      ["other", total, add(FIRST, SECOND, ...more.map(([, , figures]) => figures.map(Number)))],
      ["other", part, FIRST],
      ["other", rest, SECOND],
      ...more
    );

  it.each([
    "结余",
    "账户余额",
    "剩余资金",
    "差额",
    "未支付",
    "尚需拨付",
    "待支付",
    "欠款",
    "应付款",
    "应拨款",
    "实付款",
    "实拨款",
    "实发款",
    "核减额",
    "审减额",
    "节约额",
    "节省额",
    "节支额",
    "净值",
  ])("%s is told from the sum", (rest) => {
    expect(parted("到位资金", "支付款", rest)).toEqual([`${rest} = +到位资金-支付款`]);
  });

  it("the sum is told where nothing is left, two are, or it is itself", () => {
    expect(parted("到位资金", "支付款", "补缴款")).toEqual(["到位资金 = +支付款+补缴款"]);
    expect(parted("到位资金", "未拨款", "待支付")).toEqual(["到位资金 = +未拨款+待支付"]);
    expect(parted("剩余资金", "支付款", "待支付")).toEqual(["剩余资金 = +支付款+待支付"]);
    expect(parted("到位资金", "支付款", "待支付", ["other", "上解款", THIRD])).toEqual([
      "到位资金 = +支付款+待支付+上解款",
    ]);
  });

  it.each(["合计", "小计", "总计", "共计"])("%s is never what others are told from", (total) => {
    expect(parted(total, "支付款", "待支付")).toEqual([`${total} = +支付款+待支付`]);
    expect(parted(`资金/${total}`, "支付款", "待支付")).toEqual([`资金·${total} = +支付款+待支付`]);
    expect(parted(`资金${total}`, "支付款", "待支付")).toEqual([`待支付 = +资金${total}-支付款`]);
    expect(parted(`${total}资金`, "支付款", "待支付")).toEqual([`待支付 = +${total}资金-支付款`]);
  });
});

test("columns that add up, are added or are left are known as such", () => {
  const source = tableOf(
    ["other", "预算", add(FIRST, SECOND)],
    ["other", "支出", FIRST],
    ["other", "结余", SECOND],
    ["other", "人数", THIRD]
  );
  const which = (test: (column: number) => boolean): number[] => [0, 1, 2, 3, 4].filter(test);
  expect([...addedColumns(source)].sort()).toEqual([1, 2, 3]);
  expect(which((column) => isComputed(source, column))).toEqual([3]);
  expect(which((column) => isLeftOver(source, column))).toEqual([3]);
  const sum = tableOf(
    ["other", "生活补贴", FIRST],
    ["other", "护理补贴", SECOND],
    ["other", "合计", add(FIRST, SECOND)]
  );
  expect(which((column) => isComputed(sum, column))).toEqual([3]);
  expect(which((column) => isLeftOver(sum, column))).toEqual([]);
});

describe("columns that may be parts of a sum", () => {
  const names = (columns: readonly { readonly path: readonly string[] }[]): string[] =>
    columns.map(({ path }) => path.join("·"));
  const source = tableOf(
    ["index", "序号", FIRST, ""],
    ["class", "类别", FIRST, ""],
    ["name", "户号", FIRST, ""],
    ["months", "月", FIRST, ""],
    ["rate", "定额", FIRST, "元/人"],
    ["fee", "收费", FIRST],
    ["other", "说明", ["一", "二", "三", 4], ""],
    ["other", "1月", FIRST, ""],
    ["other", "生活补贴", FIRST],
    ["other", "床位", FIRST, "张"],
    ["other", "里程", FIRST, "公里"],
    ["other", "经费", FIRST, "万元"],
    ["other", "完成率", FIRST, "%"],
    ["other", "合计", FIRST],
    ["other", "里程合计", FIRST, ""]
  );
  const total = (header: string) => source.headers.find(({ path }) => path[0] === header);

  it("are figures, and neither rates nor months nor numbers of rows", () => {
    const sum = total("合计");
    expect(sum && names(addableColumns(source, sum))).toEqual([
      "1月",
      "生活补贴",
      "床位",
      "里程",
      "经费",
      "里程合计",
    ]);
  });

  it("count in what the sum counts in, or say nothing", () => {
    const [money, bare, beds] = ["合计", "里程合计", "床位"].map(total);
    expect(money && names(alikeColumns(source, money))).toEqual([
      "1月",
      "生活补贴",
      "经费",
      "里程合计",
    ]);
    expect(bare && names(alikeColumns(source, bare))).toEqual([
      "1月",
      "生活补贴",
      "床位",
      "里程",
      "合计",
    ]);
    expect(beds && names(alikeColumns(source, beds))).toEqual(["1月", "里程", "里程合计"]);
  });
});

describe("实发 after 应发 was adjusted", () => {
  const source = tableOf(
    ["due", "应发", FIRST],
    ["taken-off", "代扣", FIRST],
    ["supplement", "补发", FIRST],
    ["amount", "实发", FIRST],
    ["other", "其他", FIRST]
  );
  const at = (column: number) => {
    const header = source.header(column);
    if (!header) throw new Error("no column");
    return header;
  };
  /** +1-2 is 应发 − 代扣. */
  const column = (total: number, ...ways: readonly string[]): ComputedColumn => ({
    total: at(total),
    ways: ways.map((way) =>
      (way.match(/[+-]\d/gu) ?? []).map((term) => ({
        header: at(Number(term.charAt(1))),
        sign: term.startsWith("+") ? 1 : -1,
      }))
    ),
  });

  it.each<[string, ComputedColumn, boolean]>([
    ["实发 = 应发 - 代扣", column(4, "+1-2"), true],
    ["实发 = 其他 - 代扣", column(4, "+5-2"), false],
    ["实发 = 其他 - 应发", column(4, "+5-1"), false],
    ["实发 = 其他 - 代扣 or 应发 - 代扣", column(4, "+5-2", "+1-2"), true],
    ["其他 = 应发 - 代扣", column(5, "+1-2"), false],
    ["应发 = 实发 - 代扣", column(1, "+4-2"), true],
    ["应发 = 实发 + 补发", column(1, "+4+3"), true],
    ["应发 = 实发 - 代扣 + 补发", column(1, "+4-2+3"), true],
    ["应发 = 实发 - 其他", column(1, "+4-5"), false],
    ["应发 = 其他 - 代扣", column(1, "+5-2"), false],
    ["应发 = 补发 - 实发", column(1, "+3-4"), false],
    ["应发 = 其他 or 实发 - 代扣", column(1, "+5", "+4-2"), true],
    ["其他 = 实发 - 代扣", column(5, "+4-2"), false],
  ])("%s", (_name, found, isPaid) => {
    expect(isPaidAfterAdjusting(source, found)).toBe(isPaid);
  });

  it("is told with what was added and taken off", () => {
    const adjusted = (...more: readonly Filled[]): Source =>
      tableOf(
        ["due", "应发金额", add(FIRST, THIRD)],
        ["taken-off", "代扣", THIRD],
        ["amount", "实发金额", FIRST],
        ...more
      );
    const plain = adjusted();
    expect(paidColumn(plain)).toBe(3);
    expect(adjustmentsOf(plain, 3).map(({ header, sign }) => [header.path.join(""), sign])).toEqual(
      [["代扣", -1]]
    );
    expect(adjustmentsOf(plain, 2)).toEqual([]);
    const open = tableOf(["amount", "生活补贴", FIRST], ["amount", "护理补贴", SECOND]);
    expect(paidColumn(open)).toBeUndefined();
    expect(adjustmentsOf(open, 1)).toEqual([]);
    const other = tableOf(
      ["other", "生活补贴", FIRST],
      ["other", "护理补贴", SECOND],
      ["amount", "补贴合计", add(FIRST, SECOND)]
    );
    expect(paidColumn(other)).toBeUndefined();
    expect(adjustmentsOf(other, 3)).toEqual([]);
  });
});

describe("columns as numbers", () => {
  const YUAN = parseUnit("元") ?? NO_UNIT;
  const WAN = parseUnit("万元") ?? NO_UNIT;
  const told = (reading: Reading): string =>
    reading.state === "figure"
      ? `${reading.figure.value.toFixed()} ${reading.figure.unit.text} to ${String(reading.figure.decimals)}`
      : reading.state;

  it("are told by sixty rows of many, averages left out", () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, row) => ({ row, type: "body" as const }));
    expect(sampleRows([])).toEqual([]);
    expect(sampleRows(rows(60))).toHaveLength(60);
    expect(sampleRows(rows(61))).toEqual(Array.from({ length: 31 }, (_, at) => 2 * at));
    expect(
      sampleRows([
        { row: 3, type: "body" },
        { row: 4, type: "average" },
        { row: 5, type: "subtotal" },
        { row: 6, type: "whereof" },
        { row: 7, type: "total" },
      ])
    ).toEqual([3, 5, 6, 7]);
  });

  it("take the unit of what they are compared with where they have none", () => {
    const source = tableOf(["other", "金额", [12, "-", "无效"], ""], ["other", "人数", [12], "人"]);
    expect(told(inUnit(source.reading(0, 1), WAN))).toBe("120000 万元 to 0");
    expect(told(inUnit(source.reading(0, 2), WAN))).toBe("12 人 to 0");
    expect(told(inUnit(source.reading(1, 1), WAN))).toBe("dash");
    expect(told(inUnit(source.reading(2, 1), WAN))).toBe("text");
  });

  it("are known to the decimals of the finest money in their unit", () => {
    const source = tableOf(
      ["other", "预算", [null, 120, 130], "万元"],
      ["other", "支出", [null, 117.6, 118], "万元"],
      ["other", "单价", [null, 1.25], "元"],
      ["other", "人数", [null, 7], "人"],
      ["other", "占比", [null, 0.123], "%"],
      ["other", "空", [], "万元"],
      ["other", "说明", ["无数", "无数"], "万元"]
    );
    const read = (column: number): string => told(exactly(source, source.reading(1, column)));
    expect([1, 2, 3, 4].map(read)).toEqual([
      "1200000 万元 to 1",
      "1176000 万元 to 1",
      "1.25 元 to 2",
      "7 人 to 0",
    ]);
    const bare = tableOf(["other", "预算", [1.25], "元"], ["other", "其中", [1.234], ""]);
    expect(told(exactly(bare, inUnit(bare.reading(0, 2), YUAN)))).toBe("1.234 元 to 3");
    expect(read(6)).toBe("blank");
    expect(read(7)).toBe("text");
  });

  it("are zero where nothing stands, and rounded as their figures are", () => {
    const source = tableOf(
      ["other", "金额", [1.5, null, "-", 2], "万元"],
      ["other", "空", [], "元"]
    );
    const [, money, empty] = source.headers;
    if (!money || !empty) throw new Error("no header");
    const { header, values, slack } = numberColumn(source, money, [0, 1, 2, 3], YUAN);
    expect([header, values, slack]).toEqual([money, [15000, 0, 0, 20000], 500]);
    expect(numberColumn(source, empty, [0, 1], YUAN)).toMatchObject({ values: [0, 0], slack: 0 });
  });
});
