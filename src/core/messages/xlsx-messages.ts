import type { Sentence } from "./message";

/** What can be wrong with a file: what, where, and what to do. */
export const xlsxMessages = {
  "xlsx.empty": {
    "zh-CN": "文件是空的（0 字节）。请重新下载或另存后再打开。",
    en: "The file is empty (0 bytes). Download or save it again, then open it.",
  },
  "xlsx.not-a-workbook": {
    "zh-CN": "这不是 Excel 工作簿（.xlsx）。请在 Excel 中打开原文件，另存为 .xlsx 后再试。",
    en: "This is not an Excel workbook (.xlsx). Open the original in Excel, save it as .xlsx and try again.",
  },
  "xlsx.truncated": {
    "zh-CN": "文件不完整：压缩包缺少结尾部分，可能下载或复制时中断。请重新获取完整的文件。",
    en: "The file is incomplete: the end of the package is missing, perhaps from an interrupted download or copy. Get the whole file again.",
  },
  "xlsx.damaged": {
    "zh-CN": "文件已损坏：{part} 无法解压。请用 Excel 打开并修复，另存后再试。",
    en: "The file is damaged: {part} cannot be unpacked. Open and repair it in Excel, save it and try again.",
  },
  "xlsx.encrypted": {
    "zh-CN":
      "工作簿有打开密码，无法读取。请在 Excel 的“文件 → 信息 → 保护工作簿”中去掉密码，另存后再试。",
    en: "The workbook needs a password to open. Remove it under File → Info → Protect Workbook in Excel, save and try again.",
  },
  "xlsx.old-xls": {
    "zh-CN": "这是旧格式的 Excel 97-2003 工作簿（.xls）。请在 Excel 中另存为 .xlsx 后再试。",
    en: "This is an Excel 97-2003 workbook (.xls). Save it as .xlsx in Excel and try again.",
  },
  "xlsx.binary-workbook": {
    "zh-CN": "这是二进制工作簿（.xlsb）。请在 Excel 中另存为 .xlsx 后再试。",
    en: "This is a binary workbook (.xlsb). Save it as .xlsx in Excel and try again.",
  },
  "xlsx.opendocument": {
    "zh-CN":
      "这是 OpenDocument 表格（.ods）。请在 WPS、LibreOffice 或 Excel 中另存为 .xlsx 后再试。",
    en: "This is an OpenDocument spreadsheet (.ods). Save it as .xlsx in LibreOffice or Excel and try again.",
  },
  "xlsx.text-file": {
    "zh-CN":
      "这是文本文件（如 .csv、.txt 或网页），不是 .xlsx 工作簿。请在 Excel 中打开它，另存为 .xlsx 后再试。",
    en: "This is a text file (such as .csv, .txt or a web page), not an .xlsx workbook. Open it in Excel, save it as .xlsx and try again.",
  },
  "xlsx.no-workbook": {
    "zh-CN":
      "压缩包中没有工作簿部件，这可能是 Word、PowerPoint 或普通压缩文件。请选择 .xlsx 文件。",
    en: "The package holds no workbook part; it may be a Word, PowerPoint or plain zip file. Choose an .xlsx file.",
  },
  "xlsx.no-worksheet": {
    "zh-CN": "工作簿中没有可读的工作表（只有图表工作表或宏表）。请在 Excel 中添加数据表后再试。",
    en: "The workbook has no readable worksheet (only chart or macro sheets). Add a sheet with data in Excel and try again.",
  },
  "xlsx.missing-part": {
    "zh-CN": "工作簿不完整：缺少部件 {part}。请用 Excel 打开并修复，另存后再试。",
    en: "The workbook is incomplete: part {part} is missing. Open and repair it in Excel, save it and try again.",
  },
  "xlsx.malformed-xml": {
    "zh-CN":
      "文件已损坏：{part} 第 {line} 行的 XML 不合规（{detail}）。请用 Excel 打开并修复，另存后再试。",
    en: "The file is damaged: malformed XML in {part}, line {line} ({detail}). Open and repair it in Excel, save it and try again.",
  },
  "xlsx.unexpected-content": {
    "zh-CN": "文件已损坏：{part} 的内容无法理解（{detail}）。请用 Excel 打开并修复，另存后再试。",
    en: "The file is damaged: {part} holds content that makes no sense ({detail}). Open and repair it in Excel, save it and try again.",
  },
  "xlsx.entities-refused": {
    "zh-CN":
      "为安全起见已拒绝打开：{part} 含有 DTD 或实体声明，正常的工作簿没有这些内容。请向提供者核实文件来源。",
    en: "Refused for safety: {part} declares a DTD or entities, which no ordinary workbook does. Check with the sender where the file came from.",
  },
  "xlsx.zip-bomb": {
    "zh-CN":
      "为安全起见已停止读取：{part} 解压后异常庞大（超过 {limit}），像是压缩炸弹。请向提供者核实文件来源。",
    en: "Stopped for safety: {part} unpacks to an abnormal size (over {limit}), like a zip bomb. Check with the sender where the file came from.",
  },
  "xlsx.claims-too-large": {
    "zh-CN":
      "文件声明解压后有 {size}，超过可读的上限 {limit}。请删去不需要的工作表或拆分文件后再试。",
    en: "The file claims to unpack to {size}, over the limit of {limit}. Remove sheets you do not need or split the file, then try again.",
  },
  "xlsx.too-large": {
    "zh-CN": "文件大小 {size}，超过可读的上限 {limit}。请删去不需要的工作表或拆分文件后再试。",
    en: "The file is {size}, over the limit of {limit}. Remove sheets you do not need or split the file, then try again.",
  },
  "xlsx.too-many-cells": {
    "zh-CN":
      "工作表 {sheet} 的单元格超过 {limit} 个，无法读取。请删去不需要的数据或拆分文件后再试。",
    en: "Sheet {sheet} has more than {limit} {limit|cell|cells} and cannot be read. Remove data you do not need or split the file, then try again.",
  },
  "xlsx.unsupported-compression": {
    "zh-CN":
      "部件 {part} 用了 Excel 不使用的压缩方式（{method}）。请在 Excel 中另存为 .xlsx 后再试。",
    en: "Part {part} uses a compression method that Excel does not ({method}). Save it as .xlsx in Excel and try again.",
  },
  "xlsx.cancelled": {
    "zh-CN": "已取消，工作簿未更改。",
    en: "Cancelled; the workbook was not changed.",
  },
  "xlsx.unknown-sheet": {
    "zh-CN": "工作簿中没有工作表“{sheet}”，工作簿未更改。请重新打开工作簿后再试。",
    en: "The workbook has no sheet “{sheet}”; the workbook was not changed. Open it again and retry.",
  },
  "xlsx.outside-sheet": {
    "zh-CN": "{cell} 超出工作表的范围（最多 1,048,576 行、16,384 列），未写入。",
    en: "{cell} is outside the sheet (at most 1,048,576 rows and 16,384 columns); nothing was written.",
  },
  "xlsx.array-formula": {
    "zh-CN":
      "{cell} 属于多单元格数组公式或模拟运算表，不能单独修改，未写入。请在 Excel 中修改整个区域。",
    en: "{cell} belongs to an array formula or data table over several cells and cannot be changed alone; nothing was written. Change the whole range in Excel.",
  },
  "xlsx.table-header": {
    "zh-CN":
      "{cell} 是 Excel 表格的标题，公式可能引用它，不能在此修改，未写入。请在 Excel 中修改标题。",
    en: "{cell} is a header of an Excel table that formulas may use; nothing was written. Change the header in Excel.",
  },
  "xlsx.unexpected": {
    "zh-CN": "读写工作簿时遇到意外情况（{detail}），原文件未更改。请用 Excel 另存一份后再试。",
    en: "Something unexpected happened while reading or writing the workbook ({detail}); the original is unchanged. Save a copy in Excel and try again.",
  },
} as const satisfies Record<`xlsx.${string}`, Sentence>;
