import { message } from "../messages/message";
import type { Facts, TotalClaim } from "../tables/facts";
import type { Reading } from "../tables/table";
import { sum } from "../values/decimal";
import { agree, possibleSumError } from "../values/rounding";
import type { CheckDoc } from "./check-doc";
import { addressesText, addressText, amountText, figureText } from "./figure-text";
import type { FindingDraft } from "./finding-draft";
import { cellOf, figureOf, valueOf } from "./readings";
import { sumCauses } from "./sum-causes";

/** Rates and shares do not add up to a total. */
const ADDS_UP = new Set(["money", "count", "points", "none"]);

function draftOf({ table, label, header, total, parts }: TotalClaim): FindingDraft[] {
  const { unit } = total;
  if (!ADDS_UP.has(unit.dimension)) return [];
  if (parts.some((part) => part.state === "text" || part.state === "error")) return [];
  const values = parts.flatMap((part) => valueOf(part) ?? []);
  if (values.length === 0) return [];
  const expected = sum(values);
  const error = possibleSumError(
    parts.flatMap((part) => figureOf(part) ?? []),
    total
  );
  if (agree(total.value, expected, error, unit.dimension)) return [];
  const blanks = parts.length - values.length;
  // What is missing may be what the total holds more.
  const mayBeMissing = blanks > 0 && total.value.gt(expected);
  const difference = total.value.minus(expected);
  const causes = sumCauses({
    total,
    expected: expected.dividedBy(unit.scale),
    parts: parts.flatMap((part) => figureOf(part) ?? []),
  });
  const isKnownUnit = unit.dimension === "money" || unit.dimension === "count";
  const shown = (value: typeof expected): string =>
    amountText(value.dividedBy(unit.scale), total.decimals, unit.text);
  return [
    {
      rule: "total-equals-sum",
      severity: isKnownUnit && !mayBeMissing ? "high" : "medium",
      subject: header === "" ? label.text : `${label.text} · ${header}`,
      place: header,
      table,
      cells: [total.cell, ...parts.map(cellOf)],
      stated: total.shown,
      expected: expected.dividedBy(unit.scale),
      difference: difference.dividedBy(unit.scale),
      ...(unit.text === "" ? {} : { unit: unit.text }),
      ...(causes.length > 0 ? { causes } : {}),
      ...(unit.dimension === "money" && unit.text !== "" ? { amountYuan: difference } : {}),
      message: message(`check.total-equals-sum.${difference.lt(0) ? "short" : "over"}`, {
        label: label.text.replace(/\s+/g, ""),
        header,
        cell: addressText(total.cell),
        parts: addressesText(parts.map(cellOf)),
        stated: figureText(total),
        expected: shown(expected),
        difference: shown(difference.abs()),
        note: blanks > 0 ? message("check.total-equals-sum.blanks", { count: String(blanks) }) : "",
      }),
    },
  ];
}

/** The unit and table of a claim whose money others lend their decimals to. */
function moneyKey({ table, total }: TotalClaim): string | undefined {
  const { dimension, scale, text } = total.unit;
  return dimension === "money" && text !== "" ? `${table.id} ${scale.toFixed()}` : undefined;
}

/** Decimals that the money of each table is known to, in each of its units. */
function decimalsByTable(claims: readonly TotalClaim[]): ReadonlyMap<string, number> {
  const finest = new Map<string, number>();
  for (const claim of claims) {
    const key = moneyKey(claim);
    if (key !== undefined) finest.set(key, Math.max(finest.get(key) ?? 0, claim.total.decimals));
  }
  return finest;
}

function withDecimals(claim: TotalClaim, decimals: number): TotalClaim {
  if (claim.total.decimals >= decimals) return claim;
  const parts = claim.parts.map((part): Reading =>
    part.state === "figure" ? { state: "figure", figure: { ...part.figure, decimals } } : part
  );
  return { ...claim, total: { ...claim.total, decimals }, parts };
}

/**
 * A total row says what its parts add up to, within the rounding of the decimals shown; the money
 * columns of a table show it alike, so a budget of 18 beside 10.80 paid is exact. A written dash
 * counts as zero; parts that cannot be read make no claim.
 */
export function totalEqualsSum(facts: Facts): FindingDraft[] {
  const finest = decimalsByTable(facts.totals);
  const sums = facts.totals.filter(({ signs }) => signs === undefined);
  return sums.flatMap((claim) =>
    draftOf(withDecimals(claim, finest.get(moneyKey(claim) ?? "") ?? 0))
  );
}

export const totalEqualsSumDoc: CheckDoc = {
  title: "合计 ≠ 分项之和",
  what:
    "A 小计, 合计 or 总计 of money or heads is what its parts add up to, down a column and across a " +
    "row. Severity: high; " +
    "medium when the unit is unknown or when a blank part may be what is missing.",
  tolerance:
    "The rounding of all parts and of the total, as of any sum; the money columns of one table in " +
    "one unit are known to the decimals of the finest of them.",
  formula:
    "With several totals the last is the grand total (the first, when totals stand on top) " +
    "and is compared with all body rows; each other one with the rows right above (below) it. A " +
    "column headed as a sum (合计, 全年合计) is the sum of those columns (1月 … 12月; 金额 of every " +
    "class) that add up to it in three rows at least and three in four of all.",
  inputs: "Total rows and columns of all tables but 得分 tables.",
  source: "the totals of both reports, which are right",
  trap:
    "其中 rows, and rows indented below them, repeat parts of others; a table that has them makes a " +
    "claim only when most of its columns add up without them. Rates and shares are not added up. 得分 tables have their own check, children-equal-parent.",
  sample: "None; all totals of both samples are right.",
};
