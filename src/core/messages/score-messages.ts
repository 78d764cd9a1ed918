import type { Sentence } from "./message";

export const scoreMessages = {
  // How a rule came to its points. Every figure of the arithmetic is in it.
  "score.holds": {
    "zh-CN": "“{condition}”成立，得 {points} 分",
    en: "“{condition}” holds: {points} points",
  },
  "score.fails": {
    "zh-CN": "“{condition}”不成立，得 0 分",
    en: "“{condition}” does not hold: 0 points",
  },
  "score.deducted": {
    "zh-CN":
      "“{condition}”{count} {counter}：{full} − {each} × {count}，扣 {lost} 分，得 {points} 分",
    en: "{count} {counter} of “{condition}”: {full} − {each} × {count}, {lost} lost, {points} points",
  },
  "score.deductions": {
    "zh-CN": "{full} {losses}，得 {points} 分（最低 0 分）",
    en: "{full} {losses}: {points} points (never below 0)",
  },
  "score.awarded": {
    "zh-CN": "{each} × {count} {counter}，最高 {full} 分，得 {points} 分",
    en: "{each} × {count} {counter}, {full} at most: {points} points",
  },
  "score.found-any": {
    "zh-CN": "有“{condition}”，得 0 分",
    en: "“{condition}” was found: 0 points",
  },
  "score.found-none": {
    "zh-CN": "没有“{condition}”，得 {points} 分",
    en: "no “{condition}”: {points} points",
  },
  "score.banded": {
    "zh-CN": "{measure} = {value}，属于“{range}”，得 {points} 分",
    en: "{measure} = {value}, in “{range}”: {points} points",
  },
  "score.other-band": { "zh-CN": "其余", en: "anything else" },
  "score.proportional": {
    "zh-CN": "{measure} = {ratio}，{full} × {ratio} = {points} 分",
    en: "{measure} = {ratio}, {full} × {ratio} = {points} points",
  },
  "score.proportional-capped": {
    "zh-CN": "{measure} = {ratio}，超过 100% 按 100% 计，得 {points} 分（满分 {full} 分）",
    en: "{measure} = {ratio}, counted as 100%: {points} points (of {full})",
  },
  "score.below-threshold": {
    "zh-CN": "{measure} = {ratio}，属于“{range}”，不得分",
    en: "{measure} = {ratio}, in “{range}”: no points",
  },
  "score.full": {
    "zh-CN": "{measure} = {ratio}，属于“{range}”，得满分 {full} 分",
    en: "{measure} = {ratio}, in “{range}”: full marks, {full} points",
  },
  "score.steps": {
    "zh-CN":
      "{measure} = {value}，以 {from} 为准相差 {steps} 步：{full} − {each} × {steps}，得 {points} 分",
    en: "{measure} = {value}, {steps} full steps from {from}: {full} − {each} × {steps}, {points} points",
  },
  "score.picked": { "zh-CN": "评价人给 {points} 分", en: "{points} points given by a person" },
  "score.chosen": {
    "zh-CN": "择一计分，得 {points} 分",
    en: "the best of the ways: {points} points",
  },
  "score.sum": { "zh-CN": "{parts}；合计 {points} 分", en: "{parts}; {points} points in all" },
  "score.veto-struck": {
    "zh-CN": "“{condition}”成立，本指标得 0 分",
    en: "“{condition}” holds: 0 points for the indicator",
  },
  "score.veto-clear": { "zh-CN": "没有“{condition}”", en: "no “{condition}”" },
  "score.pending-inputs": {
    "zh-CN": "还有 {count} 项待判断",
    en: "{count} answers are missing",
  },

  // What has to be known first.
  "score.ask-holds": { "zh-CN": "“{condition}”是否成立", en: "Does “{condition}” hold?" },
  "score.ask-veto": { "zh-CN": "是否有“{condition}”", en: "Is there any “{condition}”?" },
  "score.ask-level": { "zh-CN": "属于哪一档：{choices}", en: "Which level holds: {choices}?" },
  "score.ask-count": {
    "zh-CN": "“{condition}”共有几{counter}",
    en: "How many {counter} of “{condition}”?",
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
} as const satisfies Record<`score.${string}`, Sentence>;
