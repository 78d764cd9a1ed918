import { word } from "../messages/message";
import { plain } from "../values/decimal";
import { remember, settingRow } from "./setting-choice";
import type { SettingsModel } from "./settings-model";
import type { SettingsPage } from "./settings-page";

/** 补贴标准: the rates that payments are recomputed with. */
export function addRates(page: SettingsPage, model: SettingsModel): void {
  page.caption("sheet.block.rates", "sheet.does.rates");
  if (model.rates.length === 0) {
    page.addRow("rates:none", { item: page.plain(word("sheet.none.rates", page.language)) });
    return;
  }
  page.heads("rates", {
    item: "sheet.head.class",
    value: "sheet.head.rateValue",
    extra1: "sheet.head.unit",
    source: "sheet.head.source",
  });
  const seen = new Map<string, number>();
  for (const line of model.rates) {
    const count = (seen.get(line.className) ?? 0) + 1;
    seen.set(line.className, count);
    const key = `rate:${line.className}${count > 1 ? `#${String(count)}` : ""}`;
    const row = settingRow(page.written, key, ["value"]);
    const changed = row?.changed === true && row.values[0] !== "";
    const typed = changed ? row.values[0] : undefined;
    // A changed rate is the evaluation's rate too: what the workbook itself says is remembered.
    const ours = changed ? (row.ours[0] ?? "") : plain(line.rate);
    page.addRow(key, {
      item: page.plain(line.label),
      value: page.input(typed ?? ours, "input-number"),
      extra1: page.plain(line.unit),
      source: line.source ? { ...line.source, style: "link" } : page.plain(null),
      note: page.plain(word("sheet.does.rate", page.language)),
      written: { value: remember([ours]) },
      memo: { value: line.className },
    });
  }
}
