import type { CellScalar } from "../../src/core/workbook/workbook";
import type { SheetDraft } from "../core/tables/book";
import type { Random } from "./random";

/** A consistent workbook of one payment table and its rates, and where its amounts stand. */
export interface PaymentBook {
  readonly sheets: SheetDraft[];
  /** What was drawn, for a failing test's message. */
  readonly plan: string;
  readonly amounts: readonly {
    readonly name: string;
    readonly sheet: string;
    readonly row: number;
    readonly column: number;
    readonly yuan: number;
  }[];
  readonly scale: number;
  readonly decimals: number;
  readonly hasTotal: boolean;
}

const SUBJECTS = [
  {
    title: "养老机构运营补贴",
    who: "养老机构",
    classes: ["自理", "半失能", "失能"],
    suffix: "老人",
    unit: "人次",
  },
  {
    title: "残疾人护理补贴",
    who: "乡镇（街道）",
    classes: ["一级", "二级"],
    suffix: "",
    unit: "人次",
  },
  {
    title: "高龄津贴",
    who: "社区",
    classes: ["80-89岁", "90-99岁", "100岁及以上"],
    suffix: "",
    unit: "人次",
  },
  {
    title: "学生资助",
    who: "学校名称",
    classes: ["小学", "初中", "高中"],
    suffix: "学生",
    unit: "人",
  },
  { title: "床位建设补助", who: "单位名称", classes: ["新建", "改建"], suffix: "床位", unit: "床" },
  { title: "困难家庭补助", who: "村", classes: [""], suffix: "", unit: "户" },
] as const;

const PLACES = [
  "东山",
  "西河",
  "南坪",
  "北岭",
  "常青",
  "永康",
  "宏福",
  "福乐园",
  "五老峰",
  "栲栳",
  "张营",
  "赵伊",
];
const UNITS = [
  { text: "元", scale: 1, decimals: 2 },
  { text: "千元", scale: 1000, decimals: 5 },
  { text: "万元", scale: 10000, decimals: 6 },
] as const;

