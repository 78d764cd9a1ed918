import { formatRange } from "../../core/values/cell-ref";
import { breathe } from "../breathe";
import { isTooLarge } from "../excel-error";
import { areaOf, cellsOf } from "./area-of";
import type { Area, ExcelGrid } from "./excel-grid";
import { foreseenFormatAreas, formatAreas } from "./format-areas";
import type { ReadOptions } from "../../core/workbook/workbook-host";

/** Bytes that an answer should have: well below what Excel on the web lets through. */
const TARGET_BYTES = 3_500_000;
const MOST_ROWS = 20_000;
const MOST_CELLS = 1_000_000;
/** The client takes its time for each: more of them in one message would hold the page up. */
const MOST_RANGES = 1_000;
/** Bytes of formats allowed for each byte of values. */
const FORMAT_SHARE = 1.4;
/** Sheets with more rows than this get samples of their formats. */
const LONG_SHEET = 20_000;
const LONG_SHEET_SHARE = 0.1;
/**
 * Cells of a long sheet in one answer: the client takes one up in a single task of the page, at
 * about a microsecond a cell, and a page must not be deaf for a tenth of a second.
 */
const LONG_SHEET_CELLS = 70_000;
/** A larger area is first asked where in it anything stands: two cells may lie a million rows apart. */
const LARGEST_AREA = 5_000_000;
const TILES_DOWN = 64;
const TILES_ACROSS = 8;
/** Small sheets are read exactly, whatever their values weigh. */
const LEAST_FORMAT_BYTES = 4_000;

type What = "values" | "numberFormat" | "formulas";

interface Task {
  readonly grid: ExcelGrid;
  readonly what: What;
  readonly area: Area;
}

interface Weight {
  bytes: number;
  cells: number;
}

/** Reads sheets in blocks that fit through Excel's door, several small pieces to a sync. */
export class BlockReader {
  readonly #context: Excel.RequestContext;
  readonly #options: ReadOptions;
  /** Values that are still to come, in the order of the sheets. */
  readonly #values: Task[] = [];
  readonly #formulas: Task[] = [];
  readonly #asked = new Set<ExcelGrid>();
  /** Areas too large to be read whole. */
  readonly #large: Task[] = [];
  /** Formats of sheets whose values are there. */
  readonly #formats: Task[] = [];
  readonly #weights = new Map<ExcelGrid, Weight>();
  /** Columns whose formats were asked for together with the last values of their sheet. */
  readonly #foreseen = new Map<ExcelGrid, ReadonlySet<number>>();
  #target = TARGET_BYTES;

  constructor(context: Excel.RequestContext, options: ReadOptions) {
    this.#context = context;
    this.#options = options;
  }

