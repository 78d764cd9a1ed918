import type { CellScalar } from "../../src/core/workbook/workbook";
import type { Keyed } from "./composer";
import { added, exact, type Part, type Planter } from "./part";
import type { Random } from "./random";

interface Line {
  name: string;
  /** In yuan; `undefined` is written as a dash. */
  budget: number | undefined;
  paid: number | undefined;
  /** Instalments in yuan that the name tells of. */
  parts?: number[];
  /** The amount that closes the name, in yuan. */
  named?: number;
}

const keyed = (key: string, value: CellScalar): Keyed => ({ key, value });
const PLACES = [
  "阿镇",
  "通格朗",
  "吉日嘎朗",
  "乌兰木伦",
  "纳林陶亥",
  "札萨克",
  "红庆河",
  "苏布尔嘎",
];
const UNITS = [
  { text: "元", scale: 1, decimals: 2 },
  { text: "万元", scale: 10000, decimals: 4 },
] as const;
const SHARES = [
  [0.6, 0.3, 0.1],
  [0.5, 0.4, 0.1],
  [0.4, 0.3, 0.3],
] as const;

/** Budget lines with instalments, amounts in names, a total and a rate that is said in a sentence. */
export function drawBudget(random: Random): Part {
  const unit = random.pick(UNITS);
  const shares = random.pick(SHARES);
  const hasInstalments = random.chance(0.7);
  const stations = random.int(8, 30);
  // One and two instalments have been paid; the last one waits.
  const stages = hasInstalments ? [shares[0], exact(shares[0] + shares[1])] : [0.35, 0.8, 0.95, 1];
  const lines = Array.from({ length: random.int(5, 24) }, (_, i): Line => {
    const budget = random.int(4, 60) * 10000;
    const paid = exact(budget * random.pick(stages));
    return {
      name: `${PLACES[i % PLACES.length] ?? ""}${String(i + 1)}号养老服务站运营补贴资金`,
      budget,
      paid,
    };
  });
  for (const line of hasInstalments ? lines.slice(0, 3) : []) {
    line.parts = shares.map((share) => exact((line.budget ?? 0) * share));
  }
  const named = lines[3] as Line;
  named.named = named.budget ?? 0;
  const audit: Line = {
    name: `${String(stations)}处养老服务中心督导审计服务费`,
    budget: 50000,
    paid: exact(50000 * (stages[0] ?? 1)),
  };
  lines.push(audit);
  const state = {
    saidStations: stations,
    saidRate: undefined as number | undefined,
    totalBudget: undefined as number | undefined,
    wrongPart: 0,
    namedAs: undefined as number | undefined,
    satisfaction: undefined as string | undefined,
    conclusion: undefined as string | undefined,
  };
  const inUnit = (yuan: number): number => exact(yuan / unit.scale);
  const text = (yuan: number): string => `${String(exact(yuan / 10000))}万元`;
  const budgetTotal = (): number => added(lines.map(({ budget }) => budget ?? 0));
  const paidTotal = (): number => added(lines.map(({ paid }) => paid ?? 0));
  const rate = (): number => Number(((paidTotal() / budgetTotal()) * 100).toFixed(2));

  const nameOf = (line: Line): string => {
    const amount = line.named === undefined ? "" : text(state.namedAs ?? line.named);
    const parts = line.parts?.map((part, at) =>
      at === 2 ? part + (line === lines[0] ? state.wrongPart : 0) : part
    );
    const note = parts
      ? `（一期款${text(parts[0] ?? 0)}已支付，二期款${text(parts[1] ?? 0)}，尾款${text(parts[2] ?? 0)}待验收）`
      : "";
    return `${line.name}${amount}${note}`;
  };

  const write: Part["write"] = (composer) => {
    composer.add({
      sheet: "实际支出",
      caption: "项目实际支出统计表",
      unit: unit.text,
      unitColumns: ["budget", "paid"],
      columns: [
        { id: "name", head: "预算明细" },
        { id: "budget", head: "预算安排", isFigure: true },
        { id: "paid", head: "实际支出", isFigure: true },
      ],
      rows: lines.map((line, i) => ({
        name: keyed(`name ${i}`, nameOf(line)),
        budget: keyed(`budget ${i}`, line.budget === undefined ? "-" : inUnit(line.budget)),
        paid: keyed(`paid ${i}`, line.paid === undefined ? "-" : inUnit(line.paid)),
      })),
      total: {
        budget: keyed("total budget", inUnit(state.totalBudget ?? budgetTotal())),
        paid: inUnit(paidTotal()),
      },
      totalLabel: "name",
    });
    composer.lines("说明", [
      keyed("said rate", `截至评价日，项目预算执行率为${String(state.saidRate ?? rate())}%。`),
      keyed("said stations", `项目经费用于${String(state.saidStations)}处养老服务中心的运营。`),
      ...(state.satisfaction === undefined ? [] : [keyed("satisfaction", state.satisfaction)]),
      ...(state.conclusion === undefined ? [] : [keyed("conclusion", state.conclusion)]),
    ]);
  };

  /** A line without instalments or an amount in its name. */
  const plain = (): number => random.int(4, lines.length - 2);
  const add = (line: Line): number => lines.push(line) - 1;
  const unbudgeted = (): { at: number; paid: number } => {
    const paid = random.int(2, 9) * 10000;
    return { at: add({ name: "临时增加的服务费", budget: undefined, paid }), paid };
  };
  const odd: readonly Planter[] = hasInstalments
    ? [
        {
          rule: "instalments-add-up",
          name: "a last instalment of another size",
          plant: () => {
            state.wrongPart = 10000;
            return { key: "name 0", yuan: 10000 };
          },
        },
        {
          rule: "instalment-ratio",
          name: "a share between two stages",
          plant: () => {
            const at = plain();
            const line = lines[at] as Line;
            line.paid = exact((line.budget ?? 0) * 0.17);
            return { key: `paid ${at}` };
          },
        },
      ]
    : [];
  const planters: Planter[] = [
    ...odd,
    {
      rule: "unbudgeted-payment",
      name: "a line without a budget",
      plant: () => {
        const { at, paid } = unbudgeted();
        return { key: `paid ${at}`, yuan: paid, entails: ["outside-numerator"] };
      },
    },
    {
      rule: "outside-numerator",
      name: "a rate that counts a line without a budget",
      plant: () => {
        unbudgeted();
        return { key: "said rate", entails: ["unbudgeted-payment"] };
      },
    },
    {
      rule: "over-budget",
      name: "more paid than budgeted",
      plant: () => {
        const at = plain();
        const line = lines[at] as Line;
        line.paid = (line.budget ?? 0) + 3000;
        return { key: `paid ${at}`, yuan: 3000, entails: ["instalment-ratio"] };
      },
    },
    {
      rule: "unpaid-line",
      name: "nothing paid",
      plant: () => {
        const at = plain();
        const line = lines[at] as Line;
        line.paid = undefined;
        return { key: `paid ${at}`, yuan: -(line.budget ?? 0) };
      },
    },
    {
      rule: "execution-rate",
      name: "another rate in a sentence",
      plant: () => {
        // A sentence may mean any line: the rate must not be one of theirs.
        state.saidRate = Number((rate() - 6.37).toFixed(2));
        return { key: "said rate", difference: -6.37 };
      },
    },
    {
      rule: "total-equals-sum",
      name: "the total of the budget",
      plant: () => {
        state.saidRate = Number(((paidTotal() / (budgetTotal() + 20000)) * 100).toFixed(2));
        state.totalBudget = budgetTotal() + 20000;
        return { key: "total budget", yuan: 20000 };
      },
    },
    {
      rule: "amount-in-name",
      name: "another amount in a name",
      plant: () => {
        state.namedAs = (named.named ?? 0) + 70000;
        const difference = (named.paid ?? 0) - state.namedAs;
        return { key: "paid 3", yuan: difference };
      },
    },
    {
      rule: "entity-count",
      name: "another number in a sentence",
      plant: () => {
        state.saidStations = stations - 3;
        return { key: `name ${lines.length - 1}`, difference: 3 };
      },
    },
    {
      rule: "survey-count",
      name: "a satisfaction without a sample",
      plant: () => {
        state.satisfaction = "服务对象满意度达84.21%。";
        return { key: "satisfaction" };
      },
    },
    {
      rule: "one-total-by-every-path",
      name: "a total with no table behind it",
      plant: () => {
        state.conclusion = "项目综合得分89.17分。";
        return { key: "conclusion" };
      },
    },
  ];
  return { write, planters };
}
