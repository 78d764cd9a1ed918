import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { openXlsx } from "../../src/xlsx/open-xlsx";
import { runCli } from "./run-cli";

const SAMPLES = join(__dirname, "../../assets/samples");
const YONGJI = join(SAMPLES, "yongji-2023.xlsx");
const YIJINHUOLUO = join(SAMPLES, "yijinhuoluo-2023.xlsx");

interface Report {
  tables: { id: string; kind: string; sheet: string; range: string }[];
  findings: { id: string; rule: string; difference: string | null; amountYuan: string | null }[];
  indicators: {
    code: string;
    weight: string;
    stated: string;
    score: string | null;
    state: string;
  }[];
  grade: {
    weight: string;
    stated: string | null;
    statedLevel: string | null;
    score: string;
    level: string | null;
    alternatives: { score: string; level: string }[];
  } | null;
  output?: string | null;
  notes: string[];
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "jihe-cli-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});
const at = (name: string) => join(folder, name);

async function json(...argv: string[]): Promise<Report & { code: number }> {
  const { code, out, error } = await runCli(...argv, "--json");
  expect(error).toBe("");
  return { ...(JSON.parse(out) as Report), code };
}

/** Types into a written workbook as another program would: openpyxl and exceljs drop results. */
async function type(
  path: string,
  sheet: string,
  key: string,
  column: number,
  value: ExcelJS.CellValue
) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const found = book.getWorksheet(sheet);
  if (!found) throw new Error(`no sheet ${sheet}`);
  let done = false;
  found.eachRow((row) => {
    row.eachCell((cell) => {
      if (cell.value !== key || done) return;
      row.getCell(column).value = value;
      done = true;
    });
    row.eachCell((cell) => {
      if (cell.formula) cell.value = { formula: cell.formula };
    });
  });
  expect(done).toBe(true);
  await book.xlsx.writeFile(path);
}

async function sheetValues(path: string, sheet: string): Promise<unknown[][]> {
  const opened = await openXlsx(new Uint8Array(readFileSync(path)));
  if (!opened.ok) throw new Error(opened.error.code);
  const grid = opened.value.workbook.sheets.find(({ name }) => name === sheet);
  if (!grid) throw new Error(`no sheet ${sheet}`);
  return Array.from({ length: grid.rowCount }, (_, row) =>
    Array.from({ length: grid.columnCount }, (_, column) => grid.value(row, column))
  );
}

describe("check", () => {
  test("prints the contract's keys, numbers as plain decimal strings, and exits 1", async () => {
    const report = await json("check", YONGJI);
    expect(report.code).toBe(1);
    expect(Object.keys(report).slice(0, 4)).toEqual(["tables", "findings", "indicators", "grade"]);
    expect(Object.keys(report.tables[0] ?? {})).toEqual([
      "id",
      "kind",
      "sheet",
      "range",
      "title",
      "unit",
    ]);
    expect(Object.keys(report.findings[0] ?? {}).slice(0, 11)).toEqual([
      "id",
      "rule",
      "severity",
      "subject",
      "cells",
      "stated",
      "expected",
      "difference",
      "unit",
      "amountYuan",
      "message",
    ]);
    const short = report.findings.filter(({ rule }) => rule === "quantity-times-rate");
    expect(short.map(({ difference }) => difference).sort()).toEqual(
      [...Array<string>(10).fill("-0.12"), ...Array<string>(2).fill("-0.1375")].sort()
    );
    const numbers = JSON.stringify(report).match(
      /"(?:stated|expected|difference|amountYuan|score|weight)":("[^"]*"|null|[^",}]+)/gu
    );
    for (const number of numbers ?? []) expect(number).toMatch(/:(null|"-?\d+(\.\d+)?")$/u);
  });

  test("shows tables and measures on a terminal", async () => {
    const { code, out } = await runCli("check", YIJINHUOLUO);
    expect(code).toBe(1);
    expect(out).toContain("74.83%");
    expect(out).toMatch(/t1 +预算明细 +预算明细!A\d+:C\d+ +万元/u);
  });

  test("a workbook with nothing to check is no failure, and says what was looked for", async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet("空");
    await book.xlsx.writeFile(at("empty.xlsx"));
    const { code, out, error } = await runCli("check", at("empty.xlsx"));
    expect([code, error]).toEqual([0, ""]);
    expect(out).toContain("没有可核对的内容");
    expect((await runCli("score", at("empty.xlsx"))).code).toBe(0);
    expect(readdirSync(folder)).toEqual(["empty.xlsx"]);
  });
});

