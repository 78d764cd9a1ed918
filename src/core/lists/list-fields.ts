/** What a column of a list of people holds, in the order in which it is offered. */
export const LIST_FIELDS = [
  "name",
  "id",
  "institution",
  "class",
  "months",
  "rate",
  "due",
  "amount",
  "account",
  "payee",
  "period",
  "from",
  "to",
  "term",
  "sex",
  "birth",
  "age",
  "assessed",
  "death",
  "paid-on",
  "result",
  "payee-id",
  "relation",
  "note",
  "index",
] as const;
export type ListField = (typeof LIST_FIELDS)[number];

interface FieldWords {
  readonly field: ListField;
  readonly words: RegExp;
  readonly not?: RegExp;
  /** What most cells below must look like, where the words alone say too little. */
  readonly holds?: "texts" | "numbers";
}

const PERSON =
  "(?:享受|受益|受助|补贴|补助|发放|救助|保障|服务|入住|在院|供养|申请|领取|评估|参保|死亡|去世|被评估|高龄|残疾|失能|困难|特困|低保|学生|幼儿|儿童|资助)*(?:老人|老年人|对象|人员|学生|儿童|幼儿|者|人|职工|参保人|残疾人|死者|逝者|户主|本人)";

/** The words of each column, the most particular first: a column gets the first that fits. */
export const FIELD_WORDS: readonly FieldWords[] = [
  { field: "index", words: /^(序号|编号|序|行号|号|no\.?|项次|排序|#)$/iu },
  {
    field: "payee-id",
    words:
      /^(领款人|收款人|监护人|代领人|户主|持卡人|开户人|账户人|户名|代理人|经办人).*(身份证|证件|公民身份)/u,
  },
  {
    field: "id",
    words:
      /(居民|公民|有效)?(身份证(件)?|身份号码|证件)(号码?|编号|号)?(\(.*\))?$|^残疾(人)?证(件)?(号码?|编号)?$|^(id|idno|idcard|id(card)?number)$/iu,
    not: /类型|类别|种类|有效期|地址|住址|正反|复印/u,
  },
  { field: "relation", words: /关系/u },
  {
    field: "payee",
    words:
      /^(银行)?(账户|帐户|户名|账号|卡|开户)(名称?|姓名|人姓名|户名)$|^(银行|账户|帐户|开户|收款)?户名$|^(领款|收款|领取|持卡|开户|代领|收款方|监护)人?(姓名|名称|人)?$|^(payee|accountname)$/iu,
    not: /日期|时间|签|电话|账号|卡号|身份/u,
  },
  {
    field: "account",
    words:
      /(卡号|账号|帐号|银行账户|银行帐户|账户|一卡通(号码?)?|惠民卡|存折号?|社保卡(号码?)?|银行卡)(\(.*\))?$|^(account|card)(no|number)?$/iu,
    not: /名称|户名|类型|电话|身份证/u,
  },
  { field: "sex", words: /^(性别|sex|gender)$/iu },
  { field: "death", words: /^.*(死亡|去世|离世|病故|亡故|火化|身故|逝世)(日期|时间|年月日?)$/u },
  { field: "birth", words: /^(出生(日期|年月日?|时间)|生日|birth(day|date)?)$/iu },
  { field: "age", words: /^(年龄|周岁|岁数|现年龄|age)(\(.*\))?$/iu },
  {
    field: "assessed",
    words: /(评估|评定|鉴定|认定|复评)(日期|时间|年月日?)$/u,
  },
  {
    field: "paid-on",
    words:
      /^(实际|资金|补贴|首次)*(发放|支付|拨付|付款|到账|兑付|打款|入账|入卡|交易)(日期|时间|年月日)$/u,
  },
  {
    field: "result",
    words:
      /^(交易|处理|发放|代发|入账|支付|打款|付款|拨付|到账|返回)*(结果|状态|标志)$|^是否(发放|入账|到账|交易|代发)?成功$|^(payment)?(status|result)$/iu,
  },
  {
    field: "term",
    words:
      /起(止|讫)(日期|时间|年月|月份|日|月)?$|^(服务|享受|补贴|补助|合同|聘用|参保|发放|入住|在岗|救助)(期限|期间|时段|时间段)$/u,
  },
  {
    field: "from",
    words:
      /^(入住|入院|开始|起始|享受起|服务开始|补贴开始|享受开始|起)(日期|时间|年月|月份|日|月)?$|(起始|开始|起)(日期|时间|年月|月份)$|^(入住|入院)(日期|时间)|^起$/u,
  },
  {
    field: "to",
    words:
      /^(退住|出院|离院|结束|终止|截止|服务结束|补贴结束|享受结束|享受止|止)(日期|时间|年月|月份|日|月)?$|(截止|终止|结束|止)(日期|时间|年月|月份)$|^止$/u,
  },
  {
    field: "period",
    words:
      /^(所属|补贴|补助|发放|享受|费款|服务|业务|核算|待遇)*(月份|年月|所属期|期间|期次|属期|批次月份|月度|账期)$|^(month|period)$/iu,
  },
  {
    field: "months",
    words:
      /(月数|月份数|个月数?|补贴月数|发放月数|享受月数|月次|时长\(月\)|months)(\(.*\))?$|^享受月$/iu,
  },
  {
    field: "rate",
    words:
      /(标准|单价|人均(金额|额)?|定额)(\(.*\))?$|^每人每[年月].*$|^(月|每月|月发放|月补贴)(补贴|补助)?(标准|额|金额|单价)$|^rate$/iu,
    not: /类|等级|档/u,
  },
  {
    field: "due",
    words:
      /^(应发|应补|应付|应拨|应补贴|应补助|核定应发|应发放|应享受|应领)(放)?(总)?(资金|金额|补贴|补助|数|额|合计|款)*$/u,
  },
  {
    field: "amount",
    words:
      /^(实际|本期|本年|本月|当年|当月|全年|年度|累计|已|核定|财政|个人|审计|审核|申请|申报|应|总|补差|拟)*(补贴|补助|发放|资助|津贴|拨付|支付|奖补|实发|实付|实拨|实补|实领|下拨|兑付|救助|补发|领取|代发|交易|打卡|入账|审定|认定|享受|交付)*(资金|金额|总金额|总额|款|额|数)(合计|总计|小计)?(\(.*\))?$|^(实发|补发|实付|实领|金额|合计|小计|总计|总额|发放额|补贴|补助|amount|total)$/iu,
    not: /标准|人数|人次|序/u,
  },
  {
    field: "note",
    words:
      /^(备注|说明|附注|摘要|类型说明|发放类型|业务类型|原因|remarks?|notes?|补发原因|变动情况|变动类型|变更原因)$/iu,
  },
  {
    field: "class",
    words:
      /(等级|类别|类型|级别|档次|自理能力|失能(程度|情况|等级)|能力(等级|情况|评估结果)?|年龄段|评估结果|评估结论|身体状况|护理等级|享受类别|class|category|level)$/iu,
    not: /证件|账户|卡|机构|单位|户口|业务|发放|性质|银行/u,
  },
  {
    field: "institution",
    words:
      /(机构|单位|养老院|敬老院|福利院|学校|园所|医院|服务中心|服务站|院名|社区|村居|行政村|村)(名称?|全称)?(\(.*\))?$|^(所属|所在|户籍|居住|管理)*(乡镇|镇街|街道|乡镇街道|乡镇\(街道\)|镇|乡|县区|区县|旗县|苏木|村\(社区\)|社区\(村\)|村\(居\)|居委会|村委会|institution|unit|org(anisation|anization)?)(名称)?$/iu,
    not: /电话|联系|负责|编码|代码|类型|类别|性质|银行|开户|发证|签发|评估机构|评估单位/u,
    holds: "texts",
  },
  {
    field: "name",
    words: new RegExp(
      `^${PERSON}?(?:的)?(?:姓名|名字|名称)(?:\\(.*\\))?$|^(?:享受人|受益人|老人|补贴对象|发放对象|补助对象|救助对象|保障对象|享受对象|服务对象|人员|对象|申请人|入住老人|学生|name)$`,
      "iu"
    ),
    not: /机构|单位|监护|领款|户名|负责|经办|联系|评估人|评估员/u,
    holds: "texts",
  },
];

const MONTH_HEAD =
  /^(?:(?:(?:19|20)\d{2})年?[-./]?)?(?:(?:1[0-2]|0?[1-9])月份?|十[一二]?月份?|[一二三四五六七八九]月份?)(?:\(.*\)|补贴|补助|金额|发放|实发)*$|^(?:19|20)\d{2}(?:0[1-9]|1[0-2])$/u;

/** A header that is a month: 1月, 2023年3月, 一月份, 202303. */
export function isMonthHead(text: string): boolean {
  return MONTH_HEAD.test(text);
}

/** The field that a header names; `text` is folded, without white space and unit. */
export function fieldOf(text: string, holds?: "texts" | "numbers"): ListField | undefined {
  if (text === "" || text.length > 40) return undefined;
  const bare = text.replace(/\([^()]*\)/gu, "") || text;
  for (const each of FIELD_WORDS) {
    if (each.not?.test(text)) continue;
    if (each.holds && holds && each.holds !== holds) continue;
    if (each.words.test(text) || each.words.test(bare)) return each.field;
  }
  return undefined;
}
