import type { Sentence } from "./message";

export const tableMessages = {
  "table.no-header": {
    "zh-CN":
      "没有找到表头：数字上方没有认得的列名。加一行列名（如 养老机构、人次、补贴金额（万元）），再核对。",
    en: "No header found: there are no known column names above the figures. Add a header row (such as institution, headcount, amount) and check again.",
  },
  "table.no-figures": {
    "zh-CN": "只有文字，没有可核对的数字。",
    en: "Only text; there are no figures to check.",
  },
  "table.unknown-kind": {
    "zh-CN":
      "有表头（{headers}），但看不出是哪一种表：只核对其中的合计，以及由同行各列得出的列。核对列名，或忽略此表。",
    en: "A header was found ({headers}), but not what kind of table it is: only its sums, and columns that follow from others of their row, are checked. Check the column names, or ignore this table.",
  },
  "table.ignored": {
    "zh-CN": "按绩核设置忽略。",
    en: "Left out, as set in JiHe settings.",
  },
  // The rule of the form itself, in the words that rubrics are read from.
  "table.funds-rule": {
    "zh-CN": "预算执行率=全年执行数÷全年预算数×100%，得分=预算执行率×分值，最高得满分。",
    en: "Execution rate = paid in the year ÷ budget of the year × 100 %; points = execution rate × weight, at most full marks.",
  },
  "table.no-rows": {
    "zh-CN": "只有表头（{headers}），下面没有数据。",
    en: "Only a header ({headers}), with no data below it.",
  },
} as const satisfies Record<`table.${string}`, Sentence>;
