import {
  ACTUAL,
  AMOUNT,
  ANSWER,
  ANY_NAME,
  BUDGET,
  CLASS,
  CLASS_QUANTITY,
  COUNTED,
  DAYS,
  DUE,
  EXPLANATION,
  INDEX,
  INSTITUTION,
  LEVELS,
  LINE_NAME,
  MONTHS,
  NOTE,
  OUTSTANDING,
  OWN_FEE,
  PAID,
  PAID_ON,
  QUANTITY,
  RATE,
  REASON,
  RECEIVED,
  RUBRIC,
  SCORE,
  SCORE_RATE,
  SELF_SCORE,
  SOURCE,
  SUPPLEMENT,
  TAKEN_OFF,
  TARGET,
  WEIGHT,
  type RoleSpec,
} from "./column-roles";
import type { TableKind } from "./table";

/** What tells one kind of table from the others. */
export interface KindSpec {
  readonly kind: TableKind;
  readonly roles: readonly RoleSpec[];
  /** Every group needs one of its roles. */
  readonly required: readonly (readonly string[])[];
  /** Roles of which at least this many columns must be there. */
  readonly atLeast?: readonly (readonly [string, number])[];
  /** Words in caption or sheet name that make this kind likelier. */
  readonly hint: RegExp;
  /** Points before hints and columns are counted: the more particular kind wins. */
  readonly base: number;
  /** Words of which one must stand in caption, sheet name or headers: the columns alone say too little. */
  readonly needs?: RegExp;
  /** Where columns for all of these stand, the table is of another kind. */
  readonly unless?: readonly RoleSpec[];
}

