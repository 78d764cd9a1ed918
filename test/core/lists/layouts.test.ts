import { ROW_FLAG, type PeopleBook } from "../../../src/core/lists/people-list";
import { ID_KIND } from "../../../src/core/lists/person-id";
import { readPeople } from "../../../src/core/lists/read-book";
import { reconcile } from "../../../src/core/lists/reconcile";
import { finish } from "../../../src/core/values/finish";
import { gridFromRows, type CellScalar, type Workbook } from "../../../src/core/workbook/workbook";
import { citizenId as id } from "./citizen-id";

type Rows = readonly (readonly CellScalar[])[];
type Merges = NonNullable<Parameters<typeof gridFromRows>[2]>["merges"];

function book(sheets: Readonly<Record<string, Rows>>, merges: Merges = []): Workbook {
  return {
    sheets: Object.entries(sheets).map(([name, rows]) =>
      gridFromRows(name, rows, { merges: merges.filter(({ sheet }) => sheet === name) })
    ),
    date1904: false,
    definedNames: [],
  };
}

function texts(read: PeopleBook, at: number, field: "name" | "institution" | "klass"): string[] {
  const list = read.lists[at];
  return Array.from(list?.[field] ?? [], (code) => read.pool.text(code));
}

const read = (workbook: Workbook): PeopleBook => finish(readPeople(workbook));
const rulesOf = (workbook: Workbook): string[] =>
  finish(reconcile(workbook)).findings.map(({ rule }) => rule);

describe("headers in other words and orders", () => {
  it.each<[string, readonly string[]]>([
    ["roster", ["姓名", "身份证号", "养老机构"]],
    ["spaces and full width", ["姓  名", "公民身份号码（18位）", "所属单位"]],
    ["benefits", ["享受人", "有效证件号码", "村（社区）"]],
    ["old people", ["老人姓名", "居民身份证号码", "机构名称"]],
    ["students", ["学生姓名", "证件号", "学校名称"]],
    ["villages", ["补贴对象姓名", "身份证", "乡镇（街道）"]],
    ["English", ["Name", "ID number", "Institution"]],
  ])("%s", (_name, heads) => {
    const rows: Rows = [
      ["2023年补贴花名册"],
      ["单位：元"],
      heads,
      ["张三", id(1), "甲院"],
      ["李四", id(2), "乙院"],
    ];
    const found = read(book({ 名单: rows }));
    expect(found.lists).toHaveLength(1);
    expect(texts(found, 0, "name")).toEqual(["张三", "李四"]);
    expect(texts(found, 0, "institution")).toEqual(["甲院", "乙院"]);
    expect([...(found.lists[0]?.idKind ?? [])]).toEqual([ID_KIND.full, ID_KIND.full]);
  });

  it("a column of IDs is known by what it holds, whatever its header", () => {
    const found = read(
      book({
        表: [
          ["姓名", "号码", "金额"],
          ["张三", id(1), 100],
          ["李四", id(2), 200],
        ],
      })
    );
    expect(found.lists[0]?.columns.get("id")).toBe(1);
  });

  it.each<[string, Rows]>([
    [
      "payments by institution",
      [
        ["养老机构", "人次", "补贴金额"],
        ["甲院", 120, 12000],
        ["乙院", 60, 6000],
      ],
    ],
    [
      "contacts",
      [
        ["姓名", "电话"],
        ["张三", "13800000000"],
      ],
    ],
    [
      "indicators",
      [
        ["一级指标", "分值", "得分"],
        ["过程", 20, 18],
      ],
    ],
    [
      "signatures",
      [
        ["编制人姓名", "日期"],
        ["张三", "2023-01-01"],
      ],
    ],
  ])("%s are no list of people", (_name, rows) => {
    expect(read(book({ 表: rows })).lists).toEqual([]);
  });
});

