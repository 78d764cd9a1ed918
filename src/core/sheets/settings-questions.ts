import { say, message, word } from "../messages/message";
import { choiceWord } from "./setting-choice";
import type { QuestionLine, SettingsModel } from "./settings-model";
import type { SettingsPage } from "./settings-page";
import type { DraftCell } from "./sheet-draft";
import { columnOf, SETTINGS_COLUMNS } from "./sheet-layout";
import { ANSWER_PREFIX, rememberedQuestions } from "./written-answers";

/**
 * 口径确认: what the workbook leaves open, with a person's answer in the yellow cell. An answer
 * whose question is not asked any more (its table is gone for now) stays, for it may come back.
 */
export function addQuestions(page: SettingsPage, model: SettingsModel): void {
  const asked = new Set(model.questions.map(({ id }) => id));
  const kept = rememberedQuestions(page.written).filter(
    ({ id, answer }) => answer !== undefined && !asked.has(id)
  );
  if (model.questions.length + kept.length === 0) return;
  page.caption("sheet.block.questions", "sheet.does.questions");
  page.heads("questions", {
    item: "sheet.head.question",
    value: "sheet.head.answer",
    extra1: "sheet.head.inForce",
    source: "sheet.head.place",
    note: "sheet.head.outcomes",
  });
  for (const line of model.questions) questionRow(page, line, false);
  for (const line of kept) questionRow(page, line, true);
}

function questionRow(page: SettingsPage, line: QuestionLine, isGone: boolean): void {
  const open = choiceWord("open", page.language);
  const answer = line.choices.find(({ value }) => value === line.answer);
  const gone = word("sheet.question.gone", page.language);
  const row = page.addRow(`${ANSWER_PREFIX}${line.id}`, {
    item: page.plain(line.text),
    value: { value: answer?.words ?? open, style: "input-text" },
    extra1: page.plain(isGone ? null : (line.inForce ?? null)),
    source: placeCell(line),
    note: page.plain(isGone ? gone : line.note.join("\n") || setting(page, line)),
    memo: { value: JSON.stringify(line) },
  });
  const place = columnOf(SETTINGS_COLUMNS, "value");
  const choices = [open, ...line.choices.map(({ words }) => words)];
  page.draft.validations.push({
    range: { top: row, left: place, bottom: row, right: place },
    kind: { type: "list", choices },
    error: say(message("sheet.error.choice", { choices: choices.join(" / ") }), page.language),
  });
}

/** How the same is said on the command line, where no grade hangs on it. */
function setting(page: SettingsPage, { id }: QuestionLine): string {
  return say(message("sheet.question.setting", { id }), page.language);
}

function placeCell({ place, link }: QuestionLine): DraftCell {
  if (place === undefined) return { value: null, style: "text" };
  return link === undefined
    ? { value: place, style: "text" }
    : { value: place, link, style: "link" };
}
