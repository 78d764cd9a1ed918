import type { ListRuleId } from "../../../src/core/lists/list-finding";
import { Random } from "../../generator/random";
import { gridFromRows, type CellScalar, type Workbook } from "../../../src/core/workbook/workbook";

/** Books with lists of people in which it is known what is wrong. */
export interface GeneratedLists {
  readonly workbook: Workbook;
  /** Rows (`sheet!row`, from one) that a finding of a rule may name; one set for each plant. */
  readonly planted: ReadonlyMap<ListRuleId, readonly ReadonlySet<string>[]>;
  /** Look-alikes by what they look like: right, and not to be found. */
  readonly lookAlikes: ReadonlyMap<ListRuleId, number>;
  /** Every ID that stands in the book, in full. */
  readonly ids: readonly string[];
}

export type Draw = () => number;

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

export function checkCharacter(first17: string): string {
  let sum = 0;
  for (let at = 0; at < 17; at += 1) sum += Number(first17[at]) * (WEIGHTS[at] ?? 0);
  return "10X98765432"[sum % 11] ?? "";
}

const SURNAMES = Array.from("赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜");
const GIVEN = Array.from(
  "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉力玉萍红鹏宁华建国海燕春梅志德福贵荣昌瑞祥宝珍淑凤琴云莲"
);
const CLASSES = ["自理", "半失能", "失能"] as const;
/** 元 a month, up to June and from July on. */
const RATES = { 自理: [100, 120], 半失能: [150, 180], 失能: [200, 240] } as const;
const YEAR = 2023;

interface Person {
  readonly name: string;
  readonly id: string;
  readonly sex: "男" | "女";
  readonly birth: string;
  readonly institution: string;
  readonly klass: (typeof CLASSES)[number];
  /** Months of 2023, both ends counted, from 1. */
  readonly first: number;
  readonly last: number;
  readonly account: string;
}

class Book {
  readonly sheets = new Map<string, CellScalar[][]>();
  readonly planted = new Map<ListRuleId, Set<string>[]>();
  readonly lookAlikes = new Map<ListRuleId, number>();
  readonly ids = new Set<string>();

  add(sheet: string, row: CellScalar[]): string {
    const rows = this.sheets.get(sheet) ?? [];
    this.sheets.set(sheet, rows);
    rows.push(row);
    return `${sheet}!${String(rows.length)}`;
  }

  plant(rule: ListRuleId, ...places: string[]): void {
    this.planted.set(rule, [...(this.planted.get(rule) ?? []), new Set(places)]);
  }

  looksLike(rule: ListRuleId): void {
    this.lookAlikes.set(rule, (this.lookAlikes.get(rule) ?? 0) + 1);
  }

  finish(): GeneratedLists {
    const sheets = [...this.sheets].map(([name, rows]) => gridFromRows(name, rows));
    return {
      workbook: { sheets, date1904: false, definedNames: [] },
      planted: this.planted,
      lookAlikes: this.lookAlikes,
      ids: [...this.ids],
    };
  }
}

function pick<T>(draw: Draw, items: readonly T[]): T {
  return items[Math.floor(draw() * items.length)] as T;
}

const two = (value: number): string => String(value).padStart(2, "0");

function makePerson(draw: Draw, number: number, born: readonly [number, number]): Person {
  const region = 140_800 + (number % 90) + 1;
  const year = born[0] + Math.floor(draw() * (born[1] - born[0] + 1));
  const [month, day] = [1 + Math.floor(draw() * 12), 1 + Math.floor(draw() * 28)];
  // The number makes every ID its own: 90 regions × 90 tens, and what the day adds.
  const order = Math.floor(number / 90) % 1000;
  const first17 = `${String(region)}${String(year)}${two(month)}${two(day)}${String(order).padStart(3, "0")}`;
  const first = 1 + Math.floor(draw() * 4);
  return {
    name: pick(draw, SURNAMES) + pick(draw, GIVEN) + pick(draw, GIVEN),
    id: first17 + checkCharacter(first17),
    sex: order % 2 === 1 ? "男" : "女",
    birth: `${String(year)}-${two(month)}-${two(day)}`,
    institution: `第${String(1 + (number % 40))}养老院`,
    klass: CLASSES[number % 3] as (typeof CLASSES)[number],
    first,
    last: first + 5 + Math.floor(draw() * (12 - first - 4)),
    account: `6228${String(1_000_000_000_000 + number * 7)}`,
  };
}