it("totals, notes, blank lines and headers of further pages are no people", () => {
  const head = ["序号", "姓名", "身份证号", "金额"];
  const found = read(
    book({
      发放表: [
        head,
        [1, "张三", id(1), 100],
        [null, "小计", null, 100],
        [],
        head,
        [2, "李四", id(2), 200],
        ["合计", null, null, 300],
        ["制表人：王五", null, null, "审核人："],
      ],
    })
  );
  expect(found.lists).toHaveLength(1);
  expect(texts(found, 0, "name")).toEqual(["张三", "李四"]);
  expect(found.lists[0]?.leftOut).toBe(5);
});

it("two lists below each other are two", () => {
  const found = read(
    book({
      名单: [
        ["姓名", "身份证号", "金额"],
        ["张三", id(1), 100],
        [],
        ["补发名单"],
        ["身份证号", "姓名", "补发金额"],
        [id(2), "李四", 50],
      ],
    })
  );
  expect(found.lists.map(({ count }) => count)).toEqual([1, 1]);
  expect(texts(found, 1, "name")).toEqual(["李四"]);
});

it("an institution merged over its people is theirs; one sheet per institution too", () => {
  const merges = [{ sheet: "花名册", top: 1, left: 0, bottom: 2, right: 0 }];
  const merged = book(
    {
      花名册: [
        ["机构", "姓名", "身份证号"],
        ["甲养老院", "张三", id(1)],
        [null, "李四", id(2)],
      ],
    },
    merges
  );
  expect(texts(read(merged), 0, "institution")).toEqual(["甲养老院", "甲养老院"]);
  const sheets = book({
    福乐园: [
      ["姓名", "身份证号", "金额"],
      ["张三", id(1), 100],
    ],
    夕阳红敬老院发放明细: [
      ["姓名", "身份证号", "金额"],
      ["张三", id(1), 100],
    ],
    Sheet3: [["填报单位：常青养老中心"], ["姓名", "身份证号", "金额"], ["王五", id(3), 100]],
  });
  const found = read(sheets);
  expect(found.lists.map((_, at) => texts(found, at, "institution")[0])).toEqual([
    "福乐园",
    "夕阳红敬老院",
    "常青养老中心",
  ]);
});

describe("months", () => {
  const heads = ["姓名", "身份证号", "养老机构", "金额"];

  it("one sheet per month: the same person every month is no duplicate", () => {
    const workbook = book({
      "2023年1月发放表": [heads, ["张三", id(1), "甲院", 100]],
      "2023年2月发放表": [heads, ["张三", id(1), "甲院", 100]],
      "2023年3月发放表": [heads, ["张三", id(1), "乙院", 100]],
    });
    expect(read(workbook).lists.map(({ period }) => period[0])).toEqual([24276, 24277, 24278]);
    expect(rulesOf(workbook)).toEqual([]);
  });

  it("the same month in two institutions is one", () => {
    const workbook = book({
      "2023年1月发放表": [heads, ["张三", id(1), "甲院", 100], ["张三", id(1), "乙院", 100]],
    });
    expect(rulesOf(workbook)).toEqual(["duplicate-across-institutions"]);
  });

  it("a column per month counts, with money or with marks", () => {
    const wide: Rows = [
      ["2023年度发放表"],
      ["姓名", "身份证号", "养老机构", "1月", "2月", "3月", "合计"],
      ["张三", id(1), "甲院", 100, 100, null, 200],
      ["张三", id(1), "乙院", null, null, 100, 100],
      ["李四", id(2), "甲院", "√", "√", null, 200],
      ["李四", id(2), "乙院", null, "√", "√", 200],
    ];
    const workbook = book({ 发放表: wide });
    const found = read(workbook);
    expect([...(found.lists[0]?.months ?? [])]).toEqual([2, 1, 2, 2]);
    const { findings } = finish(reconcile(workbook));
    expect(findings.map(({ rule, name }) => [rule, name])).toEqual([
      ["duplicate-across-institutions", "李四"],
    ]);
  });

  it("months under a wide header are found in its second row", () => {
    const merges = [
      { sheet: "发放表", top: 0, left: 0, bottom: 1, right: 0 },
      { sheet: "发放表", top: 0, left: 1, bottom: 1, right: 1 },
      { sheet: "发放表", top: 0, left: 2, bottom: 0, right: 4 },
    ];
    const rows: Rows = [
      ["姓名", "身份证号", "补贴金额（元）", null, null],
      [null, null, "1月", "2月", "3月"],
      ["张三", id(1), 100, 100, 100],
    ];
    const found = read(book({ 发放表: rows }, merges));
    expect(found.lists[0]?.monthColumns.map(({ column }) => column)).toEqual([2, 3, 4]);
    expect(found.lists[0]?.count).toBe(1);
  });
});

