import type { Evaluation } from "../evaluation";
import { shownOf } from "../checks/readings";
import { say, word, type MessageCode } from "../messages/message";
import type { IndicatorScore } from "../scores/score";
import { indicatorKeys } from "../scores/indicator-key";
import type { ScoreRow, SelfEvaluationTable } from "../tables/facts";
import { parseNumber } from "../tables/number";
import { oneLine, squeeze } from "../tables/text";
import { formatAddress, formatCell, formulaCell, sameCell, type CellRef } from "../values/cell-ref";
import { Decimal, plain } from "../values/decimal";
import { carryExtras, carryRows, typedCell } from "./carry-over";
import { scoreReference, type ScoreLayout } from "./score-layout";
import { finalScore, labelOf, type ScoreLine } from "./score-line";
import { addFoot, addHead, type Frame } from "./sheet-frame";
import { SheetDraft, type DraftCell, type DraftCells } from "./sheet-draft";
import { columnOf, SELF_COLUMNS, SHEET_KEYS } from "./sheet-layout";
import type { WrittenSheet } from "./written-sheet";

export interface SelfSheetInput {
  readonly name: string;
  readonly evaluation: Pick<Evaluation, "facts" | "findings" | "indicators" | "measures">;
  readonly lines: readonly ScoreLine[];
  readonly scores: ScoreLayout;
}

/**
 * 自评复核: the institution's own scores and values beside ours, with the difference and what ours
 * rest on; for 是/否 questions the answer beside what contradicts it. Source: domain.md 5. Absent
 * when the workbook has no self-evaluation.
 */
export function selfEvaluationSheet(
  input: SelfSheetInput,
  frame: Frame,
  written: WrittenSheet | undefined
): SheetDraft | undefined {
  const tables = input.evaluation.facts.selfEvaluations.filter(
    ({ rows, scores }) => rows.length > 0 || (scores?.leaves.length ?? 0) > 0
  );
  if (tables.length === 0) return undefined;
  const { language } = frame;
  const draft = new SheetDraft(SHEET_KEYS.self, input.name, SELF_COLUMNS);
  addHead(draft, frame, "sheet.title.self", word("sheet.unit.none", language), written);
  draft.addHeader(language);
  for (const table of tables) {
    const slug = table.table.slug ?? table.table.id;
    const title = oneLine(table.table.title ?? table.table.range.sheet);
    draft.add(`caption:${slug}`, { item: { value: title, style: "section" } });
    const page = { input, frame, written, draft, slug };
    for (const row of table.scores?.leaves ?? []) scoreRow(page, row);
    for (const row of table.rows) answerRows(page, row);
  }
  carryExtras(draft, written);
  addFoot(draft, frame, written);
  if (written) carryRows(draft, written, written.looseRows);
  return draft;
}

interface Page {
  readonly input: SelfSheetInput;
  readonly frame: Frame;
  readonly written: WrittenSheet | undefined;
  readonly draft: SheetDraft;
  readonly slug: string;
}

function scoreRow(page: Page, row: ScoreRow): void {
  const { input, draft, frame, written, slug } = page;
  const key = `${slug}:${row.code ?? row.name}`;
  const ours = indicatorFor(row, input.evaluation.indicators);
  const at = draft.next;
  const cell = (id: "selfScore" | "ourScore" | "scoreDiff"): string =>
    formatAddress(at, columnOf(SELF_COLUMNS, id));
  const selfScore = shownOf(row.score);
  const found = ours && lineOf(ours, input);
  const ourScore = found && finalScore(found.line);
  const difference = selfScore && ourScore ? selfScore.minus(ourScore) : undefined;
  const spoken = (code: MessageCode): string => word(code, frame.language);
  const [high, low, same] = [
    spoken("sheet.self.high"),
    spoken("sheet.self.low"),
    spoken("sheet.self.same"),
  ];
  const open = spoken(ours ? "sheet.state.pending" : "sheet.self.unmatched");
  draft.add(key, {
    item: { value: labelOf(row), style: "link", link: formulaCell(row.label.cell) },
    ...valueCells(page, row, ours),
    selfScore: { value: selfScore?.toNumber() ?? null, style: "number" },
    ourScore: found
      ? {
          value: ourScore?.toNumber() ?? "",
          formula: scoreReference(input.scores, "final", found.row),
          style: "number",
        }
      : { value: null, style: "number" },
    scoreDiff: {
      value: difference?.toNumber() ?? "",
      formula: `IF(AND(ISNUMBER(${cell("selfScore")}),ISNUMBER(${cell("ourScore")})),${cell("selfScore")}-${cell("ourScore")},"")`,
      style: "difference",
      format: "+0.##;-0.##;0",
    },
    verdict: {
      value: difference ? (difference.isZero() ? same : difference.gt(0) ? high : low) : open,
      formula: `IF(${cell("scoreDiff")}="","${open}",IF(${cell("scoreDiff")}=0,"${same}",IF(${cell("scoreDiff")}>0,"${high}","${low}")))`,
      style: "text",
    },
    basis: basisCell(ours?.cells),
    remark: typedCell(written, key, "remark", "input-text"),
  });
}