  /** Takes in the first rows of a sheet and plans the rest. */
  start(grid: ExcelGrid, head: readonly (string | number | boolean | null)[][]): void {
    const { used } = grid;
    this.#weights.set(grid, { bytes: 0, cells: 0 });
    if (!used) return;
    const width = head[0]?.length ?? 0;
    const bottom = used.top + head.length - 1;
    if (width > 0) this.#take({ grid, what: "values", area: { ...used, bottom } }, head);
    const rest: Area[] = [];
    const right = used.left + width - 1;
    if (width > 0 && right < used.right) rest.push({ ...used, left: right + 1, bottom });
    if (bottom < used.bottom) rest.push({ ...used, top: bottom + 1 });
    const tasks = rest.map((area): Task => ({ grid, what: "values", area }));
    for (const task of tasks) (isLarge(task.area) ? this.#large : this.#values).push(task);
    this.#report(grid, rest.length === 0 ? used.bottom : bottom);
    if (rest.length === 0) this.#planFormats(grid);
  }

  /** Reads what is left: values, and the formats of sheets that are complete. */
  async readRest(check: () => void): Promise<void> {
    for (let task = this.#large.shift(); task; task = this.#large.shift()) {
      check();
      await this.#narrow(task);
    }
    const queues = [this.#formats, this.#formulas, this.#values];
    while (queues.some((queue) => queue.length > 0)) {
      check();
      await this.#readOnce(queues);
    }
  }

  /** Formulas of these sheets are wanted too, once each; where they stand, if that is known. */
  askFormulas(grids: readonly ExcelGrid[]): void {
    for (const grid of grids) {
      if (this.#asked.has(grid) || !grid.used) continue;
      this.#asked.add(grid);
      for (const area of grid.formulaAreas ?? [grid.used]) {
        this.#formulas.push({ grid, what: "formulas", area });
      }
    }
  }

  /** Asks each tile of a large area which of its cells hold something. */
  async #narrow({ grid, area }: Task): Promise<void> {
    const sheet = this.#context.workbook.worksheets.getItem(grid.id);
    const asked = tilesOf(area).map((tile) =>
      sheet
        .getRange(formatRange({ sheet: "", ...tile }))
        .getUsedRangeOrNullObject(true)
        .load("rowIndex,columnIndex,rowCount,columnCount")
    );
    await this.#context.sync();
    for (const used of asked) {
      if (used.isNullObject) continue;
      const found = areaOf(used);
      (isLarge(found) ? this.#large : this.#values).push({ grid, what: "values", area: found });
    }
    if (this.#isComplete(grid)) this.#planFormats(grid);
  }

  /** Whether all values of a sheet are there, or on their way. */
  #isComplete(grid: ExcelGrid): boolean {
    return [...this.#values, ...this.#large].every((task) => task.grid !== grid);
  }

  /** One sync, filled from the queues in turn. What was too large goes back in smaller pieces. */
  async #readOnce(queues: readonly Task[][]): Promise<void> {
    const batch = this.#fill(queues);
    const asked = batch.map(({ task }) => {
      const sheet = this.#context.workbook.worksheets.getItem(task.grid.id);
      const range = sheet.getRange(formatRange({ sheet: "", ...task.area }));
      return { task, range: range.load(task.what) };
    });
    try {
      await this.#context.sync();
    } catch (cause) {
      const isSmallest = batch.length === 1 && batch.every(({ task }) => isOneRow(task.area));
      if (!isTooLarge(cause) || isSmallest) throw cause;
      this.#target = Math.max(1, this.#target / 4);
      for (const { task, queue } of batch.reverse()) queue.unshift(task);
      return;
    }
    for (const { task, range } of asked) {
      this.#take(task, range[task.what] as never);
      await breathe();
    }
    for (const grid of new Set(batch.map(({ task }) => task.grid))) this.#finish(grid, batch);
    await breathe();
  }

  #fill(queues: readonly Task[][]): { task: Task; queue: Task[] }[] {
    const batch: { task: Task; queue: Task[] }[] = [];
    let room = this.#target;
    for (const queue of queues) {
      for (let task = queue[0]; task && room > 0; task = queue[0]) {
        if (batch.length >= MOST_RANGES) return batch;
        const perCell = this.#bytesPerCell(task);
        const width = task.area.right - task.area.left + 1;
        const rows = task.area.bottom - task.area.top + 1;
        const fitting = Math.max(1, Math.floor(room / perCell / width));
        const cells = task.grid.rowCount > LONG_SHEET ? LONG_SHEET_CELLS : MOST_CELLS;
        const taken = Math.min(rows, fitting, MOST_ROWS, Math.max(1, Math.floor(cells / width)));
        // Better a block of its own than a few rows at the end of another.
        if (taken < rows && batch.length > 0 && taken < fitting / 2) return batch;
        room -= taken * width * perCell;
        queue.shift();
        const split = task.area.top + taken;
        if (taken < rows) queue.unshift({ ...task, area: { ...task.area, top: split } });
        batch.push({ task: { ...task, area: { ...task.area, bottom: split - 1 } }, queue });
        if (taken < rows) return batch;
        if (task.what !== "values") continue;
        const formats = this.#foresee(task.grid, room);
        room -= formats.reduce((sum, each) => sum + this.#bytesOf(each), 0);
        batch.push(...formats.map((each) => ({ task: each, queue: this.#formats })));
      }
    }
    return batch;
  }

  /** Formats that go along with the last rows of a sheet, where there is room: that saves a sync. */
  #foresee(grid: ExcelGrid, room: number): readonly Task[] {
    if (!this.#isComplete(grid) || this.#foreseen.has(grid)) return [];
    const { bytes, cells } = this.#weights.get(grid) ?? { bytes: 0, cells: 0 };
    if (!grid.used || isLarge(grid.used) || cells === 0) return [];
    const whole = (bytes / cells) * cellsOf(grid.used);
    const areas = foreseenFormatAreas(grid, this.#formatBudget(grid, whole));
    const tasks = areas.map((area): Task => ({ grid, what: "numberFormat", area }));
    if (tasks.reduce((sum, task) => sum + this.#bytesOf(task), 0) > room) return [];
    const columns = areas.flatMap(({ left, right }) =>
      Array.from({ length: right - left + 1 }, (_, place) => left + place)
    );
    this.#foreseen.set(grid, new Set(columns));
    return tasks;
  }

  #bytesOf(task: Task): number {
    return cellsOf(task.area) * this.#bytesPerCell(task);
  }

  #bytesPerCell({ grid, what }: Task): number {
    if (what === "numberFormat") return 14;
    const weight = this.#weights.get(grid);
    const seen = weight && weight.cells > 0 ? weight.bytes / weight.cells : 20;
    return what === "formulas" ? seen * 2 + 10 : Math.max(3, seen);
  }

  #take({ grid, what, area }: Task, block: readonly (string | number | boolean | null)[][]): void {
    if (what === "numberFormat") {
      grid.formats.add(area.top, area.left, block);
      return;
    }
    if (what === "formulas") {
      grid.addFormulas(area.top, area.left, block);
      return;
    }
    grid.addValues(area.top, area.left, block);
    const weight = this.#weights.get(grid);
    if (!weight) return;
    const [bytes, cells] = weigh(block);
    weight.bytes += bytes;
    weight.cells += cells;
  }

  /** Reports, and asks for formats once the last value is there. */
  #finish(grid: ExcelGrid, batch: readonly { readonly task: Task }[]): void {
    const done = batch.filter(({ task }) => task.grid === grid && task.what === "values");
    if (done.length === 0 || !grid.used) return;
    const isComplete = this.#isComplete(grid);
    const last = Math.max(...done.map(({ task }) => task.area.bottom));
    this.#report(grid, isComplete ? grid.used.bottom : last);
    if (isComplete) this.#planFormats(grid);
  }

  #report(grid: ExcelGrid, lastRow: number): void {
    const { name: sheet, rowCount: rowsTotal } = grid;
    this.#options.onProgress?.({ sheet, rowsRead: Math.min(lastRow + 1, rowsTotal), rowsTotal });
  }

  #planFormats(grid: ExcelGrid): void {
    const { bytes } = this.#weights.get(grid) ?? { bytes: 0 };
    const areas = formatAreas(grid, this.#formatBudget(grid, bytes), this.#foreseen.get(grid));
    this.#formats.push(...areas.map((area): Task => ({ grid, what: "numberFormat", area })));
  }

  /** Bytes that formats may take: a share of what the values take. */
  #formatBudget(grid: ExcelGrid, bytes: number): number {
    const share = grid.rowCount > LONG_SHEET ? LONG_SHEET_SHARE : FORMAT_SHARE;
    return Math.max(LEAST_FORMAT_BYTES, bytes * share);
  }
}

function isLarge(area: Area): boolean {
  return cellsOf(area) > LARGEST_AREA;
}

function tilesOf(area: Area): Area[] {
  const height = Math.ceil((area.bottom - area.top + 1) / TILES_DOWN);
  const width = Math.ceil((area.right - area.left + 1) / TILES_ACROSS);
  const tiles: Area[] = [];
  for (let top = area.top; top <= area.bottom; top += height) {
    for (let left = area.left; left <= area.right; left += width) {
      const bottom = Math.min(area.bottom, top + height - 1);
      tiles.push({ top, left, bottom, right: Math.min(area.right, left + width - 1) });
    }
  }
  return tiles;
}

function isOneRow(area: Area): boolean {
  return area.top === area.bottom;
}

/** Bytes of a block as JSON in UTF-8, judged by every 16th row of a long one; and its cells. */
function weigh(block: readonly (string | number | boolean | null)[][]): [number, number] {
  const step = block.length > 64 ? 16 : 1;
  let bytes = 0;
  let rows = 0;
  for (let row = 0; row < block.length; row += step) {
    rows++;
    for (const value of block[row] ?? []) bytes += weightOf(value);
  }
  const width = block[0]?.length ?? 0;
  return [(bytes * block.length) / Math.max(1, rows), block.length * width];
}

function weightOf(value: string | number | boolean | null): number {
  if (typeof value !== "string") return String(value).length + 1;
  let bytes = 3;
  for (let index = 0; index < value.length; index++)
    bytes += value.charCodeAt(index) < 0x80 ? 1 : 3;
  return bytes;
}