it("months that are numbers under 发放月份, and a single month's column, are months too", () => {
  const merges = [
    { sheet: "发放表", top: 0, left: 0, bottom: 1, right: 0 },
    { sheet: "发放表", top: 0, left: 1, bottom: 1, right: 1 },
    { sheet: "发放表", top: 0, left: 2, bottom: 0, right: 4 },
  ];
  const rows: Rows = [
    ["姓名", "身份证号", "2023年发放月份", null, null],
    [null, null, 1, 2, 3],
    ["张三", id(1), 100, null, 100],
  ];
  const [numbered] = read(book({ 发放表: rows }, merges)).lists;
  expect(numbered?.monthColumns.map(({ month }) => month - 2023 * 12)).toEqual([0, 1, 2]);
  expect(numbered?.months[0]).toBe(2);
  const single = book({
    "2023年发放表": [
      ["姓名", "身份证号", "3月"],
      ["张三", id(1), 100],
    ],
  });
  const [one] = read(single).lists;
  expect(one?.monthColumns.map(({ month }) => month)).toEqual([2023 * 12 + 2]);
  expect(one?.amount[0]).toBe(1_000_000);
});

it("money in 万元 is money in 元; notes tell what a row is", () => {
  const rows: Rows = [
    ["单位：万元"],
    ["姓名", "身份证号", "金额", "备注"],
    ["张三", id(1), 0.12, "补发3月"],
    ["李四", id(2), "0.2", "退回"],
    ["王五", id(3), "1,200.50元", null],
  ];
  const [list] = read(book({ 发放表: rows })).lists;
  expect([...(list?.amount ?? [])]).toEqual([12_000_000, 20_000_000, 12_005_000]);
  expect([...(list?.flags ?? [])]).toEqual([ROW_FLAG.supplement, ROW_FLAG.reversal, 0]);
});

it("a column headed 监护人 names guardians; the caption names the school", () => {
  const rows: Rows = [
    ["学校：第一中学"],
    ["序号", "学生姓名", "身份证件号", "资助档次", "资助金额", "银行卡号", "监护人姓名"],
    [1, "王小明", id(11, "20100101"), "一档", 625, "6228480402564890034", "王大明"],
    [2, "王小红", id(22, "20120101"), "二档", 500, "6228480402564890034", "王大明"],
  ];
  const workbook = book({ "2023年春季助学金": rows });
  expect(texts(read(workbook), 0, "institution")).toEqual(["第一中学", "第一中学"]);
  expect(rulesOf(workbook)).toEqual([]);
});

