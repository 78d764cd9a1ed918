import type { Workbook } from "exceljs";
import { addSheet, writeLine, writeTable, type SampleCell } from "./sheet-writer";

const PROJECT = "伊金霍洛旗2023年度居家社区养老服务运营服务项目";
const twoDecimals = (value: number): SampleCell => ({ value, format: "0.00" });

const STATIONS =
  "伊金霍洛旗居家社区养老服务中心、园林社区养老服务站、平安社区养老服务站、恩可社区养老服务站运营服务费";
const AUDIT = "使用旗级财政拨付410万元的15处养老服务中心督导审计服务项目费";
const MEALS = "养老服务中心助餐补贴备用资金";
const subsidy = (place: string): string => `${place}运营补贴资金`;
const instalments = (first: string, second: string, last: string): string =>
  `（一期款${first}万元由市级资金预付，二期款${second}万元由旗级资金支付，尾款${last}万元待验收）`;

/** 表1: line and budget in 万元; a text is a figure that was pasted with its trailing space. */
const BUDGET: readonly (readonly [string, SampleCell])[] = [
  [STATIONS, "175.00 "],
  [subsidy("阿镇养老服务中心"), "45.00 "],
  [subsidy("通格朗社区养老服务站"), "15.00 "],
  [subsidy("阿吉奈社区养老服务站"), "15.00 "],
  [subsidy("王府路社区养老服务站"), "15.00 "],
  [subsidy("吉日嘎朗社区养老服务站"), "15.00 "],
  [subsidy("乌兰木伦镇养老服务站"), 18],
  [subsidy("纳林陶亥镇养老服务中心"), twoDecimals(18)],
  [subsidy("伊金霍洛镇养老服务中心"), twoDecimals(18)],
  [subsidy("札萨克镇养老服务中心"), twoDecimals(18)],
  [subsidy("红庆河镇养老服务中心"), twoDecimals(18)],
  [subsidy("苏布尔嘎镇养老服务中心"), twoDecimals(18)],
  [AUDIT, "10.00 "],
  [MEALS, twoDecimals(12)],
];

/** 表2: line, budget and payment in 万元; a dash is how the table writes zero. */
const PAID: readonly (readonly [string, SampleCell, SampleCell])[] = [
  [STATIONS, twoDecimals(175), "157.32 "],
  [subsidy("阿镇养老服务中心"), twoDecimals(45), "45.00 "],
  [subsidy("通格朗社区养老服务站"), twoDecimals(15), "13.50 "],
  [subsidy("阿吉奈社区养老服务站") + instalments("9", "4.5", "1.5"), twoDecimals(15), "4.50 "],
  [subsidy("王府路社区养老服务站"), twoDecimals(15), "-"],
  [subsidy("吉日嘎朗社区养老服务站"), twoDecimals(15), twoDecimals(13.5)],
  [subsidy("乌兰木伦镇养老服务站"), twoDecimals(18), twoDecimals(10.8)],
  [subsidy("纳林陶亥镇养老服务中心"), twoDecimals(18), "-"],
  [subsidy("伊金霍洛镇养老服务中心"), twoDecimals(18), "-　"],
  [subsidy("札萨克镇养老服务中心") + instalments("10.8", "5.4", "1.8"), twoDecimals(18), "5.40 "],
  [subsidy("红庆河镇养老服务中心"), twoDecimals(18), "10.80 "],
  [`${subsidy("苏布尔嘎镇合同庙养老服务中心")}30万元`, "-", "40.00 "],
  [subsidy("苏布尔嘎镇养老服务中心"), twoDecimals(18), twoDecimals(5.97)],
  [AUDIT, twoDecimals(10), "-"],
  [MEALS, twoDecimals(12), "-"],
];

export function addYijinhuoluoSheets(workbook: Workbook): void {
  addBudget(workbook);
  addExecution(workbook);
  addConclusion(workbook);
}

/** What the report says in running text, of figures that no table of it holds. */
function addConclusion(workbook: Workbook): void {
  const sheet = addSheet(workbook, "评价结论", [90]);
  const lines = [
    "项目经费用于12处养老服务中心（站）的运营和服务。",
    "受访对象对养老机构的满意度为84.21%。",
    "项目最终得分89.17分，评价等级为“良”。",
  ];
  writeLine(sheet, 1, "评价结论摘要", { align: "center", bold: true });
  lines.forEach((line, index) => {
    writeLine(sheet, index + 2, line);
  });
}

/** 表1: caption and 单位 are rows of the table itself, and the amount column is headed 小计. */
function addBudget(workbook: Workbook): void {
  const sheet = addSheet(workbook, "预算明细", [26, 64, 14]);
  const caption = "表1：2023年度居家社区养老服务运营服务项目预算明细表";
  writeLine(sheet, 1, caption, { columns: 3, align: "center", bold: true, boxed: true });
  writeLine(sheet, 2, "单位：万元", { columns: 3, align: "right", boxed: true });
  const rows = BUDGET.map(([name, amount], index): SampleCell[] => [
    index === 0 ? PROJECT : null,
    name,
    amount,
  ]);
  const last = 3 + rows.length;
  writeTable(sheet, {
    top: 3,
    rows: [["项目名称", "项目明细", "小计"], ...rows, ["合计", null, twoDecimals(410)]],
    headerRows: 1,
    merges: [`A4:A${last}`, `A${last + 1}:B${last + 1}`],
    textColumns: [1, 2],
  });
}

/** 表2: caption and 单位 stand outside the table; 总计 is in the second column. */
function addExecution(workbook: Workbook): void {
  const sheet = addSheet(workbook, "实际支出", [26, 64, 14, 14]);
  const caption = "表2：2023年度居家社区养老服务运营服务项目实际支出统计表";
  writeLine(sheet, 1, caption, { columns: 4, align: "center", bold: true });
  writeLine(sheet, 2, "单位：万元", { columns: 4, align: "right" });
  const rows = PAID.map(([name, budget, paid], index): SampleCell[] => [
    index === 0 ? PROJECT : null,
    name,
    budget,
    paid,
  ]);
  const total: SampleCell[] = [null, "总计", twoDecimals(410), twoDecimals(306.79)];
  const last = 4 + rows.length;
  writeTable(sheet, {
    top: 3,
    rows: [["项目名称", "预算明细", "预算安排", "实际支出"], ...rows, total],
    headerRows: 1,
    merges: [`A4:A${last}`],
    textColumns: [1, 2],
  });
  const note =
    "注：全年预算410.00万元，已支出306.79万元，预算执行率为74.83%；支出为零的明细尚不具备付款条件。";
  writeLine(sheet, last + 2, note, { columns: 4 });
}
