import { message, type Message } from "../messages/message";
import type { MetricChoices, MetricId } from "../scores/clause-score";
import { speaksOfChange, type Judgement, type Judgements } from "../scores/judgement";
import type { Need } from "../scores/rule-inputs";
import { parseNumber } from "../tables/number";
import { squeeze } from "../tables/text";
import { formatCell } from "../values/cell-ref";
import { Decimal, plain } from "../values/decimal";
import { isCellError, type CellScalar, type Workbook } from "../workbook/workbook";
import { decimalIn } from "./overrides";
import { findOwnSheets, spellings } from "./own-sheets";
import { CLAUSE_COLUMNS, SHEET_KEYS } from "./sheet-layout";
import { readWritten, textAt, valueAt, type WrittenSheet } from "./written-sheet";

/** What a person typed on 条款判断. */
export interface WrittenJudgements {
  readonly judgements: Judgements;
  readonly metrics: MetricChoices;
  /** What cannot be taken, each naming its cell. */
  readonly problems: readonly Message[];
}

const NOTHING: WrittenJudgements = { judgements: {}, metrics: {}, problems: [] };

/** Reads 条款判断, if the workbook has one: judgements by indicator and clause, and chosen metrics. */
export function readJudgements(workbook: Workbook): WrittenJudgements {
  const written = readWritten(findOwnSheets(workbook).get(SHEET_KEYS.clauses), CLAUSE_COLUMNS);
  if (!written) return NOTHING;
  const judgements: Record<string, Record<string, Judgement>> = {};
  const metrics: Record<string, Record<string, MetricId | "none">> = {};
  const problems: Message[] = [];
  for (const row of written.rows.values()) {
    const indicator = textAt(written, row, "indicatorKey");
    const clause = textAt(written, row, "clauseId");
    if (indicator === "") continue;
    const judged = judgementIn(written, row);
    if (judged.problem) problems.push(judged.problem);
    else if (Object.keys(judged.judgement).length > 0) {
      judgements[indicator] = { ...judgements[indicator], [clause]: judged.judgement };
    }
    const metric = metricIn(written, row);
    if (metric) metrics[indicator] = { ...metrics[indicator], [clause]: metric };
  }
  return { judgements, metrics, problems };
}

function judgementIn(
  written: WrittenSheet,
  row: number
): { readonly judgement: Judgement; readonly problem?: Message } {
  const value = valueAt(written, row, "judgement");
  const needed = textAt(written, row, "need") as Need;
  const most = decimalIn(valueAt(written, row, "points"));
  const column = written.columns.get("judgement") ?? 0;
  const cell = formatCell({ sheet: written.grid.name, row, column });
  const answer = readAnswer(value, needed);
  if (!answer) {
    if (isCellError(value) && written.grid.formula(row, column) !== undefined) {
      return { judgement: {}, problem: message("sheet.judgement.noResult", { cell }) };
    }
    const text = isCellError(value) ? value.error : String(value);
    return { judgement: {}, problem: message("sheet.judgement.unreadable", { cell, text }) };
  }
  const problem = impossible(answer, most, cell, textAt(written, row, "text"));
  if (problem) return { judgement: {}, problem };
  const notes = {
    places: textAt(written, row, "places"),
    reason: textAt(written, row, "reason"),
    evidence: textAt(written, row, "evidence"),
  };
  const said = Object.fromEntries(Object.entries(notes).filter(([, text]) => text !== ""));
  return { judgement: { ...answer, ...said } };
}

/**
 * What stands in a cell of 判断, in the light of what the clause asks; an empty judgement for a blank
 * cell, undefined for words that are no answer. `87%` is a ratio, `3处` a count, `得8分` points.
 */
export function readAnswer(value: CellScalar, need: Need): Judgement | undefined {
  if (value === null) return {};
  if (typeof value === "boolean") return { holds: value };
  if (isCellError(value)) return undefined;
  const text = squeeze(String(value));
  if (text === "") return {};
  if (isWord(text, "sheet.choice.yes", /^(yes|y|√|对|符合|有)$/iu)) return { holds: true };
  if (isWord(text, "sheet.choice.no", /^(no|n|×|x|不符合|无|没有)$/iu)) return { holds: false };
  if (isWord(text, "sheet.choice.unclear", /^(\?|？|unclear)$/iu)) return { unclear: true };
  const parsed = parseNumber(text.replace(/^得/u, ""));
  if (!parsed || parsed.approximate || parsed.comparison !== undefined) return undefined;
  const number = new Decimal(parsed.value);
  const { suffix } = parsed;
  if (suffix === "%") return need === "value" ? { value: number.dividedBy(100) } : undefined;
  if (suffix === "分") return { points: number };
  if (/^(处|次|个|项|例|笔|人|户|家)$/u.test(suffix)) {
    return need === "count" ? { count: number } : undefined;
  }
  if (suffix !== "") return undefined;
  if (need === "count") return { count: number };
  return need === "value" ? { value: number } : { points: number };
}

function isWord(
  text: string,
  code: "sheet.choice.yes" | "sheet.choice.no" | "sheet.choice.unclear",
  more: RegExp
): boolean {
  return spellings(code).some((said) => squeeze(said) === text) || more.test(text);
}

/** Why an answer cannot be taken, naming the cell it stands in; undefined when it can. */
export function impossible(
  { count, value, points }: Judgement,
  most: Decimal | undefined,
  cell: string,
  clause: string
): Message | undefined {
  if (count && (!count.isInteger() || count.lt(0))) {
    return message("sheet.judgement.count", { cell, count: plain(count) });
  }
  // What a clause of 节约率 cannot take after all, its own measure refuses.
  if (value?.lt(0) && !speaksOfChange(clause))
    return message("sheet.judgement.negative", { cell, value: plain(value) });
  if (points && (points.lt(0) || (most && points.gt(most)))) {
    const params = { cell, points: plain(points), most: most ? plain(most) : "" };
    return message("sheet.judgement.points", params);
  }
  return undefined;
}

/** A metric that differs from the one the words chose: a person's. */
function metricIn(written: WrittenSheet, row: number): MetricId | "none" | undefined {
  const typed = squeeze(textAt(written, row, "metric"));
  try {
    const memo = JSON.parse(textAt(written, row, "metricChoices")) as MetricMemo;
    if (typed === squeeze(memo.usual)) return undefined;
    if (typed === "") return undefined;
    return memo.choices.find(({ words }) => words.some((said) => squeeze(said) === typed))?.id;
  } catch {
    return undefined;
  }
}

/** What the hidden cell beside 取数依据 remembers: the words of every choice, and the usual one. */
export interface MetricMemo {
  readonly usual: string;
  readonly choices: readonly {
    readonly id: MetricId | "none";
    readonly words: readonly string[];
  }[];
}