/** Draws a workbook in which every amount is headcount × rate and every total the sum. */
export function drawPaymentBook(random: Random, rows = random.int(3, 40)): PaymentBook {
  const subject = random.pick(SUBJECTS);
  const unit = random.pick(UNITS);
  const flow = subject.unit === "人次";
  const monthly = flow && random.chance(0.5);
  const rates = subject.classes.map(
    () => random.int(2, 40) * (flow && !monthly ? 120 : 10) * (flow ? 1 : 10)
  );
  const unitPlace = random.pick(["header", "caption", "row"] as const);
  const totalPlace = random.pick(["bottom", "top", "none"] as const);
  const numbers = random.pick(["typed", "text", "wide"] as const);
  const hasIndex = random.chance(0.6);
  const nested = subject.classes.length > 1 && random.chance(0.4);
  const merged = random.chance(0.5);
  const at: [number, number] = [random.int(0, 6), random.int(0, 4)];
  const rowRate = subject.classes.length === 1 && random.chance(0.5);

  const headcounts = Array.from({ length: rows }, () =>
    subject.classes.map(() => random.int(1, 400))
  );
  const perHead = rates.map((rate) => (flow && !monthly ? rate / 12 : rate));
  const dues = headcounts.map((row) => row.reduce((sum, n, i) => sum + n * (perHead[i] ?? 0), 0));
  const names = headcounts.map((_, i) => `${random.pick(PLACES)}${String(i + 1)}号`);

  const show = (value: number, decimals: number): CellScalar => {
    if (numbers === "typed") return Number(value.toFixed(decimals));
    const text = value.toLocaleString("en-US", { maximumFractionDigits: decimals });
    return numbers === "text"
      ? text
      : text.replace(/[0-9]/gu, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
  };
  const rateUnit = `元/${subject.unit === "户" ? "户" : subject.unit === "床" ? "床" : "人"}/${monthly ? "月" : "年"}`;

  const kinds = random.shuffle(["quantities", "amount"] as const);
  const columns: {
    head: string;
    sub?: string;
    cells: (i: number) => CellScalar;
    total: CellScalar;
    isAmount?: boolean;
  }[] = [];
  if (hasIndex) columns.push({ head: "序号", cells: (i) => i + 1, total: null });
  columns.push({
    head: subject.who,
    cells: (i) => names[i] ?? "",
    total: random.pick(["合计", "合 计", "总计", "合　计"]),
  });
  const totalAt = columns.length - 1;
  for (const kind of kinds) {
    if (kind === "amount") {
      const word = random.pick(["补贴金额", "发放金额", "实发金额", "补助资金"]);
      columns.push({
        head: unitPlace === "header" ? `${word}${random.pick(["\n", ""])}（${unit.text}）` : word,
        cells: (i) => show((dues[i] ?? 0) / unit.scale, unit.decimals),
        total: show(dues.reduce((a, b) => a + b, 0) / unit.scale, unit.decimals),
        isAmount: true,
      });
      continue;
    }
    subject.classes.forEach((name, c) => {
      const leaf = name === "" ? "补助户数" : `${name}${subject.suffix}`;
      columns.push({
        head: nested ? `补贴数量（${subject.unit}）` : `${leaf}（${subject.unit}）`,
        ...(nested ? { sub: leaf } : {}),
        cells: (i) => show(headcounts[i]?.[c] ?? 0, 0),
        total: show(
          headcounts.reduce((sum, row) => sum + (row[c] ?? 0), 0),
          0
        ),
      });
    });
    if (rowRate)
      columns.push({
        head: `补助标准（${rateUnit}）`,
        cells: () => show(rates[0] ?? 0, 0),
        total: null,
      });
  }

  const lines: CellScalar[][] = [];
  const merges: string[] = [];
  const title = `2023年${subject.title}发放情况表`;
  if (unitPlace === "caption") lines.push([`${title}（单位：${unit.text}）`]);
  else if (random.chance(0.7) || unitPlace === "row") lines.push([title]);
  if (unitPlace === "row")
    lines.push([
      ...columns.slice(1).map(() => null),
      random.pick([`单位：${unit.text}`, `金额单位：${unit.text}`]),
    ]);
  const letter = (index: number): string => String.fromCharCode(65 + index);
  const headerRow = lines.length + 1;
  lines.push(
    columns.map((column, i) =>
      nested && column.sub !== undefined && columns[i - 1]?.sub !== undefined ? null : column.head
    )
  );
  if (nested) {
    lines.push(columns.map((column) => column.sub ?? null));
    const first = columns.findIndex((column) => column.sub !== undefined);
    if (merged) {
      merges.push(
        `${letter(first)}${String(headerRow)}:${letter(first + subject.classes.length - 1)}${String(headerRow)}`
      );
      columns.forEach((column, i) => {
        if (column.sub === undefined)
          merges.push(`${letter(i)}${String(headerRow)}:${letter(i)}${String(headerRow + 1)}`);
      });
    }
  }
  const total = columns.map((column) => column.total);
  if (hasIndex && random.chance(0.5)) {
    total[0] = total[totalAt] ?? null;
    total[totalAt] = null;
  }
  if (totalPlace === "top") lines.push(total);
  const firstRow = lines.length;
  for (let i = 0; i < rows; i += 1) lines.push(columns.map((column) => column.cells(i)));
  if (totalPlace === "bottom") lines.push(total);
  if (random.chance(0.3)) lines.push(["注：数据由各单位报送。"]);

  const amountColumn = columns.findIndex((column) => column.isAmount);
  const sheets: SheetDraft[] = [{ name: "发放情况", rows: lines, merges, at }];
  if (!rowRate)
    sheets.push(
      rateSheet(
        random,
        subject.classes.map((name) => (name === "" ? "困难家庭" : `${name}${subject.suffix}`)),
        rates,
        rateUnit
      )
    );
  return {
    sheets: random.shuffle(sheets),
    plan: JSON.stringify({
      subject: subject.title,
      unit: unit.text,
      unitPlace,
      totalPlace,
      numbers,
      nested,
      merged,
      monthly,
      rowRate,
      at,
      rows,
    }),
    amounts: dues.map((yuan, i) => ({
      name: names[i] ?? "",
      sheet: "发放情况",
      row: at[0] + firstRow + i,
      column: at[1] + amountColumn,
      yuan,
    })),
    scale: unit.scale,
    decimals: unit.decimals,
    hasTotal: totalPlace !== "none",
  };
}

function rateSheet(
  random: Random,
  classes: readonly string[],
  rates: readonly number[],
  unit: string
): SheetDraft {
  const layout = random.pick(["rows", "text", "wide"] as const);
  const name = "标准";
  if (layout === "wide" && classes.length > 1) {
    return {
      name,
      rows: [
        ["类别", ...classes],
        [`补贴标准（${unit}）`, ...rates],
      ],
    };
  }
  if (layout === "text") {
    return {
      name,
      rows: [
        ["补贴类别", "补贴标准"],
        ...classes.map((each, i) => [each, `${String(rates[i])}${unit}`]),
      ],
    };
  }
  return {
    name,
    rows: [
      ["补贴标准一览"],
      ["类别", `标准（${unit}）`],
      ...classes.map((each, i) => [each, rates[i] ?? null]),
    ],
  };
}
