import type { Sentence } from "./message";

export const rubricMessages = {
  "rubric.nothing": { "zh-CN": "无", en: "nothing" },
  "rubric.then": { "zh-CN": "{first}；{next}", en: "{first}; {next}" },
  "rubric.marked": { "zh-CN": "{mark} {what}", en: "{mark} {what}" },
  "rubric.unsaid": { "zh-CN": "（未写明）", en: "(not stated)" },
  "rubric.itself": { "zh-CN": "该比率", en: "that ratio" },
  "rubric.over-target": { "zh-CN": "实际数 ÷ {target}", en: "actual ÷ {target}" },
  "rubric.the-ratio": { "zh-CN": "比率", en: "the ratio" },
  "rubric.the-number": { "zh-CN": "数量", en: "the quantity" },
  "rubric.survey-share": { "zh-CN": "问卷比例", en: "the survey share" },

  // What a rule says, one sentence a kind.
  "rubric.all-or-nothing": {
    "zh-CN": "“{condition}”成立得 {points} 分，不成立得 0 分",
    en: "{points} {points|point|points} when “{condition}” holds, otherwise 0",
  },
  "rubric.level": {
    "zh-CN": "“{condition}”得 {points} 分",
    en: "{points} {points|point|points} for “{condition}”",
  },
  "rubric.levels": {
    "zh-CN": "满分 {points} 分，由评价人判断属于哪一档：{levels}",
    en: "{points} {points|point|points} at most; a person says which level holds: {levels}",
  },
  "rubric.deduct": {
    "zh-CN": "满分 {points} 分，{deduction}，扣完为止（最低 0 分）",
    en: "{points} {points|point|points}, {deduction}, never below 0",
  },
  "rubric.zero-from": {
    "zh-CN": "达到 {count} {counter}不得分",
    en: "no points from {count} {counter} on",
  },
  "rubric.deductions": {
    "zh-CN": "满分 {points} 分，从中扣减，扣完为止（最低 0 分）：{items}",
    en: "{points} {points|point|points}, less the following, never below 0: {items}",
  },
  "rubric.deduct-each": {
    "zh-CN": "每 {per} {counter}“{condition}”扣 {each} 分",
    en: "less {each} for every {per} {counter} of “{condition}”",
  },
  "rubric.deduct-once": {
    "zh-CN": "“{condition}”扣 {each} 分",
    en: "less {each} when “{condition}”",
  },
  "rubric.max-loss": { "zh-CN": "最多扣 {max} 分", en: "{max} points lost at most" },
  "rubric.zero-tolerance": {
    "zh-CN": "没有“{condition}”得 {points} 分，有 1 {counter}即得 0 分",
    en: "{points} {points|point|points} without any “{condition}”; one {counter} is enough for 0",
  },
  "rubric.award-per-item": {
    "zh-CN": "“{condition}”：每 {per} {counter}得 {each} 分，最高 {points} 分",
    en: "“{condition}”: {each} {each|point|points} for every {per} {counter}, {points} at most",
  },
  "rubric.banded": {
    "zh-CN": "按“{measure}”（x）分档：{bands}",
    en: "Bands of “{measure}” (x): {bands}",
  },
  "rubric.band": { "zh-CN": "{range} 得 {points} 分", en: "{points} points for {range}" },
  "rubric.band-otherwise": {
    "zh-CN": "其余得 {points} 分",
    en: "{points} {points|point|points} for anything else",
  },
  "rubric.proportional": {
    "zh-CN": "得分 = {points} ×“{measure}”（{ratio}，超过 100% 按 100%）",
    en: "score = {points} × “{measure}” ({ratio}, at most 100%)",
  },
  "rubric.inverse-proportional": {
    "zh-CN": "得分 = {points} ×“{measure}”（目标数 ÷ 实际数，超过 100% 按 100%）",
    en: "score = {points} × “{measure}” (target ÷ actual, at most 100%)",
  },
  "rubric.full-when": { "zh-CN": "{range} 得满分", en: "full marks for {range}" },
  "rubric.zero-when": { "zh-CN": "{range} 不得分", en: "no points for {range}" },
  "rubric.per-step-below": {
    "zh-CN": "满分 {points} 分，“{measure}”比 {from} 每低 {step} 扣 {each} 分（{part}），最低 0 分",
    en: "{points} {points|point|points}; {each} less for every {step} ({part}) that “{measure}” is below {from}, never below 0",
  },
  "rubric.per-step-above": {
    "zh-CN": "满分 {points} 分，“{measure}”比 {from} 每高 {step} 扣 {each} 分（{part}），最低 0 分",
    en: "{points} {points|point|points}; {each} less for every {step} ({part}) that “{measure}” is above {from}, never below 0",
  },
  "rubric.per-step-either": {
    "zh-CN":
      "满分 {points} 分，“{measure}”与 {from} 每相差 {step} 扣 {each} 分（{part}），最低 0 分",
    en: "{points} {points|point|points}; {each} less for every {step} ({part}) that “{measure}” is off {from}, never below 0",
  },
  "rubric.award-per-step-above": {
    "zh-CN":
      "“{measure}”为 {from} 得 {base} 分，每高 {step} 加 {each} 分（{part}），最高 {points} 分",
    en: "{base} {base|point|points} when “{measure}” is {from}, {each} more for every {step} above ({part}), {points} at most",
  },
  "rubric.award-per-step-below": {
    "zh-CN":
      "“{measure}”为 {from} 得 {base} 分，每低 {step} 加 {each} 分（{part}），最高 {points} 分",
    en: "{base} {base|point|points} when “{measure}” is {from}, {each} more for every {step} below ({part}), {points} at most",
  },
  "rubric.award-from-nothing": {
    "zh-CN": "“{measure}”每 {step} 得 {each} 分（{part}），最高 {points} 分，最低 0 分",
    en: "{each} {each|point|points} for every {step} of “{measure}” ({part}), {points} at most, never below 0",
  },
  "rubric.loss-below": {
    "zh-CN": "比 {from} 每低 {step} 扣 {each} 分（{part}），最低 0 分",
    en: "{each} less for every {step} below {from} ({part}), never below 0",
  },
  "rubric.loss-above": {
    "zh-CN": "比 {from} 每高 {step} 扣 {each} 分（{part}），最低 0 分",
    en: "{each} less for every {step} above {from} ({part}), never below 0",
  },
  "rubric.keeps-base-above": {
    "zh-CN": "不到 {from} 也得 {base} 分",
    en: "{base} {base|point|points} below {from}, too",
  },
  "rubric.keeps-base-below": {
    "zh-CN": "超过 {from} 也得 {base} 分",
    en: "{base} {base|point|points} above {from}, too",
  },
  "rubric.max-gain": { "zh-CN": "最多加 {max} 分", en: "{max} points gained at most" },
  "rubric.part-gains-nothing": {
    "zh-CN": "不足一步不计",
    en: "a started step does not count",
  },
  "rubric.part-counts": { "zh-CN": "不足一步按一步计", en: "a started step counts" },
  "rubric.part-unsaid": {
    "zh-CN": "不足一步是否扣没有写明",
    en: "whether a started step counts is not said",
  },
  "rubric.step-of-target": { "zh-CN": "目标值的 {step}", en: "{step} of the target" },
  "rubric.step-of-either": {
    "zh-CN": "{step}（百分点或目标值的百分比）",
    en: "{step} (percentage points, or of the target)",
  },
  "rubric.part-is-free": { "zh-CN": "不足一步不扣", en: "a started step does not count" },
  "rubric.free-count": {
    "zh-CN": "其中 {count} {counter}以内不扣分",
    en: "the first {count} {counter} cost nothing",
  },
  "rubric.max-loss-all": {
    "zh-CN": "各项合计最多扣 {max} 分",
    en: "{max} {max|point|points} lost at most in all",
  },
  "rubric.linear": {
    "zh-CN":
      "“{measure}”为 {zero} 得 0 分，为 {full} 得满分 {points} 分，其间按直线计算，两端之外不再增减",
    en: "0 points when “{measure}” is {zero}, {points} when it is {full}, a straight line between, flat outside",
  },
  "rubric.rank": {
    "zh-CN":
      "按“{measure}”名次：前 {first} 名得 {points} 分，其后每 {per} 名减 {each} 分，最低 0 分",
    en: "by rank (“{measure}”): {points} {points|point|points} up to place {first}, {each} less for every {per} {per|place|places} after it, never below 0",
  },
  "rubric.bonus-penalty-indicator": {
    "zh-CN": "从 {base} 分起加减，结果在 0～{points} 分之间：{items}",
    en: "{base} {base|point|points}, changed as follows and kept within 0 to {points}: {items}",
  },
  "rubric.bonus-penalty-total": {
    "zh-CN": "在总分之外加减，加分合计不超过 {points} 分，扣分从总分中扣：{items}",
    en: "outside of the indicators; bonuses are {points} {points|point|points} at most, penalties are taken from the total: {items}",
  },
  "rubric.change-once": { "zh-CN": "“{condition}”{each} 分", en: "{each} when “{condition}”" },
  "rubric.change-each": {
    "zh-CN": "每 {per} {counter}“{condition}”{each} 分",
    en: "{each} for every {per} {counter} of “{condition}”",
  },
  "rubric.max-bonus": { "zh-CN": "加分最多 {max} 分", en: "bonuses are {max} points at most" },
  "rubric.not-applicable-full": {
    "zh-CN": "“{condition}”成立时得满分",
    en: "full marks when “{condition}”",
  },
  "rubric.not-applicable-rescale": {
    "zh-CN": "“{condition}”成立时本指标不适用，分值分摊到其余指标",
    en: "the indicator does not apply when “{condition}”, its weight goes to the others",
  },
  "rubric.absolute": { "zh-CN": "{measure}的绝对值", en: "the absolute value of {measure}" },
  "rubric.saving": {
    "zh-CN": "{name}＝（{plan}−{actual}）÷{plan}",
    en: "{name} = ({plan} − {actual}) ÷ {plan}",
  },
  "rubric.range-option": {
    "zh-CN": "{condition} {min}～{max} 分",
    en: "{condition} {min} to {max} {max|point|points}",
  },
  "rubric.evaluator-range": {
    "zh-CN": "由评价人在范围内给分并写明理由：{options}",
    en: "a person gives points within the range, with a reason: {options}",
  },
  "rubric.discretion": {
    "zh-CN": "由评价人在 0～{points} 分之间酌情给分并写明理由：{condition}",
    en: "a person gives 0 to {points} {points|point|points}, with a reason: {condition}",
  },
  "rubric.choice": {
    "zh-CN": "满分 {points} 分，择一计分：{clauses}",
    en: "{points} {points|point|points} at most, by one of: {clauses}",
  },
  "rubric.sum": {
    "zh-CN": "各项相加，最高 {points} 分：{clauses}",
    en: "sum of the clauses, {points} {points|point|points} at most: {clauses}",
  },
  "rubric.veto-clause": {
    "zh-CN": "“{condition}”成立时本项得 0 分",
    en: "0 points for this clause when “{condition}”",
  },
  "rubric.veto-indicator": {
    "zh-CN": "“{condition}”成立时本指标得 0 分",
    en: "0 points for the whole indicator when “{condition}”",
  },
  "rubric.veto-total": {
    "zh-CN": "“{condition}”成立时总分为 0",
    en: "a total of 0 when “{condition}”",
  },
  "rubric.clause-unread": { "zh-CN": "未能理解：“{text}”", en: "not understood: “{text}”" },
  "rubric.unread": {
    "zh-CN": "未能理解这条评分细则",
    en: "This scoring rule was not understood",
  },

  // What only a person can settle.
  "rubric.question-unread": {
    "zh-CN": "“{words}”未能理解，请改写这一句，或直接给出得分",
    en: "“{words}” was not understood. Reword it, or give the score",
  },
  "rubric.question-unread-clause": {
    "zh-CN": "{mark}“{words}”未能理解，请改写这一句，或直接给出该项得分",
    en: "{mark} “{words}” was not understood. Reword it, or give the points of this clause",
  },
  "rubric.question-too-long": {
    "zh-CN":
      "这段文字有 {length} 个字，不像一条评分细则（最多读 {most} 个字），请拆成几条，或直接给出得分",
    en: "This text has {length} {length|character|characters}, more than a scoring rule has (at most {most} are read). Split it, or give the score",
  },
  "rubric.question-edge": {
    "zh-CN": "{edge} 属于哪一档没有写明（含或不含），现按分数较高的一档计",
    en: "The text does not say which band {edge} belongs to; the band with more points is used",
  },
  "rubric.question-proportion-base": {
    "zh-CN": "未达到满分线时，“按比例”以 100% 还是以满分线为基数没有写明，现以 100% 为基数",
    en: "Below full marks, the text does not say whether the proportion is of 100% or of the target; 100% is used",
  },
  "rubric.question-proportion-measure": {
    "zh-CN": "“按比例”按哪一项比率计算没有写明，请说明并给出该比率",
    en: "The text does not say which ratio the proportion is of. Name it and give its value",
  },
  "rubric.question-step-from": {
    "zh-CN": "从多少起扣分没有写明，请补充目标值",
    en: "The text does not say where the deduction begins. Add the target",
  },
  "rubric.question-step-share": {
    "zh-CN": "每 {step} 是按百分点还是按目标值的百分比没有写明，两种算法得分不同时请判断得分",
    en: "The text does not say whether {step} is percentage points or a share of the target. Where the two differ, decide on the points",
  },
  "rubric.question-step-part": {
    "zh-CN": "每 {step} 为一档，不足一档是否按一档扣没有写明，两种算法得分不同时请判断得分",
    en: "The text does not say whether a part of {step} counts as a whole one. Where the two differ, decide on the points",
  },
  "rubric.question-veto-scope": {
    "zh-CN": "“{condition}”否决的范围（本项、本指标或总分）没有写明，现按本指标不得分计",
    en: "The text does not say what “{condition}” vetoes; it takes the points of this indicator",
  },
  "rubric.question-veto-only": {
    "zh-CN": "没有“{condition}”时得多少分没有写明，现按满分计",
    en: "The text does not say what is given without “{condition}”; full marks are taken",
  },
  "rubric.note-change": {
    "zh-CN": "“{measure}”指变化幅度（{step} 填 {ratio}），不是当年的数值",
    en: "“{measure}” is the change (write {ratio} for {step}), not the figure of the year",
  },
  "rubric.question-rank-ties": {
    "zh-CN": "名次并列时如何计分没有写明，请给出要用的名次",
    en: "The text does not say how ties are scored. Give the place that is to count",
  },
  "rubric.question-rest-points": {
    "zh-CN": "{mark} 没有写明分值，现按其余各项之外剩下的 {points} 分计",
    en: "{mark} has no points of its own; it gets the {points} that the others leave",
  },

  // What is wrong with the rule as written.
  "rubric.note-sum": {
    "zh-CN": "各项分值相加为 {sum} 分，与分值 {weight} 分不符",
    en: "The clauses add up to {sum} {sum|point|points}, the indicator has {weight}",
  },
  "rubric.note-points": {
    "zh-CN": "细则的满分为 {points} 分，与分值 {weight} 分不符",
    en: "The rule gives {points} {points|point|points} at most, the indicator has {weight}",
  },
  "rubric.note-saving": {
    "zh-CN": "节约可能来自未完成的任务，请先核实“{actual}”对应的任务已完成",
    en: "A saving may come from work not done. Check first that the work behind “{actual}” was done",
  },
  "rubric.note-gap": {
    "zh-CN": "分档没有覆盖 {range}",
    en: "No band covers {range}",
  },
  "rubric.note-overlap": {
    "zh-CN": "{range} 同时属于两档，按分数较高的一档计",
    en: "{range} lies in two bands; the one with more points counts",
  },
} as const satisfies Record<`rubric.${string}`, Sentence>;
