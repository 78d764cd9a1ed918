import { ANSWER, NOTE } from "./column-roles";
import type { KindSpec } from "./kind-spec";

// Tables of 满意度.

export const SURVEY_TALLY: KindSpec = {
  kind: "survey-tally",
  base: 5,
  hint: /满意度|问卷|调查/u,
  roles: [
    { role: "number", words: /^(题号|序号|编号|题目编号|题次)$/u },
    {
      role: "question",
      words: /^(调查|问卷|具体)?(问题|题目|内容|项目|事项)(内容)?$|^调查(问题|内容|项目|指标)$/u,
    },
    { role: "overall", words: /^(综合|平均|总体|整体|加权)?(满意度|满意率|综合比例)$/u },
    { role: "valid", words: /有效(问卷|份数|样本)|回收(问卷|份数)|样本(数|量)|合计|答卷数/u },
    { role: "issued", words: /发放(问卷|份数|数)/u },
    { role: "answer", words: ANSWER, many: true },
    NOTE,
  ],
  required: [["question", "number"], ["answer"]],
  atLeast: [["answer", 2]],
};

// The options of a question below one another: 选项, 份数, 占比.
export const VERTICAL_SURVEY: KindSpec = {
  kind: "survey-tally",
  base: 6,
  hint: /满意度|问卷|调查/u,
  roles: [
    { role: "number", words: /^(题号|序号|编号|题目编号|题次)$/u },
    {
      role: "option",
      words:
        /^(答案|回答|评价|满意度|满意)?(选项|答项)(内容)?$|^(答案|满意程度|评价(等级|结果|意见)|满意度(等级|情况|评价))$/u,
      holds: "texts",
    },
    { role: "share", words: /(占比|比例|比率|百分比|百分率)$/u, holds: "numbers" },
    {
      role: "count",
      words: /^(选择|有效|回答|答卷)?(份数|人数|票数|数量|频数|频次|人次|小计|样本数)$/u,
      holds: "numbers",
    },
    {
      role: "question",
      words:
        /^(调查|问卷|具体)?(问题|题目|内容|项目|事项|题干)(内容)?$|^调查(问题|内容|项目|指标)$/u,
    },
    NOTE,
  ],
  required: [["option"], ["count", "share"]],
};
