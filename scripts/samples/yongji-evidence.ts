import type { Workbook } from "exceljs";
import { addSheet, writeLine, writeTable } from "./sheet-writer";

/** Sheets that hold the evidence beside the money: 申请与审计, 满意度, 自评复核, 收费调查, 得分说明. */
export function addEvidenceSheets(workbook: Workbook): void {
  addComparison(workbook);
  addSurvey(workbook);
  addSelfEvaluation(workbook);
  addFees(workbook);
  addReasons(workbook);
}

function addComparison(workbook: Workbook): void {
  const sheet = addSheet(workbook, "申请与审计", [22, 10, 10, 10, 10, 10, 10]);
  const caption = "2022年12月入住老人申请数与审计数";
  writeLine(sheet, 1, caption, { columns: 7, align: "center", bold: true });
  writeTable(sheet, {
    top: 2,
    rows: [
      ["养老机构", "申请（人）", null, null, "审计（人）", null, null],
      [null, "自理", "半失能", "失能", "自理", "半失能", "失能"],
      ["常青养老院", 57, 4, 3, 31, 20, 13],
      ["宏福养老院", 52, 8, 18, 48, 11, 23],
      ["永康老年公寓", 32, 13, 11, 28, 10, 17],
    ],
    headerRows: 2,
    merges: ["A2:A3", "B2:D2", "E2:G2"],
    textColumns: [1],
  });
  writeLine(sheet, 8, "注：申请数取自机构提交的材料，审计数取自第三方审计报告。", { columns: 7 });
}

function addSurvey(workbook: Workbook): void {
  const sheet = addSheet(workbook, "满意度", [9, 40, 14, 14, 14, 14]);
  writeLine(sheet, 1, "问卷调查统计表", { columns: 6, align: "center", bold: true });
  writeLine(sheet, 2, "发放问卷18份，收回有效问卷17份", { columns: 4 });
  writeLine(sheet, 2, "单位：份", { column: 5, columns: 2, align: "right" });
  const row = writeTable(sheet, {
    top: 3,
    rows: [
      [
        "题号",
        "问题",
        "满意\n（了解、有效）",
        "基本满意\n（基本了解、一般）",
        "不满意\n（不了解、无效）",
        "有效份数",
      ],
      ["第1题", "对运营补贴政策的了解程度", 16, "-", 1, 17],
      ["第2题", "对补贴政策宣传工作的评价", 17, "-", "-　", 17],
      ["第3题", "对运营补贴政策本身的评价", 17, 0, 0, 17],
      ["第4题", "对审批手续和效率的评价", 17, 0, 0, 17],
      ["第5题", "对现行补贴标准的评价", 17, 0, 0, 17],
      ["第6题", "对资金发放及时性的评价", "17 ", 0, 0, 17],
      ["第7题", "补贴对缓解运营压力的作用", 17, 0, 0, 17],
    ],
    headerRows: 1,
    textColumns: [2],
  });
  addAwareness(sheet, addShares(sheet, row + 1) + 1);
}

function addShares(sheet: ReturnType<typeof addSheet>, top: number): number {
  writeLine(sheet, top, "群众满意度测算分析表", { columns: 6, align: "center", bold: true });
  const average = top + 7;
  return writeTable(sheet, {
    top: top + 1,
    rows: [
      [
        "题号",
        "问题",
        "满意比例（%）",
        "基本满意比例（%）",
        "不满意\n比例（%）",
        "综合满意度（%）",
      ],
      ["第2题", "对补贴政策宣传工作的评价", 100, 0, 0, 100],
      ["第3题", "对运营补贴政策本身的评价", 100, 0, 0, 100],
      ["第4题", "对审批手续和效率的评价", 100, 0, 0, 100],
      ["第5题", "对现行补贴标准的评价", 100, 0, 0, 100],
      ["第6题", "对资金发放及时性的评价", 100, 0, 0, 100],
      ["平均满意度", null, null, null, null, 100],
    ],
    headerRows: 1,
    merges: [`A${average}:E${average}`],
    textColumns: [2],
  });
}

/** What D2-1 ③ rests on: plain shares, though 3/2/1 points are declared. */
function addAwareness(sheet: ReturnType<typeof addSheet>, top: number): void {
  const method = "计分办法：满意3分、基本满意2分、不满意1分，按各选项占比加权。";
  writeLine(sheet, top, method, { columns: 6 });
  const caption = "政策知晓与宣传测算表（指标D2-1③）";
  writeLine(sheet, top + 1, caption, { columns: 6, align: "center", bold: true });
  writeTable(sheet, {
    top: top + 2,
    rows: [
      ["题号", "问题", "满意比例（%）", "基本满意比例（%）", "不满意比例（%）", "综合比例（%）"],
      ["第1题", "对运营补贴政策的了解程度", 94.12, 0, 5.88, 94.12],
      ["第2题", "对补贴政策宣传工作的评价", 100, 0, 0, 100],
      ["平均", null, null, null, null, 97.06],
    ],
    headerRows: 1,
    merges: [`A${top + 5}:E${top + 5}`],
    textColumns: [2],
  });
}

function addSelfEvaluation(workbook: Workbook): void {
  const sheet = addSheet(workbook, "自评复核", [18, 28, 12, 12, 12, 12, 12, 16]);
  writeLine(sheet, 1, "绩效自评复核情况表", { columns: 8, align: "center", bold: true });
  writeTable(sheet, {
    top: 2,
    rows: [
      [
        "类型",
        "项目名称",
        "是否开展自评工作",
        "预算执行率是否准确",
        "各项绩效指标是否完成",
        "绩效目标完成情况是否真实",
        "自评结果是否客观",
        "存在疑问的重要数据",
      ],
      ["项目支出绩效自评", "民办非营利性养老机构运营补贴", "是", "是", "是", "是", "是", "无"],
    ],
    headerRows: 1,
  });
}

/** What residents pay, as the report names it where it speaks of D1-1. */
function addFees(workbook: Workbook): void {
  const sheet = addSheet(workbook, "收费调查", [18, 18, 18]);
  writeLine(sheet, 1, "养老机构收费情况调查表", { columns: 3, align: "center", bold: true });
  writeTable(sheet, {
    top: 2,
    rows: [
      ["类别", "收费下限\n（元/人/月）", "收费上限\n（元/人/月）"],
      ["自理老人", 600, 800],
      ["半失能老人", 900, 1500],
      ["失能老人", 1300, 3000],
    ],
    headerRows: 1,
  });
}

/** How D1-1 and D2-1 were scored clause by clause; the report says it in running text. */
function addReasons(workbook: Workbook): void {
  const sheet = addSheet(workbook, "得分说明", [28, 8, 8, 70]);
  writeLine(sheet, 1, "部分指标得分说明", { columns: 4, align: "center", bold: true });
  writeTable(sheet, {
    top: 2,
    rows: [
      ["三级指标", "分值", "得分", "得分说明"],
      [
        "D1-1减轻补贴对象运营压力",
        10,
        10,
        "运营补贴为自理老人120元/人/月、半失能老人150元/人/月、失能老人200元/人/月，补贴金额占收费标准的6.7%-20%，减轻了机构压力，①得5分；问卷第7题全部回答有效，②得5分。",
      ],
      [
        "D2-1长效机制健全性",
        10,
        7,
        "本地没有制定实施办法和标准流程，①②得2分；第1题、第2题综合比例97.06%，③得5分。",
      ],
    ],
    headerRows: 1,
    textColumns: [1, 4],
  });
}
