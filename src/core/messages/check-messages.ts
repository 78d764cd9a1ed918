import type { Sentence } from "./message";

export const checkMessages = {
  "check.list-clauses": { "zh-CN": "{first}；{rest}", en: "{first}; {rest}" },
  "check.list": { "zh-CN": "{first}、{rest}", en: "{first}, {rest}" },
  "check.word.less": { "zh-CN": "少", en: "less" },
  "check.word.more": { "zh-CN": "多", en: "more" },
  "check.word.execution-rate": { "zh-CN": "预算执行率", en: "Budget execution rate" },
  "check.word.execution-rate-of-received": {
    "zh-CN": "预算执行率（按到位资金）",
    en: "Budget execution rate (of funds received)",
  },
  "check.word.received-rate": { "zh-CN": "资金到位率", en: "Funds received rate" },
  "check.measure": { "zh-CN": "{measure}（{table}）", en: "{measure} ({table})" },

  "check.quantity.person-times": { "zh-CN": "人次", en: "person-months" },
  "check.quantity.persons": { "zh-CN": "人数", en: "headcount" },
  "check.quantity.households": { "zh-CN": "户数", en: "households" },
  "check.quantity.beds": { "zh-CN": "床位数", en: "beds" },
  "check.quantity.months": { "zh-CN": "月数", en: "months" },
  "check.quantity.other": { "zh-CN": "数量", en: "quantities" },

  "check.note.months": {
    "zh-CN": "（每月标准按 {months} 个月核算）",
    en: " (monthly rate over {months} {months|month|months})",
  },
  "check.note.unit-by-fit": {
    "zh-CN": "（金额未注明单位，按{unit}核算）",
    en: " (amounts without a unit, read as {unit})",
  },
  "check.note.both": { "zh-CN": "{first}{second}", en: "{first}{second}" },
  "check.note.period-each": {
    "zh-CN": "（按所列单位核算与各行不合，改按数量×标准核算）",
    en: " (the units as written fit no row; read as quantity × rate)",
  },
  "check.note.period-twelfth": {
    "zh-CN": "（按所列单位核算与各行不合，改按年标准的十二分之一核算）",
    en: " (the units as written fit no row; read as a twelfth of a yearly rate)",
  },
  "check.note.period-fixed": {
    "zh-CN": "（按所列单位核算与各行不合，改按 12 个月核算）",
    en: " (the units as written fit no row; read as 12 months)",
  },
  "check.note.period-months": {
    "zh-CN": "（按所列单位核算与各行不合，改按每月标准×月数核算）",
    en: " (the units as written fit no row; read as monthly rate × months)",
  },
  "check.note.period-months-of-year": {
    "zh-CN": "（按所列单位核算与各行不合，改按年标准÷12×月数核算）",
    en: " (the units as written fit no row; read as yearly rate ÷ 12 × months)",
  },

  "check.quantity-times-rate.short": {
    "zh-CN":
      "{subject}（{cell}）：{arithmetic} = {due} 元，报表 {stated} 元，少 {difference} 元{note}。核对 {cell}，或更正 {quantities} 的{quantity}。",
    en: "{subject} ({cell}): {arithmetic} = {due} yuan, stated {stated} yuan, {difference} yuan short{note}. Check {cell}, or correct the {quantity} in {quantities}.",
  },
  "check.quantity-times-rate.over": {
    "zh-CN":
      "{subject}（{cell}）：{arithmetic} = {due} 元，报表 {stated} 元，多 {difference} 元{note}。核对 {cell}，或更正 {quantities} 的{quantity}。",
    en: "{subject} ({cell}): {arithmetic} = {due} yuan, stated {stated} yuan, {difference} yuan too much{note}. Check {cell}, or correct the {quantity} in {quantities}.",
  },
  "check.paid-not-due.short": {
    "zh-CN":
      "{subject}（{cell}）：应发 {due} 元（{dueCell}），实发 {stated} 元，少 {difference} 元。核对发放记录，或更正 {cell}。",
    en: "{subject} ({cell}): due {due} yuan ({dueCell}), paid {stated} yuan, {difference} yuan short. Check the payment records, or correct {cell}.",
  },
  "check.paid-not-due.over": {
    "zh-CN":
      "{subject}（{cell}）：应发 {due} 元（{dueCell}），实发 {stated} 元，多 {difference} 元。核对发放记录，或更正 {cell}。",
    en: "{subject} ({cell}): due {due} yuan ({dueCell}), paid {stated} yuan, {difference} yuan too much. Check the payment records, or correct {cell}.",
  },

  "check.paid-not-net.short": {
    "zh-CN":
      "{subject}（{cell}）：应发 {due} 元（{dueCell}），经 {adjustments} 增减后为 {net} 元，实发 {stated} 元，少 {difference} 元。核对发放记录，或更正 {cell}。",
    en: "{subject} ({cell}): due {due} yuan ({dueCell}), {net} yuan after {adjustments}, paid {stated} yuan, {difference} yuan short. Check the payment records, or correct {cell}.",
  },
  "check.paid-not-net.over": {
    "zh-CN":
      "{subject}（{cell}）：应发 {due} 元（{dueCell}），经 {adjustments} 增减后为 {net} 元，实发 {stated} 元，多 {difference} 元。核对发放记录，或更正 {cell}。",
    en: "{subject} ({cell}): due {due} yuan ({dueCell}), {net} yuan after {adjustments}, paid {stated} yuan, {difference} yuan too much. Check the payment records, or correct {cell}.",
  },

  "check.constant-residual": {
    "zh-CN":
      "{subject}：{groups}。应发合计 {due} 元，实发合计 {paid} 元，共{direction} {difference} 元。{budget}核实是否统一调整过金额及其依据。",
    en: "{subject}: {groups}. Due {due} yuan in all, paid {paid} yuan, {difference} yuan {direction}. {budget}Find out whether amounts were adjusted flat, and on what grounds.",
  },
  "check.constant-residual.group-short": {
    "zh-CN": "{count} 行各少 {amount} 元",
    en: "{count} {count|row|rows} each {amount} yuan short",
  },
  "check.constant-residual.group-over": {
    "zh-CN": "{count} 行各多 {amount} 元",
    en: "{count} {count|row|rows} each {amount} yuan too much",
  },
  "check.constant-residual.equals-budget": {
    "zh-CN": "实发合计与预算 {budget} 元一元不差。",
    en: "The total paid equals the budget of {budget} yuan to the yuan. ",
  },

  "check.total-equals-sum.short": {
    "zh-CN":
      "{label}{header}（{cell}）：{parts} 相加为 {expected}，报表 {stated}，少 {difference}{note}。核对 {cell} 和各分项。",
    en: "{label} {header} ({cell}): {parts} add up to {expected}, stated {stated}, {difference} short{note}. Check {cell} and its parts.",
  },
  "check.total-equals-sum.over": {
    "zh-CN":
      "{label}{header}（{cell}）：{parts} 相加为 {expected}，报表 {stated}，多 {difference}{note}。核对 {cell} 和各分项。",
    en: "{label} {header} ({cell}): {parts} add up to {expected}, stated {stated}, {difference} too much{note}. Check {cell} and its parts.",
  },
  "check.total-equals-sum.blanks": {
    "zh-CN": "（其中 {count} 个分项为空）",
    en: " ({count} {count|part|parts} {count|is|are} blank)",
  },

  "check.computed-column.short": {
    "zh-CN":
      "{label} · {header}（{cell}）：{arithmetic} = {expected}，报表 {stated}，少 {difference}。核对 {cell} 和这几列。",
    en: "{label} · {header} ({cell}): {arithmetic} = {expected}, stated {stated}, {difference} short. Check {cell} and these columns.",
  },
  "check.computed-column.over": {
    "zh-CN":
      "{label} · {header}（{cell}）：{arithmetic} = {expected}，报表 {stated}，多 {difference}。核对 {cell} 和这几列。",
    en: "{label} · {header} ({cell}): {arithmetic} = {expected}, stated {stated}, {difference} too much. Check {cell} and these columns.",
  },

  "check.unbudgeted-payment": {
    "zh-CN":
      "{subject}（{cell}）：支出 {paid}，但预算（{budgetCell}）为零。核实是否另有预算批复，或更正 {budgetCell}。",
    en: "{subject} ({cell}): {paid} was paid, but the budget ({budgetCell}) is zero. Look for another budget approval, or correct {budgetCell}.",
  },
  "check.over-budget": {
    "zh-CN":
      "{subject}（{cell}）：支出 {paid}，预算 {budget}（{budgetCell}），超 {difference}。核实是否调整过预算，或更正 {cell}。",
    en: "{subject} ({cell}): {paid} was paid against a budget of {budget} ({budgetCell}), {difference} over. Look for a budget adjustment, or correct {cell}.",
  },
  "check.unpaid-line": {
    "zh-CN":
      "{subject}（{cell}）：预算 {budget}（{budgetCell}），未支出。核实未支出的原因，或补填 {cell}。",
    en: "{subject} ({cell}): budgeted {budget} ({budgetCell}), nothing paid. Find out why, or fill in {cell}.",
  },
  "check.execution-rate": {
    "zh-CN":
      "{subject}（{cell}）：{measure}写 {stated}，按 {part}÷{whole} 为 {expected}。核对分子、分母的口径，或更正 {cell}。",
    en: "{subject} ({cell}): {measure} stated as {stated}, {part} ÷ {whole} gives {expected}. Check what is divided by what, or correct {cell}.",
  },

  "check.children-equal-parent.short": {
    "zh-CN":
      "{subject}{header}（{cell}）：各项 {arithmetic} = {expected}，报表 {stated}，少 {difference} 分。核对 {cell} 和 {parts}。",
    en: "{subject} {header} ({cell}): {arithmetic} = {expected}, stated {stated}, {difference} {difference|point|points} short. Check {cell} and {parts}.",
  },
  "check.children-equal-parent.over": {
    "zh-CN":
      "{subject}{header}（{cell}）：各项 {arithmetic} = {expected}，报表 {stated}，多 {difference} 分。核对 {cell} 和 {parts}。",
    en: "{subject} {header} ({cell}): {arithmetic} = {expected}, stated {stated}, {difference} {difference|point|points} too many. Check {cell} and {parts}.",
  },
  "check.weights-sum.short": {
    "zh-CN":
      "{subject}：分值 {arithmetic} = {stated}，不足 100，少 {difference} 分。核对 {cells}。",
    en: "{subject}: weights {arithmetic} = {stated}, {difference} {difference|point|points} short of 100. Check {cells}.",
  },
  "check.weights-sum.over": {
    "zh-CN":
      "{subject}：分值 {arithmetic} = {stated}，超过 100，多 {difference} 分。核对 {cells}。",
    en: "{subject}: weights {arithmetic} = {stated}, {difference} {difference|point|points} over 100. Check {cells}.",
  },
  "check.score-within-weight.over": {
    "zh-CN":
      "{subject}（{table}，{cell}）：得分 {score}，超过分值 {weight}（{weightCell}）。更正得分或分值。",
    en: "{subject} ({table}, {cell}): score {score} is over its weight of {weight} ({weightCell}). Correct the score or the weight.",
  },
  "check.score-within-weight.below": {
    "zh-CN":
      "{subject}（{table}，{cell}）：得分 {score}，低于下限（分值 {weight}，{weightCell}）。更正得分或分值。",
    en: "{subject} ({table}, {cell}): score {score} is below the least possible (weight {weight}, {weightCell}). Correct the score or the weight.",
  },
  "check.score-rate": {
    "zh-CN":
      "{subject}（{table}，{cell}）：得分 {score} ÷ 分值 {weight} = {expected}，得分率写 {stated}。更正 {cell}，或核对得分和分值。",
    en: "{subject} ({table}, {cell}): score {score} ÷ weight {weight} = {expected}, the rate says {stated}. Correct {cell}, or check score and weight.",
  },
  "check.same-indicator-differs": {
    "zh-CN": "{subject}：{differences}。核对后统一。",
    en: "{subject}: {differences}. Decide which one holds, and correct the other.",
  },
  "check.same-indicator-differs.weight": {
    "zh-CN":
      "分值在“{firstTable}”（{firstCell}）为 {first}，在“{secondTable}”（{secondCell}）为 {second}",
    en: "weight {first} in “{firstTable}” ({firstCell}) but {second} in “{secondTable}” ({secondCell})",
  },
  "check.same-indicator-differs.score": {
    "zh-CN":
      "得分在“{firstTable}”（{firstCell}）为 {first}，在“{secondTable}”（{secondCell}）为 {second}",
    en: "score {first} in “{firstTable}” ({firstCell}) but {second} in “{secondTable}” ({secondCell})",
  },

  "check.one-total-by-every-path": {
    "zh-CN": "{subject}：总分有 {count} 个数，{values}。查明以哪个为准，更正其余各处。",
    en: "{subject}: there are {count} {count|total score|total scores}, {values}. Find out which one holds, and correct the others.",
  },
  "check.one-total-by-every-path.alone": {
    "zh-CN": "{cell}：总分写 {value}，工作簿里没有可以推出它的得分表。补充得分明细后重新核对。",
    en: "{cell}: a total of {value} is stated, but no table in the workbook scores anything. Add the scores behind it, then check again.",
  },
  "check.total-path.value": { "zh-CN": "{value}（{paths}）", en: "{value} ({paths})" },
  "check.total-path.at": { "zh-CN": "{path} {place}", en: "{path} {place}" },
  "check.total-path.said": { "zh-CN": "文字所写", en: "said in words" },
  "check.total-path.printed": { "zh-CN": "“{table}”合计", en: "total of “{table}”" },
  "check.total-path.subtotals": {
    "zh-CN": "“{table}”各小计相加",
    en: "subtotals of “{table}” added up",
  },
  "check.total-path.roots": {
    "zh-CN": "“{table}”各一级指标相加",
    en: "dimensions of “{table}” added up",
  },
  "check.total-path.leaves": {
    "zh-CN": "“{table}”各项得分相加",
    en: "single scores of “{table}” added up",
  },
  "check.total-path.parts-printed": {
    "zh-CN": "“{first}”等 {count} 张表的合计相加",
    en: "totals of “{first}” and the like ({count} {count|table|tables}) added up",
  },
  "check.total-path.parts-leaves": {
    "zh-CN": "“{first}”等 {count} 张表的各项得分相加",
    en: "single scores of “{first}” and the like ({count} {count|table|tables}) added up",
  },

  "check.applied-vs-audited": {
    "zh-CN":
      "{subject}：申请与审计不一致，{classes}；合计 {applied} → {audited} 人{effect}。核对 {appliedCells} 与 {auditedCells} 的依据。",
    en: "{subject}: application and audit differ, {classes}; {applied} → {audited} {audited|person|persons} in all{effect}. Check what {appliedCells} and {auditedCells} rest on.",
  },
  "check.applied-vs-audited.heads": {
    "zh-CN":
      "{subject}：申请 {applied} 人，审计 {audited} 人，两者不一致{effect}。核对 {appliedCells} 与 {auditedCells} 的依据。",
    en: "{subject}: {applied} {applied|person|persons} applied for, {audited} found by the audit{effect}. Check what {appliedCells} and {auditedCells} rest on.",
  },
  "check.applied-vs-audited.class": {
    "zh-CN": "{name} {applied} → {audited}",
    en: "{name} {applied} → {audited}",
  },
  "check.applied-vs-audited.dearer": {
    "zh-CN": "，按标准审计数每月多 {amount} 元",
    en: "; the audited figures cost {amount} yuan a month more",
  },
  "check.applied-vs-audited.cheaper": {
    "zh-CN": "，按标准审计数每月少 {amount} 元",
    en: "; the audited figures cost {amount} yuan a month less",
  },
  "check.applied-vs-audited.no-effect": {
    "zh-CN": "，按标准每月金额相同",
    en: "; both cost the same a month",
  },

  "check.grade-matches-score": {
    "zh-CN":
      "{cell}：得分 {score}，等级写“{stated}”，按等级标准为“{expected}”。更正等级，或核对得分。",
    en: "{cell}: score {score} with level “{stated}”, the scale gives “{expected}”. Correct the level, or check the score.",
  },
  "check.grade-matches-score.usual": {
    "zh-CN":
      "{cell}：得分 {score}，等级写“{stated}”，按通行标准（90、80、60 分）为“{expected}”。更正等级，或写明所用的等级标准。",
    en: "{cell}: score {score} with level “{stated}”, the usual scale (90, 80, 60) gives “{expected}”. Correct the level, or state the scale used.",
  },

  "check.grade-scale-gaps.gap": {
    "zh-CN": "{bands}：{stretch} 的得分没有等级{score}。补全等级标准的分数段。",
    en: "{bands}: a score of {stretch} has no level{score}. Close the scale.",
  },
  "check.grade-scale-gaps.overlap": {
    "zh-CN": "{bands}：{stretch} 的得分同时属于两个等级{score}。写明分界分值归哪一级。",
    en: "{bands}: a score of {stretch} has two levels{score}. Say which one the edge belongs to.",
  },
  "check.grade-scale-gaps.band": { "zh-CN": "“{level}”（{cell}）", en: "“{level}” ({cell})" },
  "check.grade-scale-gaps.score": {
    "zh-CN": "，得分 {score}（{cell}）正在其中",
    en: ", and the score {score} ({cell}) is one",
  },

  "check.sub-items-sum.short": {
    "zh-CN":
      "{subject}（{cell}）：评分细则各项 {arithmetic} = {sum}，分值 {weight}（{weightCell}），少 {difference} 分。补全细则，或更正分值。",
    en: "{subject} ({cell}): the clauses give {arithmetic} = {sum}, the weight is {weight} ({weightCell}), {difference} {difference|point|points} short. Complete the rule, or correct the weight.",
  },
  "check.sub-items-sum.over": {
    "zh-CN":
      "{subject}（{cell}）：评分细则各项 {arithmetic} = {sum}，分值 {weight}（{weightCell}），多 {difference} 分。核对细则，或更正分值。",
    en: "{subject} ({cell}): the clauses give {arithmetic} = {sum}, the weight is {weight} ({weightCell}), {difference} {difference|point|points} too many. Check the rule, or correct the weight.",
  },
  "check.attainable-score": {
    "zh-CN":
      "{subject}（{table}，{cell}）：得分 {score}，按评分细则（{rubricCell}）只能得 {possible} 分。核对得分，或补充评分说明。",
    en: "{subject} ({table}, {cell}): score {score}, but the rule ({rubricCell}) can only give {possible}. Check the score, or explain it.",
  },
  "check.attainable-score.clause": {
    "zh-CN":
      "{subject}（{table}，{cell}）：说明写“{text}”，按评分细则（{rubricCell}）只能得 {possible} 分。核对该项得分。",
    en: "{subject} ({table}, {cell}): the reason says “{text}”, but the rule ({rubricCell}) can only give {possible}. Check the points of that clause.",
  },
  "check.attainable-score.over-clause": {
    "zh-CN":
      "{subject}（{table}，{cell}）：说明写“{text}”，按评分细则（{rubricCell}）该项满分 {full} 分，给了 {points} 分。核对该项得分。",
    en: "{subject} ({table}, {cell}): the reason says “{text}”, but the rule ({rubricCell}) gives {full} at most, not {points}. Check the points of that clause.",
  },

  "check.target-differs": {
    "zh-CN":
      "{subject}：目标值在“{firstTable}”（{firstCell}）为 {first}，在“{secondTable}”（{secondCell}）为 {second}。核对批复的绩效目标后统一。",
    en: "{subject}: target {first} in “{firstTable}” ({firstCell}) but {second} in “{secondTable}” ({secondCell}). Check the approved targets, then use one.",
  },

  "check.survey-shares-sum.short": {
    "zh-CN":
      "{subject}（{cells}）：{arithmetic} = {stated}，不足 100%，少 {difference}。核对各选项比例。",
    en: "{subject} ({cells}): {arithmetic} = {stated}, {difference} short of 100%. Check the shares.",
  },
  "check.survey-shares-sum.over": {
    "zh-CN":
      "{subject}（{cells}）：{arithmetic} = {stated}，超过 100%，多 {difference}。核对各选项比例。",
    en: "{subject} ({cells}): {arithmetic} = {stated}, {difference} over 100%. Check the shares.",
  },

  "check.survey-count.short": {
    "zh-CN":
      "{subject}（{cells}）：回答 {answered} 份，有效问卷 {valid} 份（{validCell}），少 {difference} 份。核对各选项份数。",
    en: "{subject} ({cells}): {answered} {answered|answer|answers}, {valid} {valid|valid questionnaire|valid questionnaires} ({validCell}), {difference} short. Check the counts.",
  },
  "check.survey-count.over": {
    "zh-CN":
      "{subject}（{cells}）：回答 {answered} 份，有效问卷 {valid} 份（{validCell}），多 {difference} 份。核对各选项份数。",
    en: "{subject} ({cells}): {answered} {answered|answer|answers}, {valid} {valid|valid questionnaire|valid questionnaires} ({validCell}), {difference} too many. Check the counts.",
  },
  "check.survey-count.share": {
    "zh-CN":
      "{subject}（{cells}）：比例写 {stated}，按份数（{counts}）为 {expected}。更正比例，或核对份数。",
    en: "{subject} ({cells}): share {stated}, the counts ({counts}) give {expected}. Correct the share, or check the counts.",
  },
  "check.survey-count.no-share": {
    "zh-CN":
      "{subject}（{cells}）：比例 {stated} 不是 {valid} 份有效问卷（{validCell}）能得出的。核对比例或有效份数。",
    en: "{subject} ({cells}): no whole number of {valid} {valid|valid questionnaire|valid questionnaires} ({validCell}) gives a share of {stated}. Check the share or the number.",
  },
  "check.survey-count.order": {
    "zh-CN": "{cell}：{later} {laterCount} 份，多于{before} {beforeCount} 份。核对问卷份数。",
    en: "{cell}: {laterCount} {later}, more than {beforeCount} {before}. Check the numbers of questionnaires.",
  },
  "check.survey-count.issued": { "zh-CN": "发放", en: "issued" },
  "check.survey-count.returned": { "zh-CN": "收回", en: "returned" },
  "check.survey-count.valid": { "zh-CN": "有效", en: "valid" },
  "check.survey-count.undisclosed": {
    "zh-CN":
      "{cell}：满意度写 {stated}，没有写明调查份数；与它相符的最小样本为 {count} 份中的 {heads} 份。补充问卷份数和各选项人数。",
    en: "{cell}: satisfaction of {stated} without the number of those asked; the smallest sample that fits is {heads} of {count}. Add the number of questionnaires and the answers.",
  },

  "check.survey-method": {
    "zh-CN":
      "{subject}（{cell}）：满意度写 {stated}，{how}为 {expected}{instead}。核对计算方法，或更正 {cell}。",
    en: "{subject} ({cell}): satisfaction {stated}, {how} gives {expected}{instead}. Check how it was counted, or correct {cell}.",
  },
  "check.survey-method.by": { "zh-CN": "按{method}（{cell}）", en: "counting {method} ({cell})" },
  "check.survey-method.instead": {
    "zh-CN": "；所写的数是{method}",
    en: "; the stated figure is {method}",
  },
  "check.survey-method.as-others": {
    "zh-CN": "按其他各题的算法（{method}）",
    en: "the way of all other questions ({method})",
  },
  "check.survey-method.mean": { "zh-CN": "各题 {values} 的平均数", en: "the mean of {values}" },
  "check.survey-method.value": { "zh-CN": "{value}%", en: "{value}%" },
  "check.survey-method.declared": { "zh-CN": "{points} 加权", en: "{points}" },
  "check.survey-method.top": { "zh-CN": "只算最好一档的比例", en: "the share of the best answer" },
  "check.survey-method.top-two": {
    "zh-CN": "前两档的比例",
    en: "the share of the two best answers",
  },
  "check.survey-method.all-but-worst": {
    "zh-CN": "除最差一档外的比例",
    en: "the share of all but the worst answer",
  },
  "check.survey-method.weighted": {
    "zh-CN": "各档依次递减加权（末档仍计分）",
    en: "weights down to the worst answer, which still counts",
  },
  "check.survey-method.weighted-zero": {
    "zh-CN": "各档依次递减加权（末档不计分）",
    en: "weights down to nothing for the worst answer",
  },

  "check.amount-in-name": {
    "zh-CN":
      "{subject}（{cell}）：名称写 {named}（{nameCell}），表中为 {stated}。核对合同或批复，更正名称或 {cell}。",
    en: "{subject} ({cell}): the name says {named} ({nameCell}), the cell says {stated}. Look at the contract or approval, then correct the name or {cell}.",
  },

  "check.instalments-add-up.short": {
    "zh-CN":
      "{subject}（{cell}）：分期款 {arithmetic} = {sum}，预算 {budget}（{budgetCell}），少 {difference}。核对合同约定的各期金额。",
    en: "{subject} ({cell}): instalments {arithmetic} = {sum}, budget {budget} ({budgetCell}), {difference} short. Check the instalments that were agreed.",
  },
  "check.instalments-add-up.over": {
    "zh-CN":
      "{subject}（{cell}）：分期款 {arithmetic} = {sum}，预算 {budget}（{budgetCell}），多 {difference}。核对合同约定的各期金额。",
    en: "{subject} ({cell}): instalments {arithmetic} = {sum}, budget {budget} ({budgetCell}), {difference} too much. Check the instalments that were agreed.",
  },
  "check.instalment-ratio": {
    "zh-CN":
      "{subject}（{cell}）：已支付 {paid} ÷ 预算 {budget} = {stated}，与分期比例 {pattern} 不合（应为 {stages} 之一）。核对付款条件和验收情况。",
    en: "{subject} ({cell}): paid {paid} ÷ budget {budget} = {stated}, which does not fit instalments of {pattern} (one of {stages}). Check the terms of payment and the acceptance.",
  },
  "check.instalment-ratio.stage": { "zh-CN": "{stage}", en: "{stage}" },
  "check.outside-numerator": {
    "zh-CN":
      "{cell}：预算执行率写 {stated}，其中含没有预算的支出 {amount}（{cells}）。只算有预算的，{part} ÷ {whole} = {expected}。核对执行率的口径。",
    en: "{cell}: an execution rate of {stated} counts {amount} that had no budget ({cells}). Of what was budgeted, {part} ÷ {whole} = {expected}. Settle what the rate is to count.",
  },
  "check.outside-numerator.left-out": {
    "zh-CN":
      "{cells}：备注写有 {amount}已由其他资金支付，未计入支出合计 {paid}（{cell}）。计入后执行率由 {rate} 变为 {expected}。核对支出的口径。",
    en: "{cells}: notes tell of {amount} paid from other funds, which the total of {paid} ({cell}) leaves out. With it the execution rate is {expected} instead of {rate}. Settle what the rate is to count.",
  },

  "check.restated-constant": {
    "zh-CN":
      "{subject}：{cell} 写 {stated}，{holdsCell} 的标准是 {holds}，折合 {expected}。核对政策文件后统一，并复核据此推算的数。",
    en: "{subject}: {cell} says {stated}, the standard in {holdsCell} is {holds}, which makes {expected}. Look at the policy, use one rate, and check what was derived from the other.",
  },
  "check.derived-range": {
    "zh-CN":
      "{cell}：{part}占{whole}的比例写 {stated}，按标准为 {expected}（{low}；{high}）。核对所用的补贴标准和收费标准。",
    en: "{cell}: {part} as a share of {whole} is stated as {stated}, the standard gives {expected} ({low}; {high}). Check the rates and fees used.",
  },

  "check.plan-vs-actual-mix": {
    "zh-CN":
      "{subject}：各类人数测算与实际发放的结构不同，{classes}（实际见 {cell} 起）。核实测算依据和人员类别的认定。",
    en: "{subject}: the mix of classes planned differs from the one paid for, {classes} (paid: from {cell} on). Check what the plan rests on and how people were classed.",
  },
  "check.plan-vs-actual-mix.flow": {
    "zh-CN":
      "{subject}：各类人数测算与实际发放（人次÷12）的结构不同，{classes}（实际见 {cell} 起）。核实测算依据和人员类别的认定。",
    en: "{subject}: the mix of classes planned differs from the one paid for (person-months ÷ 12), {classes} (paid: from {cell} on). Check what the plan rests on and how people were classed.",
  },
  "check.plan-vs-actual-mix.class": {
    "zh-CN": "{name} {planned} → {actual}",
    en: "{name} {planned} → {actual}",
  },
  "check.period-mismatch": {
    "zh-CN":
      "{subject}（{cell}）：所列为 {year} 年，而“{budget}”为 {project} 年。核实资金对应的服务期间，并在表题中写明。",
    en: "{subject} ({cell}): its year is {year}, “{budget}” is for {project}. Find out which services the money is for, and say so in the caption.",
  },

  "check.paid-after-deadline": {
    "zh-CN":
      "{subject}（{cell}）：{day} 发放，期限为 {deadline}（{deadlineCell}），晚 {days} 天。核对支付凭证，或更正日期。",
    en: "{subject} ({cell}): paid on {day}, due by {deadline} ({deadlineCell}), {days} {days|day|days} late. Check the payment voucher, or correct the date.",
  },
  "check.paid-after-deadline.no-dates": {
    "zh-CN":
      "{subject}（{table}，{cell}）：要求 {deadline} 前发放，得满分 {score}，但工作簿里没有发放日期。补充发放日期或支付凭证。",
    en: "{subject} ({table}, {cell}): payment is asked for by {deadline} and full marks ({score}) are given, but the workbook has no days of payment. Add them, or the vouchers.",
  },
  "check.entity-count": {
    "zh-CN": "{noun}：{firstCell} 写 {first}，{secondCell} 写 {second}。核实实际数量后统一。",
    en: "{noun}: {firstCell} says {first}, {secondCell} says {second}. Find out how many there are, and use one number.",
  },
  "check.entity-count.rows": {
    "zh-CN":
      "{subject}（{cell}）：目标为 {target}，“{table}”里有支付的{noun}为 {rows} 个。核实实际完成数量。",
    en: "{subject} ({cell}): the target is {target}, “{table}” pays {rows} of them ({noun}). Find out how many were served.",
  },

  "check.target-without-value": {
    "zh-CN":
      "{subject}（{table}，{cell}）：得满分 {score}，但绩效目标有 {count} 项没有目标值（{names}，{first} 起）。补填目标值，或核对得分。",
    en: "{subject} ({table}, {cell}): full marks ({score}), but {count} {count|target|targets} {count|has|have} no value ({names}, from {first} on). Fill in the targets, or check the score.",
  },
  "check.target-missed.full": {
    "zh-CN":
      "{subject}（{table}，{cell}）：指标值 {target}，实际完成 {actual}，未达目标，却得满分 {score}。核对完成值，或按完成程度扣分。",
    en: "{subject} ({table}, {cell}): the target is {target}, {actual} was reached, and still full marks ({score}). Check the value reached, or deduct points.",
  },
  "check.target-missed.reason": {
    "zh-CN":
      "{subject}（{table}，{cell}）：指标值 {target}，实际完成 {actual}，未达目标，没有写偏差原因。补写原因和改进措施。",
    en: "{subject} ({table}, {cell}): the target is {target}, {actual} was reached, and no reason is given. Add the reason and what is done about it.",
  },
  "check.target-missed.funds": {
    "zh-CN":
      "{table}（{cell}）：预算执行率 {actual}，却得满分 {score}。按执行率计分，或写明所用的评分办法。",
    en: "{table} ({cell}): the execution rate is {actual}, and still full marks ({score}). Score it by the rate, or say by which rule it was scored.",
  },
  "check.estimate-vs-budget.more": {
    "zh-CN":
      "{cell}：预算 {budget}，测算 {estimate}（{estimateCell}），多 {difference} 元。说明差额的依据。",
    en: "{cell}: budget {budget}, estimate {estimate} ({estimateCell}), {difference} yuan more. Say what the difference rests on.",
  },
  "check.estimate-vs-budget.less": {
    "zh-CN":
      "{cell}：预算 {budget}，测算 {estimate}（{estimateCell}），少 {difference} 元。说明差额的依据。",
    en: "{cell}: budget {budget}, estimate {estimate} ({estimateCell}), {difference} yuan less. Say what the difference rests on.",
  },
  "check.self-evaluation-contradicted": {
    "zh-CN":
      "{subject}（{cells}）：自评复核全部为“是”，而{evidence}。重新复核各项，写明复核数和依据。",
    en: "{subject} ({cells}): every question is answered 是, yet {evidence}. Review each question again, with figures and what they rest on.",
  },
  "check.self-evaluation-contradicted.zero": {
    "zh-CN": "{indicator} 得 0 分（{cell}）",
    en: "{indicator} got 0 points ({cell})",
  },
  "check.self-evaluation-contradicted.audit": {
    "zh-CN": "{count} 家机构申请与审计不一致（{cell} 起）",
    en: "{count} {count|application|applications} {count|differs|differ} from the audit (from {cell} on)",
  },

  "check.cause.ten-thousand": {
    "zh-CN": "可能元与万元混用",
    en: "perhaps yuan for 10,000 yuan, or the other way round",
  },
  "check.cause.thousand": {
    "zh-CN": "可能元与千元混用",
    en: "perhaps yuan for 1,000 yuan, or the other way round",
  },
  "check.cause.point": {
    "zh-CN": "可能小数点错了 {places} 位",
    en: "perhaps the decimal point is off by {places}",
  },
  "check.cause.rounded": { "zh-CN": "可能按 {step} 取整", en: "perhaps rounded to {step}" },
  "check.cause.swapped-digits": {
    "zh-CN": "可能相邻两位数字写反",
    en: "perhaps two neighbouring digits are swapped",
  },
  "check.cause.one-digit": { "zh-CN": "可能有一位数字录错", en: "perhaps one digit is wrong" },
  "check.cause.missing-row": { "zh-CN": "可能漏加 {cell}", en: "perhaps {cell} was left out" },
  "check.cause.doubled-row": {
    "zh-CN": "可能重复加了 {cell}",
    en: "perhaps {cell} was added twice",
  },
  "check.cause.part-unit": {
    "zh-CN": "可能 {cell} 的单位或小数点有误（{stated}，应为 {mended}）",
    en: "perhaps the unit or decimal point of {cell} is wrong ({stated} for {mended})",
  },
  "check.cause.part-digits": {
    "zh-CN": "可能 {cell} 的数字写反（{stated}，应为 {mended}）",
    en: "perhaps digits of {cell} are swapped ({stated} for {mended})",
  },
  "check.cause.flat-cut": {
    "zh-CN": "{count} 行同少 {amount} 元，可能统一扣减",
    en: "{count} {count|row|rows} {count|is|are} {amount} yuan short alike, perhaps cut flat",
  },
  "check.cause.flat-raise": {
    "zh-CN": "{count} 行同多 {amount} 元，可能统一加计",
    en: "{count} {count|row|rows} {count|is|are} {amount} yuan too much alike, perhaps raised flat",
  },
  "check.cause.other-row": {
    "zh-CN": "与 {name}（{cell}）的应发数相同，可能串行",
    en: "it is what {name} ({cell}) was due, perhaps read off another row",
  },
  "check.cause.class-missing": {
    "zh-CN": "可能漏算{name}（{cell}）",
    en: "perhaps {name} ({cell}) was left out",
  },
  "check.cause.class-doubled": {
    "zh-CN": "可能重复计算{name}（{cell}）",
    en: "perhaps {name} ({cell}) was counted twice",
  },
  "check.cause.classes-swapped": {
    "zh-CN": "可能{first}（{firstCell}）与{second}（{secondCell}）的人数对调",
    en: "perhaps {first} ({firstCell}) and {second} ({secondCell}) changed places",
  },
  "check.cause.class-moved": {
    "zh-CN": "相当于 {count} 人由{from}改按{to}计发",
    en: "as if {count} of {from} were paid as {to}",
  },
  "check.cause.reclassed": {
    "zh-CN": "总人数相同，可能只是人员类别认定不同",
    en: "as many people in all, perhaps only classed otherwise",
  },

  "check.unreadable-figure.error": {
    "zh-CN": "{subject}（{cell}）：应为数字，单元格是错误值 {raw}。修正公式后重新核对。",
    en: "{subject} ({cell}): a number belongs here, the cell holds the error {raw}. Mend the formula, then check again.",
  },
  "check.unreadable-figure.uncached": {
    "zh-CN":
      "{subject}（{cell}）：公式没有计算结果（可能是循环引用，或文件未经 Excel 计算）。用 Excel 打开、计算并保存后重新核对。",
    en: "{subject} ({cell}): the formula has no result (it may refer to itself, or Excel never computed the file). Open, compute and save it in Excel, then check again.",
  },
  "check.unreadable-figure.text": {
    "zh-CN": "{subject}（{cell}）：应为数字，单元格写的是“{raw}”。填入数字后重新核对。",
    en: "{subject} ({cell}): a number belongs here, the cell says “{raw}”. Enter the number, then check again.",
  },
} as const satisfies Record<`check.${string}`, Sentence>;
