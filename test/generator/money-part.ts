import type { CellScalar } from "../../src/core/workbook/workbook";
import type { Column, Keyed } from "./composer";
import { added, exact, type Part, type Planter } from "./part";
import type { Random } from "./random";

const SUBJECTS = [
  {
    what: "养老机构运营补贴",
    who: "养老机构",
    classes: ["自理", "半失能", "失能"],
    suffix: "老人",
  },
  { what: "残疾人护理补贴", who: "街道", classes: ["一级", "二级"], suffix: "" },
  { what: "高龄津贴", who: "社区", classes: ["80-89岁", "90-99岁", "100岁及以上"], suffix: "" },
] as const;
const NAMES = ["东山", "西河", "南坪", "北岭", "常青", "永康", "宏福", "栲栳", "张营", "赵伊"];
const UNITS = [
  { text: "元", scale: 1 },
  { text: "万元", scale: 10000 },
] as const;

const keyed = (key: string, value: CellScalar): Keyed => ({ key, value });

/** Payments by class, their rates, the estimate and the funds behind them, targets and notes. */
export function drawMoney(
  random: Random,
  isLong: boolean
): Part & {
  readonly monthly: readonly number[];
  readonly classes: readonly string[];
  /** Leaves one 目标值 of 绩效目标 out. */
  readonly leaveTargetBlank: () => void;
} {
  const subject = random.pick(SUBJECTS);
  const unit = random.pick(UNITS);
  const count = isLong ? random.int(1000, 5000) : random.int(4, 40);
  // Whole yuan a month, so that no rate is rounded; classes apart by enough to tell them.
  const monthly = subject.classes.map((_, at) => (at + 1) * random.int(3, 9) * 10 + 20);
  const isYearly = random.chance(0.5);
  const rates = monthly.map((rate) => (isYearly ? rate * 12 : rate));
  const per = isYearly ? "元/人/年" : "元/人/月";
  const heads = Array.from({ length: count }, () => subject.classes.map(() => random.int(20, 400)));
  // A year's 人次 of every class is a whole number of people.
  subject.classes.forEach((_, c) => {
    const rest = added(heads.map((row) => row[c] ?? 0)) % 12;
    const last = heads[count - 1];
    if (last && rest > 0) last[c] = (last[c] ?? 0) + 12 - rest;
  });
  const dueOf = (row: readonly number[]): number => added(row.map((n, c) => n * (monthly[c] ?? 0)));
  const money = (yuan: number): number => exact(yuan / unit.scale);
  const amounts = heads.map(dueOf);
  const totals = {
    heads: subject.classes.map((_, c) => added(heads.map((row) => row[c] ?? 0))),
    amount: added(amounts),
  };
  const plan = totals.heads.map((n) => n / 12);
  const state = {
    payments: "2023年",
    estimate: "2023年",
    targetCount: count,
    funds: totals.amount,
    saidMonthly: [...monthly],
    fees: monthly.map((rate) => [rate * random.int(2, 4), rate * random.int(5, 9)] as const),
    saidHigh: 0,
    dates: amounts.map(() => `2023-${String(random.int(1, 12)).padStart(2, "0")}-15`),
    broken: new Map<number, CellScalar>(),
    timely: random.pick<CellScalar>(["100%", 1]),
  };
  const share = (part: number, whole: number): number => Number(((part / whole) * 100).toFixed(2));
  const low = Math.min(...monthly.map((rate, c) => share(rate, state.fees[c]?.[1] ?? 1)));
  state.saidHigh = Math.max(...monthly.map((rate, c) => share(rate, state.fees[c]?.[0] ?? 1)));
  const planned = (): number => added(plan.map((n, c) => n * (monthly[c] ?? 0) * 12));
  const label = (c: number): string => `${subject.classes[c] ?? ""}${subject.suffix}`;

  const write: Part["write"] = (composer) => {
    const classColumns = subject.classes.map((_, c): Column => ({
      id: `n${String(c)}`,
      head: `${label(c)}（人次）`,
      isFigure: true,
    }));
    composer.add({
      sheet: "资金支出",
      key: "payments",
      caption: `${state.payments}${subject.what}资金支出情况`,
      unit: unit.text,
      unitColumns: ["amount"],
      columns: [
        { id: "name", head: subject.who },
        ...classColumns,
        { id: "amount", head: "补贴金额", isFigure: true },
        { id: "date", head: "发放日期" },
      ],
      rows: heads.map((row, i) => ({
        name: `${NAMES[i % NAMES.length] ?? ""}${String(i + 1)}号`,
        ...Object.fromEntries(row.map((n, c) => [`n${String(c)}`, keyed(`heads ${i} ${c}`, n)])),
        amount: keyed(`amount ${i}`, state.broken.get(i) ?? money(amounts[i] ?? 0)),
        date: keyed(`date ${i}`, state.dates[i] ?? null),
      })),
      total: {
        ...Object.fromEntries(
          totals.heads.map((n, c) => [`n${String(c)}`, keyed(`total ${c}`, n)])
        ),
        amount: keyed("total", money(totals.amount)),
      },
      totalLabel: "name",
    });
    composer.add({
      sheet: "补贴标准",
      caption: "补贴标准一览",
      columns: [
        { id: "class", head: "类别" },
        { id: "rate", head: `补贴标准（${per}）`, isFigure: true },
      ],
      rows: subject.classes.map((_, c) => ({ class: label(c), rate: rates[c] ?? 0 })),
    });
    composer.add({
      sheet: "预算测算",
      caption: `${state.estimate}${subject.what}预算测算表`,
      unit: unit.text,
      unitColumns: ["amount"],
      columns: [
        { id: "class", head: "类别" },
        { id: "heads", head: "人数（人）", isFigure: true },
        { id: "rate", head: "补贴标准（元/人/年）", isFigure: true },
        { id: "amount", head: "测算金额", isFigure: true },
      ],
      rows: plan.map((n, c) => ({
        class: label(c),
        heads: keyed(`plan ${c}`, n),
        rate: (monthly[c] ?? 0) * 12,
        amount: money(n * (monthly[c] ?? 0) * 12),
      })),
      total: { amount: money(planned()) },
      totalLabel: "class",
    });
    composer.add({
      sheet: "资金情况",
      caption: `${subject.what}资金到位及支出情况`,
      unit: unit.text,
      unitColumns: ["budget", "received", "paid"],
      columns: [
        { id: "name", head: "项目名称" },
        { id: "budget", head: "预算资金", isFigure: true },
        { id: "received", head: "到位资金", isFigure: true },
        { id: "paid", head: "实际支出", isFigure: true },
      ],
      rows: [
        {
          name: subject.what,
          budget: keyed("funds", money(state.funds)),
          received: money(state.funds),
          paid: money(state.funds),
        },
      ],
    });
    composer.add({
      sheet: "收费调查",
      caption: "收费情况调查表",
      columns: [
        { id: "class", head: "类别" },
        { id: "low", head: "收费下限（元/人/月）", isFigure: true },
        { id: "high", head: "收费上限（元/人/月）", isFigure: true },
      ],
      rows: state.fees.map(([from, to], c) => ({ class: label(c), low: from, high: to })),
    });
    const rateWords = subject.classes.map(
      (_, c) => `${label(c)}${String(state.saidMonthly[c] ?? 0)}元/人/月`
    );
    composer.lines("说明", [
      keyed("said rates", `补贴标准为：${rateWords.join("，")}。`),
      keyed("said range", `补贴金额占收费标准的${String(low)}%-${String(state.saidHigh)}%。`),
      "补贴资金应于2023年12月31日前发放到位。",
    ]);
    composer.add({
      sheet: "绩效目标",
      caption: "项目绩效目标",
      isOrdered: true,
      columns: [
        { id: "level1", head: "一级指标" },
        { id: "level3", head: "三级指标" },
        { id: "value", head: "指标值" },
      ],
      rows: [
        {
          level1: "产出指标",
          level3: `${subject.who}补贴数量`,
          value: keyed("target count", `≥${String(state.targetCount)}个`),
        },
        {
          level1: "产出指标",
          level3: "补贴发放及时率",
          value: keyed("target timely", state.timely),
        },
        {
          level1: "满意度指标",
          level3: "补贴对象满意度",
          value: keyed("target satisfaction", "≥95%"),
        },
      ],
    });
  };

  const anyRow = (): number => random.int(0, count - 1);
  const planters: Planter[] = [
    {
      rule: "quantity-times-rate",
      name: "an amount",
      plant: () => {
        const i = anyRow();
        const wrong = random.int(1, 40) * 100 + 50;
        amounts[i] = (amounts[i] ?? 0) + wrong;
        return { key: `amount ${i}`, yuan: wrong, entails: ["total-equals-sum"] };
      },
    },
    {
      rule: "quantity-times-rate",
      name: "a headcount",
      plant: () => {
        const i = anyRow();
        const c = random.int(0, subject.classes.length - 1);
        const row = heads[i] ?? [];
        row[c] = (row[c] ?? 0) + 7;
        return { key: `amount ${i}`, yuan: -7 * (monthly[c] ?? 0), entails: ["total-equals-sum"] };
      },
    },
    {
      rule: "constant-residual",
      name: "a flat cut",
      plant: () => {
        const rows = random
          .shuffle(amounts.map((_, i) => i))
          .slice(0, random.int(3, Math.min(count, 12)));
        for (const i of rows) amounts[i] = (amounts[i] ?? 0) - 300;
        totals.amount = added(amounts);
        return {
          key: `amount ${Math.min(...rows)}`,
          yuan: -300 * rows.length,
          entails: ["quantity-times-rate"],
        };
      },
    },
    {
      rule: "total-equals-sum",
      name: "the total of money",
      plant: () => {
        // A sum of thousands of rounded figures may be off by hundreds.
        const wrong = isLong ? 70000 : 700;
        totals.amount += wrong;
        return { key: "total", yuan: wrong };
      },
    },
    {
      rule: "total-equals-sum",
      name: "the total of heads",
      plant: () => {
        totals.heads[0] = (totals.heads[0] ?? 0) + 5;
        return { key: "total 0", difference: 5 };
      },
    },
    {
      rule: "unreadable-figure",
      name: "an error or words for money",
      plant: () => {
        const i = anyRow();
        state.broken.set(
          i,
          random.pick<CellScalar>([{ error: "#REF!" }, "待定", { error: "#VALUE!" }])
        );
        return { key: `amount ${i}` };
      },
    },
    {
      rule: "restated-constant",
      name: "a rate in a sentence",
      plant: () => {
        const c = random.int(0, subject.classes.length - 1);
        state.saidMonthly[c] = (monthly[c] ?? 0) + 10;
        return { key: "said rates", difference: 10 };
      },
    },
    {
      rule: "derived-range",
      name: "the upper end of a stretch",
      plant: () => {
        state.saidHigh = Number((state.saidHigh + 3).toFixed(2));
        return { key: "said range", difference: 3 };
      },
    },
    {
      rule: "plan-vs-actual-mix",
      name: "planned heads of another mix",
      plant: () => {
        // Three times as many of the first class, and the rest as it was.
        plan[0] = (plan[0] ?? 0) * 3;
        return { key: "plan 0", entails: ["estimate-vs-budget"] };
      },
    },
    {
      rule: "estimate-vs-budget",
      name: "more approved than worked out",
      plant: () => {
        // More than the rounding of an estimate that is written in 万元 with one decimal.
        state.funds += 1370;
        return { key: "funds", yuan: 1370 };
      },
    },
    {
      rule: "period-mismatch",
      name: "another year's payments",
      plant: () => {
        state.payments = "2022年";
        return { key: "payments" };
      },
    },
    {
      rule: "paid-after-deadline",
      name: "a late payment",
      plant: () => {
        const i = anyRow();
        const days = random.int(1, 28);
        state.dates[i] = `2024-01-${String(days).padStart(2, "0")}`;
        return { key: `date ${i}`, difference: days };
      },
    },
    {
      rule: "entity-count",
      name: "fewer rows than the target",
      plant: () => {
        state.targetCount = count + 2;
        return { key: "target count", difference: 2 };
      },
    },
  ];
  return {
    write,
    planters,
    monthly,
    classes: subject.classes,
    leaveTargetBlank: () => {
      state.timely = null;
    },
  };
}
