import type { Reconciliation } from "../lists/reconcile";
import type { ListSettingText } from "../lists/list-setting-values";
import { drawSample, type Sample } from "../lists/sampling";
import type { Language } from "../messages/message";
import { clockTime } from "../sheets/clock-time";
import type { Workbook } from "../workbook/workbook";
import type { WritePlan } from "../workbook/write-plan";
import { listFindingSheet, type ListFrame } from "./list-finding-sheet";
import { listSampleSheet, samplePlanOf } from "./list-sample-sheet";
import { LIST_SHEET_KEYS } from "./list-sheet-layout";
import { listSummarySheet } from "./list-summary-sheet";
import { readListSettings } from "./list-setting-rows";
import { listSheetName, writtenListSheet } from "./own-list-sheets";

export interface ListPlanOptions {
  readonly language: Language;
  /** The moment of the run; core has no clock. Its day is the first seed. */
  readonly now: Date | string;
  /** Policy facts that are newer than what 名单核对 has: they are written there. */
  readonly settings?: readonly ListSettingText[];
}

/**
 * 名单核对, 名单疑点 and, where a list says who is paid, 抽样底稿. What a person typed into earlier ones
 * in `existing` is carried along, by key and never by row number. No ID stands in any of them in
 * full.
 */
export function planListSheets(
  result: Reconciliation,
  existing: Workbook,
  { language, now, settings }: ListPlanOptions
): { readonly plan: WritePlan; readonly sample: Sample | undefined } {
  const time = clockTime(now, existing.date1904);
  const { texts } = readListSettings(existing, settings);
  const frame: ListFrame = { language, generatedAt: time.text, settings: texts };
  const { summary, findings, sample } = LIST_SHEET_KEYS;
  const name = (key: (typeof LIST_SHEET_KEYS)[keyof typeof LIST_SHEET_KEYS]): string =>
    listSheetName(existing, key, language);
  const written = (key: Parameters<typeof name>[0]) => writtenListSheet(existing, key);
  const sheets = [
    listSummarySheet(name(summary), result, frame, written(summary)),
    listFindingSheet(name(findings), result.findings, frame, written(findings), existing),
  ];
  const seed = Number(time.text.slice(0, 10).replaceAll("-", ""));
  const drawn = drawSample(result.listFacts, samplePlanOf(written(sample), seed));
  if (drawn) {
    sheets.push(listSampleSheet(name(sample), drawn, result.listFacts, frame, written(sample)));
  }
  return { plan: { sheets }, sample: drawn };
}
