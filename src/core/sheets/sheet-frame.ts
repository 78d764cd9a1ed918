import { word, type Language, type MessageCode } from "../messages/message";
import { spellings } from "./own-sheets";
import type { DraftCell, SheetDraft } from "./sheet-draft";
import type { WrittenSheet } from "./written-sheet";

/** A cell of 绩核设置 that other sheets repeat by formula, and what it says now. */
export interface SignerCell {
  /** `'绩核设置'!$B$5` */
  readonly reference: string;
  readonly text: string;
}

/** What every written sheet shows around its table. */
export interface Frame {
  readonly language: Language;
  /** `2026-11-22 14:02` */
  readonly generatedAt: string;
  /** The same as a day count of the workbook, for date cells. */
  readonly generatedOn: number;
  readonly project: SignerCell;
  readonly baseline: SignerCell;
  readonly preparer: SignerCell;
  readonly reviewer: SignerCell;
  /** Where 综合得分保留小数位 stands, for ROUND. */
  readonly decimalsCell: string;
  readonly scoreDecimals: number;
}

const BLANK_LINE = "________";
const GAP = "　　";

/** Rows around the table, which are always written again. */
export function isFrameKey(key: string): boolean {
  return key.startsWith("#");
}

/** Title and the line under it: 项目, 评价基准日, 单位, 生成时间. */
export function addHead(
  draft: SheetDraft,
  frame: Frame,
  title: MessageCode,
  unit: string,
  written: WrittenSheet | undefined
): void {
  const { language } = frame;
  const titleText = retyped(written, "#title", spellings(title)) ?? word(title, language);
  draft.mergeAcross(draft.next);
  draft.add("#title", firstCell(draft, { value: titleText, style: "title" }));

  const line = joined([
    word("sheet.frame.project", language),
    frame.project,
    `${GAP}${word("sheet.frame.baseline", language)}`,
    frame.baseline,
    [
      "",
      `${word("sheet.frame.unit", language)}${unit}`,
      `${word("sheet.frame.generated", language)}${frame.generatedAt}`,
    ].join(GAP),
  ]);
  draft.mergeAcross(draft.next);
  draft.add("#subtitle", firstCell(draft, { ...line, style: "subtitle" }));
}

/** 编制人 ____ 复核人 ____ 日期 ____: the names come from 绩核设置; what was typed over it stays. */
export function addFoot(draft: SheetDraft, frame: Frame, written: WrittenSheet | undefined): void {
  const { language } = frame;
  const typed = retyped(written, "#foot", []);
  draft.add("#space");
  const line = joined([
    word("sheet.frame.preparer", language),
    frame.preparer,
    `${GAP}${word("sheet.frame.reviewer", language)}`,
    frame.reviewer,
    `${GAP}${word("sheet.frame.date", language)}${BLANK_LINE}`,
  ]);
  const cell = typed === undefined ? { ...line, style: "foot" as const } : undefined;
  draft.add("#foot", firstCell(draft, cell ?? { value: typed ?? null, style: "foot" }));
}

function firstCell(draft: SheetDraft, cell: DraftCell): Record<string, DraftCell> {
  return { [draft.columns[0]?.id ?? ""]: cell };
}

/** What a person typed over a line of ours: no formula any more, and none of our own words. */
function retyped(
  written: WrittenSheet | undefined,
  key: string,
  ours: readonly string[]
): string | undefined {
  const row = written?.rows.get(key);
  const column = Math.min(...(written?.columns.values() ?? [0]));
  if (!written || row === undefined) return undefined;
  const value = written.grid.value(row, column);
  if (typeof value !== "string" || value === "" || ours.includes(value)) return undefined;
  return written.grid.formula(row, column) === undefined ? value : undefined;
}

/** A formula that joins texts and cells, and what it gives now. A blank cell leaves a line to sign on. */
function joined(parts: readonly (string | SignerCell)[]): { value: string; formula: string } {
  const value = parts
    .map((part) => (typeof part === "string" ? part : part.text || BLANK_LINE))
    .join("");
  const formula = parts
    .map((part) =>
      typeof part === "string" ? `"${part.replaceAll('"', '""')}"` : signerFormula(part.reference)
    )
    .join("&");
  return { value, formula };
}

// A date that was typed is a number to Excel.
function signerFormula(cell: string): string {
  return `IF(${cell}="","${BLANK_LINE}",IF(ISNUMBER(${cell}),TEXT(${cell},"yyyy-mm-dd"),${cell}))`;
}
