import type { PaymentRow } from "../../../../src/core/tables/facts";
import { readPayments, readRowTotals } from "../../../../src/core/tables/readers/read-payments";
import type { CellScalar } from "../../../../src/core/workbook/workbook";
import { claimLines, readingText, sourceOf, type SourceDraft } from "../drafted-source";

/*
 * Who was paid what for how many, in every layout of a payment table. A quantity that meets the rate of
 * another class, or the money of another row, is a discrepancy where there is none.
 */

type Rows = readonly (readonly CellScalar[])[];

function line({ name, quantities, amount, ...more }: PaymentRow): string {
  const parts = quantities.map(
    ({ className, reading, rate }) =>
      `${className || "*"} ${readingText(reading)}${rate ? ` × ${readingText(rate)}` : ""}`
  );
  const rest = [
    more.months && `months ${readingText(more.months)}`,
    more.due && `due ${readingText(more.due)}`,
    more.outstanding && `open ${readingText(more.outstanding)}`,
    ...(more.adjustments ?? []).map(
      ({ reading, sign }) => `${sign > 0 ? "+" : "-"} ${readingText(reading)}`
    ),
    more.isPartOfDue && "part of due",
  ].filter(Boolean);
  return [`${name.text}: ${parts.join(", ")} = ${readingText(amount)}`, ...rest]
    .join(" | ")
    .replace(/(?<=\d)[人户月](?=[ ,]|$)/gu, "");
}

function table(roles: string, rows: Rows, known = "", over: Partial<SourceDraft> = {}) {
  const classes = new Set(known.split(" ").filter((name) => name !== ""));
  return readPayments(sourceOf({ roles, rows, ...over }), classes);
}
const paid = (...args: Parameters<typeof table>): string[] => table(...args).rows.map(line);

describe("a column per class", () => {
  const HEADER = ["机构", "自理（人次）", "失能（人次）", "补贴金额（元）"];

  test("has the class of its header", () => {
    const { rows, totalAmount } = table("name quantity quantity amount", [
      HEADER,
      ["甲院", 10, 5, 1500],
      ["乙院", null, "-", "待核"],
      ["合计", 10, 5, 1500],
      ["总计", 10, 5, 3000],
    ]);
    expect(rows.map(line)).toEqual([
      "甲院: 自理 10人次, 失能 5人次 = 1500元",
      "乙院: 自理 _, 失能 - = !待核",
    ]);
    expect(readingText(totalAmount)).toBe("3000元");
    expect(Object.keys(rows[0] ?? {}).sort()).toEqual(["amount", "name", "quantities"]);
  });

  test("has no total where the table has none, or no money", () => {
    const rows: Rows = [HEADER, ["甲院", 10, 5, 1500]];
    expect("totalAmount" in table("name quantity quantity amount", rows)).toBe(false);
    expect("totalAmount" in table("name quantity quantity -", [...rows, ["合计", 10, 5, 1]])).toBe(
      false
    );
  });

  test("has no class where its header is a time", () => {
    expect(
      paid("name quantity quantity amount", [
        ["机构", "1月", "第二季度", "补贴金额（元）"],
        ["甲院", 10, 5, 1500],
      ])
    ).toEqual(["甲院: * 10, * 5 = 1500元"]);
  });

  test("may have its rate in a column per class", () => {
    expect(
      paid(
        "name quantity rate quantity rate amount",
        [
          ["机构", "自理", null, "失能", null, "金额（元）"],
          [null, "人数", "标准", "人数", "标准", null],
          ["甲院", 10, 100, 5, 200, 2000],
        ],
        "",
        { header: [0, 1], merges: ["B1:C1", "D1:E1", "F1:F2", "A1:A2"] }
      )
    ).toEqual(["甲院: 自理 10 × 100, 失能 5 × 200 = 2000元"]);
  });
});

