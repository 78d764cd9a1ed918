import type { Sentence } from "./message";

/** What can go wrong in Excel: what happened, what is safe, what to do. */
export const excelMessages = {
  "excel.cancelled": {
    "zh-CN": "已取消，工作簿未更改。",
    en: "Cancelled; the workbook was not changed.",
  },
  "excel.editing.read": {
    "zh-CN": "读取时 Excel 处于单元格编辑状态，工作簿未更改。请按 Enter 结束编辑，再点“重试”。",
    en: "A cell was being edited while the workbook was read; nothing was changed. Press Enter to finish editing, then retry.",
  },
  "excel.editing.write": {
    "zh-CN": "写入时 Excel 处于单元格编辑状态，工作簿未更改。请按 Enter 结束编辑，再点“重试”。",
    en: "A cell was being edited while writing; the workbook was not changed. Press Enter to finish editing, then retry.",
  },
  "excel.editing.select": {
    "zh-CN": "Excel 处于单元格编辑状态，无法跳转。请按 Enter 结束编辑后再试。",
    en: "A cell is being edited, so another cannot be selected. Press Enter to finish editing and try again.",
  },
  "excel.sheet-protected": {
    "zh-CN": "工作表“{sheet}”已被保护，未写入，工作簿未更改。请在“审阅 → 撤消工作表保护”后重试。",
    en: "Sheet “{sheet}” is protected; nothing was written. Unprotect it under Review, then retry.",
  },
  "excel.structure-protected": {
    "zh-CN":
      "工作簿结构已被保护，无法新建工作表，工作簿未更改。请在“审阅 → 保护工作簿”中取消保护后重试。",
    en: "The workbook's structure is protected, so no sheet can be added; nothing was written. Unprotect it under Review → Protect Workbook, then retry.",
  },
  "excel.access-denied": {
    "zh-CN":
      "Excel 拒绝了操作（工作簿为只读、受保护或正由他人锁定），{safe}。请取消保护或另存一份后重试。",
    en: "Excel refused (the workbook is read-only, protected or locked by someone); {safe}. Unprotect it or save a copy, then retry.",
  },
  "excel.sheet-gone": {
    "zh-CN": "操作期间有工作表被改名或删除，{safe}。请重试。",
    en: "A sheet was renamed or deleted meanwhile; {safe}. Retry.",
  },
  "excel.unknown-sheet": {
    "zh-CN": "工作簿中没有工作表“{sheet}”，可能已改名或删除。请重新核对。",
    en: "The workbook has no sheet “{sheet}”; it may have been renamed or deleted. Check again.",
  },
  "excel.hidden-sheet": {
    "zh-CN": "工作表“{sheet}”已隐藏，无法跳转到 {cell}。请取消隐藏后再试。",
    en: "Sheet “{sheet}” is hidden, so {cell} cannot be shown. Unhide it and try again.",
  },
  "excel.too-large": {
    "zh-CN":
      "一次传给 Excel 的数据太多（{code}），{safe}。请减少单个单元格的文字或拆分工作簿后重试。",
    en: "Too much data for one exchange with Excel ({code}); {safe}. Shorten very long cells or split the workbook, then retry.",
  },
  "excel.busy": {
    "zh-CN": "Excel 正忙或连接中断（{code}），{safe}。请稍候重试。",
    en: "Excel is busy or the connection broke ({code}); {safe}. Wait a moment and retry.",
  },
  "excel.unsupported": {
    "zh-CN":
      "这个版本的 Excel 缺少所需的功能（{code}），{safe}。请更新 Excel，或在浏览器版工作台中打开文件。",
    en: "This version of Excel lacks something that is needed ({code}); {safe}. Update Excel, or open the file in the workbench in a browser.",
  },
  "excel.unexpected": {
    "zh-CN": "Excel 遇到意外情况（{code}），{safe}。请重试；若仍出现，请保存后重新打开工作簿。",
    en: "Excel met something unexpected ({code}); {safe}. Retry; if it happens again, save and reopen the workbook.",
  },
  "excel.safe.unchanged": { "zh-CN": "工作簿未更改", en: "the workbook was not changed" },
  "excel.safe.restored": {
    "zh-CN": "已写入的部分已恢复原样，源数据未动",
    en: "what had been written was taken back; source sheets were not touched",
  },
  "excel.safe.partly": {
    "zh-CN": "所改的单元格可能只更新了一部分，其余未动",
    en: "only some of the cells may have been updated, and nothing else was touched",
  },
  "excel.safe.marks": {
    "zh-CN": "单元格的内容和格式未动，标记可能只完成了一部分",
    en: "contents and formats of the cells were not touched, but only some of the highlights may be done",
  },
  "excel.safe.pending": {
    "zh-CN": "源数据未动，结果表将在下次核对时自动恢复",
    en: "source sheets were not touched; the result sheets will be restored at the next run",
  },
  "excel.command.busy": {
    "zh-CN": "上一项操作仍在进行。请等它完成后再点。",
    en: "The last command is still at work. Wait until it is done.",
  },
  "excel.command.no-tables": {
    "zh-CN":
      "没有找到可识别的预算、补贴或指标表，工作簿未更改。请打开面板查看“未识别”的原因，或用示例试试。",
    en: "No budget, subsidy or indicator table was recognised; the workbook was not changed. Open the pane to see why, or try a sample.",
  },
  "excel.sample.missing": {
    "zh-CN": "示例文件没有取到，工作簿未更改。请检查网络后再点“用示例试试”。",
    en: "The sample could not be fetched; the workbook was not changed. Check the connection and try again.",
  },
  "excel.sample.in-this-workbook": {
    "zh-CN": "示例已放入这个空白工作簿。请点“核对并评分”。",
    en: "The sample's sheets are in this empty workbook now. Choose Check and score.",
  },
  "excel.sample.in-another": {
    "zh-CN": "示例已在新窗口中打开，这个工作簿未更改。请在新窗口打开绩核面板。",
    en: "The sample opens in a new window; this workbook was not changed. Open the JiHe pane there.",
  },
  "excel.undo.none": {
    "zh-CN": "没有可撤销的写入。",
    en: "There is no write to take back.",
  },
  "excel.undo.typed": {
    "zh-CN":
      "写入之后又填写了 {count} 处内容（{cells}），撤销后无处保留，尚未撤销。要保留请先复制到别处；要一并去掉请再点一次“撤销本次写入”。",
    en: "{count} {count|cell|cells} {count|was|were} filled in after the write ({cells}) and have no place once it is undone; nothing was undone yet. Copy them elsewhere to keep them, or choose undo once more to remove them too.",
  },
  "excel.undo.gone": {
    "zh-CN": "写入前的内容已不在工作簿中（{sheet}），无法撤销。工作簿未更改。",
    en: "What stood there before the write is no longer in the workbook ({sheet}), so it cannot be taken back. Nothing was changed.",
  },
} as const satisfies Record<`excel.${string}`, Sentence>;