describe("score", () => {
  test("writes a copy beside the input and says the grade and its alternative", async () => {
    copyFileSync(YONGJI, at("book.xlsx"));
    const report = await json("score", at("book.xlsx"));
    expect(report.code).toBe(1);
    expect(report.grade).toMatchObject({
      weight: "100",
      stated: "85",
      statedLevel: "良",
      score: "75",
      level: "中",
    });
    expect(report.grade?.alternatives).toMatchObject([{ score: "84", level: "良" }]);
    expect(readdirSync(folder).sort()).toEqual(["book-scored.xlsx", "book.xlsx"]);
    expect(readFileSync(at("book.xlsx")).equals(readFileSync(YONGJI))).toBe(true);
  });

  test("never overwrites its input, nor another file without --force", async () => {
    copyFileSync(YONGJI, at("book.xlsx"));
    writeFileSync(at("out.xlsx"), "mine");
    symlinkSync(at("book.xlsx"), at("link.xlsx"));
    linkSync(at("book.xlsx"), at("hard.xlsx"));
    for (const output of ["book.xlsx", "./book.xlsx", "link.xlsx", "hard.xlsx"]) {
      const { code, error } = await runCli("score", at("book.xlsx"), "-o", at(output), "--force");
      expect([code, error]).toEqual([2, expect.stringContaining("就是输入文件")]);
    }
    const refused = await runCli("score", at("book.xlsx"), "-o", at("out.xlsx"));
    expect([refused.code, refused.error]).toEqual([2, expect.stringContaining("--force")]);
    expect(readFileSync(at("out.xlsx"), "utf8")).toBe("mine");
    expect((await runCli("score", at("book.xlsx"), "-o", at("out.xlsx"), "--force")).code).toBe(1);
    expect(readFileSync(at("book.xlsx")).equals(readFileSync(YONGJI))).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(["book.xlsx", "hard.xlsx", "link.xlsx", "out.xlsx"]);
  });
});

