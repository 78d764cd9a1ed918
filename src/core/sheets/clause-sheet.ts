import { say, word, message, type Language } from "../messages/message";
import type { Evaluation } from "../evaluation";
import type { ClauseScore, MetricId } from "../scores/clause-score";
import { metricById } from "../scores/metrics/catalogue";
import { indicatorKeys } from "../scores/indicator-key";
import type { Judgement } from "../scores/judgement";
import { plain } from "../values/decimal";
import { carryExtras, carryRows, hasTyped, typedCell } from "./carry-over";
import { points } from "./points-cell";
import { spellings } from "./own-sheets";
import { impossible, readAnswer, type MetricMemo } from "./read-judgements";
import { labelOf } from "./score-line";
import { choiceWord } from "./setting-choice";
import { addFoot, addHead, isFrameKey, type Frame } from "./sheet-frame";
import { SheetDraft, type DraftCell, type DraftCells } from "./sheet-draft";
import { CLAUSE_COLUMNS, columnOf, SHEET_KEYS } from "./sheet-layout";
import { valueAt, type WrittenSheet } from "./written-sheet";

/**
 * 条款判断: one row a clause of a 评分细则, with what data gives for it and yellow cells for what a
 * person judges: 是/否/不清楚, a number of 处 and where, a pick in a range with its reason, evidence.
 * Absent when no indicator has clauses.
 */
export function clauseSheet(
  name: string,
  { indicators, settings }: Pick<Evaluation, "indicators" | "settings">,
  frame: Frame,
  written: WrittenSheet | undefined
): SheetDraft | undefined {
  const { language } = frame;
  const keys = indicatorKeys(indicators);
  if (!indicators.some(({ clauses = [] }) => clauses.length > 0)) return undefined;
  const draft = new SheetDraft(SHEET_KEYS.clauses, name, CLAUSE_COLUMNS);
  addHead(draft, frame, "sheet.title.clauses", word("sheet.unit.points", language), written);
  draft.addHeader(language);
  indicators.forEach((indicator, index) => {
    (indicator.clauses ?? []).forEach((clause, at) => {
      const indicatorKey = keys[index] ?? indicator.code;
      const key = `${indicatorKey}|${clause.id}`;
      const row = draft.add(key, {
        indicator: { value: labelOf(indicator), style: at === 0 ? "text" : "repeat" },
        ...clauseCells(clause, key, frame, written),
        ...metricCells(clause, settings.metrics?.[indicatorKey]?.[clause.id], language),
        indicatorKey: { value: indicatorKey },
        clauseId: { value: clause.id },
      });
      addChoices(draft, row, clause, language);
    });
  });
  carryExtras(draft, written);
  const known = new Set(draft.rows.map((row) => row.key));
  addFoot(draft, frame, written);
  if (!written) return draft;
  const gone = [...written.rows].filter(
    ([key, row]) => !known.has(key) && !isFrameKey(key) && hasTyped(draft, written, row)
  );
  for (const [key, row] of gone) carryRows(draft, written, [row], () => key);
  carryRows(draft, written, written.looseRows);
  return draft;
}

function clauseCells(
  clause: ClauseScore,
  key: string,
  { language }: Frame,
  written: WrittenSheet | undefined
): DraftCells {
  const text = (value: string | null): DraftCell => ({ value, style: "text" });
  const { judgement = {} } = clause;
  const data = clause.source === "data" && clause.said ? say(clause.said, language) : null;
  const notes = [
    clause.problem ? say(clause.problem, language) : "",
    clause.source === "person" && clause.said ? say(clause.said, language) : "",
  ];
  return {
    clause: text(clause.id || null),
    text: text(clause.text),
    points: points(clause.points),
    question: text(say(clause.question, language)),
    data: text(data),
    judgement: judgementCell(clause, key, written, language),
    ...noteCells(judgement, key, written),
    score: points(clause.score),
    note: text(notes.filter(Boolean).join("\n") || null),
    need: { value: clause.need },
  };
}

