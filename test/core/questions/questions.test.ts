import { evaluate } from "../../../src/core/evaluate";
import type { Evaluation } from "../../../src/core/evaluation";
import type { Answers } from "../../../src/core/tables/doubt";
import type { CellScalar } from "../../../src/core/workbook/workbook";
import { book, type SheetDraft } from "../tables/book";

type Rows = readonly (readonly CellScalar[])[];

const SYSTEM: SheetDraft = {
  name: "指标",
  rows: [
    ["一级指标", "三级指标", "分值", "评分细则", "得分"],
    ["产出", "补贴发放准确性", 10, "每发现1处未按标准发放扣1分，扣完为止。", 10],
  ],
};
const payments = (title: string, header: readonly CellScalar[], rows: Rows): SheetDraft => ({
  name: "发放",
  rows: [[title], header, ...rows],
});
const rates = (unit: string, rate: number, name = "标准", title = "补贴标准"): SheetDraft => ({
  name,
  rows: [[title], ["类别", `标准（${unit}）`], ["自理", rate], ["失能", rate * 2]],
});

const ask = (sheets: readonly SheetDraft[], answers?: Answers): Evaluation =>
  evaluate(book(...sheets), answers ? { answers } : {});
const question = (evaluation: Evaluation, id: string) =>
  evaluation.questions.find((each) => each.id === id);
const outcome = (evaluation: Evaluation, id: string) =>
  question(evaluation, id)?.alternatives.map(({ value, score, level }) => [
    value,
    score?.toString(),
    level,
  ]);
const errors = ({ findings }: Evaluation) =>
  findings.filter(({ rule }) => rule === "quantity-times-rate").length;

describe("what counts as one 处", () => {
  const sheets = [
    rates("元/人/年", 1200),
    payments(
      "补贴发放表",
      ["机构", "自理（人次）", "失能（人次）", "金额（元）"],
      [
        ["甲院", 12, 12, 3500],
        ["乙院", 24, 12, 4700],
        ["丙院", 12, 24, 5900],
      ]
    ),
    SYSTEM,
  ];

  test("is asked with the grade of each answer; nobody having answered, it is open", () => {
    const evaluation = ask(sheets);
    expect(question(evaluation, "occurrence")).toMatchObject({
      kind: "occurrence-unit",
      answer: "each",
      by: "nobody",
      isOpen: true,
    });
    expect(outcome(evaluation, "occurrence")).toEqual([
      ["each", "7", "差"],
      ["flat-cut-once", "9", "差"],
    ]);
  });

  test("an answer counts and closes it; an empty one opens it again", () => {
    const evaluation = ask(sheets, { occurrence: "flat-cut-once" });
    expect(evaluation.grade?.score.toString()).toBe("9");
    expect(question(evaluation, "occurrence")).toMatchObject({ by: "person", isOpen: false });
    expect(outcome(evaluation, "occurrence")?.[0]).toEqual(["each", "7", "差"]);
    expect(question(ask(sheets, { occurrence: "" }), "occurrence")?.isOpen).toBe(true);
  });
});

describe("which findings count as 处", () => {
  const sheets = [
    rates("元/人/年", 1200),
    payments(
      "补贴发放表",
      ["机构", "自理（人次）", "失能（人次）", "金额（元）"],
      [
        ["甲院", 12, 12, 3500],
        ["乙院", 24, 12, 4790],
        ["丙院", 12, 24, 6000],
      ]
    ),
    SYSTEM,
  ];

  test("has a usual answer, and is listed with the grade of each", () => {
    const evaluation = ask(sheets);
    expect(question(evaluation, "counting")).toMatchObject({
      answer: "not-excluded",
      isOpen: false,
    });
    expect(outcome(evaluation, "counting")).toEqual([
      ["not-excluded", "8", "差"],
      ["confirmed", "10", "差"],
    ]);
  });

  test("only what a person confirmed counts under the other", () => {
    const answers = { counting: "confirmed" };
    expect(ask(sheets, answers).grade?.score.toString()).toBe("10");
    const [first] = ask(sheets).findings.filter(({ rule }) => rule === "quantity-times-rate");
    const statuses = { [first?.id ?? ""]: "confirmed" as const };
    const decided = evaluate(book(...sheets), { answers, statuses });
    expect(decided.grade?.score.toString()).toBe("9");
    expect(question(decided, "counting")).toMatchObject({ by: "person", answer: "confirmed" });
  });

  test("is not listed where no score hangs on it", () => {
    expect(question(ask(sheets.slice(0, 2)), "counting")).toBeUndefined();
  });
});

