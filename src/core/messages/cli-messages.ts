import type { Sentence } from "./message";

export const cliMessages = {
  "cli.help": {
    "zh-CN": `绩核 JiHe：核对财政支出评价工作簿，按工作簿自己的评分细则评分，并说明依据。

用法
  jihe check <book.xlsx> [--json]                     找出表格，列出疑点
  jihe score <book.xlsx> [-o out.xlsx] [--json]       评分，把结果写入一份副本
  jihe grade <scored.xlsx> [-o out.xlsx] [--json]     按复核得分重新计算等级
  jihe new <out.xlsx>                                 新建空白的评价工作簿
  jihe reconcile <book.xlsx> [-o out.xlsx] [--json]   核对人员名单，逐人核对两份名单
  jihe rule "<评分细则>" [--weight 10] [--value 0.87] [--count 3] [--answers "①=是,②=2"] [--json]
                                                      说明一条评分细则怎样理解、得几分

选项
  -o, --out <文件>   输出文件；不写时在原文件旁边另存，从不覆盖原文件
  --force            输出文件已存在时覆盖
  --json             在标准输出只打印一个 JSON 对象
  --lang zh-CN|en    语言，默认 zh-CN
  -h, --help         帮助；jihe <命令> --help 看单个命令
  --version          版本

退出码：0 完成且无疑点；1 完成且有疑点；2 未能完成，原因见标准错误的一行

例
  jihe check assets/samples/yongji-2023.xlsx
  jihe score assets/samples/yongji-2023.xlsx -o scored.xlsx
  jihe grade scored.xlsx -o graded.xlsx --json
  jihe rule "每发现1处不符扣1分，扣完为止" --weight 10 --count 3`,
    en: `JiHe: checks public-spending evaluation workbooks, scores them by their own rules, and shows why.

Usage
  jihe check <book.xlsx> [--json]                     find the tables, list the discrepancies
  jihe score <book.xlsx> [-o out.xlsx] [--json]       score, and write the result into a copy
  jihe grade <scored.xlsx> [-o out.xlsx] [--json]     recompute the grade with the reviewed scores
  jihe new <out.xlsx>                                 make an empty workbook for a project
  jihe reconcile <book.xlsx> [-o out.xlsx] [--json]   check lists of people, compare them person by person
  jihe rule "<scoring rule>" [--weight 10] [--value 0.87] [--count 3] [--answers "①=是,②=2"] [--json]
                                                      say how one scoring rule is understood

Options
  -o, --out <file>   output file; by default a new file beside the input, which is never overwritten
  --force            overwrite an output file that exists
  --json             print one JSON object on standard output and nothing else
  --lang zh-CN|en    language, zh-CN by default
  -h, --help         help; jihe <command> --help for one command
  --version          version

Exit code: 0 done, nothing flagged; 1 done, something flagged; 2 could not be done, with one line on standard error

Examples
  jihe check assets/samples/yongji-2023.xlsx
  jihe score assets/samples/yongji-2023.xlsx -o scored.xlsx
  jihe grade scored.xlsx -o graded.xlsx --json
  jihe rule "每发现1处不符扣1分，扣完为止" --weight 10 --count 3`,
  },
  "cli.help.new": {
    "zh-CN": `jihe new <out.xlsx> [--project <项目名称>] [--year <年度>] [--classes 自理,半失能,失能] [--force] [--json] [--lang zh-CN|en]

新建一个空白的评价工作簿：指标体系（分值随时合计，应为 100）、资金情况、补贴标准、资金支出、问卷答卷、
满意度、等级标准、自评情况。填好后用 jihe check 和 jihe score 核对、评分。
--project 和 --year 写入各表标题，--classes 是按标准发放的对象类别，用逗号分隔。

例
  jihe new 评价.xlsx
  jihe new 评价.xlsx --project 义务教育营养改善补助 --year 2023 --classes 小学,初中,高中`,
    en: `jihe new <out.xlsx> [--project <name>] [--year <year>] [--classes 自理,半失能,失能] [--force] [--json] [--lang zh-CN|en]

Makes an empty workbook for a project: indicator system with weights that add up to 100, funding,
rates, payments, survey answers and their tally, grade scale, self-evaluation. Fill it in, then run
jihe check and jihe score. Tables and scoring rules are in Chinese, as JiHe reads them; --lang en
puts the hints into English. --project and --year go into the titles; --classes names the classes
of people, with commas between them.

Examples
  jihe new project.xlsx
  jihe new project.xlsx --classes 小学,初中,高中 --lang en`,
  },
  "cli.no-new": {
    "zh-CN": "jihe new 需要一个文件名，例如 jihe new 评价.xlsx。",
    en: "jihe new needs a file name, for example jihe new project.xlsx.",
  },
  "cli.one-new": {
    "zh-CN": "jihe new 一次只建一个文件，多余的参数是 {extra}。",
    en: "jihe new makes one file at a time; {extra} is one too many.",
  },
  "cli.new-written": {
    "zh-CN": "已新建 {path}：{sheets}。填好黄色单元格后运行 jihe score {path}。",
    en: "Made {path}: {sheets}. Fill in the yellow cells, then run jihe score {path}.",
  },
  "cli.help.check": {
    "zh-CN": `jihe check <book.xlsx> [--set id=值] [--json] [--lang zh-CN|en]

在可见的工作表里找出表格，互相核对，列出疑点、未识别的部分和隐藏的工作表。不写任何文件。
有疑点时退出码为 1。--set 回答工作簿留下的问题，可写多次；问题和可选的值见 --json 的 questions。

例
  jihe check 资金支出.xlsx
  jihe check 资金支出.xlsx --json > check.json`,
    en: `jihe check <book.xlsx> [--set id=value] [--json] [--lang zh-CN|en]

Finds the tables on every visible sheet, checks them against each other, and lists discrepancies,
parts that were not recognised and hidden sheets. Writes no file. Exit code 1 when something is flagged.
--set answers a question that the workbook leaves open, and may be given more than once; --json
lists the questions with their values.

Examples
  jihe check payments.xlsx
  jihe check payments.xlsx --json > check.json`,
  },
  "cli.help.score": {
    "zh-CN": `jihe score <book.xlsx> [-o out.xlsx] [--force] [--set id=值] [--reviewer 姓名] [--json] [--lang zh-CN|en]

核对并按工作簿自己的评分细则评分，把评分表、得分情况表、疑点清单、复核记录、绩核设置写入副本，
其余内容原样保留。不写 -o 时输出为 <book>-scored.xlsx。已填的状态、意见和复核得分都会保留。--set 的回答与 --reviewer 的复核人写入绩核设置。

例
  jihe score 指标体系.xlsx
  jihe score 指标体系.xlsx -o 评分.xlsx --force
  jihe score 指标体系.xlsx --set occurrence=flat-cut-once --reviewer 张三`,
    en: `jihe score <book.xlsx> [-o out.xlsx] [--force] [--set id=value] [--reviewer name] [--json] [--lang zh-CN|en]

Checks and scores by the workbook's own rules, and writes score sheet, score summary, findings,
review log and settings into a copy; all else stays as it is. Without -o the output is
<book>-scored.xlsx. Statuses, remarks and reviewed scores typed earlier are kept. The answers of
--set and the reviewer are kept in JiHe settings.

Examples
  jihe score indicators.xlsx
  jihe score indicators.xlsx -o scored.xlsx --force
  jihe score indicators.xlsx --set occurrence=flat-cut-once --reviewer Li`,
  },
  "cli.help.grade": {
    "zh-CN": `jihe grade <scored.xlsx> [-o out.xlsx] [--force] [--set id=值] [--reviewer 姓名] [--json] [--lang zh-CN|en]

读取评分表、疑点清单、绩核设置里改过的内容和来源表，重新计算最终得分、小计、合计和等级，
只写有变化的表，并把总分、等级和每条原因记入复核记录。再做一次不会有任何变化。
不写 -o 时输出为 <book>-graded.xlsx。复核得分不是数、小于 0 或超过分值时不写文件，退出码为 2。

例
  jihe grade yongji-2023-scored.xlsx
  jihe grade scored.xlsx -o graded.xlsx --json`,
    en: `jihe grade <scored.xlsx> [-o out.xlsx] [--force] [--set id=value] [--reviewer name] [--json] [--lang zh-CN|en]

Takes what was changed in the score sheet, the findings, JiHe settings and the sources, recomputes
final scores, sums, total and grade, writes only the sheets that change, and records total, grade
and every cause in the review log. Doing it twice changes nothing. Without -o the output is <book>-graded.xlsx.
A reviewed score that is no number, negative or above its weight stops it: no file, exit code 2.

Examples
  jihe grade yongji-2023-scored.xlsx
  jihe grade scored.xlsx -o graded.xlsx --json`,
  },
  "cli.help.rule": {
    "zh-CN": `jihe rule "<评分细则>" [--weight 10] [--value 0.87] [--count 3] [--answers "①=是,②=2"] [--json] [--lang zh-CN|en]

说明一条评分细则怎样理解。给出数值就按它算得分。
  --weight  分值
  --value   比率（0.87 或 87%）或数量
  --count   发现几处
  --answers 逐条的判断：是、否、处数、得分或比率，如 "①=是,②=否,③=2,④=87%"
整条都理解时退出码为 0，否则为 1。

例
  jihe rule "每发现1处不符扣1分，扣完为止" --weight 10 --count 3
  jihe rule "得分=预算执行率×分值，低于60%不得分" --weight 5 --value 87%`,
    en: `jihe rule "<scoring rule>" [--weight 10] [--value 0.87] [--count 3] [--answers "①=是,②=2"] [--json] [--lang zh-CN|en]

Says how a scoring rule is understood, and applies it to the figures given.
  --weight  full marks
  --value   a ratio (0.87 or 87%) or a quantity
  --count   number of occurrences
  --answers what a person said of each clause: 是 or 否 (yes, no), a count, points or a ratio
Exit code 0 when all of it is understood, else 1.

Examples
  jihe rule "每发现1处不符扣1分，扣完为止" --weight 10 --count 3
  jihe rule "得分=预算执行率×分值，低于60%不得分" --weight 5 --value 87%`,
  },

  "cli.no-command": {
    "zh-CN": "没有给出命令。可用：check、score、grade、rule；jihe --help 看说明。",
    en: "No command given. There are check, score, grade and rule; see jihe --help.",
  },
  "cli.unknown-command": {
    "zh-CN": "没有“{command}”这个命令。可用：check、score、grade、rule；jihe --help 看说明。",
    en: "There is no command “{command}”. There are check, score, grade and rule; see jihe --help.",
  },
  "cli.unknown-option": {
    "zh-CN": "这个命令没有选项 {option}；加 --help 看可用的选项。",
    en: "This command has no option {option}; add --help to see its options.",
  },
  "cli.option-twice": {
    "zh-CN": "选项 {option} 给了两次，只给一次。",
    en: "Option {option} is given twice; give it once.",
  },
  "cli.option-needs-value": {
    "zh-CN": "选项 {option} 后面要有值。",
    en: "Option {option} needs a value.",
  },
  "cli.option-without-value": {
    "zh-CN": "选项 {option} 不带值。",
    en: "Option {option} takes no value.",
  },
  "cli.set-form": {
    "zh-CN": "--set 后面要写“设置项=值”，如 --set occurrence=each；“{text}”不是。",
    en: "--set takes id=value, such as --set occurrence=each; “{text}” is not that.",
  },
  "cli.unknown-language": {
    "zh-CN": "没有语言“{language}”，用 zh-CN 或 en。",
    en: "There is no language “{language}”; use zh-CN or en.",
  },
  "cli.no-book": {
    "zh-CN": "没有给出工作簿：jihe {command} <book.xlsx>。",
    en: "No workbook given: jihe {command} <book.xlsx>.",
  },
  "cli.one-book": {
    "zh-CN": "jihe {command} 一次处理一个工作簿，多出“{extra}”。文件名有空格时加引号。",
    en: "jihe {command} takes one workbook; “{extra}” is too many. Quote a name with spaces.",
  },
  "cli.no-rubric": {
    "zh-CN": '没有给出评分细则：jihe rule "<评分细则>"。',
    en: 'No scoring rule given: jihe rule "<scoring rule>".',
  },
  "cli.one-rubric": {
    "zh-CN": "jihe rule 一次说明一条细则，多出“{extra}”。把整条细则放进引号。",
    en: "jihe rule takes one rule; “{extra}” is too many. Quote the whole rule.",
  },
  "cli.no-number": {
    "zh-CN": "{option} 的“{text}”不是数。",
    en: "{option}: “{text}” is no number.",
  },
  "cli.weight-range": {
    "zh-CN": "--weight 的 {weight} 不能作分值：分值大于 0，不超过 1000。",
    en: "--weight {weight} cannot be full marks: they are above 0 and at most 1000.",
  },
  "cli.count-whole": {
    "zh-CN": "--count 的 {count} 不是整数：处数只能是 0、1、2……",
    en: "--count {count} is no whole number.",
  },
  "cli.no-answer": {
    "zh-CN": "--answers 的“{text}”看不懂：写成 ①=是、②=否、③=2 或 ④=87%，用逗号隔开。",
    en: "--answers: “{text}” is no answer. Write ①=是, ②=否, ③=2 or ④=87%, with commas between.",
  },
  "cli.no-clause": {
    "zh-CN": "--answers 的“{mark}”不是这条细则要回答的一项：要回答的有 {marks}。",
    en: "--answers: nothing is asked under “{mark}”. What there is to answer: {marks}.",
  },
  "cli.nothing-to-answer": {
    "zh-CN": "--answers 的“{mark}”没有可回答的一项：这条细则没有读懂。",
    en: "--answers: there is nothing to answer under “{mark}”, for the rule was not understood.",
  },
  "cli.answered-twice": {
    "zh-CN": "--answers 里“{mark}”回答了两次。",
    en: "--answers: “{mark}” is answered twice.",
  },
  "cli.no-count": {
    "zh-CN": "--answers 的“{text}”不是处数：处数只能是 0、1、2……",
    en: "--answers: “{text}” is no count; it takes 0, 1, 2, ….",
  },
  "cli.negative-points": {
    "zh-CN": "--answers 的“{text}”小于 0，不能作得分。",
    en: "--answers: “{text}” is below 0 and cannot be points.",
  },
  "cli.rule.total-veto": { "zh-CN": "总分为 0", en: "The total is 0" },
  "cli.rule.total-change": {
    "zh-CN": "总分另加 {points} 分（负数为扣分）",
    en: "{points} on top of the total (a penalty when negative)",
  },
  "cli.rule.total-not-applicable": {
    "zh-CN": "本指标不适用，分值分摊到其余指标",
    en: "The indicator does not apply; its weight goes to the others",
  },
  "cli.negative": {
    "zh-CN": "{option} 的“{text}”小于 0。",
    en: "{option}: “{text}” is below 0.",
  },
  "cli.no-file": {
    "zh-CN": "没有这个文件：{path}。核对路径和文件名。",
    en: "There is no file {path}. Check the path and the name.",
  },
  "cli.no-access": {
    "zh-CN": "没有权限读取 {path}。",
    en: "No permission to read {path}.",
  },
  "cli.file-error": {
    "zh-CN": "不能读取 {path}（{code}）。",
    en: "Cannot read {path} ({code}).",
  },
  "cli.is-folder": {
    "zh-CN": "{path} 是文件夹，请给出一个 .xlsx 文件。",
    en: "{path} is a folder; give an .xlsx file.",
  },
  "cli.no-plain-file": {
    "zh-CN": "{path} 不是普通文件，请给出一个 .xlsx 文件。",
    en: "{path} is no plain file; give an .xlsx file.",
  },
  "cli.file-too-large": {
    "zh-CN": "{path} 有 {size}，超过上限 {limit}。",
    en: "{path} has {size}, more than the limit of {limit}.",
  },
  "cli.cannot-read": { "zh-CN": "{path}：{reason}", en: "{path}: {reason}" },
  "cli.cannot-make": {
    "zh-CN": "没有写出 {path}：{reason}",
    en: "{path} was not written: {reason}",
  },
  "cli.cannot-write": {
    "zh-CN": "不能写入 {path}（{code}）。没有留下文件。",
    en: "Cannot write {path} ({code}). No file was left behind.",
  },
  "cli.output-is-input": {
    "zh-CN": "输出文件 {path} 就是输入文件，从不覆盖输入。用 -o 另给一个文件名。",
    en: "The output {path} is the input, which is never overwritten. Give another name with -o.",
  },
  "cli.output-is-folder": {
    "zh-CN": "{path} 是文件夹。用 -o 给出文件名。",
    en: "{path} is a folder. Give a file name with -o.",
  },
  "cli.output-exists": {
    "zh-CN": "输出文件 {path} 已存在，没有覆盖。加 --force 覆盖，或用 -o 另给文件名。",
    en: "The output {path} exists and was not overwritten. Add --force, or give another name with -o.",
  },
  "cli.output-kind": {
    "zh-CN": "输出文件 {path} 的扩展名应为 {extension}，与输入一致，否则 Excel 打不开。",
    en: "The output {path} should end in {extension} like the input, or Excel will not open it.",
  },
  "cli.no-folder": {
    "zh-CN": "没有文件夹 {path}，不能写出结果。先建文件夹，或用 -o 改路径。",
    en: "There is no folder {path} to write to. Make it first, or give another path with -o.",
  },
  "cli.unexpected": {
    "zh-CN": "未能完成：{what}。原文件没有改动。",
    en: "Could not be done: {what}. The input was not changed.",
  },
  "cli.progress": {
    "zh-CN": "读取 {sheet} {read}/{total} 行",
    en: "Reading {sheet}, row {read} of {total}",
  },

  "cli.nothing": {
    "zh-CN":
      "没有可核对的内容：在可见的工作表里找过补贴发放、补贴标准、预算与支出、指标体系与得分、等级标准、申请与审计、满意度、自评复核等表，一张也没有认出。表头在同一行、数字在表头下方时才能认出。",
    en: "Nothing to check: the visible sheets were searched for subsidy payments, rates, budget and spending, indicators and scores, a grade scale, applied and audited headcounts, surveys and self-evaluations, and none was recognised. A table needs its headers in a row above its figures.",
  },
  "cli.no-indicators": {
    "zh-CN": "没有找到带分值的指标表，不能评分；疑点清单照常写出。",
    en: "No indicators with weights were found, so nothing is scored; the findings are written all the same.",
  },
  "cli.tables": { "zh-CN": "表格 {count} 张", en: "{count} tables" },
  "cli.measures": { "zh-CN": "主要比率", en: "Measures" },
  "cli.unrecognised": {
    "zh-CN": "未识别 {place}：{reason}",
    en: "Not recognised {place}: {reason}",
  },
  "cli.hidden": {
    "zh-CN": "隐藏的工作表没有读取：{names}",
    en: "Hidden sheets, left out: {names}",
  },
  "cli.outlook": { "zh-CN": "等级变化所需", en: "What would change the level" },
  "cli.no-findings": { "zh-CN": "没有发现疑点。", en: "No findings." },
  "cli.findings": {
    "zh-CN": "疑点 {count} 条（高 {high}，中 {medium}，低 {low}）",
    en: "{count} {count|finding|findings} ({high} high, {medium} medium, {low} low)",
  },
  "cli.group": { "zh-CN": "{name}（{rule}）{count} 条", en: "{name} ({rule}): {count}" },
  "cli.amount": { "zh-CN": "涉及金额 {amount} 元", en: "{amount} yuan" },
  "cli.finding-count": {
    "zh-CN": "疑点 {count} 条，见“疑点清单”，或运行 jihe check。",
    en: "{count} {count|finding|findings}: see the sheet of findings, or run jihe check.",
  },
  "cli.open-findings": {
    "zh-CN": "疑点清单里未排除、未整改的疑点 {count} 条。",
    en: "{count} {count|finding|findings} in the list {count|is|are} neither ruled out nor corrected.",
  },
  "cli.no-changes": { "zh-CN": "各指标得分没有变化。", en: "No score changed." },
  "cli.written": { "zh-CN": "已写入 {path}", en: "Written to {path}" },
  "cli.head.title": { "zh-CN": "标题", en: "Title" },
  "cli.head.code": { "zh-CN": "编码", en: "Code" },
  "cli.head.because": { "zh-CN": "说明", en: "Because" },
  "cli.grade": {
    "zh-CN": "综合得分 {score} / {weight}，等级 {level}",
    en: "Score {score} of {weight}, grade {level}",
  },
  "cli.grade-stated": {
    "zh-CN": "综合得分 {score} / {weight}，等级 {level}（原表 {stated} {statedLevel}）",
    en: "Score {score} of {weight}, grade {level} (stated: {stated} {statedLevel})",
  },
  "cli.alternative": {
    "zh-CN": "{assumption} → {score} {level}",
    en: "{assumption} → {score} {level}",
  },
  "cli.pending": {
    "zh-CN": "待评 {count} 项，未计入得分：{codes}",
    en: "{count} pending, not in the score: {codes}",
  },
  "cli.rule.understood": { "zh-CN": "理解为：{text}", en: "Understood as: {text}" },
  "cli.rule.not-understood": {
    "zh-CN": "没有全部理解：{text}",
    en: "Not all of it was understood: {text}",
  },
  "cli.rule.score": { "zh-CN": "得分 {score} / {weight}", en: "Score {score} of {weight}" },
  "cli.rule.missing": { "zh-CN": "还需要：{text}", en: "Still needed: {text}" },
  "cli.rule.question": { "zh-CN": "待明确：{text}", en: "To be settled: {text}" },
  "cli.rule.note": { "zh-CN": "注意：{text}", en: "Note: {text}" },
} as const satisfies Record<`cli.${string}`, Sentence>;
