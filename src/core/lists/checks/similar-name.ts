import { message } from "../../messages/message";
import type { CheckDoc } from "../../checks/check-doc";
import { firstRow, OUTCOME, type ListComparison } from "../compare-lists";
import { areOfOthers } from "./compared";
import { cellsOf, listAt, whoIs, type ListFacts, type ListSteps } from "../list-facts";
import type { MatchOptions, NameColumn } from "../../names/suggestion";
import { suggestInSteps } from "../../names/suggest-matches";
import { ID_KIND, idText } from "../person-id";
import type { RowRef } from "../people-list";
import { listed } from "../../checks/listed";

/** More unmatched people than this are another list, not misspelt names. */
const MOST = 20_000;

/** 相似姓名: those who are on one side only and may be the same. A suggestion, never a match. */
export function* similarName(
  facts: ListFacts,
  comparison: ListComparison,
  options: MatchOptions = {},
  perRow = 1
): ListSteps {
  if (areOfOthers(comparison)) return;
  const left = unmatched(facts, comparison, OUTCOME.leftOnly);
  const right = unmatched(facts, comparison, OUTCOME.rightOnly);
  if (left.length === 0 || right.length === 0) return;
  if (left.length > MOST || right.length > MOST) return;
  const steps = suggestInSteps(columnOf(facts, left), columnOf(facts, right), {
    ...options,
    perRow,
  });
  let step = steps.next();
  while (step.done !== true) {
    yield undefined;
    step = steps.next();
  }
  for (const { left: one, right: other, evidence } of step.value) {
    const [first, second] = [left[one], right[other]];
    if (!first || !second || !isBorneOut(evidence)) continue;
    const who = whoIs(facts, first);
    const mate = whoIs(facts, second);
    yield {
      rule: "similar-name",
      severity: "low",
      rows: [first, second],
      cells: cellsOf(facts, [first, second], "name"),
      ...who,
      place: `${mate.name}|${mate.maskedId}`,
      message: message("list.similar-name", {
        name: who.name,
        id: who.maskedId,
        other: mate.name,
        otherId: mate.maskedId,
        firstSheet: listAt(facts, first.list).range.sheet,
        secondSheet: listAt(facts, second.list).range.sheet,
        evidence: listed(evidence.map(({ said }) => said)) ?? "",
      }),
    };
  }
}

/**
 * A like name alone is common, and so is one institution: an ID or account that nearly agrees, or a
 * name that sounds or looks the same in one institution.
 */
function isBorneOut(
  evidence: readonly { readonly field: string; readonly agreement: string }[]
): boolean {
  const agrees = (fields: readonly string[], agreements: readonly string[]): boolean =>
    evidence.some(
      ({ field, agreement }) => fields.includes(field) && agreements.includes(agreement)
    );
  if (agrees(["id", "account"], ["same", "fifteen-eighteen", "slip"])) return true;
  return (
    agrees(["institution"], ["same", "variant"]) &&
    agrees(["name"], ["same", "homophone", "look-alike", "variant"])
  );
}

function unmatched(facts: ListFacts, comparison: ListComparison, outcome: number): RowRef[] {
  const side = outcome === OUTCOME.leftOnly ? comparison.left : comparison.right;
  const rows: RowRef[] = [];
  comparison.outcome.forEach((each, person) => {
    if (each === outcome && rows.length <= MOST) rows.push(firstRow(facts, side, person));
  });
  return rows;
}

function columnOf(facts: ListFacts, rows: readonly RowRef[]): NameColumn {
  const { pool } = facts.book;
  const text = (field: "name" | "institution" | "klass" | "account"): string[] =>
    rows.map(({ list, row }) => pool.text(listAt(facts, list)[field][row] ?? 0));
  return {
    kind: "person",
    names: text("name"),
    ids: rows.map(({ list, row }) => {
      const at = listAt(facts, list);
      const kind = at.idKind[row];
      if (kind !== ID_KIND.full && kind !== ID_KIND.short) return "";
      return idText(at.idHigh[row] ?? 0, at.idLow[row] ?? 0);
    }),
    others: [
      { field: "institution", values: text("institution") },
      { field: "account", values: text("account") },
    ],
  };
}

export const similarNameDoc: CheckDoc = {
  title: "相似姓名",
  what:
    "Somebody who is only in the first list and somebody who is only in the second have names that " +
    "look or sound alike, and something besides the name agrees. Severity: low: a suggestion.",
  inputs: "What two compared lists leave unmatched: names, IDs, institutions, accounts.",
  source: "usage of evaluations",
  trap:
    "Never taken for a match: a person decides. What is confirmed (属实) in 名单疑点 is one person from " +
    "the next run on, and what is ruled out (排除) is not suggested again. A like name alone is not enough: the ID or account has " +
    "to agree but for a slip, or the name to sound or look the same in one institution. Above 20,000 people " +
    "unmatched on a side the lists are of different people, and nothing is suggested.",
};
