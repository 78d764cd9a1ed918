import { readFileSync } from "node:fs";
import { evaluate } from "../../src/core/evaluate";
import { say, type Message } from "../../src/core/messages/message";
import { planSheets } from "../../src/core/sheets/plan-sheets";
import type { Result } from "../../src/core/values/result";
import type { Workbook } from "../../src/core/workbook/workbook";
import type { WorkbookHost } from "../../src/core/workbook/workbook-host";
import type { WritePlan } from "../../src/core/workbook/write-plan";
import { openXlsx } from "../../src/xlsx/open-xlsx";
import type { BookModel } from "../excel-host/book-model";
import { ExcelStandIn, type Profile } from "../excel-host/excel-stand-in";
import { useExcel } from "../excel-host/load-client";
import { pourWorkbook } from "../excel-host/pour-workbook";

/** The moment of every run in these tests. */
export const NOW = "2026-11-22T14:02:00";

export function valueOf<T>(result: Result<T, Message>): T {
  if (!result.ok) throw new Error(say(result.error, "en"));
  return result.value;
}

export async function sampleBook(name: string): Promise<Workbook> {
  return valueOf(await openXlsx(readFileSync(`assets/samples/${name}.xlsx`))).workbook;
}

/** Opens `workbook` in Excel. */
export function excelWith(workbook: Workbook, profile: Profile = "365"): ExcelStandIn {
  return openBook(pourWorkbook(workbook), profile);
}

export function openBook(book: BookModel, profile: Profile = "365"): ExcelStandIn {
  const standIn = new ExcelStandIn({ profile, book });
  useExcel(standIn);
  return standIn;
}

/** Read, evaluate, plan, apply: what 核对并评分 does. */
export async function runOn(
  host: WorkbookHost,
  language: "zh-CN" | "en" = "zh-CN"
): Promise<Result<WritePlan, Message>> {
  const read = await host.read();
  if (!read.ok) return read;
  const plan = planSheets(evaluate(read.value), read.value, { language, now: NOW });
  const applied = await host.apply(plan);
  return applied.ok ? { ok: true, value: plan } : applied;
}
