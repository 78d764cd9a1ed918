import type { CellRef } from "../values/cell-ref";
import { type Decimal, sum } from "../values/decimal";
import type { Finding, RuleId } from "./finding";
import { partSums } from "./instalment-lines";

/**
 * What a finding of one rule may follow from: rules whose wrong cell is one of the cells that it
 * was worked out from. Roots come before what they spoil, so that nothing goes round in a circle.
 */
const SPOILT_BY: Partial<Record<RuleId, readonly RuleId[]>> = {
  "quantity-times-rate": ["restated-constant"],
  "constant-residual": ["quantity-times-rate"],
  "total-equals-sum": [
    "quantity-times-rate",
    "over-budget",
    "unbudgeted-payment",
    "execution-rate",
    // A row that does not add up across spoils the total below.
    "total-equals-sum",
    "computed-column",
  ],
  "computed-column": [
    "quantity-times-rate",
    "over-budget",
    "unbudgeted-payment",
    "total-equals-sum",
    "computed-column",
  ],
  "execution-rate": ["over-budget", "total-equals-sum", "computed-column"],
  "outside-numerator": ["unbudgeted-payment"],
  "estimate-vs-budget": ["total-equals-sum"],
  "same-indicator-differs": ["score-within-weight"],
  "children-equal-parent": ["score-within-weight", "same-indicator-differs"],
  "score-rate": ["score-within-weight", "same-indicator-differs", "children-equal-parent"],
  "one-total-by-every-path": [
    "score-within-weight",
    "same-indicator-differs",
    "children-equal-parent",
  ],
  "grade-matches-score": ["children-equal-parent"],
  "survey-shares-sum": ["survey-count"],
  "survey-method": ["survey-count", "survey-shares-sum"],
  "derived-range": ["restated-constant"],
  "self-evaluation-contradicted": ["applied-vs-audited"],
};

function keyOf({ sheet, row, column }: CellRef): string {
  return `${sheet}!${String(row)},${String(column)}`;
}

/** Money of the rows against money of the total: the total is off by what its rows are off by. */
function isOffByItsRows(total: Finding, rows: readonly Finding[]): boolean {
  const [difference] = [total.amountYuan];
  const amounts = rows.map((row) => row.amountYuan);
  if (!difference || amounts.includes(undefined)) return true;
  const spoilt: Decimal = sum(amounts.flatMap((amount) => amount ?? []));
  // Half a yuan of rounding in every row.
  return difference
    .plus(spoilt)
    .abs()
    .lte(rows.length / 2 + 1);
}

/** A score beyond its weight makes the sum of scores too large, and the printed one too small. */
function isOverfull(parent: Finding, { rule, difference }: Finding): boolean {
  if (rule !== "score-within-weight" || !parent.difference || !difference) return false;
  return parent.difference.isNegative() === difference.isPositive();
}

/** By how much a sum changes when an indicator takes the value that it has in the other table. */
function changeOf(parent: Finding, { cells, stated, expected }: Finding): Decimal | undefined {
  const [first, second] = cells.map(keyOf);
  const parts = new Set(parent.cells.map(keyOf));
  if (!stated || !expected || first === undefined || second === undefined) return undefined;
  if (parts.has(first)) return expected.minus(stated);
  return parts.has(second) ? stated.minus(expected) : undefined;
}

/** More indicators than this are not tried out in every combination. */
const MOST_TRIED = 8;

/** Indicators with another value in another table that, taken over, make the sum right. */
function mending(parent: Finding, roots: readonly Finding[]): readonly Finding[] {
  const changes = roots.flatMap((root) => {
    // Weight and score of one indicator go the same way; the finding carries the first of them.
    const change =
      changeOf(parent, root) ?? changeOf(parent, { ...root, cells: root.cells.slice(2) });
    return change && root.rule === "same-indicator-differs" ? [{ root, change }] : [];
  });
  if (changes.length > MOST_TRIED || !parent.difference) return [];
  const right = partSums(changes, ({ change }) => change).find(
    ({ sum: change, used }) => used.length > 0 && parent.difference?.eq(change)
  );
  return right?.used.map(({ root }) => root) ?? [];
}

/**
 * A wrong headcount spoils its own total and the row's money: the one row that it stands in, off in
 * the same direction as the total of heads.
 */
function headcountRow(total: Finding, payments: readonly Finding[]): readonly Finding[] {
  if (total.rule !== "total-equals-sum" || total.amountYuan || !total.difference) return [];
  const parts = new Set(total.cells.slice(1).map(keyOf));
  const rows = payments.filter(({ cells }) =>
    cells.slice(1).some((cell) => parts.has(keyOf(cell)))
  );
  const [row] = rows;
  if (!row?.difference || rows.length > 1) return [];
  return row.difference.isNegative() === total.difference.isNegative() ? [row] : [];
}

/** Of the roots near a finding, those that explain it as far as the figures can tell. */
function explaining(finding: Finding, roots: readonly Finding[]): readonly Finding[] {
  if (finding.rule === "total-equals-sum") return isOffByItsRows(finding, roots) ? roots : [];
  if (finding.rule !== "children-equal-parent") return roots;
  const overfull = roots.filter((root) => isOverfull(finding, root));
  return [...overfull, ...mending(finding, roots)];
}

/** The roots of one finding among those whose wrong cell it rests on. */
function rootsOf(
  finding: Finding,
  byCell: ReadonlyMap<string, readonly Finding[]>
): readonly Finding[] {
  const rules = SPOILT_BY[finding.rule];
  if (!rules) return [];
  const near = finding.cells.flatMap((cell) => byCell.get(keyOf(cell)) ?? []);
  const roots = [...new Set(near)].filter(
    (other) => other !== finding && rules.includes(other.rule)
  );
  return explaining(finding, roots);
}

/** The cells that a finding says are wrong: the first; all that two tables tell differently. */
function wrongCells({ rule, cells }: Finding): readonly CellRef[] {
  return rule === "same-indicator-differs" ? cells : cells.slice(0, 1);
}

/**
 * Links what one error entails to the finding that tells it: a wrong row's total, a score's sums.
 * A root that is told does not need to be guessed at again, so causes stay with the root.
 */
export function relate(findings: readonly Finding[]): Finding[] {
  const byCell = new Map<string, Finding[]>();
  for (const finding of findings) {
    for (const cell of wrongCells(finding)) {
      const key = keyOf(cell);
      const there = byCell.get(key);
      if (there) there.push(finding);
      else byCell.set(key, [finding]);
    }
  }
  const payments = findings.filter(({ rule }) => rule === "quantity-times-rate");
  return findings.map((finding) => {
    const near = rootsOf(finding, byCell);
    const roots = near.length > 0 ? near : headcountRow(finding, payments);
    if (roots.length === 0) return finding;
    const { causes: _causes, ...rest } = finding;
    return { ...rest, related: roots.map(({ id }) => id) };
  });
}
