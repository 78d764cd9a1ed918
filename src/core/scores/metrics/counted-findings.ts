import type { Finding, RuleId } from "../../checks/finding";
import { message } from "../../messages/message";
import { Decimal } from "../../values/decimal";
import { tallyFindings } from "./finding-tally";
import { decidingWords, type Candidate, type Evidence, type Metric } from "./metric";

/** Spending that no budget line covers, said so: 超预算, 无预算支出. 挪用 is for a person to tell. */
const UNCOVERED = /超(?:出)?预算|无预算|预算外|未列入预算|未纳入预算/u;
const UNCOVERED_RULES: readonly RuleId[] = ["unbudgeted-payment", "over-budget"];

/** 超预算、无预算支出: the lines that were paid without a budget, or beyond it. */
export const fundCompliance: Metric = {
  id: "fund-compliance",
  name: message("score.metric.fund-compliance"),
  needs: ["count"],
  available: hasSpending,
  claims: ({ leaf, words, evidence }) =>
    leaf.need === "count" && UNCOVERED.test(decidingWords(words)) && hasSpending(evidence),
  read: ({ evidence }) => countOf(evidence, UNCOVERED_RULES, fundCompliance),
};

function hasSpending({ facts }: Evidence): boolean {
  return facts.budgets.some(({ lines }) => lines.some(({ budget, paid }) => budget && paid));
}

/** 处 as the findings of one check: never bound by words, offered where that check found something. */
export function findingsOf(rule: RuleId): Metric {
  const metric: Metric = {
    id: `findings:${rule}`,
    name: message("score.metric.findings", { rule: message(`sheet.rule.${rule}`) }),
    needs: ["count"],
    available: ({ findings }) => findings.some((finding) => finding.rule === rule),
    claims: () => false,
    read: ({ evidence }) => countOf(evidence, [rule], metric),
  };
  return metric;
}

function countOf(
  { findings, settings }: Evidence,
  rules: readonly RuleId[],
  { name }: Metric
): ReturnType<Metric["read"]> {
  const counted = rootsOf(findings.filter(({ rule }) => rules.includes(rule)));
  const tally = tallyFindings(counted, [], settings);
  const read = ({ each }: { readonly each: number }): readonly Candidate[] => [
    {
      value: new Decimal(each),
      said: message(each === counted.length ? "score.counted-findings" : "score.counted-some", {
        metric: name,
        count: String(each),
        found: String(counted.length),
      }),
    },
  ];
  return {
    state: "bound",
    candidates: read(tally.now),
    cells: counted.flatMap(({ cells: [first] }) => (first ? [first] : [])),
    findings: counted.map(({ id }) => id),
    recount: tally.recount(read),
  };
}

/** What follows from another of these findings is no 处 of its own. */
function rootsOf(findings: readonly Finding[]): readonly Finding[] {
  const ids = new Set(findings.map(({ id }) => id));
  return findings.filter(({ related = [] }) => !related.some((id) => ids.has(id)));
}
