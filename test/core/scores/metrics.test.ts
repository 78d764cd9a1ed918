import type { Settings } from "../../../src/core/evaluation";
import type { CellScalar } from "../../../src/core/workbook/workbook";
import { plain } from "../../../src/core/values/decimal";
import { indicatorSheet, inChinese, scoreWorkbook, workbookOf, type Rows } from "./score-workbook";

function score(
  name: string,
  rubric: string,
  sheets: Readonly<Record<string, Rows>>,
  settings: Partial<Settings> = {}
) {
  const { indicators, short } = scoreWorkbook(
    workbookOf({
      ...sheets,
      指标: indicatorSheet([
        [name, 10, "", null, rubric, null],
        ["其他", 90, "", null, "好得90分，否则不得分", 80],
      ]),
    }),
    settings
  );
  const [indicator] = indicators;
  return {
    short: short[name],
    said: inChinese(indicator?.explanation),
    metric: indicator?.clauses?.[0]?.metric?.id,
    choices: indicator?.clauses?.[0]?.choices ?? [],
    others: indicator?.alternatives?.map(
      ({ assumption, score: other }) => `${inChinese(assumption)} ${plain(other)}`
    ),
  };
}

const lines = (...rows: readonly (readonly CellScalar[])[]): Rows => [
  ["项目名称", "预算安排（万元）", "实际支出（万元）"],
  ...rows,
];

describe("预算编制准确率", () => {
  test.each([
    ["预算编制准确率", "得分=准确率×10", "9 computed"], // 1 − |180 − 200| ÷ 200
    ["预算偏差率", "偏差率≤5%，得10分；5%＜偏差率≤15%，得6分；偏差率＞15%，不得分", "6 computed"],
  ])("%s", (name, rubric, expected) => {
    const { short, metric } = score(name, rubric, { 资金: lines(["建设", 200, 180]) });
    expect([short, metric]).toEqual([expected, "budget-accuracy"]);
  });

  test("spending over the budget is as inaccurate as spending under it", () => {
    const { short } = score("预算编制准确率", "得分=准确率×10", {
      资金: lines(["建设", 200, 220]),
    });
    expect(short).toBe("9 computed");
  });
});

describe("成本节约率", () => {
  const rubric = "节约率≥10%，得10分；0%≤节约率＜10%，得6分；节约率＜0%，不得分";

  test("planned less actual, by planned", () => {
    const { short, metric } = score("成本节约率", rubric, {
      资金: lines(["甲", 100, 88], ["乙", 100, 90]),
    });
    expect([short, metric]).toEqual(["10 computed", "cost-saving"]); // 22 of 200
    expect(score("成本节约率", rubric, { 资金: lines(["甲", 100, 105]) }).short).toBe("0 computed");
  });

  test("what was not carried out is no saving, unless a person says so", () => {
    const { short, said, others } = score("成本节约率", rubric, {
      资金: lines(["甲", 100, 98], ["乙", 100, 0]),
    });
    expect(short).toBe("6 computed"); // 2 of 100 on the line carried out
    expect(said).toContain("另有 1 项未支出，不算节约");
    expect(others).toEqual(["若未实施项目的结余也算节约 10"]);
  });

  test("without a budget there is nothing to save from", () => {
    const { short, said } = score("成本节约率", rubric, {});
    expect(short).toBe("pending");
    expect(said).toContain("不能计算成本节约率");
  });
});

describe("发放及时性", () => {
  const dated = (...days: readonly CellScalar[]): Rows => [
    ["机构名称", "老人（人次）", "补贴金额（元）", "发放日期"],
    ...days.map((day, at) => [`第${String(at + 1)}敬老院`, 10, 1000, day]),
  ];
  const perCount = "2023年12月31日前发放得10分，有1处未按时发放扣3分，扣完为止";
  const days = ["2023-12-01", "2023-12-31", "2024-01-15", "2024-02-01"];

  test("the payments after the last day are the 处", () => {
    const { short, metric } = score("补贴资金发放及时性", perCount, { 发放: dated(...days) });
    expect([short, metric]).toEqual(["4 computed", "paid-in-time"]);
  });

  test("or the share in time", () => {
    const rubric = "2023年12月31日前发放，得分=按时发放率×10";
    const { short } = score("补贴资金发放及时性", rubric, { 发放: dated(...days) });
    expect(short).toBe("5 computed");
  });

  test("a payment without a day may have been late: nothing is claimed", () => {
    const { short, said } = score("补贴资金发放及时性", perCount, {
      发放: dated("2023-12-01", "2023-12-02", "2023-12-03", null),
    });
    expect(short).toBe("pending");
    expect(said).toContain("1 笔支出没有发放日期");
  });

  test("dates of money coming in are another matter", () => {
    const { metric } = score("资金到位及时性", perCount, { 发放: dated(...days) });
    expect(metric).toBeUndefined();
  });
});

describe("findings as 处", () => {
  const sheets = {
    资金: lines(["甲", 100, 120], ["乙", 100, 90], ["丙", "-", 20], ["丁", 100, 90]),
  };
  const rubric = "无超预算、无预算支出得10分，每发现1处扣2分，扣完为止";

  test("lines beyond or without a budget", () => {
    const { short, metric } = score("资金使用合规性", rubric, sheets);
    expect([short, metric]).toEqual(["6 computed", "fund-compliance"]);
  });

  test("挪用 is for a person to tell, whatever was found", () => {
    const other = "专款专用得10分，存在截留、挪用的，每发现1处扣2分，扣完为止";
    const { short, metric, choices } = score("资金使用合规性", other, sheets);
    expect([short, metric]).toEqual(["pending", undefined]);
    expect(choices).toEqual(
      expect.arrayContaining(["findings:over-budget", "findings:unbudgeted-payment"])
    );
  });

  test("those of one check, when a person chooses so", () => {
    const other = "手续完备得10分，每发现1处不符扣2分，扣完为止";
    const chosen = (id: "findings:over-budget" | "findings:unpaid-line") =>
      score("资金管理规范性", other, sheets, { metrics: { 资金管理规范性: { "": id } } });
    expect(chosen("findings:over-budget").short).toBe("8 computed");
    expect(chosen("findings:over-budget").said).toContain("疑点数：");
    expect(chosen("findings:unpaid-line").short).toBe("10 computed");
  });

  test("only the confirmed count, when a setting says so", () => {
    expect(score("资金使用合规性", rubric, sheets, { countFindings: "confirmed" }).short).toBe(
      "10 computed"
    );
  });
});
