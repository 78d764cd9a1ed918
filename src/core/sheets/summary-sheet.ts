import { message, say, word, type Language, type MessageCode } from "../messages/message";
import type { Decimal } from "../values/decimal";
import type { PlanRange } from "../workbook/write-plan";
import { carryExtras, carryRows } from "./carry-over";
import type { Band } from "./grade-band";
import { finalScore, labelOf, type ScoreLine } from "./score-line";
import { scoreReference, type ScoreLayout } from "./score-layout";
import { pagesFor } from "./pages-for";
import { grandTotalsOf, totalsOf, type Totals } from "./score-totals";
import type { OutcomeLine } from "./settings-model";
import type { SettingsLayout } from "./settings-layout";
import { addFoot, addHead, type Frame } from "./sheet-frame";
import { SheetDraft, type DraftCell } from "./sheet-draft";
import { columnOf, SHEET_KEYS, SUMMARY_COLUMNS } from "./sheet-layout";
import { asTotal, summaryFigures, type SummaryCells, type SummaryColumn } from "./summary-cells";
import { rateChart } from "./summary-chart";
import { levelFormula, levelText } from "./summary-level";
import type { WrittenSheet } from "./written-sheet";

export interface SummaryInput {
  readonly name: string;
  readonly lines: readonly ScoreLine[];
  readonly scores: ScoreLayout;
  readonly settings: SettingsLayout;
  readonly bands: readonly Band[];
  readonly stated?: Decimal;
  readonly statedLevel?: string;
  readonly outcomes: readonly OutcomeLine[];
}

/**
 * 得分情况表: 一级指标 like 表3-1 with the level, then one block a dimension like 表4-1, every
 * figure a formula on 评分表, and two charts of 得分率.
 */
export function summarySheet(
  input: SummaryInput,
  frame: Frame,
  written: WrittenSheet | undefined
): SheetDraft {
  const draft = new SheetDraft(SHEET_KEYS.summary, input.name, SUMMARY_COLUMNS);
  draft.hasBlocks = true;
  const page = new SummaryPage(draft, input, frame);
  addHead(draft, frame, "sheet.title.summary", word("sheet.unit.points", frame.language), written);
  page.dimensions();
  page.blocks();
  page.indicators();
  carryExtras(draft, written);
  addFoot(draft, frame, written);
  if (written) carryRows(draft, written, written.looseRows);
  draft.pagesTall = pagesFor(draft.next);
  return draft;
}

class SummaryPage {
  private readonly draft: SheetDraft;
  private readonly input: SummaryInput;
  private readonly frame: Frame;
  private readonly language: Language;

  constructor(draft: SheetDraft, input: SummaryInput, frame: Frame) {
    this.draft = draft;
    this.input = input;
    this.frame = frame;
    this.language = frame.language;
  }

  /** The block of 一级指标, 合计, the level, what the workbook states, and the other answers. */
  dimensions(): void {
    const { scores, lines } = this.input;
    this.draft.addHeader(this.language);
    const top = this.draft.next;
    const named = scores.groups.filter((entry) => entry.subtotal !== undefined);
    for (const { group, subtotal = 0 } of named) {
      this.add(`dimension:${group.label}`, {
        first: this.text(group.label),
        second: { value: group.lines.length, style: "number" },
        ...this.figures(subtotal, totalsOf(group.lines)),
      });
    }
    if (named.length > 1) {
      const categories = this.range("first", top, this.draft.next - 1);
      this.draft.charts.push(
        rateChart(
          this.language,
          "sheet.chart.dimensions",
          { top: this.draft.headerRow, size: 14 },
          categories,
          named.map(({ group }) => group.label),
          named.map(({ group }) => totalsOf(group.lines))
        )
      );
    }
    const totals = this.rounded(grandTotalsOf(lines));
    this.add("total", {
      first: this.total(word("sheet.label.total", this.language)),
      second: { value: lines.length, style: "total-number" },
      ...asTotal(this.figures(scores.total, totals)),
    });
    this.grade(totals);
  }

  private rounded(totals: Totals): Totals {
    return totals.final
      ? { ...totals, final: totals.final.toDecimalPlaces(this.frame.scoreDecimals) }
      : totals;
  }

  private grade(totals: Totals): void {
    const { scores, stated, statedLevel, bands } = this.input;
    const final = scoreReference(scores, "final", scores.total);
    this.add("grade", {
      first: this.total(word("sheet.label.grade", this.language)),
      second: this.total(null),
      weight: { value: null, style: "total-number" },
      score: {
        value: totals.final?.toNumber() ?? "",
        formula: final,
        style: "total-number",
      },
      rate: {
        value: levelText(totals, bands, this.frame),
        formula: levelFormula(final, this.input.settings, this.language, this.openMark()),
        style: "total-text",
      },
      state: this.total(null),
    });
    if (stated !== undefined || statedLevel !== undefined) {
      this.add("stated", {
        first: this.text(word("sheet.label.stated", this.language)),
        second: this.text(null),
        weight: { value: null, style: "number" },
        score: { value: stated?.toNumber() ?? null, style: "number" },
        rate: this.text(statedLevel ?? null),
        state: this.text(null),
      });
    }
    this.input.outcomes.slice(1).forEach((outcome, index) => {
      this.add(`outcome:${String(index + 1)}`, {
        first: this.text(word("sheet.label.alternative", this.language)),
        second: this.text(outcome.assumption),
        weight: { value: null, style: "number" },
        score: { value: outcome.score.toNumber(), style: "number" },
        rate: this.text(outcome.level ?? null),
        state: this.text(word("sheet.label.bySystem", this.language)),
      });
    });
  }

