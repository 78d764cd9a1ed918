import type { Workbook } from "exceljs";
import { addSheet, writeLine, writeTable, type SampleCell } from "./sheet-writer";

/** 表1-1: institution, 自理, 半失能, 失能 (person-months), 补贴金额 (万元). */
const PAYMENTS: readonly (readonly [string, number, number, number, number])[] = [
  ["五老峰仁德养老中心", 147, 539, 410, 17.635],
  ["鸿福家园老年公寓", 504, 146, 156, 10.2125],
  ["小敬富荣敬老院", 349, 244, 241, 11.8325],
  ["常青养老院", 365, 197, 174, 9.965],
  ["宏福养老院", 434, 111, 211, 10.105],
  ["永康老年公寓", 359, 136, 212, 9.75],
  ["夕阳红养老托老中心", 816, 322, 296, 18.79],
  ["栲栳镇正阳养老院", 120, 180, 120, 6.18],
  ["福乐园老年公寓", 150, 401, 355, 14.495],
  ["干樊村福容敬老院", 306, 210, 186, 9.81],
  ["张营老来乐养老中心", 82, 175, 107, 5.465],
  ["赵伊村福地敬老院", 588, 120, 60, 8.76],
];

export function addMoneySheets(workbook: Workbook): void {
  addPayments(workbook);
  addFunds(workbook);
  addTargets(workbook);
  addRates(workbook);
  addEstimate(workbook);
}

function addPayments(workbook: Workbook): void {
  const sheet = addSheet(workbook, "资金支出", [7, 26, 13, 13, 13, 14]);
  writeLine(sheet, 1, "表1-1 资金支出情况", { columns: 6, align: "center", bold: true });
  const header = [
    "序号",
    "养老机构",
    "自理老人\n（人次）",
    "半失能老人\n（人次）",
    "失能老人\n（人次）",
    "补贴金额\n（万元）",
  ];
  const rows = PAYMENTS.map(([name, ...figures], index): SampleCell[] => [
    index + 1,
    name,
    ...figures,
  ]);
  const total: SampleCell[] = ["合计", null, 4220, 2781, 2528, { value: 133, format: "0.00" }];
  // Two figures that were typed as text, as a paste from a document leaves them.
  const kaolao = rows[7];
  if (kaolao) kaolao[4] = "120 ";
  const wulaofeng = rows[0];
  if (wulaofeng) wulaofeng[1] = "五老峰仁德养老中心 ";
  writeTable(sheet, {
    top: 2,
    rows: [header, ...rows, total],
    headerRows: 1,
    merges: ["A15:B15"],
    textColumns: [2],
  });
}

function addFunds(workbook: Workbook): void {
  const sheet = addSheet(workbook, "资金情况", [34, 13, 13, 13, 12, 12]);
  writeLine(sheet, 1, "项目资金预算、到位及支出情况", { columns: 6, align: "center", bold: true });
  writeLine(sheet, 2, "单位：万元", { columns: 6, align: "right" });
  writeTable(sheet, {
    top: 3,
    rows: [
      ["项目名称", "预算资金", "到位资金", "实际支出", "资金到位率%", "预算执行率"],
      [
        "民办非营利性养老机构运营补贴",
        133,
        { value: 133, format: "0.00" },
        "133.00 ",
        100,
        { value: 1, format: "0%" },
      ],
    ],
    headerRows: 1,
    textColumns: [1],
  });
}

function addTargets(workbook: Workbook): void {
  const sheet = addSheet(workbook, "绩效目标", [12, 14, 34, 18]);
  writeLine(sheet, 1, "项目绩效目标", { columns: 4, align: "center", bold: true });
  writeTable(sheet, {
    top: 2,
    rows: [
      ["一级指标", "二级指标", "三级指标", "指标值"],
      ["产出指标", "数量指标", "民办非营利养老机构补贴数量", "≥12个"],
      [null, "质量指标", "补贴对象资格符合率", { value: 1, format: "0%" }],
      [null, "成本指标", "①自理老人补贴标准", "1200元/人/年"],
      [null, null, "②半自理老人补贴标准", "1800元/人/年"],
      [null, null, "③失能老人补贴标准", "2400元/人/年"],
      [null, "时效指标", "补贴资金发放及时性", null],
      ["效益指标", "社会效益指标", "缓解补贴对象运营压力", null],
      [null, "可持续影响", "长效机制健全性", null],
      ["满意度指标", "满意度指标", "补贴对象满意度", "≥95%"],
    ],
    headerRows: 1,
    merges: ["A3:A8", "B5:B7", "A9:A10"],
    textColumns: [3],
  });
}

function addRates(workbook: Workbook): void {
  const sheet = addSheet(workbook, "补贴标准", [18, 16, 30]);
  writeLine(sheet, 1, "民办养老机构运营补贴标准", { columns: 3, align: "center", bold: true });
  const source = "晋政发〔2015〕39号";
  writeTable(sheet, {
    top: 2,
    rows: [
      ["补贴类别", "补贴标准\n（元/人/年）", "政策依据"],
      ["自理老人", 1200, source],
      ["半失能老人", "1,800", null],
      ["失能老人", { value: 2400, format: "#,##0" }, null],
    ],
    headerRows: 1,
    merges: ["C3:C5"],
  });
}

function addEstimate(workbook: Workbook): void {
  const sheet = addSheet(workbook, "预算测算", [18, 14, 16, 16]);
  writeLine(sheet, 1, "2023年运营补贴预算测算表", { columns: 4, align: "center", bold: true });
  writeTable(sheet, {
    top: 2,
    rows: [
      ["类别", "入住人数\n（人）", "补贴标准\n（元/人/年）", "测算金额\n（万元）"],
      ["自理老人", 447, 1200, 53.64],
      ["半失能老人", 198, 1800, 35.64],
      ["失能老人", 182, 2400, 43.68],
      ["合 计", 827, null, 132.96],
    ],
    headerRows: 1,
  });
  writeLine(sheet, 7, "注：申请补贴的机构12家；部门预算批复133万元。", { columns: 4 });
}
