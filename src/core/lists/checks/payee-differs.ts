import { message } from "../../messages/message";
import type { CheckDoc } from "../../checks/check-doc";
import { cellsOf, hasFlag, moneyOf, whoIs, type ListFacts, type ListSteps } from "../list-facts";
import { isInstitutionName } from "../institution-name";
import { STEP_ROWS } from "../match-keys";
import { ROW_FLAG } from "../people-list";
import { safeText } from "../safe-text";

/** 户名与姓名不符: the money goes to somebody else. */
export function* payeeDiffers(facts: ListFacts): ListSteps {
  const { pool } = facts.book;
  for (const list of facts.book.lists) {
    if (!list.columns.has("payee")) continue;
    for (let row = 0; row < list.count; row += 1) {
      if (row % STEP_ROWS === 0) yield undefined;
      const payee = list.payee[row] ?? 0;
      const name = list.name[row] ?? 0;
      if (payee === 0 || name === 0 || payee === name) continue;
      if (hasFlag(list, row, ROW_FLAG.guardian | ROW_FLAG.reversal)) continue;
      const [paid, person] = [pool.text(payee), pool.text(name)];
      if (isInstitutionName(paid) || payee === list.institution[row]) continue;
      // 张三（本人）, 张三（代李四）: the name is there.
      if (paid.includes(person)) continue;
      const rows = [{ list: list.index, row }];
      const who = whoIs(facts, { list: list.index, row });
      const money = moneyOf(list, row);
      yield {
        rule: "payee-differs",
        severity: "medium",
        rows,
        cells: cellsOf(facts, rows, "payee"),
        ...who,
        place: list.range.sheet,
        ...(Number.isNaN(money) ? {} : { effect: money }),
        message: message("list.payee-differs", {
          name: who.name,
          id: who.maskedId,
          payee: safeText(paid),
        }),
      };
    }
  }
}

export const payeeDiffersDoc: CheckDoc = {
  title: "户名与姓名不符",
  what: "The account's holder is another person than the one who is paid for. Severity: medium.",
  inputs: "户名 or 领款人, 姓名, 关系 and notes.",
  source: "usage of evaluations",
  trap:
    "Guardians and relatives that the list names as such (关系, a note) and institutions that take the " +
    "money for their residents are no finding.",
};
