import { valueOf } from "../../checks/readings";
import { recomputePayments } from "../../checks/recompute-payments";
import type { Finding } from "../../checks/finding";
import { message } from "../../messages/message";
import type { PaymentRow } from "../../tables/facts";
import { Decimal } from "../../values/decimal";
import { isCounted } from "../finding-status";
import { tallyFindings, type FindingTally, type Tally } from "./finding-tally";
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
  const { tally, rows } = review;
  const now = tally.tally();
  const unchecked = rows - review.checked;
  // What could not be checked may be wrong too: a good score would be a guess.
  if (unchecked > 0) {
    const counts = {
      unchecked: String(unchecked),
      rows: String(rows),
      wrong: String(now.each),
    };
    return lacking(message("score.accuracy-unchecked", counts));
  }
  const found = review.wrong.length;
  const read = (counted: Tally) =>
    leaf.need === "value"
      ? rateOf(counted, rows, found)
      : countsOf(counted, rows, found, evidence.settings.occurrenceUnit);
  return {
    state: "bound",
    candidates: read(now),
    decided: true,
    cells: review.wrong.flatMap(({ cells: [first] }) => (first ? [first] : [])),
    findings: [...review.wrong, ...review.cuts].map(({ id }) => id),
    recount: {
      ids: tally.ids,
      read(decided) {
        const counted = tally.tally(decided);
        const key = `${String(counted.each)}/${String(counted.once)}`;
        return { key, candidates: () => read(counted) };
      },
    },
  };
};

/** The share of payments that are right. */
function rateOf({ each }: Tally, rows: number, found: number): readonly Candidate[] {
  const ratio = new Decimal(rows - each).dividedBy(rows);
  const counts = {
    rows: String(rows),
    wrong: message(each === found ? "score.accuracy-all" : "score.accuracy-some", {
      wrong: String(each),
      found: String(found),
    }),
    ratio: sayRatio(ratio),
  };
  return [{ value: ratio, said: message("score.accuracy-rate", counts) }];
}

/** The number of wrong payments: each of them, or all of a flat cut as one (domain.md, headlines). */
function countsOf(
  { each, once, covered }: Tally,
  rows: number,
  found: number,
  unit: Evidence["settings"]["occurrenceUnit"]
): readonly Candidate[] {
  const wrong = message(each === found ? "score.accuracy-all" : "score.accuracy-some", {
    wrong: String(each),
    found: String(found),
  });
  const every: Candidate = {
    value: new Decimal(each),
    said: message("score.accuracy-count", { rows: String(rows), wrong }),
    assumption: message("score.assume-each"),
  };
  if (once === each) return [every];
  const params = {
    count: String(once),
    covered: String(covered),
    outside: String(each - covered),
  };
  const asOne: Candidate = {
    value: new Decimal(once),
    said: message("score.accuracy-flat-cut", params),
    assumption: message("score.assume-flat-cut"),
  };
  return unit === "flat-cut-once" ? [asOne, every] : [every, asOne];
}

interface Review {
  /** Rows of payment tables that state money. */
  readonly rows: number;
  readonly checked: number;
  /** One finding for each wrong payment. */
  readonly wrong: readonly Finding[];
  readonly cuts: readonly Finding[];
  readonly tally: FindingTally;
}

function reviewPayments({ facts, findings, settings }: Evidence): Review {
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
  const wrong = onePerRow(inTables.filter(({ rule }) => rule === "quantity-times-rate"));
  const cuts = inTables.filter(({ rule }) => rule === "constant-residual");
  const { statuses = {}, countFindings } = settings;
  return {
    rows: rows.length,
    checked: checked.length,
    wrong,
    cuts,
    tally: tallyFindings(
      wrong,
      cuts,
      (id) => isCounted(statuses[id], countFindings),
      (id) => statuses[id] === "excluded"
    ),
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
