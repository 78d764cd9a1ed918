import type { NameColumn } from "../../../src/core/names/suggestion";
import { Random } from "../../generator/random";

/** Two lists of institutions made from one, and which rows belong together. */
export interface InstitutionLists {
  readonly left: NameColumn;
  readonly right: NameColumn;
  /** Right row of each left row; -1 where it has none. */
  readonly truth: Int32Array;
  /** Left rows whose partner is spelt just like another institution of the right list. */
  readonly undecidable: number;
}

interface Institution {
  readonly province: string;
  readonly city: string;
  readonly county: string;
  readonly town: string;
  readonly core: string;
  readonly type: string;
  readonly legal: string;
}

const PLACE_CHARACTERS = Array.from(
  "永伊临平安清河泽沁阳垣绛闻喜芮稷蒲霍洛鄂托杭锦准格达乌审正蓝宁商武川固陵"
);
const CORE_CHARACTERS = Array.from(
  "福寿康宁仁德和祥瑞慈孝敬怡颐乐松柏鹤春晖夕阳红金秋常青长久安泰益民爱心博众华盛恒昌宏鸿嘉美馨家园温阳光幸如意吉庆荣欣悦雅静逸明亮清泉源山水云峰林海天佑济世普善同兴旺富强新希望之星蓝桥东升玉兰桂花竹梅菊莲荷银龄椿萱茂永顺达通"
);
const TYPES: readonly (readonly [string, string])[] = [
  ["养老院", ""],
  ["敬老院", ""],
  ["养老服务中心", ""],
  ["养老服务", "有限公司"],
  ["老年公寓", ""],
  ["老年公寓", "有限公司"],
  ["护理院", "有限公司"],
  ["养老中心", ""],
  ["医养康复中心", ""],
  ["日间照料中心", ""],
  ["社会福利院", ""],
  ["幼儿园", ""],
  ["小学", ""],
  ["卫生院", ""],
  ["种植专业合作社", ""],
  ["养殖专业合作社", ""],
  ["农牧业", "有限责任公司"],
  ["家政服务", "有限公司"],
  ["职业培训学校", ""],
  ["餐饮管理", "有限公司"],
];
/** Slips as they are made by hand and by OCR, listed apart from the product's own tables. */
const SLIPS: readonly string[] = Array.from(
  [
    "福富",
    "康糠",
    "宁泞",
    "仁任",
    "德得",
    "和合",
    "祥详",
    "慈磁",
    "孝考",
    "敬静",
    "怡恰",
    "乐东",
    "鹤鹄",
  ]
    .concat([
      "晖辉",
      "夕西",
      "红洪",
      "金全",
      "青清",
      "长常",
      "安按",
      "泰秦",
      "益盖",
      "民明",
      "爱受",
    ])
    .concat([
      "心必",
      "博搏",
      "众从",
      "华毕",
      "盛胜",
      "恒桓",
      "昌倡",
      "宏弘",
      "鸿鸣",
      "嘉佳",
      "美羡",
    ])
    .concat([
      "馨磬",
      "家嘉",
      "园圆",
      "温湿",
      "阳杨",
      "光先",
      "吉古",
      "庆厌",
      "荣蓉",
      "欣新",
      "悦阅",
    ])
    .concat([
      "雅稚",
      "逸免",
      "明朋",
      "清情",
      "泉皇",
      "源原",
      "云去",
      "峰锋",
      "林材",
      "海悔",
      "天夫",
    ])
    .concat([
      "佑右",
      "济剂",
      "世士",
      "普晋",
      "善膳",
      "同童",
      "兴新",
      "望忘",
      "星呈",
      "蓝篮",
      "桥侨",
    ])
    .concat([
      "升生",
      "兰蓝",
      "桂佳",
      "竹筑",
      "梅海",
      "莲连",
      "银根",
      "龄玲",
      "永水",
      "顺须",
      "达迖",
      "通痛",
    ])
);
const TOWN_ENDS = ["镇", "乡", "街道", "镇"] as const;
const COUNTY_ENDS = ["县", "区", "市", "旗"] as const;

/** Seeded: the same seed and size give the same lists. */
export function makeInstitutionLists(count: number, seed: number): InstitutionLists {
  const random = new Random(seed);
  const institutions = makeInstitutions(random, count);
  const partnered = institutions.map(() => !random.chance(0.03));
  const spelt = institutions.map((institution) => vary(institution, random));
  const order = random.shuffle(institutions.map((_unused, index) => index));
  const spellings = new Map<string, number>();
  for (const name of spelt) spellings.set(name, (spellings.get(name) ?? 0) + 1);
  const full = new Set(institutions.map(fullName));
  const truth = new Int32Array(count).fill(-1);
  const right: string[] = [];
  let undecidable = 0;
  for (const index of order) {
    const name = spelt[index] ?? "";
    if (!partnered[index]) continue;
    truth[index] = right.length;
    right.push(name);
    const institution = institutions[index];
    const isOther = institution && name !== fullName(institution) && full.has(name);
    if ((spellings.get(name) ?? 0) > 1 || isOther) undecidable++;
  }
  for (const other of makeInstitutions(random, count - right.length, new Set(full))) {
    right.push(vary(other, random));
  }
  return {
    left: { kind: "institution", names: institutions.map(fullName) },
    right: { kind: "institution", names: right },
    truth,
    undecidable,
  };
}

