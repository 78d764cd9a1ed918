import type { Sentence } from "./message";

/** What the pane says of lists of people. */
export const listPaneMessages = {
  "listPane.open": { "zh-CN": "名单", en: "Lists" },
  "listPane.openTitle": { "zh-CN": "核对人员名单", en: "Check lists of people" },
  "listPane.back": { "zh-CN": "返回", en: "Back" },
  "listPane.title": { "zh-CN": "名单核对", en: "List check" },
  "listPane.welcome": {
    "zh-CN":
      "核对花名册、申请表、审计表、发放表：证件号、重复、死亡、月数、金额，并逐人比对两份名单。证件号只以脱敏形式显示和写入。",
    en: "Checks rosters, applications, audits and payments: IDs, duplicates, deaths, months, amounts, and two lists person by person. IDs are shown and written masked only.",
  },
  "listPane.run": { "zh-CN": "核对名单", en: "Check lists" },
  "listPane.again": { "zh-CN": "重新核对", en: "Check again" },
  "listPane.start": { "zh-CN": "开始核对", en: "Start" },
  "listPane.none": {
    "zh-CN":
      "没有找到人员名单。名单要有表头，至少有 姓名 和 身份证号（或金额、账号、性别等）两列；隐藏的工作表不读。补上表头后再核对。",
    en: "No list of people was found. A list needs a header with name and ID (or amount, account, sex); hidden sheets are not read. Add the header and check again.",
  },
  "listPane.notRead": {
    "zh-CN": "名单还没有核对，工作簿未更改。先点“核对名单”。",
    en: "The lists were not checked yet; the workbook is unchanged. Check them first.",
  },
  "listPane.big": {
    "zh-CN":
      "名单共 {rows} 行，核对约需 {megabytes} MB 内存，可能要几分钟；窗格可以继续使用，随时可取消。先确认下面的识别结果，再开始。",
    en: "The lists have {rows} {rows|row|rows}; checking takes about {megabytes} MB of memory and maybe some minutes. The pane stays usable and you can cancel at any time. Look through the lists below, then start.",
  },
  "listPane.progress": { "zh-CN": "{phase} {share}%", en: "{phase} {share}%" },
  "listPane.progressAt": { "zh-CN": "{phase}：{what} {share}%", en: "{phase}: {what} {share}%" },
  "listPane.planning": { "zh-CN": "准备工作表", en: "Preparing the sheets" },
  "listPane.tabs": { "zh-CN": "名单核对分类", en: "List check sections" },
  "listPane.tabLists": { "zh-CN": "名单", en: "Lists" },
  "listPane.tabCompare": { "zh-CN": "比对", en: "Compared" },
  "listPane.tabFindings": { "zh-CN": "疑点", en: "Findings" },
  "listPane.changed": {
    "zh-CN": "名单的识别已更正，结果还是更正前的。重新核对。",
    en: "What the lists are was corrected; the results are from before. Check again.",
  },
  "listPane.moreProblems": {
    "zh-CN": "另有 {count} 处设置没有采用。写入后，名单核对中用红字标出。",
    en: "{count} more {count|setting|settings} could not be used. The list check sheet says which, in red, once it is written.",
  },
  "listPane.stale": {
    "zh-CN": "数据已更改（{cell}），结果为 {time} 的。重新核对。",
    en: "The data changed ({cell}); the results are from {time}. Check again.",
  },

  // The lists
  "listPane.rows": {
    "zh-CN": "{rows} 行",
    en: "{rows} {rows|row|rows}",
  },
  "listPane.people": {
    "zh-CN": "{people} 行人员，{leftOut} 行合计、说明或空行",
    en: "{people} {people|row|rows} of people, {leftOut} {leftOut|row|rows} of totals, notes or blanks",
  },
  "listPane.roleOf": { "zh-CN": "{list} 的名单类型", en: "Kind of list {list}" },
  "listPane.ignore": { "zh-CN": "忽略此名单", en: "Ignore this list" },
  "listPane.ignored": { "zh-CN": "已忽略", en: "Ignored" },
  "listPane.restore": { "zh-CN": "恢复", en: "Restore" },
  "listPane.columns": { "zh-CN": "列（点击更正）", en: "Columns (click to correct)" },
  "listPane.columnOf": {
    "zh-CN": "{column} 列“{head}”是什么",
    en: "What column {column} “{head}” is",
  },
  "listPane.notUsed": { "zh-CN": "不使用", en: "Not used" },
  "listPane.monthColumn": { "zh-CN": "分月金额", en: "Month" },

  "listPane.field.index": { "zh-CN": "序号", en: "Number" },
  "listPane.field.name": { "zh-CN": "姓名", en: "Name" },
  "listPane.field.id": { "zh-CN": "证件号码", en: "ID" },
  "listPane.field.institution": { "zh-CN": "机构", en: "Institution" },
  "listPane.field.class": { "zh-CN": "人员类别", en: "Class" },
  "listPane.field.months": { "zh-CN": "月数", en: "Months" },
  "listPane.field.rate": { "zh-CN": "标准", en: "Rate" },
  "listPane.field.due": { "zh-CN": "应发金额", en: "Amount due" },
  "listPane.field.amount": { "zh-CN": "实发金额", en: "Amount" },
  "listPane.field.account": { "zh-CN": "账号", en: "Account" },
  "listPane.field.payee": { "zh-CN": "户名", en: "Payee" },
  "listPane.field.payee-id": { "zh-CN": "户名证件号", en: "Payee’s ID" },
  "listPane.field.relation": { "zh-CN": "关系", en: "Relation" },
  "listPane.field.sex": { "zh-CN": "性别", en: "Sex" },
  "listPane.field.age": { "zh-CN": "年龄", en: "Age" },
  "listPane.field.birth": { "zh-CN": "出生日期", en: "Birthday" },
  "listPane.field.period": { "zh-CN": "所属月份", en: "Month paid for" },
  "listPane.field.from": { "zh-CN": "开始日期", en: "From" },
  "listPane.field.to": { "zh-CN": "结束日期", en: "To" },
  "listPane.field.assessed": { "zh-CN": "评估日期", en: "Assessed on" },
  "listPane.field.death": { "zh-CN": "死亡日期", en: "Died on" },
  "listPane.field.term": { "zh-CN": "起止日期", en: "From and to" },
  "listPane.field.result": { "zh-CN": "发放结果", en: "What became of it" },
  "listPane.field.paid-on": { "zh-CN": "发放日期", en: "Paid on" },
  "listPane.field.note": { "zh-CN": "备注", en: "Note" },

  // Pairs
  "listPane.pairs": { "zh-CN": "比对哪两份", en: "What is compared" },
  "listPane.left": { "zh-CN": "左表", en: "Left" },
  "listPane.right": { "zh-CN": "右表", en: "Right" },
  "listPane.removePair": {
    "zh-CN": "不比对 {left} 与 {right}",
    en: "Do not compare {left} and {right}",
  },
  "listPane.addPair": { "zh-CN": "添加比对", en: "Compare two more" },
  "listPane.noPairs": {
    "zh-CN": "没有比对。至少有两类名单时可以添加。",
    en: "Nothing is compared. With two kinds of lists a comparison can be added.",
  },

  // The comparison
  "listPane.comparison": {
    "zh-CN": "{left}（左）与{right}（右）",
    en: "{left} (left) and {right} (right)",
  },
  "listPane.noComparison": {
    "zh-CN": "没有比对两份名单。在“名单”中添加比对，再重新核对。",
    en: "No two lists were compared. Add a comparison under Lists and check again.",
  },
  "listPane.by.money": { "zh-CN": "按金额比", en: "Compared by money" },
  "listPane.by.months": { "zh-CN": "按月数比", en: "Compared by months" },
  "listPane.by.presence": { "zh-CN": "只比有没有", en: "Compared by presence only" },
  "listPane.both": { "zh-CN": "两表一致", en: "Same on both" },
  "listPane.differs": { "zh-CN": "数值不一", en: "Values differ" },
  "listPane.leftOnly": { "zh-CN": "仅{left}", en: "Only in {left}" },
  "listPane.rightOnly": { "zh-CN": "仅{right}", en: "Only in {right}" },
  "listPane.peopleUnit": { "zh-CN": "{count} 人", en: "{count} people" },
  "listPane.money": {
    "zh-CN": "{left} {leftYuan} 元，{right} {rightYuan} 元，右减左 {difference} 元",
    en: "{left} {leftYuan} yuan, {right} {rightYuan} yuan, right − left {difference} yuan",
  },
  "listPane.byLine": {
    "zh-CN": "按机构和类别（{count}）",
    en: "By institution and class ({count})",
  },
  "listPane.moreLines": {
    "zh-CN": "另有 {count} 行，写入后见名单核对。",
    en: "{count} {count|more line|more lines}; see the sheet List check after writing.",
  },
  "listPane.col.line": { "zh-CN": "机构 · 类别", en: "Institution · class" },
  "listPane.col.both": { "zh-CN": "一致", en: "Same" },
  "listPane.col.differs": { "zh-CN": "不一", en: "Differ" },
  "listPane.col.leftOnly": { "zh-CN": "仅左", en: "Left" },
  "listPane.col.rightOnly": { "zh-CN": "仅右", en: "Right" },

  // The findings
  "listPane.summary": {
    "zh-CN": "{count} 条疑点 · 涉及 {people} 人",
    en: "{count} {count|finding|findings} about {people} {people|person|people}",
  },
  "listPane.noFindings": {
    "zh-CN": "{count} 份名单核对完毕，没有发现疑点。",
    en: "{count} {count|list|lists} {count|was|were} checked; nothing was found.",
  },
  "listPane.checkRow": {
    "zh-CN": "{count} 条 · {people} 人",
    en: "{count} {count|finding|findings} · {people} {people|person|people}",
  },
  "listPane.yuan": { "zh-CN": "{yuan} 元", en: "{yuan} yuan" },
  "listPane.allRules": { "zh-CN": "全部检查", en: "All checks" },
  "listPane.search": {
    "zh-CN": "搜索姓名、机构、证件号后四位",
    en: "Search name, institution, end of ID",
  },
  "listPane.shown": { "zh-CN": "{count} 条", en: "{count} shown" },
  "listPane.same": { "zh-CN": "是同一人", en: "Same person" },
  "listPane.other": { "zh-CN": "不是", en: "Not the same" },
  "listPane.accepted": { "zh-CN": "已确认是同一人", en: "Confirmed as one person" },
  "listPane.refused": { "zh-CN": "已确认不是同一人", en: "Confirmed as two people" },
  "listPane.change": { "zh-CN": "改", en: "Change" },
  "listPane.loading": { "zh-CN": "读取中", en: "Loading" },
  "listPane.list": { "zh-CN": "名单疑点", en: "List findings" },

  // Writing
  "listPane.write": { "zh-CN": "写入名单核对", en: "Write list sheets" },
  "listPane.writing": {
    "zh-CN": "写入名单核对、名单疑点、抽样底稿",
    en: "Writing the list sheets",
  },
  "listPane.textTooLong": {
    "zh-CN":
      "这份 CSV 有 {rows} 行，工作台最多打开 {limit} 行。在 Excel 中打开并另存为 .xlsx，或用命令行 jihe reconcile。",
    en: "This CSV has {rows} {rows|row|rows}; the workbench opens {limit} at most. Open it in Excel and save it as .xlsx, or use jihe reconcile on the command line.",
  },
  "listPane.undone": { "zh-CN": "已撤销本次写入。", en: "The last write was taken back." },
  "listPane.done": {
    "zh-CN": "名单核对完毕：{count} 条疑点。",
    en: "Lists checked: {count} {count|finding|findings}.",
  },
} as const satisfies Record<`listPane.${string}`, Sentence>;
