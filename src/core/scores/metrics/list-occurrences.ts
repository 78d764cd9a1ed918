import { message, type Message } from "../../messages/message";
import { Decimal } from "../../values/decimal";
import type { ListEvidence, ListMeasure, ListOccurrence } from "../list-evidence";
import { tallyLists, type ListTally } from "./list-tally";
import {
  decidingWords,
  lacking,
  type BindingRequest,
  type Candidate,
  type Evidence,
  type Metric,
} from "./metric";
import { ACCURACY, OTHER, paymentAccuracy } from "./payment-accuracy";
import { sayRatio } from "./say-figure";

/** Who was entitled: 资格认定准确性, 补贴对象精准识别, 不符合条件享受, 重复享受, 死亡后领取. */
const ELIGIBLE =
  /(?:资格|身份|对象|人员|范围|条件)[^,;。]{0,8}(?:准确|精准|认定|识别|相符|符合|合规|真实)|(?:不符合|不具备)[^,;。]{0,10}(?:条件|资格|对象)|重复(?:享受|领取|申报|发放)|(?:死亡|去世)[^,;。]{0,10}(?:发放|领取|享受)|虚报冒领|冒领|套取|应保尽保|应补尽补|错保|漏保/u;
/** What lists cannot show: the papers, the procedure, what people think. */
const NOT_IN_LISTS =
  /项目单位|实施单位|供应商|承包|施工|投标|立项|档案|资料|程序|公示|满意|知晓|培训|及时|时限|测算|论证/u;

const CELLS_SHOWN = 200;
const ROWS_SAID = 8;

/** 资格认定准确性: findings of the lists that speak against somebody's entitlement. */
export const listEligibility: Metric = {
  ...metricOf("eligibility", "list-eligibility"),
  claims(request) {
    if (!isAsked(request)) return false;
    const text = decidingWords(request.words);
    return ELIGIBLE.test(text) && !NOT_IN_LISTS.test(text) && hasLists(request.evidence);
  },
};

/**
 * 发放准确性 by person: findings of the lists that say the wrong money went out. Where tables by
 * institution show more wrong payments, those count: {@link paymentAccuracy}.
 */
export const listPayment: Metric = {
  ...metricOf("payment", "list-payment"),
  claims(request) {
    const { settings } = request.evidence;
    if (!isAsked(request) || !settings.lists?.hasMoney) return false;
    const text = decidingWords(request.words);
    if (!ACCURACY.test(text) || OTHER.test(text)) return false;
    const byTable = paymentAccuracy.read(request);
    if (byTable?.state !== "bound") return true;
    const [table] = byTable.candidates;
    const [list] = readLists(settings.lists, "payment", request)?.candidates ?? [];
    if (!table || !list) return false;
    return request.leaf.need === "value" ? list.value.lt(table.value) : list.value.gt(table.value);
  },
};

function metricOf(
  measure: ListMeasure,
  id: "list-eligibility" | "list-payment"
): Omit<Metric, "claims"> {
  return {
    id,
    name: message(`score.metric.${id}`),
    needs: ["count", "value"],
    available: ({ settings: { lists } }) =>
      lists !== undefined && (measure === "eligibility" || lists.hasMoney),
    read(request) {
      const { lists } = request.evidence.settings;
      if (!lists) return lacking(message("score.lists-lacking"));
      const read = readLists(lists, measure, request);
      if (!read) return lacking(message("score.lists-no-people"));
      return { state: "bound", ...read };
    },
  };
}

function isAsked({ leaf: { need, rule } }: BindingRequest): boolean {
  return (need === "count" || need === "value") && rule.kind !== "award-per-item";
}

/** Lists that were reconciled, or that could be. */
function hasLists({ facts, settings }: Evidence): boolean {
  return settings.lists !== undefined || facts.tables.some(({ kind }) => kind === "roster");
}

function readLists(lists: ListEvidence, measure: ListMeasure, request: BindingRequest) {
  const { leaf, words, evidence } = request;
  const found = lists.findings.filter(({ measures }) => measures.includes(measure));
  const { now, counted, recount } = tallyLists(found, evidence.settings);
  const people = lists.people ?? 0;
  if (leaf.need === "value" && people === 0) return undefined;
  const unit = unitOf(words.clause);
  const read = (tally: ListTally): readonly Candidate[] => {
    const said = (rows: Message): Record<string, string | Message> => ({
      sheet: lists.sheet,
      findings: String(tally.findings),
      people: String(tally.people),
      institutions: String(tally.institutions),
      found: String(found.length),
      rows,
      rule: message(
        evidence.settings.countFindings === "confirmed"
          ? "score.lists-confirmed"
          : "score.lists-not-excluded"
      ),
    });
    const rows = rowsOf(counted);
    if (leaf.need === "value") {
      const ratio = new Decimal(Math.max(0, people - tally.people)).dividedBy(people);
      const rate = { ...said(rows), all: String(people), ratio: sayRatio(ratio) };
      return [{ value: ratio, said: message("score.lists-rate", rate) }];
    }
    const units = unit ? [unit] : UNITS;
    const readings = units.map((each): Candidate => ({
      value: new Decimal(tally[each]),
      said: message("score.lists-count", said(rows)),
      assumption: message(`score.assume-list-${each}`),
    }));
    return readings.filter(
      ({ value }, at) => readings.findIndex((other) => other.value.equals(value)) === at
    );
  };
  const candidates = read(now);
  const changes = recount(read);
  return {
    candidates,
    decided: candidates.length === 1 || evidence.settings.occurrenceUnit === "each",
    cells: counted.slice(0, CELLS_SHOWN).flatMap(({ cell, row }) => cell ?? row),
    findings: counted.slice(0, CELLS_SHOWN).map(({ id }) => id),
    ...(changes && { recount: changes }),
  };
}

const UNITS = ["findings", "people", "institutions"] as const;

/** The unit that the clause itself names: 每发现1人, 一例, 1户; 1家机构. 处, 次, 笔 leave it open. */
function unitOf(clause: string): (typeof UNITS)[number] | undefined {
  const text = clause.normalize("NFKC").replace(/\s+/gu, "");
  if (/[一1](?:个)?(?:人|名|位|户)/u.test(text)) return "people";
  if (/[一1](?:家|所|个机构|个单位)/u.test(text)) return "institutions";
  if (/[一1](?:条|笔)/u.test(text)) return "findings";
  return undefined;
}

/** Where in 名单疑点 they stand: `第 5、6、9 行`. */
function rowsOf(counted: readonly ListOccurrence[]): Message {
  if (counted.length === 0) return message("score.lists-no-rows");
  const numbers = counted
    .slice(0, ROWS_SAID)
    .map(({ row }) => String(row.row + 1))
    .join(", ");
  return message(counted.length > ROWS_SAID ? "score.lists-first-rows" : "score.lists-rows", {
    rows: numbers,
  });
}
