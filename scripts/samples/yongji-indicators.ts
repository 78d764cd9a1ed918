import type { Workbook, Worksheet } from "exceljs";
import { addSheet, writeLine, writeTable, type SampleCell } from "./sheet-writer";

const COLUMNS = 11;
const HEADER: readonly SampleCell[] = [
  "一级\n指标",
  "分值",
  "二级\n指标",
  "分值",
  "三级\n指标",
  "分值",
  "指标解释与计算公式",
  "目标值",
  "评分细则",
  "数据来源与取数方式",
  "得分",
];

/** 三级指标: code and name, 分值, explanation, target, rule, source, 得分. */
type Indicator = readonly [
  string,
  SampleCell,
  string,
  SampleCell,
  readonly string[],
  string,
  SampleCell,
];

interface Group {
  /** 一级指标 and its 分值, where the sheet prints them (again after a page break). */
  readonly dimension?: readonly [string, SampleCell];
  readonly name: string;
  readonly weight: SampleCell;
  readonly indicators: readonly Indicator[];
}

interface Block {
  /** Caption over the header; block A has neither. */
  readonly caption?: string;
  readonly groups: readonly Group[];
  readonly sums: readonly (readonly [string, SampleCell, SampleCell])[];
}

const SCALE_OF_ANSWERS = (full: number): string =>
  `比例≥90%，得${String(full)}分；80%≤比例＜90%，得3分；70%≤比例＜80%，得2分；` +
  "60%≤比例＜70%，得1分；比例＜60%，不得分。";

const DECISION: Block = {
  groups: [
    {
      dimension: ["A\n决策", 20],
      name: "A1\n项目\n立项",
      weight: null, // The printed table leaves A1's own 分值 (6) out.
      indicators: [
        [
          "A1-1\n立项依据充分性",
          3,
          "考核立项有无法律、政策、规划和部门职责方面的依据。",
          "充分",
          [
            "①立项有国家法律法规和发展规划作依据，符合得0.6分，否则不得分。",
            "②立项与行业规划和政策相一致，符合得0.6分，否则不得分。",
            "③立项属于民政部门的职责，符合得0.6分，否则不得分。",
            "④由公共财政支持，且事权与支出责任划分恰当，满足得0.6分，否则不得分。",
            "⑤与其他部门或本部门的同类项目不重复，满足得0.6分，否则不得分。",
          ],
          "各级政策文件",
          3,
        ],
        [
          "A1-2\n立项程序规范性",
          3,
          "考核项目的申请和设立是否走完规定程序。",
          "规范",
          [
            "①申请和设立履行了规定程序，满足得1.5分，否则不得分。",
            "②审批文件和申报材料合乎要求，满足得1.5分，否则不得分。",
          ],
          "各级政策文件",
          "3 ",
        ],
      ],
    },
    {
      name: "\nA2\n绩效\n目标\n",
      weight: 7,
      indicators: [
        [
          "A2-1\n绩效目标合理性",
          4,
          "考核绩效目标有无依据，与项目实际是否相称。",
          "合理",
          [
            "①设有绩效目标且全面合理，得1分，否则不得分。",
            "②目标与实际工作内容全部相关，得1分，有1处不相关扣0.5分，扣完为止。",
            "③预期产出和效果处于正常的业绩水平，得1分，有1处不符合扣0.5分，扣完为止。",
            "④目标与预算资金量匹配，得1分，有1处不匹配扣0.5分，扣完为止。",
          ],
          "绩效目标申报表、实施计划",
          4,
        ],
        [
          "A2-2\n绩效指标明确性",
          3,
          "考核绩效指标是否具体、清楚、可以衡量。",
          "明确",
          [
            "①目标已分解为具体合理的指标，得1分，有1处不细不实扣0.5分，扣完为止。",
            "②指标值清楚、可衡量，得1分，有1处不可衡量扣0.5分，扣完为止。",
            "③指标与任务数或计划数对应，得1分，有1处不对应扣0.5分，扣完为止。",
          ],
          "绩效目标申报表、实施计划",
          3,
        ],
      ],
    },
    {
      dimension: ["A\n决策", 20],
      name: "A3\n资金\n投入",
      weight: 7,
      indicators: [
        [
          "\nA3-1\n预算编制科学性\n",
          4,
          "考核预算是否经过论证、按标准编制，并与年度任务相称。",
          "科学",
          [
            "①预算编制前经过论证或会议讨论，得1分，否则不得分。",
            "②预算内容与项目内容匹配，得1分，有1处不匹配扣0.5分，扣完为止。",
            "③预算额度按标准测算、依据充分，得1分，有1处不符合扣0.5分，扣完为止。",
            "④预算资金量与工作任务匹配，得1分，有1处不匹配扣0.5分，扣完为止。",
          ],
          "实施计划、资金下达文件",
          4,
        ],
        [
          "\nA3-2\n资金分配合理性\n",
          3,
          "考核资金分配有无测算依据，是否合乎补助对象的实际。",
          "合理",
          ["①分配依据充分，得1.5分，否则不得分。", "②分配额度合理，得1.5分，否则不得分。"],
          "实施计划、资金下达文件",
          3,
        ],
      ],
    },
  ],
  sums: [["小计", 20, 20]],
};

