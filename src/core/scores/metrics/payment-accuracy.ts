import { valueOf } from "../../checks/readings";
import { recomputePayments } from "../../checks/recompute-payments";
import type { Finding, RuleId } from "../../checks/finding";
import { message } from "../../messages/message";
import type { Facts, PaymentRow } from "../../tables/facts";
import type { CellRef } from "../../values/cell-ref";
import { Decimal } from "../../values/decimal";
import { oncePer } from "../../values/once-per";
import { tallyFindings, type FindingTally, type Tally } from "./finding-tally";
import { decidingWords, lacking, type Candidate, type Evidence, type Metric } from "./metric";
import { sayRatio } from "./say-figure";

export const ACCURACY =
  /(?:发放|补贴|补助|兑付|支付|拨付|待遇|奖补)[^,;。]{0,12}(?:准确|足额|精准|无误)|(?:发放|补贴|补助|兑付|奖补|待遇|支付|拨付|政策)[^,;。预]{0,6}标准[^,;。]{0,6}(?:发放|执行|兑付|支付|准确|符合|相符|落实|拨付)|(?:按|依|照|执行)[^,;。预]{0,8}标准[^,;。]{0,8}(?:发放|兑付|支付|补贴|补助|拨付)|(?:低于|高于)或?(?:高于|低于)?(?:发放|补贴|补助|规定)?标准|错发|多发|少发|漏发/u;
/** What a payment table cannot show: who was entitled, when it came, the papers, the planning. */
export const OTHER =
  /资格|认定|对象[^,;。]{0,4}准确|身份|及时|时限|按时|档案|资料|程序|公示|预算编制|编制|测算|论证|满意|知晓|节约率/u;

/**
 * 发放准确性, 标准执行: the number of payments that are not quantity × rate (findings of
 * `quantity-times-rate`), or the share of the right ones. The unit of 处 is a question when a flat
 * cut covers several (domain.md, headlines): each payment, or the cut as one.
 */
export const paymentAccuracy: Metric = {
  id: "payment-accuracy",
  name: message("score.metric.payment-accuracy"),
  needs: ["count", "value"],
  available: (evidence) => reviewPayments(evidence).checked > 0,
  claims({ leaf, words }) {
    if (leaf.need !== "count" && leaf.need !== "value") return false;
    const text = decidingWords(words);
    return leaf.rule.kind !== "award-per-item" && ACCURACY.test(text) && !OTHER.test(text);
  },
  read({ leaf, evidence }) {
    const { rows, checked, wrong, cells, ids, tally } = reviewPayments(evidence);
    if (checked === 0) return lacking(message("score.accuracy-lacking"));
    // What could not be checked may be wrong too: a good score would be a guess.
    if (rows > checked) {
      const counts = {
        unchecked: String(rows - checked),
        rows: String(rows),
        wrong: String(tally.now.each),
      };
      return lacking(message("score.accuracy-unchecked", counts));
    }
    const read = (counted: Tally) =>
      leaf.need === "value"
        ? rateOf(counted, rows, wrong.length)
        : countsOf(counted, rows, wrong.length, evidence.settings.occurrenceUnit);
    return {
      state: "bound",
      candidates: read(tally.now),
      decided: true,
      cells,
      findings: ids,
      recount: tally.recount(read),
    };
  },
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
  /** The wrong amounts. */
  readonly cells: readonly CellRef[];
  /** Of the wrong payments and of the flat cuts over them. */
  readonly ids: readonly string[];
  readonly tally: FindingTally;
}

/** Several indicators may rest on the same payments. */
const reviewPayments = oncePer(({ facts, findings, settings }: Evidence): Review => {
  const found = wrongPayments(findings)(facts);
  const tally = tallyFindings(found.wrong, found.cuts, settings);
  return { ...checkedPayments(facts), ...found, tally };
});

interface Checked extends Pick<Review, "rows" | "checked"> {
  readonly tables: ReadonlySet<string>;
}

/** What settings do not change is worked out once, however many answers are tried. */
const checkedPayments = oncePer((facts: Facts): Checked => {
  const tables = facts.payments.filter(({ table }) => table.kind === "subsidy-payment");
  const recomputed = new Set<PaymentRow>(
    recomputePayments(facts).flatMap(({ rows }) => rows.map(({ input }) => input.row))
  );
  const rows = tables.flatMap((payment) => payment.rows);
  const checked = rows.filter(
    (row) =>
      recomputed.has(row) ||
      (row.due !== undefined && valueOf(row.due) !== undefined && valueOf(row.amount) !== undefined)
  );
  return {
    rows: rows.length,
    checked: checked.length,
    tables: new Set(tables.map(({ table }) => table.id)),
  };
});

interface Wrong extends Pick<Review, "wrong" | "cells" | "ids"> {
  /** Flat cuts. */
  readonly cuts: readonly Finding[];
}

/** Of these findings, those in the payment tables of these facts. */
const wrongPayments = oncePer((findings: readonly Finding[]) =>
  oncePer((facts: Facts): Wrong => {
    const { tables } = checkedPayments(facts);
    const inTables = (wanted: RuleId) =>
      findings.filter(({ rule, tableId }) => rule === wanted && tables.has(tableId));
    const wrong = onePerRow(inTables("quantity-times-rate"));
    const cuts = inTables("constant-residual");
    return {
      wrong,
      cuts,
      cells: wrong.flatMap(({ cells }) => cells.slice(0, 1)),
      ids: [...wrong, ...cuts].map(({ id }) => id),
    };
  })
);

/** A payment that is wrong in two ways (应发 and 实发) is one payment. */
function onePerRow(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Map<string, Set<number>>();
  return findings.filter(({ tableId, cells }) => {
    const cell = cells[0];
    const key = cell ? `${tableId} ${cell.sheet}` : tableId;
    const rows = seen.get(key) ?? new Set();
    seen.set(key, rows);
    const before = rows.size;
    return rows.add(cell?.row ?? -1).size > before;
  });
}
