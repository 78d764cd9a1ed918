import { CLASS_WORD } from "./class-name";
import type { Unit } from "./table";

/** What tells the role of a column in some kind of table. */
export interface RoleSpec {
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

export const INDEX: RoleSpec = { role: "index", words: /^(序号|编号|行次|号|no\.?|项次|排序)$/iu };
export const NOTE: RoleSpec = {
  role: "note",
  words: /^(备注|说明|附注|其他说明|remarks?|notes?)$/iu,
};
// Only general words for institutions: a body cell such as 常青养老院 is no header.
export const INSTITUTION: RoleSpec = {
  role: "name",
  words:
    /^(民办|公办|民营|养老|托育|托养|服务|实施|项目|主管|预算|收款|受益|申请|供养|教育|医疗|用人|参保|被评价|基层|定点|补贴|补助|资助|奖补|所属|开办|培训|承办|非营利性?)*(机构|单位|部门|敬老院|养老院|学校|企业|医院|公司|乡镇|镇街|乡镇街道|乡镇\(街道\)|街道|社区|村居|行政村|村|县区|县\(区\)|地区|区县|县市区|合作社|幼儿园|服务站|服务中心|园所|站点|农户|家庭|受益人|户主|院|申请人)(名称?|全称)?$|^(项目)?名称$|^(补贴|补助|资助|发放|受助|收款|受补|支付)(对象|单位|机构|人)(名称)?$|^(院|园|校|店|厂)名$|^(institution|name|unit|village|town(ship)?|county|district|community|school|hospital|provider|organi[sz]ation|facility)(name)?$/iu,
  holds: "texts",
};
export const CLASS: RoleSpec = {
  role: "class",
  words:
    /^\p{Script=Han}{0,6}(类别|类型|种类|级别|档次|等级|年龄段|学段|人群)(名称)?$|^(年龄|类|人员|对象)$|^(补贴|补助)(对象|项目|内容)$|^(class|category|type)$/iu,
  holds: "texts",
};
// A first column of texts under a word nobody foresaw still names the rows.
export const ANY_NAME: RoleSpec = { role: "name", words: /./u, holds: "texts" };
export const RATE: RoleSpec = {
  role: "rate",
  words:
    /(标准|单价|[人户]均(金额|额|补差|补助|补贴|救助)?(水平)?|定额|单[台亩户件]补贴额?|[单每][台套辆亩户件头只场吨次](补贴|补助|奖补)(金|额|金额)?|亩均(补贴|补助)(额|金额)?)$|^((monthly|annual|yearly|daily|unit|subsidy)*(rate|price|standard)|每[人生户床位亩头只台辆套间张]每(年|月|天|日|餐|次|学期).*)$|^每(剂次|针次|人次|学时|课时|台次|车次|班次|场次|公里|立方米?|吨)\p{Script=Han}{0,6}(费|补助|补贴|金额|标准)$/iu,
};
// What people pay themselves is no rate that they are paid by.
export const OWN_FEE: RoleSpec = {
  role: "fee",
  words: /(收费|缴费|自费|自付|个人负担)(标准|定额)?$/u,
  many: true,
};
/** What a daily rate is paid for, beside a headcount or instead of one. */
export const DAYS: RoleSpec = {
  role: "days",
  words: /(天数|日数|餐数|餐次|课时数?|学时数?|工日数?)$/u,
  holds: "numbers",
};
export const MONTHS: RoleSpec = { role: "months", words: /(?<!人·?)月数|月份数|个月$|^months$/iu };
/** What is paid on top of 应发, and what is taken off it. */
export const SUPPLEMENT: RoleSpec = {
  role: "supplement",
  words: /^(本月|本期)?(补发|补缴|补拨|追加|追补|增发)(.{0,6}(月份?|年度?|金额|资金|款))?$/u,
  holds: "numbers",
  dimension: ["money", "none"],
  many: true,
};
export const TAKEN_OFF: RoleSpec = {
  role: "taken-off",
  words:
    /^(本月|本期|考核|绩效|违约)*(扣回|扣减|扣除|扣发|扣款|扣罚|罚款|核减|核扣|退回|抵扣|追回)(.{0,4}(多发|金额|资金|款))?$|^.{0,6}(代扣|代缴|扣缴)\p{Script=Han}{0,6}$/u,
  holds: "numbers",
  dimension: ["money", "none"],
  many: true,
};
/** What of 应发 is not paid yet: 待拨付, 尚欠. A 差额 or 结余 beside it only says that it was not. */
export const OUTSTANDING: RoleSpec = {
  role: "outstanding",
  words:
    /^(待|未|尚未|应|尚需|还需)(待|未|补)?(拨付|发放|支付|兑付|拨|发|付)(资金|金额|数|额)?$|^(outstanding|unpaid|balance due)$|^(欠拨|欠发|欠付|缓发|尚欠)(资金|金额|数|额)?$/u,
  holds: "numbers",
  dimension: ["money", "none"],
};
export const PAID_ON: RoleSpec = {
  role: "paid-on",
  words:
    /^(实际|首次|最后|资金|补贴)*(发放|支付|拨付|付款|到账|兑付|打款|支出|入账|下拨)(日期|时间|年月日)$/u,
};
export const BUDGET =
  /^(年初|本年|当年|调整|全年|项目|批复|核定|财政|资金|总|年度)*(预算|计划投资|计划资金|批复资金|批复金额|可用资金|可用财力|可用指标)(数|额|金额|安排数?|资金|批复数?|指标|总额|下达数?|合计|总计)?$|^(安排|计划)(数|金额|资金)$|^(合同|中标|签约)(总)?(金额|价款?|额|资金)$|^(approved|annual|total|revised|original|planned)?budget(ed)?(amount)?$/iu;
export const RECEIVED =
  /^(实际|本年|累计|已)*(到位|下达|拨入|拨付到位)(资金|金额|数|额)?$|^资金到位(数|金额|情况)?$|^实际到位$/u;
export const PAID =
  /^(实际|本年|当年|全年|累计|已|资金|项目|财政)*(支出|执行|支付|使用|决算|支用|列支)(数|额|金额|资金|合计|总额)?$|^(累计|合计|实际)?已?付款?(金额|合计|总额|总计|数|额)$|^(累计|合计)(已)?付款?$|^(paid|actual|spent)$|^(actual|total|cumulative)?(expenditure|spending|spent|disbursed|disbursements?)(amount)?$|^actual(paid|payments?)$/iu;
export const AMOUNT =
  /^(实际|本期|本年|本季度?|本月|当年|当季|当月|累计|已|应|核定|财政|运营|全年)*(补贴|补助|发放|资助|津贴|拨付|支付|支出|奖补|补偿|贴息|奖励|赔付|理赔|拨款|实发|下拨|兑付|兑现|救助)(资金|金额|总金额|总额|款|额|数)?(合计|总计|小计)?$|^(实发|金额|资金|总金额|合计金额|资金合计|总额|金额合计|所需资金|需补贴(金额)?|资金需求|需求资金|测算金额|amount|经费|费用|服务费)(数|额)?$|^(实付|实拨|已付)\p{Script=Han}{0,4}(费用?|款)$|^(全年|年度|累计|总)金额$|^(核定|审定|审核|结算|核准|批准|兑付|认定)(金额|资金|补贴额?|补助额?)$|^([实核已下]|本次|此次)(拨付?|付|发放?|兑付?|补)(金额|资金|款项?|额|数)?(合计|总额|总计)?$|^(amount|payment|subsidy|stipend|allowance)(paid|total)?$/iu;
/** Of several columns of money, the one that was paid. */
export const PAID_OUT = /实[发拨付补领]|核发|核拨|实际|发放|支付|支出|拨付|兑付|兑现/u;
/** 保费, 全年报酬, 签约服务费: money that people or institutions are paid, by its own name. */
export const FEE_PAID: RoleSpec = {
  role: "amount",
  words:
    /^[^,，。；]{0,8}(服务费|保费|保险费|报酬|薪酬|工资|劳务费|补偿费|补助费|生活费|供养金|救助金|抚恤金|优待金|奖励金|扶助金|慰问金|保健费|管护费|养护费|租金)(金额|合计|总计|总额)?$/u,
  not: /标准|收费|自付|自缴|自负|单价|单位|人均|每/u,
  holds: "numbers",
  dimension: ["money", "none"],
  many: true,
};
/** 合价, 审定造价, 完成产值: what work, goods or services come to at their price. */
export const PRICED: RoleSpec = {
  role: "amount",
  words:
    /^\p{Script=Han}{0,8}(合价|总价|造价|价款|产值|投资额|[制标交同算审]价)(合计|小计|总计|总额)?$/u,
  not: /标准|单价|单位|每/u,
  holds: "numbers",
  dimension: ["money", "none"],
  many: true,
};
const DUE_WORDS =
  /^(本月|本期|本季度?|当月|当期|全年|本年|年度|累计)?(应分配|应安排|应结算|应兑付|应发|应补|应付|应拨|应补贴|应补助|核定应发|应发放|应享受)(资金|金额|补贴|补助|工资|报酬|薪酬|款|数|额)*$|^(应付|应补|应拨)\p{Script=Han}{1,4}费用?$/u;
export const DUE: RoleSpec = {
  role: "due",
  words: DUE_WORDS,
  holds: "numbers",
  // 应补（退） is what is left of what was paid in advance.
  not: /\(退|退\)|清算|结算差/u,
};
export const QUANTITY: RoleSpec = {
  role: "quantity",
  words:
    /(人数|人次|户数|床位数?|人月数?|数量|名额|学生数|人·月)$|^(实际|月均|平均)?(在住|入住|在院|受助|享受|服务|供养|补贴|补助)(老人|老年人|人员|学生|儿童|对象|家庭)数?$|^(人数|人次|户数|people|headcount|count)$|(服务人口|((服务|常住|参保)?人口|幼儿|儿童|老人|教师|医生|医师|护理员|管护员|护林员|保洁员|职工|人员|劳动力|农户)数)$|^(numberof.*|no\.of.*|(eligible|paid)?(recipients|beneficiaries|persons|residents|students|pupils|households|heads)|enrol?lment|visits|sessions|trips|meals|units|items|quantity|qty)$|(台套?数|台\(套\)数|辆数|套数|头数|只数|羽数|亩数|工程量|用量|消耗量|[个件处座]数|场次|场数|班次|车次|剂次|针次|台次|课次|次数|时数|吨数|水量|处理量|里程|公里数|株数|面积)$/iu,
  above: true,
  many: true,
};
export const CLASS_QUANTITY: RoleSpec = {
  role: "quantity",
  words: CLASS_WORD,
  many: true,
  dimension: ["count", "none"],
  not: /金额|资金|标准|应发|实发|补贴款|单价/u,
};
export const COUNTED: RoleSpec = {
  role: "quantity",
  words: /./u,
  many: true,
  dimension: ["count"],
  // 乡（场） heads names.
  holds: "numbers",
};
export const LINE_NAME: RoleSpec = {
  role: "name",
  words:
    /^(预算|支出|资金|经费|费用|明细|子|具体|项目|建设|工作|开支)*(项目|科目|明细|内容|用途|事项|任务)(名称|内容)?$|^(分部|分项|单项|单位|分部分项)?(工程|费用)(或费用|及费用|项目|和费用|费用)?名称$|^(项目明细|预算明细|支出明细|名称|单位|机构|部门|事项|摘要|费用名称|资金来源|来源)$|^(item|line)$/iu,
  many: true,
  holds: "texts",
};
export const LEVELS: readonly RoleSpec[] = [
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
export const WEIGHT: RoleSpec = {
  role: "weight",
  words:
    /^(指标|标准|权重|设定|设置|参考|评价)?(分值|权重|满分|标准分|权重分|分数|总分|赋分)(值|数)?$|^(weight|full marks)$/iu,
  many: true,
};
export const SCORE: RoleSpec = {
  role: "score",
  words:
    /^(评价|实际|最终|考核|综合|指标|实得|评审|复评|项目)?(得分|评分|得分数|评价分|得分值|打分)(情况|结果)?$|^score$/iu,
};
/** Of two columns of scores it is not the evaluation's: it comes after {@link SCORE}. */
export const SELF_SCORE: RoleSpec = {
  role: "score",
  words: /^(单位|部门|项目)?(自评|自评价|自我评价)(得?分|分值|评分|打分)(值|数)?$/u,
};
export const SCORE_RATE: RoleSpec = { role: "rate", words: /^(指标)?得分率$|^scorerate$/iu };
export const TARGET: RoleSpec = {
  role: "target",
  words:
    /^(年度|全年|预期|计划|绩效|设定|年初)*(目标值|指标值|目标|计划值|预期值|标杆值|目标要求)(设定)?$/u,
};
export const ACTUAL: RoleSpec = {
  role: "actual",
  words:
    /^(全年|年度|实际)*(实际值|完成值|完成数|完成情况|实际完成(指标)?(值|数|情况)?|实际(指标)?值|实现值|业绩值|指标完成(值|情况))$/u,
};
export const RUBRIC: RoleSpec = {
  role: "rubric",
  words:
    /^(指标)?(评分|评价|计分|赋分|打分|扣分|考核|给分|得分)(细则|标准|规则|办法|方法|依据说明|要点及标准|要求)(及.*|与.*|说明)?$|^评分细则.*$/u,
};
export const EXPLANATION: RoleSpec = {
  role: "explanation",
  words:
    /^(指标)(解释|说明|内涵|含义|定义|释义)(.*)$|^(解释|说明|评价要点|计算公式|考核内容)(.*公式)?$/u,
};
export const SOURCE: RoleSpec = {
  role: "source",
  words: /^(数据|资料|证据|信息|取数)(来源|出处|方式|依据).*$|^(佐证|支撑)(材料|资料)$/u,
};
export const REASON: RoleSpec = {
  role: "reason",
  words:
    /(扣分|失分)(原因|说明|理由|情况)|偏差(原因|分析|情况|说明)|得分(说明|依据|理由)|评分说明|未(能)?(完成|达标|达到|实现|达成)(目标)?(的)?(原因|说明|情况)/u,
};

export const ANSWER =
  /^(非常|很|比较|较|基本|一般|不太|很不|非常不|完全)?(满意|了解|认可|支持|有效|知晓|清楚|赞同)(的)?(比例|占比|率|份数|人数|票数|数|数量)?$|^不(太)?(满意|了解|认可|支持|知晓|清楚|赞同)(比例|占比|份数|人数|票数|数)?$|^(一般|效果一般|无效果|没有效果|有效果|无效|说不清|不清楚|尚可|好|较好|差|较差)(比例|占比|份数|人数|票数|数)?$|^[A-E][.、]?.{0,8}(比例|占比|份数|人数|票数|数)?$/u;