const PROCESS: Block = {
  caption: "绩效评价指标体系（过程）",
  groups: [
    {
      dimension: ["\n\nB\n过程\n\n", "20\n"],
      name: "B1\n资金\n管理\n",
      weight: 10,
      indicators: [
        [
          "B1-1\n资金\n到位率",
          3,
          "考核资金落实情况。\n资金到位率=（到位资金/预算资金）×100%",
          { value: 1, format: "0%" },
          ["得分=资金到位率×指标分值；资金到位率＜60%的，不得分。"],
          "资金下达文件、财务资料",
          3,
        ],
        [
          "B1-2\n预算\n执行率",
          3,
          "考核预算是否按计划支出。\n预算执行率=（实际支出/到位资金）×100%",
          "95%",
          [
            "①执行率≥95%，得3分；",
            "②80%≤执行率＜95%，得2分；",
            "③60%≤执行率＜80%，得1分；",
            "④执行率＜60%，得0分。",
          ],
          "支付凭证、财务资料、指标文件",
          3,
        ],
        [
          "B1-3\n资金使用合规性",
          4,
          "考核资金使用是否遵守财务和专项资金管理规定。",
          "合规",
          [
            "①使用遵守财务制度和专项资金管理规定，得1分，否则不得分。",
            "②拨付的审批程序和手续完整，得1分，否则不得分。",
            "③用途与预算批复或合同一致，得1分，否则不得分。",
            "④出现截留、挤占、挪用或虚列支出的，本指标不得分。",
          ],
          "支付凭证、财务资料",
          4,
        ],
      ],
    },
    {
      dimension: ["B\n过程\n", 20],
      name: "\n\nB2\n组织\n实施\n\n",
      weight: "10\n",
      indicators: [
        [
          "B2-1\n管理制度\n健全性",
          5,
          "考核业务和财务管理制度能否保障项目实施。",
          "健全",
          [
            "①业务、专项资金、财务、内部控制制度齐备，得2分，缺1项扣0.5分，扣完为止；",
            "②制度合法合规，对资金的申请、审批和使用规定具体，得3分，1项不满足扣0.5分，扣完为止。",
          ],
          "财务、业务、内控制度",
          4,
        ],
        [
          "B2-2\n制度执行有效性",
          5,
          "考核各项制度是否得到执行。",
          "有效",
          [
            "①实施过程遵守法律法规和管理规定，得3分，否则不得分；",
            "②资料齐全且及时归档，得2分，有1处不规范扣0.5分，扣完为止。",
          ],
          "制度执行情况资料",
          0,
        ],
      ],
    },
  ],
  sums: [["小计", 20, 15]],
};

const OUTPUT: Block = {
  caption: "绩效评价指标体系（产出）",
  groups: [
    {
      dimension: ["C\n产出\n", 30],
      name: "C1\n产出\n数量",
      weight: 5,
      indicators: [
        [
          "C1-1\n补贴数量完成率",
          5,
          "考核补贴机构数量目标的完成程度。\n完成率=（实际完成量/计划完成量）×100%",
          "100%",
          ["补贴民办非营利养老机构12个，得5分；未完成的按完成比例计分，比例低于60%，不得分。"],
          "绩效目标申报表、工作总结、花名册",
          10,
        ],
      ],
    },
    {
      name: "C2\n产出\n质量",
      weight: 10,
      indicators: [
        [
          "C2-1\n补贴对象资格认定准确性",
          10,
          "考核受补机构和入住老人的资格是否合乎政策。",
          "准确",
          ["补贴对象资格合乎政策、佐证资料齐全，得10分，有1处不符合扣0.5分，扣完为止。"],
          "花名册及档案",
          4,
        ],
      ],
    },
    {
      name: "C3\n产出\n时效",
      weight: 5,
      indicators: [
        [
          "C3-1\n补贴资金发放及时性",
          5,
          "考核补贴资金是否按时发放。",
          "及时",
          ["补贴资金在2023年12月31日前发放到位，得5分，有1处未按时发放，扣1分，扣完为止。"],
          "花名册及档案",
          5,
        ],
      ],
    },
    {
      name: "C4\n产出\n成本",
      weight: 10,
      indicators: [
        [
          "C4-1\n补贴资金发放准确性",
          10,
          "考核补贴资金是否按政策标准计算和发放。",
          "准确",
          ["资金按补贴标准发放，得10分，高于或低于标准的，每发现1处扣1分，扣完为止。"],
          "花名册、补贴发放明细表",
          10,
        ],
      ],
    },
  ],
  sums: [["小计", 30, 24]],
};

