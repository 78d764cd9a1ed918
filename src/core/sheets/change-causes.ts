import { message, say, word, type Language } from "../messages/message";
import { plain } from "../values/decimal";
import type { Settings } from "../evaluation";
import type { ScoreChange } from "./compose-scores";
import { statusId, statusWord } from "./finding-words";
import type { SettingsModel } from "./settings-model";
import type { Band } from "./grade-band";
import { decimalIn } from "./overrides";
import { SHEET_KEYS } from "./sheet-layout";
import type { SheetDraft } from "./sheet-draft";
import { choiceWord } from "./setting-choice";
import { textAt, type WrittenSheet } from "./written-sheet";

/** What counted in a run beside the data: settings by name, as plain texts to compare. */
export type Basis = Readonly<Record<string, string>>;

/** The settings, rates, scale and answers that a run counted with. */
export function basisOf(settings: Settings, model: SettingsModel, bands: readonly Band[]): Basis {
  const end = (band: Band): string =>
    `${band.level} ${band.min ? plain(band.min) : ""}${band.minInclusive ? "≤" : "<"}` +
    `${band.maxInclusive ? "≤" : "<"}${band.max ? plain(band.max) : ""}`;
  const rates = model.rates.map(({ className, rate }): [string, string] => [
    `rate:${className}`,
    plain(rate),
  ]);
  const { occurrence: _own, decimals: _too, ...answers } = settings.answers ?? {};
  const given = Object.entries(answers).filter(([, value]) => value !== "");
  return {
    occurrence: settings.occurrenceUnit ?? "undecided",
    decimals: String(settings.scoreDecimals),
    scale: bands.map(end).join("；"),
    ...Object.fromEntries(rates),
    ...Object.fromEntries(given),
  };
}

/** `1 处怎样计：未定（从严） → 相同差额合计1处` for each setting that is not what it was. */
export function sayBasisChanges(
  before: Basis | undefined,
  now: Basis,
  language: Language
): readonly string[] {
  if (!before) return [];
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])];
  return names.flatMap((name) => {
    const [a, b] = [before[name] ?? "", now[name] ?? ""];
    if (a === b) return [];
    const said = {
      name: settingName(name, language),
      before: valueWord(a, language),
      after: valueWord(b, language),
    };
    return [say(message("sheet.cause.setting", said), language)];
  });
}

function settingName(name: string, language: Language): string {
  if (name === "occurrence") return word("sheet.setting.occurrence", language);
  if (name === "decimals") return word("sheet.setting.decimals", language);
  if (name === "scale") return word("sheet.block.scale", language);
  if (name.startsWith("rate:")) return `${word("sheet.block.rates", language)} ${name.slice(5)}`;
  if (name === "counting") return word("question.counting", language);
  return name;
}

function valueWord(value: string, language: Language): string {
  if (value === "undecided" || value === "each" || value === "flat-cut-once") {
    return choiceWord(value, language);
  }
  if (value === "confirmed" || value === "not-excluded") {
    return word(`question.counting.${value}`, language);
  }
  return value === "" ? choiceWord("open", language) : value;
}

/** `疑点改为排除：3 条（编号 2、5、7）` for each status that findings were given since. */
export function sayStatusChanges(
  draft: SheetDraft,
  written: WrittenSheet | undefined,
  language: Language
): readonly string[] {
  if (!written) return [];
  const groups = new Map<string, string[]>();
  for (const { key, cells } of draft.rows) {
    const row = written.rows.get(key);
    if (row === undefined) continue;
    const now = statusPart(cells.get(draft.place("decided"))?.value);
    const before = statusPart(textAt(written, row, "decided")) || "open";
    if (now === "" || now === before) continue;
    const number = String(cells.get(draft.place("number"))?.value ?? "");
    groups.set(now, [...(groups.get(now) ?? []), number]);
  }
  const separator = language === "en" ? ", " : "、";
  return [...groups].map(([status, numbers]) =>
    say(
      message("sheet.cause.status", {
        status: statusWord(statusId(status) ?? (status as "open"), language),
        count: String(numbers.length),
        numbers: numbers.slice(0, 20).join(separator) + (numbers.length > 20 ? "…" : ""),
      }),
      language
    )
  );
}

function statusPart(value: unknown): string {
  return typeof value === "string" ? (value.split("|")[0] ?? "") : "";
}

/**
 * `分值以来源表为准：A1-1 立项依据 25 → 20` for each 分值 on 评分表 that the source does not have: it
 * was typed there, or the source changed.
 */
export function sayWeightChanges(
  draft: SheetDraft,
  written: WrittenSheet | undefined,
  language: Language
): readonly string[] {
  if (!written || draft.key !== SHEET_KEYS.scores) return [];
  return draft.rows.flatMap(({ key, cells }) => {
    const row = key === "" ? undefined : written.rows.get(key);
    return Object.entries(WEIGHTS).flatMap(([id, label]) => {
      const cell = cells.get(draft.place(id));
      const before = textAt(written, row, id);
      if (typeof cell?.value !== "number" || cell.formula !== undefined || before === "") return [];
      if (decimalIn(before)?.minus(cell.value).isZero()) return [];
      const name = textAt(written, row, label);
      return [
        say(message("sheet.cause.weight", { name, before, after: String(cell.value) }), language),
      ];
    });
  });
}

/** Columns of 分值, each with the column that says of what. */
const WEIGHTS = { dimensionWeight: "dimension", secondWeight: "second", weight: "indicator" };

/** Scores moved, and nothing that a person set explains it: the sources did. */
export function saySourceChange(
  changes: readonly ScoreChange[],
  others: readonly string[],
  language: Language
): readonly string[] {
  const moved = changes.filter(({ judged }) => !judged);
  if (moved.length === 0 || others.length > 0) return [];
  const codes = moved.map(({ code }) => code).join(language === "en" ? ", " : "、");
  return [say(message("sheet.cause.source", { codes }), language)];
}