describe("IDs that lost digits, masked IDs", () => {
  it("are never duplicates, and are told as a problem of the data", () => {
    const lost = 140822194503100020;
    const rows: CellScalar[][] = [["姓名", "身份证号", "机构"]];
    for (let at = 0; at < 5; at += 1) rows.push([`赵${"甲乙丙丁戊"[at] ?? ""}`, lost, "甲院"]);
    expect(rulesOf(book({ 花名册: rows }))).toEqual(Array(5).fill("id-digits-lost"));
    for (let at = 0; at < 30; at += 1) rows.push([`钱${String(at)}`, lost, "甲院"]);
    expect(rulesOf(book({ 花名册: rows }))).toEqual(["id-digits-lost"]);
  });

  it("a roster whose IDs are masked is matched by name and institution", () => {
    const workbook = book({
      花名册: [
        ["姓名", "身份证号", "机构"],
        ["张三", "140822********0011", "甲院"],
      ],
      发放表: [
        ["姓名", "身份证号", "机构", "金额"],
        ["张三", id(1), "甲院", 100],
      ],
    });
    const { comparisons, findings } = finish(reconcile(workbook));
    expect(comparisons[0]?.totals).toMatchObject({ both: 1, leftOnly: 0, rightOnly: 0 });
    expect(comparisons[0]?.byName).toBe(1);
    expect(findings).toEqual([]);
  });

  it("two people of one name are not matched by it", () => {
    const workbook = book({
      花名册: [
        ["姓名", "身份证号", "机构"],
        ["张三", id(1), "甲院"],
      ],
      发放表: [
        ["姓名", "身份证号", "机构", "金额"],
        ["张三", id(477, "19380918"), "甲院", 100],
      ],
    });
    expect(rulesOf(workbook)).toEqual(["missing-in-right", "missing-in-left"]);
  });
});

describe("two lists against each other", () => {
  const heads = ["姓名", "身份证号", "养老机构", "类别", "金额"];

  it("application and audit: same, differing, on one side only, with money and its sign", () => {
    const workbook = book({
      申请表: [
        heads,
        ["张三", id(1), "甲院", "自理", 1200],
        ["李四", id(2), "甲院", "失能", 2400],
        ["王五", id(3), "乙院", "自理", 1200],
      ],
      审计表: [
        heads,
        ["张三", id(1), "甲院", "自理", 1200],
        ["李四", id(2), "甲院", "半失能", 1800],
        ["赵六", id(4), "乙院", "自理", 1200],
      ],
    });
    const { comparisons, findings } = finish(reconcile(workbook));
    const [comparison] = comparisons;
    expect(comparison?.totals).toEqual({
      leftPeople: 3,
      rightPeople: 3,
      leftRows: 3,
      rightRows: 3,
      both: 1,
      differs: 1,
      leftOnly: 1,
      rightOnly: 1,
      leftMoney: 48_000_000,
      rightMoney: 42_000_000,
    });
    expect(findings.map(({ rule, name, effect }) => [rule, name, (effect ?? 0) / 10_000])).toEqual([
      ["class-differs", "李四", 0],
      ["value-differs", "李四", -600],
      ["missing-in-right", "王五", -1200],
      ["missing-in-left", "赵六", 1200],
    ]);
  });

  it("a year in twelve rows agrees with a year in one", () => {
    const monthly = Array.from({ length: 12 }, (_, at): CellScalar[] => [
      "张三",
      id(1),
      "甲院",
      `2023年${String(at + 1)}月`,
      100,
    ]);
    const workbook = book({
      申请表: [heads, ["张三", id(1), "甲院", "自理", 1200]],
      发放表: [["姓名", "身份证号", "养老机构", "月份", "金额"], ...monthly],
    });
    expect(rulesOf(workbook)).toEqual([]);
  });
});

