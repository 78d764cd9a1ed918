import type { NameColumn } from "../../../src/core/names/suggestion";
import { Random } from "../../generator/random";

const SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
const GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英淑华玉兰建国志梅红春福贵德仁康宁";
/** Slips of hand and ear, listed apart from the product's own tables. */
const SLIPS = ["芳方", "丽莉", "静敬", "梅海", "杨扬", "娟绢", "华桦", "英映", "志忘", "兰蓝"];

/** People of two lists and which rows belong together; one in five of the right list has no ID. */
export function makePeopleLists(
  count: number,
  seed: number
): { left: NameColumn; right: NameColumn; truth: Int32Array } {
  const random = new Random(seed);
  const people = Array.from({ length: count }, () => ({
    name: makeName(random),
    id: makeId(random),
    home: `第${String(random.int(1, Math.ceil(count / 60)))}养老院`,
  }));
  const order = random.shuffle(people.map((_unused, index) => index));
  const truth = new Int32Array(count);
  order.forEach((person, row) => (truth[person] = row));
  const copies = order.map((index) => {
    const { name = "", id = "", home = "" } = people[index] ?? {};
    return { name: slipName(name, random), id: slipId(id, random), home };
  });
  return { left: column(people), right: column(copies), truth };
}

function column(rows: readonly { name: string; id: string; home: string }[]): NameColumn {
  return {
    kind: "person",
    names: rows.map(({ name }) => name),
    ids: rows.map(({ id }) => id),
    others: [{ field: "institution", values: rows.map(({ home }) => home) }],
  };
}

function pick(random: Random, characters: string): string {
  return characters[random.int(0, characters.length - 1)] ?? "";
}

function makeName(random: Random): string {
  const second = random.chance(0.7) ? pick(random, GIVEN) : "";
  return pick(random, SURNAMES) + pick(random, GIVEN) + second;
}

function makeId(random: Random): string {
  const two = (from: number, to: number): string => String(random.int(from, to)).padStart(2, "0");
  return `1408${two(1, 30)}19${two(30, 60)}${two(1, 12)}${two(1, 28)}${String(random.int(1000, 9999))}`;
}

function slipName(name: string, random: Random): string {
  if (!random.chance(0.1)) return name;
  for (const [one = "", other = ""] of SLIPS) {
    if (name.includes(one)) return name.replace(one, other);
  }
  return name;
}

function slipId(id: string, random: Random): string {
  const at = random.int(6, 16);
  const kind = random.int(0, 9);
  if (kind < 2) return "";
  if (kind < 4) return id.slice(0, at) + String(random.int(0, 9)) + id.slice(at + 1);
  if (kind < 5) return id.slice(0, at) + id.slice(at + 1);
  return id;
}
