import {
  AMOUNT,
  ANY_NAME,
  BUDGET,
  INDEX,
  INSTITUTION,
  LINE_NAME,
  NOTE,
  PAID,
  PAID_ON,
  RECEIVED,
  SCORE,
  WEIGHT,
} from "./column-roles";
import type { KindSpec } from "./kind-spec";

// Tables of budgets and of what was spent of them.

export const BUDGET_EXECUTION: KindSpec = {
  kind: "budget-execution",
  base: 3,
  hint: /执行|实际支出|资金情况|使用情况|到位/u,
  roles: [
    INDEX,
    PAID_ON,
    // 自评表: the block of 项目资金 gives points for 执行率.
    { ...WEIGHT, many: false },
    { ...SCORE },
    { role: "received-rate", words: /到位率/u },
    { role: "execution-rate", words: /执行率|支出率|支付率|支出进度|执行进度|使用率/u },
    { role: "execution-rate", words: /完成率/u },
    {
      role: "execution-rate",
      words:
        /^(budget)?(execution|utili[sz]ation|spending|expenditure|disbursement|absorption)(rate|ratio)?(\(%\)|%)?$|^%(executed|spent|utili[sz]ed)$/iu,
      holds: "numbers",
    },
    { role: "received", words: RECEIVED, holds: "numbers" },
    { role: "paid", words: PAID, holds: "numbers" },
    // 完成投资 beside 已支付资金 is what was built, and not yet what was paid for it.
    { role: "paid", words: /^(实际|本年|累计|已)*完成投资(数|额|金额)?$/u, holds: "numbers" },
    // What was spent is measured against the budget as it stood in the end; beside that, 调整预算
    // is by how much it was changed.
    {
      role: "budget",
      words: /^(调整后|全年|最终|变更后)(的)?预算(数|额|金额)?$|^预算调整后/u,
      holds: "numbers",
    },
    {
      role: "budget",
      words: /^调整(的)?预算(数|额|金额)?$|^预算调整数/u,
      holds: "numbers",
    },
    { role: "budget", words: BUDGET, holds: "numbers" },
    LINE_NAME,
    INSTITUTION,
    NOTE,
    ANY_NAME,
  ],
  required: [["budget"], ["paid", "received"]],
};

// 到位资金 and what was paid of it, where nobody wrote down the budget.
export const FUNDS_USED: KindSpec = {
  ...BUDGET_EXECUTION,
  base: 2,
  required: [["name"], ["received"], ["paid"]],
};

export const BUDGET_DETAIL: KindSpec = {
  kind: "budget-detail",
  base: 1,
  needs: /预算|安排|资金|费用|经费|元|budget/iu,
  hint: /预算|明细|安排|资金/u,
  roles: [
    INDEX,
    { role: "budget", words: BUDGET, holds: "numbers" },
    { role: "budget", words: AMOUNT, holds: "numbers" },
    {
      role: "budget",
      words: /^(项目|工程)?投资(总?额|金额)$|^(估算|概算)(投资|金额|价值|费用|数|额)?$/u,
      holds: "numbers",
    },
    { role: "budget", words: /^(全年|年度|本年)?(合计|小计|总计)$/u, holds: "numbers" },
    LINE_NAME,
    INSTITUTION,
    NOTE,
  ],
  required: [["name"], ["budget"]],
};
