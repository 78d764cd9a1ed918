import type { Sentence } from "./message";

/** Hints and prompts of the sheets of a new project. */
export const templateMessages = {
  "template.hint.indicators": {
    "zh-CN":
      "黄色单元格由评价人填写。调整三级指标的分值，使合计为 100；评分细则按分值的比例计分，改分值不必改细则。",
    en: "Fill in the yellow cells. Adjust the weights of the third level until they come to 100; the scoring rules speak of shares of the weight and need no change.",
  },
  "template.hint.funding": {
    "zh-CN": "按资金来源填写预算数、到位数和支出数，没有的来源可以删去整行。",
    en: "Fill in budget, received and spent by source; delete the rows of sources there are none of.",
  },
  "template.hint.rates": {
    "zh-CN": "每类对象一行。类别名称须与“资金支出”的列名一致；按年的标准请改表头单位。",
    en: "One row a class. Its name must be that of the column in 资金支出; for yearly rates change the unit in the header.",
  },
  "template.hint.payments": {
    "zh-CN": "每家机构一行，人次为各月人数之和。行数不够时在最后一行的上方插入，合计会随之扩展。",
    en: "One row an institution; person-months are the sum of the monthly headcounts. Insert more rows above the last one, so that the sums stretch.",
  },
  "template.hint.answers": {
    "zh-CN": "每份问卷一行，从下拉列表选择；没有作答的题留空。题目在“满意度”中修改。",
    en: "One row a questionnaire, chosen from the list; leave unanswered questions blank. The questions are edited in 满意度.",
  },
  "template.hint.satisfaction": {
    "zh-CN": "份数由“问卷答卷”汇总。综合满意度=（满意+基本满意）÷有效问卷×100%。",
    en: "Counts come from 问卷答卷. Satisfaction = (满意 + 基本满意) ÷ valid answers × 100 %.",
  },
  "template.hint.scale": {
    "zh-CN": "按评价方案修改分值范围和级别。",
    en: "Change ranges and levels as the evaluation plan has them.",
  },
  "template.hint.self-evaluation": {
    "zh-CN": "按项目单位的自评填写是或否，有疑问的数据写在最后一列。",
    en: "Fill in yes or no as the unit's own evaluation says; doubtful data go into the last column.",
  },
  "template.weights.right": { "zh-CN": "分值合计为 100", en: "The weights come to 100" },
  "template.weights.wrong": {
    "zh-CN": "▲ 分值合计为 {sum}，应为 100，请调整三级指标的分值",
    en: "▲ The weights come to {sum}, not 100: adjust those of the third level",
  },
  "template.prompt.score": {
    "zh-CN": "可以留空：能由数据算出的由绩核计算，其余由评价人判断。",
    en: "May stay blank: what data decide is computed, the rest a person judges.",
  },
  "template.error.weight": {
    "zh-CN": "分值应是 0 到 100 之间的数字。",
    en: "A weight is a number from 0 to 100.",
  },
  "template.error.score": {
    "zh-CN": "得分应在 0 与本指标分值之间。",
    en: "A score lies between 0 and the indicator's weight.",
  },
  "template.error.number": {
    "zh-CN": "请填写不小于 0 的数字；补发和扣回写在备注，另列一行。",
    en: "Enter a number of 0 or more; put back payments and corrections into a row of their own with a remark.",
  },
  "template.error.answer": {
    "zh-CN": "请从列表中选择：满意、基本满意、不满意。",
    en: "Choose from the list: 满意, 基本满意, 不满意.",
  },
  "template.error.yes-no": { "zh-CN": "请填写“是”或“否”。", en: "Enter 是 or 否." },
  "template.pane.open": { "zh-CN": "新建项目", en: "New project" },
  "template.pane.says": {
    "zh-CN":
      "在空白工作簿中建立指标体系、资金、标准、支出、问卷等工作表。各项都可以留空，以后在表里修改。",
    en: "Makes sheets for indicators, funding, rates, payments and survey in an empty workbook. All of it may stay blank and be changed in the sheets later.",
  },
  "template.pane.project": { "zh-CN": "项目名称", en: "Project" },
  "template.pane.year": { "zh-CN": "评价年度", en: "Year" },
  "template.pane.classes": {
    "zh-CN": "补贴对象类别（用逗号分隔）",
    en: "Classes of people, with commas between them",
  },
  "template.pane.usualClasses": { "zh-CN": "自理、半失能、失能", en: "自理、半失能、失能" },
  "template.pane.make": { "zh-CN": "新建", en: "Make" },
  "template.pane.making": { "zh-CN": "正在新建…", en: "Making…" },
  "template.pane.made": {
    "zh-CN": "已新建 {count} 张工作表：{sheets}。填好黄色单元格后点“核对并评分”。",
    en: "Made {count} {count|sheet|sheets}: {sheets}. Fill in the yellow cells, then choose Check and score.",
  },
  "template.in-the-way": {
    "zh-CN": "工作簿里已有模板的工作表“{sheet}”，没有写入。请在空白工作簿中新建。",
    en: "The workbook already holds the template's sheet “{sheet}”; nothing was written. Start from an empty workbook.",
  },
  "template.name-taken": {
    "zh-CN": "工作簿里已有名为“{sheet}”的工作表，没有写入。请在空白工作簿中新建。",
    en: "The workbook already holds a sheet named “{sheet}”; nothing was written. Start from an empty workbook.",
  },
  "template.bad-year": {
    "zh-CN": "“{text}”不是年度。请填写四位数字，例如 2023；也可以留空。",
    en: "“{text}” is no year. Enter four digits such as 2023, or leave it blank.",
  },
  "template.bad-classes": {
    "zh-CN":
      "“{text}”不能作为类别：名称不要空、不要重复，每个不超过 {letters} 个字，最多 {most} 个。",
    en: "“{text}” cannot be the classes: no blank or repeated names, {letters} {letters|letter|letters} each at most, {most} at most.",
  },
  "template.bad-project": {
    "zh-CN": "项目名称太长，请不超过 {most} 个字。",
    en: "The project's name is too long: {most} {most|letter|letters} at most.",
  },
} as const satisfies Readonly<Record<string, Sentence>>;