/** 自评数 and 复核数: as the self-evaluation states them, and as the workbook's data give them. */
function valueCells(page: Page, row: ScoreRow, ours: IndicatorScore | undefined): DraftCells {
  const self = row.actual?.text;
  const measure = page.input.evaluation.measures.find(({ name }) => {
    const said = squeeze(say(name, "zh-CN"));
    return squeeze(row.name).includes(said) || said.includes(squeeze(row.name));
  });
  const measured = measure && sayMeasure(measure);
  const own = ours?.state === "computed" ? ours.actual : undefined;
  const our = own ?? measured ?? null;
  const [a, b] = [numberIn(self), numberIn(our ?? undefined)];
  const difference = a && a.unit === b?.unit ? a.value.minus(b.value) : undefined;
  return {
    selfValue: { value: self ?? null, style: "text" },
    ourValue: { value: our, style: "text" },
    valueDiff: {
      value: difference
        ? `${difference.gt(0) ? "+" : ""}${plain(difference)}${a?.unit ?? ""}`
        : null,
      style: "difference",
    },
  };
}

function sayMeasure({ value, unit }: Evaluation["measures"][number]): string {
  return `${plain(value)}${unit}`;
}

function numberIn(text: string | undefined): { value: Decimal; unit: string } | undefined {
  const parsed = text === undefined ? undefined : parseNumber(text);
  if (!parsed || parsed.approximate) return undefined;
  return { value: new Decimal(parsed.value), unit: parsed.suffix };
}

/** 是/否 answers, one row each, with what the findings say against them. */
function answerRows(page: Page, row: SelfEvaluationTable["rows"][number]): void {
  const { input, draft, frame, written, slug } = page;
  const told = new Set<string>();
  for (const { question, answer } of row.answers) {
    const key = `${slug}:${oneLine(row.name.text)}:${squeeze(question)}`;
    const against = input.evaluation.findings.find(
      ({ rule, cells }) =>
        rule === "self-evaluation-contradicted" && cells.some((cell) => sameCell(cell, answer.cell))
    );
    draft.add(key, {
      item: {
        value: `${oneLine(row.name.text)}：${oneLine(question)}`,
        style: "link",
        link: formulaCell(answer.cell),
      },
      selfValue: { value: answer.text, style: "text" },
      ourValue: typedCell(written, key, "ourValue", "input-text"),
      valueDiff: { value: null, style: "text" },
      selfScore: { value: null, style: "number" },
      ourScore: { value: null, style: "number" },
      scoreDiff: { value: null, style: "number" },
      verdict: {
        value: word(against ? "sheet.self.contradicted" : "sheet.self.toReview", frame.language),
        style: "text",
      },
      // The same contradiction holds for every answer; it is told once.
      basis:
        against && !told.has(against.id)
          ? { value: say(against.message, frame.language), style: "text" }
          : basisCell([answer.cell]),
      remark: typedCell(written, key, "remark", "input-text"),
    });
    if (against) told.add(against.id);
  }
}

/** The same indicator in our system: by code and name, else by name alone. */
function indicatorFor(
  row: ScoreRow,
  indicators: readonly IndicatorScore[]
): IndicatorScore | undefined {
  const name = squeeze(row.name);
  const same = indicators.filter((each) => squeeze(each.name) === name);
  return same.find(({ code }) => code === row.code) ?? (same.length === 1 ? same[0] : undefined);
}

function lineOf(
  indicator: IndicatorScore,
  { evaluation, lines, scores }: SelfSheetInput
): { readonly line: ScoreLine; readonly row: number } | undefined {
  const key = indicatorKeys(evaluation.indicators)[evaluation.indicators.indexOf(indicator)];
  for (const { group, top } of scores.groups) {
    const at = group.lines.findIndex((line) => line.key === key);
    const line = group.lines[at];
    if (line) return { line: lines.find((each) => each.key === key) ?? line, row: top + at };
  }
  return undefined;
}

function basisCell(cells: readonly CellRef[] = []): DraftCell {
  const cell = cells[1] ?? cells[0];
  return cell
    ? { value: formatCell(cell), style: "link", link: formulaCell(cell) }
    : { value: null, style: "text" };
}
