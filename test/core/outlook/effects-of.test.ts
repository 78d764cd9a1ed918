import { runChecks } from "../../../src/core/checks/catalogue";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/core/evaluation";
import { effectsOf } from "../../../src/core/outlook/effects-of";
import { gradeOf } from "../../../src/core/scores/grade-of";
import type { FindingStatus } from "../../../src/core/scores/finding-status";
import { scoreIndicators } from "../../../src/core/scores/score-indicators";
import { readFacts } from "../../../src/core/tables/find-tables";
import { plain, ZERO } from "../../../src/core/values/decimal";
import type { CellScalar, Workbook } from "../../../src/core/workbook/workbook";
import { indicatorSheet, workbookOf, type Rows } from "../scores/score-workbook";

/** Payments by 人次 × 100 元; every amount that is not the product is one wrong payment. */
function book(amounts: readonly CellScalar[], rule: string, score: number): Workbook {
  const payments: Rows = [
    ["机构", "高龄老人（人次）", "补贴金额（元）"],
    ...amounts.map((amount, at) => [`第${String(at + 1)}敬老院`, 10 + at, amount]),
  ];
  return workbookOf({
    标准: [
      ["类别", "补贴标准（元/人/月）"],
      ["高龄", 100],
    ],
    发放: payments,
    指标: indicatorSheet([
      ["补贴资金发放准确性", 20, "", null, rule, 20],
      ["其他", 80, "", null, "好得80分，否则不得分", score],
    ]),
  });
}

function scored(workbook: Workbook, settings: Partial<Settings> = {}) {
  const used = { ...DEFAULT_SETTINGS, ...settings };
  const facts = readFacts(workbook);
  const { findings } = runChecks(facts);
  const indicators = scoreIndicators(facts, findings, used);
  const grade = gradeOf(facts, indicators, used);
  return { facts, findings, indicators, grade, effects: effectsOf(facts, indicators, 2) };
}

const PER_ROW = "按标准发放得20分，每发现1处不符扣4分，扣完为止";
// 20, 30 and 40 yuan off in rows of 11, 13 and 15 people; the others right.
const THREE_WRONG = [1000, 1080, 1200, 1270, 1400, 1460];
// Four rows off by one and the same 20 yuan, one by 100.
const FLAT_CUT = [980, 1080, 1180, 1280, 1400, 1400];

const text = (standing: { total: { toFixed(): string }; level?: string } | undefined) =>
  standing && `${standing.total.toFixed()} ${standing.level ?? "-"}`;

/** The whole evaluated anew with that one finding decided. */
function evaluatedWith(
  workbook: Workbook,
  settings: Partial<Settings>,
  id: string,
  status: FindingStatus
): string {
  const statuses = { ...settings.statuses, [id]: status };
  const { grade } = scored(workbook, { ...settings, statuses });
  return `${plain(grade?.score ?? ZERO)} ${grade?.level ?? "-"}`;
}

describe.each<[string, readonly CellScalar[], Partial<Settings>]>([
  ["three wrong payments", THREE_WRONG, {}],
  ["three wrong payments, only the confirmed count", THREE_WRONG, { countFindings: "confirmed" }],
  ["a flat cut, each row counts", FLAT_CUT, {}],
  ["a flat cut as one", FLAT_CUT, { occurrenceUnit: "flat-cut-once" }],
  [
    "a flat cut as one, confirmed only",
    FLAT_CUT,
    { occurrenceUnit: "flat-cut-once", countFindings: "confirmed" },
  ],
])("%s", (_, amounts, settings) => {
  const workbook = book(amounts, PER_ROW, 66);
  const { findings, effects, grade } = scored(workbook, settings);

  test("each effect is what evaluating anew with that decision gives", () => {
    expect(findings.length).toBeGreaterThan(2);
    const now = `${plain(grade?.score ?? ZERO)} ${grade?.level ?? "-"}`;
    for (const { id } of findings) {
      const effect = effects[id];
      expect(text(effect?.ifConfirmed) ?? now).toBe(
        evaluatedWith(workbook, settings, id, "confirmed")
      );
      expect(text(effect?.ifExcluded) ?? now).toBe(
        evaluatedWith(workbook, settings, id, "excluded")
      );
      expect(text(effect?.now) ?? now).toBe(now);
    }
  });
});

test("若属实 86 → 82, and the level with it", () => {
  const workbook = book(THREE_WRONG, PER_ROW, 66);
  const { effects, findings } = scored(workbook, { countFindings: "confirmed" });
  const wrong = findings.find(({ rule }) => rule === "quantity-times-rate");
  const effect = effects[wrong?.id ?? ""];
  expect([text(effect?.now), text(effect?.ifConfirmed)]).toEqual(["86 良", "82 良"]);
});

test("what only follows from other findings has no effect of its own", () => {
  const workbook = book(FLAT_CUT, PER_ROW, 66);
  const { findings, effects } = scored(workbook);
  const cut = findings.find(({ rule }) => rule === "constant-residual");
  expect(cut?.related?.length).toBeGreaterThan(0);
  expect(effects[cut?.id ?? ""]).toBeUndefined();
});

test("a finding beyond the floor changes nothing, and is left out", () => {
  const workbook = book([980, 1070, 1160, 1250, 1340, 1430, 1520, 1700], PER_ROW, 66); // seven wrong, five cost all
  const { findings, effects, grade } = scored(workbook);
  expect(findings.length).toBeGreaterThanOrEqual(7);
  expect(grade?.score.toFixed()).toBe("66");
  expect(effects).toEqual({});
});
