import type { Sentence } from "./message";

/** What a person says of lists that were not recognised as what they are; and that they changed. */
export const listChoiceMessages = {
  "list.choice.ignore": { "zh-CN": "不核对", en: "Left out" },
  "list.choice.none": { "zh-CN": "不读", en: "not read" },
  "list.section.choices": { "zh-CN": "名单识别", en: "How the lists were read" },
  "list.head.list-role": { "zh-CN": "改类型", en: "Other kind" },
  "list.head.list-columns": { "zh-CN": "改列", en: "Other columns" },
  "list.head.as-read": { "zh-CN": "现在的读法", en: "Read as" },
  "list.choice.as-read": {
    "zh-CN": "{role}：{columns}。要改就照样写，如 {example}。",
    en: "{role}: {columns}. To correct, write likewise: {example}.",
  },
  "list.choice.as-read.unread": {
    "zh-CN": "{role}：{columns}；未读 {unread}。要改就照样写，如 {example}。",
    en: "{role}: {columns}; not read: {unread}. To correct, write likewise: {example}.",
  },
  "list.choice.left-out": {
    "zh-CN": "不核对。清空“改类型”即恢复。",
    en: "Left out. Clear “Other kind” to check it again.",
  },
  "list.choice.no-head": {
    "zh-CN": "{list} 没有列“{heads}”，没有采用。照表头写，或写列标。",
    en: "{list} has no column “{heads}”; it was not used. Write the header, or the column's letter.",
  },
  "list.choice.no-list": {
    "zh-CN": "没有找到名单“{list}”，对它的更正没有采用。核对工作表名称。",
    en: "There is no list “{list}”; what was said of it was not used. Check the sheet's name.",
  },
  "list.set.bad.role": {
    "zh-CN":
      "“{text}”不是名单类型。可写 花名册、发放表、申请表、审计表、其他待遇名单、死亡名单、评估名单，或 不核对。",
    en: "“{text}” is no kind of list. Write Roster, Payments and the like, or Left out.",
  },
  "list.set.bad.columns": {
    "zh-CN": "“{text}”看不懂。写成 列=内容，如 补贴额=实发金额、K=不读。",
    en: "“{text}” is not understood. Write column=content: Paid=Amount, K=not read.",
  },
  "list.set.bad.field": {
    "zh-CN": "“{text}”不是列的内容。可写 姓名、证件号码、机构、月数、实发金额 等，或 不读。",
    en: "“{text}” is nothing that a column holds. Write Name, ID, Institution, Months, Amount …, or not read.",
  },
  "list.since.settings": {
    "zh-CN": "{findings} 早于设置：{what} 已改动。重新核对名单后再用。",
    en: "{findings} is older than its settings: {what} changed since. Check the lists again.",
  },
  "list.since.changed": {
    "zh-CN": "{findings} 早于名单：{what} 已改动。重新核对名单后再用。",
    en: "{findings} is older than the lists: {what} changed since. Check the lists again.",
  },
  "list.since.gone": {
    "zh-CN": "{findings} 早于名单：找不到 {what}。重新核对名单后再用。",
    en: "{findings} is older than the lists: {what} is gone. Check the lists again.",
  },
  "list.since.new": {
    "zh-CN": "{findings} 早于名单：{what} 是后来的。重新核对名单后再用。",
    en: "{findings} is older than the lists: {what} came later. Check the lists again.",
  },
} as const satisfies Record<`list.${string}`, Sentence>;
