import { parseListSettings } from "../../../src/core/lists/list-setting-values";
import { reconcile, type Reconciliation } from "../../../src/core/lists/reconcile";
import { finish } from "../../../src/core/values/finish";
import { gridFromRows, type CellScalar, type Workbook } from "../../../src/core/workbook/workbook";
import { citizenId as id } from "./citizen-id";

// Two lists of one kind against each other: a roster of last year, payments of two months.

type Rows = readonly (readonly CellScalar[])[];

function run(sheets: Readonly<Record<string, Rows>>, pairs: string): Reconciliation {
  const grids = Object.entries(sheets).map(([name, rows]) => gridFromRows(name, rows));
  const workbook: Workbook = { sheets: grids, date1904: false, definedNames: [] };
  const { settings, problems } = parseListSettings([{ id: "pairs", text: pairs }]);
  expect(problems).toEqual([]);
  return finish(reconcile(workbook, { settings }));
}

const told = ({ findings }: Reconciliation): string[] =>
  findings.map(({ rule, name, place }) => `${rule} ${name} ${place}`).sort();

const roster = (year: number, ...people: readonly (readonly [number, string, string])[]): Rows => [
  [`${String(year)}年度入住花名册`],
  ["姓名", "身份证号", "养老机构", "能力等级"],
  ...people.map(([order, institution, klass]) => [
    `人${String(order)}`,
    id(order),
    institution,
    klass,
  ]),
];

test("rosters of two years: who came, who left; who moved or changed class is no error", () => {
  const result = run(
    {
      "2022年花名册": roster(2022, [1, "甲院", "自理"], [2, "甲院", "自理"], [3, "乙院", "失能"]),
      "2023年花名册": roster(2023, [1, "甲院", "失能"], [2, "乙院", "自理"], [4, "乙院", "自理"]),
    },
    "2022年花名册/2023年花名册"
  );
  const pair = "sheet:2022年花名册|sheet:2023年花名册";
  expect(told(result)).toEqual([`missing-in-left 人4 ${pair}`, `missing-in-right 人3 ${pair}`]);
  expect(result.comparisons[0]?.totals).toMatchObject({
    leftPeople: 3,
    rightPeople: 3,
    both: 2,
    leftOnly: 1,
    rightOnly: 1,
  });
});

test("in one year the same person in two institutions is one", () => {
  const people = roster(2023, [1, "甲院", "自理"], [1, "乙院", "自理"]);
  expect(told(run({ 花名册: people }, "花名册/发放表"))).toEqual([
    expect.stringContaining("duplicate-across-institutions 人1"),
  ]);
});

test("payments of two months: other money, who is new, who is gone, and what it comes to", () => {
  const paid = (month: string, ...people: readonly (readonly [number, number])[]): Rows => [
    [`2023年${month}补贴发放表（单位：元）`],
    ["姓名", "身份证号", "养老机构", "金额"],
    ...people.map(([order, amount]) => [`人${String(order)}`, id(order), "甲院", amount]),
    ["合计", null, null, people.reduce((sum, [, amount]) => sum + amount, 0)],
  ];
  const result = run(
    {
      "1月": paid("1月", [1, 100], [2, 100], [3, 100]),
      "2月": paid("2月", [1, 100], [2, 150], [4, 200]),
    },
    "1月/2月"
  );
  const pair = "sheet:1月|sheet:2月";
  expect(told(result)).toEqual([
    `missing-in-left 人4 ${pair}`,
    `missing-in-right 人3 ${pair}`,
    `value-differs 人2 ${pair}`,
  ]);
  const { totals } = result.comparisons[0] ?? {};
  expect([totals?.leftMoney, totals?.rightMoney]).toEqual([3_000_000, 4_500_000]);
  const effect = result.findings.reduce((sum, finding) => sum + (finding.effect ?? 0), 0);
  expect(effect).toBe(1_500_000);
});
