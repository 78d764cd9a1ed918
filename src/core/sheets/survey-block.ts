import { declaredMethod, type SurveyMethod } from "../checks/survey-methods";
import { validOf } from "../checks/survey-tables";
import { figureOf, valueOf } from "../checks/readings";
import { message, say, word, type Language } from "../messages/message";
import type { Facts, SurveyQuestion, SurveyTable } from "../tables/facts";
import { oneLine } from "../tables/text";
import { formatAddress, formulaCell } from "../values/cell-ref";
import { Decimal, sum, ZERO } from "../values/decimal";
import { typedCell } from "./carry-over";
import { decimalIn } from "./overrides";
import type { SheetDraft, DraftCell, DraftCells } from "./sheet-draft";
import { columnOf, SURVEY_COLUMNS } from "./sheet-layout";
import { meanOf, singleOf, verdict, weightedOf } from "./survey-figures";
import { valueAt, type WrittenSheet } from "./written-sheet";

/** Shares that add up to one, roundings included; those in percent come to about a hundred. */
const OF_ONE = new Decimal(2);

/** Columns for answers: a scale from 0 to 10 has eleven. */
export const ANSWERS = [
  "a1",
  "a2",
  "a3",
  "a4",
  "a5",
  "a6",
  "a7",
  "a8",
  "a9",
  "a10",
  "a11",
] as const;

/** One survey on 满意度测算: its heads, the weights, a row for each question, the mean. */
export class SurveyBlock {
  private readonly key: string;
  private readonly options: readonly string[];
  /** How many options there are, where they have no room: nothing is worked out of a part of them. */
  private readonly tooMany: number | undefined;
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
    this.tooMany = all.length > ANSWERS.length ? all.length : undefined;
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

  private sayTooMany(count: number): string {
    const params = { count: String(count), most: String(ANSWERS.length) };
    return say(message("sheet.survey.tooMany", params), this.language);
  }

  private question(key: string, question: SurveyQuestion): void {
    const { draft } = this;
    const row = draft.next;
    const answers = question.answers.slice(0, this.options.length);
    const values = answers.map(({ reading }) => valueOf(reading));
    // 50 under a header without % is half of those asked, as 50% and 0.5 are.
    const isOfOne = sum(values.map((value) => value ?? ZERO)).lte(OF_ONE);
    const scale = this.table.measure === "shares" && isOfOne ? 100 : 1;
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
    const { tooMany } = this;
    const isWhole = tooMany === undefined;
    const single = isWhole ? singleOf(values) : undefined;
    const weighted = isWhole ? weightedOf(values, this.weights) : undefined;
    const worked = (value: Decimal | undefined, formula: string): DraftCell => ({
      value: value?.toNumber() ?? "",
      ...(isWhole && { formula: `IF(${open},"",ROUND(${formula}*100,2))` }),
      style: "number",
      format: "0.00",
    });
    const stated = figureOf(question.overall)?.value.times(100);
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
      single: worked(single, `${first}/SUM(${range})`),
      weighted: worked(weighted, `SUMPRODUCT(${range},${weights})/(MAX(${weights})*SUM(${range}))`),
      ...this.compared(row, stated, single, weighted),
      note: {
        value: isWhole ? this.said(stated, single, weighted) : this.sayTooMany(tooMany),
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
    weighted: Decimal | undefined,
    style: "number" | "total-number" = "number"
  ): DraftCells {
    const id = this.method ? "weighted" : "single";
    const ours = this.method ? weighted : single;
    const at = (column: "stated" | "single" | "weighted"): string =>
      formatAddress(row, columnOf(SURVEY_COLUMNS, column));
    const difference = stated && ours ? stated.minus(ours).toDecimalPlaces(2) : undefined;
    return {
      stated: { value: stated?.toNumber() ?? null, style, format: "0.00" },
      difference: {
        value: difference?.toNumber() ?? "",
        formula: `IF(AND(ISNUMBER(${at("stated")}),ISNUMBER(${at(id)})),ROUND(${at("stated")}-${at(id)},2),"")`,
        style: difference ? "difference" : style,
        format: "+0.00;-0.00;0.00",
      },
    };
  }

  private said(
    stated: Decimal | undefined,
    single: Decimal | undefined,
    weighted: Decimal | undefined
  ): string | null {
    if (!stated) return null;
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
        ...this.compared(draft.next, stated, decimal(single), decimal(weighted), "total-number"),
        note: {
          value: this.said(stated, decimal(single), decimal(weighted)),
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