function due(klass: (typeof CLASSES)[number], first: number, last: number): number {
  let sum = 0;
  for (let month = first; month <= last; month += 1) sum += RATES[klass][month < 7 ? 0 : 1];
  return sum;
}

const dayIn = (month: number, day: number): string => `${String(YEAR)}-${two(month)}-${two(day)}`;
const endOf = (month: number): number => new Date(Date.UTC(YEAR, month, 0)).getUTCDate();

const ROSTER = "入住花名册";
const PAID = "补贴发放表";
const DEATHS = "死亡名单";
const OTHERS = "长期护理保险名单";

/** How one person is written: a case changes some of it. */
class Writer {
  readonly #book: Book;

  constructor(book: Book) {
    this.#book = book;
  }

  roster(
    p: Person,
    change: Partial<Record<"sex" | "id" | "name" | "assessed", string>> = {}
  ): string {
    const id = change.id ?? p.id;
    this.#book.ids.add(id);
    return this.#book.add(ROSTER, [
      this.#book.sheets.get(ROSTER)?.length ?? 0,
      change.name ?? p.name,
      id,
      change.sex ?? p.sex,
      p.birth,
      p.institution,
      p.klass,
      dayIn(p.first, 1),
      dayIn(p.last, endOf(p.last)),
      change.assessed ?? `${String(YEAR - 1)}-12-${String(this.#dayOfMonth()).padStart(2, "0")}`,
    ]);
  }

  /** People are assessed on many days: a whole institution on one would be a finding. */
  #dayOfMonth(): number {
    return 1 + (this.#book.ids.size % 27);
  }

  paid(p: Person, change: Partial<PaidRow> = {}): string {
    const first = change.first ?? p.first;
    const last = change.last ?? p.last;
    const klass = change.klass ?? p.klass;
    const id = change.id ?? p.id;
    this.#book.ids.add(id);
    return this.#book.add(PAID, [
      this.#book.sheets.get(PAID)?.length ?? 0,
      change.institution ?? p.institution,
      change.name ?? p.name,
      id,
      klass,
      change.from ?? dayIn(first, 1),
      change.to ?? dayIn(last, endOf(last)),
      change.months ?? last - first + 1,
      change.amount ?? due(klass, first, last),
      change.account ?? p.account,
      change.payee ?? p.name,
      change.relation ?? "本人",
      change.note ?? null,
    ]);
  }
}

interface PaidRow {
  first: number;
  last: number;
  klass: Person["klass"];
  id: string;
  institution: string;
  name: string;
  from: string;
  to: string;
  months: number;
  amount: number;
  account: string;
  payee: string;
  relation: string;
  note: string;
}

interface Kind {
  readonly rule: ListRuleId;
  plant(book: Book, write: Writer, p: Person, other: Person): void;
  lookAlike(book: Book, write: Writer, p: Person, other: Person): void;
}

