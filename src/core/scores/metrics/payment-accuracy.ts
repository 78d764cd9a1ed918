import { valueOf } from "../../checks/readings";
import { recomputePayments } from "../../checks/recompute-payments";
import type { Finding } from "../../checks/finding";
import { message } from "../../messages/message";
import type { PaymentRow } from "../../tables/facts";
import { sameCell } from "../../values/cell-ref";
import { Decimal } from "../../values/decimal";
import { decidingWords, lacking, type Candidate, type Evidence, type Metric } from "./metric";
import { sayRatio } from "./say-figure";

const ACCURACY =
  /(?:发放|补贴|补助|兑付|支付|拨付|待遇|奖补)[^,;。]{0,12}(?:准确|足额|精准|无误)|(?:发放|补贴|补助|兑付|奖补|待遇|支付|拨付|政策)[^,;。预]{0,6}标准[^,;。]{0,6}(?:发放|执行|兑付|支付|准确|符合|相符|落实|拨付)|(?:按|依|照|执行)[^,;。预]{0,8}标准[^,;。]{0,8}(?:发放|兑付|支付|补贴|补助|拨付)|(?:低于|高于)或?(?:高于|低于)?(?:发放|补贴|补助|规定)?标准|错发|多发|少发|漏发/u;
/** What a payment table cannot show: who was entitled, when it came, the papers, the planning. */
const OTHER =
  /资格|认定|对象[^,;。]{0,4}准确|身份|及时|时限|按时|档案|资料|程序|公示|预算编制|编制|测算|论证|满意|知晓|节约率/u;

/**
 * 发放准确性, 标准执行: the number of payments that are not quantity × rate (findings of
 * `quantity-times-rate`), or the share of the right ones. The unit of 处 is a question when a flat
 * cut covers several (domain.md, headlines): each payment, or the cut as one.
 */
export const paymentAccuracy: Metric = ({ leaf, evidence, words }) => {
  const text = decidingWords(words);
  if (!ACCURACY.test(text) || OTHER.test(text)) return undefined;
  if (leaf.need !== "count" && leaf.need !== "value") return undefined;
  if (leaf.rule.kind === "award-per-item") return undefined;
  const review = reviewPayments(evidence);
  if (review.checked === 0) return lacking(message("score.accuracy-lacking"));
  const wrong = review.wrong.length;
  const unchecked = review.rows - review.checked;
  // What could not be checked may be wrong too: a good score would be a guess.
  if (unchecked > 0) {
    const counts = {
      unchecked: String(unchecked),
      rows: String(review.rows),
      wrong: String(wrong),
    };
    return lacking(message("score.accuracy-unchecked", counts));
  }
  const counts = { rows: String(review.rows), wrong: String(wrong) };
  const cells = review.wrong.flatMap(({ cells: [first] }) => (first ? [first] : []));
  const findings = [...review.wrong, ...review.cuts].map(({ id }) => id);
  if (leaf.need === "value") {
    const ratio = new Decimal(review.rows - wrong).dividedBy(review.rows);
    const said = message("score.accuracy-rate", { ...counts, ratio: sayRatio(ratio) });
    return { state: "bound", candidates: [{ value: ratio, said }], cells, findings };
  }
  const each: Candidate = {
    value: new Decimal(wrong),
    said: message("score.accuracy-count", counts),
    assumption: message("score.assume-each", counts),
  };
  const once = asOneCut(review);
  const { occurrenceUnit } = evidence.settings;
  const candidates = once
    ? occurrenceUnit === "flat-cut-once"
      ? [once, each]
      : [each, once]
    : [each];
  return { state: "bound", candidates, decided: true, cells, findings };
};

interface Review {
  /** Rows of payment tables that state money. */
  readonly rows: number;
  readonly checked: number;
  /** One finding for each wrong payment. */
  readonly wrong: readonly Finding[];
  readonly cuts: readonly Finding[];
}

function reviewPayments({ facts, findings }: Evidence): Review {
  const tables = facts.payments.filter(({ table }) => table.kind === "subsidy-payment");
  const ids = new Set(tables.map(({ table }) => table.id));
  const recomputed = new Set<PaymentRow>(
    recomputePayments(facts).flatMap(({ rows }) => rows.map(({ input }) => input.row))
  );
  const rows = tables.flatMap((payment) => payment.rows);
  const checked = rows.filter(
    (row) =>
      recomputed.has(row) ||
      (row.due !== undefined && valueOf(row.due) !== undefined && valueOf(row.amount) !== undefined)
  );
  const inTables = findings.filter((finding) => ids.has(finding.tableId));
  const wrong = inTables.filter(({ rule }) => rule === "quantity-times-rate");
  return {
    rows: rows.length,
    checked: checked.length,
    wrong: onePerRow(wrong),
    cuts: inTables.filter(({ rule }) => rule === "constant-residual"),
  };
}

/** A payment that is wrong in two ways (应发 and 实发) is one payment. */
function onePerRow(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ tableId, cells: [cell] }) => {
    const key = `${tableId} ${cell ? `${cell.sheet} ${String(cell.row)}` : ""}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** All flat cuts of one table count as one 处; wrong payments outside of them count each. */
function asOneCut({ wrong, cuts }: Review): Candidate | undefined {
  let outside = wrong;
  let once = 0;
  for (const cut of cuts) {
    const covered = outside.filter(
      (finding) =>
        finding.tableId === cut.tableId &&
        finding.cells.some((cell) => cut.cells.some((other) => sameCell(cell, other)))
    );
    if (covered.length === 0) continue;
    once += 1;
    outside = outside.filter((finding) => !covered.includes(finding));
  }
  const count = once + outside.length;
  if (once === 0 || count === wrong.length) return undefined;
  const params = {
    count: String(count),
    covered: String(wrong.length - outside.length),
    outside: String(outside.length),
  };
  return {
    value: new Decimal(count),
    said: message("score.accuracy-flat-cut", params),
    assumption: message("score.assume-flat-cut", params),
  };
}