describe("against the other tables", () => {
  const paid: Rows = [
    ["姓名", "身份证号", "养老机构", "类别", "月数", "金额"],
    ["张三", id(1), "甲养老院", "自理", 12, 1200],
    ["李四", id(2), "甲养老院", "自理", 6, 600],
  ];

  it.each<[string, string, number, number, readonly string[]]>([
    ["人次 are months", "自理（人次）", 18, 1800, []],
    ["人 are people", "自理（人）", 2, 1800, []],
    ["人次 that are people", "自理（人次）", 2, 1800, ["roster-vs-summary"]],
    ["a unit that is not said may be either", "自理", 18, 1800, []],
    ["money that does not add up", "自理（人次）", 18, 1700, ["roster-vs-summary"]],
  ])("%s", (_name, head, count, money, expected) => {
    const summary: Rows = [
      ["养老机构", head, "补贴金额（元）"],
      ["甲养老院", count, money],
      ["乙养老院", 5, 500],
      ["合计", count + 5, money + 500],
    ];
    expect(rulesOf(book({ 发放名单: paid, 资金支出: summary }))).toEqual(expected);
  });

  it("beds are held against the people of a month, not against those of a year", () => {
    const beds: Rows = [
      ["养老机构", "床位数（张）", "补贴金额（元）"],
      ["甲养老院", 1, 1800],
      ["乙养老院", 9, 900],
    ];
    const stays = (second: string): Rows => [
      ["姓名", "身份证号", "养老机构", "入住日期", "退住日期"],
      ["张三", id(1), "甲养老院", "2023-01-01", "2023-06-30"],
      ["李四", id(2), "甲养老院", second, "2023-12-31"],
    ];
    const of = (second: string): string[] =>
      rulesOf(book({ "2023年花名册": stays(second), 机构: beds }));
    expect(of("2023-07-01")).toEqual([]);
    expect(of("2023-06-01")).toEqual(["over-capacity"]);
  });
});

it("several rates for one class are alternatives; words of two scales do not contradict", () => {
  const roster: Rows = [
    ["姓名", "身份证号", "养老机构", "护理等级"],
    ["张三", id(1), "甲养老院", "一级"],
    ["李四", id(2), "乙养老院", "二级"],
  ];
  const paid = (second: number): Rows => [
    ["姓名", "身份证号", "养老机构", "类别", "月数", "金额"],
    ["张三", id(1), "甲养老院", "失能", 6, 600],
    ["李四", id(2), "乙养老院", "失能", 6, second],
  ];
  const rates: Rows = [
    ["补贴标准"],
    ["类别", "标准（元/人/月）"],
    ["失能（公办）", 100],
    ["失能（民办）", 150],
  ];
  const of = (second: number): string[] =>
    rulesOf(book({ 花名册: roster, 发放表: paid(second), 补贴标准: rates }));
  expect(of(900)).toEqual([]);
  expect(of(950)).toEqual(["months-times-rate"]);
});

it("two long lists that share nobody are of different people", () => {
  const heads = ["姓名", "身份证号", "养老机构", "金额"];
  const people = (from: number): Rows => [
    heads,
    ...Array.from({ length: 60 }, (_, at) => [`钱${String(from + at)}`, id(from + at), "甲院", 1]),
  ];
  const { findings, comparisons } = finish(
    reconcile(book({ 花名册: people(1), 发放表: people(500) }))
  );
  expect(comparisons[0]?.totals).toMatchObject({ leftOnly: 60, rightOnly: 60 });
  expect(findings).toEqual([]);
});

it("ages of a class count at the end of the first month", () => {
  const rows: Rows = [
    ["2023年高龄津贴发放表"],
    ["姓名", "身份证号", "类别", "月份", "金额"],
    ["张三", id(1, "19430331"), "80-89周岁", "2023年3月", 50],
    ["李四", id(2, "19430401"), "80-89周岁", "2023年3月", 50],
    ["王五", id(3, "19330301"), "80-89周岁", "2023年3月", 50],
    ["赵六", id(4, "19330302"), "80-89周岁", "2023年3月", 50],
    ["钱七", id(5, "19230510"), "百岁老人", "2023年5月", 500],
  ];
  const { findings } = finish(reconcile(book({ 高龄津贴: rows })));
  expect(findings.map(({ rule, name }) => [rule, name])).toEqual([
    ["age-vs-class", "李四"],
    ["age-vs-class", "王五"],
  ]);
});
