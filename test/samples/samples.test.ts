import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Workbook, type CellValue, type Worksheet } from "exceljs";
import { SAMPLES, buildSample, type Sample } from "../../scripts/samples/samples";

const FOLDER = join(__dirname, "../../assets/samples");

async function open(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return workbook;
}

function committed(file: string): Promise<Workbook> {
  return open(new Uint8Array(readFileSync(join(FOLDER, file))));
}

/** Everything of a workbook that a reader can see: values, formats, merges, widths. */
function contents(workbook: Workbook): unknown {
  return workbook.worksheets.map((sheet) => {
    const cells: Record<string, unknown> = {};
    sheet.eachRow((row) => {
      row.eachCell({ includeEmpty: true }, (cell) => {
        cells[cell.address] = [cell.master.address, cell.value, cell.numFmt];
      });
    });
    return { name: sheet.name, state: sheet.state, widths: widths(sheet), cells };
  });
}

function widths(sheet: Worksheet): (number | undefined)[] {
  return Array.from({ length: sheet.columnCount }, (_, i) => sheet.getColumn(i + 1).width);
}

describe("the committed samples", () => {
  test.each(SAMPLES.map((sample): [string, Sample] => [sample.file, sample]))(
    "%s is what the script builds (npm run samples)",
    async (file, sample) => {
      const built = await open(await buildSample(sample));
      expect(contents(await committed(file))).toEqual(contents(built));
    }
  );

  test("are built to the same bytes every time", async () => {
    for (const sample of SAMPLES) {
      const first = Buffer.from(await buildSample(sample));
      expect(first.equals(Buffer.from(await buildSample(sample)))).toBe(true);
    }
  });
});

/** The value of a cell as the file stores it: a text stays a text. */
function at(workbook: Workbook, address: string): CellValue {
  const [sheet = "", cell = ""] = address.split("!");
  const found = workbook.getWorksheet(sheet);
  if (!found) throw new Error(`no sheet ${sheet}`);
  return found.getCell(cell).value;
}

/** Numbers of a column, dashes as zero, texts as their number: for adding up by hand. */
function figures(workbook: Workbook, sheet: string, column: string, from: number, to: number) {
  const values: number[] = [];
  for (let row = from; row <= to; row++) {
    const value = at(workbook, `${sheet}!${column}${String(row)}`);
    const text = typeof value === "string" ? value.replaceAll(/[\s,]/g, "") : value;
    values.push(text === "-" ? 0 : Number(text));
  }
  return values;
}

const total = (values: readonly number[]): number =>
  Number(values.reduce((sum, value) => sum + value, 0).toFixed(4));

