import type { CellScalar } from "../../src/core/workbook/workbook";
import type { SheetDraft } from "../core/tables/book";
import { added, exact } from "./part";
import type { Random } from "./random";

/** Two to four programmes in one workbook, each with its payments and its rates, laid out apart. */
export interface ProgrammeBook {
  readonly sheets: SheetDraft[];
  /** Every amount that is quantity × rate, and where it stands. */
  readonly amounts: readonly Amount[];
  readonly plan: string;
}

export interface Amount {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** In the unit of its column. */
  readonly shown: number;
  readonly scale: number;
}

interface Programme {
  readonly what: string;
  readonly who: string;
  readonly classes: readonly string[];
  /** 元/亩 is paid for 亩. */
  readonly per: string;
  readonly count: string;
}

const PROGRAMMES: readonly Programme[] = [
  {
    what: "高龄津贴",
    who: "乡镇",
    classes: ["80-89周岁", "90-99周岁", "100周岁以上"],
    per: "元/人/月",
    count: "人次",
  },
  { what: "护理补贴", who: "街道", classes: ["一级", "二级"], per: "元/人/月", count: "人次" },
  { what: "生活补助", who: "学校名称", classes: ["小学", "初中"], per: "元/生/年", count: "人" },
  {
    what: "托养补助",
    who: "机构名称",
    classes: ["自理", "半失能", "失能"],
    per: "元/人/月",
    count: "人次",
  },
  {
    what: "床位补贴",
    who: "单位名称",
    classes: ["新建床位", "改建床位"],
    per: "元/床",
    count: "床",
  },
  { what: "耕地补贴", who: "村", classes: ["水田", "旱地"], per: "元/亩", count: "亩" },
];
const HEADS: Readonly<Record<string, readonly string[]>> = {
  人次: ["补贴人次", "享受人次", "发放人次", "人次"],
  人: ["受益人数", "补助人数", "享受人数", "资助人数", "人数"],
  床: ["补贴床位数", "床位数"],
  亩: ["补贴面积", "核定面积"],
};
const MONEY = ["补贴金额", "实发金额", "拨付金额", "兑付金额", "发放资金", "补助资金", "下拨金额"];
const PLACES = ["东山", "西河", "南坪", "北岭", "城关", "白马", "青龙", "石桥", "金山", "云台"];
const UNITS = [
  { text: "元", scale: 1 },
  { text: "万元", scale: 10000 },
] as const;
const LAYOUTS = ["columns", "rows", "nested", "row-rate", "turned"] as const;

interface Table {
  readonly rows: readonly (readonly CellScalar[])[];
  /** Amounts, by row and column of the table. */
  readonly amounts: readonly (readonly [number, number, number])[];
  readonly scale: number;
  readonly layout: string;
}

interface Drawn {
  readonly programme: Programme;
  readonly rates: readonly number[];
  readonly names: readonly string[];
  readonly heads: readonly (readonly number[])[];
}

function draw(random: Random, programme: Programme, count: number): Drawn {
  return {
    programme,
    rates: programme.classes.map((_, at) => (at + 1) * random.int(3, 30) * 10),
    names: Array.from({ length: count }, (_, i) => `${random.pick(PLACES)}${String(i + 1)}`),
    heads: Array.from({ length: count }, () => programme.classes.map(() => random.int(5, 900))),
  };
}

const paid = ({ rates }: Drawn, row: readonly number[]): number =>
  added(row.map((n, c) => n * (rates[c] ?? 0)));
const column = (rows: readonly (readonly number[])[], c: number): number =>
  added(rows.map((row) => row[c] ?? 0));

/** A column per class, and the money of the row. */
function columnsTable(random: Random, drawn: Drawn): Table {
  const { programme, heads, names } = drawn;
  const unit = random.pick(UNITS);
  const money = heads.map((row) => exact(paid(drawn, row) / unit.scale));
  const hasSum = random.chance(0.4);
  const header = [
    programme.who,
    ...programme.classes.map((name) => `${name}（${programme.count}）`),
    ...(hasSum ? [`${programme.count}合计`] : []),
    `${random.pick(MONEY)}（${unit.text}）`,
  ];
  const body = heads.map((row, i) => [
    names[i] ?? "",
    ...row,
    ...(hasSum ? [added(row)] : []),
    money[i] ?? 0,
  ]);
  const sums = programme.classes.map((_, c) => column(heads, c));
  const total = ["合计", ...sums, ...(hasSum ? [added(sums)] : []), added(money)];
  return {
    rows: [[`${programme.what}发放情况`], header, ...body, total],
    amounts: money.map((shown, i) => [2 + i, header.length - 1, shown] as const),
    scale: unit.scale,
    layout: "columns",
  };
}