describe("a table that was not recognised", () => {
  const unknown: SheetDraft = {
    name: "兑付",
    rows: [
      ["村组", "兑付金额（元）", "备注"],
      ["一组", 100, ""],
      ["二组", 200, ""],
    ],
  };
  const id = "table.村组兑付金额备注";

  test("is asked about where it has figures that a check could use", () => {
    expect(question(ask([unknown]), id)).toMatchObject({ answer: "ignore", isOpen: true });
    const weather: SheetDraft = {
      name: "天气",
      rows: [
        ["日期", "气温", "湿度"],
        ["1日", 10, 20],
        ["2日", 11, 21],
      ],
    };
    expect(ask([weather]).questions).toEqual([]);
  });

  test("counts as what a person says it is; ignored, it is not asked about again", () => {
    const named = ask([unknown], { [id]: "budget-detail" });
    expect(named.facts.tables.map(({ kind }) => kind)).toEqual(["budget-detail"]);
    expect(question(named, id)).toMatchObject({ by: "person", answer: "budget-detail" });
    const ignored = ask([unknown], { [id]: "ignore" });
    expect(ignored.facts.tables).toEqual([]);
    expect(question(ignored, id)).toMatchObject({ by: "person", isOpen: false });
  });
});

describe("money without a unit", () => {
  const budget = (header: string): SheetDraft => ({
    name: "预算",
    rows: [["预算执行表"], ["项目", `预算数${header}`, "实际支出"], ["设备", 100, 90]],
  });

  test("is asked for; with one it is not", () => {
    expect(question(ask([budget("")]), "unit.预算执行表")).toMatchObject({
      kind: "money-unit",
      by: "nobody",
      isOpen: true,
    });
    const titled: SheetDraft = {
      ...budget(""),
      rows: [["预算执行表（万元）"], ...budget("").rows.slice(1)],
    };
    expect(ask([titled]).questions).toEqual([]);
  });

  test("the answer makes the unit, wherever the table stands", () => {
    const answers = { "unit.预算执行表": "万元" };
    const moved: SheetDraft = { ...budget(""), name: "改名", at: [7, 3] };
    for (const sheet of [budget(""), moved]) {
      const evaluation = ask([sheet], answers);
      expect(evaluation.facts.tables[0]?.unit).toBe("万元");
      expect(question(evaluation, "unit.预算执行表")).toMatchObject({
        answer: "万元",
        by: "person",
      });
    }
  });

  test("is no question where quantity × rate shows it", () => {
    const evaluation = ask([
      rates("元/人/年", 1200),
      payments(
        "发放",
        ["机构", "自理（人次）", "失能（人次）", "补贴金额"],
        [
          ["甲院", 120, 120, 3.6],
          ["乙院", 240, 120, 4.8],
          ["丙院", 120, 240, 6],
        ]
      ),
    ]);
    expect(question(evaluation, "unit.发放")).toMatchObject({
      answer: "万元",
      by: "figures",
      isOpen: false,
    });
  });

  test("two units that contradict each other are asked about", () => {
    const evaluation = ask([
      {
        name: "预算",
        rows: [
          ["预算明细表", "单位：万元"],
          ["项目", "预算数（元）"],
          ["设备", 100],
          ["人员", 40],
        ],
      },
    ]);
    expect(question(evaluation, "unit.预算明细表")).toMatchObject({ answer: "元", isOpen: true });
    expect(outcome(evaluation, "unit.预算明细表")?.map(([value]) => value)).toEqual(["元", "万元"]);
  });
});

