import { message } from "../../messages/message";
import type { CheckDoc } from "../../checks/check-doc";
import { firstRow, OUTCOME, type ListComparison } from "../compare-lists";
import { cellsOf, listAt, whoIs, type ListFacts, type ListSteps } from "../list-facts";
import type { ListDraft } from "../list-finding";
import { STEP_ROWS } from "../match-keys";
import { sayYuan } from "../money-units";
import type { RowRef } from "../people-list";

/** What a comparison of two lists has found, person by person. */
export function* compared(facts: ListFacts, comparison: ListComparison): ListSteps {
  if (areOfOthers(comparison)) return;
  const { outcome } = comparison;
  for (let person = 0; person < outcome.length; person += 1) {
    if (person % STEP_ROWS === 0) yield undefined;
    switch (outcome[person]) {
      case OUTCOME.leftOnly:
        yield missing(facts, comparison, person, "missing-in-right");
        break;
      case OUTCOME.rightOnly:
        yield missing(facts, comparison, person, "missing-in-left");
        break;
      case OUTCOME.differs:
        yield differing(facts, comparison, person);
        break;
      default:
        break;
    }
  }
}

const FEW_SHARED = 0.05;
const MANY = 50;

/** Two long lists that share next to nobody are of different people: their rows are no findings. */
export function areOfOthers({ totals }: ListComparison): boolean {
  const smaller = Math.min(totals.leftPeople, totals.rightPeople);
  return smaller > MANY && totals.both + totals.differs < smaller * FEW_SHARED;
}

function placeOf({ left, right }: ListComparison): string {
  return `${left.side}|${right.side}`;
}

function missing(
  facts: ListFacts,
  comparison: ListComparison,
  person: number,
  rule: "missing-in-left" | "missing-in-right"
): ListDraft {
  const isLeft = rule === "missing-in-right";
  const side = isLeft ? comparison.left : comparison.right;
  const other = isLeft ? comparison.right : comparison.left;
  const row = firstRow(facts, side, person);
  const who = whoIs(facts, row);
  const money = side.money[person] ?? 0;
  const hasMoney = comparison.by === "money" && money !== 0;
  return {
    rule,
    severity: "high",
    rows: [row],
    cells: cellsOf(facts, [row], "id", "name"),
    ...who,
    place: placeOf(comparison),
    // On the left and not on the right: so much less stands there.
    ...(hasMoney ? { effect: isLeft ? -money : money } : {}),
    message: message("list.missing", {
      name: who.name,
      id: who.maskedId,
      here: listAt(facts, row.list).range.sheet,
      there: sheetsOf(other.lists),
    }),
  };
}

function differing(facts: ListFacts, comparison: ListComparison, person: number): ListDraft {
  const { left, right, by, partner } = comparison;
  const mate = (partner[person] ?? -1) >= 0 ? (partner[person] as number) : person;
  const rows: RowRef[] = [firstRow(facts, right, mate), firstRow(facts, left, person)];
  const who = whoIs(facts, firstRow(facts, left, person));
  const isMoney = by === "money";
  const one = (isMoney ? left.money[person] : left.months[person]) ?? 0;
  const two = (isMoney ? right.money[mate] : right.months[mate]) ?? 0;
  const figure = (value: number): string => (isMoney ? sayYuan(value) : String(value));
  return {
    rule: "value-differs",
    severity: "high",
    rows,
    cells: cellsOf(facts, rows, isMoney ? "amount" : "months", "due", "id"),
    ...who,
    place: placeOf(comparison),
    stated: two,
    expected: one,
    unit: isMoney ? "元" : "月",
    ...(isMoney ? { effect: two - one } : {}),
    message: message(isMoney ? "list.value-differs" : "list.value-differs.months", {
      name: who.name,
      id: who.maskedId,
      left: figure(one),
      right: figure(two),
      difference: figure(Math.abs(two - one)),
      leftSheet: sheetsOf(left.lists),
      rightSheet: sheetsOf(right.lists),
    }),
  };
}

/** 申请表, or 1月 and others where a list fills several sheets. */
function sheetsOf(lists: ListComparison["left"]["lists"]): string {
  const names = [...new Set(lists.map((list) => list.range.sheet))];
  return names.length > 3 ? `${names.slice(0, 2).join("、")}…` : names.join("、");
}

const INPUTS =
  "Two lists of different kinds: application and audit, roster and payment; a list in several sheets " +
  "(by month, by institution) is one.";
const MATCH =
  "People are matched by ID; then by name and institution where a side has no usable ID or the IDs " +
  "differ by a slip of the pen, and only when the name is the only one on both sides. Two lists of more than 50 people that share " +
  "fewer than one in twenty are of different people: 名单核对 shows it, and nobody is listed. ";

export const missingInLeftDoc: CheckDoc = {
  title: "左表缺",
  what: "Somebody is in the second list and not in the first: paid, but not in the roster. Severity: high.",
  inputs: INPUTS,
  source: "usage of evaluations; #9",
  trap: `${MATCH}The money is what the second list has too much.`,
};

export const missingInRightDoc: CheckDoc = {
  title: "右表缺",
  what: "Somebody is in the first list and not in the second: in the roster, but not paid. Severity: high.",
  inputs: INPUTS,
  source: "usage of evaluations; #9",
  trap: `${MATCH}The money is what the second list lacks, with a minus.`,
};

export const valueDiffersDoc: CheckDoc = {
  title: "两表数值不一",
  what: "Somebody is in both lists, with other money (or months, where a list has no money). Severity: high.",
  formula: "Σ of the second list − Σ of the first, person by person.",
  inputs: INPUTS,
  tolerance: "Less than half a 分.",
  source: "usage of evaluations; #9",
  trap:
    `${MATCH}All rows of a person are added up first, 补发 and 冲销 included: a year in twelve rows ` +
    "agrees with a year in one.",
};
