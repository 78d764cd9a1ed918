/** What a character of a name says: the less, the lower its weight when names are compared. */
export const ROLE = {
  /** The proper name: 仁德. */
  core: 0,
  /** 永济市, 伊金霍洛旗, 城西街道: often left out. */
  region: 1,
  /** What kind of institution: 养老院, 服务中心. */
  type: 2,
  /** 有限公司 and other legal forms: say nothing about who it is. */
  legal: 3,
} as const;
export type Role = (typeof ROLE)[keyof typeof ROLE];

/** A name as it is compared. `text` and `roles` go together, one role a UTF-16 unit. */
export interface ParsedName {
  readonly text: string;
  readonly roles: Uint8Array;
  /** Where each place name ends (the index behind it): 永济市|城西街道|. */
  readonly placeEnds: readonly number[];
}

const LONG_FORMS: Readonly<Record<string, string>> = {
  有限责任公司: "有限公司",
  股份有限公司: "有限公司",
  村民委员会: "村委会",
  居民委员会: "居委会",
  人民政府: "政府",
  街道办事处: "街道办",
  农民专业合作社: "合作社",
  专业合作社: "合作社",
};
const LONG_FORM = new RegExp(Object.keys(LONG_FORMS).join("|"), "gu");
/** Former names and legal forms in brackets are no part of the name. */
const BRACKET_NOTE =
  /\((?:[^()]{8,}|原[^()]*|曾用名[^()]*|现[^()]*|简称[^()]*|以下[^()]*|[已未待另仅含补注][^()]*|不含[^()]*|备注[^()]*|新增|停业|注销|(?:有限|普通|特殊普通)合伙|个体工商户|民办非企业(?:单位)?|民非|公办|民办|盖章|公章)\)/gu;
// Letters and digits of any script stay; spaces, brackets, dots and dashes go.
const NO_LETTER = /[^\p{L}\p{N}]+/gu;

/** Nothing to fold: most names of a Chinese list. */
const PLAIN = /^[\u4e00-\u9fff]+$/;

const LEGAL_FORM = /(?:集团)?(?:有限公司|公司|个体工商户|普通合伙|有限合伙)$/u;
/** Words of what kind an institution is; several may follow each other (社会 + 福利院). */
const TYPE_WORDS: ReadonlySet<string> = new Set(
  (
    "服务中心 服务站 服务点 服务部 服务社 服务 中心校 中心 养老 老年 照料 日间 托老所 托老 综合 居家 " +
    "社会 福利 康复 护理 医养结合 医养 医疗 卫生 农民 专业 养殖 种植 家庭 职业 技术 实验 " +
    "养老院 敬老院 福利院 护理院 幸福院 托老院 养护院 医养院 疗养院 颐养院 光荣院 卫生院 康复院 医院 院 " +
    "公寓 卫生所 卫生室 诊所 幼儿园 完全小学 小学 初级中学 高级中学 中学 学校 合作社 农场 联合社 " +
    "协会 基金会 居委会 村委会 街道办 管理处 管理局 管理所 局 所 站 社 会 厂 店 部 园"
  ).split(" ")
);
const LONGEST_TYPE_WORD = 4;
const PROVINCE =
  /^(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|黑龙江|香港|澳门)(?:省|市|(?:壮族|回族|维吾尔)?自治区)?/u;
const REGION_UNIT =
  /[\u4e00-\u9fff]{1,7}?(?:自治[州县旗]|地区|林区|新区|开发区|示范区|街道办?|苏木|[省市县区旗盟州镇乡])/y;
/** Words that only look like a region: 小区 and 社区 lie inside one. (运城市 and 成都市 are ones.) */
const NO_REGION = /(?:小区|社区|园区|校区|院区|超市|集市|书市|菜市)$|^[城都]市$/u;

/**
 * Reads the names of a list. Places that one name writes with 县 or 市 are known in the others too:
 * 锦河仁德养老院 stands in 锦河县. Total: any text gives a name, the empty one an empty name.
 */
