import { message, say, type Language } from "../messages/message";
import { plain, type Decimal } from "../values/decimal";
import type { Workbook } from "../workbook/workbook";
import { clockTime, type ClockTime } from "./clock-time";
import { basisOf, type Basis } from "./change-causes";
import type { Band } from "./grade-band";
import { lastResult, logSheet, type LogEntry } from "./log-sheet";
import { COLUMNS_OF, findOwnSheets } from "./own-sheets";
import { finalScore, type ScoreLine } from "./score-line";
import { layOutScores, scoreReference } from "./score-layout";
import { scoreSheet } from "./score-sheet";
import { grandTotalsOf, levelOf, type Totals } from "./score-totals";
import type { SettingsModel } from "./settings-model";
import { effectiveBands, layOutSettings, signerCells } from "./settings-layout";
import { settingsSheet } from "./settings-sheet";
import type { Frame } from "./sheet-frame";
import type { SheetDraft } from "./sheet-draft";
import { SHEET_KEYS, type SheetKey } from "./sheet-layout";
import { sheetNames } from "./sheet-names";
import { summarySheet } from "./summary-sheet";
import { readWritten, type WrittenSheet } from "./written-sheet";

export interface ComposeInput {
  readonly workbook: Workbook;
  readonly language: Language;
  readonly now: Date | string;
  readonly lines: readonly ScoreLine[];
  readonly model: SettingsModel;
  /** Total and level as the workbook prints them. */
  readonly stated?: Decimal;
  readonly statedLevel?: string;
}

/** What all sheets of one run share: names, what stands there now, the frame, the result. */
export class Composition {
  readonly input: ComposeInput;
  readonly time: ClockTime;
  readonly names: Readonly<Record<SheetKey, string>>;
  readonly frame: Frame;
  readonly bands: readonly Band[];
  readonly totals: Totals;
  readonly level: string | undefined;
  readonly basis: Basis;
  readonly #written = new Map<SheetKey, WrittenSheet | undefined>();

  constructor(input: ComposeInput) {
    const { workbook, language, model } = input;
    this.input = input;
    this.time = clockTime(input.now, workbook.date1904);
    this.names = sheetNames(workbook, language);
    const written = this.written(SHEET_KEYS.settings);
    const layout = layOutSettings(this.names[SHEET_KEYS.settings], model, written);
    const { scoreDecimals } = model.settings;
    this.frame = {
      language,
      generatedAt: this.time.text,
      generatedOn: this.time.serial,
      ...signerCells(layout.name, model, written),
      decimalsCell: layout.decimals,
      scoreDecimals,
    };
    this.bands = effectiveBands(model, written);
    const raw = grandTotalsOf(input.lines);
    this.totals = raw.final ? { ...raw, final: raw.final.toDecimalPlaces(scoreDecimals) } : raw;
    this.level = levelOf(raw, this.bands, scoreDecimals);
    this.basis = basisOf(model.settings, model, this.bands);
  }

  /** An earlier sheet of ours, as a person left it. */
  written(key: SheetKey): WrittenSheet | undefined {
    if (!this.#written.has(key)) {
      const sheet = findOwnSheets(this.input.workbook).get(key);
      this.#written.set(key, readWritten(sheet, COLUMNS_OF[key]));
    }
    return this.#written.get(key);
  }

  /** 评分表 and 得分情况表 (none without indicators), and 绩核设置. */
  sheets(): { readonly scores: readonly SheetDraft[]; readonly settings: SheetDraft } {
    const { lines, model, stated, statedLevel } = this.input;
    const settingsWritten = this.written(SHEET_KEYS.settings);
    const settings = layOutSettings(this.names[SHEET_KEYS.settings], model, settingsWritten);
    const scores = layOutScores(this.names[SHEET_KEYS.scores], lines);
    const { final, pendingWeight } = this.totals;
    const high = final?.plus(pendingWeight).toDecimalPlaces(model.settings.scoreDecimals);
    const hasScores = lines.length > 0;
    const settingsDraft = settingsSheet(
      model,
      settings,
      {
        // Without indicators there is no total: an empty text is no number, so no level is hit.
        final: hasScores ? scoreReference(scores, "final", scores.total) : '""',
        pendingWeight: hasScores ? scoreReference(scores, "systemState", scores.total) : "0",
        ...(final ? { finalValue: final } : {}),
        ...(high ? { highValue: high } : {}),
      },
      this.frame,
      settingsWritten
    );
    if (!hasScores) return { scores: [], settings: settingsDraft };
    const summary = {
      name: this.names[SHEET_KEYS.summary],
      lines,
      scores,
      settings,
      bands: this.bands,
      outcomes: model.outcomes,
      ...(stated ? { stated } : {}),
      ...(statedLevel === undefined ? {} : { statedLevel }),
    };
    return {
      scores: [
        scoreSheet(lines, scores, this.frame, this.written(SHEET_KEYS.scores)),
        summarySheet(summary, this.frame, this.written(SHEET_KEYS.summary)),
      ],
      settings: settingsDraft,
    };
  }

  /** 复核记录 with one more line, or as it is. */
  log(entry: Pick<LogEntry, "operation" | "changes"> | undefined): SheetDraft {
    const written = this.written(SHEET_KEYS.log);
    const before = this.before();
    const after = { ...(this.totals.final ? { newScore: this.totals.final } : {}) };
    const line: LogEntry | undefined = entry && {
      time: this.time.serial,
      reviewer: this.frame.reviewer.text,
      basis: this.basis,
      ...entry,
      ...(before.score ? { oldScore: before.score } : {}),
      ...(before.level === undefined ? {} : { oldLevel: before.level }),
      ...after,
      ...(this.level === undefined ? {} : { newLevel: this.level }),
    };
    return logSheet(this.names[SHEET_KEYS.log], line, this.frame, written);
  }

  /** The result of the last run; before the first one, what the workbook prints. */
  before(): { score?: Decimal; level?: string } {
    const last = lastResult(this.written(SHEET_KEYS.log));
    if (last) return last;
    const { stated, statedLevel } = this.input;
    return {
      ...(stated ? { score: stated } : {}),
      ...(statedLevel === undefined ? {} : { level: statedLevel }),
    };
  }
}

/** An indicator whose final score is not what it was. */
export interface ScoreChange {
  readonly code: string;
  readonly name: string;
  readonly before?: Decimal;
  readonly after?: Decimal;
  /** Whether a reviewer's score counts now. */
  readonly judged: boolean;
}

/** What changed since the sheet was written last. */
export function changesOf(
  lines: readonly ScoreLine[],
  written: WrittenSheet | undefined
): readonly ScoreChange[] {
  if (!written) return [];
  return lines.flatMap((line) => {
    const after = finalScore(line);
    if (!written.rows.has(line.key)) return [];
    if (after ? line.last?.equals(after) : !line.last) return [];
    return [
      {
        code: line.code,
        name: line.name,
        judged: line.override !== undefined,
        ...(line.last ? { before: line.last } : {}),
        ...(after ? { after } : {}),
      },
    ];
  });
}

/** `C4-1: 0 → 5（复核）` for each, on a line of its own. */
export function sayChanges(changes: readonly ScoreChange[], language: Language): string {
  const blank = say(message("sheet.state.pending"), language);
  return changes
    .map((change) =>
      say(
        message(change.judged ? "sheet.change.judged" : "sheet.change.score", {
          code: change.code,
          before: change.before ? plain(change.before) : blank,
          after: change.after ? plain(change.after) : blank,
        }),
        language
      )
    )
    .join("\n");
}
