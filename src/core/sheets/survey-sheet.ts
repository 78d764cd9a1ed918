import { declaredMethod, type SurveyMethod } from "../checks/survey-methods";
import { validOf } from "../checks/survey-tables";
import { figureOf, valueOf } from "../checks/readings";
import { message, say, word, type Language } from "../messages/message";
import type { Facts, SurveyQuestion, SurveyTable } from "../tables/facts";
import { oneLine } from "../tables/text";
import { formatAddress, formulaCell } from "../values/cell-ref";
import { Decimal } from "../values/decimal";
import { meanOf, singleOf, verdict, weightedOf } from "./survey-figures";
import { carryExtras, carryRows, typedCell } from "./carry-over";
import { decimalIn } from "./overrides";
import { addFoot, addHead, type Frame } from "./sheet-frame";
import { SheetDraft, type DraftCell, type DraftCells } from "./sheet-draft";
import { columnOf, SHEET_KEYS, SURVEY_COLUMNS, type ColumnLayout } from "./sheet-layout";
import { valueAt, type WrittenSheet } from "./written-sheet";

const ANSWERS = ["a1", "a2", "a3", "a4", "a5", "a6", "a7"] as const;

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

class SurveyBlock {
  private readonly key: string;
  private readonly options: readonly string[];
  private readonly method: { readonly by: SurveyMethod; readonly most: Decimal } | undefined;
  private readonly weights: readonly Decimal[];
  private weightRow = 0;
  private readonly draft: SheetDraft;
  private readonly facts: Facts;
  private readonly table: SurveyTable;
  private readonly language: Language;
  private readonly written: WrittenSheet | undefined;

  constructor(
    draft: SheetDraft,
    facts: Facts,
    table: SurveyTable,
    language: Language,
    written: WrittenSheet | undefined
  ) {
    this.draft = draft;
    this.facts = facts;
    this.table = table;
    this.language = language;
    this.written = written;
    this.key = `${table.table.slug ?? table.table.id}:${table.measure}`;
    const all = table.questions[0]?.answers.map(({ option }) => option) ?? [];
    this.options = all.slice(0, ANSWERS.length);
    this.method = this.declared();
    this.weights = this.weightsNow();
  }