/** 取数依据, and what its list means, remembered for the next run. */
function metricCells(
  { metric, choices }: ClauseScore,
  chosen: MetricId | "none" | undefined,
  language: Language
): DraftCells {
  const none = spellings("sheet.choice.noMetric");
  const usual = metric && chosen === undefined ? say(metric.name, language) : "";
  const memo: MetricMemo = {
    usual,
    choices: [
      ...choices.flatMap((id) => {
        const name = metricById(id)?.name;
        return name ? [{ id, words: [say(name, "zh-CN"), say(name, "en")] }] : [];
      }),
      { id: "none", words: none },
    ],
  };
  const noMetric = word("sheet.choice.noMetric", language);
  const shown = chosen === "none" ? noMetric : metric ? say(metric.name, language) : null;
  return {
    metric: { value: shown, style: choices.length > 0 ? "input-text" : "text" },
    metricChoices: { value: JSON.stringify(memo) },
  };
}

/** The judgement as the evaluation took it; what could not be read stays as it was typed. */
function judgementCell(
  { need, points: most, text, judgement = {} }: ClauseScore,
  key: string,
  written: WrittenSheet | undefined,
  language: Language
): DraftCell {
  const style = need === "holds" ? "input-text" : "input-number";
  const typed = typedCell(written, key, "judgement", style);
  const row = written?.rows.get(key);
  const read = readAnswer(written ? valueAt(written, row, "judgement") : null, need);
  const isOpen = sameAnswer(judgement, {});
  // Refused by 重新计算等级, and for a person to put right.
  const isRefused = read === undefined || impossible(read, most, "", text) !== undefined;
  if (isRefused ? isOpen : sameAnswer(read, judgement)) return typed;
  return { value: answerValue(judgement, language), style };
}

function sameAnswer(a: Judgement, b: Judgement): boolean {
  const said = ({ holds, unclear, count, value, points: given }: Judgement): string =>
    [holds, unclear, ...[count, value, given].map((number) => (number ? plain(number) : ""))].join(
      "|"
    );
  return said(a) === said(b);
}

function answerValue(judgement: Judgement, language: Language): string | number | null {
  const { holds, unclear, count, value, points: given } = judgement;
  if (unclear === true) return choiceWord("unclear", language);
  const number = count ?? value ?? given;
  if (number) return number.toNumber();
  return holds === undefined ? null : choiceWord(holds ? "yes" : "no", language);
}

/** 发生位置, 理由, 证据: newer in the pane than on the sheet only when they say something else. */
function noteCells(
  judgement: Judgement,
  key: string,
  written: WrittenSheet | undefined
): DraftCells {
  const cells: Record<string, DraftCell> = {};
  for (const id of ["places", "reason", "evidence"] as const) {
    const typed = typedCell(written, key, id, "input-text");
    const said = judgement[id];
    cells[id] =
      said === undefined || said === String(typed.value ?? "").trim()
        ? typed
        : { value: said, style: "input-text" };
  }
  return cells;
}

function addChoices(
  draft: SheetDraft,
  row: number,
  { need, points: most, choices: metrics }: ClauseScore,
  language: Language
): void {
  if (metrics.length > 0) {
    const at = columnOf(CLAUSE_COLUMNS, "metric");
    const names = metrics.flatMap((id) => metricById(id)?.name ?? []);
    const choices = [
      ...names.map((name) => say(name, language)),
      word("sheet.choice.noMetric", language),
    ];
    const range = { top: row, left: at, bottom: row, right: at };
    draft.validations.push({ range, kind: { type: "list", choices } });
  }
  const place = columnOf(CLAUSE_COLUMNS, "judgement");
  const range = { top: row, left: place, bottom: row, right: place };
  if (need === "holds") {
    const choices = (["yes", "no", "unclear"] as const).map((each) => choiceWord(each, language));
    const error = say(message("sheet.error.choice", { choices: choices.join(" / ") }), language);
    draft.validations.push({ range, kind: { type: "list", choices }, error });
  } else {
    const prompt = say(message(`sheet.prompt.need-${need}`, { most: plain(most) }), language);
    draft.validations.push({ range, kind: { type: "any" }, prompt });
  }
}