describe("grade", () => {
  // Several whole runs each, on machines that may be busy.
  jest.setTimeout(60_000);
  const OVERRIDE = 11; // column K, counted from 1

  async function scored(): Promise<string> {
    await runCli("score", YONGJI, "-o", at("s.xlsx"));
    return at("s.xlsx");
  }

  test.each<[ExcelJS.CellValue, string, string]>([
    [9, "84", "良"],
    ["9", "84", "良"],
    [0, "75", "中"],
  ])(
    "with the reviewer's %p for C4-1 gives %s %s and keeps what was typed",
    async (typed, score, level) => {
      const book = await scored();
      await type(book, "评分表", "C4-1", OVERRIDE, typed);
      await type(book, "评分表", "C4-1", 18, "=差额算一处");
      const report = await json("grade", book, "-o", at("g.xlsx"));
      expect(report.grade).toMatchObject({ stated: "85", statedLevel: "良", score, level });
      const indicator = report.indicators.find(({ code }) => code === "C4-1");
      expect(indicator).toMatchObject({
        weight: "10",
        stated: "10",
        score: String(Number(typed)),
        state: "judged",
      });
      expect(report.tables.map(({ kind }) => kind)).toContain("subsidy-payment");
      expect(report.findings).toHaveLength((await json("check", YONGJI)).findings.length);

      const rows = await sheetValues(at("g.xlsx"), "评分表");
      const row = rows.find((cells) => cells.includes("C4-1"));
      expect(row?.slice(10, 12)).toEqual([Number(typed), Number(typed)]);
      expect(row?.[17]).toBe("=差额算一处");
      const total = rows.find((cells) => cells.includes("合计"));
      expect(total?.[11]).toBe(Number(score));
      const again = await json("grade", at("g.xlsx"), "-o", at("g2.xlsx"));
      expect(again.grade?.score).toBe(score);
    }
  );

  test.each<[ExcelJS.CellValue, RegExp]>([
    [11, /评分表!K\d+.*11.*超过分值 10/u],
    [-0.5, /评分表!K\d+/u],
    ["好", /评分表!K\d+.*不是数/u],
  ])("refuses %p, names the cell, writes nothing", async (typed, expected) => {
    const book = await scored();
    await type(book, "评分表", "C4-1", OVERRIDE, typed);
    const { code, out, error } = await runCli("grade", book, "-o", at("g.xlsx"));
    expect([code, out]).toEqual([2, ""]);
    expect(error.trim()).toMatch(expected);
    expect(error.trim().split("\n")).toHaveLength(1);
    expect(existsSync(at("g.xlsx"))).toBe(false);
  });

  test("score on a reviewed workbook keeps the reviewer's score in total and sheets", async () => {
    const book = await scored();
    await type(book, "评分表", "C4-1", OVERRIDE, 9);
    const report = await json("score", book, "-o", at("again.xlsx"));
    expect(report.grade).toMatchObject({ score: "84", level: "良" });
    const rows = await sheetValues(at("again.xlsx"), "评分表");
    expect(rows.find((cells) => cells.includes("C4-1"))?.slice(9, 12)).toEqual([0, 9, 9]);
    // Our own sheets are no source: nothing new is found in them.
    expect(report.findings).toHaveLength((await json("check", YONGJI)).findings.length);
  });

  test("a score typed over 最终得分 is refused by score as by grade; check reads on", async () => {
    const book = await scored();
    await type(book, "评分表", "C4-1", OVERRIDE + 1, 9);
    const again = await runCli("score", book, "-o", at("again.xlsx"));
    expect([again.code, again.out]).toEqual([2, ""]);
    expect(again.error).toMatch(/评分表!L(\d+).*9.*评分表!K\1.*清空 评分表!L\1/u);
    expect(existsSync(at("again.xlsx"))).toBe(false);
    expect((await runCli("grade", book, "-o", at("g.xlsx"))).error).toBe(again.error);
    expect((await runCli("check", book)).code).toBe(1);

    await type(book, "评分表", "C4-1", OVERRIDE, 9);
    await type(book, "评分表", "C4-1", OVERRIDE + 1, null);
    const report = await json("score", book, "-o", at("again.xlsx"));
    expect(report.grade).toMatchObject({ score: "84", level: "良" });
  });

  test("says what to do with a workbook that was never scored", async () => {
    const { code, error } = await runCli("grade", YONGJI, "-o", at("g.xlsx"));
    expect([code, error]).toEqual([2, expect.stringContaining("jihe score")]);
  });
});

describe("rule", () => {
  test("says a rule back and applies it", async () => {
    const { code, out } = await runCli(
      "rule",
      "每发现1处不符扣1分，扣完为止",
      "--weight",
      "10",
      "--count",
      "3",
      "--json"
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ understood: true, score: "7" });
  });

  test("takes the judgements clause by clause, and says each clause for machines", async () => {
    const { code, out } = await runCli(
      "rule",
      "①有制度得2分，否则不得分；②每发现1处问题扣1分，扣完为止，满分3分；③执行率≥90%得5分，否则不得分",
      "--answers",
      "1=是，②=2,③=89%",
      "--json"
    );
    const said = JSON.parse(out) as { score: string; clauses: Record<string, unknown>[] };
    expect([code, said.score]).toEqual([0, "3"]);
    expect(said.clauses).toMatchObject([
      { mark: "①", kind: "all-or-nothing", need: "holds", score: "2" },
      { mark: "②", need: "count", score: "1", rule: { deduction: { each: "1", counter: "处" } } },
      { mark: "③", need: "value", score: "0", rule: { bands: [{ points: "5" }, { points: "0" }] } },
    ]);
  });

  test("what a rule does to the total stands beside its score", async () => {
    const rule = "账目清楚得5分，否则不得分；发生重大责任事故的，总分为0分";
    const { out } = await runCli("rule", rule, "--answers", "1=是,2=是", "--json");
    expect(JSON.parse(out)).toMatchObject({ score: "0", onTotal: [{ kind: "veto" }] });
  });

  test.each([
    [["--count", "-1"]],
    [["--count", "1.5"]],
    [["--weight", "ten"]],
    [["--weight", "0"]],
    [["--value", "约0.9"]],
    [["--answers", "①是"]],
    [["--answers", "⑨=是"]],
    [["--answers", "①=是,①=否"]],
    [["--answers", "②=1.5"]],
    [["--answers", "②=-1"]],
  ])("refuses %p", async (options) => {
    const rule = "①有制度得2分，否则不得分；②每发现1处问题扣1分，扣完为止，满分3分";
    const { code, out, error } = await runCli("rule", rule, ...options);
    expect([code, out, error.trim().split("\n").length]).toEqual([2, "", 1]);
  });
});