/** The planted kinds of error, each with what looks like it and is fine. */
const KINDS: readonly Kind[] = [
  {
    rule: "id-checksum",
    plant(book, write, p) {
      const last = p.id[17] === "3" ? "4" : "3";
      const id = p.id.slice(0, 17) + last;
      const places = [write.roster(p, { id }), write.paid(p, { id })];
      for (const place of places) book.plant("id-checksum", place);
    },
    lookAlike(_book, write, p) {
      write.roster(p, { id: ` ${p.id.slice(0, 6)} ${p.id.slice(6)}`.replace("X", "ｘ") });
      write.paid(p, { id: `'${p.id.toLowerCase()}` });
    },
  },
  {
    rule: "id-sex",
    plant(book, write, p) {
      book.plant("id-sex", write.roster(p, { sex: p.sex === "男" ? "女" : "男" }));
      write.paid(p);
    },
    lookAlike(_book, write, p) {
      // The 15-digit number of the same person.
      write.roster(p, { id: p.id.slice(0, 6) + p.id.slice(8, 17), sex: `${p.sex}性` });
      write.paid(p);
    },
  },
  {
    rule: "id-two-names",
    plant(book, write, p, other) {
      const name = other.name === p.name ? `${p.name}儿` : other.name;
      book.plant("id-two-names", write.roster(p), write.paid(p, { name, payee: name }));
    },
    lookAlike(_book, write, p) {
      write.roster(p, { name: Array.from(p.name).join(" ") });
      write.paid(p);
    },
  },
  {
    rule: "duplicate-in-list",
    plant(book, write, p) {
      write.roster(p);
      book.plant(
        "duplicate-in-list",
        write.paid(p),
        write.paid(p, { months: p.last - p.first + 1 })
      );
      // Paid twice: the sum is not the roster's either, which has no money.
    },
    lookAlike(_book, write, p) {
      write.roster(p);
      const amount = due(p.klass, p.first, p.last);
      write.paid(p);
      write.paid(p, { amount: 60, months: 1, note: "补发上年12月差额" });
      write.paid(p, { note: "重复录入" });
      write.paid(p, { amount: -amount, note: "冲销重复录入" });
    },
  },
  {
    rule: "duplicate-across-institutions",
    plant(book, write, p, other) {
      const institution = other.institution === p.institution ? "第99养老院" : other.institution;
      write.roster(p);
      book.plant("duplicate-across-institutions", write.paid(p), write.paid(p, { institution }));
    },
    lookAlike(_book, write, p, other) {
      // Moved in mid-month: the month is paid by halves.
      const institution = other.institution === p.institution ? "第99养老院" : other.institution;
      const middle = p.first + 2;
      write.roster(p);
      const half = RATES[p.klass][middle < 7 ? 0 : 1] / 2;
      write.paid(p, {
        last: middle,
        to: dayIn(middle, 15),
        months: middle - p.first + 0.5,
        amount: due(p.klass, p.first, middle) - half,
        note: "转出",
      });
      write.paid(p, {
        institution,
        first: middle,
        from: dayIn(middle, 16),
        months: p.last - middle + 0.5,
        amount: due(p.klass, middle, p.last) - half,
        note: "转入",
      });
    },
  },
  {
    rule: "paid-after-death",
    plant(book, write, p) {
      write.roster(p);
      const place = write.paid(p);
      const day = dayIn(p.last - 2, 20);
      book.plant("paid-after-death", place, book.add(DEATHS, [p.name, p.id, day]));
    },
    lookAlike(book, write, p) {
      // The month of death is payable; what is paid back does not count.
      write.roster(p);
      write.paid(p);
      book.add(DEATHS, [p.name, p.id, dayIn(p.last, 1)]);
    },
  },
  {
    rule: "overlap-with-list",
    plant(book, write, p) {
      write.roster(p);
      const place = write.paid(p);
      const row = [p.name, p.id, dayIn(1, 1), dayIn(12, 31)];
      book.plant("overlap-with-list", place, book.add(OTHERS, row));
    },
    lookAlike(book, write, p) {
      write.roster(p);
      write.paid(p);
      book.add(OTHERS, [p.name, p.id, `${String(YEAR - 2)}-01-01`, `${String(YEAR - 1)}-12-31`]);
    },
  },
  {
    rule: "months-out-of-range",
    plant(book, write, p) {
      write.roster(p);
      const months = p.last - p.first + 3;
      const amount = due(p.klass, p.first, p.last);
      book.plant("months-out-of-range", write.paid(p, { months, amount }));
    },
    lookAlike(_book, write, p) {
      write.roster(p);
      write.paid(p);
      write.paid(p, { months: 11, amount: 900, note: "补发2022年" });
    },
  },
  {
    rule: "months-times-rate",
    plant(book, write, p) {
      write.roster(p);
      book.plant(
        "months-times-rate",
        write.paid(p, { amount: due(p.klass, p.first, p.last) - 25 })
      );
    },
    lookAlike(_book, write, p) {
      // Old rate and new rate in one row.
      const across = { ...p, first: 3, last: 10 };
      write.roster(across);
      write.paid(across);
    },
  },
  {
    rule: "class-changed-without-assessment",
    plant(book, write, p) {
      const klass = p.klass === "失能" ? "自理" : "失能";
      const middle = p.first + 2;
      write.roster(p);
      book.plant(
        "class-changed-without-assessment",
        write.paid(p, { last: middle }),
        write.paid(p, { first: middle + 1, klass })
      );
    },
    lookAlike(_book, write, p) {
      const klass = p.klass === "失能" ? "自理" : "失能";
      const middle = p.first + 2;
      write.roster(p, { assessed: dayIn(middle + 1, 3) });
      write.paid(p, { last: middle });
      write.paid(p, { first: middle + 1, klass });
    },
  },
  {
    rule: "paid-before-assessment",
    plant(book, write, p) {
      // On many days: twenty and more of one day are one finding.
      const day = 1 + (book.ids.size % 27);
      const place = write.roster(p, { assessed: dayIn(p.first + 2, day) });
      book.plant("paid-before-assessment", place, write.paid(p));
    },
    lookAlike(_book, write, p) {
      // On the last day of the first month paid; what was paid for before is taken back.
      write.roster(p, { assessed: dayIn(p.first + 1, endOf(p.first + 1)) });
      write.paid(p, { first: p.first + 1 });
      write.paid(p, { last: p.first, note: "误发" });
      const amount = -due(p.klass, p.first, p.first);
      write.paid(p, { last: p.first, amount, note: "冲销误发" });
    },
  },
  {
    rule: "account-shared",
    plant(book, write, p, other) {
      write.roster(p);
      write.roster(other);
      const account = `6217${String(9_000_000_000_000 + book.ids.size)}`;
      book.plant("account-shared", write.paid(p, { account }), write.paid(other, { account }));
    },
    lookAlike(_book, write, p, other) {
      write.roster(p);
      write.roster(other);
      const account = `6217${p.account.slice(4)}`;
      write.paid(p, { account });
      write.paid(other, { account, payee: p.name, relation: "配偶" });
    },
  },
  {
    rule: "payee-differs",
    plant(book, write, p, other) {
      write.roster(p);
      const payee = other.name === p.name ? `${p.name}儿` : other.name;
      book.plant("payee-differs", write.paid(p, { payee }));
    },
    lookAlike(_book, write, p, other) {
      write.roster(p);
      write.paid(p, { payee: other.name, note: "监护人代领" });
    },
  },
  {
    rule: "missing-in-left",
    plant(book, write, p) {
      book.plant("missing-in-left", write.paid(p));
    },
    lookAlike(_book, write, p) {
      // In the roster the last two characters of the ID are swapped: the same person by name.
      write.roster(p, { id: p.id });
      write.paid(p);
    },
  },
  {
    rule: "missing-in-right",
    plant(book, write, p) {
      book.plant("missing-in-right", write.roster(p));
    },
    lookAlike(_book, write, p) {
      write.roster(p);
      write.paid(p, { last: p.last - 2 });
      write.paid(p, { first: p.last - 1 });
    },
  },
];