describe("one column of heads", () => {
  const rows = (class1: CellScalar = "自理", class2: CellScalar = "失能"): Rows => [
    ["机构", "类别", "人数", "标准（元/人）", "金额（元）"],
    ["甲院", class1, 10, 100, 1000],
    [null, class2, 5, 200, 1000],
    ["乙院", class1, 3, 100, 300],
  ];

  test("has the class of its row, and the institution of the row above where it says none", () => {
    expect(paid("name class quantity rate amount", rows())).toEqual([
      "甲院 · 自理: 自理 10 × 100元/人 = 1000元",
      "甲院 · 失能: 失能 5 × 200元/人 = 1000元",
      "乙院 · 自理: 自理 3 × 100元/人 = 300元",
    ]);
    // A total ends an institution.
    const [header = [], first = [], second = []] = rows();
    expect(
      paid("name class quantity rate amount", [
        header,
        first,
        ["小计", null, 10, null, 1000],
        second,
      ])
    ).toEqual(["甲院 · 自理: 自理 10 × 100元/人 = 1000元", "失能: 失能 5 × 200元/人 = 1000元"]);
  });

  test("shares one amount where that is merged over its classes", () => {
    const merged: Rows = [
      ["机构", "类别", "人数", "金额（元）"],
      ["甲院", "自理", 10, 2000],
      [null, "失能", 5, null],
      ["乙院", "自理", 3, 300],
      ["乙院", "失能", 4, null],
    ];
    const merges = ["A2:A3", "D2:D3"];
    expect(paid("name class quantity amount", merged, "", { merges })).toEqual([
      "甲院 · 自理: 自理 10, 失能 5 = 2000元",
      "乙院 · 自理: 自理 3 = 300元",
      "乙院 · 失能: 失能 4 = _",
    ]);
    // Another institution has its own, and so has a table without classes.
    const others = merged.map((row, at) => (at === 2 ? ["丙院", ...row.slice(1)] : row));
    expect(
      paid("name class quantity amount", others, "", { merges: ["D2:D3"] }).slice(0, 2)
    ).toEqual(["甲院 · 自理: 自理 10 = 2000元", "丙院 · 失能: 失能 5 = _"]);
    expect(paid("name - quantity amount", merged, "", { merges })).toHaveLength(4);
    expect(paid("name class quantity -", merged, "", { merges })).toHaveLength(4);
    const blank = merged.map((row, at) => (at === 1 ? row.with(3, null) : row));
    expect(paid("name class quantity amount", blank, "", { merges })).toHaveLength(4);
  });

  test("has the class of its header or of its name, where a standard knows that", () => {
    const named: Rows = [
      ["对象", "寄宿生人数", "金额（元）"],
      ["小学", 10, 1000],
    ];
    expect(paid("name quantity amount", named)).toEqual(["小学: * 10 = 1000元"]);
    expect(paid("name quantity amount", named, "寄宿生")).toEqual(["小学: 寄宿生 10 = 1000元"]);
    expect(paid("name quantity amount", named, "小学")).toEqual(["小学: 小学 10 = 1000元"]);
    expect(paid("name quantity amount", named, "初中")).toEqual(["小学: * 10 = 1000元"]);
    expect(paid("- quantity amount", named, "小学 寄宿生")).toEqual(["小学: 寄宿生 10 = 1000元"]);
  });

  test("has a class of two words where a standard crosses them", () => {
    const crossed: Rows = [
      ["院名", "对象类别", "改造方式", "户数", "金额（元）"],
      ["甲村", "低保户", "新建", 2, 600],
      ["乙村", "低保户", "修缮", 3, 300],
    ];
    const known = "低保户新建 低保户修缮 特困户新建";
    expect(paid("name - - quantity amount", crossed, known)).toEqual([
      "甲村: 低保户新建 2 = 600元",
      "乙村: 低保户修缮 3 = 300元",
    ]);
    expect(paid("name - - quantity amount", crossed, "低保户新建 低保户修缮")).toEqual([
      "甲村: * 2 = 600元",
      "乙村: * 3 = 300元",
    ]);
    expect(paid("name class - quantity amount", crossed, "新建低保户 低保户修缮 甲")).toEqual([
      "甲村 · 低保户: 新建低保户 2 = 600元",
      "乙村 · 低保户: 低保户修缮 3 = 300元",
    ]);
  });

  test("has the name that stands in another column where its own is blank", () => {
    const areas = (other: CellScalar, roles: string, header = "车间"): string[] =>
      paid(roles, [
        ["片区", header, "人数", "金额（元）"],
        ["东片", "甲厂", 10, 1000],
        [null, other, 5, 500],
      ]).map((row) => row.slice(0, row.indexOf(":")));
    expect(areas("乙厂", "name - quantity amount")).toEqual(["东片", "乙厂"]);
    expect(areas(null, "name - quantity amount")).toEqual(["东片", "东片"]);
    expect(areas("乙厂", "name note quantity amount")).toEqual(["东片", "东片"]);
    expect(areas("乙厂", "name index quantity amount")).toEqual(["东片", "东片"]);
    expect(areas("乙厂", "name class quantity amount")).toEqual(["东片 · 甲厂", "东片 · 乙厂"]);
    expect(areas(7, "name - quantity amount")).toEqual(["东片", "东片"]);
    const units = paid("name - quantity amount", [
      ["片区", "单位", "人数", "金额（元）"],
      ["东片", "户", 10, 1000],
      [null, "张", 5, 500],
    ]);
    expect(units.map((row) => row.slice(0, 3))).toEqual(["东片:", "东片:"]);
  });

  test("of nobody's row is left out", () => {
    expect(
      paid("name quantity amount", [
        ["机构", "人数", "金额（元）"],
        [null, 5, 500],
        ["甲院", 10, 1000],
      ])
    ).toEqual(["甲院: * 10 = 1000元"]);
  });
});