describe("what cannot be done is one line on stderr and code 2", () => {
  test.each([
    [[], "没有给出命令"],
    [["chekc"], "chekc"],
    [["check"], "jihe check <book.xlsx>"],
    [["check", "a.xlsx", "b.xlsx"], "b.xlsx"],
    [["check", "--jsn", "a.xlsx"], "--jsn"],
    [["check", "a.xlsx", "-o", "b.xlsx"], "-o"],
    [["score", "a.xlsx", "-o"], "-o"],
    [["check", "no-such.xlsx"], "没有这个文件"],
    [["check", "."], "文件夹"],
    [["check", "a.xlsx", "--lang", "fr"], "fr"],
    [["reconcile"], "jihe reconcile <book.xlsx>"],
    [["__proto__"], "__proto__"],
  ])("%j", async (argv, expected) => {
    const { code, out, error } = await runCli(...argv);
    expect([code, out]).toEqual([2, ""]);
    expect(error).toContain(expected);
    expect(error.trim().split("\n")).toHaveLength(1);
  });

  test("a file that is no workbook", async () => {
    writeFileSync(at("text.xlsx"), "a,b\n1,2\n");
    const { code, error } = await runCli("score", at("text.xlsx"), "-o", at("out.xlsx"), "--json");
    expect([code, error.trim().split("\n").length]).toEqual([2, 1]);
    expect(readdirSync(folder)).toEqual(["text.xlsx"]);
  });

  test("an output folder that is not there", async () => {
    const { code, error } = await runCli("score", YONGJI, "-o", at("no/out.xlsx"));
    expect([code, error]).toEqual([2, expect.stringContaining("没有文件夹")]);
  });
});

describe("help", () => {
  test.each([
    [["--help"], "jihe grade <scored.xlsx>"],
    [["score", "--help"], "-scored.xlsx"],
    [["help", "rule"], "--count"],
    [["check", "-h", "--lang", "en"], "Examples"],
  ])("%j", async (argv, expected) => {
    const { code, out, error } = await runCli(...argv);
    expect([code, error]).toEqual([0, ""]);
    expect(out).toContain(expected);
  });
});

describe("the life of a finding", () => {
  test("a status typed in the written list is told, with its effect on the grade", async () => {
    const first = await json("score", YONGJI, "-o", at("a.xlsx"));
    const wrong = first.findings.filter(({ rule }) => rule === "quantity-times-rate");
    const [one] = wrong;
    if (!one) throw new Error("no finding");
    await type(at("a.xlsx"), "疑点清单", one.id, 12, "排除");
    const second = await json("check", at("a.xlsx"));
    const found = second.findings.find(({ id }) => id === one.id);
    expect(found).toMatchObject({ status: "排除", reopened: null });
    const others = second.findings.filter(({ rule }) => rule === "quantity-times-rate");
    expect(others.filter(({ id }) => id !== one.id)).toHaveLength(wrong.length - 1);
    expect(others.map((each) => (each as unknown as { status: string }).status)).toContain(
      "待核实"
    );
  });

  test("it reopens when a source cell is changed in another program", async () => {
    const first = await json("score", YONGJI, "-o", at("a.xlsx"));
    const one = first.findings.find(({ rule }) => rule === "quantity-times-rate");
    if (!one) throw new Error("no finding");
    await type(at("a.xlsx"), "疑点清单", one.id, 12, "属实");
    await json("score", at("a.xlsx"), "-o", at("b.xlsx"));
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(at("b.xlsx"));
    const [sheet = "", address = ""] =
      (one as unknown as { cells: string[] }).cells[0]?.split("!") ?? [];
    const cell = book.getWorksheet(sheet)?.getCell(address);
    if (!cell) throw new Error("no cell");
    cell.value = Number(cell.value) - 0.5;
    await book.xlsx.writeFile(at("b.xlsx"));
    const second = await json("check", at("b.xlsx"));
    const found = second.findings.find(({ id }) => id === one.id);
    expect(found).toMatchObject({
      status: "待核实",
      reopened: expect.stringMatching(/变为/u) as string,
    });
  });
});

