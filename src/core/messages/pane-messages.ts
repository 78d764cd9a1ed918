import type { Sentence } from "./message";

/** What the pane and the workbench around it say. */
export const paneMessages = {
  "pane.name": { "zh-CN": "绩核", en: "JiHe" },
  "pane.workbenchName": { "zh-CN": "绩核 工作台", en: "JiHe workbench" },
  "pane.region": { "zh-CN": "绩核任务窗格", en: "JiHe task pane" },

  // Title row and footer
  "pane.run": { "zh-CN": "核对并评分", en: "Check and score" },
  "pane.runAgain": { "zh-CN": "重新核对", en: "Check again" },
  "pane.cancel": { "zh-CN": "取消", en: "Cancel" },
  "pane.settings": { "zh-CN": "设置", en: "Settings" },
  "pane.write": { "zh-CN": "写入工作簿", en: "Write to workbook" },
  "pane.writeAgain": { "zh-CN": "再次写入", en: "Write again" },
  "pane.save": { "zh-CN": "下载结果", en: "Download result" },
  "pane.lastRun": { "zh-CN": "上次 {time}", en: "Last run {time}" },
  "pane.writtenAt": { "zh-CN": "{time} 已写入", en: "Written at {time}" },
  "pane.saved": { "zh-CN": "已下载 {file}。", en: "Downloaded {file}." },
  "pane.listSeparator": { "zh-CN": "、", en: ", " },

  // Settings menu
  "pane.language": { "zh-CN": "语言", en: "Language" },
  "pane.languageChinese": { "zh-CN": "中文", en: "中文" },
  "pane.languageEnglish": { "zh-CN": "English", en: "English" },
  "pane.theme": { "zh-CN": "外观", en: "Theme" },
  "pane.themeSystem": { "zh-CN": "跟随系统", en: "Same as system" },
  "pane.themeLight": { "zh-CN": "浅色", en: "Light" },
  "pane.themeDark": { "zh-CN": "深色", en: "Dark" },
  "pane.themeContrast": { "zh-CN": "高对比度", en: "High contrast" },
  "pane.shortcuts": { "zh-CN": "快捷键", en: "Shortcuts" },
  "pane.shortcutRegion": { "zh-CN": "F6　下一区域", en: "F6  Next region" },
  "pane.shortcutTab": { "zh-CN": "← →　切换标签", en: "← →  Switch tabs" },
  "pane.shortcutEnter": { "zh-CN": "Enter　定位到单元格", en: "Enter  Go to the cell" },
  "pane.shortcutEscape": { "zh-CN": "Esc　关闭菜单、取消编辑", en: "Esc  Close menu, cancel edit" },

  // Tabs
  "pane.tabs": { "zh-CN": "结果分类", en: "Result sections" },
  "pane.tabData": { "zh-CN": "数据", en: "Data" },
  "pane.tabChecks": { "zh-CN": "核对", en: "Checks" },
  "pane.tabScores": { "zh-CN": "评分", en: "Scores" },
  "pane.tabResult": { "zh-CN": "结果", en: "Result" },

  // First run, progress, trouble
  "pane.welcome": {
    "zh-CN": "核对本工作簿的预算、补贴和评分表，按其中的评分细则算出得分和等级。",
    en: "Cross-checks the budget, subsidy and score tables of this workbook and scores them by its own rubric.",
  },
  "pane.trySample": { "zh-CN": "用示例试试", en: "Try a sample" },
  "pane.reading": {
    "zh-CN": "读取 {sheet} {done}/{total} 行",
    en: "Reading {sheet} {done}/{total} {total|row|rows}",
  },
  "pane.readingSheet": { "zh-CN": "读取 {sheet}", en: "Reading {sheet}" },
  "pane.writtenShort": { "zh-CN": "已写入 {count} 张工作表", en: "{count} sheets written" },
  "pane.opening": { "zh-CN": "打开工作簿", en: "Opening the workbook" },
  "pane.evaluating": { "zh-CN": "识别表格、核对、评分", en: "Finding tables, checking, scoring" },
  "pane.writing": { "zh-CN": "写入评分表和疑点清单", en: "Writing score sheets and findings" },
  "pane.deciding": { "zh-CN": "写入疑点清单", en: "Writing to the findings sheet" },
  "pane.regrading": { "zh-CN": "重新计算等级", en: "Recomputing the grade" },
  "pane.undoing": { "zh-CN": "撤销本次写入", en: "Taking back the last write" },
  "pane.highlighting": { "zh-CN": "正在标出单元格", en: "Highlighting cells" },
  "pane.saving": { "zh-CN": "准备下载", en: "Preparing the download" },
  "pane.elapsed": { "zh-CN": "已用 {seconds} 秒", en: "{seconds} s so far" },
  "pane.done": {
    "zh-CN": "核对完成：{tables} 张表，{findings} 条疑点，{grade}",
    en: "Done: {tables} {tables|table|tables}, {findings} {findings|finding|findings}, {grade}",
  },
  "pane.doneGrade": { "zh-CN": "{score} 分，{level}", en: "{score} points, {level}" },
  "pane.doneNoGrade": { "zh-CN": "没有评分指标", en: "no indicators to score" },
  "pane.stale": {
    "zh-CN": "数据已更改（{cell}），结果为 {time} 的。",
    en: "Data changed ({cell}); results are from {time}.",
  },
  "pane.retry": { "zh-CN": "重试", en: "Try again" },
  "pane.dismiss": { "zh-CN": "关闭", en: "Dismiss" },
  "pane.cancelled": {
    "zh-CN": "已取消，工作簿未更改。点“核对并评分”可重新开始。",
    en: "Cancelled; the workbook was not changed. Choose “Check and score” to start again.",
  },
  "pane.notEvaluated": {
    "zh-CN": "还没有结果可写。先点“核对并评分”。",
    en: "There is no result to write yet. Choose “Check and score” first.",
  },
  "pane.failed": {
    "zh-CN": "这一步没有完成，工作簿未更改（{reason}）。请重试；若仍出现，请保存后重新打开。",
    en: "This step did not finish; the workbook was not changed ({reason}). Try again; if it happens again, save and reopen.",
  },
  "pane.nothingFound": {
    "zh-CN":
      "没有找到可核对的表。已查找：补贴支出、补贴标准、预算、指标体系、得分情况、等级标准、申请与审计、满意度、自评。表头与数据放在可见的工作表上，再点“重新核对”。",
    en: "No table to check was found. Looked for: subsidy payments, rates, budgets, indicator systems, score summaries, grade scales, applied versus audited headcounts, surveys, self-evaluations. Put headers and data on a visible sheet, then check again.",
  },

  // Grade card
  "pane.gradeCard": { "zh-CN": "总评", en: "Overall grade" },
  "pane.outOf": { "zh-CN": "/ {weight}", en: "/ {weight}" },
  "pane.noLevel": { "zh-CN": "待评", en: "pending" },
  "pane.statedGrade": { "zh-CN": "原表 {level} {score}", en: "Stated {level} {score}" },
  "pane.pendingCount": {
    "zh-CN": "{count} 项待评，等级待定",
    en: "{count} {count|indicator|indicators} pending; no level yet",
  },
  "pane.alternative": {
    "zh-CN": "{assumption} → {score} {level}",
    en: "{assumption} → {score} {level}",
  },
  "pane.why": { "zh-CN": "为什么", en: "Why" },
  "pane.lineLabel": {
    "zh-CN": "{weight} 分制，得分 {score}；等级界限 {marks}",
    en: "Score {score} of {weight}; level boundaries {marks}",
  },

  // Checks
  "pane.findingsSummary": {
    "zh-CN": "{count} 条疑点 · 涉及 {amount} 元",
    en: "{count} {count|finding|findings} · {amount} yuan at stake",
  },
  "pane.findingsCount": { "zh-CN": "{count} 条疑点", en: "{count} findings" },
  "pane.findingsShown": { "zh-CN": "显示 {shown}/{count} 条", en: "{shown} of {count} shown" },
  "pane.search": { "zh-CN": "搜索对象、说明、单元格", en: "Search subject, text, cell" },
  "pane.allSeverities": { "zh-CN": "全部程度", en: "Severity" },
  "pane.allRules": { "zh-CN": "全部类别", en: "Check" },
  "pane.filterSeverity": { "zh-CN": "按程度筛选", en: "Filter by severity" },
  "pane.filterRule": { "zh-CN": "按类别筛选", en: "Filter by check" },
  "pane.figureStated": { "zh-CN": "报表", en: "Stated" },
  "pane.figureExpected": { "zh-CN": "核算", en: "Recomputed" },
  "pane.figureDifference": { "zh-CN": "差异", en: "Difference" },
  "pane.yuan": { "zh-CN": "{amount} 元", en: "{amount} yuan" },
  "pane.moreAlike": {
    "zh-CN": "另有 {count} 条同类，差异均为 {difference}",
    en: "{count} more like this, each {difference}",
  },
  "pane.fewerAlike": { "zh-CN": "收起同类", en: "Fold these" },
  "pane.goTo": { "zh-CN": "定位到 {cell}", en: "Go to {cell}" },
  "pane.moreCells": { "zh-CN": "另 {count} 个单元格", en: "{count} more cells" },
  "pane.fewerCells": { "zh-CN": "收起", en: "Fewer" },
  "pane.noFindings": {
    "zh-CN": "已核对 {tables} 张表，未发现疑点。",
    en: "{tables} {tables|table|tables} checked; no discrepancy found.",
  },
  "pane.goneNote": {
    "zh-CN": "已不再查出，曾作处理，保留在疑点清单中。再次查出时重新打开并说明原因。",
    en: "No longer found, and kept in the list of findings because somebody dealt with them. One that is found again reopens and says why.",
  },
  "pane.noMatch": { "zh-CN": "没有符合筛选的疑点。", en: "No finding matches the filter." },
  "pane.showMore": { "zh-CN": "再显示 {count} 组", en: "Show {count} more groups" },
  "pane.clearFilter": { "zh-CN": "清除筛选", en: "Clear filter" },
  "pane.measures": { "zh-CN": "核算指标", en: "Measures" },

  // Status and remark of a finding
  "pane.statusOf": { "zh-CN": "状态：{subject}", en: "Status: {subject}" },
  "pane.filterStatus": { "zh-CN": "按状态筛选", en: "Filter by status" },
  "pane.allStatuses": { "zh-CN": "全部状态", en: "Status" },
  "pane.addRemark": { "zh-CN": "写核实情况", en: "Add a remark" },
  "pane.addRemarkOf": { "zh-CN": "写核实情况：{subject}", en: "Add a remark: {subject}" },
  "pane.editRemarkOf": {
    "zh-CN": "修改核实情况：{subject}",
    en: "Edit the remark: {subject}",
  },
  "pane.remarkOf": { "zh-CN": "核实情况：{subject}", en: "Remark: {subject}" },
  "pane.remarkKeys": {
    "zh-CN": "Ctrl+Enter 保存，Esc 放弃",
    en: "Ctrl+Enter saves, Esc discards",
  },
  "pane.reopened": {
    "zh-CN": "数字变了，重新待核实",
    en: "Figures changed; to verify again",
  },
  "pane.decisionsWait": {
    "zh-CN": "{count} 条核实结果将随写入进入疑点清单",
    en: "Decisions to go in with the next write: {count}",
  },

  // Data
  "pane.dataSummary": {
    "zh-CN": "识别 {tables} 张表，未识别 {unrecognised} 处",
    en: "{tables} {tables|table|tables} recognised · {unrecognised} {unrecognised|place|places} unread",
  },
  "pane.rowsColumns": {
    "zh-CN": "{rows} 行 × {columns} 列",
    en: "{rows} × {columns} (rows × columns)",
  },
  "pane.unit": { "zh-CN": "单位 {unit}", en: "Unit {unit}" },
  "pane.columns": { "zh-CN": "识别的列", en: "Mapped columns" },
  "pane.unrecognised": { "zh-CN": "未识别", en: "Not recognised" },
  "pane.tableMenu": { "zh-CN": "更正：{table}", en: "Correct: {table}" },
  "pane.tableIgnore": { "zh-CN": "忽略此表", en: "Ignore this table" },
  "pane.tableRestore": { "zh-CN": "恢复", en: "Restore" },
  "pane.tableKind": { "zh-CN": "这是什么表…", en: "What is this table…" },
  "pane.tableKindOf": { "zh-CN": "{range} 是…", en: "{range} is…" },
  "pane.tableAutomatic": { "zh-CN": "自动识别", en: "Recognise automatically" },
  "pane.ignored": { "zh-CN": "已忽略", en: "Ignored" },
  "pane.restoreOf": { "zh-CN": "恢复 {range}", en: "Restore {range}" },
  "pane.hiddenSheets": {
    "zh-CN": "隐藏的工作表未读取：{sheets}。如需核对，请先取消隐藏。",
    en: "Hidden sheets were left out: {sheets}. Unhide them to have them checked.",
  },

  // Scores
  "pane.weight": { "zh-CN": "分值", en: "Weight" },
  "pane.score": { "zh-CN": "得分", en: "Score" },
  "pane.rate": { "zh-CN": "得分率", en: "Rate" },
  "pane.scoresSummary": {
    "zh-CN": "{count} 项指标 · {computed} 项已算 · {pending} 项待评",
    en: "{count} {count|indicator|indicators} · {computed} computed · {pending} pending",
  },
  "pane.pendingBelow": { "zh-CN": "{count} 项待评", en: "{count} pending" },
  "pane.wasStated": { "zh-CN": "原表 {score}", en: "Stated {score}" },
  "pane.explanation": { "zh-CN": "怎么得出", en: "How it came about" },
  "pane.rubric": { "zh-CN": "评分细则", en: "Rubric" },
  "pane.target": { "zh-CN": "目标值", en: "Target" },
  "pane.actual": { "zh-CN": "实际值", en: "Actual" },
  "pane.evidence": { "zh-CN": "依据", en: "Evidence" },
  "pane.relatedFindings": { "zh-CN": "相关疑点 {count} 条", en: "{count} related findings" },
  "pane.ifInstead": { "zh-CN": "另一种口径", en: "Other reading" },
  "pane.ruleSaid": { "zh-CN": "评分规则", en: "Scoring rule" },
  "pane.unclear": { "zh-CN": "细则不清楚之处", en: "Unclear in the rubric" },
  "pane.wouldChange": { "zh-CN": "怎样会变", en: "What would change it" },
  "pane.changeJudge": {
    "zh-CN": "由人判断后，在评分表的“复核得分”里填写，再点“重新计算等级”。",
    en: "Judge it, type the score under the reviewer's score in the score sheet, then recompute the grade.",
  },
  "pane.changeFindings": {
    "zh-CN": "更正相关疑点所指的单元格，再点“重新核对”。",
    en: "Correct the cells that the related findings point at, then check again.",
  },
  "pane.changeData": {
    "zh-CN": "更正依据所在的单元格，再点“重新核对”；或在评分表填“复核得分”。",
    en: "Correct the cells it rests on and check again; or type a reviewer's score in the score sheet.",
  },
  "pane.noIndicators": {
    "zh-CN": "没有找到指标体系表，因此没有评分。表中要有指标、分值和评分细则三列。",
    en: "No indicator system was found, so nothing is scored. It needs columns for indicator, weight and rubric.",
  },

  // Result
  "pane.byDimension": { "zh-CN": "各一级指标得分率", en: "Score rate by dimension" },
  "pane.otherReadings": { "zh-CN": "其他口径下的等级", en: "Grade under other readings" },
  "pane.scaleDefault": {
    "zh-CN": "工作簿里没有等级标准，按通行标准计。",
    en: "The workbook has no grade scale; the usual one is used.",
  },
  "pane.toNext": {
    "zh-CN": "距“{level}”（{mark} 分）差 {gap} 分",
    en: "{gap} {gap|point|points} below {level} ({mark})",
  },
  "pane.aboveLower": {
    "zh-CN": "高出“{level}”的下限（{mark} 分）{gap} 分",
    en: "{gap} {gap|point|points} above the floor of {level} ({mark})",
  },
  "pane.atTop": { "zh-CN": "已是最高等级", en: "Already the highest level" },
  "pane.changeFromStated": {
    "zh-CN": "原表 {statedScore} {statedLevel} → 核算 {score} {level}",
    en: "Stated {statedScore} {statedLevel} → recomputed {score} {level}",
  },
  // Questions
  "pane.questions": { "zh-CN": "待定的口径", en: "Open questions" },
  "pane.questionsOpen": { "zh-CN": "待定 {count} 项", en: "{count} to decide" },
  "pane.questionsSettled": { "zh-CN": "已定的口径 {count} 项", en: "{count} settled" },
  "pane.questionsHide": { "zh-CN": "收起已定的口径", en: "Hide what is settled" },
  "pane.questionUsual": {
    "zh-CN": "暂按打勾的一项计算。点击一项即可确定，写入后保存在绩核设置。",
    en: "The ticked one counts for now. Click one to decide; once written it is kept in the settings sheet.",
  },
  "pane.questionBack": { "zh-CN": "改回待定", en: "Leave it open again" },

  // Judgements of single clauses
  "pane.judging": { "zh-CN": "逐条判断", en: "Clause by clause" },
  "pane.points": { "zh-CN": "{points} 分", en: "{points} points" },
  "pane.answeredBy": { "zh-CN": "由数据得出：{said}", en: "From the data: {said}" },
  "pane.judgedBy": { "zh-CN": "由人判断：{said}", en: "Judged by a person: {said}" },
  "pane.metric": { "zh-CN": "依据的数据", en: "Data it rests on" },
  "pane.metricNone": { "zh-CN": "不用数据，由人判断", en: "None; a person judges" },
  "pane.judgeCount": { "zh-CN": "几处", en: "How many" },
  "pane.judgeValue": {
    "zh-CN": "比率或数量（如 0.87 或 87%）",
    en: "Ratio or quantity (such as 0.87 or 87%)",
  },
  "pane.judgePoints": { "zh-CN": "给分（{least} 至 {most}）", en: "Points ({least} to {most})" },
  "pane.judgeNoNumber": {
    "zh-CN": "“{typed}”不是数字，未采用。请写如 3 或 87%。",
    en: "“{typed}” is not a number and was not taken. Write it like 3 or 87%.",
  },
  "pane.judgeNotes": { "zh-CN": "写理由和依据", en: "Add reason and evidence" },
  "pane.judge.places": { "zh-CN": "在哪些地方", en: "Where" },
  "pane.judge.reason": { "zh-CN": "理由", en: "Reason" },
  "pane.judge.evidence": {
    "zh-CN": "依据（单元格、文件、页码）",
    en: "Evidence (cell, document, page)",
  },
  "pane.judgeBack": { "zh-CN": "撤回判断", en: "Take the judgement back" },
  "pane.range": {
    "zh-CN": "待评时总分在 {least} 至 {most} 之间",
    en: "While pending, the total lies between {least} and {most}",
  },
  "pane.rangeOf": { "zh-CN": "可得 {least} 至 {most} 分", en: "{least} to {most} points possible" },

  // What it takes
  "pane.outlook": { "zh-CN": "怎样会改变等级", en: "What would change the level" },
  "pane.outlookMore": { "zh-CN": "同样多的还有其他组合。", en: "Other sets of that size exist." },
  "pane.reviewer": { "zh-CN": "复核人", en: "Reviewer" },
  "pane.reviewedBy": { "zh-CN": "{reviewer} {date}", en: "{reviewer} {date}" },

  // What a finding rests on and leads to
  "pane.causes": { "zh-CN": "可能原因", en: "Likely causes" },
  "pane.followsFrom": { "zh-CN": "源于：", en: "Follows from:" },
  "pane.entails": { "zh-CN": "引起：", en: "Leads to:" },
  "pane.linkedMore": { "zh-CN": "共 {count} 条", en: "all {count}" },
  "pane.ifConfirmed": {
    "zh-CN": "若属实 {before} → {after}",
    en: "If confirmed {before} → {after}",
  },
  "pane.ifExcluded": { "zh-CN": "若排除 {before} → {after}", en: "If excluded {before} → {after}" },
  "pane.highlightOn": { "zh-CN": "在表中标出", en: "Highlight in sheets" },
  "pane.highlightOff": { "zh-CN": "取消标出", en: "Remove highlights" },
  "pane.noHighlight": {
    "zh-CN": "这个版本的 Excel 不能标出单元格，工作簿未更改。",
    en: "This version of Excel cannot highlight cells; the workbook is unchanged.",
  },
  "pane.regrade": { "zh-CN": "重新计算等级", en: "Recompute grade" },
  "pane.regradeHint": {
    "zh-CN": "按评分表里的复核得分重算得分和等级，不改动其他内容。",
    en: "Works out scores and grade anew from the reviewer's scores in the score sheet; nothing else changes.",
  },
  "pane.regraded": {
    "zh-CN": "等级已重新计算：{score} 分，{level}。",
    en: "Grade recomputed: {score} {score|point|points}, {level}.",
  },
  "pane.regradedNothing": { "zh-CN": "得分没有变化。", en: "No score changed." },
  "pane.scoreChange": {
    "zh-CN": "{name}：{before} → {after}",
    en: "{name}: {before} → {after}",
  },
  "pane.written": { "zh-CN": "写入的工作表", en: "Written sheets" },
  "pane.undo": { "zh-CN": "撤销本次写入", en: "Undo this write" },
  "pane.undoWritten": {
    "zh-CN": "将撤回 {time} 写入的 {sheets}；这些表上此后输入的内容一并撤回，其他工作表不变。",
    en: "Takes back what was written at {time} to {sheets}, with what was typed there since; other sheets stay.",
  },
  "pane.undoEarlier": {
    "zh-CN": "将撤回最近一次写入（{sheets}）；其他工作表不变。",
    en: "Takes back the last write ({sheets}); other sheets stay.",
  },
  "pane.undone": {
    "zh-CN": "已撤回对 {sheets} 的写入，其他工作表未动。",
    en: "Taken back: what was written to {sheets}. Other sheets were left alone.",
  },
  "pane.undoneShort": {
    "zh-CN": "最近一次写入已撤回，其他工作表未动。",
    en: "The last write was taken back; other sheets were left alone.",
  },
  "pane.undoLoses": {
    "zh-CN":
      "{cells} 等 {count} 处是写入后填的，撤销后没有位置，会丢失。工作簿未更改。先另存这些内容；再点一次“撤销”则不保留。",
    en: "{count} {count|cell|cells} {count|was|were} typed after the write ({cells} …) and have no place once it is taken back. Nothing was changed. Copy them first; undo once more to go on without them.",
  },
  "pane.nothingToUndo": {
    "zh-CN": "没有可撤销的写入，工作簿未更改。",
    en: "There is no write to take back; the workbook was not changed.",
  },
  "pane.writeHint": {
    "zh-CN": "写入后增加评分表、得分情况表、疑点清单等工作表，原有工作表不变。",
    en: "Writing adds score, summary and findings sheets; existing sheets stay as they are.",
  },

  // Kinds of tables
  "pane.kind.subsidy-payment": { "zh-CN": "补贴支出", en: "Subsidy payments" },
  "pane.kind.rate-standard": { "zh-CN": "补贴标准", en: "Rate standard" },
  "pane.kind.budget-detail": { "zh-CN": "预算明细", en: "Budget detail" },
  "pane.kind.budget-execution": { "zh-CN": "预算执行", en: "Budget execution" },
  "pane.kind.budget-estimate": { "zh-CN": "预算测算", en: "Budget estimate" },
  "pane.kind.indicator-system": { "zh-CN": "指标体系", en: "Indicator system" },
  "pane.kind.score-summary": { "zh-CN": "得分情况", en: "Score summary" },
  "pane.kind.grade-scale": { "zh-CN": "等级标准", en: "Grade scale" },
  "pane.kind.headcount-comparison": { "zh-CN": "申请与审计人数", en: "Applied vs audited" },
  "pane.kind.survey-tally": { "zh-CN": "满意度调查", en: "Survey" },
  "pane.kind.self-evaluation": { "zh-CN": "绩效自评", en: "Self-evaluation" },
  "pane.kind.roster": { "zh-CN": "花名册", en: "Roster" },

  // Excel around the pane
  "pane.outsideExcel": {
    "zh-CN":
      "这一页是 Excel 的任务窗格，要在 Excel 里打开。没有 Excel 时，可在工作台里核对 .xlsx 文件。",
    en: "This page is a task pane and opens inside Excel. Without Excel, check an .xlsx file in the workbench.",
  },
  "pane.officeMissing": {
    "zh-CN":
      "没有取到微软的 office.js，因此读不到工作簿；工作簿未更改。检查网络后点“重试”，或在工作台里核对 .xlsx 文件。",
    en: "Microsoft's office.js could not be loaded, so the workbook cannot be read; it was not changed. Check the network and try again, or check an .xlsx file in the workbench.",
  },
  "pane.openWorkbench": { "zh-CN": "打开工作台", en: "Open the workbench" },

  // Workbench around the pane
  "pane.open": { "zh-CN": "打开 .xlsx", en: "Open .xlsx" },
  "pane.samples": { "zh-CN": "示例", en: "Samples" },
  "pane.sampleYongji": {
    "zh-CN": "永济市 2023 养老机构运营补贴",
    en: "Yongji 2023, care-home subsidy",
  },
  "pane.sampleYijinhuoluo": {
    "zh-CN": "伊金霍洛旗 2023 养老服务预算",
    en: "Ejin Horo 2023, care budget",
  },
  "pane.saveCopy": { "zh-CN": "另存副本", en: "Save a copy" },
  "pane.dropHere": { "zh-CN": "松开即可打开这个文件", en: "Drop to open this file" },
  "pane.unsavedTitle": { "zh-CN": "更改还没有下载", en: "Changes not downloaded" },
  "pane.replaceUnsaved": {
    "zh-CN": "{name} 有未下载的更改。打开 {next} 会丢掉它们。",
    en: "{name} has changes that were not downloaded. Opening {next} drops them.",
  },
  "pane.saveAndOpen": { "zh-CN": "下载后打开", en: "Download, then open" },
  "pane.openAnyway": { "zh-CN": "不要更改，打开", en: "Drop them and open" },
  "pane.stay": { "zh-CN": "留在当前文件", en: "Stay here" },
  "pane.privacy": {
    "zh-CN": "文件只在本机浏览器中处理，不上传。",
    en: "Files are processed in this browser only; nothing is uploaded.",
  },
  "pane.noWorkbook": {
    "zh-CN": "还没有打开工作簿。打开 .xlsx，或把文件拖到这里。",
    en: "No workbook is open. Open an .xlsx file, or drop one here.",
  },
  "pane.stillOpen": { "zh-CN": "当前工作簿 {name} 未受影响。", en: "{name} stays open as it was." },
  "pane.notOpened": {
    "zh-CN": "{name} 没有打开（{reason}）。请重试，或在 Excel 中另存后再打开。",
    en: "{name} was not opened ({reason}). Try again, or save it anew in Excel first.",
  },
  "pane.notReached": {
    "zh-CN": "没有取到示例 {name}。检查本机服务是否还在运行，再试一次。",
    en: "The sample {name} could not be loaded. See that the local server still runs, then try again.",
  },
  "pane.grid": { "zh-CN": "工作表 {sheet}", en: "Sheet {sheet}" },
  "pane.sheetTabs": { "zh-CN": "工作表", en: "Sheets" },
  "pane.cellContent": { "zh-CN": "单元格内容", en: "Cell content" },
  "pane.cellAddress": { "zh-CN": "当前单元格", en: "Selected cell" },
  "pane.noSuchCell": {
    "zh-CN": "工作簿里没有 {cell}。它可能已改名或删除；请重新核对。",
    en: "{cell} is not in the workbook. It may have been renamed or deleted; check again.",
  },
  "pane.notEdited": {
    "zh-CN": "{cell} 没有改成：{reason}",
    en: "{cell} was not changed: {reason}",
  },
  "pane.formulaKept": {
    "zh-CN": "这里不计算公式；{cell} 保留原值。输入数字或文字，公式请在 Excel 中编辑。",
    en: "Formulas are not computed here; {cell} keeps its value. Type a number or text, and edit formulas in Excel.",
  },
} as const satisfies Record<`pane.${string}`, Sentence>;
