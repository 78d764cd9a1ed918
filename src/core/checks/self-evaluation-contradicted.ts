import { message, type Message } from "../messages/message";
import type { Facts, ScoreRow, SelfEvaluationTable } from "../tables/facts";
import { squeeze } from "../tables/text";
import { formatCell, type CellRef } from "../values/cell-ref";
import { appliedVsAudited } from "./applied-vs-audited";
import type { CheckDoc } from "./check-doc";
import { addressesText, distinctCells } from "./figure-text";
import type { FindingDraft } from "./finding-draft";
import { listed } from "./listed";
import { indicatorText, pointsOf } from "./score-points";

interface Evidence {
  readonly said: Message;
  readonly cells: readonly CellRef[];
}

/** Indicators that got nothing at all, each once. */
function failed(facts: Facts): Evidence[] {
  const zero = facts.scoreTables.flatMap(({ leaves }) =>
    leaves.flatMap((row) => {
      const score = pointsOf(row.score);
      return score?.value.isZero() && pointsOf(row.weight)?.value.gt(0) ? [{ row, score }] : [];
    })
  );
  const known = new Map<string, { readonly row: ScoreRow; readonly cell: CellRef }>();
  for (const { row, score } of zero) {
    const key = row.code ?? row.name;
    if (!known.has(key)) known.set(key, { row, cell: score.cell });
  }
  return [...known.values()].map(({ row, cell }) => ({
    said: message("check.self-evaluation-contradicted.zero", {
      indicator: indicatorText(row),
      cell: formatCell(cell),
    }),
    cells: [cell],
  }));
}

/** 申请 and 审计 that differ. */
function differing(facts: Facts): Evidence[] {
  const found = appliedVsAudited(facts);
  const cells = found.flatMap(({ cells: each }) => each.slice(0, 1));
  const [first] = cells;
  if (!first) return [];
  const params = { count: String(found.length), cell: formatCell(first) };
  return [{ said: message("check.self-evaluation-contradicted.audit", params), cells }];
}

function draftsOf(
  { table, rows }: SelfEvaluationTable,
  evidence: readonly Evidence[]
): FindingDraft[] {
  return rows.flatMap(({ name, answers }): FindingDraft[] => {
    const isAllYes =
      answers.length >= 2 && answers.every(({ answer }) => squeeze(answer.text) === "是");
    if (!isAllYes) return [];
    const cells = answers.map(({ answer }) => answer.cell);
    return [
      {
        rule: "self-evaluation-contradicted",
        severity: "high",
        subject: name.text,
        place: "answers",
        table,
        cells: distinctCells([...cells, ...evidence.flatMap((one) => one.cells)]),
        message: message("check.self-evaluation-contradicted", {
          subject: name.text,
          cells: addressesText(cells),
          evidence: listed(evidence.map(({ said }) => said)) ?? "",
        }),
      },
    ];
  });
}

/**
 * 自评复核与评价结果矛盾: every question is answered 是, while an indicator got nothing or
 * applications and audits differ. Source: domain.md 2, #25.
 */
export function selfEvaluationContradicted(facts: Facts): FindingDraft[] {
  if (facts.selfEvaluations.length === 0) return [];
  const evidence = [...failed(facts), ...differing(facts)];
  if (evidence.length === 0) return [];
  return facts.selfEvaluations.flatMap((table) => draftsOf(table, evidence));
}

export const selfEvaluationContradictedDoc: CheckDoc = {
  title: "自评复核与评价结果矛盾",
  what:
    "Every question of a 自评复核 is answered 是, while an indicator got 0 points, or applications " +
    "and audits differ. Severity: high.",
  inputs: "自评复核 tables (是否… questions); scores of indicators; 申请与审计 tables.",
  source: "#25",
  trap:
    "One 否 is enough for no claim: which question it concerns is for a person to say. A score below " +
    "full marks contradicts nothing by itself; one of 0 does.",
  sample: "One in yongji-2023: all 是, B2-2 has 0 of 5 points, three applications differ.",
};
