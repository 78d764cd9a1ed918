import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { evaluate } from "../../../src/core/evaluate";
import type { Evaluation } from "../../../src/core/evaluation";
import { planSheets } from "../../../src/core/sheets/plan-sheets";
import { Decimal } from "../../../src/core/values/decimal";
import { formatAddress } from "../../../src/core/values/cell-ref";
import { isCellError } from "../../../src/core/workbook/workbook";
import type { WritePlan } from "../../../src/core/workbook/write-plan";
import { openXlsx } from "../../../src/xlsx/open-xlsx";
import { evaluation, indicator, INDICATORS } from "./evaluation-fixture";
import { EditableWorkbook } from "./workbook-of-plan";

// Our cached values are only as good as a second opinion: LibreOffice works every formula out anew.
const office = spawnSync("soffice", ["--version"]).status === 0;
if (!office)
  // eslint-disable-next-line no-console -- a comparison that is left out must not go unseen
  console.warn("soffice is not installed: formulas are not compared with LibreOffice's.");
const withOffice = office ? test : test.skip;
const YONGJI = join(__dirname, "../../../assets/samples/yongji-2023.xlsx");

/** The plan as written, but without results: LibreOffice has to find each of them. */
function withoutResults(plan: WritePlan): WritePlan {
  return {
    sheets: plan.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) =>
          cell?.formula === undefined ? cell : { ...cell, value: null }
        ),
      })),
    })),
  };
}

async function open(path: string) {
  const opened = await openXlsx(new Uint8Array(readFileSync(path)));
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

/** Every formula cell: where it stands, our value, LibreOffice's. */
async function compare(plan: WritePlan) {
  const folder = mkdtempSync(join(tmpdir(), "jihe-"));
  try {
    const applied = await (await open(YONGJI)).apply(withoutResults(plan));
    if (!applied.ok) throw new Error(applied.error.code);
    writeFileSync(join(folder, "in.xlsx"), applied.value);
    execFileSync("soffice", [
      `-env:UserInstallation=file://${folder}/profile`,
      "--headless",
      "--convert-to",
      "xlsx:Calc MS Excel 2007 XML",
      "--outdir",
      join(folder, "out"),
      join(folder, "in.xlsx"),
    ]);
    const { workbook } = await open(join(folder, "out/in.xlsx"));
    return plan.sheets.flatMap((sheet) => {
      const grid = workbook.sheets.find(({ name }) => name === sheet.name);
      return sheet.rows.flatMap((row, r) =>
        row.cells.flatMap((cell, c) => {
          if (cell?.formula === undefined) return [];
          const value = grid?.value(r, c) ?? null;
          const theirs = value !== null && isCellError(value) ? value.error : (value ?? "");
          const place = `${sheet.name}!${formatAddress(r, c)} =${cell.formula}`;
          return [{ place, ours: cell.value ?? "", theirs }];
        })
      );
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function rounded(value: unknown): unknown {
  return typeof value === "number" ? Number(value.toFixed(9)) : value;
}

async function expectSame(plan: WritePlan): Promise<void> {
  const cells = await compare(plan);
  expect(cells.length).toBeGreaterThan(50);
  const different = cells.filter(({ ours, theirs }) => rounded(ours) !== rounded(theirs));
  expect(different).toEqual([]);
}

const OPTIONS = { language: "zh-CN", now: "2026-11-22T14:02", projectName: "“甲”项目" } as const;
const PENDING = [
  ...INDICATORS,
  indicator({ code: "D1", name: "待评的指标", dimension: "D 效益", weight: 3 }),
  indicator({ code: "D2", name: "零分值", dimension: "D 效益", weight: 0, score: 0 }),
];
const NO_DIMENSION = [
  indicator({ code: "甲", name: "甲", weight: 60, score: "33.3333" }),
  indicator({ code: "乙", name: "乙", weight: 40, score: 40 }),
];
const EXEMPT = { ...indicator({ code: "D1", name: "采购", dimension: "D 效益", weight: 10 }) };
const condition = "不涉及采购";
/** A dimension of which nothing applies, a penalty on the total, and something pending. */
const RESCALED = [
  ...INDICATORS,
  { ...EXEMPT, state: "judged", effects: [{ kind: "not-applicable", condition }] } as const,
  {
    ...indicator({ code: "E1", name: "奖惩", dimension: "E 其他", weight: 5, score: 2 }),
    effects: [{ kind: "change", points: new Decimal("-3.5") }] as const,
  },
  indicator({ code: "E2", name: "待评的指标", dimension: "E 其他", weight: 3 }),
];
const VETOED = [
  ...RESCALED,
  {
    ...indicator({ code: "F1", name: "资金管理", dimension: "F 资金", weight: 5, score: 0 }),
    effects: [{ kind: "veto", condition: "套取资金" }] as const,
  },
];
const VETO_OPEN = [
  ...INDICATORS,
  {
    ...indicator({ code: "F1", name: "资金管理", dimension: "F 资金", weight: 5 }),
    openEffects: [{ kind: "veto", condition: "套取资金" }] as const,
  },
];

describe("LibreOffice finds the values we wrote", () => {
  jest.setTimeout(120_000);

  withOffice("for the sample", async () => {
    const { workbook } = await open(YONGJI);
    await expectSame(planSheets(evaluate(workbook), workbook, OPTIONS));
  });

  withOffice.each<[string, Partial<Evaluation>]>([
    ["scores with decimals", {}],
    ["pending and zero weights", { indicators: PENDING }],
    ["no dimensions", { indicators: NO_DIMENSION }],
    ["不适用, rescaled, and a penalty on the total", { indicators: RESCALED }],
    ["a veto on the total", { indicators: VETOED }],
    ["a veto on the total that nobody answered", { indicators: VETO_OPEN }],
  ])("for %s", async (_name, parts) => {
    const { workbook } = await open(YONGJI);
    await expectSame(planSheets(evaluation(parts), workbook, OPTIONS));
  });

  withOffice("for overriding scores and settings that a person typed", async () => {
    const { workbook } = await open(YONGJI);
    const book = new EditableWorkbook(
      planSheets(evaluation({ indicators: PENDING }), workbook, OPTIONS),
      workbook.sheets
    );
    book.type("评分表", book.rowOf("评分表", "C4-1 准确性"), 10, 44.125);
    book.type("评分表", book.rowOf("评分表", "D1 待评的指标"), 10, 0);
    book.type("绩核设置", book.rowOf("绩核设置", "band:1"), 2, "否");
    book.type("绩核设置", book.rowOf("绩核设置", "signer:baseline"), 1, 45291);
    book.type("绩核设置", book.rowOf("绩核设置", "decimals"), 1, 1);
    const settings = { scoreDecimals: 1 };
    const parts = { indicators: PENDING, settings };
    const next = planSheets(evaluation(parts), book.workbook(), OPTIONS);
    await expectSame(next);
  });
});
