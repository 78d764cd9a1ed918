import { word } from "../messages/message";
import { carryExtras, carryRows } from "./carry-over";
import type { SettingsLayout } from "./settings-layout";
import type { SettingsModel } from "./settings-model";
import { addOccurrence, addRounding, addSigners } from "./settings-basics";
import { SettingsPage } from "./settings-page";
import { addQuestions } from "./settings-questions";
import { addRates } from "./settings-rates";
import { addScale, type TotalCells } from "./settings-scale";
import { addTables } from "./settings-tables";
import { addHead, type Frame } from "./sheet-frame";
import { SheetDraft } from "./sheet-draft";
import { SETTINGS_COLUMNS, SHEET_KEYS } from "./sheet-layout";
import type { WrittenSheet } from "./written-sheet";

/** 绩核设置: every value that a person may set, each with a sentence of what it does. */
export function settingsSheet(
  model: SettingsModel,
  layout: SettingsLayout,
  total: TotalCells,
  frame: Frame,
  written: WrittenSheet | undefined
): SheetDraft {
  const draft = new SheetDraft(SHEET_KEYS.settings, layout.name, SETTINGS_COLUMNS);
  draft.hasBlocks = true;
  const page = new SettingsPage(draft, frame.language, written);
  addHead(draft, frame, "sheet.title.settings", word("sheet.unit.none", frame.language), written);
  draft.addHeader(frame.language);
  addSigners(page, model);
  addOccurrence(page, model);
  addRounding(page, model);
  addScale(page, model, total, layout);
  addQuestions(page, model);
  addRates(page, model);
  addTables(page, model);
  carryExtras(draft, written);
  if (written) carryRows(draft, written, written.looseRows);
  return draft;
}
