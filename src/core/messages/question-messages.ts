import type { Sentence } from "./message";

/** What is asked where a workbook leaves something open, and the answers to choose from. */
export const questionMessages = {
  "question.occurrence": {
    "zh-CN":
      "评分细则按“处”扣分，而几笔发放少（多）的是同一个数（{cells}）：每笔计1处，还是合计1处？",
    en: "A rule deducts per 处, and several payments are off by the same sum ({cells}): does each count, or all as one?",
  },
  "question.occurrence.each": { "zh-CN": "每笔计1处", en: "each payment counts" },
  "question.occurrence.flat-cut-once": {
    "zh-CN": "相同差额合计1处",
    en: "equal differences count once",
  },
  "question.counting": {
    "zh-CN": "评分细则按“处”扣分时，哪些疑点计为1处？",
    en: "Where a rule deducts per 处, which findings count as one?",
  },
  "question.counting.short": { "zh-CN": "计为“处”的疑点", en: "Findings that count" },
  "question.counting.not-excluded": {
    "zh-CN": "除“排除”外都计（从严）",
    en: "all that are not excluded (strict)",
  },
  "question.counting.confirmed": {
    "zh-CN": "只计“属实”和“已整改”",
    en: "only confirmed and corrected ones",
  },
  "question.decimals": {
    "zh-CN": "综合得分保留几位小数（四舍五入）？",
    en: "How many decimals does the total keep (rounded half up)?",
  },
  "question.decimals.count": { "zh-CN": "{count} 位", en: "{count}" },
  "question.table": {
    "zh-CN": "“{table}”（{range}）是什么表？",
    en: "What is the table “{table}” ({range})?",
  },
  "question.table.ignore": { "zh-CN": "忽略", en: "ignore" },
  "question.kind.subsidy-payment": { "zh-CN": "补贴发放表", en: "subsidy payments" },
  "question.kind.budget-execution": { "zh-CN": "预算执行表", en: "budget execution" },
  "question.kind.budget-detail": { "zh-CN": "预算明细表", en: "budget detail" },
  "question.kind.rate-standard": { "zh-CN": "补贴标准表", en: "rate table" },
  "question.kind.score-summary": { "zh-CN": "得分情况表", en: "score summary" },
  "question.column": {
    "zh-CN": "“{table}”（{range}）里有 {count} 列都像“{role}”，数又不同：以哪一列为准？",
    en: "{count} {count|column|columns} of “{table}” ({range}) could be the {role}, and their figures differ: which one counts?",
  },
  "question.column.choice": { "zh-CN": "{column} 列“{header}”", en: "column {column}, “{header}”" },
  "question.role.amount": { "zh-CN": "发放金额", en: "amount" },
  "question.role.due": { "zh-CN": "应发金额", en: "amount due" },
  "question.role.budget": { "zh-CN": "预算数", en: "budget" },
  "question.role.received": { "zh-CN": "到位资金", en: "funds received" },
  "question.role.paid": { "zh-CN": "实际支出", en: "amount paid" },
  "question.role.score": { "zh-CN": "得分", en: "score" },
  "question.unit.none": {
    "zh-CN": "“{table}”（{range}）的金额没有写单位：是元、千元还是万元？",
    en: "The money of “{table}” ({range}) has no unit: yuan, thousands or ten thousands?",
  },
  "question.unit.two": {
    "zh-CN": "“{table}”（{range}）的金额列写“{header}”，表头上方写“{caption}”：以哪个单位为准？",
    en: "The money columns of “{table}” ({range}) say “{header}”, the caption says “{caption}”: which unit is right?",
  },
  "question.unit.choice": { "zh-CN": "{unit}", en: "{unit}" },
  "question.survey-scale": {
    "zh-CN":
      "{range}的问卷答案是数字，表上没有写明哪个数字最满意：以哪一头为准？答复前不计满意度。",
    en: "The answers in {range} are figures, and the sheet does not say which one is the best: which end is it? Satisfaction is not counted until then.",
  },
  "question.survey-scale.choice": {
    "zh-CN": "{size} 档：{best} 最满意，{worst} 最不满意",
    en: "{size} {size|step|steps}: {best} is the best, {worst} the worst",
  },
  "question.period": {
    "zh-CN":
      "“{table}”（{range}）的人数是人，还是人次（人·月）？也就是：金额怎样由数量和标准（{rate}）得出？",
    en: "Does “{table}” ({range}) count people or person-months? In other words: how does its money follow from quantity and rate ({rate})?",
  },
  "question.period.each": { "zh-CN": "数量 × 标准", en: "quantity × rate" },
  "question.period.twelfth": {
    "zh-CN": "按人次（人·月）：数量 × 年标准 ÷ 12",
    en: "person-months: quantity × yearly rate ÷ 12",
  },
  "question.period.fixed-12": {
    "zh-CN": "按人全年：数量 × 月标准 × 12",
    en: "people all year: quantity × monthly rate × 12",
  },
  "question.period.months": {
    "zh-CN": "按人：数量 × 月标准 × 月数",
    en: "people: quantity × monthly rate × months",
  },
  "question.period.months-of-year": {
    "zh-CN": "按人：数量 × 年标准 × 月数 ÷ 12",
    en: "people: quantity × yearly rate × months ÷ 12",
  },
  "question.rates": {
    "zh-CN": "工作簿里有 {count} 套不同的补贴标准，“{table}”（{range}）按哪一套核算？",
    en: "The workbook has {count} different sets of rates: which one is “{table}” ({range}) paid by?",
  },
  "question.rates.choice": {
    "zh-CN": "“{table}”（{place}）：{rates}",
    en: "“{table}” ({place}): {rates}",
  },
  "question.unknown": {
    "zh-CN": "没有“{id}”这个设置项。可设：{ids}。",
    en: "There is no setting “{id}”. There are: {ids}.",
  },
  "question.unknown-value": {
    "zh-CN": "“{id}”不能设为“{value}”。可选：{values}。",
    en: "“{id}” cannot be “{value}”. Choose from: {values}.",
  },
  "question.value": { "zh-CN": "{value}（{words}）", en: "{value} ({words})" },
} as const satisfies Record<`question.${string}`, Sentence>;
