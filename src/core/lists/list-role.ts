import { squeeze } from "../tables/text";
import type { ListField } from "./list-fields";
import type { ListRole } from "./people-list";

const WORDS: readonly (readonly [ListRole, RegExp])[] = [
  ["death", /死亡|去世|注销|火化|殡葬|亡故|逝世|病故/u],
  [
    "benefit",
    /重复享受|其他补贴|其它补贴|已享受|另享|长期护理保险|长护险|残疾人两项|两项补贴|工伤|低保名单|低保对象|特困供养|供养名单|财政供养/u,
  ],
  [
    "audit",
    /审计|审核认定|审定|核定名单|核查|复核|抽查|第三方|(?<!申请|申报)审核(名单|结果|明细|台账|花名册)/u,
  ],
  ["application", /申请|申报|上报/u],
  ["assessment", /评估|鉴定|评定/u],
  ["payment", /发放|支付|实发|代发|银行|打卡|拨付|兑付|到账|流水|补贴明细|补助明细|领取/u],
  ["roster", /花名册|名册|台账|在院|在住|入住|名单|登记|基本信息|底册|人员信息|信息表/u],
];

/** What a list is for, by the words of its sheet and caption, else by its columns. */
export function roleOf(
  sheet: string,
  captions: readonly string[],
  fields: ReadonlyMap<ListField, number>,
  hasMonths: boolean
): ListRole {
  for (const text of [squeeze(sheet), ...captions]) {
    for (const [role, words] of WORDS) if (words.test(text)) return role;
  }
  if (fields.has("death") && !fields.has("amount")) return "death";
  if (fields.has("account") || fields.has("paid-on")) return "payment";
  if (fields.has("amount") || hasMonths) return "payment";
  if (fields.has("assessed")) return "assessment";
  return "roster";
}

const GENERAL =
  /(?:19|20)\d{2}年?(?:度)?|(?:1[0-2]|0?[1-9])月(?:份)?|十?[一二三四五六七八九十]月(?:份)?|第?[一二三四1-4]季度|[上下]半年|全年|补贴|补助|发放|花名册|名册|名单|明细|汇总|台账|登记|人员|老人|老年人|表|册|资金|申请|申报|审计|审核|核定|实发|支付|享受|对象|入住|在院|在住|养老服务|养老机构|机构|银行|代发|评估|信息|运营|sheet\d*|工作表\d*|附件?\d*|[()（）\-_—·\s\d.、]/giu;
const INSTITUTION =
  /(院|中心|站|公寓|公司|之家|家园|乐园|山庄|社区|居委会|村|镇|乡|街道|苏木|嘎查|学校|小学|中学|幼儿园|园|所|部|会|苑|老年公寓)$/u;

/** The institution that a sheet's name or caption names: a list of its own for each of them. */
export function institutionOf(sheet: string, captions: readonly string[]): string {
  for (const caption of captions) {
    const named =
      /(?:^|[\s　])?(?:填报|申报|养老|所属|服务|编制|上报)?(?:单位|机构|学校|幼儿园|乡镇|街道|社区|村)(?:名称)?(?:\((?:盖章|章|公章)\))?[:：]([^:：,，;；]{2,30})/u.exec(
        caption
      )?.[1];
    if (named && !/^(人民币)?[千万百]?元/u.test(named)) {
      return named.replace(/(?:\((?:盖章|章|公章)\)|单位[:：].*|日期.*|填[报表].*)$/u, "");
    }
  }
  const name = squeeze(sheet);
  const rest = name.replace(GENERAL, "");
  // 养老机构 alone is no institution; 福乐园 is.
  return rest.length >= 2 && INSTITUTION.test(bareInstitution(name)) ? bareInstitution(name) : "";
}

/** The sheet's name without month, year and what kind of list it is. */
function bareInstitution(name: string): string {
  return name
    .replace(/(?:19|20)\d{2}年?(?:度)?|(?:1[0-2]|0?[1-9])月(?:份)?/gu, "")
    .replace(
      /(?:补贴|补助|资金|运营)*(?:发放|申请|审计|支付|实发|在院|入住)*(?:老人|人员)?(?:花名册|名册|名单|明细|台账|登记)?表?$/u,
      ""
    )
    .replace(/^[-_—·\d.、\s]+|[-_—·\d.、\s]+$/gu, "");
}
