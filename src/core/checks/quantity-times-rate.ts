import { message, type Message } from "../messages/message";
import type { Facts, PaymentRow } from "../tables/facts";
import type { Reading, Unit } from "../tables/table";
import type { CellRef } from "../values/cell-ref";
import { type Decimal, sum } from "../values/decimal";
import {
  addressesText,
  addressText,
  distinctCells,
  inUnit,
  numberText,
  yuanText,
} from "./figure-text";
import type { CheckDoc } from "./check-doc";
import type { FindingDraft } from "./finding-draft";
import { amountOf, isMoneyUnit, type Method, type Term, type Yuan } from "./payment-due";
import { cluesOf, paymentCauses, type TableClues } from "./payment-causes";
import {
  amountUnitOf,
  type RecomputedRow,
  recomputePayments,
  sameMoney,
} from "./recompute-payments";
import { cellOf } from "./readings";

/** `147×100`, or with months `20×100×12`: one class of a row, as a person would write it down. */
function termText(term: Term, method: Method, months: Decimal | undefined): string {
  const period = method.periodOf(term.quantity.reading, term.rate);
  const count = numberText(term.count);
  const yearly = term.rate.value;
  const monthly = yearly.dividedBy(12);
  const isWhole = monthly.decimalPlaces() <= 2;
  // 147×100 reads better than 147×1200÷12, but a month of 83.333… would not be true.
  const perMonth = isWhole ? numberText(monthly) : `${numberText(yearly)}÷12`;
  switch (period.kind) {
    case "each":
      return `${count}×${numberText(yearly)}`;
    case "twelfth":
      return `${count}×${perMonth}`;
    case "fixed":
      return `${count}×${numberText(yearly)}${period.months === 1 ? "" : `×${String(period.months)}`}`;
    case "months":
      return `${count}×${numberText(yearly)}×${months ? numberText(months) : "?"}`;
    case "months-of-year":
      return `${count}×${perMonth}×${months ? numberText(months) : "?"}`;
  }
}

/** `147×100 + 539×150 + 410×200`; classes with nobody are left out while others have somebody. */
function arithmeticOf({ input }: RecomputedRow, method: Method): string {
  const terms = input.terms.filter((term) => !term.count.isZero());
  return (terms.length > 0 ? terms : input.terms)
    .map((term) => termText(term, method, input.months))
    .join(" + ");
}

const QUANTITY_WORDS: Record<string, Message> = {
  人次: message("check.quantity.person-times"),
  人: message("check.quantity.persons"),
  户: message("check.quantity.households"),
  床: message("check.quantity.beds"),
  月: message("check.quantity.months"),
};

function quantityWord(readings: readonly Reading[]): Message {
  const texts = readings.flatMap((reading) =>
    reading.state === "figure" ? [reading.figure.unit.text] : []
  );
  return QUANTITY_WORDS[texts[0] ?? ""] ?? message("check.quantity.other");
}

/** Stated, expected and difference in the column's unit, and the difference in yuan. */
function figures(stated: Yuan, expected: Yuan, unit: Unit) {
  const statedShown = stated.yuan.dividedBy(unit.scale);
  const expectedShown = inUnit(expected.yuan, unit.scale);
  const difference = statedShown.minus(expectedShown);
  return {
    stated: statedShown,
    expected: expectedShown,
    difference,
    unit: unit.text,
    amountYuan: difference.times(unit.scale),
  };
}

/** The cell in question, then what it should follow from. */
function cellsOf(first: Reading, row: PaymentRow, terms: readonly Term[]): CellRef[] {
  const readings = [
    first,
    ...terms.map(({ quantity }) => quantity.reading),
    ...(row.months ? [row.months] : []),
    ...(row.due ? [row.due] : []),
    row.amount,
  ];
  return distinctCells([...readings.map(cellOf), ...terms.map(({ rate }) => rate.cell)]);
}

function direction(stated: Yuan, expected: Yuan): "short" | "over" {
  return stated.yuan.lt(expected.yuan) ? "short" : "over";
}

type Draft = Omit<FindingDraft, "table">;

