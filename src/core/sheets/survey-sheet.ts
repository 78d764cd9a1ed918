import { word } from "../messages/message";
import type { Facts } from "../tables/facts";
import { carryExtras, carryRows } from "./carry-over";
import { addFoot, addHead, type Frame } from "./sheet-frame";
import { SheetDraft } from "./sheet-draft";
import { SHEET_KEYS, SURVEY_COLUMNS, type ColumnLayout } from "./sheet-layout";
import { ANSWERS, SurveyBlock } from "./survey-block";
import type { WrittenSheet } from "./written-sheet";

/**
 * 满意度测算: every question with its answers, 单项 (share of the best answer) and 加权 满意度 as live
 * formulas over weights that a person may change, beside what the workbook states. Source: domain.md
 * P19 and 5. Absent when the workbook has no survey.
 */
export function surveySheet(
  name: string,
  facts: Facts,
  frame: Frame,
  written: WrittenSheet | undefined
): SheetDraft | undefined {
  const tables = facts.surveys.filter(({ questions }) => questions.length > 0);
  if (tables.length === 0) return undefined;
  const used = Math.max(...tables.map(({ questions }) => questions[0]?.answers.length ?? 0));
  const columns = SURVEY_COLUMNS.map((column): ColumnLayout => {
    const at = ANSWERS.findIndex((id) => id === column.id);
    return at >= used ? { ...column, hidden: true } : column;
  });
  const draft = new SheetDraft(SHEET_KEYS.survey, name, columns);
  draft.hasBlocks = true;
  addHead(draft, frame, "sheet.title.survey", word("sheet.unit.none", frame.language), written);
  draft.addHeader(frame.language);
  for (const table of tables) new SurveyBlock(draft, facts, table, frame.language, written).add();
  carryExtras(draft, written);
  addFoot(draft, frame, written);
  if (written) carryRows(draft, written, written.looseRows);
  return draft;
}