  /** One block a dimension, like 表4-1. */
  blocks(): void {
    for (const { group, top, subtotal } of this.input.scores.groups) {
      this.add(`gap:${group.label}`, {});
      const caption = group.label === "" ? word("sheet.label.all", this.language) : group.label;
      this.add(`caption:${group.label}`, { first: { value: caption, style: "section" } });
      this.heads(`heads:${group.label}`, "sheet.head.second", "sheet.head.third");
      group.lines.forEach((line, index) => {
        this.lineRow(`line:${line.key}`, line, top + index, group.lines[index - 1]);
      });
      if (subtotal === undefined) continue;
      const label = say(message("sheet.label.subtotal", { name: group.label }), this.language);
      this.add(`sum:${group.label}`, {
        first: this.total(label),
        second: this.total(null),
        ...asTotal(this.figures(subtotal, totalsOf(group.lines))),
      });
    }
  }

  private lineRow(key: string, line: ScoreLine, row: number, before: ScoreLine | undefined): void {
    const second = line.path.slice(1).at(-1)?.label;
    const repeats = before !== undefined && before.path.slice(1).at(-1)?.label === second;
    const label = scoreReference(this.input.scores, "second", row);
    this.add(key, {
      first: {
        value: second ?? "",
        formula: `IF(${label}="","",${label})`,
        style: repeats && second !== undefined ? "repeat" : "text",
      },
      second: this.indicator(line, row),
      ...this.figures(row, totalsOf([line])),
      state: {
        value: word(stateOf(line), this.language),
        formula: scoreReference(this.input.scores, "state", row),
        style: "text",
      },
    });
  }

  /** All indicators in one run of rows, which a chart needs. */
  indicators(): void {
    const all = this.input.scores.groups.flatMap(({ group, top }) =>
      group.lines.map((line, index) => ({ line, row: top + index }))
    );
    if (all.length < 2) return;
    // Beside the blocks, so that no page ends inside it.
    const room = this.draft.next - 1 - (this.draft.headerRow + 16);
    this.add("gap:chart", {});
    this.add("caption:chart", {
      first: { value: word("sheet.label.chartData", this.language), style: "section" },
    });
    this.heads("heads:chart", "sheet.head.dimension", "sheet.head.third");
    const top = this.draft.next;
    for (const { line, row } of all) {
      const label = scoreReference(this.input.scores, "dimension", row);
      this.add(`chart:${line.key}`, {
        first: {
          value: line.path[0]?.label ?? "",
          formula: `IF(${label}="","",${label})`,
          style: "repeat",
        },
        second: this.indicator(line, row),
        ...this.figures(row, totalsOf([line])),
      });
    }
    this.draft.charts.push(
      rateChart(
        this.language,
        "sheet.chart.indicators",
        {
          top: this.draft.headerRow + 16,
          size: Math.max(14, all.length + 4, Math.min(room, Math.ceil(all.length * 1.3) + 4)),
        },
        this.range("second", top, this.draft.next - 1),
        all.map(({ line }) => this.indicatorText(line)),
        all.map(({ line }) => totalsOf([line]))
      )
    );
  }

  /** A pending indicator says so in its label: its bar is empty, which is not zero. */
  private indicator(line: ScoreLine, row: number): DraftCell {
    const label = scoreReference(this.input.scores, "indicator", row);
    const final = scoreReference(this.input.scores, "final", row);
    const mark = this.unscoredMark(line);
    return {
      value: this.indicatorText(line),
      formula: `${label}&IF(ISNUMBER(${final}),"","${mark}")`,
      style: "text",
    };
  }

  private indicatorText(line: ScoreLine): string {
    return `${labelOf(line)}${finalScore(line) ? "" : this.unscoredMark(line)}`;
  }

  private unscoredMark({ effect }: ScoreLine): string {
    const code = effect === "exempt" ? "sheet.label.exemptMark" : "sheet.label.pendingMark";
    return word(code, this.language);
  }

  /** Where 评分表 says that a veto on the total is not answered; only when one is not. */
  private openMark(): string | undefined {
    const { lines, scores } = this.input;
    const isOpen = lines.some(({ effect }) => effect === "open");
    return isOpen ? scoreReference(scores, "effect", scores.total) : undefined;
  }

  private figures(row: number, totals: Totals): SummaryCells {
    return summaryFigures(this.input.scores, row, totals, this.language);
  }

  private heads(key: string, first: MessageCode, second: MessageCode): void {
    const head = (code: MessageCode): DraftCell => ({
      value: word(code, this.language),
      style: "header",
    });
    this.add(key, {
      first: head(first),
      second: head(second),
      weight: head("sheet.head.weight"),
      score: head("sheet.head.score"),
      rate: head("sheet.head.rate"),
      state: head("sheet.head.state"),
    });
  }

  private range(id: SummaryColumn, top: number, bottom: number): PlanRange {
    const column = columnOf(SUMMARY_COLUMNS, id);
    return { top, left: column, bottom, right: column };
  }

  private add(key: string, cells: SummaryCells): number {
    return this.draft.add(key, cells);
  }

  private text(value: string | null): DraftCell {
    return { value, style: "text" };
  }

  private total(value: string | null): DraftCell {
    return { value, style: "total-text" };
  }
}

function stateOf(line: ScoreLine): MessageCode {
  const judged = line.override !== undefined || line.unreadable !== undefined;
  if (!judged && line.effect === "exempt") return "sheet.label.exempt";
  return judged ? "sheet.state.judged" : `sheet.state.${line.state}`;
}
