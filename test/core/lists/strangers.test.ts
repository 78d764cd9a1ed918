import type { ListField } from "../../../src/core/lists/list-fields";
import { reconcile, type Reconciliation } from "../../../src/core/lists/reconcile";
import { say } from "../../../src/core/messages/message";
import { finish } from "../../../src/core/values/finish";
import { gridFromRows, type CellScalar, type Workbook } from "../../../src/core/workbook/workbook";
import { citizenId as id } from "./citizen-id";

// Lists as eight more strangers keep them, each with what is wrong in it and what only looks so.

type Rows = readonly (readonly CellScalar[])[];
type Merges = NonNullable<Parameters<typeof gridFromRows>[2]>["merges"];

function book(sheets: Readonly<Record<string, Rows>>, merges: Merges = []): Workbook {
  const grids = Object.entries(sheets).map(([name, rows]) =>
    gridFromRows(name, rows, { merges: merges.filter(({ sheet }) => sheet === name) })
  );
  return { sheets: grids, date1904: false, definedNames: [] };
}

const run = (workbook: Workbook): Reconciliation => finish(reconcile(workbook));

/** `rule name`, sorted. */
const told = ({ findings }: Reconciliation): string[] =>
  findings.map(({ rule, name, institution }) => `${rule} ${name || institution}`).sort();

function texts(
  { book: read }: Reconciliation,
  at: number,
  field: "name" | "institution"
): string[] {
  return Array.from(read.lists[at]?.[field] ?? [], (code) => read.pool.text(code));
}

const yuan = ({ book: read }: Reconciliation, at: number): number[] =>
  Array.from(read.lists[at]?.amount ?? [], (units) => units / 10_000);

const columns = ({ book: read }: Reconciliation, at: number): Partial<Record<ListField, number>> =>
  Object.fromEntries(read.lists[at]?.columns ?? []);

test("two header rows, months of a year, an institution merged over its people, subtotals", () => {
  const rows: Rows = [
    ["永济市2023年度养老服务补贴发放明细表"],
    ["填报单位（盖章）：永济市民政局", null, null, null, null, null, null, "单位：元"],
    ["序号", "养老机构", "老人基本信息", null, "2023年补贴金额", null, null, "合计", "备注"],
    [null, null, "姓名", "身份证号码", "1月", "2月", "3月", null, null],
    [1, "康乐院", "张福", id(1), 100, 100, 100, 300, null],
    [2, null, "李寿", id(2), 150, 150, null, 300, "2月底退住"],
    ["小计", null, null, null, 250, 250, 100, 600, null],
    [3, "福寿院", "王喜", id(3), 200, 200, 200, 600, null],
    [4, null, "李寿", id(2), null, 150, 150, 300, null],
    ["小计", null, null, null, 200, 350, 350, 900, null],
    ["总计", null, null, null, 450, 600, 450, 1500, null],
    ["审核人：", null, null, "制表人：赵六", null, null, "日期：2024年1月5日", null, null],
  ];
  const merges = [
    { sheet: "明细", top: 2, left: 2, bottom: 2, right: 3 },
    { sheet: "明细", top: 2, left: 4, bottom: 2, right: 6 },
    { sheet: "明细", top: 2, left: 1, bottom: 3, right: 1 },
    { sheet: "明细", top: 4, left: 1, bottom: 5, right: 1 },
    { sheet: "明细", top: 7, left: 1, bottom: 8, right: 1 },
  ];
  const result = run(book({ 明细: rows }, merges));
  expect(texts(result, 0, "name")).toEqual(["张福", "李寿", "王喜", "李寿"]);
  expect(texts(result, 0, "institution")).toEqual(["康乐院", "康乐院", "福寿院", "福寿院"]);
  // February is paid in both.
  expect(told(result)).toEqual(["duplicate-across-institutions 李寿"]);
});

test("one sheet an institution, with the institution in the caption, and a summary", () => {
  const head = [
    "序号",
    "姓名",
    "公民身份证号码",
    "床位号",
    "护理等级",
    "补贴月数",
    "补贴标准（元/月）",
    "应补金额",
    "实补金额",
    "领取人签字",
  ];
  const sheet = (name: string, people: Rows): Rows => [
    ["养老机构运营补贴人员明细"],
    [`机构名称：${name}`, null, null, null, null, null, "2023年度"],
    head,
    ...people,
    ["合计", null, null, null, null, null, null, null, null, null],
    ["负责人：", null, null, "填表人：", null, null, "联系电话："],
  ];
  const result = run(
    book({
      康乐: sheet("永济市康乐养老院", [
        [1, "张福", id(1), "101", "一级", 12, 100, 1200, 1200, null],
        [2, "李寿", id(2), "102", "二级", 6, 150, 900, 850, null],
      ]),
      福寿: sheet("永济市福寿养老院", [
        [1, "王喜", id(3), "201", "一级", 12, 100, 1200, 1200, null],
      ]),
      汇总: [
        ["养老机构运营补贴汇总表（单位：元）"],
        ["养老机构", "人数（人）", "补贴金额（元）"],
        ["永济市康乐养老院", 2, 2050],
        ["永济市福寿养老院", 2, 1200],
        ["合计", 4, 3250],
      ],
    })
  );
  expect(texts(result, 0, "institution")).toEqual(["永济市康乐养老院", "永济市康乐养老院"]);
  expect(told(result)).toEqual(["months-times-rate 李寿", "roster-vs-summary 永济市福寿养老院"]);
});