describe("two columns for one role", () => {
  const sheet = (second: number): SheetDraft => ({
    name: "支出",
    rows: [
      ["支出情况表（万元）"],
      ["项目", "预算数", "本年支出", "累计支出"],
      ["设备", 100, 90, second],
      ["人员", 50, 50, 50],
    ],
  });
  const id = "column.支出情况表万元.paid";

  test("are asked about when their figures differ", () => {
    expect(question(ask([sheet(120)]), id)).toMatchObject({ answer: "本年支出", isOpen: true });
    expect(question(ask([sheet(90)]), id)).toBeUndefined();
  });

  test("the answer decides which is read", () => {
    const paid = (evaluation: Evaluation) => evaluation.facts.budgets[0]?.lines[0]?.paid;
    expect(paid(ask([sheet(120)]))).toMatchObject({ figure: { raw: "90" } });
    expect(paid(ask([sheet(120)], { [id]: "累计支出" }))).toMatchObject({ figure: { raw: "120" } });
    const swapped: SheetDraft = {
      name: "x",
      rows: sheet(120).rows.map((row) =>
        row.length < 4 ? row : [row[0] ?? null, row[3] ?? null, row[1] ?? null, row[2] ?? null]
      ),
    };
    expect(paid(ask([swapped], { [id]: "累计支出" }))).toMatchObject({ figure: { raw: "120" } });
  });
});

describe("people or person-months", () => {
  const due = (factor: number): Rows => [
    ["甲院", 10, 10, 3600 * 10 * factor],
    ["乙院", 20, 10, 4800 * 10 * factor],
    ["丙院", 10, 20, 6000 * 10 * factor],
  ];
  const header = ["机构", "自理（人）", "失能（人）", "金额（元）"];
  const id = "period.补贴发放表";

  test("what the figures show is told, and open to correction", () => {
    const sheets = [rates("元/人/年", 1200), payments("补贴发放表", header, due(1 / 12))];
    const evaluation = ask(sheets);
    expect(question(evaluation, id)).toMatchObject({
      answer: "twelfth",
      by: "figures",
      isOpen: false,
    });
    expect(errors(evaluation)).toBe(0);
    expect(errors(ask(sheets, { [id]: "each" }))).toBe(3);
  });

  test("what nothing shows is asked, and an answer lets the rows be checked", () => {
    const wild: Rows = [
      ["甲院", 10, 10, 30000],
      ["乙院", 20, 10, 31000],
      ["丙院", 10, 20, 52500],
    ];
    const sheets = [rates("元/人/年", 1200), payments("补贴发放表", header, wild)];
    const evaluation = ask(sheets);
    expect(question(evaluation, id)).toMatchObject({ by: "nobody", isOpen: true });
    expect(question(evaluation, id)?.answer).toBeUndefined();
    expect(errors(evaluation)).toBe(0);
    expect(errors(ask(sheets, { [id]: "each" }))).toBe(3);
  });

  test("units that say it leave no question", () => {
    const sheets = [rates("元/人/年", 1200), payments("补贴发放表", header, due(1))];
    expect(question(ask(sheets), id)).toBeUndefined();
  });
});

test("contradicting rate tables: the one that was used is asked for, and taken", () => {
  const sheets = [
    rates("元/人/月", 100, "旧标准", "2022年补贴标准"),
    rates("元/人/月", 120, "新标准", "2023年补贴标准"),
    payments(
      "补贴发放表",
      ["机构", "自理（人次）", "失能（人次）", "金额（元）"],
      [
        ["甲院", 10, 10, 3300],
        ["乙院", 20, 10, 4400],
      ]
    ),
  ];
  const id = "rates.补贴发放表";
  expect(question(ask(sheets), id)).toMatchObject({ kind: "rate-table", isOpen: true });
  const expected = (answer: string) =>
    ask(sheets, { [id]: answer })
      .findings.find(({ rule }) => rule === "quantity-times-rate")
      ?.expected?.toString();
  expect(expected("2022年补贴标准")).toBe("3000");
  expect(expected("2023年补贴标准")).toBe("3600");
});

test("a table is left out, or named, by its caption", () => {
  const sheets = [rates("元/人/月", 100)];
  expect(ask(sheets, { "table.补贴标准": "ignore" }).facts.tables).toEqual([]);
  expect(ask(sheets, { "table.补贴标准": "budget-detail" }).facts.tables[0]?.kind).toBe(
    "budget-detail"
  );
});
