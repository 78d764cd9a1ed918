import { findBlocks } from "./blocks";
import { findHeaders, guessHeader, type HeaderRows } from "./find-headers";
import type { HeaderColumn } from "./header-column";
import { headerColumns } from "./header-columns";
import { classify, type KindMatch } from "./kinds";
import { transposed, type SheetView, type ViewRange } from "./sheet-view";
import { oneLine, squeeze } from "./text";
import { unitsInCaption } from "./unit";
import type { Unit } from "./table";

/** A stretch of a sheet that may be a table: one header and what stands below it, or no header. */
export interface Segment {
  readonly view: SheetView;
  readonly isTransposed: boolean;
  readonly area: ViewRange;
  readonly header?: HeaderRows;
  readonly columns: readonly HeaderColumn[];
  /** Rows of the body. */
  readonly bodyTop: number;
  readonly bodyBottom: number;
  readonly captions: readonly string[];
  readonly captionUnits: readonly Unit[];
  readonly match?: KindMatch;
  /** For a stretch without a known header: the row that may be one. */
  readonly guess?: Segment;
}

/** Every segment of a sheet, from the top down. */
export function findSegments(view: SheetView): Segment[] {
  const blocks = findBlocks(view);
  const segments = blocks.flatMap((block) => segmentsOfBlock(view, block));
  return segments.sort((a, b) => a.area.top - b.area.top || a.area.left - b.area.left);
}

function segmentsOfBlock(view: SheetView, block: ViewRange): Segment[] {
  const headers = findHeaders(view, block);
  const turned = headers.length <= 1 ? turnedSegment(view, block) : undefined;
  if (turned) return [turned];
  if (headers.length === 0) {
    const guess = guessHeader(view, block);
    if (guess) {
      const segment = makeSegment(view, block, guess, block.bottom, false);
      return [segment.match ? segment : { ...headless(view, block), guess: segment }];
    }
    return [headless(view, block)];
  }
  const form = selfEvaluationForm(view, block, headers[0]?.top ?? block.top);
  const segments: Segment[] = [];
  const firstTop = captionTop(view, block, headers[0]?.top ?? block.top, block.top);
  if (firstTop > block.top) segments.push(headless(view, { ...block, bottom: firstTop - 1 }));
  headers.forEach((header, index) => {
    const next = headers[index + 1];
    const bottom = next ? captionTop(view, block, next.top, header.bottom + 1) - 1 : block.bottom;
    segments.push(makeSegment(view, block, header, bottom, false, form));
  });
  return segments;
}

/** The caption of a 自评表, which names all the blocks of the form and not only the first. */
function selfEvaluationForm(view: SheetView, block: ViewRange, headerTop: number): string[] {
  for (let row = Math.max(0, block.top - 3); row < headerTop; row += 1) {
    const texts = ownTexts(view, row, block.left, block.right) ?? [];
    const [text] = texts;
    if (text !== undefined && texts.length <= 2 && /自评/u.test(text)) return [oneLine(text)];
  }
  return [];
}

/** Top of the caption and unit rows that stand right above a header. */
function captionTop(view: SheetView, block: ViewRange, headerTop: number, limit: number): number {
  let top = headerTop;
  while (top - 1 >= limit && isCaptionRow(view, top - 1, block)) top -= 1;
  return top;
}

/** One text (perhaps with a unit beside it) and no number. */
function isCaptionRow(view: SheetView, row: number, block: ViewRange): boolean {
  const texts = ownTexts(view, row, block.left, block.right);
  if (!texts) return false;
  // A row that only holds something beside the table: 单位 two columns to its right.
  if (texts.length === 0) return true;
  return texts.length === 1 || (texts.length <= 3 && texts.some((text) => isUnitText(text)));
}

/** Different texts of a row; undefined when it holds anything but texts. */
function ownTexts(view: SheetView, row: number, left: number, right: number): string[] | undefined {
  const texts: string[] = [];
  for (let column = left; column <= right; column += 1) {
    const value = view.value(row, column);
    if (value === null) {
      const merge = view.merge(row, column);
      if (merge && merge.top < row && view.look(row, column) !== "blank") return undefined;
      continue;
    }
    const look = view.look(row, column);
    if (look === "blank") continue;
    if (look !== "text") return undefined;
    texts.push(view.text(row, column));
  }
  return texts;
}