describe("money per class", () => {
  const HEADERS: Rows = [
    ["机构", "自理老人", null, null, "失能老人", null, null, "合计"],
    [null, "人数", "标准", "金额（元）", "人数", "标准", "金额（元）", "金额（元）"],
  ];
  const ROLES = "name quantity rate amount quantity rate amount amount";
  const over = { header: [0, 1] as const, merges: ["A1:A2", "B1:D1", "E1:G1"] };
  const BODY: Rows = [
    ["甲院", 10, 100, 1000, 5, 200, 1000, 2000],
    ["乙院", 3, 100, 300, null, 200, "-", 310],
    ["合计", 13, null, 1300, 5, null, 1000, 2350],
  ];

  test("is a row for each of them, and the row's total claims their sum", () => {
    const source = sourceOf({ roles: ROLES, rows: [...HEADERS, ...BODY], ...over });
    const { rows, totalAmount } = readPayments(source, new Set());
    expect(rows.map(line)).toEqual([
      "甲院 · 自理老人: 自理 10 × 100 = 1000元",
      "甲院 · 失能老人: 失能 5 × 200 = 1000元",
      "乙院 · 自理老人: 自理 3 × 100 = 300元",
      "乙院 · 失能老人: 失能 _ × 200 = -",
    ]);
    expect(readingText(totalAmount)).toBe("2350元");
    expect(claimLines(readRowTotals(source, new Set()))).toEqual([
      "甲院 合计·金额 2000 = +1000 +1000",
      "乙院 合计·金额 310 = +300 +-",
    ]);
  });

  test("claims a sum only under a word for it, and only of figures", () => {
    const totals = (word: string, cell: CellScalar = 2000): number => {
      const [top = [], low = []] = HEADERS;
      const rows = [top.with(7, word), low, (BODY[0] ?? []).with(7, cell)];
      return readRowTotals(sourceOf({ roles: ROLES, rows, ...over }), new Set()).length;
    };
    expect(["合计", "小计", "总额"].map((word) => totals(word))).toEqual([1, 1, 1]);
    const year = [HEADERS[0] ?? [], (HEADERS[1] ?? []).with(7, null), BODY[0] ?? []];
    expect(
      readRowTotals(
        sourceOf({
          roles: ROLES,
          rows: year.map((row, at) => (at === 0 ? row.with(7, "全年金额（元）") : row)),
          ...over,
          merges: [...over.merges, "H1:H2"],
        }),
        new Set()
      )
    ).toHaveLength(1);
    expect([totals("实发"), totals("合计", "-"), totals("合计", null)]).toEqual([0, 0, 0]);
    const none = sourceOf({
      roles: ROLES.replace(/amount$/u, "-"),
      rows: [...HEADERS, ...BODY],
      ...over,
    });
    expect(readRowTotals(none, new Set())).toEqual([]);
    const plain = [
      ["机构", "人数", "补贴合计（元）"],
      ["甲院", 1, 2],
    ];
    expect(
      readRowTotals(sourceOf({ roles: "name quantity amount", rows: plain }), new Set())
    ).toEqual([]);
  });

  test("has the months that stand beside it, else those of the row", () => {
    const rows = (months: string): Rows => [
      ["机构", "保洁员", null, null, "护林员", null, null, "月数"],
      [null, "人数", months, "金额（元）", "人数", "标准", "金额（元）", null],
      ["甲村", 2, 6, 1200, 3, 100, 900, 12],
    ];
    const told = (months: string, role: string): string[] =>
      paid(`name quantity ${role} amount quantity rate amount months`, rows(months), "", {
        header: [0, 1],
        merges: ["A1:A2", "B1:D1", "E1:G1", "H1:H2"],
      });
    expect(told("月数", "months")).toEqual([
      "甲村 · 保洁员: 保洁员 2 = 1200元 | months 6",
      "甲村 · 护林员: 护林员 3 × 100 = 900元 | months 6",
    ]);
    expect(told("次数", "-").map((row) => row.slice(-2))).toEqual(["12", "12"]);
  });

  test("has no class under a time, and one of two words where a standard knows it", () => {
    const rows = (top: string): Rows => [
      [null, top, null, "初中", null],
      ["机构", "寄宿生", null, "寄宿生", null],
      [null, "人数", "金额（元）", "人数", "金额（元）"],
      ["2022年", 2, 1200, 3, 900],
    ];
    const told = (top: string, known: string): string[] =>
      paid("name quantity amount quantity amount", rows(top), known, {
        header: [0, 2],
        merges: ["B1:C1", "D1:E1", "B2:C2", "D2:E2"],
      }).map((row) => row.slice(row.indexOf(": ") + 2, row.indexOf(" =")));
    expect(told("小学", "小学寄宿生 初中寄宿生")).toEqual(["小学寄宿生 2", "初中寄宿生 3"]);
    expect(told("小学", "小学 初中")).toEqual(["寄宿生 2", "寄宿生 3"]);
    const terms: Rows = [
      ["机构", "春季学期", null, "一档", null],
      [null, "人数", "金额（元）", "人数", "金额（元）"],
      ["2022年", 2, 1200, 3, 900],
    ];
    const crossed = (known: string): string[] =>
      paid("name quantity amount quantity amount", terms, known, {
        header: [0, 1],
        merges: ["A1:A2", "B1:C1", "D1:E1"],
      }).map((row) => row.slice(row.indexOf(": ") + 2, row.indexOf(" =")));
    expect(crossed("")).toEqual(["* 2", "一档 3"]);
    expect(crossed("2022年一档")).toEqual(["* 2", "2022年一档 3"]);
  });
});

