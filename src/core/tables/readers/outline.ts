import type { SourceRow } from "../body-rows";
import { oncePer } from "../../values/once-per";
import { squeeze } from "../text";
import type { TableSource } from "../table-source";

/** 一、 over （一） over 1. over (1): how official tables number what is part of what. */
const NUMBERINGS: readonly RegExp[] = [
  /^[一二三四五六七八九十]{1,3}[、.．]/u,
  /^\([一二三四五六七八九十]{1,3}\)/u,
  /^\d{1,2}[、．]|^\d{1,2}\.(?!\d)/u,
  /^\d{1,2}\.\d{1,2}(?!\d)/u,
  /^\(\d{1,2}\)|^[①-⑳]/u,
];
/** 208, 20810, 2081004: codes of budget classification, each beginning with its parent's. */
const CODE = /^\d{3,9}$/u;

/**
 * How deep each body row stands in an outline: by its number, its code or its indent; undefined when
 * the rows are a plain list. Whether parents are the sums of what follows is for the figures to tell.
 */
export function outlineOf(source: TableSource): ReadonlyMap<SourceRow, number> | undefined {
  return outline(source).levels;
}

const outline = oncePer((source: TableSource) => ({ levels: findOutline(source) }));

/** The rows of an outline that have others below them. */
export function parentRows(source: TableSource): ReadonlySet<SourceRow> {
  const levels = outlineOf(source);
  if (!levels) return new Set();
  const { rows } = source;
  const levelOf = (row: SourceRow | undefined): number => (row && levels.get(row)) ?? -1;
  return new Set(rows.filter((row, at) => levels.has(row) && levelOf(rows[at + 1]) > levelOf(row)));
}

function findOutline(source: TableSource): ReadonlyMap<SourceRow, number> | undefined {
  const rows = source.rows.filter(({ type }) => type === "body");
  const levels =
    byCode(source, rows) ??
    byIndex(source, rows) ??
    byNumber(source, rows) ??
    byIndent(source, rows);
  return new Set(levels?.values()).size > 1 ? levels : undefined;
}

/** What the row at a place of an outline is the sum of: the rows one level down that follow it. */
export function childrenIn(
  rows: readonly SourceRow[],
  levels: ReadonlyMap<SourceRow, number>,
  at: number
): SourceRow[] {
  const whole = rows[at];
  const own = (whole && levels.get(whole)) ?? 0;
  const below: { readonly row: SourceRow; readonly level: number }[] = [];
  for (const row of rows.slice(at + 1)) {
    const level = levels.get(row);
    if (level === undefined || level <= own) break;
    below.push({ row, level });
  }
  const next = Math.min(...below.map(({ level }) => level));
  return below.filter(({ level }) => level === next).map(({ row }) => row);
}

/** The first text of a row, as it was typed. */
function firstText(source: TableSource, { row }: SourceRow): string {
  for (const { column } of source.headers) {
    const value = source.view.value(row, column);
    if (typeof value === "string") return value;
  }
  return "";
}

/** How a column of its own numbers the rows: 一, then （一）, then 1 or 1.1, with nothing behind it. */
const INDICES: readonly RegExp[] = [
  /^[一二三四五六七八九十]{1,3}[、.．]?$|^[IVX]{1,4}[.．、]?$/u,
  /^\([一二三四五六七八九十]{1,3}\)$/u,
  /^\d{1,3}[、.．]?$/u,
  /^\d{1,3}[.-]\d{1,2}$/u,
  /^\(\d{1,2}\)$|^[①-⑳]$|^\d{1,3}([.-]\d{1,2}){2}$/u,
];

/** 总投资, 工程总造价: what all that stands above it comes to, though it is not called 合计. */
const WHOLE =
  /^(建设|工程|项目|概算|估算|预算|静态|动态)*总(投资|造价|费用|概算|估算|预算|支出|经费|价)(估算|概算|预算)?(总?额|金额|数)?(\(.*\))?$/u;

function isWhole(source: TableSource, { row }: SourceRow): boolean {
  return source.headers.some(({ column }) => {
    const value = source.view.value(row, column);
    if (typeof value !== "string") return false;
    return WHOLE.test(squeeze(value).replace(/^([一二三四五六七八九十]{1,3}|\d{1,2})[、.．]/u, ""));
  });
}

/** The last row of an outline, where it is the whole of what stands above it. */
export function wholeOf(source: TableSource): SourceRow | undefined {
  const last = source.rows.findLast(({ type }) => type === "body");
  return last && isWhole(source, last) ? last : undefined;
}

/** By the numbers in a column of their own, be they texts or figures. */
function byIndex(
  source: TableSource,
  rows: readonly SourceRow[]
): ReadonlyMap<SourceRow, number> | undefined {
  const [column] = source.columns("index");
  if (column === undefined) return undefined;
  const levels = new Map<SourceRow, number>();
  for (const row of rows) {
    const text = squeeze(source.view.text(row.row, column));
    const level = INDICES.findIndex((pattern) => pattern.test(text));
    if (level < 0 && text !== "") return undefined;
    // What has no number stands below the numbered row above it, but for what sums up all of them.
    const isSum =
      level < 0 &&
      (isWhole(source, row) || /^(工程|项目|建设)?总/u.test(squeeze(firstText(source, row))));
    levels.set(row, isSum ? 0 : level < 0 ? INDICES.length : level);
  }
  const [top] = levels.values();
  const isNested = new Set(levels.values()).size > 1;
  return isNested && top !== INDICES.length ? levels : undefined;
}

function byNumber(
  source: TableSource,
  rows: readonly SourceRow[]
): ReadonlyMap<SourceRow, number> | undefined {
  const deepest = NUMBERINGS.length;
  const levels = new Map<SourceRow, number>();
  for (const row of rows) {
    const text = squeeze(firstText(source, row));
    const level = NUMBERINGS.findIndex((pattern) => pattern.test(text));
    // What has no number stands below the numbered row above it.
    levels.set(row, level < 0 ? deepest : level);
  }
  const last = rows.at(-1);
  if (last && levels.get(last) === deepest && isWhole(source, last))
    levels.set(last, Math.min(...levels.values()));
  const [top] = levels.values();
  return top === deepest ? undefined : levels;
}

function byIndent(
  source: TableSource,
  rows: readonly SourceRow[]
): ReadonlyMap<SourceRow, number> | undefined {
  const indent = (row: SourceRow): number => {
    const text = firstText(source, row);
    const space = text.slice(0, text.length - text.trimStart().length);
    return space.length + (space.match(/\u3000/gu)?.length ?? 0);
  };
  const levels = new Map(rows.map((row) => [row, indent(row)]));
  const [top] = levels.values();
  return top === 0 ? levels : undefined;
}

function byCode(
  source: TableSource,
  rows: readonly SourceRow[]
): ReadonlyMap<SourceRow, number> | undefined {
  const column = source.headers.find(({ path }) => /(编码|代码)$/u.test(path.at(-1) ?? ""))?.column;
  if (column === undefined) return undefined;
  const codes = rows.map((row) => squeeze(source.view.text(row.row, column)));
  if (codes.some((code) => !CODE.test(code))) return undefined;
  const isChild = codes.some((code, at) => code.startsWith(codes[at - 1] ?? "-"));
  return isChild ? new Map(rows.map((row, at) => [row, codes[at]?.length ?? 0])) : undefined;
}