test("two lists side by side on one sheet, a blank column between", () => {
  const rows: Rows = [
    ["申请名单", null, null, null, null, "审核名单"],
    ["姓名", "身份证号", "机构", "金额", null, "姓名", "身份证号", "机构", "金额"],
    ["张福", id(1), "甲院", 100, null, "张福", id(1), "甲院", 100],
    ["李寿", id(2), "甲院", 100, null, "王喜", id(3), "甲院", 100],
    ["王喜", id(3), "甲院", 100],
  ];
  const result = run(book({ 对照: rows }));
  expect(result.book.lists.map(({ role, count }) => [role, count])).toEqual([
    ["application", 3],
    ["audit", 2],
  ]);
  expect(told(result)).toEqual(["missing-in-right 李寿"]);
});

test("a notice that goes on in columns beside: one list after the other", () => {
  const head = ["序号", "姓名", "身份证号", "金额"];
  const result = run(
    book({
      公示名单: [
        ["2023年高龄津贴发放公示"],
        [...head, ...head],
        [1, "张福", id(1), 100, 3, "王喜", id(3), 100],
        [2, "李寿", id(2), 100, 4, "张福", id(1), 100],
      ],
    })
  );
  expect(result.book.lists.map(({ count }) => count)).toEqual([2, 2]);
  expect(told(result)).toEqual(["duplicate-in-list 张福"]);
});

test("a duplicate in columns beside names the rows of the sheet, however short the first ones are", () => {
  const head = ["序号", "姓名", "身份证号", "金额"];
  const result = run(
    book({
      公示名单: [
        [...head, ...head],
        [1, "张福", id(1), 100, 2, "王喜", id(3), 100],
        [null, null, null, null, 3, "张福", id(1), 100],
      ],
    })
  );
  expect(result.findings.map(({ message }) => say(message, "zh-CN"))).toEqual([
    expect.stringContaining("出现 2 次：第 2、3 行"),
  ]);
});

test("an elder's and a guardian's names beside each other are one list", () => {
  const rows: Rows = [
    ["老人信息", null, null, "监护人信息", null, null],
    ["姓名", "身份证号", "金额", "姓名", "身份证号", "联系电话"],
    ["张福", id(1), 100, "张小", id(11, "19800101"), "13800000000"],
    ["李寿", id(2), 100, "李小", id(12, "19800101"), "13900000000"],
  ];
  const merges = [
    { sheet: "发放表", top: 0, left: 0, bottom: 0, right: 2 },
    { sheet: "发放表", top: 0, left: 3, bottom: 0, right: 5 },
  ];
  const result = run(book({ 发放表: rows }, merges));
  expect(result.book.lists.map(({ count }) => count)).toEqual([2]);
  expect(told(result)).toEqual([]);
});

test("a bank's file with what became of each payment: what failed was not paid", () => {
  const roster: Rows = [
    ["姓名", "身份证号", "应发金额"],
    ["张福", id(1), 300],
    ["李寿", id(2), 300],
    ["王喜", id(3), 300],
  ];
  const bank: Rows = [
    ["代发明细"],
    ["客户姓名", "证件号码", "收款账号", "交易金额", "交易时间", "交易状态"],
    ["张福", id(1), "6228480000000000001", "300.00", "2023-03-15 10:22:31", "成功"],
    ["李寿", id(2), "6228480000000000002", "300.00", "2023-03-15 10:22:31", "失败"],
    ["王喜", id(3), "6228480000000000003", "300.00", "2023-03-15 10:22:31", "失败：账号户名不符"],
    ["王喜", id(3), "6228480000000000033", "300.00", "2023-03-20 09:00:00", "交易成功"],
  ];
  const result = run(book({ 花名册: roster, 银行代发: bank }));
  expect(yuan(result, 1)).toEqual([300, 0, 0, 300]);
  expect(told(result)).toEqual(["value-differs 李寿"]);
});

