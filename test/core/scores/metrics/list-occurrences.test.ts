import { DEFAULT_SETTINGS, type Settings } from "../../../../src/core/evaluation";
import type { ScoringRule } from "../../../../src/core/rubric/scoring-rule";
import type { ListEvidence, ListOccurrence } from "../../../../src/core/scores/list-evidence";
import { listEligibility, listPayment } from "../../../../src/core/scores/metrics/list-occurrences";
import type { BindingRequest, Metric } from "../../../../src/core/scores/metrics/metric";
import { runChecks } from "../../../../src/core/checks/catalogue";
import { readFacts } from "../../../../src/core/tables/find-tables";
import { Decimal } from "../../../../src/core/values/decimal";
import { workbookOf, type Rows } from "../score-workbook";
import { byCode, toldLine } from "../told-line";
import { unscoredRow } from "./unscored-row";

const LIST = "名单疑点";

function occurrence(
  at: number,
  person: string,
  institution: string,
  more: Partial<ListOccurrence> = {}
): ListOccurrence {
  return {
    id: `f${String(at)}`,
    measures: ["payment"],
    status: "open",
    person,
    institution,
    row: { sheet: LIST, row: at, column: 0 },
    ...more,
  };
}

/** 甲 twice in one institution, 乙 in another; one about entitlement, one ruled out. */
const FOUND: readonly ListOccurrence[] = [
  occurrence(3, "甲", "一院", { cell: { sheet: "名单", row: 8, column: 5 } }),
  occurrence(4, "甲", "一院"),
  occurrence(5, "乙", "一院", { measures: ["payment", "eligibility"] }),
  occurrence(6, "丙", "二院", { measures: ["eligibility"] }),
  occurrence(7, "丁", "三院", { status: "excluded" }),
];

const lists: ListEvidence = { sheet: LIST, people: 10, hasMoney: true, findings: FOUND };

const row = unscoredRow("补贴发放准确性");
const points = new Decimal(10);
const COUNT: ScoringRule = { kind: "zero-tolerance", points, condition: "", counter: "处" };
const RATE: ScoringRule = { kind: "proportional", points, measure: { name: "", unit: "ratio" } };

function request(
  clause: string,
  rule = COUNT,
  settings: Partial<Settings> = { lists },
  sheets: Readonly<Record<string, Rows>> = {}
): BindingRequest {
  const facts = readFacts(workbookOf(sheets));
  return {
    evidence: {
      facts,
      findings: runChecks(facts).findings,
      settings: { ...DEFAULT_SETTINGS, ...settings },
    },
    row,
    leaf: { mark: "", need: rule === COUNT ? "count" : "value", rule },
    words: { indicator: row.name, explanation: "", clause, measure: "", sole: false },
  };
}

function told(metric: Metric, asked: BindingRequest): string {
  const reading = metric.read(asked);
  if (reading?.state !== "bound") return toldLine(reading, byCode);
  const { recount, ...rest } = reading;
  return toldLine({ ...rest, open: recount?.open }, byCode);
}

const WRONG = "补贴发放不准确";

test("处 is each finding, each person or each institution: three readings, the sheet's rows named", () => {
  expect(told(listPayment, request(`每发现1处${WRONG}扣1分`))).toBe(
    "{state bound; candidates [" +
      ["findings", "people", "institutions"]
        .map(
          (unit, at) =>
            `{value ${String(3 - at)}; said ‹score.lists-count · sheet 名单疑点 · findings 3 · people 2 · institutions 1 · found 4 · rows ‹score.lists-rows · rows 4, 5, 6› · rule ‹score.lists-not-excluded››; assumption ‹score.assume-list-${unit}›}`
        )
        .join(", ") +
      "]; decided false; cells [名单!F9, 名单疑点!A5, 名单疑点!A6]; findings [f3, f4, f5]; open [f5, f3, f4]}"
  );
});

test.each([
  ["每发现1人", 2],
  ["每发现一个人", 2],
  ["每发现１ 名", 2],
  ["发现1位", 2],
  ["每1户", 2],
  ["每1家机构", 1],
  ["每一所", 1],
  ["每1个机构", 1],
  ["每1个单位", 1],
  ["每1条", 3],
  ["每1笔", 3],
])("%s names the unit itself", (unit, value) => {
  const reading = listPayment.read(request(`${unit}${WRONG}扣1分`));
  expect(reading).toMatchObject({ candidates: [{ value: new Decimal(value) }], decided: true });
  expect(reading?.state === "bound" && reading.candidates).toHaveLength(1);
});

test("each 处 by itself, as 绩核设置 may say, decides the first reading", () => {
  const settings = { lists, occurrenceUnit: "each" } as const;
  expect(listPayment.read(request(WRONG, COUNT, settings))).toMatchObject({ decided: true });
});