  add(): void {
    const { table, draft } = this;
    draft.add(`caption:${this.key}`, {
      number: { value: oneLine(table.table.title ?? table.table.range.sheet), style: "section" },
    });
    this.heads();
    this.weightRow = this.weightCells();
    const top = draft.next;
    const seen = new Map<string, number>();
    for (const question of table.questions) {
      const id = question.number ?? oneLine(question.text.text);
      const count = (seen.get(id) ?? 0) + 1;
      seen.set(id, count);
      this.question(`${this.key}:${id}${count > 1 ? `#${String(count)}` : ""}`, question);
    }
    this.average(top, draft.next - 1);
    draft.add(`gap:${this.key}`);
  }

  /** The declared way that knows this table's answers: on its own sheet, else the only one. */
  private declared(): SurveyBlock["method"] {
    const { methods } = this.facts.said;
    const here = methods.filter(({ cell }) => cell.sheet === this.table.table.range.sheet);
    const [one, ...more] = here.length > 0 ? here : methods;
    if (!one || more.length > 0) return undefined;
    const by = declaredMethod(one);
    const most = Decimal.max(...one.options.map(({ points }) => points));
    return by.worth(this.options) ? { by, most } : undefined;
  }

  /** As typed, as declared, or counted down from the best answer: 3, 2, 1. */
  private weightsNow(): readonly Decimal[] {
    const row = this.written?.rows.get(`weights:${this.key}`);
    const worth = this.method?.by.worth(this.options);
    return this.options.map((_, at) => {
      const id = ANSWERS[at] ?? "a1";
      const typed = this.written ? decimalIn(valueAt(this.written, row, id)) : undefined;
      const usual = new Decimal(this.options.length - at);
      return typed ?? worth?.[at]?.times(this.method?.most ?? 1) ?? usual;
    });
  }

  private heads(): void {
    const unit = this.table.measure === "counts" ? "sheet.survey.counts" : "sheet.survey.shares";
    const head = (value: string): DraftCell => ({ value, style: "header" });
    const cells: Record<string, DraftCell> = {};
    for (const { id, header, ...rest } of SURVEY_COLUMNS) {
      if (!("hidden" in rest)) cells[id] = head(word(header, this.language));
    }
    ANSWERS.forEach((id, at) => {
      const option = this.options[at];
      cells[id] = head(
        option === undefined ? "" : say(message(unit, { option: oneLine(option) }), this.language)
      );
    });
    this.draft.add(`heads:${this.key}`, cells);
  }

  private weightCells(): number {
    const key = `weights:${this.key}`;
    const cells: Record<string, DraftCell> = {};
    this.options.forEach((_, at) => {
      const id = ANSWERS[at] ?? "a1";
      const typed = typedCell(this.written, key, id, "input-number");
      const weight = this.weights[at]?.toNumber() ?? null;
      cells[id] = typed.value === null ? { value: weight, style: "input-number" } : typed;
    });
    const declared = this.method?.by.name;
    return this.row(key, {
      question: { value: word("sheet.survey.weights", this.language), style: "text" },
      ...cells,
      note: {
        value: declared
          ? say(message("sheet.survey.declared", { method: declared }), this.language)
          : word("sheet.survey.usual", this.language),
        style: "text",
      },
    });
  }

  private question(key: string, question: SurveyQuestion): void {
    const { draft } = this;
    const row = draft.next;
    const answers = question.answers.slice(0, this.options.length);
    const values = answers.map(({ reading }) => valueOf(reading));
    const scale = this.table.measure === "shares" ? 100 : 1;
    const cells: Record<string, DraftCell> = {};
    values.forEach((value, at) => {
      cells[ANSWERS[at] ?? "a1"] = {
        value: value?.times(scale).toNumber() ?? null,
        style: "number",
      };
    });
    const first = formatAddress(row, columnOf(SURVEY_COLUMNS, "a1"));
    const last = formatAddress(
      row,
      columnOf(SURVEY_COLUMNS, ANSWERS[this.options.length - 1] ?? "a1")
    );
    const range = `${first}:${last}`;
    const weights = `$${first.replace(/\d+$/u, "")}$${String(this.weightRow + 1)}:$${last.replace(/\d+$/u, "")}$${String(this.weightRow + 1)}`;
    const open = `OR(COUNT(${range})<${String(this.options.length)},SUM(${range})=0)`;
    const single = singleOf(values);
    const weighted = weightedOf(values, this.weights);
    const stated = figureOf(question.overall);
    const issued = valueOf(question.issued) ?? this.sample()?.issued;
    const valid = validOf(question, this.sample())?.count;
    this.row(key, {
      number: { value: question.number ?? null, style: "text" },
      question: {
        value: oneLine(question.text.text),
        style: "link",
        link: formulaCell(question.text.cell),
      },
      issued: { value: issued?.toNumber() ?? null, style: "number" },
      valid: { value: valid?.toNumber() ?? null, style: "number" },
      ...cells,
      single: {
        value: single?.toNumber() ?? "",
        formula: `IF(${open},"",ROUND(${first}/SUM(${range})*100,2))`,
        style: "number",
        format: "0.00",
      },
      weighted: {
        value: weighted?.toNumber() ?? "",
        formula: `IF(${open},"",ROUND(SUMPRODUCT(${range},${weights})/(MAX(${weights})*SUM(${range}))*100,2))`,
        style: "number",
        format: "0.00",
      },
      ...this.compared(row, stated?.value.times(100), single, weighted),
      note: {
        value: stated ? this.said(stated.value.times(100), single, weighted) : null,
        style: "text",
      },
    });
  }

  private sample(): Facts["said"]["samples"][number] | undefined {
    const { samples } = this.facts.said;
    const here = samples.filter(({ cell }) => cell.sheet === this.table.table.range.sheet);
    return here.length > 0 ? here[0] : samples.length === 1 ? samples[0] : undefined;
  }

  /** 原表, and how far it is from the declared way (加权), or from 单项 where none is declared. */
  private compared(
    row: number,
    stated: Decimal | undefined,
    single: Decimal | undefined,
    weighted: Decimal | undefined
  ): DraftCells {
    const id = this.method ? "weighted" : "single";
    const ours = this.method ? weighted : single;
    const at = (column: "stated" | "single" | "weighted"): string =>
      formatAddress(row, columnOf(SURVEY_COLUMNS, column));
    const difference = stated && ours ? stated.minus(ours).toDecimalPlaces(2) : undefined;
    return {
      stated: { value: stated?.toNumber() ?? null, style: "number", format: "0.00" },
      difference: {
        value: difference?.toNumber() ?? "",
        formula: `IF(AND(ISNUMBER(${at("stated")}),ISNUMBER(${at(id)})),ROUND(${at("stated")}-${at(id)},2),"")`,
        style: "difference",
        format: "+0.00;-0.00;0.00",
      },
    };
  }

  private said(
    stated: Decimal,
    single: Decimal | undefined,
    weighted: Decimal | undefined
  ): string {
    return word(verdict(this.method !== undefined, stated, single, weighted), this.language);
  }

  private average(top: number, bottom: number): void {
    const { language, table, draft } = this;
    const mean = (id: "single" | "weighted"): DraftCell => {
      const column = columnOf(SURVEY_COLUMNS, id);
      const values = draft.rows
        .slice(top, bottom + 1)
        .flatMap(({ cells }) => cells.get(column)?.value ?? []);
      const range = `${formatAddress(top, column)}:${formatAddress(bottom, column)}`;
      return {
        value: meanOf(values)?.toNumber() ?? "",
        formula: `IF(COUNT(${range})=0,"",ROUND(AVERAGE(${range}),2))`,
        style: "total-number",
        format: "0.00",
      };
    };
    const [single, weighted] = [mean("single"), mean("weighted")];
    const stated = figureOf(table.average)?.value.times(100);
    const decimal = ({ value }: DraftCell): Decimal | undefined =>
      typeof value === "number" ? new Decimal(value) : undefined;
    this.row(
      `average:${this.key}`,
      {
        question: { value: word("sheet.survey.average", language), style: "total-text" },
        single,
        weighted,
        ...this.compared(draft.next, stated, decimal(single), decimal(weighted)),
        note: {
          value: stated ? this.said(stated, decimal(single), decimal(weighted)) : null,
          style: "total-text",
        },
      },
      "total-text"
    );
  }

  /** A row whose empty cells are framed too. */
  private row(key: string, cells: DraftCells, style: "text" | "total-text" = "text"): number {
    const framed: Record<string, DraftCell> = {};
    for (const column of SURVEY_COLUMNS) {
      const cell = cells[column.id];
      if (cell) framed[column.id] = cell;
      else if (!("hidden" in column)) framed[column.id] = { value: null, style };
    }
    return this.draft.add(key, framed);
  }
}
