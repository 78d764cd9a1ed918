import type { Sentence } from "./message";

export const outlookMessages = {
  // Scores that sit on an edge.
  "outlook.edge.rounded": {
    "zh-CN": "总分 {exact} 四舍五入为 {total}，等级由“{before}”变为“{level}”",
    en: "The total of {exact} is rounded to {total}, which takes it from “{before}” to “{level}”",
  },
  "outlook.edge.rounded-gap": {
    "zh-CN": "总分 {exact} 四舍五入为 {total}，才落入“{level}”",
    en: "Only rounded to {total} does the total of {exact} fall into “{level}”",
  },
  "outlook.edge.at": {
    "zh-CN": "总分 {total} 恰好是“{level}”的下限",
    en: "The total of {total} is just the least for “{level}”",
  },
  "outlook.edge.below": {
    "zh-CN": "总分 {total} 距“{level}”的下限 {at} 只差 {distance} 分",
    en: "The total of {total} is only {distance} {distance|point|points} short of {at}, the least for “{level}”",
  },
  "outlook.edge.above": {
    "zh-CN": "总分 {total} 只比“{level}”的下限 {at} 高 {distance} 分",
    en: "The total of {total} is only {distance} {distance|point|points} above {at}, the least for “{level}”",
  },
  "outlook.edge.figure": {
    "zh-CN": "{label}：{value} 紧邻界限 {at}，现得 {score} 分，另一侧为 {other} 分，请核对小数位",
    en: "{label}: {value} is next to the edge {at}; {score} {score|point|points} now, {other} on the other side. Check the decimals",
  },

  // How far every level is.
  "outlook.up": {
    "zh-CN": "升为“{level}”（{at} 分起）：还差 {distance} 分",
    en: "“{level}” (from {at}): {distance} {distance|point|points} more",
  },
  "outlook.down": {
    "zh-CN": "降为“{level}”（{at} 分为界）：相距 {distance} 分",
    en: "“{level}” (below {at}): {distance} {distance|point|points} away",
  },
  "outlook.exactly": {
    "zh-CN": "{boundary}，最少改变 {count} 项",
    en: "{boundary}, at least {count} decided otherwise",
  },
  "outlook.at-least": {
    "zh-CN": "{boundary}，至少要改变 {count} 项",
    en: "{boundary}, {count} or more decided otherwise",
  },
  "outlook.out-of-reach": {
    "zh-CN": "{boundary}，现有未定事项全部改变也达不到",
    en: "{boundary}, out of reach of everything that is open",
  },
  "outlook.way": {
    "zh-CN": "{steps} → {total} {level}",
    en: "{steps} → {total} {level}",
  },
  "outlook.more": { "zh-CN": "还有其他 {count} 项的组合", en: "there are other sets of {count}" },
  "outlook.excluded": {
    "zh-CN": "排除 {count} 条疑点（共 {of} 条待核实）：{changes}",
    en: "{count} {count|finding|findings} ruled out (of {of} open): {changes}",
  },
  "outlook.confirmed": {
    "zh-CN": "{count} 条疑点属实（共 {of} 条待核实）：{changes}",
    en: "{count} {count|finding|findings} confirmed (of {of} open): {changes}",
  },
  "outlook.judged": { "zh-CN": "改判 {changes}", en: "judged: {changes}" },
  "outlook.answered": { "zh-CN": "{assumption}：{changes}", en: "{assumption}: {changes}" },
  "outlook.change": { "zh-CN": "{label} {from} → {to} 分", en: "{label} {from} → {to}" },
} as const satisfies Record<`outlook.${string}`, Sentence>;