function fullName({ city, county, town, core, type, legal }: Institution): string {
  return `${legal === "" ? "" : city}${county}${town}${core}${type}${legal}`;
}

function makeInstitutions(random: Random, count: number, taken = new Set<string>()): Institution[] {
  const places = makePlaces(random);
  const made: Institution[] = [];
  while (made.length < count) {
    const next =
      random.chance(0.1) && made.length > 0
        ? sibling(random.pick(made), places, random)
        : fresh(places, random);
    const name = fullName(next);
    if (taken.has(name)) continue;
    taken.add(name);
    made.push(next);
  }
  return made;
}

interface Place {
  readonly province: string;
  readonly city: string;
  readonly county: string;
  readonly towns: readonly string[];
}

function makePlaces(random: Random): Place[] {
  const name = (): string => random.pick(PLACE_CHARACTERS) + random.pick(PLACE_CHARACTERS);
  const provinces = ["山西省", "内蒙古自治区", "河南省"];
  const cities = Array.from({ length: 12 }, () => `${name()}市`);
  return Array.from({ length: 90 }, (_unused, index) => ({
    province: provinces[index % 3] ?? "",
    city: cities[index % cities.length] ?? "",
    county: name() + random.pick(COUNTY_ENDS),
    towns: Array.from({ length: 12 }, () => name() + random.pick(TOWN_ENDS)),
  }));
}

function fresh(places: readonly Place[], random: Random): Institution {
  const { province, city, county, towns } = random.pick(places);
  const [type, legal] = random.pick(TYPES);
  const length = random.chance(0.75) ? 2 : 3;
  const core = Array.from({ length }, () => random.pick(CORE_CHARACTERS)).join("");
  const town = random.chance(0.35) ? random.pick(towns) : "";
  return { province, city, county, town, core, type, legal };
}

/** Another institution whose name is nearly the same: what must not be taken for it. */
function sibling(of: Institution, places: readonly Place[], random: Random): Institution {
  switch (random.int(0, 3)) {
    case 0: {
      const { province, city, county } = random.pick(places);
      return { ...of, province, city, county, town: "" };
    }
    case 1:
      return { ...of, core: `第${random.pick(["一", "二", "三", "四"])}`, type: of.type };
    case 2:
      return { ...of, core: of.core.slice(0, -1) + random.pick(CORE_CHARACTERS) };
    default:
      return { ...of, core: of.core + random.pick(["东区", "西区", "二", "新"]) };
  }
}

/** The name as another office writes it: often the same, often with one or two differences. */
function vary(institution: Institution, random: Random): string {
  const { province, city } = institution;
  let { county, town, core, type, legal } = institution;
  let lead = legal === "" ? "" : city;
  if (random.chance(0.3)) return fullName(institution);
  let finish = (name: string): string => name;
  const times = random.chance(0.35) ? 2 : 1;
  for (let time = 0; time < times; time++) {
    switch (random.int(0, 13)) {
      case 0:
        legal = legal === "" ? "" : random.pick(["", "有限公司", "有限责任公司", "公司"]);
        break;
      case 1:
        lead = random.pick([province + city, city, ""]);
        break;
      case 2:
        [lead, town] = ["", ""];
        break;
      case 3:
        if (town !== "") [lead, county] = ["", ""];
        else county = county.slice(0, -1);
        break;
      case 4:
        type = type.replace("服务中心", "中心").replace("专业合作社", "合作社");
        break;
      case 5:
        type = type === "养老中心" ? "养老服务中心" : type;
        break;
      case 6:
        finish = random.pick<(name: string) => string>([
          (name) => ` ${name} `,
          (name) => `${name}（${random.pick(["原址", "民办", "盖章", "已核实"])}）`,
          (name) => name.replace(county, `${county}　`),
          (name) => name.replace(core, `(${core})`),
        ]);
        break;
      case 7:
      case 8:
      case 9:
        core = slip(core, random);
        break;
      case 10:
        if (core.length > 2) core = without(core, random.int(0, core.length - 1));
        break;
      case 11:
        if (core.length > 2) core = (core[1] ?? "") + (core[0] ?? "") + core.slice(2);
        break;
      case 12:
        type = slip(type, random);
        break;
      default:
        if (random.chance(0.3)) core = replaced(core, random);
    }
  }
  return finish(`${lead}${county}${town}${core}${type}${legal}`);
}

function slip(text: string, random: Random): string {
  const places = Array.from(text, (_unused, index) => index);
  for (const at of random.shuffle(places)) {
    const pair = SLIPS.find((each) => each.includes(text[at] ?? "?"));
    if (!pair) continue;
    const other = pair[0] === text[at] ? pair[1] : pair[0];
    return text.slice(0, at) + (other ?? "") + text.slice(at + 1);
  }
  return text;
}

function without(text: string, at: number): string {
  return text.slice(0, at) + text.slice(at + 1);
}

function replaced(text: string, random: Random): string {
  const at = random.int(0, text.length - 1);
  return text.slice(0, at) + random.pick(CORE_CHARACTERS) + text.slice(at + 1);
}
