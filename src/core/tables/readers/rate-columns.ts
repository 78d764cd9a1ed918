import type { HeaderColumn } from "../header-column";
import { headerClass } from "../header-class";
import type { TableSource } from "../table-source";

/** A column of a 补贴标准 table, and what its header adds to the class of the row. */
export interface RateColumn {
  readonly column: number;
  /** From when it holds: 2023年标准, 调整后. */
  readonly version?: string;
  /** The header names a class of its own: 小学 × 寄宿生. */
  readonly crossed?: true;
  /** Columns of which each is a part of the same rate: 县级标准 beside 中央标准. */
  readonly more?: readonly number[];
}

const TIME = /\d{4}|\d{1,2}月|调整[前后]|提标[前后]|^[原现新旧](标准|执行)|上年|本年|去年|今年/u;
/** Who pays what part of a rate: only the sum of them is the rate. */
const SHARE =
  /^(中央|省|自治区|州|盟|市|县|旗|区|乡|镇|本)(本?级)?(财政|资金|补助|补贴|配套|承担|负担|分担|标准)*$|财政|配套|其中|承担|分担/u;
const SUM = /合计|总|小计/u;
/** 中央标准, 省级补助, 市县配套: the part of one level of government, by whatever it is followed. */
const LEVEL =
  /^(中央|国家|省|自治区|地方|州|盟|市|县|旗|区|乡|镇|本){1,3}级?(财政|资金|补助|补贴|配套|承担|负担|分担|部分|标准)*$/u;

/**
 * The rate columns of a table: one; or one per class (小学寄宿生 where 小学 meets 寄宿生); or one per
 * time. Where several levels of government share a rate, the column of their sum; without one, their
 * sum or one of them, which the money that was paid has to tell.
 */
export function rateColumns(source: TableSource): readonly RateColumn[] {
  const headers = source.columns("rate").flatMap((column) => source.header(column) ?? []);
  const [first] = headers;
  if (!first) return [];
  if (headers.length === 1) return [{ column: first.column }];
  const words = (header: HeaderColumn): string => header.path.join("");
  const sum = headers.find((header) => SUM.test(words(header)));
  if (sum) return [{ column: sum.column }];
  if (headers.every((header) => TIME.test(words(header))))
    return headers.map((header) => ({ column: header.column, version: words(header) }));
  if (areLevels(headers)) return byLevel(headers);
  const classes = headers.map(headerClass);
  const areClasses = classes.every((name) => name !== "" && !SHARE.test(name));
  if (areClasses && new Set(classes).size === classes.length)
    return headers.map(({ column }) => ({ column, crossed: true as const }));
  return [{ column: first.column }];
}

/** Whether each of several rates is what one level of government pays. */
export function areLevels(rates: readonly HeaderColumn[]): boolean {
  return rates.length > 1 && rates.every(({ path }) => LEVEL.test(path.at(-1) ?? ""));
}

/** What all levels pay together, and what each of them does. */
function byLevel(headers: readonly HeaderColumn[]): readonly RateColumn[] {
  const [first, ...others] = headers.map(({ column }) => column);
  const words = (header: HeaderColumn): string => header.path.join("");
  return [
    { column: first ?? 0, more: others, version: headers.map(words).join("+") },
    ...headers.map((header) => ({ column: header.column, version: words(header) })),
  ];
}
