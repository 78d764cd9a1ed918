import { paymentOutlook } from "../checks/recompute-payments";
import type { Settings } from "../evaluation";
import type { Answers, Doubt } from "../tables/doubt";
import type { Facts } from "../tables/facts";
import { parseUnit } from "../tables/unit";
import { paymentSaid } from "./payment-doubts";

/**
 * Settings in which answers have taken their place: `occurrence` and `decimals` are settings of
 * their own. `written` are those of 绩核设置, `given` newer ones; an empty answer takes one back.
 */
export function useAnswers(settings: Settings, written: Answers, given: Answers = {}): Settings {
  const answers = { ...written, ...given };
  const { occurrence, decimals } = given;
  const { counting } = answers;
  const { occurrenceUnit, ...rest } = settings;
  const unit =
    occurrence === undefined
      ? occurrenceUnit
      : occurrence === "each" || occurrence === "flat-cut-once"
        ? occurrence
        : undefined;
  return {
    ...rest,
    ...(unit === undefined ? {} : { occurrenceUnit: unit }),
    ...(decimals !== undefined && /^[0-4]$/u.test(decimals)
      ? { scoreDecimals: Number(decimals) }
      : {}),
    ...(counting === "confirmed" || counting === "not-excluded" ? { countFindings: counting } : {}),
    answers,
  };
}

/** Facts in which the payment tables know what a person said of them. */
export function withPaymentAnswers(facts: Facts, answers: Answers): Facts {
  const said = facts.payments.map((payment) => paymentSaid(facts, payment, answers));
  if (said.every((each) => each === undefined)) return facts;
  const payments = facts.payments.map((payment, index) => {
    const own = said[index];
    return own ? { ...payment, said: own } : payment;
  });
  return { ...facts, payments };
}

/** Whether an answer changes how sheets are read, so that they must be read again. */
export function changesReading({ kind }: Pick<Doubt, "kind">): boolean {
  return OF_READING.has(kind);
}

const OF_READING: ReadonlySet<Doubt["kind"]> = new Set([
  "column-role",
  "money-unit",
  "table-use",
  "survey-scale",
]);

const OF_SCORES: ReadonlySet<Doubt["kind"]> = new Set([
  "occurrence-unit",
  "finding-counting",
  "score-decimals",
  "basis",
]);

/** Whether an answer leaves tables and findings as they are. */
export function isOfScores({ kind }: Pick<Doubt, "kind">): boolean {
  return OF_SCORES.has(kind);
}

/** Doubts about units without those that the figures themselves settle: the rows come out exactly. */
export function settleUnits(facts: Facts): readonly Doubt[] {
  return facts.doubts.map((doubt): Doubt => {
    if (doubt.kind !== "money-unit" || doubt.by === "person") return doubt;
    const payment = facts.payments.find(({ table }) => doubt.id === `unit.${table.slug ?? ""}`);
    const used = payment && paymentOutlook(facts, payment).used;
    const exact = used?.rows.filter(({ isClaimedAsDue }) => isClaimedAsDue).length ?? 0;
    if (!used || exact === 0 || exact * 2 < used.rows.length) return doubt;
    const { scale } = used.method.amountUnit;
    const fitting = doubt.choices.find(({ value }) => parseUnit(value)?.scale.equals(scale));
    return fitting ? { ...doubt, inForce: fitting.value, by: "figures" } : doubt;
  });
}
