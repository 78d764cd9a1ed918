import { message } from "../messages/message";
import type { BudgetLine, Facts } from "../tables/facts";
import { nameAmount, type NamedAmount } from "../tables/readers/name-amount";
import type { Figure, Label, Reading, Table } from "../tables/table";
import { Decimal } from "../values/decimal";
import { agree, possibleError } from "../values/rounding";
import type { CheckDoc } from "./check-doc";
import { addressText, distinctCells, figureText } from "./figure-text";
import type { FindingDraft } from "./finding-draft";
import { figureOf } from "./readings";
import { slipCauses } from "./slips";

/** A line whose name says an amount, with the money that stands in its cells. */
interface Named {
  readonly table: Table;
  readonly name: Label;
  readonly amount: NamedAmount;
  /** What was paid first: it is what the name is held against when nothing fits. */
  readonly figures: readonly Figure[];
}

function named(
  table: Table,
  name: Label,
  note: string | undefined,
  money: readonly (Reading | undefined)[]
): Named[] {
  const figures = money.flatMap((reading) => figureOf(reading) ?? []);
  const amounts = figures.filter(
    ({ unit, value }) => unit.dimension === "money" && !value.isZero()
  );
  const amount = amounts.length > 0 ? nameAmount(name.text, note) : undefined;
  return amount ? [{ table, name, amount, figures: amounts }] : [];
}

function ofLine(table: Table, { name, note, budget, paid, received }: BudgetLine): Named[] {
  return named(table, name, note, [paid, budget, received]);
}

/** Whether a name's amount and a cell are the same as far as both are written out. */
function isSame({ yuan, decimals, scale }: NamedAmount, figure: Figure): boolean {
  // 30万元 in a name is what was agreed, not a rounded figure; 12.35万元 may stand for 123,456 元.
  const own = decimals === 0 ? new Decimal(0) : new Decimal(10).pow(-decimals).times(scale).div(2);
  return agree(figure.value, yuan, possibleError(figure).plus(own), "money");
}

function draftOf({ table, name, amount, figures }: Named): FindingDraft[] {
  const [figure] = figures;
  if (!figure || figures.some((one) => isSame(amount, one))) return [];
  const { scale, text } = figure.unit;
  const difference = figure.value.minus(amount.yuan);
  const causes = slipCauses({
    stated: figure.shown,
    expected: amount.yuan.dividedBy(scale),
    decimals: figure.decimals,
    unit: text,
  });
  return [
    {
      rule: "amount-in-name",
      severity: "high",
      subject: name.text,
      // The name holds the amount that may be corrected.
      known: name.text.replace(amount.text, ""),
      place: "amount",
      table,
      cells: distinctCells([figure.cell, name.cell]),
      stated: figure.shown,
      expected: amount.yuan.dividedBy(scale),
      difference: difference.dividedBy(scale),
      ...(causes.length > 0 ? { causes } : {}),
      ...(text === "" ? {} : { unit: text, amountYuan: difference }),
      message: message("check.amount-in-name", {
        subject: name.text,
        cell: addressText(figure.cell),
        stated: figureText(figure),
        named: amount.text,
        nameCell: addressText(name.cell),
      }),
    },
  ];
}

/**
 * 名称所写金额: an amount that closes a line's name is the one in its cells, as paid, budgeted or
 * received. Source: domain.md 2, #27.
 */
export function amountInName(facts: Facts): FindingDraft[] {
  const lines = facts.budgets.flatMap(({ table, lines }) =>
    lines.flatMap((line) => ofLine(table, line))
  );
  const payments = facts.payments.flatMap(({ table, rows }) =>
    rows.flatMap((row) => named(table, row.name, undefined, [row.amount, row.due]))
  );
  return [...lines, ...payments].flatMap(draftOf);
}

export const amountInNameDoc: CheckDoc = {
  title: "名称所写金额 ≠ 表中金额",
  what:
    "An amount that closes the name of a line (…补贴资金30万元), or that is all a bracket holds, is " +
    "the one that the line was paid, budgeted or sent. Severity: high.",
  formula:
    "Amount in the name = paid, budget or received; the finding compares it with what was paid.",
  inputs: "Names and bracketed notes of budget and payment lines, and their money.",
  tolerance:
    "Half of the last place of the cell; and of the amount in the name, when that has decimals.",
  source: "#27",
  trap:
    "An amount in the middle of a name (使用旗级财政拨付410万元的…) is about something else; so is one " +
    "after 标准, 每人, 不超过, 其中 or in a list of instalments. A line without money of its own makes " +
    "no claim.",
  sample: "One in yijinhuoluo-2023: 合同庙 says 30万元, 40.00 were paid.",
};