describe("重新计算等级 on a file", () => {
  const c41 = (report: Report) => report.indicators.find(({ code }) => code === "C4-1")?.score;
  const log = async (path: string) =>
    (await sheetValues(path, "复核记录")).filter((row) => row.includes("重新计算等级"));

  test("takes statuses, settings, scores and sources; each cause is logged; twice is once", async () => {
    const first = await json("score", YONGJI, "-o", at("a.xlsx"), "--reviewer", "甲");
    const [one] = first.findings.filter(({ rule }) => rule === "quantity-times-rate");
    await type(at("a.xlsx"), "绩核设置", "occurrence", 2, "相同差额合计1处");
    await type(at("a.xlsx"), "疑点清单", one?.id ?? "", 12, "属实");
    const once = await json("grade", at("a.xlsx"), "-o", at("b.xlsx"));
    expect([c41(first), c41(once), once.grade?.level]).toEqual(["0", "9", "良"]);
    const [line] = await log(at("b.xlsx"));
    expect(line?.slice(1, 7)).toEqual(["甲", "重新计算等级", 75, 84, "中", "良"]);
    expect(line?.[7]).toMatch(/C4-1：0 → 9/u);
    expect(line?.[7]).toMatch(/设置改变：1 处怎样计 未定（从严） → 相同差额合计1处/u);
    expect(line?.[7]).toMatch(/疑点改为“属实”：1 条（编号 \d+）/u);

    await json("grade", at("b.xlsx"), "-o", at("c.xlsx"));
    expect(readFileSync(at("c.xlsx")).equals(readFileSync(at("b.xlsx")))).toBe(true);
  });

  test("two reviewers in turn lose nothing", async () => {
    await json("score", YONGJI, "-o", at("a.xlsx"), "--reviewer", "甲");
    await type(at("a.xlsx"), "评分表", "C4-1", 11, 6);
    await type(at("a.xlsx"), "评分表", "C4-1", 18, "甲的意见");
    await json("grade", at("a.xlsx"), "-o", at("b.xlsx"));
    await type(at("b.xlsx"), "评分表", "B2-1", 11, 3);
    const second = await json("grade", at("b.xlsx"), "-o", at("c.xlsx"), "--reviewer", "乙");
    expect(second.indicators.filter(({ state }) => state === "judged")).toHaveLength(2);
    const lines = await log(at("c.xlsx"));
    expect(lines.map((row) => row[1])).toEqual(["甲", "乙"]);
    expect((await sheetValues(at("c.xlsx"), "评分表")).flat()).toContain("甲的意见");
  });
});

describe("--set", () => {
  test("answers a question of the workbook, and the JSON lists it", async () => {
    const asked = await json("score", YONGJI, "-o", at("a.xlsx"));
    const questions = (asked as unknown as { questions: { id: string; open: boolean }[] })
      .questions;
    expect(questions[0]).toMatchObject({ id: "occurrence", open: true, answer: "each" });
    const answered = await json(
      "score",
      YONGJI,
      "--set",
      "occurrence=flat-cut-once",
      "--set=decimals=1",
      "-o",
      at("b.xlsx")
    );
    expect([answered.grade?.score, answered.grade?.level]).toEqual(["84", "良"]);
  });

  test.each([
    ["nothing=1", /没有“nothing”这个设置项。可设：occurrence、/u],
    ["occurrence=twice", /“occurrence”不能设为“twice”。可选：each（/u],
    ["occurrence", /--set 后面要写/u],
  ])("%s is one sentence and nothing is written", async (set, sentence) => {
    const { code, error } = await runCli("score", YONGJI, "--set", set, "-o", at("c.xlsx"));
    expect(code).toBe(2);
    expect(error).toMatch(sentence);
    expect(error.trim().split("\n")).toHaveLength(1);
    expect(existsSync(at("c.xlsx"))).toBe(false);
  });
});