const BENEFIT: Block = {
  caption: "绩效评价指标体系（效益）",
  groups: [
    {
      dimension: ["\nD\n效益", "\n30\n"],
      name: "D1\n社会\n效益",
      weight: 10,
      indicators: [
        [
          "D1-1\n减轻补贴对象运营压力",
          10,
          "考核补贴对减轻机构经营压力的作用。",
          "缓解",
          [
            "①补贴有效缓解了机构的运营压力，得5分，否则不得分；",
            `②按问卷第7题回答“有效”的比例计分，满分5分。${SCALE_OF_ANSWERS(5)}`,
          ],
          "实施情况、问卷调查",
          10,
        ],
      ],
    },
    {
      name: "D2\n可持续影响",
      weight: 10,
      indicators: [
        [
          "D2-1\n长效机制\n健全性",
          10,
          "考核后续管理措施能否保障项目持续运行。",
          "健全",
          [
            "①政策保障制度逐步完善，得3分，否则不得分；",
            "②人员配置足以保障项目开展，得3分，否则不得分。",
            `③政策宣传到位，按问卷第1题和第2题的综合比例计分，满分4分。${SCALE_OF_ANSWERS(4)}`,
          ],
          "长效管理机制、问卷调查",
          7,
        ],
      ],
    },
    {
      name: "\nD3\n满意度\n",
      weight: 10,
      indicators: [
        [
          "D3-1\n补贴对象\n满意度",
          10,
          "考核补贴对象对实施效果的满意程度。",
          { value: 0.9, format: "0%" },
          [
            "按问卷的整体满意度计分：",
            "①满意度≥90%，得10分；",
            "②80%≤满意度＜90%，得8分；",
            "③70%≤满意度＜80%，得5分；",
            "④60%≤满意度＜70%，得2分；",
            "⑤满意度＜60%，不得分。",
          ],
          "问卷调查",
          10,
        ],
      ],
    },
  ],
  sums: [
    ["小计", 30, 27],
    ["合计", 100, 85],
  ],
};

/** 附件1: four blocks below each other, with the printed scores and sums as they stand. */
export function addIndicatorSheet(workbook: Workbook): void {
  const sheet = addSheet(workbook, "指标体系", [7, 6, 9, 6, 16, 6, 30, 8, 50, 18, 6]);
  writeLine(sheet, 1, "附件1 绩效指标体系表", { columns: COLUMNS, align: "center", bold: true });
  let row = writeBlock(sheet, 2, DECISION);
  // Page numbers of the report, left behind between the blocks.
  writeLine(sheet, row + 1, 51);
  row = writeBlock(sheet, row + 3, PROCESS);
  writeLine(sheet, row, "52 ", { column: 6, align: "center" });
  row = writeBlock(sheet, row + 1, OUTPUT);
  writeLine(sheet, row + 1, 53);
  writeBlock(sheet, row + 2, BENEFIT);
}

function writeBlock(sheet: Worksheet, top: number, block: Block): number {
  let tableTop = top;
  const rows: (readonly SampleCell[])[] = [];
  if (block.caption) {
    writeLine(sheet, top, block.caption, {
      columns: COLUMNS,
      align: "center",
      bold: true,
      boxed: true,
    });
    tableTop = top + 1;
    rows.push(HEADER);
  }
  const headerRows = rows.length;
  const merges: string[] = [];
  let dimensionTop = tableTop + headerRows;
  block.groups.forEach((group, groupIndex) => {
    const groupTop = tableTop + rows.length;
    if (group.dimension) dimensionTop = groupTop;
    for (const [index, indicator] of group.indicators.entries()) {
      const [name, weight, explanation, target, rule, source, score] = indicator;
      const labels: SampleCell[] =
        index === 0
          ? [group.dimension?.[0] ?? null, group.dimension?.[1] ?? null, group.name, group.weight]
          : [null, null, null, null];
      rows.push([...labels, name, weight, explanation, target, rule.join("\n"), source, score]);
    }
    const last = tableTop + rows.length - 1;
    if (last > groupTop) merges.push(`C${groupTop}:C${last}`, `D${groupTop}:D${last}`);
    const next = block.groups[groupIndex + 1];
    if ((!next || next.dimension) && last > dimensionTop) {
      merges.push(`A${dimensionTop}:A${last}`, `B${dimensionTop}:B${last}`);
    }
  });
  for (const [label, weight, score] of block.sums) {
    rows.push([label, weight, null, weight, null, weight, null, null, null, null, score]);
  }
  return writeTable(sheet, { top: tableTop, rows, headerRows, merges, textColumns: [7, 9, 10] });
}
