import { CLASS_WORD, isPeriodName } from "./class-name";
import type { TableKind, Unit } from "./table";

/** A header as it is matched: without unit and white space, with what stands below it. */
export interface HeaderColumn {
  readonly column: number;
  /** Texts from the top level down, units taken off, squeezed. */
  readonly path: readonly string[];
  /** The same texts as they stand, on one line. */
  readonly shownPath: readonly string[];
  readonly unit?: Unit;
  /** Share of numbers among the filled body cells, 0 to 1; undefined when all are blank. */
  readonly numeric?: number;
}

interface RoleSpec {
  readonly role: string;
  readonly words: RegExp;
  /** Also found in a level above the last: 申请 over 自理. */
  readonly above?: boolean;
  /** Several columns may have this role. */
  readonly many?: boolean;
  readonly dimension?: readonly Unit["dimension"][];
  /** Never under or in a header with these words. */
  readonly not?: RegExp;
  /** Column must (not) hold numbers. */
  readonly holds?: "numbers" | "texts";
}

interface KindSpec {
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

const INDEX: RoleSpec = { role: "index", words: /^(序号|编号|行次|号|no\.?|项次|排序)$/iu };
const NOTE: RoleSpec = { role: "note", words: /^(备注|说明|附注|其他说明|remarks?|notes?)$/iu };
// Only general words for institutions: a body cell such as 常青养老院 is no header.
const INSTITUTION: RoleSpec = {
  role: "name",
  words:
    /^(民办|公办|民营|养老|托育|托养|服务|实施|项目|主管|预算|收款|受益|申请|供养|教育|医疗|用人|参保|被评价|基层|定点|补贴|补助|资助|奖补|所属|开办|培训|承办|非营利性?)*(机构|单位|部门|敬老院|养老院|学校|企业|医院|公司|乡镇|镇街|乡镇街道|乡镇\(街道\)|街道|社区|村居|行政村|村|县区|县\(区\)|地区|区县|县市区|合作社|幼儿园|服务站|服务中心|园所|站点|农户|家庭|受益人|户主|院|申请人)(名称?|全称)?$|^(项目)?名称$|^(补贴|补助|资助|发放|受助|收款|受补|支付)(对象|单位|机构|人)(名称)?$|^(院|园|校|店|厂)名$|^(institution|name|unit)$/iu,
  holds: "texts",
};
const CLASS: RoleSpec = {
  role: "class",
  words:
    /^\p{Script=Han}{0,6}(类别|类型|种类|级别|档次|等级|年龄段|学段|人群)(名称)?$|^(年龄|类|人员|对象)$|^(补贴|补助)(对象|项目|内容)$|^(class|category|type)$/iu,
  holds: "texts",
};
// A first column of texts under a word nobody foresaw still names the rows.
const ANY_NAME: RoleSpec = { role: "name", words: /./u, holds: "texts" };
const RATE: RoleSpec = {
  role: "rate",
  words: /(标准|单价|人均(金额|额)?|定额|单[台亩户件]补贴额?)$|^(rate|每人每[年月].*)$/iu,
};
// What people pay themselves is no rate that they are paid by.
const OWN_FEE: RoleSpec = {
  role: "fee",
  words: /(收费|缴费|自费|自付|个人负担)(标准|定额)?$/u,
  many: true,
};
const MONTHS: RoleSpec = { role: "months", words: /(?<!人·?)月数|月份数|个月$|^months$/iu };
/** What is paid on top of 应发, and what is taken off it. */
const SUPPLEMENT: RoleSpec = {
  role: "supplement",
  words: /^(本月|本期)?(补发|补缴|补拨|追加|追补|增发)(.{0,6}(月份?|年度?|金额|资金|款))?$/u,
  holds: "numbers",
  dimension: ["money", "none"],
  many: true,
};
const TAKEN_OFF: RoleSpec = {
  role: "taken-off",
  words:
    /^(本月|本期)?(扣回|扣减|扣除|扣发|核减|核扣|退回|抵扣|追回)(.{0,4}(多发|金额|资金|款))?$/u,
  holds: "numbers",
  dimension: ["money", "none"],
  many: true,
};
/** What of 应发 is not paid yet: 待拨付, 尚欠. A 差额 or 结余 beside it only says that it was not. */
const OUTSTANDING: RoleSpec = {
  role: "outstanding",
  words:
    /^(待|未|尚未|应|尚需|还需)(待|未|补)?(拨付|发放|支付|兑付|拨|发|付)(资金|金额|数|额)?$|^(欠拨|欠发|欠付|缓发|尚欠)(资金|金额|数|额)?$/u,
  holds: "numbers",
  dimension: ["money", "none"],
};
const PAID_ON: RoleSpec = {
  role: "paid-on",
  words:
    /^(实际|首次|最后|资金|补贴)*(发放|支付|拨付|付款|到账|兑付|打款|支出|入账|下拨)(日期|时间|年月日)$/u,
};
const BUDGET =
  /^(年初|本年|当年|调整|全年|项目|批复|核定|财政|资金|总|年度)*(预算|计划投资|计划资金|批复资金|批复金额)(数|额|金额|安排数?|资金|批复数?|指标|总额|下达数?)?$|^(安排|计划)(数|金额|资金)$|^budget$/iu;
const RECEIVED =
  /^(实际|本年|累计|已)*(到位|下达|拨入|拨付到位)(资金|金额|数|额)?$|^资金到位(数|金额|情况)?$|^实际到位$/u;
const PAID =
  /^(实际|本年|当年|全年|累计|已|资金|项目|财政)*(支出|执行|支付|使用|决算|支用|完成投资|列支)(数|额|金额|资金|合计|总额)?$|^(paid|actual|spent)$/iu;
const AMOUNT =
  /^(实际|本期|本年|当年|累计|已|应|核定|财政|运营|全年)*(补贴|补助|发放|资助|津贴|拨付|支付|支出|奖补|拨款|实发|下拨|兑付|救助)(资金|金额|总金额|总额|款|额|数)?(合计|总计|小计)?$|^(实发|金额|资金|总金额|合计金额|资金合计|总额|金额合计|所需资金|需补贴(金额)?|资金需求|需求资金|测算金额|amount|经费)(数|额)?$/iu;
const DUE =
  /^(本月|本期|本季度?|当月|当期)?(应发|应补|应付|应拨|应补贴|应补助|核定应发|应发放|应享受)(资金|金额|补贴|补助|款|数|额)*$/u;
const QUANTITY: RoleSpec = {
  role: "quantity",
  words:
    /(人数|人次|户数|床位数?|人月数?|数量|名额|学生数|人·月)$|^(实际|月均|平均)?(在住|入住|在院|受助|享受|服务|供养|补贴|补助)(老人|老年人|人员|学生|儿童|对象|家庭)数?$|^(人数|人次|户数|people|headcount|count)$/iu,
  above: true,
  many: true,
};
const CLASS_QUANTITY: RoleSpec = {
  role: "quantity",
  words: CLASS_WORD,
  many: true,
  dimension: ["count", "none"],
  not: /金额|资金|标准|应发|实发|补贴款|单价/u,
};
const COUNTED: RoleSpec = { role: "quantity", words: /./u, many: true, dimension: ["count"] };
const LINE_NAME: RoleSpec = {
  role: "name",
  words:
    /^(预算|支出|资金|经费|费用|明细|子|具体|项目|建设|工作|开支)*(项目|科目|明细|内容|用途|事项|任务)(名称|内容)?$|^(项目明细|预算明细|支出明细|名称|单位|机构|部门|事项|摘要|费用名称|资金来源|来源)$|^(item|line)$/iu,
  many: true,
  holds: "texts",
};
const LEVELS: readonly RoleSpec[] = [
  {
    role: "level1",
    words: /^(一级指标|一级|(评价|考核|指标|绩效)(维度|类别|方面|大类)|维度|level1)$/iu,
  },
  { role: "level2", words: /^(二级指标|二级|level2)$/iu },
  { role: "level3", words: /^(三级指标|三级|level3)$/iu },
  { role: "level4", words: /^(四级指标|四级|level4)$/iu },
  {
    role: "indicator",
    words:
      /^(评价|绩效|考核|考评|具体|评分|个性|共性)*(指标|项目|内容|要素)(名称|内容)?$|^指标类型$|^(indicator)$/iu,
    many: true,
  },
];
const WEIGHT: RoleSpec = {
  role: "weight",
  words:
    /^(指标|标准|权重|设定|设置|参考|评价)?(分值|权重|满分|标准分|权重分|分数|总分|赋分)(值|数)?$|^(weight|full marks)$/iu,
  many: true,
};
const SCORE: RoleSpec = {
  role: "score",
  words:
    /^(评价|实际|最终|考核|综合|指标|实得|评审|复评|项目)?(得分|评分|得分数|评价分|得分值|打分)(情况|结果)?$|^score$/iu,
};
const SCORE_RATE: RoleSpec = { role: "rate", words: /^(指标)?得分率$|^scorerate$/iu };
const TARGET: RoleSpec = {
  role: "target",
  words:
    /^(年度|全年|预期|计划|绩效|设定|年初)*(目标值|指标值|目标|计划值|预期值|标杆值|目标要求)(设定)?$/u,
};
const ACTUAL: RoleSpec = {
  role: "actual",
  words: /^(全年|年度|实际)*(实际值|完成值|完成情况|实际完成(值|情况)?|实现值|业绩值)$/u,
};
const RUBRIC: RoleSpec = {
  role: "rubric",
  words:
    /^(指标)?(评分|评价|计分|赋分|打分|扣分|考核|给分|得分)(细则|标准|规则|办法|方法|依据说明|要点及标准|要求)(及.*|与.*|说明)?$|^评分细则.*$/u,
};
const EXPLANATION: RoleSpec = {
  role: "explanation",
  words:
    /^(指标)(解释|说明|内涵|含义|定义|释义)(.*)$|^(解释|说明|评价要点|计算公式|考核内容)(.*公式)?$/u,
};
const SOURCE: RoleSpec = {
  role: "source",
  words: /^(数据|资料|证据|信息|取数)(来源|出处|方式|依据).*$|^(佐证|支撑)(材料|资料)$/u,
};
const REASON: RoleSpec = {
  role: "reason",
  words: /扣分(原因|说明|理由|情况)|偏差原因|得分(说明|依据|理由)|评分说明/u,
};

const ANSWER =
  /^(非常|很|比较|较|基本|一般|不太|很不|非常不|完全)?(满意|了解|认可|支持|有效|知晓|清楚|赞同)(的)?(比例|占比|率|份数|人数|票数|数|数量)?$|^不(太)?(满意|了解|认可|支持|知晓|清楚|赞同)(比例|占比|份数|人数|票数|数)?$|^(一般|效果一般|无效果|没有效果|有效果|无效|说不清|不清楚|尚可|好|较好|差|较差)(比例|占比|份数|人数|票数|数)?$|^[A-E][.、]?.{0,8}(比例|占比|份数|人数|票数|数)?$/u;

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
  {
    kind: "score-summary",
    base: 4,
    hint: /得分|评分|评价结果/u,
    roles: [INDEX, ...LEVELS, SCORE_RATE, WEIGHT, SCORE, REASON, NOTE],
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
      NOTE,
      ANY_NAME,
    ],
    // 应发 beside 实发 is a payment table even without headcounts, and so are dated payments.
    required: [["name"], ["quantity", "due", "paid-on"], ["amount", "due"]],
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

export interface KindMatch {
  readonly kind: TableKind;
  readonly score: number;
  /** Role by sheet column. */
  readonly roles: ReadonlyMap<number, string>;
}

function fits(spec: RoleSpec, header: HeaderColumn): boolean {
  if (spec.dimension && !spec.dimension.includes(header.unit?.dimension ?? "none")) return false;
  if (spec.not && header.path.some((text) => spec.not?.test(text))) return false;
  if (spec.holds === "numbers" && header.numeric !== undefined && header.numeric < 0.34)
    return false;
  if (spec.holds === "texts" && header.numeric !== undefined && header.numeric > 0.66) return false;
  const leaf = header.path[header.path.length - 1] ?? "";
  if (spec.words.test(leaf)) return true;
  const bare = withoutBrackets(leaf);
  if (bare !== leaf && spec.words.test(bare)) return true;
  if (header.path.length < 2) return false;
  if (spec.above) return header.path.some((text) => spec.words.test(text));
  // 计划投资 over 小计, 中央, 地方: the sum is what stands above it.
  if (/^(合计|小计|总计)$/u.test(leaf)) return spec.words.test(header.path.at(-2) ?? "");
  return spec.words.test(header.path.join(""));
}

function headerText(headers: readonly HeaderColumn[]): string {
  return headers.flatMap((header) => header.shownPath).join(" ");
}

/** 满意（了解、有效） is headed 满意, 财政补贴80% 财政补贴; what is all brackets stays as it is. */
function withoutBrackets(text: string): string {
  if (!/[(（%]/u.test(text)) return text;
  return text.replace(/[(（][^()（）]*[)）]|\d+(\.\d+)?%$/gu, "") || text;
}

interface Roles {
  readonly roles: ReadonlyMap<number, string>;
  readonly count: ReadonlyMap<string, number>;
}

function giveRoles(spec: KindSpec, headers: readonly HeaderColumn[]): Roles {
  const roles = new Map<number, string>();
  const count = new Map<string, number>();
  for (const role of spec.roles) {
    for (const header of headers) {
      if (roles.has(header.column)) continue;
      if (!role.many && count.get(role.role)) break;
      if (!fits(role, header)) continue;
      roles.set(header.column, role.role);
      count.set(role.role, (count.get(role.role) ?? 0) + 1);
    }
  }
  return { roles, count };
}

/** Whether a word is the name of a kind of table. */
export function isTableKind(text: string): text is TableKind {
  return KINDS.some(({ kind }) => kind === text);
}

/** The roles of a table's columns when a person has said of what kind it is. */
export function rolesOfKind(kind: TableKind, headers: readonly HeaderColumn[]): KindMatch {
  const spec = KINDS.find((each) => each.kind === kind);
  return { kind, score: 0, roles: spec ? giveRoles(spec, headers).roles : new Map() };
}

/** Roles of which a table has one column, so that two that could be it are a question. */
const SINGLE_ROLES = ["amount", "due", "budget", "received", "paid", "score"] as const;
export type SingleRole = (typeof SINGLE_ROLES)[number];

/**
 * Columns that could have a role which only one of them can have, by their words and contents: the
 * one that has it now comes first. Columns that something else was found for are no rivals.
 */
export function rivalColumns(
  { kind, roles }: KindMatch,
  headers: readonly HeaderColumn[]
): ReadonlyMap<SingleRole, readonly HeaderColumn[]> {
  const specs = KINDS.find((each) => each.kind === kind)?.roles ?? [];
  const rivals = new Map<SingleRole, readonly HeaderColumn[]>();
  for (const role of SINGLE_ROLES) {
    const own = specs.filter((spec) => spec.role === role);
    const holders = headers.filter((header) => roles.get(header.column) === role);
    if (holders.length === 0) continue;
    const others = headers.filter(
      (header) => !roles.has(header.column) && own.some((spec) => fits(spec, header))
    );
    if (holders.length + others.length > 1) rivals.set(role, [...holders, ...others]);
  }
  return rivals;
}

/** Gives each column its role in one kind of table, or undefined when the kind does not fit. */
export function matchKind(
  spec: KindSpec,
  headers: readonly HeaderColumn[],
  hints: string
): KindMatch | undefined {
  if (spec.needs && !spec.needs.test(`${hints} ${headerText(headers)}`)) return undefined;
  const isOther = spec.unless?.every((role) => headers.some((header) => fits(role, header)));
  if (isOther === true) return undefined;
  const { roles, count } = giveRoles(spec, headers);
  if (!spec.required.every((group) => group.some((role) => count.get(role)))) return undefined;
  if (!(spec.atLeast ?? []).every(([role, least]) => (count.get(role) ?? 0) >= least))
    return undefined;
  const share = roles.size / headers.length;
  const score = spec.base + (spec.hint.test(hints) ? 2 : 0) + 4 * share;
  return { kind: spec.kind, score, roles };
}

/** The likeliest kind of a table with these headers. `hints` is its caption and sheet name. */
export function classify(headers: readonly HeaderColumn[], hints: string): KindMatch | undefined {
  const key = `${hints}\n${headers.map(signature).join("\n")}`;
  const known = knownMatches.get(key);
  if (known !== undefined) return known ?? undefined;
  const match = bestMatch(headers, hints);
  if (knownMatches.size < MOST_KNOWN) knownMatches.set(key, match ?? null);
  return match;
}

// A workbook is read again after every edit, and its headers hardly change; `null` is no match.
const knownMatches = new Map<string, KindMatch | null>();

/** All that telling the kind looks at in a header. */
function signature(header: HeaderColumn): string {
  const { column, path, shownPath, unit, numeric } = header;
  const holds =
    numeric === undefined
      ? "blank"
      : numeric < 0.34
        ? "texts"
        : numeric > 0.66
          ? "numbers"
          : "both";
  return [column, ...path, ...shownPath, unit?.dimension ?? "", holds].join("\t");
}

function bestMatch(headers: readonly HeaderColumn[], hints: string): KindMatch | undefined {
  let best: KindMatch | undefined;
  for (const spec of KINDS) {
    const match = matchKind(spec, headers, hints);
    if (match && (!best || match.score > best.score)) best = match;
  }
  return best && /自评/u.test(hints) ? asSelfEvaluation(best) : best;
}

/** 自评表: the institution's own scores, which must not pass for the evaluation's. */
function asSelfEvaluation(match: KindMatch): KindMatch {
  if (match.kind !== "indicator-system" && match.kind !== "score-summary") return match;
  return { ...match, kind: "self-evaluation" };
}

// The same few words head every table; matching them against every role once is enough.
const MOST_KNOWN = 10_000;
const knownWords = new Map<string, boolean>();

/** Whether a text is a word that heads a column in some kind of table. */
export function isHeaderWord(text: string): boolean {
  if (text.length === 0 || text.length > 40) return false;
  const known = knownWords.get(text);
  if (known !== undefined) return known;
  const bare = withoutBrackets(text);
  const isWord =
    isPeriodName(text) ||
    HEADER_SPECS.some((spec) => spec.words.test(text) || spec.words.test(bare));
  if (knownWords.size < MOST_KNOWN) knownWords.set(text, isWord);
  return isWord;
}

const HEADER_SPECS: readonly RoleSpec[] = [
  ...new Map(
    KINDS.flatMap((kind) => kind.roles)
      .filter((role) => role.words.source !== ".")
      .map((role) => [role.words.source, role])
  ).values(),
];
