import type { SourceRow } from "../body-rows";
import type { HeaderColumn } from "../header-column";
import type { TableSource } from "../table-source";
import { alikeColumns } from "./addable-columns";
import { claimOf, holds, type SignedColumn } from "./row-claim";
import { rowSets } from "./row-sets";

/** What an audit takes off or adds, and what is saved: 核减金额, 审增, 节约额. */
const CUT = /[核审]减|节[约省支]/u;
const ADDED = /[核审]增/u;
/** The later of two figures for the same: what was found, agreed or spent in the end. */
const LATER = /^(审定|审核|审计|核定|核准|认定|复核|结算|决算|实际|中标|成交|合同|签约)/u;

/**
 * 核减 = 送审 − 审定, where it is zero in most rows: by the words, as long as two rows in three of
 * them bear it out.
 */
export function cutBetween(
  source: TableSource,
  total: HeaderColumn
): readonly (readonly SignedColumn[])[] {
  const leaf = total.path.join("");
  const isAdded = ADDED.test(leaf);
  if (!isAdded && !CUT.test(leaf)) return [];
  const isLater = ({ path }: HeaderColumn): boolean => path.some((text) => LATER.test(text));
  const alike = alikeColumns(source, total).filter(
    (each) => !CUT.test(each.path.join("")) && !ADDED.test(each.path.join(""))
  );
  const ways = alike.filter(isLater).flatMap((later): SignedColumn[][] =>
    alike
      .filter((earlier) => !isLater(earlier))
      .map((earlier): SignedColumn[] => [
        { header: isAdded ? later : earlier, sign: 1 },
        { header: isAdded ? earlier : later, sign: -1 },
      ])
  );
  return ways.filter((terms) => isShownIn(source, total, terms));
}

/**
 * 结余 in a table of two lines: the ways in which it is what the budget, or what came of it, leaves
 * after the payments. Two rows are enough, and two in three, for the headers say it too.
 */
export function leftOver(
  source: TableSource,
  total: HeaderColumn
): readonly (readonly SignedColumn[])[] {
  const [paid, ...payments] = source.columns("paid");
  if (paid === undefined || payments.length > 0) return [];
  const from = [...source.columns("budget"), ...source.columns("received")];
  return from.flatMap((column): SignedColumn[][] => {
    const [whole, spent] = [source.header(column), source.header(paid)];
    if (!whole || !spent || column === total.column || paid === total.column) return [];
    const terms: SignedColumn[] = [
      { header: whole, sign: 1 },
      { header: spent, sign: -1 },
    ];
    return isShownIn(source, total, terms) ? [terms] : [];
  });
}

/** Two rows at least bear it out, and two in three. */
function isShownIn(
  source: TableSource,
  total: HeaderColumn,
  terms: readonly SignedColumn[]
): boolean {
  const isShown = (rows: readonly SourceRow[]): boolean => {
    const claims = rows.flatMap(({ row }) => {
      const stated = source.reading(row, total.column);
      return stated.state === "figure"
        ? [claimOf(source, row, { total, terms }, stated.figure)]
        : [];
    });
    const right = claims.filter(holds).length;
    return right >= 2 && right * 3 >= claims.length * 2;
  };
  return rowSets(source).some(isShown);
}
