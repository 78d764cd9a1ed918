import type { Sentence } from "./message";

/** What can be wrong with a list in a text file. */
export const csvMessages = {
  "csv.empty": {
    "zh-CN": "文件里没有内容。请重新导出后再试。",
    en: "The file holds nothing. Export it again and retry.",
  },
  "csv.no-text": {
    "zh-CN":
      "这不是文本格式的 CSV（既不是 UTF-8，也不是 GB18030），可能已加密或损坏。请在 Excel 中打开原文件，另存为“CSV UTF-8”或 .xlsx 后再试。",
    en: "This is not a CSV text file (neither UTF-8 nor GB18030); it may be encrypted or damaged. Open the original in Excel, save it as CSV UTF-8 or .xlsx and try again.",
  },
  "csv.unclosed-quote": {
    "zh-CN": "第 {row} 行有引号没有配对，其后的内容无法分行。请补上或删去多余的引号后再试。",
    en: "A quote that begins near row {row} is never closed. Close or remove it and try again.",
  },
  "csv.too-wide": {
    "zh-CN": "一行有 {columns} 列，超过 {limit} 列。请检查分隔符后再试。",
    en: "A row has {columns} {columns|column|columns}, more than {limit}. Check the delimiter and try again.",
  },
} as const satisfies Readonly<Record<string, Sentence>>;
