import { cellOf, valueOf } from "../../checks/readings";
import { message, type Message } from "../../messages/message";
import type { Facts, PaymentTable } from "../../tables/facts";
import { parseNumber } from "../../tables/number";
import { squeeze } from "../../tables/text";
import { formatCell, type CellRef } from "../../values/cell-ref";
import { Decimal, plain } from "../../values/decimal";
import {
  decidingWords,
  lacking,
  type BindingRequest,
  type Metric,
  type MetricReading,
} from "./metric";
import { readPlanned } from "./planned-and-done";
import { sayCells, sayRatio } from "./say-figure";

const COMPLETION =
  /(?:数量|个数|家数|户数|人数|机构数|任务|目标|工作量|工作|产出|建设|发放|补贴|补助|服务)[^,;。]{0,6}(?:完成情况|完成程度|达标率|实现率|覆盖率)|完成率|完成比例|(?:补贴|补助|资助|扶持|奖补)[^,;。]{0,12}(?:个数|家数)|数量/u;
/** Other things that are completed: money, time, people's opinion. */
const OTHER = /满意|执行率|到位率|支付率|及时|准确|合格率|资格|知晓|成本|节约/u;
/** Words for who was paid, when the name column's header is of no help. */
const PAYEES =
  /机构|养老院|敬老院|福利院|中心|公寓|企业|单位|学校|幼儿园|村|社区|合作社|医院|站点|站/u;

interface Amount {
  readonly value: Decimal;
  readonly said: Message | string;
  readonly cells: readonly CellRef[];
}

/**
 * 数量完成率: what was done against what was planned: 实际数 and 计划数 of the same name in another
 * table; else done is the number of institutions that were
 * paid; planned is in the rule, in 目标值 or in the targets of the workbook.
 */
export const completion: Metric = {
  id: "completion",
  name: message("score.metric.completion"),
  needs: ["value"],
  available: ({ facts }) =>
    facts.payments.some(({ table }) => table.kind === "subsidy-payment") ||
    facts.targets.some(({ actual }) => actual !== undefined),
  claims({ leaf, words }) {
    const text = decidingWords(words);
    return leaf.need === "value" && !OTHER.test(text) && COMPLETION.test(text);
  },
  read: readCompletion,
};

function readCompletion(request: BindingRequest): MetricReading | undefined {
  const { leaf, evidence, row } = request;
  const stated = readPlanned(request);
  if (stated) return stated;
  const words = decidingWords(request.words);
  const target = targetOf(request);
  if (!target) return undefined;
  const actual = actualPaid(
    evidence.facts,
    `${words}${request.words.explanation}${row.target?.text ?? ""}`
  );
  if (actual === undefined) return undefined;
  if (actual === "unreadable") return lacking(message("score.completion-lacking"));
  const asQuantity = "measure" in leaf.rule && leaf.rule.measure.unit === "number";
  const ratio = actual.value.dividedBy(target.value);
  return {
    state: "bound",
    candidates: [
      {
        value: asQuantity ? actual.value : ratio,
        said: message("score.completion", {
          actual: actual.said,
          target: target.said,
          ratio: sayRatio(ratio),
        }),
      },
    ],
    cells: [...actual.cells, ...target.cells],
    findings: [],
  };
}

/** The planned number, nearest first: the rule, 目标值, the workbook's targets. */
function targetOf({ evidence, row, leaf, words }: BindingRequest): Amount | undefined {
  const { rule } = leaf;
  if (rule.kind === "proportional" && rule.target?.gt(0)) {
    const said = message("score.target-of-rule", { target: plain(rule.target) });
    return { value: rule.target, said, cells: [] };
  }
  const own = row.target && countIn(row.target.text);
  const ownCell = row.target?.cell;
  if (own && ownCell) {
    const said = `${plain(own)} (${formatCell(ownCell)})`;
    return { value: own, said, cells: [ownCell] };
  }
  const about = squeeze(words.indicator + words.clause);
  const found = evidence.facts.targets
    .filter(({ figure }) => figure?.unit.dimension === "count" && figure.value.gt(0))
    .map((target) => ({ target, likeness: likeness(squeeze(target.name.text), about) }))
    .filter(({ likeness }) => likeness >= 0.5)
    .sort((a, b) => b.likeness - a.likeness)[0]?.target;
  if (!found?.figure) return undefined;
  const said = `${found.value.text} (${formatCell(found.value.cell)})`;
  return { value: found.figure.value, said, cells: [found.value.cell] };
}

