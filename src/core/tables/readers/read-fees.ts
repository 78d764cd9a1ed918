import { Decimal } from "../../values/decimal";
import { className } from "../class-name";
import { type FeeRange, NOTHING_SAID, type Said } from "../said";
import type { TableSource } from "../table-source";
import type { Unit } from "../table";
import { squeeze } from "../text";
import { parseUnit } from "../unit";

/** A table of what people pay (收费标准), not of what they are paid. */
export function isFeeTable(source: TableSource): boolean {
  const { title, range } = source.table;
  const words = `${title ?? ""} ${title === undefined ? range.sheet : ""}`;
  return /收费|价格|缴费/u.test(words) && !/补贴|补助|津贴|奖补/u.test(words);
}

const RANGE =
  /^(?:约)?(\d+(?:,\d{3})*(?:\.\d+)?)(?:元)?(?:[-—–~～至到](\d+(?:,\d{3})*(?:\.\d+)?))?(元.*)?$/u;

interface Ends {
  readonly unit: Unit;
  readonly values: readonly Decimal[];
}

/** 600-800, 600元 or 1300-3000元/人/月 in a column of fees. */
function endsOf(source: TableSource, row: number, column: number): Ends | undefined {
  const label = source.label(row, column);
  const match = label && RANGE.exec(squeeze(label.text));
  if (!match) return undefined;
  const own = match[3] === undefined ? undefined : parseUnit(match[3]);
  const unit = own?.dimension === "rate" ? own : source.unit(column);
  if (unit.dimension !== "rate") return undefined;
  const values = [match[1], match[2]].flatMap((digits) =>
    digits === undefined ? [] : [new Decimal(digits.replaceAll(",", "")).times(unit.scale)]
  );
  return { unit, values };
}

/** Fees per class: one column with a stretch (600-800), or two with its ends. */
export function readFees(source: TableSource): Said {
  const columns = source.columns(isFeeTable(source) ? "rate" : "fee");
  const all = [...new Set([...columns, ...source.columns("fee")])];
  const [classColumn] = source.columns("class");
  const names = source.columns("name");
  const fees = source.rows.flatMap(({ row, type }): FeeRange[] => {
    const label = source.label(row, classColumn) ?? source.label(row, names[names.length - 1]);
    const ends = all.flatMap((column) => endsOf(source, row, column) ?? []);
    const [first] = ends;
    const values = ends.flatMap((one) => one.values);
    if (type !== "body" || !label || !first) return [];
    if (ends.some(({ unit }) => unit.per !== first.unit.per)) return [];
    return [
      {
        cell: label.cell,
        className: className(label.text),
        unit: first.unit,
        low: Decimal.min(...values),
        high: Decimal.max(...values),
      },
    ];
  });
  return { ...NOTHING_SAID, fees };
}
