import { evaluate } from "../../src/core/evaluate";
import { say, type Message } from "../../src/core/messages/message";
import { planSheets } from "../../src/core/sheets/plan-sheets";
import { regrade } from "../../src/core/sheets/regrade";
import { SHEET_KEYS } from "../../src/core/sheets/sheet-layout";
import type { Result } from "../../src/core/values/result";
import type { WritePlan } from "../../src/core/workbook/write-plan";
import { ExcelHost } from "../../src/excel/excel-host";
import type { BookModel } from "../../test/excel-host/book-model";
import { ExcelStandIn } from "../../test/excel-host/excel-stand-in";
import { useExcel } from "../../test/excel-host/load-client";
import { pourWorkbook } from "../../test/excel-host/pour-workbook";
import { recomputeBook } from "../recompute-book";

// 重新计算等级 after a reviewer typed one score, in a workbook of 200 indicators and 5,000 findings,
// through Microsoft's own client: syncs, bytes, and the processor time of the add-in and the client,
// less that of the stand-in for Excel. Printed as JSON.
const FIRST = "2026-11-22T14:02:00";
const LATER = "2026-11-22T15:02:00";
const WARM_UP = 2;

function valueOf<T>(result: Result<T, Message>): T {
  if (!result.ok) throw new Error(say(result.error, "en"));
  return result.value;
}

/** Stands for Excel's own calculation: a formula that is written results in what the plan says. */
function calculateBy(book: BookModel, plan: WritePlan): void {
  const sheets = new Map(plan.sheets.map((sheet) => [sheet.name, sheet]));
  book.calculate = (sheet, row, column) =>
    sheets.get(sheet)?.rows[row]?.cells[column]?.value ?? undefined;
}

/** Processor time that the stand-in takes; all of its work is done without a break. */
function watchStandIn(standIn: ExcelStandIn): { ms: number } {
  const taken = { ms: 0 };
  const execute = standIn.execute.bind(standIn);
  standIn.execute = async (message) => {
    const start = process.cpuUsage();
    const answer = await execute(message);
    const { user, system } = process.cpuUsage(start);
    taken.ms += (user + system) / 1000;
    return answer;
  };
  return taken;
}

async function write(standIn: ExcelStandIn, host: ExcelHost, plan: WritePlan): Promise<void> {
  calculateBy(standIn.book, plan);
  valueOf(await host.apply(plan));
}

/** Reads, works out anew and writes, as the ribbon's button does. */
async function recompute(standIn: ExcelStandIn, host: ExcelHost) {
  standIn.resetCounts();
  const read = valueOf(await host.read());
  const readSyncs = standIn.counts.syncs;
  const start = process.cpuUsage();
  const evaluation = evaluate(read);
  const { plan, changes } = valueOf(regrade(read, { language: "zh-CN", now: LATER, evaluation }));
  const engineMs = process.cpuUsage(start).user / 1000;
  await write(standIn, host, plan);
  const { syncs, bytesSent, bytesReceived, largest } = standIn.counts;
  return {
    engineMs,
    read: readSyncs,
    write: syncs - readSyncs,
    mb: (bytesSent + bytesReceived) / 1024 / 1024,
    largestMb: largest / 1024 / 1024,
    changes: changes.length,
    sheets: plan.sheets.map(({ name }) => name),
  };
}

const standIn = new ExcelStandIn({ book: pourWorkbook(recomputeBook()) });
useExcel(standIn);
const host = new ExcelHost();
const read = valueOf(await host.read());
const plan = planSheets(evaluate(read), read, { language: "zh-CN", now: FIRST });
await write(standIn, host, plan);

const scores = plan.sheets.find(({ key }) => key === SHEET_KEYS.scores);
const header = scores?.rows.findIndex(({ cells }) => cells.some((c) => c?.value === "复核得分"));
const column = scores?.rows[header ?? 0]?.cells.findIndex((c) => c?.value === "复核得分");
/** Into the second indicator: the first counts findings, whose effect would change with it. */
function type(score: number): void {
  standIn.book.sheet(scores?.name ?? "").put((header ?? 0) + 2, column ?? 0, { value: score });
}

/** A reviewer rules a finding out in 疑点清单. */
function exclude(row: number): void {
  const list = plan.sheets.find(({ key }) => key === SHEET_KEYS.findings);
  const top = list?.table?.range.top ?? 0;
  const place = list?.rows[top]?.cells.findIndex((cell) => cell?.value === "状态") ?? 0;
  standIn.book.sheet(list?.name ?? "").put(top + row, place, { value: "排除" });
}

for (let run = 0; run < WARM_UP; run++) {
  type(run / 10);
  await recompute(standIn, host);
}
type(0.25);
const taken = watchStandIn(standIn);
const start = process.cpuUsage();
const run = await recompute(standIn, host);
const { user, system } = process.cpuUsage(start);
const ms = (user + system) / 1000 - taken.ms;
const again = await recompute(standIn, host);
exclude(3);
const status = await recompute(standIn, host);
process.stdout.write(JSON.stringify({ ...run, ms, standInMs: taken.ms, again, status }));