describe("yongji-2023.xlsx", () => {
  let book: Workbook;
  beforeAll(async () => {
    book = await committed("yongji-2023.xlsx");
  });

  test("has the sheets of a complete evaluation", () => {
    expect(book.worksheets.map((sheet) => sheet.name)).toEqual([
      "资金支出",
      "资金情况",
      "绩效目标",
      "补贴标准",
      "预算测算",
      "指标体系",
      "得分情况",
      "等级标准",
      "申请与审计",
      "满意度",
      "自评复核",
      "收费调查",
      "得分说明",
    ]);
  });

  test("资金支出 adds up as printed, and its 合计 is merged over 序号", () => {
    expect(total(figures(book, "资金支出", "C", 3, 14))).toBe(4220);
    expect(total(figures(book, "资金支出", "D", 3, 14))).toBe(2781);
    expect(total(figures(book, "资金支出", "E", 3, 14))).toBe(2528);
    expect(total(figures(book, "资金支出", "F", 3, 14))).toBe(133);
    expect(at(book, "资金支出!F3")).toBe(17.635);
    expect(at(book, "资金支出!A15")).toBe("合计");
    expect(book.getWorksheet("资金支出")?.getCell("B15").master.address).toBe("A15");
    expect(book.getWorksheet("资金支出")?.getCell("F15").numFmt).toBe("0.00");
  });

  test("资金支出 pays 1,200 yuan less than 人次 × 标准 in ten rows and 1,375 in two", () => {
    const [self, half, full, paid] = ["C", "D", "E", "F"].map((column) =>
      figures(book, "资金支出", column, 3, 14)
    );
    const short = (paid ?? []).map((amount, row) =>
      Math.round(
        (self?.[row] ?? NaN) * 100 +
          (half?.[row] ?? NaN) * 150 +
          (full?.[row] ?? NaN) * 200 -
          amount * 10000
      )
    );
    expect(short.filter((yuan) => yuan === 1200)).toHaveLength(10);
    expect(short.filter((yuan) => yuan === 1375)).toHaveLength(2);
  });

  test("预算测算 is right: 53.64 + 35.64 + 43.68 = 132.96", () => {
    expect(figures(book, "预算测算", "D", 3, 5)).toEqual([53.64, 35.64, 43.68]);
    expect(at(book, "预算测算!D6")).toBe(132.96);
  });

  test("指标体系 keeps its quirks", () => {
    const sheet = book.getWorksheet("指标体系");
    // Block A begins under the caption without a header, and A1 has no 分值 of its own.
    expect(at(book, "指标体系!E2")).toBe("A1-1\n立项依据充分性");
    expect(at(book, "指标体系!D2")).toBeNull();
    expect(at(book, "指标体系!D4")).toBe(7);
    // Labels repeat after a page break.
    expect([at(book, "指标体系!A2"), at(book, "指标体系!A6")]).toEqual(["A\n决策", "A\n决策"]);
    // Page numbers stand between the blocks, as a number and as a text.
    expect([at(book, "指标体系!A10"), at(book, "指标体系!F20")]).toEqual([51, "52 "]);
    expect(sheet?.getCell("A16").master.address).toBe("A14");
    expect(at(book, "指标体系!B14")).toBe("20\n");
  });

  test("指标体系 prints the scores and sums of the report, wrong ones included", () => {
    const column = (from: number, to: number) => figures(book, "指标体系", "K", from, to);
    const [decision, process, output, benefit] = [
      column(2, 7),
      column(14, 18),
      column(23, 26),
      column(32, 34),
    ];
    expect([decision, process, output, benefit].map((rows) => total(rows))).toEqual([
      20, 14, 29, 27,
    ]);
    expect(["K8", "K19", "K27", "K35", "K36"].map((cell) => at(book, `指标体系!${cell}`))).toEqual([
      20, 15, 24, 27, 85,
    ]);
    // C1-1: 10 of 5 points.
    expect([at(book, "指标体系!F23"), at(book, "指标体系!K23")]).toEqual([5, 10]);
  });

  test("得分情况 stacks five tables, with codes glued to names and 合 计 with a space", () => {
    expect(at(book, "得分情况!A9")).toBe("合 计");
    expect(at(book, "得分情况!A4")).toBe("一级指标");
    const captions: string[] = [];
    book
      .getWorksheet("得分情况")
      ?.getColumn(1)
      .eachCell((cell) => {
        const text = cell.text;
        if (/^表\d-\d/.test(text)) captions.push(text.slice(0, 4));
      });
    expect(captions).toEqual(["表3-1", "表4-1", "表4-2", "表4-3", "表4-4"]);
    expect(at(book, "得分情况!B33")).toBe("C2-1补贴对象资格认定准确性");
    expect(total(figures(book, "得分情况", "C", 23, 27))).toBe(18);
    expect(total(figures(book, "得分情况", "D", 23, 27))).toBe(12);
    expect([at(book, "得分情况!C28"), at(book, "得分情况!D28")]).toEqual([20, 14]);
  });

  test("申请与审计 has a two-level merged header", () => {
    const sheet = book.getWorksheet("申请与审计");
    expect(sheet?.getCell("A3").master.address).toBe("A2");
    expect(sheet?.getCell("D2").master.address).toBe("B2");
    expect(sheet?.getCell("G2").master.address).toBe("E2");
    expect(figures(book, "申请与审计", "E", 4, 6)).toEqual([31, 48, 28]);
  });

  test("满意度 counts 17 answers to every question, zeros partly as dashes", () => {
    for (let row = 4; row <= 10; row++) {
      const answers = ["C", "D", "E"].map((column) => figures(book, "满意度", column, row, row));
      expect(total(answers.flat())).toBe(17);
    }
    expect(at(book, "满意度!E5")).toBe("-　");
  });
});

describe("yijinhuoluo-2023.xlsx", () => {
  let book: Workbook;
  beforeAll(async () => {
    book = await committed("yijinhuoluo-2023.xlsx");
  });

  test("预算明细 mixes texts with a trailing space and numbers, and adds up to 410", () => {
    expect(at(book, "预算明细!A2")).toBe("单位：万元");
    expect(at(book, "预算明细!C3")).toBe("小计");
    expect([at(book, "预算明细!C4"), at(book, "预算明细!C10")]).toEqual(["175.00 ", 18]);
    expect(book.getWorksheet("预算明细")?.getCell("A17").master.address).toBe("A4");
    expect(total(figures(book, "预算明细", "C", 4, 17))).toBe(410);
    expect(at(book, "预算明细!C18")).toBe(410);
  });

  test("实际支出 writes zero as a dash, adds up, and states 74.83%", () => {
    expect([at(book, "实际支出!D8"), at(book, "实际支出!D12")]).toEqual(["-", "-　"]);
    expect([at(book, "实际支出!C15"), at(book, "实际支出!D15")]).toEqual(["-", "40.00 "]);
    expect(total(figures(book, "实际支出", "C", 4, 18))).toBe(410);
    expect(total(figures(book, "实际支出", "D", 4, 18))).toBe(306.79);
    expect(at(book, "实际支出!B19")).toBe("总计");
    expect(at(book, "实际支出!A21")).toContain("74.83%");
  });
});
