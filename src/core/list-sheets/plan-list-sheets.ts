import type { Reconciliation } from "../lists/reconcile";
import type { ListSettingText } from "../lists/list-setting-values";
import { drawSample, type Sample } from "../lists/sampling";
import type { Language } from "../messages/message";
import { clockTime } from "../sheets/clock-time";
import { readSettings } from "../sheets/read-settings";
import { finish } from "../values/finish";
import type { Workbook } from "../workbook/workbook";
import type { SheetPlan, WritePlan } from "../workbook/write-plan";
import { listFindingSheet, type ListFrame } from "./list-finding-sheet";
import { listSampleSheet, samplePlanOf } from "./list-sample-sheet";
import { LIST_SHEET_KEYS, type ListSheetKey } from "./list-sheet-layout";
import { listSummarySheet } from "./list-summary-sheet";
import { readListSettings } from "./list-setting-rows";
import type { UsedSettings } from "./used-settings";
import { listSheetName, writtenListSheet, writtenListSheetInSteps } from "./own-list-sheets";

export interface ListPlanOptions {
  readonly language: Language;
  /** The moment of the run; core has no clock. Its day is the first seed. */
  readonly now: Date | string;
  /** Policy facts that are newer than what 名单核对 has: they are written there. */
  readonly settings?: readonly ListSettingText[];
  /** What the run went by; absent: what `existing` says. */
  readonly used?: UsedSettings;
}

/** What is planned: the sheets, and the sample that was drawn for one of them. */
export interface ListSheets {
  readonly plan: WritePlan;
  readonly sample: Sample | undefined;
}

/**
 * 名单核对, 名单疑点 and, where a list says who is paid, 抽样底稿. What a person typed into earlier ones
 * in `existing` is carried along, by key and never by row number. No ID stands in any of them in
 * full.
 */
export function planListSheets(
  result: Reconciliation,
  existing: Workbook,
  options: ListPlanOptions
): ListSheets {
  return finish(planListSheetsInSteps(result, existing, options));
}

/** The same with a rest every few thousand rows. */
export function* planListSheetsInSteps(
  result: Reconciliation,
  existing: Workbook,
  options: ListPlanOptions
): Generator<undefined, ListSheets> {
  const { summary, sample } = LIST_SHEET_KEYS;
  const frame = frameOf(existing, options);
  const name = (key: ListSheetKey): string => listSheetName(existing, key, frame.language);
  const writtenSummary = writtenListSheet(existing, summary);
  const writtenSample = yield* writtenListSheetInSteps(existing, sample);
  const sheets = [
    yield* listSummarySheet(name(summary), result, frame, writtenSummary),
    yield* planFindingSheet(result, existing, options),
  ];
  const seed = Number(frame.generatedAt.slice(0, 10).replaceAll("-", ""));
  const drawn = yield* drawSample(result.listFacts, samplePlanOf(writtenSample, seed));
  if (drawn) {
    const { listFacts } = result;
    sheets.push(yield* listSampleSheet(name(sample), drawn, listFacts, frame, writtenSample));
  }
  return { plan: { sheets }, sample: drawn };
}

/** 名单疑点 alone, with a rest every few thousand rows. */
export function* planFindingSheet(
  { findings }: Reconciliation,
  existing: Workbook,
  options: ListPlanOptions
): Generator<undefined, SheetPlan> {
  const key = LIST_SHEET_KEYS.findings;
  const name = listSheetName(existing, key, options.language);
  const written = yield* writtenListSheetInSteps(existing, key);
  const frame = frameOf(existing, options);
  return yield* listFindingSheet(name, findings, frame, written, existing);
}

function frameOf(existing: Workbook, options: ListPlanOptions): ListFrame {
  const { language, now, settings } = options;
  const { text } = clockTime(now, existing.date1904);
  const { texts } = readListSettings(existing, settings);
  const used = options.used ?? { texts, choices: readSettings(existing).tableChoices };
  return { language, generatedAt: text, settings: texts, used };
}
