import { message } from "../messages/message";
import type { Facts, PaymentTable, Target } from "../tables/facts";
import { saidCounts } from "../tables/readers/said-counts";
import type { SaidCount } from "../tables/said";
import { squeeze } from "../tables/text";
import type { CellRef } from "../values/cell-ref";
import { formatCell } from "../values/cell-ref";
import { Decimal } from "../values/decimal";
import type { CheckDoc } from "./check-doc";
import { distinctCells, numberText } from "./figure-text";
import type { FindingDraft } from "./finding-draft";
import { valueOf } from "./readings";
import { tableBeside } from "./table-beside";

/** Counts of a part, of another time or of what was only looked at are no counts of the whole. */
const PART =
  /其中|抽|走访|调研|实地|现场|新建|改建|新增|未|剩余|另|申请|申报|符合|审核|全[市县区省旗]|共有|现有|已建|建成|投入|累计|上年|去年|往年|计划|拟|分别|每|各|平均|第|占|不/u;

/** Counts that the name of one line holds: 15处养老服务中心督导审计服务费. */
function countsInNames(facts: Facts): SaidCount[] {
  return facts.budgets.flatMap(({ lines }) =>
    lines.flatMap(({ name }) => saidCounts(name.cell, squeeze(name.text)))
  );
}

/** What two nouns begin with alike: 养老服务中心 of 养老服务中心督导审计. */
function sharedNoun(a: string, b: string): string {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a[length] === b[length]) length += 1;
  return a.slice(0, length);
}

/** Enough letters in common to be one thing: four, or all of the shorter noun. */
function isOneThing(a: SaidCount, b: SaidCount): boolean {
  if (a.counter !== b.counter) return false;
  const shared = sharedNoun(a.noun, b.noun);
  return (
    shared.length >= 4 ||
    (shared.length >= 2 && shared.length === Math.min(a.noun.length, b.noun.length))
  );
}

function saidDraft(facts: Facts, first: SaidCount, second: SaidCount): FindingDraft {
  const noun = sharedNoun(first.noun, second.noun);
  return {
    rule: "entity-count",
    severity: "medium",
    subject: noun,
    place: "said",
    table: tableBeside(facts, second.cell),
    cells: [second.cell, first.cell],
    stated: second.count,
    expected: first.count,
    difference: second.count.minus(first.count),
    unit: first.counter,
    message: message("check.entity-count", {
      noun,
      first: `${numberText(first.count)}${first.counter}`,
      firstCell: formatCell(first.cell),
      second: `${numberText(second.count)}${second.counter}`,
      secondCell: formatCell(second.cell),
    }),
  };
}

/** Two places that speak of the same things in another number. */
function saidTwice(facts: Facts): FindingDraft[] {
  const whole = ({ clause }: SaidCount): boolean => !PART.test(clause);
  const said = facts.said.counts.filter(whole);
  const named = countsInNames(facts).filter(whole);
  const told = new Set<string>();
  return said.flatMap((first, at) => {
    const others = said.slice(at + 1).filter(({ count }) => !count.eq(first.count));
    // One line may well be about some of them; it cannot be about more than there are.
    const beyond = named.filter(({ count }) => count.gt(first.count));
    return [...others, ...beyond]
      .filter((second) => isOneThing(first, second))
      .map((second) => saidDraft(facts, first, second))
      .filter(({ subject }) => told.size < told.add(subject).size);
  });
}

/** What the rows of a payment table are: 养老机构 of a column 养老机构名称（盖章）. */
function rowNoun({ table }: PaymentTable): string {
  const header = table.columns.find(({ role }) => role === "name")?.path.at(-1) ?? "";
  return squeeze(header)
    .replace(/[(（].*$/u, "")
    .replace(/(?:名称|全称)$/u, "");
}

/** Rows of a table that were paid for, each name once; what cannot be read may have been paid. */
function paidNames({ rows }: PaymentTable): Set<string> {
  const paid = rows.filter(({ amount }) => !(valueOf(amount)?.isZero() ?? false));
  // A row per class is named after its institution first: 常青养老院 · 自理.
  return new Set(paid.map(({ name }) => squeeze(name.text.split(" · ")[0] ?? "")));
}

interface Planned {
  readonly count: Decimal;
  readonly atLeast: boolean;
  readonly atMost: boolean;
  readonly cell: CellRef;
  readonly name: string;
  readonly text: string;
}

function plannedOf({ name, value, figure, comparison }: Target): Planned[] {
  if (figure?.unit.dimension !== "count" || !/^[个家处所户名座]$/u.test(figure.unit.text))
    return [];
  return [
    {
      count: figure.value,
      atLeast: comparison === "at-least",
      atMost: comparison === "at-most",
      cell: value.cell,
      name: name.text,
      text: value.text,
    },
  ];
}

function isMet({ count, atLeast, atMost }: Planned, rows: Decimal): boolean {
  if (atLeast) return rows.gte(count);
  return atMost ? rows.lte(count) : rows.eq(count);
}

/** 补贴机构 12 个 as a target against the rows that were paid. */
function againstRows(facts: Facts, planned: Planned): FindingDraft[] {
  const tables = facts.payments.filter((payment) => {
    const noun = rowNoun(payment);
    return (
      payment.table.kind === "subsidy-payment" &&
      !/抽|部分|节选/u.test(payment.table.title ?? "") &&
      noun.length >= 2 &&
      squeeze(planned.name).includes(noun)
    );
  });
  const names = new Set(tables.flatMap((payment) => [...paidNames(payment)]));
  const [first] = tables;
  if (!first || names.size === 0) return [];
  const rows = new Decimal(names.size);
  if (isMet(planned, rows)) return [];
  const { sheet, top, left } = first.table.range;
  return [
    {
      rule: "entity-count",
      severity: "medium",
      subject: planned.name,
      place: "rows",
      table: first.table,
      cells: distinctCells([planned.cell, { sheet, row: top, column: left }]),
      stated: planned.count,
      expected: rows,
      difference: planned.count.minus(rows),
      message: message("check.entity-count.rows", {
        subject: planned.name,
        cell: formatCell(planned.cell),
        target: planned.text,
        rows: numberText(rows),
        noun: rowNoun(first),
        table: first.table.title ?? sheet,
      }),
    },
  ];
}

/**
 * 数量前后一致: the same things in the same number, in sentences, names and rows.
 * Source: domain.md 2, #26.
 */
export function entityCount(facts: Facts): FindingDraft[] {
  return [
    ...saidTwice(facts),
    ...facts.targets.flatMap(plannedOf).flatMap((planned) => againstRows(facts, planned)),
  ];
}

export const entityCountDoc: CheckDoc = {
  title: "数量前后不一",
  what:
    "Sentences and names of lines speak of the same things in different numbers (12处 and 15处养老服务" +
    "中心); or a target of so many institutions is not met by the rows that were paid. Severity: " +
    "medium.",
  formula:
    "Counts with one counter word and one noun; target against different names with a payment.",
  inputs: "Sentences, notes, names of budget lines; 绩效目标 in 个, 家, 处, 户 …; payment tables.",
  tolerance: "None.",
  source: "#26",
  trap:
    "The name of a line may be about some of them: it only contradicts a sentence by naming more. " +
    "A clause about a part, another time or a sample (其中, 抽查, 申请, 全市共有, 计划, 新建 …) does not " +
    "speak of the whole. Nouns are one thing with four letters in common from the beginning, or when " +
    "one begins the other. A target belongs to a table when it names what its rows are (养老机构).",
  sample: "One in yijinhuoluo-2023: 12处 and 15处. The 12 of yongji-2023's target are 12 rows.",
};
