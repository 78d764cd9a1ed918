import { captionsAbove, isUnitText, turnedCaptions } from "./captions";
import type { HeaderRows } from "./find-headers";
import type { HeaderColumn } from "./header-column";
import { headerColumns } from "./header-columns";
import { classify, type KindMatch } from "./kinds";
import { paymentByFigures } from "./payment-by-figures";
import type { SheetView, ViewRange } from "./sheet-view";
import type { Unit } from "./table";
import { unitsInCaption } from "./unit";

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

/** What is known of a stretch before its header is read. */
export interface SegmentOrigin {
  readonly isTransposed: boolean;
  /** The caption to fall back on where it has none of its own. */
  readonly form?: readonly string[];
  /** Its captions, where they were found already. */
  readonly captions?: readonly string[];
}

/**
 * A stretch of `block` from its header down to `bottom`, with what its captions say and the kind of
 * table that it may be.
 */
export function makeSegment(
  view: SheetView,
  block: ViewRange,
  header: HeaderRows,
  bottom: number,
  { isTransposed, form = [], captions: known }: SegmentOrigin
): Segment {
  const own =
    known ?? (isTransposed ? turnedCaptions(view, block) : captionsAbove(view, block, header.top));
  const captions = own.length > 0 ? own : [...form];
  const columns = withCaptionRate(
    headerColumns(view, block, header, bottom),
    isTransposed ? [] : captions
  );
  const title = captions.filter((text) => !isUnitText(text)).join(" ");
  const unitTexts = isTransposed ? [...captions, ...bodyTexts(view, block, header)] : captions;
  const units = captions.filter((text) => isUnitText(text)).join(" ");
  const byWords = classify(columns, `${title} ${view.sheet} ${units}`);
  const captionUnits = [
    ...[...unitTexts, view.sheet].flatMap((text) => unitsInCaption(text)),
    ...labelUnits(columns),
    ...onlyUnit(columns, [...unitTexts, view.sheet]),
  ];
  const byFigures =
    byWords && paymentByFigures({ view, block, header, bottom, columns, captionUnits }, byWords);
  const match = byFigures?.match ?? byWords;
  return {
    view,
    isTransposed,
    area: { ...block, top: header.top, bottom },
    header,
    columns: byFigures?.columns ?? columns,
    bodyTop: header.bottom + 1,
    bodyBottom: bottom,
    captions,
    captionUnits,
    ...(match ? { match } : {}),
  };
}

/** A stretch without a header. */
export function headless(view: SheetView, area: ViewRange): Segment {
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
