import { paymentOutlook, type PaymentOutlook } from "../checks/recompute-payments";
import type { Period } from "../checks/rate-period";
import { type RateSet, versionOf } from "../checks/rate-sets";
import { message } from "../messages/message";
import type { Answers, Doubt, DoubtChoice } from "../tables/doubt";
import type { Facts, PaymentSaid, PaymentTable, PeriodName } from "../tables/facts";
import { about } from "../tables/table-doubts";
import type { Unit } from "../tables/table";
import { formatRange } from "../values/cell-ref";
import { plain } from "../values/decimal";

const PERIODS: readonly PeriodName[] = ["each", "twelfth", "fixed-12", "months", "months-of-year"];

/** What a person answered about one payment table; undefined when nothing. */
export function paymentSaid(
  facts: Facts,
  { table }: PaymentTable,
  answers: Answers
): PaymentSaid | undefined {
  const slug = table.slug ?? table.id;
  const period = PERIODS.find((name) => name === answers[`period.${slug}`]);
  const [rates, rateVersion] = answers[`rates.${slug}`]?.split(VERSION) ?? [];
  const rateTable = facts.tables.find((each) => each.slug === rates)?.id;
  if (period === undefined && rateTable === undefined) return undefined;
  return {
    ...(period === undefined ? {} : { period }),
    ...(rateTable === undefined ? {} : { rateTable }),
    ...(rateTable === undefined || rateVersion === undefined ? {} : { rateVersion }),
  };
}

/**
 * What is open about how the money of payment and estimate tables follows from quantities and
 * rates: 人 or 人次 (a person-month), and which of several 补贴标准 tables. Source: domain.md 6.
 */
export function paymentDoubts(facts: Facts): Doubt[] {
  return facts.payments.flatMap((payment) => {
    const outlook = paymentOutlook(facts, payment);
    const doubts = [rateDoubt(payment, outlook), periodDoubt(payment, outlook)];
    return doubts.filter((doubt) => doubt !== undefined);
  });
}

/** Contradicting sets of rates: which one counts is a question unless the rows themselves tell. */
function rateDoubt(payment: PaymentTable, outlook: PaymentOutlook): Doubt | undefined {
  const { sets, usedSet, used } = outlook;
  const named = sets.filter((set) => set[0]?.table.slug !== undefined);
  if (named.length < 2) return undefined;
  const choices = named.map((set) => rateChoice(set, named));
  const isSaid = payment.said?.rateTable !== undefined;
  const inForce = usedSet && rateChoice(usedSet, named).value;
  const isShown = used?.rows.some(({ isClaimedAsDue }) => isClaimedAsDue) ?? false;
  return {
    id: `rates.${payment.table.slug ?? payment.table.id}`,
    kind: "rate-table",
    message: message("question.rates", { ...about(payment.table), count: String(named.length) }),
    place: payment.table.range,
    choices,
    ...(inForce === undefined ? {} : { inForce }),
    by: isSaid ? "person" : isShown ? "figures" : "nobody",
  };
}

/** Between a table and the time from which one of its standards holds, in an answer. */
const VERSION = "@";

function rateChoice(set: RateSet, among: readonly RateSet[]): DoubtChoice {
  const table = set[0]?.table;
  const slug = table?.slug ?? "";
  const isOnly = among.filter(([first]) => first?.table.slug === slug).length < 2;
  const version = isOnly ? undefined : versionOf(set);
  const rates = set.map(({ className, rate }) => `${className} ${plain(rate.shown)}`.trim());
  return {
    value: version === undefined ? slug : `${slug}${VERSION}${version}`,
    words: message("question.rates.choice", {
      table: table?.title ?? table?.range.sheet ?? "",
      place: table ? `${table.range.sheet}!${formatRange(table.range)}` : "",
      rates: [...(version === undefined ? [] : [version]), ...rates].join("、"),
    }),
  };
}

/** 人 or 人次: open when no reading fits, told when the figures say another than the units do. */
function periodDoubt(payment: PaymentTable, outlook: PaymentOutlook): Doubt | undefined {
  const { rows, used, sets } = outlook;
  const said = payment.said?.period;
  const [input] = rows;
  const term = input?.terms[0];
  if (term?.quantity.reading.state !== "figure") return undefined;
  // Which rates hold comes first: without them no reading can fit.
  if (!used && sets.length > 1 && payment.said?.rateTable === undefined) return undefined;
  const reading = term.quantity.reading;
  const period = used?.method.periodOf(reading, term.rate);
  const inForce = period && periodName(period);
  const isByUnits = used !== undefined && !(used.method.isPeriodByFit ?? false);
  if (said === undefined && isByUnits) return undefined;
  const hasMonths = rows.some(({ months }) => months !== undefined);
  const names = possible(term.rate.unit, hasMonths);
  if (inForce !== undefined && !names.includes(inForce)) names.push(inForce);
  return {
    id: `period.${payment.table.slug ?? payment.table.id}`,
    kind: "person-or-person-month",
    message: message("question.period", { ...about(payment.table), rate: rateWords(term.rate) }),
    place: payment.table.range,
    choices: names.map((name) => ({ value: name, words: message(`question.period.${name}`) })),
    ...(inForce === undefined ? {} : { inForce }),
    by: said !== undefined ? "person" : used ? "figures" : "nobody",
  };
}

function rateWords({
  shown,
  unit,
}: {
  readonly shown: Parameters<typeof plain>[0];
  readonly unit: Unit;
}): string {
  return `${plain(shown)} ${unit.text}`.trim();
}

function periodName(period: Period): PeriodName | undefined {
  if (period.kind !== "fixed") return period.kind;
  return period.months === 12 ? "fixed-12" : undefined;
}

/** Readings that make sense for a rate: nobody divides a monthly rate by twelve. */
function possible({ per }: Unit, hasMonths: boolean): PeriodName[] {
  const yearly: PeriodName[] = [
    "each",
    "twelfth",
    ...(hasMonths ? (["months-of-year"] as const) : []),
  ];
  const monthly: PeriodName[] = ["each", "fixed-12", ...(hasMonths ? (["months"] as const) : [])];
  if (per === "year") return yearly;
  if (per === "month") return monthly;
  return [...new Set([...yearly, ...monthly])];
}
