import type { Workbook, Worksheet } from "exceljs";
import { addSheet, writeLine, writeTable, type SampleCell } from "./sheet-writer";

type ScoreRow = readonly [string | null, string, SampleCell, SampleCell, SampleCell];

interface DimensionTable {
  readonly caption: string;
  readonly rows: readonly ScoreRow[];
  readonly total: readonly [string, number, number, number];
}

/** 表4-1…4-4, with the codes and names as they are glued together there. */
const DIMENSIONS: readonly DimensionTable[] = [
  {
    caption: "表4-1决策类指标得分情况",
    rows: [
      ["A1项目立项", "A1-1立项依据充分性", 3, 3, 100],
      [null, "A1-2立项程序规范性", 3, 3, 100],
      ["A2绩效目标", "A2-1绩效目标合理性", 4, 4, 100],
      [null, "A2-2绩效指标明确性", 3, 3, "100 "],
      ["A3资金投入", "A3-1预算编制科学性", 4, 4, 100],
      [null, "A3-2资金分配合理性", 3, 3, 100],
    ],
    total: ["一级指标决策类得分合计", 20, 20, 100],
  },
  {
    caption: "表4-2过程类指标得分情况",
    rows: [
      ["B1资金管理", "B1-1资金到位率", 2, 2, 100],
      [null, "B1-2预算执行率", 2, 2, 100],
      [null, "B1-3资金使用合规性", 4, 4, 100],
      ["B2组织实施", "B2-1管理制度健全性", 5, 4, 80],
      [null, "B2-2制度执行有效性", "5", "0", 0],
    ],
    total: ["一级指标过程类合计", 20, 14, 70],
  },
  {
    caption: "表4-3 产出类指标得分情况",
    rows: [
      ["C1产出数量", "C1-1 补贴数量完成率", 5, 5, 100],
      ["C2产出质量", "C2-1补贴对象资格认定准确性", 10, 4, 40],
      ["C3产出时效", "C3-1补贴资金发放及时性", 5, 5, 100],
      ["C4产出成本", "C4-1补贴资金发放准确性", 10, 10, 100],
    ],
    total: ["一级指标产出类合计", 30, 24, 80],
  },
  {
    caption: "表4-4 效益类指标得分情况",
    rows: [
      ["D1社会效益", "D1-1减轻补贴对象运营压力", 10, 10, 100],
      ["D2可持续影响", "D2-1长效机制健全性", 10, 7, 70],
      ["D3满意度", "D3-1群众满意度", 10, 10, 100],
    ],
    total: ["一级指标效益类合计", 30, 27, 90],
  },
];

export function addScoreSheets(workbook: Workbook): void {
  addScores(workbook);
  addGradeScale(workbook);
}

function addScores(workbook: Workbook): void {
  const sheet = addSheet(workbook, "得分情况", [16, 32, 10, 10, 12]);
  writeLine(sheet, 1, "本项目综合得分85分，评价等级为“良”。", { columns: 5 });
  writeLine(sheet, 3, "表3-1项目支出绩效评价得分情况", { columns: 4, align: "center", bold: true });
  let row = writeTable(sheet, {
    top: 4,
    rows: [
      ["一级指标", "分值", "得分", "得分率%"],
      ["A决策", 20, 20, 100],
      ["B过程", 20, 14, 70],
      ["C产出", 30, 24, 80],
      ["D效益", 30, 27, 90],
      ["合 计", 100, 85, 85],
    ],
    headerRows: 1,
  });
  for (const table of DIMENSIONS) row = writeDimension(sheet, row + 1, table);
}

function writeDimension(sheet: Worksheet, top: number, table: DimensionTable): number {
  writeLine(sheet, top, table.caption, { columns: 5, align: "center", bold: true });
  const first = top + 2;
  const totalRow = first + table.rows.length;
  const merges = [`A${totalRow}:B${totalRow}`];
  table.rows.forEach(([group], index) => {
    if (group === null) return;
    let last = index;
    while (table.rows[last + 1]?.[0] === null) last++;
    if (last > index) merges.push(`A${first + index}:A${first + last}`);
  });
  const [label, ...sums] = table.total;
  return writeTable(sheet, {
    top: top + 1,
    rows: [
      ["二级指标", "三级指标", "分值", "得分", "得分率%"],
      ...table.rows,
      [label, null, ...sums],
    ],
    headerRows: 1,
    merges,
    textColumns: [2],
  });
}

function addGradeScale(workbook: Workbook): void {
  const sheet = addSheet(workbook, "等级标准", [24, 14]);
  writeLine(sheet, 1, "表2-1 评价分值与评价等级表", { columns: 2, align: "center", bold: true });
  writeTable(sheet, {
    top: 2,
    rows: [
      ["分值范围", "绩效级别"],
      ["90≤分值≤100", "优"],
      ["80≤分值<90", "良"],
      ["60≤分值＜80", "中"],
      ["分值<60", "差"],
    ],
    headerRows: 1,
  });
}