/** A row per institution and class. */
function rowsTable(random: Random, drawn: Drawn): Table {
  const { programme, heads, names, rates } = drawn;
  const unit = random.pick(UNITS);
  const headed = random.pick(HEADS[programme.count] ?? ["数量"]);
  const body: CellScalar[][] = [[`${programme.what}发放明细`]];
  body.push([
    programme.who,
    "类别",
    `${headed}（${programme.count}）`,
    `${random.pick(MONEY)}（${unit.text}）`,
  ]);
  const amounts: [number, number, number][] = [];
  heads.forEach((row, i) => {
    row.forEach((n, c) => {
      const shown = exact((n * (rates[c] ?? 0)) / unit.scale);
      amounts.push([body.length, 3, shown]);
      body.push([c === 0 ? (names[i] ?? "") : null, programme.classes[c] ?? "", n, shown]);
    });
  });
  body.push(["合计", null, added(heads.flat()), added(amounts.map(([, , shown]) => shown))]);
  return { rows: body, amounts, scale: unit.scale, layout: "rows" };
}

/** 数量 and 金额 under each class, and their sum. */
function nestedTable(random: Random, drawn: Drawn): Table {
  const { programme, heads, names, rates } = drawn;
  const upper = [programme.who, ...programme.classes.flatMap((name) => [name, null]), "合计", null];
  const headed = `${random.pick(HEADS[programme.count] ?? ["数量"])}（${programme.count}）`;
  const lower = [null, ...[...programme.classes, ""].flatMap(() => [headed, "金额（元）"])];
  const part = (row: readonly number[]): number[] =>
    row.flatMap((n, c) => [n, n * (rates[c] ?? 0)]);
  const line = (label: string, row: readonly number[]): CellScalar[] => [
    label,
    ...part(row),
    added(row),
    paid(drawn, row),
  ];
  const sums = programme.classes.map((_, c) => column(heads, c));
  return {
    rows: [
      [`${programme.what}发放汇总表`],
      upper,
      lower,
      ...heads.map((row, i) => line(names[i] ?? "", row)),
      line("合计", sums),
    ],
    amounts: heads.flatMap((row, i) =>
      row.map((n, c) => [3 + i, 2 + 2 * c, n * (rates[c] ?? 0)] as const)
    ),
    scale: 1,
    layout: "nested",
  };
}

/** One class a table, its rate in the row, beside other counts and money that is none of it. */
function rowRateTable(random: Random, drawn: Drawn): Table {
  const { programme, heads, names } = drawn;
  const [rate = 0] = drawn.rates;
  const counts = heads.map(([n = 0]) => n);
  const asked = counts.map((n) => n + random.int(0, 9));
  const isMore = random.chance(0.5);
  const fees = counts.map((n) => n * 7 + random.int(1, 50));
  const headed = random.pick(HEADS[programme.count] ?? ["数量"]);
  const header = [
    programme.who,
    ...(isMore ? [`申请数（${programme.count}）`] : []),
    `${headed}（${programme.count}）`,
    `补贴标准（${programme.per}）`,
    ...(isMore
      ? ["运营补贴（元）", "保险费（元）", "补贴合计（元）"]
      : [`${random.pick(MONEY)}（元）`]),
  ];
  const line = (label: string, at: number | undefined): CellScalar[] => {
    const of = (list: readonly number[]): number =>
      at === undefined ? added(list) : (list[at] ?? 0);
    const money = of(counts) * rate;
    return [
      label,
      ...(isMore ? [of(asked)] : []),
      of(counts),
      at === undefined ? null : rate,
      money,
      ...(isMore ? [of(fees), money + of(fees)] : []),
    ];
  };
  return {
    rows: [
      [`${programme.what}审核表`],
      header,
      ...counts.map((_, i) => line(names[i] ?? "", i)),
      line("合计", undefined),
    ],
    amounts: counts.map((n, i) => [2 + i, isMore ? 4 : 3, n * rate] as const),
    scale: 1,
    layout: "row-rate",
  };
}

