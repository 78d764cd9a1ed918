import type { Message } from "../../src/core/messages/message";
import type { CellRef } from "../../src/core/values/cell-ref";
import type { Result } from "../../src/core/values/result";
import { gridFromRows, type SheetGrid, type Workbook } from "../../src/core/workbook/workbook";
import type { ReadProgress, WorkbookHost } from "../../src/core/workbook/workbook-host";
import type { SheetPlan } from "../../src/core/workbook/write-plan";

/** A host over a workbook of these sheets, and what a person may do there. */
export interface HostUnderTest {
  readonly host: WorkbookHost;
  /** A person types into a cell. */
  readonly type: (cell: CellRef, value: string | number) => Promise<void>;
  /** The cell that is selected now. */
  readonly selected: () => CellRef | undefined;
}

export type HostFactory = (sheets: readonly SheetGrid[]) => Promise<HostUnderTest>;

const source = gridFromRows(
  "资金支出",
  [
    ["机构", "人次", "金额"],
    ["五老峰", 147, 14700],
    ["=不是公式", null, -1.5],
    ["第一行\n第二行", true, 0],
  ],
  {
    merges: [{ sheet: "资金支出", top: 2, left: 0, bottom: 2, right: 1 }],
    format: (row, column) => (row === 1 && column === 2 ? "#,##0.00" : "General"),
  }
);
const hidden = gridFromRows("隐藏", [[1]], { visibility: "hidden" });
const empty = gridFromRows("空", []);

function plan(change: Partial<SheetPlan> = {}): SheetPlan {
  return {
    key: "_jihe_scores",
    name: "评分表",
    columns: [{ width: 10 }, { width: 20 }],
    rows: [
      {
        cells: [
          { value: "指标", style: "header" },
          { value: "得分", style: "header-input" },
        ],
      },
      {
        cells: [
          { value: "=A1", style: "text" },
          { value: 7, formula: "3+4", style: "number" },
        ],
      },
      {
        cells: [
          { value: "@某", style: "text" },
          { value: null, style: "input-number" },
        ],
      },
    ],
    merges: [],
    freezeRow: 1,
    validations: [],
    ...change,
  };
}