test("readings of one value are one", () => {
  const few = { ...lists, findings: [FOUND[0]!] };
  expect(told(listPayment, request(WRONG, COUNT, { lists: few }))).toMatch(
    /candidates \[\{value 1; [^{]*assumption ‹score.assume-list-findings›\}\]; decided true/u
  );
});

test("a share is of all people in the lists, never below nothing", () => {
  expect(told(listPayment, request(WRONG, RATE))).toBe(
    "{state bound; candidates [{value 0.8; said ‹score.lists-rate · sheet 名单疑点 · findings 3 · people 2 · institutions 1 · found 4 · rows ‹score.lists-rows · rows 4, 5, 6› · rule ‹score.lists-not-excluded› · all 10 · ratio 80%›}]; decided true; cells [名单!F9, 名单疑点!A5, 名单疑点!A6]; findings [f3, f4, f5]; open [f5, f3, f4]}"
  );
  const one = { lists: { ...lists, people: 1 } };
  expect(told(listPayment, request(WRONG, RATE, one))).toContain("value 0; ");
  const { people: _unknown, ...unknown } = lists;
  expect(told(listPayment, request(WRONG, RATE, { lists: unknown }))).toBe(
    "{state lacking; why ‹score.lists-no-people›}"
  );
  // A count needs no people.
  expect(told(listPayment, request(WRONG, COUNT, { lists: unknown }))).toContain("value 3; ");
});

test("only what is confirmed, by 绩核设置; nothing found is said so", () => {
  const settings = { lists, countFindings: "confirmed" } as const;
  expect(told(listPayment, request(WRONG, COUNT, settings))).toBe(
    "{state bound; candidates [{value 0; said ‹score.lists-count · sheet 名单疑点 · findings 0 · people 0 · institutions 0 · found 4 · rows ‹score.lists-no-rows› · rule ‹score.lists-confirmed››; assumption ‹score.assume-list-findings›}]; decided true; cells []; findings []; open [f5, f3, f4]}"
  );
});

test("of very many, the first rows are named and two hundred cells kept", () => {
  const many = Array.from({ length: 201 }, (_, at) => occurrence(at, `人${String(at)}`, "一院"));
  const reading = listPayment.read(request(WRONG, COUNT, { lists: { ...lists, findings: many } }));
  if (reading?.state !== "bound") throw new Error("lists are bound");
  expect([reading.cells.length, reading.findings.length]).toEqual([200, 200]);
  expect(reading.candidates[0]?.said.params?.["rows"]).toEqual({
    code: "score.lists-first-rows",
    params: { rows: "1, 2, 3, 4, 5, 6, 7, 8" },
  });
  const eight = { ...lists, findings: many.slice(0, 8) };
  const all = listPayment.read(request(WRONG, COUNT, { lists: eight }));
  expect(all?.state === "bound" && all.candidates[0]?.said.params?.["rows"]).toMatchObject({
    code: "score.lists-rows",
  });
});

test("entitlement counts its own findings", () => {
  expect(told(listEligibility, request("每发现1人不符合条件扣1分"))).toMatch(
    /\{value 2; said ‹score.lists-count .*findings \[f5, f6\]; open \[f5, f6\]\}$/u
  );
});

test("who may ask: entitlement wherever there are lists, payment where they say how much", () => {
  const noMoney = { lists: { ...lists, hasMoney: false } };
  const available = (settings: Partial<Settings>) => {
    const { evidence } = request(WRONG, COUNT, settings);
    return [listEligibility.available(evidence), listPayment.available(evidence)];
  };
  expect([available({ lists }), available(noMoney), available({})]).toEqual([
    [true, true],
    [true, false],
    [false, false],
  ]);
  expect([listEligibility.name, listPayment.name].map(byCode)).toEqual([
    "‹score.metric.list-eligibility›",
    "‹score.metric.list-payment›",
  ]);
  expect(listPayment.claims(request(WRONG, COUNT, noMoney))).toBe(false);
  expect(listPayment.claims(request(WRONG, COUNT, {}))).toBe(false);
  expect(told(listPayment, request(WRONG, COUNT, {}))).toBe(
    "{state lacking; why ‹score.lists-lacking›}"
  );
});

describe("lists that nobody reconciled yet", () => {
  const entitled = "不符合条件的，每发现1人扣1分";
  const roster: Rows = [
    ["姓名", "身份证号", "养老机构", "月数", "金额"],
    ...Array.from({ length: 6 }, (_, at) => [
      `张${String(at)}`,
      `11010519491231002${String(at)}`,
      "甲院",
      12,
      1200,
    ]),
  ];

  test("are asked for", () => {
    expect(listEligibility.claims(request(entitled, COUNT, {}, { 花名册: roster }))).toBe(true);
  });

  test("without any list there is nothing to ask", () => {
    expect(listEligibility.claims(request(entitled, COUNT, {}))).toBe(false);
  });
});

describe("beside a table by institution", () => {
  /** 10 × 100 paid right, except the second: one of three is wrong. */
  const sheets = {
    发放: [
      ["机构名称", "老人（人）", "标准（元/人）", "补贴金额（元）"],
      ["甲敬老院", 10, 100, 1000],
      ["乙敬老院", 10, 100, 950],
      ["丙敬老院", 10, 100, 1000],
    ] satisfies Rows,
  };
  const withFound = (count: number, people = 10): Partial<Settings> => ({
    lists: { ...lists, people, findings: FOUND.slice(0, count) },
  });
  const claims = (rule: ScoringRule, settings: Partial<Settings>) =>
    listPayment.claims(request(WRONG, rule, settings, sheets));

  test("the one that shows more wrong payments counts", () => {
    expect([0, 1, 2].map((count) => claims(COUNT, withFound(count)))).toEqual([false, false, true]);
  });

  test("and of shares the lower", () => {
    // By table 2 of 3 are right; by list 1 person of 10, of 3, of 2 is wrong.
    expect([10, 3, 2].map((people) => claims(RATE, withFound(1, people)))).toEqual([
      false,
      false,
      true,
    ]);
    expect(claims(RATE, withFound(1, 0))).toBe(false);
  });
});
