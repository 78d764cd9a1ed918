import { evaluate } from "../../../src/core/evaluate";
import type { Judgement, Judgements } from "../../../src/core/scores/judgement";
import { Decimal, plain, sum, ZERO } from "../../../src/core/values/decimal";
import { inChinese } from "./score-workbook";
import { yongji } from "./yongji-figures";

const yes: Judgement = { holds: true, evidence: "报告正文" };
const no: Judgement = { holds: false, evidence: "报告正文" };
const found = (count: number): Judgement => ({ count: new Decimal(count), evidence: "报告正文" });

/** What the report itself says of each clause that no table of it can answer. */
const OF_THE_REPORT: Judgements = {
  "A1-1": { "①": yes, "②": yes },
  "A1-2": { "": yes },
  "A2-1": { "": found(0) },
  "A2-2": { "": found(0) },
  "A3-1": { "": found(0) },
  "A3-2": { "": yes },
  "B1-3": { "①": yes, "②": yes, "③": yes, "④": no },
  "B2-1": { "①": found(2), "②": found(0) },
  "B2-2": { "①": no, "②": found(4) },
  "C2-1": { "": found(12) },
  "C3-1": { "": found(0) },
  "D1-1": { "①": yes },
  "D2-1": { "①": yes, "②": no },
};

const judged = evaluate(yongji(), { judgements: OF_THE_REPORT });

test("every clause of the 18 indicators is answered by a table or asked", () => {
  const { indicators } = evaluate(yongji());
  expect(indicators).toHaveLength(18);
  for (const { code, clauses = [] } of indicators) {
    expect([code, clauses.length > 0]).toEqual([code, true]);
    for (const { id, kind, question, source, metric } of clauses) {
      expect([code, id, kind !== null]).toEqual([code, id, true]);
      expect(inChinese(question)).not.toBe("");
      expect([code, id, source === "data"]).toEqual([code, id, metric !== undefined]);
    }
  }
});

test("with the report's own judgements every indicator has a score, and no clause is left", () => {
  expect(judged.grade?.pending).toEqual([]);
  for (const { code, clauses = [], state, range } of judged.indicators) {
    expect([code, range]).toEqual([code, undefined]);
    expect([code, ["computed", "judged"].includes(state)]).toEqual([code, true]);
    for (const { id, source, problem } of clauses) {
      expect([code, id, source, problem]).toEqual([
        code,
        id,
        expect.stringMatching(/data|person/u),
        undefined,
      ]);
    }
  }
});

test("the scores are the report's, but for three, and a finding tells each of those", () => {
  const differing = judged.indicators
    .filter(({ score, stated }) => !score?.eq(stated ?? -1))
    .map(({ code, score, stated }) => `${code} ${plain(stated ?? ZERO)} → ${plain(score ?? ZERO)}`);
  expect(differing).toEqual([
    "B1-3 4 → 3", // ①②③ add up to 3 of 4
    "C1-1 10 → 5", // 10 of 5
    "C4-1 10 → 0", // twelve payments that are not headcount × rate
  ]);
  const told = (rule: string, subject: string) =>
    judged.findings.some((finding) => finding.rule === rule && finding.subject.includes(subject));
  expect(
    told("sub-items-sum", "资金使用合规性") || told("attainable-score", "资金使用合规性")
  ).toBe(true);
  expect(told("score-within-weight", "补贴数量完成率")).toBe(true);
  expect(judged.findings.filter(({ rule }) => rule === "quantity-times-rate")).toHaveLength(12);
});

test("the total is what the report's rows add up to, less exactly these three", () => {
  const stated = sum(judged.indicators.map(({ stated: each }) => each ?? ZERO));
  expect(plain(stated)).toBe("90"); // the printed 合计 is 85: a finding of its own
  expect(judged.findings.map(({ rule }) => rule)).toContain("children-equal-parent");
  expect(judged.grade && `${plain(judged.grade.score)} ${judged.grade.level ?? ""}`).toBe("74 中");
  const once = evaluate(yongji(), {
    judgements: OF_THE_REPORT,
    occurrenceUnit: "flat-cut-once",
  });
  expect(once.grade && `${plain(once.grade.score)} ${once.grade.level ?? ""}`).toBe("83 良");
});

test("all findings of the accuracy ruled out, the report's 10 points stand", () => {
  const statuses = Object.fromEntries(
    judged.findings
      .filter(({ rule }) => rule === "quantity-times-rate")
      .map(({ id }) => [id, "excluded" as const])
  );
  const { indicators, grade } = evaluate(yongji(), { judgements: OF_THE_REPORT, statuses });
  expect(indicators.find(({ code }) => code === "C4-1")?.score?.toFixed()).toBe("10");
  expect(grade?.score.toFixed()).toBe("84");
});