/** `≥12个` as 12; a percent is no number of things. */
function countIn(text: string): Decimal | undefined {
  const plainText = squeeze(text).replace(/^(?:≥|>=|不少于|不低于|=|>)/u, "");
  if (/[%‰]/u.test(plainText) || !/^\d[\d.,]*(?:个|家|所|处|户|座)/u.test(plainText))
    return undefined;
  const number = /^[\d.,]+/u.exec(plainText)?.[0].replaceAll(",", "");
  const value = number ? new Decimal(number) : undefined;
  return value?.gt(0) ? value : undefined;
}

/** Share of the shorter text's pairs of characters that the other has too. */
function likeness(a: string, b: string): number {
  const pairsOf = (text: string) =>
    new Set(
      Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2))
    );
  const [x, y] = [pairsOf(a), pairsOf(b)];
  const small = x.size <= y.size ? x : y;
  const large = small === x ? y : x;
  if (small.size === 0) return 0;
  return [...small].filter((pair) => large.has(pair)).length / small.size;
}

/** Number of payees with money, when the words are about such payees. */
function actualPaid(facts: Facts, words: string): Amount | "unreadable" | undefined {
  const tables = facts.payments.filter(
    (payment) => payment.table.kind === "subsidy-payment" && isAbout(payment, words)
  );
  if (tables.length === 0) return undefined;
  const rows = tables.flatMap((payment) => payment.rows);
  if (rows.some((row) => valueOf(row.amount) === undefined)) return "unreadable";
  const paid = rows.filter((row) => valueOf(row.amount)?.gt(0));
  const names = new Set(paid.map((row) => squeeze(row.name.text)));
  const cells = paid.map((row) => cellOf(row.amount));
  const count = String(names.size);
  const said = message("score.payees", { count, cells: sayCells(cells) });
  return { value: new Decimal(names.size), said, cells: cells.slice(0, 1) };
}

/** 养老机构 heads the name column, and 机构 is what the rule counts. */
function isAbout(payment: PaymentTable, words: string): boolean {
  const column = payment.table.columns.find(({ role }) => role === "name");
  const header = squeeze(column?.path.join("") ?? "").replace(/名称|单位名称$/u, "");
  const noun = header.slice(-2);
  if (noun.length === 2 && words.includes(noun)) return true;
  const payees = PAYEES.exec(words)?.[0];
  if (payees === undefined) return false;
  // 补贴机构数量 over a table of 敬老院 and 养老院: institutions under other names.
  const rows = payment.rows.map((row) => row.name.text).join(" ");
  return PAYEES.test(header) || PAYEES.test(rows);
}

/**
 * 实际完成值 as the indicator's own row states it, for parts that nothing else is bound to. It is
 * the workbook's word, and the explanation says so.
 */
export const statedActual: Metric = {
  id: "stated-actual",
  name: message("score.metric.stated-actual"),
  needs: ["value"],
  available: ({ facts }) =>
    facts.scoreTables.some(({ leaves }) => leaves.some(({ actual }) => actual !== undefined)),
  claims: ({ leaf, row, words }) => leaf.need === "value" && row.actual !== undefined && words.sole,
  read: readStatedActual,
};

function readStatedActual({ leaf, row }: BindingRequest): MetricReading | undefined {
  if (!row.actual) return lacking(message("score.stated-actual-lacking"));
  if (!("measure" in leaf.rule)) return undefined;
  const parsed = parseNumber(row.actual.text);
  if (!parsed || parsed.approximate) return undefined;
  const perMille = parsed.suffix.includes("‰");
  const isPercent = perMille || parsed.suffix.includes("%");
  const figure = perMille ? parsed.value.dividedBy(10) : parsed.value;
  const value = valueFor(figure, isPercent, leaf.rule.measure.unit, row.target?.text);
  if (!value) return undefined;
  return {
    state: "bound",
    candidates: [
      {
        value,
        said: message("score.stated-actual", {
          actual: row.actual.text,
          cell: formatCell(row.actual.cell),
        }),
      },
    ],
    cells: [row.actual.cell],
    findings: [],
  };
}

/** In the unit of the rule: 96 under a percent is 0.96; 11 (个) of a target of 12 is 11/12. */
function valueFor(
  value: Decimal,
  percent: boolean,
  unit: "ratio" | "number",
  target: string | undefined
): Decimal | undefined {
  if (unit === "number") return percent ? undefined : value;
  if (percent) return value.dividedBy(100);
  const planned = target === undefined ? undefined : countIn(target);
  if (planned) return value.dividedBy(planned);
  if (value.lte(1.5)) return value;
  return value.lte(200) ? value.dividedBy(100) : undefined;
}