/** The money of a row is not what its quantities and rates come to. */
function notDue(row: RecomputedRow, reading: Reading, stated: Yuan, method: Method): Draft {
  const { input, due } = row;
  const quantities = input.terms.map(({ quantity }) => quantity.reading);
  return {
    rule: "quantity-times-rate",
    severity: "high",
    subject: input.row.name.text,
    place: reading === input.row.amount ? "amount" : "due",
    cells: cellsOf(reading, input.row, input.terms),
    ...figures(stated, due, method.amountUnit),
    message: message(`check.quantity-times-rate.${direction(stated, due)}`, {
      subject: input.row.name.text,
      cell: addressText(cellOf(reading)),
      arithmetic: arithmeticOf(row, method),
      due: yuanText(due.yuan),
      stated: yuanText(stated.yuan),
      difference: yuanText(stated.yuan.minus(due.yuan).abs()),
      note: method.note ?? "",
      quantities: addressesText(quantities.map(cellOf)),
      quantity: quantityWord(quantities),
    }),
  };
}

/** 应发 with what the row adds to it or takes off; undefined where it does neither. */
function afterAdjusting(row: PaymentRow, due: Yuan, unit: Unit): Yuan | undefined {
  // A blank cell beside others means that nothing was added there.
  const parts = (row.adjustments ?? []).flatMap(({ reading, sign }): Yuan[] => {
    const amount = amountOf(reading, unit);
    return amount ? [{ yuan: amount.yuan.times(sign), error: amount.error }] : [];
  });
  if (parts.every(({ yuan }) => yuan.isZero())) return undefined;
  const known = [due, ...parts];
  return {
    yuan: sum(known.map(({ yuan }) => yuan)),
    error: sum(known.map(({ error }) => error)),
  };
}

/** 实发 is not 应发, which stands beside it; or not what 代扣 and 补发 make of it. */
function notPaid(row: PaymentRow, due: Reading, paid: Yuan, statedDue: Yuan, unit: Unit): Draft {
  const net = afterAdjusting(row, statedDue, unit);
  const expected = net ?? statedDue;
  const adjustments = (row.adjustments ?? []).map(({ reading }) => reading);
  return {
    rule: "quantity-times-rate",
    severity: "high",
    subject: row.name.text,
    place: "amount",
    cells: distinctCells([
      ...cellsOf(row.amount, row, []),
      ...(net ? adjustments.map(cellOf) : []),
    ]),
    ...figures(paid, expected, unit),
    message: message(`check.paid-not-${net ? "net" : "due"}.${direction(paid, expected)}`, {
      subject: row.name.text,
      cell: addressText(cellOf(row.amount)),
      due: yuanText(statedDue.yuan),
      dueCell: addressText(cellOf(due)),
      net: yuanText(expected.yuan),
      adjustments: addressesText(adjustments.map(cellOf)),
      stated: yuanText(paid.yuan),
      difference: yuanText(paid.yuan.minus(expected.yuan).abs()),
    }),
  };
}

/** Whether the table itself says that the rest of 应发 is still to be paid. */
function isOutstanding(row: PaymentRow, paid: Yuan, due: Yuan, unit: Unit): boolean {
  const rest = row.outstanding && amountOf(row.outstanding, unit);
  if (!rest) return false;
  const difference = { yuan: due.yuan.minus(paid.yuan).abs(), error: paid.error.plus(due.error) };
  return sameMoney({ ...rest, yuan: rest.yuan.abs() }, difference);
}

/** Whether 补发 and 扣回 of the row make 应发 into what was paid. */
function isAdjusted(row: PaymentRow, paid: Yuan, due: Yuan, unit: Unit): boolean {
  const net = afterAdjusting(row, due, unit);
  return net !== undefined && sameMoney(paid, net);
}

/** Whether the row itself says why what was paid is not 应发. */
function isAccountedFor(row: PaymentRow, paid: Yuan, due: Yuan, unit: Unit): boolean {
  if (row.isPartOfDue) return true;
  return isOutstanding(row, paid, due, unit) || isAdjusted(row, paid, due, unit);
}

/**
 * One root is told once: where 应发 is wrong and was paid as it stands, the payment is named; where
 * 应发 alone is wrong, 应发 is.
 */
