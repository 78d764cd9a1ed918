/** Words behind which money stands, whatever its unit. */
const MONEY =
  /金额|资金|经费|费|补贴|补助|津贴|救助|奖补|奖励|报酬|工资|薪酬|款|预算|支出|收入|财政|中央|省级|自筹|自缴|自付|自负|承担|分担|配套|基金|结余|结转|拨付|下达|到位|决算|合价|总价|造价|价款|产值|投资额|[制标交算审定同]价(合计|总额)?$|原值|净值|折旧|价值|利息|贴息|本金|贷款|收益|投资|支付|付款|(?<!名)额$|amount|subsidy|payment|paid|outstanding|balance|cost/iu;
const COUNT =
  /(人|户|亩|台|辆|套|床位?|车|学|教师|幼儿|儿童|人口|家庭|项目|机构|村|场|班|次)数$|(人次|人月|数量|工程量|用量|消耗量|面积|里程|场次|[件个处座]数|电量|水量)(合计|小计|总计)?$|headcount/iu;
/** What is neither added up nor counted. */
const OTHER =
  /标准|单价|定额|率|比例?$|占比|系数|均|月数|年龄|时间|日期|期限|依据|文号|对象|类别|性质|方式|来源|得分|分值|评分|权重|备注|说明/u;

/** A level of government, whose money stands below it unless a level of the header says else. */
const LEVEL =
  /^(中央|省|自治区|地市|市|州|盟|县|区|旗|市县|县区|县市区|乡|镇|乡镇|村|本|地方|上|国家)级?$/u;

/** Whether a header says no more than who pays: 市级, 县级. */
export function isLevelOnly(path: readonly string[]): boolean {
  return path.length === 1 && LEVEL.test(path[0] ?? "");
}

/**
 * What the figures below a header are of, by its words: from the lowest level up, the first that
 * says so. 4月 under 发放金额 is money, 人数 under 护理补贴 heads.
 */
export function speaksOf(path: readonly string[]): "money" | "count" | undefined {
  for (let level = path.length - 1; level >= 0; level -= 1) {
    const words = path[level] ?? "";
    if (LEVEL.test(words)) {
      const above = path.slice(0, level);
      if (above.some((text) => COUNT.test(text))) return "count";
      // 村 and 乡镇 by themselves are places.
      if (/级$|^中央$|^地方$/u.test(words)) return "money";
    }
    if (OTHER.test(words)) return undefined;
    if (COUNT.test(words)) return "count";
    if (MONEY.test(words)) return "money";
  }
  return undefined;
}