describe("what is paid of what is due", () => {
  const rows: Rows = [
    [
      "机构",
      "人数",
      "标准（元/人）",
      "月数",
      "应发（元）",
      "补发（元）",
      "扣回（元）",
      "实发金额（元）",
      "待拨付（元）",
    ],
    ["甲院", 10, 100, 12, 12000, 100, 50, 12050, 0],
    ["乙院", 5, 100, 12, 6000, null, 20, 5980, 300],
  ];

  test("says months, dues, what is open, and what was added or taken off", () => {
    expect(
      paid("name quantity rate months due supplement taken-off amount outstanding", rows)
    ).toEqual([
      "甲院: * 10 × 100元/人 = 12050元 | months 12 | due 12000元 | open 0元 | + 100元 | - 50元",
      "乙院: * 5 × 100元/人 = 5980元 | months 12 | due 6000元 | open 300元 | + _ | - 20元",
    ]);
    expect(paid("name quantity rate - - - - amount -", rows)[1]).toBe(
      "乙院: * 5 × 100元/人 = 5980元"
    );
  });

  test("may be a share of it", () => {
    expect(
      paid("name quantity due - amount", [
        ["机构", "人数", "应补资金（元）", "考核系数", "核定资金（元）"],
        ["甲院", 10, 1000, 0.9, 900],
        ["乙院", 20, 2500, 0.8, 2000],
        ["丙院", 30, 3100, 0.95, 2945],
      ])
    ).toEqual([
      "甲院: * 10 = 900元 | due 1000元 | part of due",
      "乙院: * 20 = 2000元 | due 2500元 | part of due",
      "丙院: * 30 = 2945元 | due 3100元 | part of due",
    ]);
  });

  test("is what is left of the money that heads and rates come to, where the figures say so", () => {
    const fees: Rows = [
      ["公司", "人数", "标准（元/人）", "服务费（元）", "考核扣款（元）", "应付服务费（元）"],
      ["甲公司", 12, 103, 1236, 31, 1205],
      ["乙公司", 23, 97, 2231, 47, 2184],
      ["丙公司", 31, 88, 2728, 59, 2669],
      ["丁公司", 44, 91, 4004, 83, 3921],
    ];
    expect(paid("name quantity rate - taken-off amount", fees)[0]).toBe(
      "甲公司: * 12 × 103元/人 = 1205元 | due 1236元 | - 31元"
    );
    expect(paid("name quantity rate amount taken-off due", fees)[0]).toBe(
      "甲公司: * 12 × 103元/人 = 1205元 | due 1236元 | - 31元"
    );
  });
});

