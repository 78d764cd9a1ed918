import {
  AMOUNT,
  ANY_NAME,
  BUDGET,
  CLASS,
  CLASS_QUANTITY,
  COUNTED,
  DAYS,
  DUE,
  FEE_PAID,
  INDEX,
  INSTITUTION,
  LINE_NAME,
  MONTHS,
  NOTE,
  OUTSTANDING,
  OWN_FEE,
  PAID_ON,
  PRICED,
  QUANTITY,
  RATE,
  SUPPLEMENT,
  TAKEN_OFF,
} from "./column-roles";
import type { KindSpec } from "./kind-spec";

/** Money that was worked out for a row, and what it was worked out for. */
const PAID_MONEY = /(?<!标准)(金额|资金|总额|合计|补助款|补贴款|合价|总价|造价|价款|产值|投资额)$/u;
const COUNTED_OR_MONTHS =
  /(人数|人次|户数|次数|数量|工程量|用量|消耗量|面积|床位数|场次|里程|月数)$/u;

// Tables of payments to people and institutions, and what they are worked out from.

export const ROSTER: KindSpec = {
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
};

export const HEADCOUNT_COMPARISON: KindSpec = {
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
};

export const SUBSIDY_PAYMENT: KindSpec = {
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
    DUE,
    OUTSTANDING,
    SUPPLEMENT,
    TAKEN_OFF,
    OWN_FEE,
    { ...RATE, many: true },
    // 年绩效（元/人）: what is paid for one is a rate, whatever it is called.
    { role: "rate", words: /./u, dimension: ["rate"], many: true },
    { ...MONTHS, many: true },
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
      not: /^[每月日]|人均|标准|单价/u,
      holds: "numbers",
      dimension: ["money", "none"],
      many: true,
    },
    FEE_PAID,
    PRICED,
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
  // 应发 beside 实发 is a payment table even without headcounts, and so are dated payments and
  // those of one person a row, for so many months.
  required: [
    ["name", "class"],
    ["quantity", "days", "months", "due", "paid-on"],
    ["amount", "due"],
  ],
};

export const BUDGET_ESTIMATE: KindSpec = {
  kind: "budget-estimate",
  base: 3,
  hint: /测算|概算|估算|预算|申请/u,
  roles: [
    INDEX,
    CLASS,
    OWN_FEE,
    { ...RATE, many: true },
    { ...MONTHS, many: true },
    DAYS,
    { role: "amount", words: AMOUNT, holds: "numbers", many: true },
    { role: "amount", words: BUDGET, holds: "numbers" },
    FEE_PAID,
    PRICED,
    { role: "amount", words: /^(合计|小计)$/u, holds: "numbers" },
    QUANTITY,
    COUNTED,
    { ...LINE_NAME, many: false },
    INSTITUTION,
    NOTE,
  ],
  required: [["class", "name"], ["quantity"], ["rate"], ["amount"]],
};

export const RATE_STANDARD: KindSpec = {
  kind: "rate-standard",
  base: 2,
  hint: /标准/u,
  // Money for so many at a standard is a payment.
  unless: [
    { role: "money", words: PAID_MONEY, dimension: ["money", "none"], holds: "numbers" },
    { ...QUANTITY, words: COUNTED_OR_MONTHS, holds: "numbers" },
  ],
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
};