function draftsOf(recomputed: RecomputedRow, method: Method, clues: TableClues): Draft[] {
  if (recomputed.isPaidAsDue && recomputed.isClaimedAsDue) return [];
  const { paid, statedDue } = recomputed;
  const { row } = recomputed.input;
  if (!statedDue || !row.due) {
    const causes = paymentCauses(recomputed, method, clues);
    const draft = notDue(recomputed, row.amount, paid, method);
    return [causes.length > 0 ? { ...draft, causes } : draft];
  }
  const drafts: Draft[] = [];
  const paidAsStated = sameMoney(paid, statedDue);
  if (!recomputed.isClaimedAsDue) {
    const reading = paidAsStated ? row.amount : row.due;
    drafts.push(notDue(recomputed, reading, paidAsStated ? paid : statedDue, method));
  }
  // Paid rightly, whatever 应发 says, is no second finding.
  const isOpen = [statedDue, recomputed.due].some((due) =>
    isAccountedFor(row, paid, due, method.amountUnit)
  );
  if (!paidAsStated && !isOpen && !recomputed.isPaidAsDue) {
    drafts.push(notPaid(row, row.due, paid, statedDue, method.amountUnit));
  }
  return drafts;
}

/** Rows whose money cannot be worked out still say both 应发 and 实发. */
function statedOnly(row: PaymentRow, unit: Unit): Draft[] {
  const paid = amountOf(row.amount, unit);
  const statedDue = row.due && amountOf(row.due, unit);
  if (!row.due || !paid || !statedDue || sameMoney(paid, statedDue)) return [];
  if (isAccountedFor(row, paid, statedDue, unit)) return [];
  return isMoneyUnit(unit) ? [notPaid(row, row.due, paid, statedDue, unit)] : [];
}

/**
 * 人次 × 标准 = 金额: in every payment and estimate table, money is what the quantities of its
 * classes at their rates come to, in yuan and within the decimals shown. Source: domain.md 2, #1.
 */
export function quantityTimesRate(facts: Facts): FindingDraft[] {
  const recomputed = new Map(recomputePayments(facts).map((table) => [table.payment, table]));
  return facts.payments.flatMap((payment) => {
    const table = recomputed.get(payment);
    const rows = new Map(table?.rows.map((row) => [row.input.row, row]));
    const unit = table?.method.amountUnit ?? amountUnitOf(payment);
    const clues = table && cluesOf(table);
    return payment.rows
      .flatMap((row) => {
        const again = rows.get(row);
        if (table && again && clues) return draftsOf(again, table.method, clues);
        return unit ? statedOnly(row, unit) : [];
      })
      .map((draft) => ({ ...draft, table: payment.table }));
  });
}

export const quantityTimesRateDoc: CheckDoc = {
  title: "人次 × 标准 ≠ 金额",
  what:
    "In every payment and estimate table, the money of a row is what the quantities of its " +
    "classes at their rates come to. Where 应发 and 实发 stand side by side, each is " +
    "checked, and one error is told once. Severity: high.",
  formula:
    "Σ quantity(class) × rate(class), in yuan. A yearly rate for 人次 or 人·月 " +
    "(person-months) is paid by the twelfth; a yearly rate for heads is paid once, or by the " +
    "row's 月数 ÷ 12; a monthly rate by the row's 月数, or by one number of months from 1 to " +
    "12 that the whole table was clearly made with.",
  inputs:
    "Quantities, 月数, 应发, 实发 and 待拨付 of a row; the rate in the row itself, else 补贴标准 " +
    "(per class, per class and school stage, or from a date on), else 绩效目标 (1200元/人/年), else " +
    "the rates of an estimate. Where a rate stands in the row, the headcount that is meant (培训人数 " +
    "or 取证人数, 亩 and not 户) and the money that is meant (岗位补贴, not the 合计 beside it) are the " +
    "ones whose product fits half of the rows.",
  tolerance:
    "Half of the last place of the amount. A rate with two or more decimals, or one that " +
    "does not divide by 12 into whole 分, is itself taken as rounded.",
  source: "#1",
  trap:
    "Headcount is a stock, 人次 a flow. When units can be read in more than one way and no " +
    "reading clearly fits the figures, nothing is claimed. When the units as written are off " +
    "by a factor in every row, the reading that fits is used and the finding says so. Two " +
    "standards that contradict each other for a class give no rate, unless one of them " +
    "clearly made the table, or the rest of the workbook agrees with one. A table of three rows or " +
    "more in which no row fits, no two are off alike, and the median is more than a tenth off, was " +
    "made in a way that is not known. What 待拨付 says is still to be paid is not missing.",
  sample: "Twelve in yongji-2023, ten of −0.12 万元 and two of −0.1375 万元.",
};