/** The kinds of table and the words of their columns. Earlier roles are given out first. */
export const KINDS: readonly KindSpec[] = [
  {
    kind: "roster",
    base: 6,
    hint: /花名册|名单|名册|发放表|明细表|公示/u,
    roles: [
      INDEX,
      { role: "id-number", words: /(身份证|证件|公民身份)(号|号码)?$|^(身份证|证件)(号|号码).*$/u },
      { role: "person", words: /^(.*人|老人|学生|姓)?姓名$|^姓名.*$|^name$/iu },
      INSTITUTION,
      CLASS,
      RATE,
      MONTHS,
      { role: "account", words: /(卡号|账号|帐号|银行账户)$/u },
      { role: "amount", words: AMOUNT },
      NOTE,
    ],
    required: [["id-number"], ["person"]],
  },
  {
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
  },
  {
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
  },
  // 年度任务: 计划数, 实际数 and 完成率 of what an indicator counts, without points.
  {
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
  },
  {
    kind: "score-summary",
    base: 4,
    hint: /得分|评分|评价结果/u,
    roles: [INDEX, ...LEVELS, SCORE_RATE, WEIGHT, SCORE, SELF_SCORE, REASON, NOTE],
    required: [["level1", "level2", "level3", "indicator"], ["score"], ["weight", "rate"]],
  },
  {
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
  },
  {
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
  },
  // The options of a question below one another: 选项, 份数, 占比.
  {
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
  },
  {
    kind: "headcount-comparison",
    base: 6,
    // Applied for, approved, and paid at a rate: that an approval takes some off is its purpose.
    unless: [
      { ...RATE, holds: "numbers" },
      { role: "amount", words: /./u, dimension: ["money"], holds: "numbers" },
    ],
    hint: /申请.*(审计|审核|核定)|对比|比对|差异|核对/u,
    roles: [
      INDEX,
      { ...INSTITUTION },
      {
        role: "applied",
        words: /^(机构|单位|养老机构|自行)?(申请|申报|上报|自报|填报|报送)/u,
        above: true,
        many: true,
        holds: "numbers",
        dimension: ["count", "none"],
        not: /金额|资金|经费|款/u,
      },
      {
        role: "audited",
        words: /^(第三方|评价|财政|民政|实地)?(审计|审核|核定|核实|评审|复核|抽查|核查|现场|认定)/u,
        above: true,
        many: true,
        holds: "numbers",
        dimension: ["count", "none"],
        not: /金额|资金|经费|款/u,
      },
      { role: "difference", words: /差异|差额|相差/u, above: true, many: true },
      NOTE,
    ],
    required: [["name"], ["applied"], ["audited"]],
  },
  {
    kind: "budget-execution",
    base: 3,
    hint: /执行|实际支出|资金情况|使用情况|到位/u,
    roles: [
      INDEX,
      PAID_ON,
      // 自评表: the block of 项目资金 gives points for 执行率.
      { ...WEIGHT, many: false },
      { ...SCORE },
      { role: "received-rate", words: /到位率/u },
      { role: "execution-rate", words: /执行率|支出率|支付率|支出进度|执行进度|使用率|完成率/u },
      { role: "received", words: RECEIVED, holds: "numbers" },
      { role: "paid", words: PAID, holds: "numbers" },
      // What was spent is measured against the budget as it stood in the end; beside that, 调整预算
      // is by how much it was changed.
      {
        role: "budget",
        words: /^(调整后|全年|最终|变更后)(的)?预算(数|额|金额)?$|^预算调整后/u,
        holds: "numbers",
      },
      {
        role: "budget",
        words: /^调整(的)?预算(数|额|金额)?$|^预算调整数/u,
        holds: "numbers",
      },
      { role: "budget", words: BUDGET, holds: "numbers" },
      LINE_NAME,
      INSTITUTION,
      NOTE,
      ANY_NAME,
    ],
    required: [["budget"], ["paid", "received"]],
  },
  {
    kind: "subsidy-payment",
    base: 3,
    hint: /支出|发放|支付|拨付|补贴资金|实发|兑付/u,
    roles: [
      INDEX,
      CLASS,
      {
        role: "quantity-total",
        words: /^(人数|人次|户数)?(合计|小计|总计)(人数|人次|户数)?$|^总(人数|人次)$/u,
        dimension: ["count"],
      },
      PAID_ON,
      { role: "due", words: DUE, holds: "numbers" },
      OUTSTANDING,
      SUPPLEMENT,
      TAKEN_OFF,
      OWN_FEE,
      { ...RATE, many: true },
      MONTHS,
      DAYS,
      { role: "amount", words: AMOUNT, holds: "numbers", dimension: ["money", "none"], many: true },
      QUANTITY,
      COUNTED,
      CLASS_QUANTITY,
      INSTITUTION,
      { role: "amount", words: /^(合计|小计)$/u, holds: "numbers", dimension: ["money"] },
      // 岗位补贴（元） beside 社会保险补贴（元）: money that nobody foresaw by its name.
      {
        role: "amount",
        words: /(补贴|补助|津贴|奖励|奖补|资助|救助|供养金|生活费)(资金|金额|款)?$/u,
        holds: "numbers",
        dimension: ["money"],
        many: true,
      },
      // 优待金合计 over what two classes got.
      {
        role: "amount",
        words: /(金|款|费)(合计|小计|总计|总额)$/u,
        holds: "numbers",
        dimension: ["money", "none"],
        many: true,
      },
      NOTE,
      ANY_NAME,
    ],
    // 应发 beside 实发 is a payment table even without headcounts, and so are dated payments.
    required: [["name"], ["quantity", "days", "due", "paid-on"], ["amount", "due"]],
  },
  {
    kind: "budget-estimate",
    base: 3,
    hint: /测算|概算|估算|预算|申请/u,
    roles: [
      INDEX,
      CLASS,
      OWN_FEE,
      { ...RATE, many: true },
      MONTHS,
      DAYS,
      { role: "amount", words: AMOUNT, holds: "numbers", many: true },
      { role: "amount", words: BUDGET, holds: "numbers" },
      { role: "amount", words: /^(合计|小计)$/u, holds: "numbers" },
      QUANTITY,
      COUNTED,
      { ...LINE_NAME, many: false },
      INSTITUTION,
      NOTE,
    ],
    required: [["class", "name"], ["quantity"], ["rate"], ["amount"]],
  },
  {
    kind: "rate-standard",
    base: 2,
    hint: /标准/u,
    roles: [
      INDEX,
      CLASS,
      // What people pay is no standard that they are paid by.
      {
        role: "fee",
        words: /收费|价格|缴费|自费/u,
        not: /项目|名称|依据|文号|对象|类别|单位$/u,
        many: true,
        above: true,
      },
      { role: "from", words: /(执行|生效|起始|开始|实施|施行)(日期|时间|年度|年份|期间)?$/u },
      { role: "rate", words: /./u, dimension: ["rate"], many: true },
      { ...RATE, many: true },
      LINE_NAME,
      INSTITUTION,
      { role: "source", words: /^(文件)?(依据|来源|文号|政策依据|文件|政策文件)(文件|文号)?$/u },
      NOTE,
      ANY_NAME,
    ],
    required: [
      ["class", "name"],
      ["rate", "fee"],
    ],
  },
  {
    kind: "budget-detail",
    base: 1,
    needs: /预算|安排|资金|费用|经费|元|budget/iu,
    hint: /预算|明细|安排|资金/u,
    roles: [
      INDEX,
      { role: "budget", words: BUDGET, holds: "numbers" },
      { role: "budget", words: AMOUNT, holds: "numbers" },
      { role: "budget", words: /^(合计|小计|总计)$/u, holds: "numbers" },
      LINE_NAME,
      INSTITUTION,
      NOTE,
    ],
    required: [["name"], ["budget"]],
  },
];
