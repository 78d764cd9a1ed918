import { word } from "../messages/message";
import { SIGNERS } from "./settings-layout";
import type { SettingsModel } from "./settings-model";
import type { SettingsPage } from "./settings-page";
import { columnOf, SETTINGS_COLUMNS } from "./sheet-layout";

/** 项目与复核人: what heads and foots every sheet. */
export function addSigners(page: SettingsPage, model: SettingsModel): void {
  page.caption("sheet.block.signers", "sheet.does.signers");
  for (const id of SIGNERS) {
    page.single(`signer:${id}`, {
      item: `sheet.setting.${id}`,
      does: `sheet.does.${id}`,
      ours: id === "project" ? model.project : "",
      ...(id === "reviewer" && model.reviewer !== undefined ? { shown: model.reviewer } : {}),
      style: "input-text",
    });
  }
}

/** “处”的口径, and the grade under each answer. */
export function addOccurrence(page: SettingsPage, model: SettingsModel): void {
  page.caption("sheet.block.occurrence", "sheet.does.occurrenceBlock");
  const row = page.single("occurrence", {
    item: "sheet.setting.occurrence",
    does: "sheet.does.occurrence",
    ours: "undecided",
    shown: model.settings.occurrenceUnit ?? "undecided",
    style: "input-text",
  });
  page.choices("value", row, ["undecided", "each", "flat-cut-once"]);
  model.outcomes.forEach((outcome, index) => {
    page.addRow(`outcome:${String(index + 1)}`, {
      item: page.plain(outcome.assumption),
      value: { value: outcome.score.toNumber(), style: "number" },
      extra1: page.plain(outcome.level ?? null),
      note: page.plain(word("sheet.does.outcome", page.language)),
    });
  });
}

/** 取整与容差. */
export function addRounding(page: SettingsPage, model: SettingsModel): void {
  page.caption("sheet.block.rounding", "sheet.does.roundingBlock");
  const row = page.single("decimals", {
    item: "sheet.setting.decimals",
    does: "sheet.does.decimals",
    ours: "2",
    shown: String(model.settings.scoreDecimals),
    style: "input-number",
  });
  const place = columnOf(SETTINGS_COLUMNS, "value");
  page.draft.validations.push({
    range: { top: row, left: place, bottom: row, right: place },
    kind: { type: "list", choices: ["0", "1", "2", "3", "4"] },
    error: word("sheet.error.decimals", page.language),
  });
  page.addRow("tolerance", {
    item: page.plain(word("sheet.setting.tolerance", page.language)),
    value: page.plain(word("sheet.setting.toleranceValue", page.language)),
    note: page.plain(word("sheet.does.tolerance", page.language)),
  });
}
