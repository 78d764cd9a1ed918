import {
  ACTUAL,
  EXPLANATION,
  INDEX,
  LEVELS,
  NOTE,
  REASON,
  RUBRIC,
  SCORE,
  SCORE_RATE,
  SELF_SCORE,
  SOURCE,
  TARGET,
  WEIGHT,
} from "./column-roles";
import type { KindSpec } from "./kind-spec";

// Tables of indicators, points and levels.

export const SELF_EVALUATION: KindSpec = {
  kind: "self-evaluation",
  base: 4,
  hint: /自评/u,
  roles: [
    INDEX,
    { role: "type", words: /^(类型|类别)$/u },
    { role: "name", words: /^(项目|评价项目|指标)?名称$|^项目$|^指标$/u },
    { role: "question", words: /^是否|是否/u, many: true },
    { role: "doubt", words: /存疑|疑问|疑点/u },
    NOTE,
  ],
  required: [["name"], ["question"]],
  atLeast: [["question", 2]],
};

export const INDICATOR_SYSTEM: KindSpec = {
  kind: "indicator-system",
  base: 7,
  hint: /指标体系|评价指标|绩效目标|评分表|打分表|指标/u,
  roles: [
    INDEX,
    ...LEVELS,
    SCORE_RATE,
    RUBRIC,
    TARGET,
    ACTUAL,
    WEIGHT,
    SCORE,
    SELF_SCORE,
    EXPLANATION,
    SOURCE,
    REASON,
    { role: "deduction", words: /^扣分(值)?$/u },
    NOTE,
  ],
  required: [
    ["level1", "level2", "level3", "indicator"],
    ["rubric", "target", "explanation"],
  ],
};

// 年度任务: 计划数, 实际数 and 完成率 of what an indicator counts, without points.
export const YEARLY_TASKS: KindSpec = {
  kind: "indicator-system",
  base: 2.5,
  needs: /完成率|完成比例|任务|产出|指标/u,
  hint: /任务|完成情况|产出/u,
  unless: [{ role: "money", words: /./u, dimension: ["money"], holds: "numbers" }],
  roles: [
    INDEX,
    { role: "completion-rate", words: /完成率|完成比例|完成进度/u },
    {
      role: "target",
      words:
        /^(年度|全年|本年)?(计划|目标|任务)(完成)?(数|量|数量|任务)?$|^(计划|目标|任务)(指标)?值$/u,
      holds: "numbers",
    },
    {
      role: "actual",
      words: /^(年度|全年|本年)?(实际|实际完成|完成)(数|量|数量|情况)?$|^实际(完成)?值$/u,
      holds: "numbers",
    },
    {
      role: "indicator",
      words: /^(年度|重点|主要|工作|建设)*(任务|指标|项目|工作|内容|事项)(名称|内容)?$/u,
      holds: "texts",
    },
    { role: "unit", words: /^(计量)?单位$/u },
    NOTE,
  ],
  required: [["indicator"], ["target"], ["actual"]],
};

export const SCORE_SUMMARY: KindSpec = {
  kind: "score-summary",
  base: 4,
  hint: /得分|评分|评价结果/u,
  roles: [INDEX, ...LEVELS, SCORE_RATE, WEIGHT, SCORE, SELF_SCORE, REASON, NOTE],
  required: [["level1", "level2", "level3", "indicator"], ["score"], ["weight", "rate"]],
};

// 权重表: indicators and nothing but their weights.
export const WEIGHT_TABLE: KindSpec = {
  kind: "indicator-system",
  base: 2,
  needs: /权重|分值/u,
  hint: /指标|权重/u,
  roles: [INDEX, ...LEVELS, { ...WEIGHT, holds: "numbers" }, EXPLANATION, NOTE],
  required: [["level1", "level2", "level3"], ["weight"]],
};

export const GRADE_SCALE: KindSpec = {
  kind: "grade-scale",
  base: 5,
  hint: /等级|级别|分级|档次/u,
  roles: [
    INDEX,
    { role: "lower", words: /^(下限|最低分|起始分|分值下限|低分)$/u },
    { role: "upper", words: /^(上限|最高分|截止分|分值上限|高分)$/u },
    {
      role: "range",
      words:
        /^(评价|绩效|综合|考核|总|评分)*(分值|得分|分数|分|总分|评分)(范围|区间|段|标准|情况|值)?$|^(范围|区间|分数线|标准|划分标准|对应分值)$/u,
      dimension: ["none", "points"],
    },
    {
      role: "level",
      words:
        /^(绩效|评价|评定|考核|结果|综合|绩效评价|评价结果)*(级别|等级|等次|档次|结果|评价|结论)$/u,
    },
    NOTE,
  ],
  required: [["level"], ["range", "lower"]],
};