describe("one person a row", () => {
  const rows: Rows = [
    ["姓名", "标准（元/月）", "月数", "金额（元）"],
    ["张三", 100, 3, 300],
    ["李四", 150, 4, 600],
    ["王五", 120, 5, 600],
  ];

  test("is paid for months, where the figures say so", () => {
    const { rows: read } = table("name rate months amount", rows);
    expect(read.map(line)).toEqual([
      "张三: * 3 × 100元/月 = 300元",
      "李四: * 4 × 150元/月 = 600元",
      "王五: * 5 × 120元/月 = 600元",
    ]);
    const reading = read[0]?.quantities[0]?.reading;
    expect(reading?.state === "figure" && reading.figure.unit).toMatchObject({
      dimension: "count",
      flow: true,
    });
    expect(reading?.state === "figure" && reading.figure.value.toFixed()).toBe("3");
    const others = rows.map((row, at) => (at === 0 ? row : row.with(3, 7777 + at * 13)));
    expect(paid("name rate months amount", others)[0]).toBe("张三:  = 7790元 | months 3");
    const blank = rows.map((row, at) => (at === 1 ? row.with(2, null) : row));
    expect(paid("name rate months amount", blank)[0]).toBe("张三: * _ × 100元/月 = 300元");
  });
});

test("the same heads may be paid by several rates", () => {
  expect(
    paid("name quantity rate rate amount", [
      ["村", "人数", "报酬（元/人）", "绩效（元/人）", "金额（元）"],
      ["甲村", 3, 103, 57, 480],
      ["乙村", 5, 111, 59, 850],
      ["丙村", 7, 107, 61, 1176],
    ])
  ).toEqual([
    "甲村: * 3 × 103元/人, * 3 × 57元/人 = 480元",
    "乙村: * 5 × 111元/人, * 5 × 59元/人 = 850元",
    "丙村: * 7 × 107元/人, * 7 × 61元/人 = 1176元",
  ]);
});
