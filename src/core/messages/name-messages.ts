import type { Sentence } from "./message";

export const nameMessages = {
  "name.same": { "zh-CN": "名称相同", en: "same name" },
  "name.and": { "zh-CN": "{first}；{next}", en: "{first}; {next}" },
  "name.and-more": { "zh-CN": "{first}；另有 {count} 处", en: "{first}; {count} more" },
  "name.homophone": { "zh-CN": "“{left}”与“{right}”同音", en: "“{left}” sounds like “{right}”" },
  "name.look-alike": { "zh-CN": "“{left}”与“{right}”形近", en: "“{left}” looks like “{right}”" },
  "name.swapped": { "zh-CN": "“{left}”与“{right}”字序不同", en: "“{left}” swapped to “{right}”" },
  "name.changed": { "zh-CN": "“{left}”对“{right}”", en: "“{left}” against “{right}”" },
  "name.conflict": {
    "zh-CN": "“{left}”与“{right}”不同，可能是两家",
    en: "“{left}” is not “{right}”: perhaps two different ones",
  },
  "name.only-left": {
    "zh-CN": "只有左表写“{text}”（{what}）",
    en: "only the left list says “{text}” ({what})",
  },
  "name.only-right": {
    "zh-CN": "只有右表写“{text}”（{what}）",
    en: "only the right list says “{text}” ({what})",
  },
  "name.role.core": { "zh-CN": "名称用字", en: "part of the name" },
  "name.role.region": { "zh-CN": "地区", en: "place" },
  "name.role.type": { "zh-CN": "机构类型", en: "kind of institution" },
  "name.role.legal": { "zh-CN": "组织形式", en: "legal form" },
  "name.person-missing": {
    "zh-CN": "“{left}”与“{right}”差一个字",
    en: "“{left}” and “{right}” differ by one character",
  },
  "name.person-differs": { "zh-CN": "“{left}”与“{right}”不同", en: "“{left}” is not “{right}”" },
  "name.id-same": { "zh-CN": "证件号相同（{left}）", en: "same ID ({left})" },
  "name.id-fifteen": {
    "zh-CN": "15 位证件号升为 18 位后相同（{left}）",
    en: "the 15-digit ID becomes the 18-digit one ({left})",
  },
  "name.id-slip": {
    "zh-CN": "证件号差 {count} 位（{left} 与 {right}）",
    en: "IDs differ in {count} {count|digit|digits} ({left}, {right})",
  },
  "name.id-differs": {
    "zh-CN": "证件号不同（{left} 与 {right}）",
    en: "different IDs ({left}, {right})",
  },
  "name.field-same": { "zh-CN": "{field}相符", en: "{field} agrees" },
  "name.field-differs": {
    "zh-CN": "{field}不同（{left} 与 {right}）",
    en: "{field} differs ({left}, {right})",
  },
  "name.field.institution": { "zh-CN": "机构", en: "institution" },
  "name.field.region": { "zh-CN": "地区", en: "place" },
  "name.field.birth": { "zh-CN": "出生日期", en: "date of birth" },
  "name.field.account": { "zh-CN": "账号", en: "account" },
  "name.field.phone": { "zh-CN": "电话", en: "phone" },
  "name.field.class": { "zh-CN": "类别", en: "class" },
} as const satisfies Readonly<Record<string, Sentence>>;
