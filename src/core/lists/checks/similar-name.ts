import { message } from "../../messages/message";
import type { CheckDoc } from "../../checks/check-doc";
import { firstRow, OUTCOME, type ListComparison } from "../compare-lists";
import { areOfOthers } from "./compared";
import {
  cellsOf,
  institutionAt,
  listAt,
  whoIs,
  type ListFacts,
  type ListSteps,
} from "../list-facts";
import type { MatchOptions, NameColumn } from "../../names/suggestion";
import { suggestInSteps } from "../../names/suggest-matches";
import { ID_KIND, idText } from "../person-id";
import type { RowRef } from "../people-list";
import { listed } from "../../checks/listed";
import { retold } from "../../values/retold";

/** More unmatched people than this are another list, not misspelt names. */
const MOST = 20_000;

/** 相似名称: those who are on one side only and may be the same. A suggestion, never a match. */
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
  const suggested = yield* retold(steps, () => undefined);
  for (const { left: one, right: other, score, evidence } of suggested) {
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
        score: score.toFixed(2),
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
  const text = (field: "name" | "account"): string[] =>
    rows.map(({ list, row }) => pool.text(listAt(facts, list)[field][row] ?? 0));
  // What was confirmed to be one institution agrees, whatever it is called.
  const institutions = rows.map(({ list, row }) =>
    pool.text(institutionAt(facts, listAt(facts, list), row))
  );
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
      { field: "institution", values: institutions },
      { field: "account", values: text("account") },
    ],
  };
}

export const similarNameDoc: CheckDoc = {
  title: "相似名称",
  what:
    "Somebody who is only in the first list and somebody who is only in the second have names that " +
    "look or sound alike, and something besides the name agrees; or an institution that only the " +
    "first list names and one that only the second names are alike by their names and by the people " +
    "whom both lists have; or one list spells an institution in two ways. Severity: low: a " +
    "suggestion, with a likeness from 0 to 1.",
  inputs: "What two compared lists leave unmatched: names, IDs, institutions, accounts.",
  source: "usage of evaluations",
  trap:
    "Never taken for a match: a person decides. What is confirmed (属实) in 名单疑点 is one person from " +
    "the next run on, and what is ruled out (排除) is not suggested again. A like name alone is not enough: the ID or account has " +
    "to agree but for a slip, or the name to sound or look the same in one institution. Above 20,000 people " +
    "unmatched on a side the lists are of different people, and nothing is suggested. " +
    "Institutions whose people are in other institutions of the second list are not suggested, " +
    "however alike the names; with fewer than three people to tell, the names have to be alike but " +
    "for words that say little. Two spellings in one list are suggested when most people of the one " +
    "stand under the other too, or when the names are all but the same and no other kind of list " +
    "keeps both apart. What is confirmed is one institution from the next run on: for " +
    "matching by name and institution, for duplicates, and in 名单核对.",
};
