import type { Sentence } from "./message";

export const scoreMessages = {
  // How a rule came to its points. Every figure of the arithmetic is in it.
  "score.holds": {
    "zh-CN": "“{condition}”成立，得 {points} 分",
    en: "“{condition}” holds: {points} {points|point|points}",
  },
  "score.fails": {
    "zh-CN": "“{condition}”不成立，得 0 分",
    en: "“{condition}” does not hold: 0 points",
  },
  "score.deducted": {
    "zh-CN":
      "“{condition}”{count} {counter}：{full} − {each} × {count}，扣 {lost} 分，得 {points} 分",
    en: "{count} {counter} of “{condition}”: {full} − {each} × {count}, {lost} lost, {points} {points|point|points}",
  },
  "score.deducted-steps": {
    "zh-CN": "“{condition}”{count} {counter}，按细则扣 {lost} 分：{full} − {lost}，得 {points} 分",
    en: "{count} {counter} of “{condition}” cost {lost}: {full} − {lost}, {points} {points|point|points}",
  },
  "score.deductions": {
    "zh-CN": "{full} {losses}，得 {points} 分（最低 0 分）",
    en: "{full} {losses}: {points} {points|point|points} (never below 0)",
  },
  "score.awarded": {
    "zh-CN": "{each} × {count} {counter}，最高 {full} 分，得 {points} 分",
    en: "{each} × {count} {counter}, {full} at most: {points} {points|point|points}",
  },
  "score.awarded-steps": {
    "zh-CN": "{count} {counter}，{each} × {steps}，最高 {full} 分，得 {points} 分",
    en: "{count} {counter}, {each} × {steps}, {full} at most: {points} {points|point|points}",
  },
  "score.found-any": {
    "zh-CN": "有“{condition}”，得 0 分",
    en: "“{condition}” was found: 0 points",
  },
  "score.found-many": {
    "zh-CN": "“{condition}”共 {count}，不得分",
    en: "“{condition}”: {count}, no points",
  },
  "score.found-none": {
    "zh-CN": "没有“{condition}”，得 {points} 分",
    en: "no “{condition}”: {points} {points|point|points}",
  },
  "score.banded": {
    "zh-CN": "{measure} = {value}，属于“{range}”，得 {points} 分",
    en: "{measure} = {value}, in “{range}”: {points} {points|point|points}",
  },
  "score.other-band": { "zh-CN": "其余", en: "anything else" },
  "score.proportional": {
    "zh-CN": "{measure} = {ratio}，{full} × {ratio} = {points} 分",
    en: "{measure} = {ratio}, {full} × {ratio} = {points} {points|point|points}",
  },
  "score.proportional-capped": {
    "zh-CN": "{measure} = {ratio}，超过 100% 按 100% 计，得 {points} 分（满分 {full} 分）",
    en: "{measure} = {ratio}, counted as 100%: {points} {points|point|points} (of {full})",
  },
  "score.below-threshold": {
    "zh-CN": "{measure} = {ratio}，属于“{range}”，不得分",
    en: "{measure} = {ratio}, in “{range}”: no points",
  },
  "score.full": {
    "zh-CN": "{measure} = {ratio}，属于“{range}”，得满分 {full} 分",
    en: "{measure} = {ratio}, in “{range}”: full marks, {full} {full|point|points}",
  },
  "score.steps": {
    "zh-CN":
      "{measure} = {value}，以 {from} 为准相差 {steps} 步：{full} − {each} × {steps}，得 {points} 分",
    en: "{measure} = {value}, {steps} {steps|full step|full steps} from {from}: {full} − {each} × {steps}, {points} {points|point|points}",
  },
  "score.steps-capped": {
    "zh-CN":
      "{measure} = {value}，以 {from} 为准相差 {steps} 步，最多扣 {lost} 分：{full} − {lost}，得 {points} 分",
    en: "{measure} = {value}, {steps} {steps|full step|full steps} from {from}, {lost} lost at most: {full} − {lost}, {points} {points|point|points}",
  },
  "score.ask-step-share": {
    "zh-CN":
      "{measure} = {value}：每 {step} 按百分点算得 {points} 分，按目标值的百分比算得 {other} 分，请判断得分",
    en: "{measure} = {value}: {points} {points|point|points} with {step} as percentage points, {other} with it as a share of the target. Decide on the points",
  },
  "score.ask-step-part": {
    "zh-CN":
      "{measure} = {value}：不足 {step} 不扣得 {points} 分，不足 {step} 按一档扣得 {other} 分，请判断得分",
    en: "{measure} = {value}: {points} {points|point|points} when a part of {step} does not count, {other} when it does. Decide on the points",
  },
  "score.steps-up": {
    "zh-CN":
      "{measure} = {value}，从 {from} 起满 {steps} 步：{base} + {each} × {steps}，得 {points} 分",
    en: "{measure} = {value}, {steps} {steps|full step|full steps} from {from}: {base} + {each} × {steps}, {points} {points|point|points}",
  },
  "score.steps-up-capped": {
    "zh-CN": "{measure} = {value}，从 {from} 起满 {steps} 步，每步 {each} 分，最高得 {points} 分",
    en: "{measure} = {value}, {steps} {steps|full step|full steps} from {from} at {each} {each|point|points}, {points} {points|point|points} at most",
  },
  "score.steps-none": {
    "zh-CN": "{measure} = {value}，没有到 {from}，得 {points} 分",
    en: "{measure} = {value} is short of {from}: {points} {points|point|points}",
  },
  "score.short-unsaid": {
    "zh-CN": "{measure} = {value}，没有到 {from}，这时得多少分没有写明，请判断得分",
    en: "{measure} = {value} is short of {from}, for which the text gives no points. Decide on the points",
  },
  "score.picked": { "zh-CN": "评价人给 {points} 分", en: "{points} points given by a person" },
  "score.chosen": {
    "zh-CN": "择一计分，得 {points} 分",
    en: "the best of the ways: {points} {points|point|points}",
  },
  "score.sum": { "zh-CN": "{parts}；合计 {points} 分", en: "{parts}; {points} points in all" },
  "score.veto-struck": {
    "zh-CN": "“{condition}”成立，本指标得 0 分",
    en: "“{condition}” holds: 0 points for the indicator",
  },
  "score.veto-struck-total": {
    "zh-CN": "“{condition}”成立，总分为 0",
    en: "“{condition}” holds: the total is 0",
  },
  "score.applies": {
    "zh-CN": "本指标适用（没有“{condition}”）",
    en: "the indicator applies (no “{condition}”)",
  },
  "score.does-not-apply": {
    "zh-CN": "“{condition}”成立，本指标不适用",
    en: "“{condition}” holds: the indicator does not apply",
  },
  "score.total-veto": {
    "zh-CN": "“{name}”：“{condition}”成立，按评分细则总分为 0",
    en: "{name}: “{condition}” holds, and its rule makes the total 0",
  },
  "score.total-change": {
    "zh-CN": "“{name}”：按评分细则，总分在各指标得分之外另计 {points} 分",
    en: "{name}: its rule puts {points} on top of the indicators' scores",
  },
  "score.total-exempt": {
    "zh-CN": "“{name}”不适用（{condition}），其 {weight} 分不计，其余指标的得分按比例折算",
    en: "{name} does not apply ({condition}): its {weight} {weight|point|points} drop out, and the other scores are rescaled",
  },
  "score.assume-veto": {
    "zh-CN": "若“{name}”的“{condition}”成立",
    en: "If “{condition}” holds in {name}",
  },
  "score.assume-penalty": {
    "zh-CN": "若“{name}”因“{condition}”从总分扣 {points} 分",
    en: "If {name} takes {points} {points|point|points} from the total for “{condition}”",
  },
  "score.assume-penalty-all": {
    "zh-CN": "若“{name}”因“{condition}”把总分扣完",
    en: "If {name} takes all of the total for “{condition}”",
  },
  "score.assume-not-applicable": {
    "zh-CN": "若“{name}”不适用（{condition}）",
    en: "If {name} does not apply ({condition})",
  },
  "score.linear": {
    "zh-CN": "{measure} = {value}，{full} ×（{value} − {zero}）÷ {span}，得 {points} 分",
    en: "{measure} = {value}, {full} × ({value} − {zero}) ÷ {span}: {points} {points|point|points}",
  },
  "score.rank": {
    "zh-CN": "第 {rank} 名：{full} − {each} × {steps}，得 {points} 分",
    en: "place {rank}: {full} − {each} × {steps}, {points} {points|point|points}",
  },
  "score.ask-rank": {
    "zh-CN": "名次是第几（1 起的整数）",
    en: "Which place (a whole number from 1)?",
  },
  "score.bonus-penalty": {
    "zh-CN": "{base} + {gained} − {lost}，在 0～{full} 分之内，得 {points} 分",
    en: "{base} + {gained} − {lost}, kept within 0 to {full}: {points} {points|point|points}",
  },
  "score.bonus-penalty-total": {
    "zh-CN": "加 {gained} 分（最多 {full} 分），另从总分扣 {lost} 分",
    en: "{gained} {gained|point|points} added ({full} at most), {lost} taken from the total",
  },
  "score.steps-counted": {
    "zh-CN": "{measure}相差 {count}，{steps} 步，扣 {lost} 分：{full} − {lost}，得 {points} 分",
    en: "{measure} off by {count}, {steps} {steps|step|steps}, {lost} lost: {full} − {lost}, {points} {points|point|points}",
  },
  "score.veto-clear": { "zh-CN": "没有“{condition}”", en: "no “{condition}”" },
  "score.pending-inputs": {
    "zh-CN": "还有 {count} 项待判断",
    en: "{count} {count|answer|answers} {count|is|are} missing",
  },

  // What has to be known first.
  "score.ask-holds": { "zh-CN": "“{condition}”是否成立", en: "Does “{condition}” hold?" },
  "score.ask-veto": { "zh-CN": "是否有“{condition}”", en: "Is there any “{condition}”?" },
  "score.ask-level": { "zh-CN": "属于哪一档：{choices}", en: "Which level holds: {choices}?" },
  "score.ask-count": {
    "zh-CN": "“{condition}”共有几{counter}",
    en: "How many {counter} of “{condition}”?",
  },
  "score.ask-count-of": {
    "zh-CN": "“{full}”：“{condition}”共有几{counter}",
    en: "“{full}”: how many {counter} of “{condition}”?",
  },
  "score.ask-items": {
    "zh-CN": "“{condition}”共有几{counter}",
    en: "How many {counter} of “{condition}”?",
  },
  "score.ask-value": { "zh-CN": "{measure}是多少", en: "What is {measure}?" },
  "score.ask-range": { "zh-CN": "给多少分：{choices}", en: "How many points: {choices}?" },
  "score.outside-range": {
    "zh-CN": "{points} 分不在范围内，请在 {choices} 中给分",
    en: "{points} is outside the range. Give points within {choices}",
  },
  "score.ask-unread": {
    "zh-CN": "“{text}”未能理解，请给出该项得分",
    en: "“{text}” was not understood. Give the points of this clause",
  },
  "score.ask-step-from": {
    "zh-CN": "{measure}从多少起扣分没有写明，请补充目标值",
    en: "The text does not say where {measure} begins to cost points. Add the target",
  },
  "score.in-gap": {
    "zh-CN": "{measure} = {value}，不属于任何一档，请判断得分",
    en: "{measure} = {value} lies in no band. Decide on the points",
  },
  "score.target-zero": {
    "zh-CN": "{measure}的目标为 0，不能按比例计算，请判断得分",
    en: "The target of {measure} is 0, so no proportion can be taken. Decide on the points",
  },
  "score.actual-zero": {
    "zh-CN": "{measure}的实际数为 0，不能按比例计算，请判断得分",
    en: "The actual of {measure} is 0, so no proportion can be taken. Decide on the points",
  },

  "score.ask-whole": {
    "zh-CN": "请给出本指标得分",
    en: "Give the points of this indicator",
  },

  // What a person answers, and said.
  "score.judged-yes": { "zh-CN": "是", en: "yes" },
  "score.judged-no": { "zh-CN": "否", en: "no" },
  "score.judged-unclear": { "zh-CN": "不清楚", en: "not clear" },
  "score.judged-count": { "zh-CN": "{count} 处", en: "{count} counted" },
  "score.judged-value": { "zh-CN": "数值 {value}", en: "value {value}" },
  "score.judged-clause": {
    "zh-CN": "评价人判断{mark}：{answer}{places}{reason}{evidence}",
    en: "judged {mark}: {answer}{places}{reason}{evidence}",
  },
  "score.judged-places": { "zh-CN": "（{places}）", en: " ({places})" },
  "score.judged-reason": { "zh-CN": "，理由：{reason}", en: ", because: {reason}" },
  "score.judged-evidence": { "zh-CN": "，依据：{evidence}", en: ", evidence: {evidence}" },
  "score.judgement-count": {
    "zh-CN": "{count} 不是处数，请填 0 或正整数",
    en: "{count} is no number of occurrences. Enter 0 or a whole number",
  },
  "score.judgement-value": {
    "zh-CN": "{value} 不能作为该项数值，比率请写成 0.95 或 95%",
    en: "{value} cannot be the figure asked for. Write a ratio as 0.95 or 95%",
  },
  "score.judgement-reason": {
    "zh-CN": "请写明给分理由",
    en: "Say why these points are given",
  },
  "score.option": { "zh-CN": "{words}", en: "{words}" },
  "score.option-any": { "zh-CN": "酌情给分", en: "as judged" },

  // What a score may rest on.
  "score.metric.received-rate": { "zh-CN": "资金到位率", en: "Funds received" },
  "score.metric.execution-rate": { "zh-CN": "预算执行率", en: "Budget executed" },
  "score.metric.survey": { "zh-CN": "问卷满意度", en: "Survey" },
  "score.metric.payment-accuracy": { "zh-CN": "发放准确性", en: "Payments by the standard" },
  "score.metric.paid-in-time": { "zh-CN": "发放及时性", en: "Payments in time" },
  "score.metric.fund-compliance": {
    "zh-CN": "超预算和无预算支出",
    en: "Spending beyond the budget",
  },
  "score.metric.budget-accuracy": { "zh-CN": "预算编制准确率", en: "Budget accuracy" },
  "score.metric.cost-saving": { "zh-CN": "成本节约率", en: "Cost saved" },
  "score.metric.list-eligibility": {
    "zh-CN": "名单疑点：资格认定",
    en: "Findings in lists: entitlement",
  },
  "score.metric.list-payment": { "zh-CN": "名单疑点：发放", en: "Findings in lists: payments" },
  "score.metric.completion": { "zh-CN": "数量完成率", en: "Quantity completed" },
  "score.metric.stated-actual": { "zh-CN": "原表实际完成值", en: "Actual value as stated" },
  "score.metric.findings": { "zh-CN": "疑点数：{rule}", en: "Findings: {rule}" },
  "score.by-chosen-metric": {
    "zh-CN": "按所选口径“{metric}”：{said}",
    en: "by the metric chosen, “{metric}”: {said}",
  },
  "score.stated-actual-lacking": {
    "zh-CN": "本行没有实际完成值",
    en: "the row states no actual value",
  },
  "score.budget-accuracy": {
    "zh-CN": "预算编制准确率 = 1 − |支出 {paid} − 预算 {budget}| ÷ 预算 = {ratio}",
    en: "Budget accuracy = 1 − |paid {paid} − budget {budget}| ÷ budget = {ratio}",
  },
  "score.budget-deviation": {
    "zh-CN": "预算偏差率 = |支出 {paid} − 预算 {budget}| ÷ 预算 = {ratio}",
    en: "Budget deviation = |paid {paid} − budget {budget}| ÷ budget = {ratio}",
  },
  "score.cost-saving": {
    "zh-CN": "成本节约率 =（预算 {budget} − 支出 {paid}）÷ 预算 = {ratio}",
    en: "Cost saved = (budget {budget} − paid {paid}) ÷ budget = {ratio}",
  },
  "score.cost-saving-delivered": {
    "zh-CN": "已实施的 {lines} 项成本节约率 {ratio}（另有 {left} 项未支出，不算节约）",
    en: "Cost saved on the {lines} {lines|line|lines} carried out: {ratio} ({left} {left|line|lines} {left|was|were} not, which is no saving)",
  },
  "score.cost-saving-lacking": {
    "zh-CN": "没有同时列出预算和支出的表，不能计算成本节约率",
    en: "no table has both budget and spending, so no saving can be computed",
  },
  "score.in-time": {
    "zh-CN": "{count} 笔有发放日期，{late} 笔晚于期限（{deadline}，{cell}），及时率 {ratio}",
    en: "{count} {count|payment|payments} {count|is|are} dated, {late} after the deadline ({deadline}, {cell}): {ratio} in time",
  },
  "score.in-time-lacking": {
    "zh-CN": "没有发放日期或发放期限，不能核对是否按时",
    en: "there are no days of payment, or no deadline to hold them against",
  },
  "score.in-time-undated": {
    "zh-CN": "{count} 笔支出没有发放日期，不能核对是否按时",
    en: "{count} {count|payment|payments} {count|has|have} no day, so whether they were in time is not known",
  },
  "score.counted-findings": {
    "zh-CN": "{metric}：{count} 条",
    en: "{metric}: {count}",
  },
  "score.counted-some": {
    "zh-CN": "{metric}：按状态计入 {count} 条（共 {found} 条）",
    en: "{metric}: {count} counted by status (of {found})",
  },
  "score.assume-all-lines": {
    "zh-CN": "若未实施项目的结余也算节约",
    en: "If money left on lines not carried out is a saving",
  },
  "score.assume-delivered": {
    "zh-CN": "若只算已实施的项目",
    en: "If only lines carried out count",
  },

  // Where a score stands, and why.
  "score.computed": { "zh-CN": "{data}。{because}{notes}", en: "{data}. {because}{notes}" },
  "score.notes": { "zh-CN": "。注意：{notes}", en: ". Note: {notes}" },
  "score.kept": {
    "zh-CN": "引用原表 {stated} 分，未核实：{reason}",
    en: "{stated} {stated|point|points} as stated, not verified: {reason}",
  },
  "score.kept-clamped": {
    "zh-CN": "原表 {stated} 分超出 0～{weight} 分，按 {score} 分引用：{reason}",
    en: "{stated} {stated|point|points} as stated lie outside 0 to {weight}, {score} taken: {reason}",
  },
  "score.pending": { "zh-CN": "待评：{reason}", en: "Pending: {reason}" },
  "score.pending-range": {
    "zh-CN": "待评（{low}～{high} 分）：{reason}",
    en: "Pending ({low} to {high} {high|point|points}): {reason}",
  },
  "score.nothing-stated": { "zh-CN": "原表没有得分", en: "the workbook states no score" },
  "score.no-rubric": { "zh-CN": "没有评分细则", en: "there is no scoring rule" },
  "score.not-understood": {
    "zh-CN": "评分细则未能理解：“{words}”",
    en: "the scoring rule was not understood: “{words}”",
  },
  "score.needs-person": {
    "zh-CN": "需要人判断：{questions}",
    en: "a person has to judge: {questions}",
  },
  "score.data-part": {
    "zh-CN": "由数据可知：{data}，{because}",
    en: "from data: {data}, {because}",
  },
  "score.unattainable": {
    "zh-CN": "按细则得不到 {stated} 分，请核对",
    en: "the rule cannot give {stated} {stated|point|points}; check it",
  },

  // What the workbook's tables give.
  "score.budget": { "zh-CN": "预算", en: "budget" },
  "score.received": { "zh-CN": "到位", en: "received" },
  "score.paid": { "zh-CN": "支出", en: "paid" },
  "score.received-rate": {
    "zh-CN": "资金到位率 = {over} {overFigure} ÷ {under} {underFigure} = {ratio}",
    en: "Funds received = {over} {overFigure} ÷ {under} {underFigure} = {ratio}",
  },
  "score.execution-rate": {
    "zh-CN": "预算执行率 = {over} {overFigure} ÷ {under} {underFigure} = {ratio}",
    en: "Budget executed = {over} {overFigure} ÷ {under} {underFigure} = {ratio}",
  },
  "score.received-rate-lacking": {
    "zh-CN": "没有找到同时列出预算和到位资金的表",
    en: "no table with both budget and funds received was found",
  },
  "score.execution-rate-lacking": {
    "zh-CN": "没有找到可以计算预算执行率的支出和预算（或到位资金）",
    en: "no spending with its budget (or funds received) was found",
  },
  "score.target-of-rule": { "zh-CN": "{target}（评分细则）", en: "{target} (scoring rule)" },
  "score.payees": {
    "zh-CN": "已发放 {count} 个对象（{cells}）",
    en: "{count} {count|payee|payees} {count|was|were} paid ({cells})",
  },
  "score.completion": {
    "zh-CN": "{actual} ÷ 目标 {target} = {ratio}",
    en: "{actual} ÷ target {target} = {ratio}",
  },
  "score.completion-lacking": {
    "zh-CN": "发放表中有的金额缺失或无法读取，不能确定已发放数量",
    en: "some amounts of the payment table are missing or unreadable, so the number paid is not known",
  },
  "score.stated-actual": {
    "zh-CN": "实际完成值取自原表：{actual}（{cell}）",
    en: "Actual value as the workbook states it: {actual} ({cell})",
  },
  "score.accuracy-count": {
    "zh-CN": "核对 {rows} 笔发放，{wrong}与人数 × 标准不符",
    en: "{rows} {rows|payment|payments} checked, {wrong} {wrong|is|are} not headcount × rate",
  },
  "score.accuracy-all": { "zh-CN": "{wrong} 笔", en: "{wrong}" },
  "score.accuracy-some": {
    "zh-CN": "计入 {wrong} 笔（疑点 {found} 笔，按状态计）",
    en: "{wrong} counted (of {found} {found|finding|findings}, by status)",
  },
  "score.accuracy-rate": {
    "zh-CN": "核对 {rows} 笔发放，{wrong}与人数 × 标准不符，准确率 {ratio}",
    en: "{rows} {rows|payment|payments} checked, {wrong} {wrong|is|are} not headcount × rate: {ratio} right",
  },
  "score.accuracy-flat-cut": {
    "zh-CN": "{covered} 笔同额差额合计算 1 处，另有 {outside} 处，共 {count} 处",
    en: "{covered} {covered|equal difference|equal differences} {covered|counts|count} as one, {outside} {outside|other|others}: {count} in all",
  },
  "score.lists-lacking": {
    "zh-CN": "名单还没有核对，先在“名单”中核对并写入",
    en: "the lists have not been reconciled; reconcile and write them first",
  },
  "score.lists-no-people": {
    "zh-CN": "名单核对没有写明人数，重新核对名单",
    en: "the list check does not say how many people there are; reconcile the lists again",
  },
  "score.lists-count": {
    "zh-CN":
      "{sheet}计入 {findings} 条疑点，涉及 {people} 人、{institutions} 家机构（共 {found} 条，{rule}）{rows}",
    en: "{findings} {findings|finding|findings} of {sheet} {findings|counts|count}, about {people} {people|person|people} in {institutions} {institutions|institution|institutions} (of {found}, {rule}){rows}",
  },
  "score.lists-rate": {
    "zh-CN":
      "名单 {all} 人中 {people} 人有疑点（{sheet}计入 {findings} 条，共 {found} 条，{rule}）{rows}，准确率 {ratio}",
    en: "{people} of {all} people {people|has|have} findings ({findings} of {sheet} count, of {found}, {rule}){rows}: {ratio} right",
  },
  "score.lists-confirmed": {
    "zh-CN": "只计属实和已整改的",
    en: "only confirmed and corrected ones",
  },
  "score.lists-not-excluded": { "zh-CN": "排除的不计", en: "excluded ones do not count" },
  "score.lists-no-rows": { "zh-CN": "", en: "" },
  "score.lists-rows": { "zh-CN": "，第 {rows} 行", en: ", rows {rows}" },
  "score.lists-first-rows": { "zh-CN": "，第 {rows} 行等", en: ", rows {rows} and more" },
  "score.assume-list-findings": { "zh-CN": "若每条疑点算 1 处", en: "If every finding counts" },
  "score.assume-list-people": { "zh-CN": "若每人算 1 处", en: "If every person counts once" },
  "score.assume-list-institutions": {
    "zh-CN": "若每家机构算 1 处",
    en: "If every institution counts once",
  },
  "score.accuracy-lacking": {
    "zh-CN": "没有可以用人数 × 标准核对的发放表",
    en: "no payment table can be checked by headcount × rate",
  },
  "score.accuracy-unchecked": {
    "zh-CN": "{rows} 笔发放中有 {unchecked} 笔缺数据无法核对，已核对的有 {wrong} 笔不符",
    en: "{unchecked} of {rows} payments {unchecked|lacks|lack} data and could not be checked; {wrong} of the others {wrong|is|are} wrong",
  },
  "score.value-too-large": {
    "zh-CN": "{value} 相当于 {percent}，比率请写成 0.95 或 95%",
    en: "{value} would be {percent}. Write a ratio as 0.95 or 95%",
  },
  "score.survey-scale-open": {
    "zh-CN": "问卷答案是数字，还没有答复哪个数字最满意",
    en: "the answers of the survey are figures, and which one is the best has not been answered",
  },
  "score.survey-lacking": {
    "zh-CN": "没有找到满意度或问卷统计表",
    en: "no survey table was found",
  },
  "score.survey-question-lacking": {
    "zh-CN": "问卷统计表中没有第 {number} 题",
    en: "the survey tables have no question {number}",
  },
  "score.survey-option-lacking": {
    "zh-CN": "第 {number} 题没有选项“{option}”，或缺少份数",
    en: "question {number} has no option “{option}”, or its counts are missing",
  },
  "score.survey-answers-lacking": {
    "zh-CN": "问卷统计表缺少份数或比例",
    en: "the survey tables lack counts or shares",
  },
  "score.survey-option": {
    "zh-CN": "第 {numbers} 题“{option}”的比例 {ratio}（{cells}）",
    en: "question {numbers}, share of “{option}”: {ratio} ({cells})",
  },
  "score.survey-mean": {
    "zh-CN": "{count} 题满意度的平均数 {ratio}（{method}，{cells}）",
    en: "mean over {count} {count|question|questions}: {ratio} ({method}, {cells})",
  },
  "score.survey-mean-any": {
    "zh-CN": "{count} 题满意度的平均数 {ratio}（{cells}）",
    en: "mean over {count} {count|question|questions}: {ratio} ({cells})",
  },
  "score.survey-stated": {
    "zh-CN": "满意度取自原表 {ratio}（{cells}）",
    en: "satisfaction as the workbook states it: {ratio} ({cells})",
  },
  "score.method-all-but-worst": {
    "zh-CN": "除最差一档外都计",
    en: "all options but the worst count",
  },
  "score.method-positive": {
    "zh-CN": "只计明确表示满意的（一般不计）",
    en: "only those who say they are satisfied count",
  },
  "score.method-declared": {
    "zh-CN": "按所载计分 {points}",
    en: "by the points declared: {points}",
  },
  "score.method-points": {
    "zh-CN": "平均分除以最高分",
    en: "the mean of the points by the most",
  },
  "score.method-weighted": {
    "zh-CN": "各档由高到低加权，最差一档计 1 份",
    en: "weighted n to 1 by option",
  },
  "score.method-weighted-zero": {
    "zh-CN": "各档由高到低加权，最差一档不计",
    en: "weighted n − 1 to 0 by option",
  },
  "score.method-top": { "zh-CN": "只计最好一档", en: "only the best option counts" },

  // The grade.
  "score.usual-scale": {
    "zh-CN":
      "工作簿没有等级标准，按通行标准划分：90 分及以上为优，80～90 为良，60～80 为中，60 以下为差（上限不含）",
    en: "The workbook has no grade scale; the usual one is used: 优 from 90, 良 from 80, 中 from 60, 差 below",
  },
  "score.scale-gap": {
    "zh-CN": "总分 {total} 不在等级标准的任何一档内，请核对等级标准",
    en: "A total of {total} lies in no band of the grade scale. Check the scale",
  },

  // Another answer to an open question.
  "score.assume-each": {
    "zh-CN": "若每笔不符的发放各算 1 处",
    en: "If every wrong payment counts",
  },
  "score.assume-flat-cut": {
    "zh-CN": "若同额差额合计算 1 处",
    en: "If the flat cut counts as one",
  },
  "score.assume-over-budget": {
    "zh-CN": "若预算执行率以预算为分母",
    en: "If execution is of the budget",
  },
  "score.assume-over-received": {
    "zh-CN": "若预算执行率以到位资金为分母",
    en: "If execution is of the funds received",
  },
  "score.assume-table": { "zh-CN": "若以 {figure} 计算", en: "If {figure} is used" },
  "score.assume-method": {
    "zh-CN": "若满意度{method}",
    en: "If satisfaction is counted so: {method}",
  },
} as const satisfies Record<`score.${string}`, Sentence>;