/** A year of `count` people in care homes; of every kind of error one in 400, and look-alikes. */
export function generateLists(
  seed: number,
  count: number,
  each = Math.ceil(count / 400)
): GeneratedLists {
  const random = new Random(seed);
  const draw: Draw = () => random.next();
  const book = new Book();
  book.add(ROSTER, [`${String(YEAR)}年度入住花名册`]);
  book.add(ROSTER, [
    "序号",
    "老人姓名",
    "身份证号码",
    "性别",
    "出生日期",
    "养老机构",
    "能力等级",
    "入住日期",
    "退住日期",
    "评估日期",
  ]);
  book.add(PAID, [`${String(YEAR)}年度补贴发放表（单位：元）`]);
  book.add(PAID, [
    "序号",
    "机构名称",
    "姓名",
    "公民身份号码",
    "类别",
    "享受起始日期",
    "享受截止日期",
    "享受月数",
    "实发金额",
    "一卡通账号",
    "户名",
    "与户主关系",
    "备注",
  ]);
  book.add(DEATHS, ["姓名", "身份证号", "死亡日期"]);
  book.add(OTHERS, ["姓名", "证件号码", "开始日期", "结束日期"]);
  book.add("补贴标准", ["补贴标准"]);
  book.add("补贴标准", ["类别", "标准（元/人/月）", "执行日期"]);
  for (const klass of CLASSES) {
    book.add("补贴标准", [klass, RATES[klass][0], "2020-01-01"]);
    book.add("补贴标准", [klass, RATES[klass][1], "2023-07-01"]);
  }
  const write = new Writer(book);
  let number = 0;
  const next = (): Person => makePerson(draw, (number += 1), [1930, 1960]);
  for (const kind of KINDS) {
    for (let at = 0; at < each; at += 1) {
      kind.plant(book, write, next(), next());
      kind.lookAlike(book, write, next(), next());
      book.looksLike(kind.rule);
    }
  }
  while (number < count) {
    const person = next();
    write.roster(person);
    write.paid(person);
  }
  return book.finish();
}