function value<T>(result: Result<T, Message>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

function sheetOf(workbook: Workbook, name: string): SheetGrid {
  const found = workbook.sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}

const rowsOf = (sheet: SheetGrid): unknown[][] =>
  Array.from({ length: sheet.rowCount }, (_row, row) =>
    Array.from({ length: sheet.columnCount }, (_cell, column) => sheet.value(row, column))
  );

/** What every WorkbookHost must do alike: the core relies on nothing else. */
export function describeWorkbookHost(name: string, create: HostFactory): void {
  const start = (): Promise<HostUnderTest> => create([source, hidden, empty]);

  describe(`${name} as a WorkbookHost`, () => {
    it("reads values, formats, merges and visibility", async () => {
      const workbook = value(await (await start()).host.read());
      expect(workbook.sheets.map((s) => [s.name, s.visibility])).toEqual([
        ["资金支出", "visible"],
        ["隐藏", "hidden"],
        ["空", "visible"],
      ]);
      const sheet = sheetOf(workbook, "资金支出");
      expect(rowsOf(sheet)).toEqual(rowsOf(source));
      expect([sheet.format(1, 2), sheet.format(1, 1)]).toEqual(["#,##0.00", "General"]);
      expect(sheet.merges).toEqual(source.merges);
      expect(sheet.formula(2, 0)).toBeUndefined();
      expect([sheet.value(99, 0), sheet.value(0, 99)]).toEqual([null, null]);
      expect([sheetOf(workbook, "空").rowCount, sheetOf(workbook, "空").columnCount]).toEqual([
        0, 0,
      ]);
    });

    it("names the cells that are not blank, if it can, as its values do", async () => {
      const { host, type } = await start();
      value(await host.read());
      await type({ sheet: "资金支出", row: 9, column: 3 }, "新");
      const sheet = sheetOf(value(await host.read()), "资金支出");
      if (!sheet.filled) return;
      const named = [...sheet.filled()].map(({ row, column }) => `${row},${column}`).sort();
      const found = rowsOf(sheet).flatMap((cells, row) =>
        cells.flatMap((cell, column) => (cell === null ? [] : [`${row},${column}`]))
      );
      expect(named).toEqual(found.sort());
    });

    it("tells how far it has come", async () => {
      const seen: ReadProgress[] = [];
      await (await start()).host.read({ onProgress: (progress) => seen.push(progress) });
      expect(seen.length).toBeGreaterThan(0);
      for (const { rowsRead, rowsTotal } of seen) expect(rowsRead).toBeLessThanOrEqual(rowsTotal);
    });

    it("does not read when it is cancelled, and can read afterwards", async () => {
      const { host } = await start();
      const cancelled = await host.read({ signal: { aborted: true } });
      expect(cancelled.ok).toBe(false);
      expect((await host.read()).ok).toBe(true);
    });

    it("writes new sheets behind the others, and leaves those as they were", async () => {
      const { host } = await start();
      value(await host.apply({ sheets: [plan()] }));
      const workbook = value(await host.read());
      expect(workbook.sheets.map((s) => s.name)).toEqual(["资金支出", "隐藏", "空", "评分表"]);
      expect(rowsOf(sheetOf(workbook, "资金支出"))).toEqual(rowsOf(source));
      const written = sheetOf(workbook, "评分表");
      expect(rowsOf(written)).toEqual([
        ["指标", "得分"],
        ["=A1", 7],
        ["@某", null],
      ]);
      expect([written.formula(1, 0), written.formula(1, 1)]).toEqual([undefined, "3+4"]);
      const name = workbook.definedNames.find((n) => n.name === "_jihe_scores");
      expect(name?.hidden).toBe(true);
      expect(name?.refersTo).toMatch(/^'?评分表'?!\$A\$1$/);
    });

    it("writes into the sheet it wrote before, by its key", async () => {
      const { host } = await start();
      value(await host.apply({ sheets: [plan()] }));
      const shorter = plan({ rows: plan().rows.slice(0, 2), name: "别的名字" });
      value(await host.apply({ sheets: [shorter] }));
      const workbook = value(await host.read());
      expect(workbook.sheets.map((s) => s.name)).toEqual(["资金支出", "隐藏", "空", "评分表"]);
      expect(sheetOf(workbook, "评分表").rowCount).toBe(2);
    });

    it("tells what it holds of ours, and reads that alone", async () => {
      const { host } = await start();
      const ownState = async (): Promise<boolean | undefined> =>
        (await host.inspect?.())?.ownSheets;
      expect(await ownState()).toBe(false);
      value(await host.apply({ sheets: [plan()] }));
      expect(await ownState()).toBe(true);
      const [all, own] = [value(await host.read()), value(await host.read({ only: "own-sheets" }))];
      expect(own.sheets.map((s) => [s.name, s.visibility])).toEqual(
        all.sheets.map((s) => [s.name, s.visibility])
      );
      expect(own.definedNames).toEqual(all.definedNames);
      expect(rowsOf(sheetOf(own, "评分表"))).toEqual(rowsOf(sheetOf(all, "评分表")));
      expect(sheetOf(own, "评分表").formula(1, 1)).toBe("3+4");
    });

    it("highlights cells, whose values and formats stay, and takes it off again", async () => {
      const { host } = await start();
      const before = rowsOf(sheetOf(value(await host.read()), "资金支出"));
      const cell = { sheet: "资金支出", row: 1, column: 2 };
      value(await host.highlight!([{ cell, severity: "high" }]));
      expect(await host.inspect!()).toMatchObject({ highlighted: true });
      const sheet = sheetOf(value(await host.read()), "资金支出");
      expect([rowsOf(sheet), sheet.format(1, 2)]).toEqual([before, "#,##0.00"]);
      const gone = { ...cell, sheet: "没有" };
      expect((await host.highlight!([{ cell: gone, severity: "low" }])).ok).toBe(false);
      expect(await host.inspect!()).toMatchObject({ highlighted: true });
      value(await host.clearHighlights!());
      expect(await host.inspect!()).toMatchObject({ highlighted: false });
      value(await host.clearHighlights!());
    });

    it("does not take a foreign sheet of the same name", async () => {
      const foreign = gridFromRows("评分表", [["外来"]]);
      const { host } = await create([foreign]);
      value(await host.apply({ sheets: [plan()] }));
      const workbook = value(await host.read());
      expect(workbook.sheets.map((s) => s.name)).toEqual(["评分表", "评分表 (2)"]);
      expect(rowsOf(sheetOf(workbook, "评分表"))).toEqual([["外来"]]);
    });

    it("keeps what a person typed in view of the next reading, and tells of it", async () => {
      const { host, type } = await start();
      value(await host.read());
      const heard: CellRef[] = [];
      const stop = host.onChanged((cell) => heard.push(cell));
      const cell = { sheet: "资金支出", row: 1, column: 1 };
      await type(cell, 148);
      expect(heard).toEqual([cell]);
      expect(sheetOf(value(await host.read()), "资金支出").value(1, 1)).toBe(148);
      value(await host.apply({ sheets: [plan()] }));
      expect(sheetOf(value(await host.read()), "资金支出").value(1, 1)).toBe(148);
      stop();
      await type(cell, 149);
      expect(heard).toHaveLength(1);
    });

    it("selects a cell, and says when its sheet is not there", async () => {
      const { host, selected } = await start();
      const cell = { sheet: "资金支出", row: 2, column: 2 };
      value(await host.select(cell));
      expect(selected()).toEqual(cell);
      const wrong = await host.select({ ...cell, sheet: "没有" });
      expect(wrong.ok).toBe(false);
      expect(selected()).toEqual(cell);
    });
  });
}