export function parseInstitutions(...lists: readonly (readonly string[])[]): ParsedName[][] {
  const places = new Set<string>();
  const parsed = lists.map((names) => names.map((raw) => parseInstitution(raw)));
  for (const { text, placeEnds } of parsed.flat()) {
    placeEnds.forEach((end, index) => {
      const stem = text.slice(placeEnds[index - 1] ?? 0, end - 1);
      if (stem.length >= 2 && stem.length <= 4) places.add(stem);
    });
  }
  if (places.size === 0) return parsed;
  return parsed.map((names) =>
    names.map((name) => (beginsWithPlace(name, places) ? readParts(name.text, places) : name))
  );
}

/** Reads one name by itself. */
export function parseInstitution(raw: string): ParsedName {
  return readParts(foldName(raw).replace(LONG_FORM, (form) => LONG_FORMS[form] ?? form));
}

function readParts(text: string, places?: ReadonlySet<string>): ParsedName {
  const roles = new Uint8Array(text.length);
  const placeEnds = readPlaces(text, places);
  const placesEnd = placeEnds.at(-1) ?? 0;
  roles.fill(ROLE.region, 0, placesEnd);
  const coreEnd = readTail(text, placesEnd, roles);
  if (coreEnd > placesEnd || placesEnd === 0) return { text, roles, placeEnds };
  // 永济市城西街道养老院 has no other name than its street.
  const own = placeEnds.at(-2) ?? 0;
  roles.fill(ROLE.core, own, placesEnd);
  return { text, roles, placeEnds: placeEnds.slice(0, -1) };
}

function beginsWithPlace({ text, placeEnds }: ParsedName, places: ReadonlySet<string>): boolean {
  return stemLength(text, placeEnds.at(-1) ?? 0, places) > 0;
}

/** Length of a known place without its 县 or 市 at `from`; 0 when there is none. */
function stemLength(text: string, from: number, places: ReadonlySet<string>): number {
  for (let length = 4; length >= 2; length--) {
    // What follows must still be a name.
    if (from + length + 2 > text.length) continue;
    if (places.has(text.slice(from, from + length))) return length;
  }
  return 0;
}

/** Half width, lower case, letters and digits only, notes in brackets left out. */
export function foldName(raw: string): string {
  if (PLAIN.test(raw)) return raw;
  const folded = raw.normalize("NFKC").replace(BRACKET_NOTE, "").replace(NO_LETTER, "");
  const bare = folded === "" ? raw.normalize("NFKC").replace(NO_LETTER, "") : folded;
  return bare.toLowerCase();
}

function readPlaces(text: string, places: ReadonlySet<string> = new Set()): number[] {
  const ends: number[] = [];
  const province = PROVINCE.exec(text)?.[0];
  let end = province !== undefined && province.length < text.length ? province.length : 0;
  if (end > 0) ends.push(end);
  for (let count = 0; count < 4; count++) {
    REGION_UNIT.lastIndex = end;
    const unit = REGION_UNIT.exec(text)?.[0];
    const isUnit = unit !== undefined && !NO_REGION.test(unit) && end + unit.length < text.length;
    const stem = places.size > 0 ? stemLength(text, end, places) : 0;
    // 锦河永乐镇: the known place ends before the next unit does.
    const isStem = stem > 0 && (!isUnit || unit.length > stem + 2);
    if (!isUnit && !isStem) break;
    end += isStem ? stem : (unit?.length ?? 0);
    ends.push(end);
  }
  return ends;
}

/** Marks legal form and type words from the end; gives where the proper name ends. */
function readTail(text: string, from: number, roles: Uint8Array): number {
  let end = text.length;
  const legal = LEGAL_FORM.exec(text)?.[0];
  if (legal !== undefined && end - legal.length > from) {
    roles.fill(ROLE.legal, end - legal.length, end);
    end -= legal.length;
  }
  for (;;) {
    const length = typeWordLength(text, from, end);
    if (length === 0) return end;
    roles.fill(ROLE.type, end - length, end);
    end -= length;
  }
}

/** Length of the longest type word that ends at `end`; 0 when none does. */
function typeWordLength(text: string, from: number, end: number): number {
  for (let length = Math.min(LONGEST_TYPE_WORD, end - from); length > 0; length--) {
    if (TYPE_WORDS.has(text.slice(end - length, end))) return length;
  }
  return 0;
}