test("from and until in one cell, and a disability certificate for an ID", () => {
  const rows: Rows = [
    ["2023年残疾人护理补贴发放表"],
    ["序号", "姓名", "残疾人证号", "残疾等级", "补贴起止时间", "月标准（元）", "补贴金额（元）"],
    [1, "张福", `${id(1)}43`, "四级", "2023.01-2023.06", 100, 600],
    [2, "李寿", `${id(2)}11B1`, "一级", "2023年3月至2023年12月", 100, 900],
    [3, "王喜", `${id(3)}12`, "二级", "2023年1-12月", 100, 1200],
    [4, "张福", `${id(1)}43`, "四级", "2023.07-2023.12", 100, 600],
    [5, "王喜", `${id(3)}12`, "二级", "2023.12.01-2023.12.31", 100, 100],
  ];
  expect(told(run(book({ 发放表: rows })))).toEqual([
    "duplicate-in-list 王喜",
    "months-times-rate 李寿",
  ]);
});

test("villages with totals between, households, sheets by month, ages and the dead", () => {
  const head = [
    "村组",
    "户主姓名",
    "与户主关系",
    "姓名",
    "性别",
    "出生年月",
    "年龄",
    "身份证号",
    "社保卡号",
    "高龄津贴类别",
    "金额",
  ];
  const month = (name: string, more: Rows): Rows => [
    [`苏布尔嘎镇${name}80周岁以上老人高龄津贴发放表`],
    ["制表单位：苏布尔嘎镇人民政府", null, null, null, null, null, null, null, "单位：元"],
    head,
    [
      "一组",
      "张福",
      "本人",
      "张福",
      "男",
      "1940.03",
      83,
      id(1, "19400310"),
      "6217000000000000001",
      "80-89周岁",
      100,
    ],
    [
      "一组",
      "张福",
      "配偶",
      "李寿",
      "女",
      "1941.05",
      82,
      id(2, "19410520"),
      "6217000000000000001",
      "80-89周岁",
      100,
    ],
    ["一组小计", null, null, "2人", null, null, null, null, null, null, 200],
    ...more,
    ["合计：", null, null, "3人", null, null, null, null, null, null, 300],
    ["经办人：", null, "审核人：", null, null, "分管领导："],
  ];
  const young = [
    "二组",
    "赵大",
    "本人",
    "赵大",
    "男",
    "1946.01",
    77,
    id(5, "19460105"),
    "6217000000000000005",
    "80-89周岁",
    100,
  ];
  const old = [
    "二组",
    "王喜",
    "本人",
    "王喜",
    "男",
    "1938.01",
    85,
    id(3, "19380105"),
    "6217000000000000003",
    "80-89周岁",
    100,
  ];
  const result = run(
    book({
      "2023年1月": month("2023年1月", [old]),
      "2023年2月": month("2023年2月", [young]),
      "2023年3月": month("2023年3月", [old]),
      去世人员: [
        ["姓名", "身份证号码", "去世时间"],
        ["王喜", id(3, "19380105"), "2023年2月8日"],
      ],
    })
  );
  expect(result.book.lists.map(({ count }) => count)).toEqual([3, 3, 3, 1]);
  expect(told(result)).toEqual(["age-vs-class 赵大", "paid-after-death 王喜"]);
});

test("students by term, siblings with one guardian, IDs that became numbers, money in 万元", () => {
  const rows: Rows = [
    ["某县2023年家庭经济困难学生资助名单"],
    ["金额单位：万元"],
    [
      "学校名称",
      "班级",
      "学生姓名",
      "学籍号",
      "身份证件号",
      "资助档次",
      "资助金额（合计）",
      "监护人姓名",
      "监护人身份证号",
      "银行卡号",
    ],
    [
      "第一小学",
      "三1班",
      "赵一",
      "G140822201401010011",
      id(1, "20140101"),
      "一档",
      0.05,
      "赵大",
      id(21, "19850101"),
      "6217000000000000001",
    ],
    [
      "第一小学",
      "一2班",
      "赵二",
      "G140822201601010011",
      id(2, "20160101"),
      "一档",
      "0.05",
      "赵大",
      id(21, "19850101"),
      "6217000000000000001",
    ],
    [
      "第二小学",
      "二1班",
      "钱一",
      "G140822201501010011",
      140822201501010000 + 32,
      "二档",
      0.075,
      "钱大",
      id(22, "19850101"),
      "6217000000000000002",
    ],
    [
      "第二小学",
      "二1班",
      "孙一",
      "G140822201501010012",
      140822201501010000 + 48,
      "二档",
      0.075,
      "孙大",
      id(23, "19850101"),
      "6217000000000000003",
    ],
    [
      "第二小学",
      "二1班",
      "赵一",
      "G140822201401010011",
      id(1, "20140101"),
      "一档",
      0.05,
      "赵大",
      id(21, "19850101"),
      "6217000000000000001",
    ],
  ];
  const result = run(book({ 资助名单: rows }));
  expect(columns(result, 0)).toMatchObject({ name: 2, id: 4, institution: 0, amount: 6 });
  expect(yuan(result, 0)).toEqual([500, 500, 750, 750, 500]);
  expect(told(result)).toEqual([
    "duplicate-across-institutions 赵一",
    "id-digits-lost 孙一",
    "id-digits-lost 钱一",
  ]);
});