/** Classes as columns, figures as rows: 数量, 标准, 金额. */
function turnedTable(random: Random, drawn: Drawn): Table {
  const { programme, heads, rates } = drawn;
  const counts = programme.classes.map((_, c) => column(heads, c));
  const money = counts.map((n, c) => n * (rates[c] ?? 0));
  const headed = random.pick(HEADS[programme.count] ?? ["数量"]);
  return {
    rows: [
      [`${programme.what}发放情况`],
      ["类别", ...programme.classes, "合计"],
      [`${headed}（${programme.count}）`, ...counts, added(counts)],
      [`补贴标准（${programme.per}）`, ...rates, null],
      [`${random.pick(MONEY)}（元）`, ...money, added(money)],
    ],
    amounts: money.map((shown, c) => [4, 1 + c, shown] as const),
    scale: 1,
    layout: "turned",
  };
}

const TABLES = {
  columns: columnsTable,
  rows: rowsTable,
  nested: nestedTable,
  "row-rate": rowRateTable,
  turned: turnedTable,
} as const;

/** Rates from a date on: the payments are made by the newer ones. */
function rateTable(random: Random, { programme, rates }: Drawn, isDated: boolean): CellScalar[][] {
  const rows: CellScalar[][] = [[`${programme.what}标准`]];
  if (!isDated) {
    rows.push(["类别", `补贴标准（${programme.per}）`]);
    return [...rows, ...programme.classes.map((name, c) => [name, rates[c] ?? 0])];
  }
  const old = rates.map((rate) => rate - random.int(1, 2) * 10);
  if (random.chance(0.5)) {
    rows.push(["类别", `2022年标准（${programme.per}）`, `2023年标准（${programme.per}）`]);
    return [...rows, ...programme.classes.map((name, c) => [name, old[c] ?? 0, rates[c] ?? 0])];
  }
  rows.push(["类别", `补贴标准（${programme.per}）`, "执行时间"]);
  const line = (list: readonly number[], from: string): CellScalar[][] =>
    programme.classes.map((name, c) => [name, list[c] ?? 0, from]);
  return [...rows, ...line(old, "2022年1月"), ...line(rates, "2023年1月")];
}

/** Puts tables below each other on a sheet, or beside each other. */
function placed(tables: readonly (readonly (readonly CellScalar[])[])[], isBeside: boolean) {
  const rows: CellScalar[][] = [];
  const at: [number, number][] = [];
  let left = 0;
  for (const table of tables) {
    const top = isBeside ? 0 : rows.length === 0 ? 0 : rows.length + 2;
    at.push([top, left]);
    table.forEach((cells, r) => {
      const row = (rows[top + r] ??= []);
      cells.forEach((value, c) => {
        while (row.length < left + c) row.push(null);
        row[left + c] = value;
      });
    });
    for (let r = 0; r < rows.length; r += 1) rows[r] ??= [];
    if (isBeside) left += Math.max(...table.map((cells) => cells.length)) + 1;
  }
  return { rows, at };
}

export function drawProgrammeBook(random: Random): ProgrammeBook {
  const programmes = random.shuffle(PROGRAMMES).slice(0, random.int(2, 4));
  const drawn = programmes.map((programme) => draw(random, programme, random.int(3, 15)));
  const tables = drawn.map((one) => TABLES[random.pick(LAYOUTS)](random, one));
  const isDated = drawn.map(() => random.chance(0.3));
  const rates = drawn.map((one, at) => rateTable(random, one, isDated[at] ?? false));
  // One sheet for all payments, or one each; the rates likewise.
  const stacked = random.pick(["below", "beside", "apart"] as const);
  const sheets: SheetDraft[] = [];
  const amounts: Amount[] = [];
  const note = (table: Table, sheet: string, [top, left]: readonly [number, number]): void => {
    for (const [row, c, shown] of table.amounts)
      amounts.push({ sheet, row: top + row, column: left + c, shown, scale: table.scale });
  };
  if (stacked === "apart") {
    tables.forEach((table, i) => {
      const name = programmes[i]?.what ?? "";
      sheets.push({ name, rows: table.rows });
      note(table, name, [0, 0]);
    });
  } else {
    const { rows, at } = placed(
      tables.map((table) => table.rows),
      stacked === "beside"
    );
    sheets.push({ name: "发放", rows });
    tables.forEach((table, i) => note(table, "发放", at[i] ?? [0, 0]));
  }
  const { rows } = placed(rates, random.chance(0.3));
  sheets.push({ name: "政策", rows });
  return {
    sheets: random.shuffle(sheets),
    amounts,
    plan: JSON.stringify({
      stacked,
      isDated,
      tables: tables.map((t, i) => `${programmes[i]?.what ?? ""} ${t.layout}`),
    }),
  };
}
