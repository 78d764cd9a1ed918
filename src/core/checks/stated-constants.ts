import type { Facts, RateStandard } from "../tables/facts";
import { className as classOf } from "../tables/class-name";
import type { Table, Unit } from "../tables/table";
import type { CellRef } from "../values/cell-ref";
import type { Decimal } from "../values/decimal";
import { groupBy } from "../values/group-by";
import { numberText } from "./figure-text";

/** A rate of policy, wherever the workbook states it. */
export interface StatedConstant {
  readonly className: string;
  /** In yuan for its period. */
  readonly value: Decimal;
  readonly unit: Unit;
  readonly cell: CellRef;
  /** As a reader writes it: `1,200 元/人/年`. */
  readonly text: string;
  /** Rates that the same place states for other times: 原标准 beside 现标准. */
  readonly others?: readonly StatedConstant[];
}

/** What one place says: a 补贴标准 table, the 绩效目标, the rates beside an estimate, a sentence. */
export interface ConstantSource {
  readonly kind: "standard" | "target" | "column" | "sentence";
  readonly table?: Table;
  readonly constants: readonly StatedConstant[];
}

function textOf(value: Decimal, unit: Unit): string {
  return `${numberText(value.dividedBy(unit.scale))} ${unit.text}`.trim();
}

/** Each class once; where one place says two rates for a class, it says none. */
function once(constants: readonly StatedConstant[]): StatedConstant[] {
  return constants.filter(({ className, value }, at) => {
    const same = constants.filter((one) => one.className === className);
    return (
      same.every((one) => one.value.eq(value)) &&
      constants.indexOf(same[0] as StatedConstant) === at
    );
  });
}

function constantOf({ className, rate }: RateStandard): StatedConstant {
  return {
    className,
    value: rate.value,
    unit: rate.unit,
    cell: rate.cell,
    text: textOf(rate.value, rate.unit),
  };
}

const FORMER = /原|旧|前|上年|去年/u;

/** 原标准 and 现标准 of one class: the last that is not called former holds, the others may be meant. */
function ofVersions(
  constants: readonly StatedConstant[],
  rates: readonly RateStandard[]
): StatedConstant[] {
  const versions = new Set(rates.map(({ version }) => version));
  if (versions.size < 2 || versions.size < rates.length) return [...constants];
  const at = rates.findLastIndex(({ version }) => !FORMER.test(version ?? ""));
  const holding = constants.at(at);
  if (!holding) return [];
  return [{ ...holding, others: constants.filter((one) => one !== holding) }];
}

function ofStandards(facts: Facts): ConstantSource[] {
  const stated = facts.rates.filter(({ table }) => table.kind === "rate-standard");
  return [...groupBy(stated, ({ table }) => table.id).values()].flatMap((rates) => {
    const [first] = rates;
    if (!first) return [];
    const classes = [...groupBy(rates, ({ className }) => className).values()];
    const constants = classes.flatMap((each) => ofVersions(each.map(constantOf), each));
    return [{ kind: "standard" as const, table: first.table, constants }];
  });
}

function ofTargets(facts: Facts): ConstantSource[] {
  const stated = facts.targets.filter(({ figure }) => figure?.unit.dimension === "rate");
  return [...groupBy(stated, ({ table }) => table.id).values()].flatMap((targets) => {
    const [first] = targets;
    if (!first) return [];
    const constants = targets.flatMap(({ name, figure }) =>
      figure
        ? [
            {
              className: classOf(name.text),
              value: figure.value,
              unit: figure.unit,
              cell: figure.cell,
              text: textOf(figure.value, figure.unit),
            },
          ]
        : []
    );
    return [{ kind: "target" as const, table: first.table, constants }];
  });
}

/** 标准 columns of payments and estimates, one constant a class that is paid alike in every row. */
function ofColumns(facts: Facts): ConstantSource[] {
  return facts.payments.map(({ table, rows }) => {
    const constants = rows.flatMap(({ quantities }) =>
      quantities.flatMap(({ className, rate }) =>
        rate?.state === "figure"
          ? [
              {
                className,
                value: rate.figure.value,
                unit: rate.figure.unit,
                cell: rate.figure.cell,
                text: textOf(rate.figure.value, rate.figure.unit),
              },
            ]
          : []
      )
    );
    return { kind: "column" as const, table, constants };
  });
}

function ofSentences(facts: Facts): ConstantSource[] {
  const cellKey = ({ sheet, row, column }: CellRef): string => `${sheet}!${row},${column}`;
  return [...groupBy(facts.said.rates, ({ cell }) => cellKey(cell)).values()].map((rates) => ({
    kind: "sentence" as const,
    constants: rates.map((rate) => ({ ...rate, text: textOf(rate.value, rate.unit) })),
  }));
}

/** Every place that states rates of policy, the most binding first; classes without a name left out. */
export function constantSources(facts: Facts): ConstantSource[] {
  return [...ofStandards(facts), ...ofTargets(facts), ...ofColumns(facts), ...ofSentences(facts)]
    .map((source) => ({
      ...source,
      constants: once(source.constants.filter(({ className }) => className !== "")),
    }))
    .filter(({ constants }) => constants.length > 0);
}

/** A rate for the period that two rates can be compared over; undefined when they have none. */
export function comparable(
  a: StatedConstant,
  b: StatedConstant
): readonly [Decimal, Decimal] | undefined {
  if (a.unit.per === b.unit.per) return [a.value, b.value];
  const yearly = ({ value, unit }: StatedConstant): Decimal | undefined =>
    unit.per === "year" ? value : unit.per === "month" ? value.times(12) : undefined;
  const [first, second] = [yearly(a), yearly(b)];
  return first && second && [first, second];
}