function isUnitText(text: string): boolean {
  return /单位[:：]|^\(?(单位)/u.test(squeeze(text)) && squeeze(text).length <= 24;
}

function headless(view: SheetView, area: ViewRange): Segment {
  return {
    view,
    isTransposed: false,
    area,
    columns: [],
    bodyTop: area.top,
    bodyBottom: area.bottom,
    captions: captionsAbove(view, area, area.top),
    captionUnits: [],
  };
}

/** A table whose header is its first column: 预算资金 | 133, 到位资金 | 133, 支出 | 133. */
function turnedSegment(view: SheetView, block: ViewRange): Segment | undefined {
  const wide = block.right - block.left + 1;
  const high = block.bottom - block.top + 1;
  if (wide < 2 || wide > 12 || high > 40) return undefined;
  const turnedView = transposed(view);
  let first = block.top;
  while (first < block.bottom - 1 && isCaptionRow(view, first, block)) first += 1;
  for (let top = first; top <= Math.min(block.bottom - 1, first + 2); top += 1) {
    const area = { top: block.left, bottom: block.right, left: top, right: block.bottom };
    const header = findHeaders(turnedView, area)[0];
    if (header?.top !== area.top) continue;
    const segment = makeSegment(turnedView, area, header, area.bottom, true);
    if (!segment.match || !isTurnable(segment.match)) continue;
    // The same block read the usual way must not be as good.
    const usual = findHeaders(view, block)[0];
    const upright = usual && makeSegment(view, block, usual, block.bottom, false);
    if (
      upright?.match &&
      upright.match.kind !== "budget-detail" &&
      upright.match.score >= segment.match.score
    ) {
      return undefined;
    }
    return segment;
  }
  return undefined;
}

function isTurnable(match: KindMatch): boolean {
  if (match.kind === "budget-execution") return true;
  if (match.kind === "subsidy-payment" || match.kind === "budget-estimate") {
    const roles = [...match.roles.values()];
    return roles.includes("quantity") && roles.includes("amount") && roles.length >= 3;
  }
  if (match.kind !== "grade-scale" && match.kind !== "rate-standard") return false;
  return match.roles.size >= 2;
}

function makeSegment(
  view: SheetView,
  block: ViewRange,
  header: HeaderRows,
  bottom: number,
  isTransposed: boolean,
  form: readonly string[] = []
): Segment {
  const own = isTransposed ? turnedCaptions(view, block) : captionsAbove(view, block, header.top);
  const captions = own.length > 0 ? own : [...form];
  const columns = withCaptionRate(
    headerColumns(view, block, header, bottom),
    isTransposed ? [] : captions
  );
  const title = captions.filter((text) => !isUnitText(text)).join(" ");
  const unitTexts = isTransposed ? [...captions, ...bodyTexts(view, block, header)] : captions;
  const units = captions.filter((text) => isUnitText(text)).join(" ");
  const match = classify(columns, `${title} ${view.sheet} ${units}`);
  return {
    view,
    isTransposed,
    area: { ...block, top: header.top, bottom },
    header,
    columns,
    bodyTop: header.bottom + 1,
    bodyBottom: bottom,
    captions,
    captionUnits: [
      ...[...unitTexts, view.sheet].flatMap((text) => unitsInCaption(text)),
      ...labelUnits(columns),
      ...onlyUnit(columns, [...unitTexts, view.sheet]),
    ],
    ...(match ? { match } : {}),
  };
}

/** 全年金额（元） beside 金额 of every class: one column says what all of them are in. */
function onlyUnit(columns: readonly HeaderColumn[], captions: readonly string[]): Unit[] {
  const isSaid = captions
    .flatMap((text) => unitsInCaption(text))
    .some(({ dimension }) => dimension === "money");
  if (isSaid) return [];
  const said = columns.flatMap(({ unit, path }) =>
    unit?.dimension === "money" && !/标准|单价|定额|每/u.test(path.join("")) ? [unit] : []
  );
  const [first] = said;
  return first && said.every(({ text }) => text === first.text) ? [first] : [];
}

/** 项目资金（万元） over the names of the lines says in what the columns beside it count. */
function labelUnits(columns: readonly HeaderColumn[]): Unit[] {
  return columns.flatMap(({ unit, numeric }) =>
    unit?.dimension === "money" && (numeric ?? 0) < 0.34 ? [unit] : []
  );
}

/** 补助标准（元/生/年） above 小学 | 寄宿生 | 非寄宿生: the figures are rates. */
function withCaptionRate(
  columns: readonly HeaderColumn[],
  captions: readonly string[]
): readonly HeaderColumn[] {
  const nearest = captions.find((text) => /标准/u.test(text)) ?? "";
  const [unit, ...others] = unitsInCaption(nearest);
  if (unit?.dimension !== "rate" || others.length > 0) return columns;
  return columns.map((column) =>
    column.unit || (column.numeric ?? 0) < 0.67 || /序号|编号|月数|人数/u.test(column.path.join(""))
      ? column
      : { ...column, unit }
  );
}

/** In a turned table the heading of the figures, 金额（万元）, stands where a name would. */
function bodyTexts(view: SheetView, area: ViewRange, header: HeaderRows): string[] {
  const texts: string[] = [];
  for (let row = header.bottom + 1; row <= area.bottom; row += 1) {
    if (view.look(row, area.left) === "text") texts.push(view.text(row, area.left));
  }
  return texts;
}

const CAPTION_REACH = 5;

/** Texts above a header, nearest first, up to another table or two blank rows. */
function captionsAbove(view: SheetView, block: ViewRange, headerTop: number): string[] {
  const captions: string[] = [];
  let blanks = 0;
  for (let row = headerTop - 1; row >= Math.max(0, headerTop - CAPTION_REACH); row -= 1) {
    const inside = ownTexts(view, row, block.left, block.right);
    if (!inside) break;
    const within = inside.length > 0 ? inside : spanningTexts(view, row, block);
    const beside = within.some(isUnitText) ? undefined : unitBeside(view, row, block, headerTop);
    const texts = beside === undefined ? within : [...within, beside];
    if (texts.length === 0) {
      blanks += 1;
      if (blanks > 2) break;
      continue;
    }
    if (texts.length > 3 || (texts.length > 1 && !texts.some(isUnitText) && captions.length > 0))
      break;
    captions.push(...texts.map((text) => oneLine(text)));
  }
  return captions;
}

/** How far to the right of a table its 单位 may stand. */
const UNIT_REACH = 8;

/** 单位：万元 to the right of a table, over nothing: it has no other table to speak of. */
function unitBeside(
  view: SheetView,
  row: number,
  block: ViewRange,
  headerTop: number
): string | undefined {
  const last = Math.min(view.columnCount - 1, block.right + UNIT_REACH);
  for (let column = block.right + 1; column <= last; column += 1) {
    if (view.look(headerTop, column) !== "blank") return undefined;
    if (view.look(row, column) === "blank") continue;
    const text = view.text(row, column);
    return isUnitText(text) ? text : undefined;
  }
  return undefined;
}

/** A caption that begins left of the block, alone in its row. */
function spanningTexts(view: SheetView, row: number, block: ViewRange): string[] {
  const texts = ownTexts(view, row, 0, block.right) ?? [];
  if (texts.length !== 1) return [];
  return isOverNeighbour(view, row, block)
    ? texts.filter((text) => unitsInCaption(text).length > 0)
    : texts;
}

/** The caption of the table to the left names that one; what it says of units holds for both. */
function isOverNeighbour(view: SheetView, row: number, block: ViewRange): boolean {
  let column = 0;
  while (column < block.left && view.look(row, column) === "blank") column += 1;
  const reach = view.merge(row, column)?.right ?? column;
  return column < block.left && reach < block.left && view.look(block.top, column) !== "blank";
}

function turnedCaptions(turned: SheetView, area: ViewRange): string[] {
  // In the transposed view the rows above the table are the columns to its left.
  const captions: string[] = [];
  for (let above = area.left - 1; above >= Math.max(0, area.left - CAPTION_REACH); above -= 1) {
    for (let across = area.top; across <= area.bottom; across += 1) {
      if (turned.value(across, above) !== null && turned.look(across, above) === "text") {
        captions.push(oneLine(turned.text(across, above)));
      }
    }
  }
  return captions;
}
