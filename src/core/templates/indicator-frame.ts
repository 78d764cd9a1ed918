/**
 * The frame of indicators of 《项目支出绩效评价管理办法》 (财预〔2020〕10号): 决策, 过程, 产出, 效益 and
 * the names of their indicators, with what subsidies need under 产出. The names are terms; the
 * explanations and scoring rules are ours, written so that JiHe reads them. Rules speak of shares
 * of the weight (满分, 分值的一半), so that they hold whatever the weights are made to be.
 */
export interface FrameIndicator {
  readonly name: string;
  /** Points; all of them come to 100. */
  readonly weight: number;
  readonly explanation: string;
  readonly rubric: string;
  readonly source: string;
}

export interface FrameGroup {
  readonly name: string;
  readonly indicators: readonly FrameIndicator[];
}

export interface FrameDimension {
  readonly name: string;
  readonly groups: readonly FrameGroup[];
}

export const INDICATOR_FRAME: readonly FrameDimension[] = [
  {
    name: "决策",
    groups: [
      {
        name: "项目立项",
        indicators: [
          {
            name: "立项依据充分性",
            weight: 3,
            explanation: "立项是否有法规、政策和部门职责作依据",
            rubric:
              "①有国家或地方的政策作依据，得分值的40%，否则不得分；②属于本部门职责范围，得分值的30%，否则不得分；③与其他补贴不重复，得分值的30%，否则不得分。",
            source: "政策文件、部门职责",
          },
          {
            name: "立项程序规范性",
            weight: 3,
            explanation: "申请、论证、审批的程序和材料是否齐全",
            rubric:
              "①按规定程序申请和审批，得分值的50%，否则不得分；②立项材料齐全，得分值的50%，否则不得分。",
            source: "申请与批复文件",
          },
        ],
      },
      {
        name: "绩效目标",
        indicators: [
          {
            name: "绩效目标合理性",
            weight: 3,
            explanation: "绩效目标是否与补贴人数、标准和预算额相匹配",
            rubric: "目标与工作内容和预算额相匹配得满分，部分匹配得分值的50%，不匹配不得分。",
            source: "绩效目标表、预算批复",
          },
          {
            name: "绩效指标明确性",
            weight: 3,
            explanation: "绩效指标是否细化、可衡量",
            rubric: "得满分，每有1项指标没有可衡量的目标值扣0.5分，扣完为止。",
            source: "绩效目标表",
          },
        ],
      },
      {
        name: "资金投入",
        indicators: [
          {
            name: "预算编制科学性",
            weight: 4,
            explanation: "预算是否按对象人数和补贴标准测算",
            rubric:
              "①预算按人数和标准测算，得分值的50%，否则不得分；②测算数据有依据可查，得分值的50%，否则不得分。",
            source: "预算测算表",
          },
          {
            name: "资金分配合理性",
            weight: 4,
            explanation: "资金分配是否有统一的标准和办法",
            rubric: "分配办法明确且按办法分配得满分，部分符合得分值的50%，不符合不得分。",
            source: "分配方案",
          },
        ],
      },
    ],
  },
  {
    name: "过程",
    groups: [
      {
        name: "资金管理",
        indicators: [
          {
            name: "资金到位率",
            weight: 4,
            explanation: "资金到位率=（实际到位资金/预算资金）×100%",
            rubric: "得分=资金到位率×分值，到位率低于60%不得分。",
            source: "资金情况",
          },
          {
            name: "预算执行率",
            weight: 5,
            explanation: "预算执行率=（实际支出资金/实际到位资金）×100%",
            rubric: "得分=预算执行率×分值，执行率低于60%不得分。",
            source: "资金情况",
          },
          {
            name: "资金使用合规性",
            weight: 6,
            explanation: "资金使用是否符合财务制度和规定用途",
            rubric: "每发现1处使用不合规扣1分，扣完为止；存在截留、挤占、挪用的，本指标不得分。",
            source: "会计凭证、银行流水",
          },
        ],
      },
      {
        name: "组织实施",
        indicators: [
          {
            name: "管理制度健全性",
            weight: 4,
            explanation: "补贴的申请、审核、公示、发放是否有制度",
            rubric: "制度完整得满分，部分环节有制度得分值的50%，没有制度不得分。",
            source: "管理办法",
          },
          {
            name: "制度执行有效性",
            weight: 6,
            explanation: "审核、评估、公示、台账是否按制度执行",
            rubric: "得满分，每发现1处未按制度执行扣0.5分，扣完为止。",
            source: "审核与公示材料、台账",
          },
        ],
      },
    ],
  },
  {
    name: "产出",
    groups: [
      {
        name: "产出数量",
        indicators: [
          {
            name: "补贴机构完成率",
            weight: 7,
            explanation: "完成率=（实际补贴机构数/计划补贴机构数）×100%；计划数填在目标值",
            rubric: "得分=实际完成率×分值，超过100%按100%计。",
            source: "资金支出",
          },
        ],
      },
      {
        name: "产出质量",
        indicators: [
          {
            name: "资格认定准确性",
            weight: 8,
            explanation: "享受补贴的对象是否符合条件",
            rubric: "得满分，每发现1人不符合条件扣1分，扣完为止。",
            source: "花名册、评估材料",
          },
          {
            name: "补贴资金发放准确性",
            weight: 10,
            explanation: "发放金额是否等于人次乘补贴标准",
            rubric: "得满分，每发现1处发放金额与补贴标准不符扣1分，扣完为止。",
            source: "资金支出、补贴标准",
          },
        ],
      },
      {
        name: "产出时效",
        indicators: [
          {
            name: "补贴资金发放及时性",
            weight: 5,
            explanation: "是否在规定期限内发放",
            rubric: "得满分，每发现1处超过规定期限发放扣1分，扣完为止。",
            source: "发放凭证",
          },
        ],
      },
      {
        name: "产出成本",
        indicators: [
          {
            name: "成本控制情况",
            weight: 5,
            explanation: "支出是否控制在预算之内",
            rubric: "支出没有超出预算得满分，否则不得分。",
            source: "资金情况",
          },
        ],
      },
    ],
  },
  {
    name: "效益",
    groups: [
      {
        name: "项目效益",
        indicators: [
          {
            name: "社会效益",
            weight: 6,
            explanation: "补贴对服务质量和对象负担的作用",
            rubric: "作用明显得满分，有一定作用得分值的50%，没有作用不得分。",
            source: "访谈、问卷",
          },
          {
            name: "可持续影响",
            weight: 4,
            explanation: "政策、资金和队伍能否持续",
            rubric:
              "①政策可以持续，得分值的50%，否则不得分；②资金有保障，得分值的50%，否则不得分。",
            source: "访谈、规划文件",
          },
        ],
      },
      {
        name: "满意度",
        indicators: [
          {
            name: "服务对象满意度",
            weight: 10,
            explanation: "服务对象对补贴和服务的满意程度，取综合满意度的平均数",
            rubric:
              "满意度≥90%，得满分；80%≤满意度＜90%，得分值的80%；60%≤满意度＜80%，得分值的50%；满意度＜60%，不得分。",
            source: "满意度",
          },
        ],
      },
    ],
  },
];
