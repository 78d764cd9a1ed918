import { childrenEqualParent } from "../../../src/core/checks/children-equal-parent";
import type { FindingDraft } from "../../../src/core/checks/finding-draft";
import { sameIndicatorDiffers } from "../../../src/core/checks/same-indicator-differs";
import { scoreRate } from "../../../src/core/checks/score-rate";
import { scoreWithinWeight } from "../../../src/core/checks/score-within-weight";
import { weightsSum } from "../../../src/core/checks/weights-sum";
import { say } from "../../../src/core/messages/message";
import type { ScoreRow } from "../../../src/core/tables/facts";
import { formatAddress } from "../../../src/core/values/cell-ref";
import { plain } from "../../../src/core/values/decimal";
import { facts, scoreRow, scoreSum, scoreTable } from "./facts-builder";

const told = (findings: FindingDraft[]) =>
  findings.map((finding) => [
    formatAddress(finding.cells[0]!.row, finding.cells[0]!.column),
    finding.place,
    plain(finding.stated!),
    plain(finding.expected!),
  ]);

const leaf = scoreRow;
const parent = (title: string, weight: string, score: string, row: number, children: ScoreRow[]) =>
  scoreRow(title, weight, score, row, { children, level: 1 });

/** S3 表4-2: indicators add up to 18 and 12, the last row says 20 and 14. */
function process() {
  const first = [
    leaf("B1-1 资金到位率", "2", "2", 3),
    leaf("B1-2 预算执行率", "2", "2", 4),
    leaf("B1-3 资金使用合规性", "4", "4", 5),
  ];
  const second = [
    leaf("B2-1 管理制度健全性", "5", "4", 6),
    leaf("B2-2 制度执行有效性", "5", "0", 7),
  ];
  return scoreTable(
    [parent("B1 资金管理", "", "", 3, first), parent("B2 组织实施", "", "", 6, second)],
    [scoreSum("一级指标过程类合计", "20", "14", 8, [...first, ...second], { type: "total" })],
    { title: "表4-2过程类指标得分情况" }
  );
}

/** S3 表3-1: all right. */
const summary = () => {
  const roots = [
    leaf("A 决策", "20", "20", 2, { statedRate: "100" }),
    leaf("B 过程", "20", "14", 3, { statedRate: "70" }),
    leaf("C 产出", "30", "24", 4, { statedRate: "80" }),
    leaf("D 效益", "30", "27", 5, { statedRate: "90" }),
  ];
  return scoreTable(roots, [
    scoreSum("合 计", "100", "85", 6, roots, { type: "total", statedRate: "85" }),
  ]);
};

describe("children-equal-parent", () => {
  const check = (table: ReturnType<typeof scoreTable>) =>
    childrenEqualParent(facts({ scoreTables: [table] }));

  test("S3 表4-2: weights 18 against 20 and scores 12 against 14 are two findings", () => {
    const found = check(process());
    expect(told(found)).toEqual([
      ["C8", "weight", "20", "18"],
      ["D8", "score", "14", "12"],
    ]);
    expect(say(found[0]!.message, "zh-CN")).toBe(
      "表4-2过程类指标得分情况 一级指标过程类合计分值（C8）：各项 2 + 2 + 4 + 5 + 5 = 18，报表 20，多 2 分。核对 C8 和 C3:C7。"
    );
  });

  test("S3 表3-1 is right", () => {
    expect(check(summary())).toEqual([]);
  });

  test("S3 附件1: 合计 85 against its own 小计, 86", () => {
    const sums = ["20", "15", "24", "27"].map((score, at) =>
      scoreSum("小计", ["20", "20", "30", "30"][at]!, score, at + 2, [])
    );
    const total = scoreSum("合计", "100", "85", 9, sums, { type: "total" });
    expect(told(check(scoreTable([], [...sums, total])))).toEqual([["D9", "score", "85", "86"]]);
  });

  test("a parent's printed weight and score each have to be its children's", () => {
    const tree = [
      parent("C1 数量", "10", "9", 3, [
        leaf("C1-1 完成率", "6", "6", 4),
        leaf("C1-2 覆盖率", "5", "3", 5),
      ]),
    ];
    expect(told(check(scoreTable(tree)))).toEqual([["C3", "weight", "10", "11"]]);
  });

  test("a level without points of its own is looked through", () => {
    const inner = parent("C1 数量", "", "", 4, [
      leaf("C1-1 完成率", "6", "6", 5),
      leaf("C1-2 覆盖率", "5", "3", 6),
    ]);
    const tree = [parent("C 产出", "10", "9", 3, [inner])];
    expect(told(check(scoreTable(tree)))).toEqual([["C3", "weight", "10", "11"]]);
  });

  test("a missing parent, a missing child or an unreadable one makes no claim", () => {
    const missingChild = parent("A", "10", "10", 3, [
      leaf("A1", "6", "", 4),
      leaf("A2", "", "#REF!", 5),
    ]);
    const missingParent = parent("B", "", "", 6, [leaf("B1", "6", "6", 7)]);
    expect(check(scoreTable([missingChild, missingParent]))).toEqual([]);
  });

  test("小计 and the 一级 row that print one wrong sum are told once", () => {
    const leaves = [leaf("B1-1 到位率", "8", "8", 4), leaf("B1-2 执行率", "8", "6", 5)];
    const root = parent("B 过程", "20", "14", 3, leaves);
    const sum = scoreSum("小计", "20", "14", 6, leaves, { of: root });
    const found = check(scoreTable([root], [sum]));
    expect(told(found)).toEqual([["C6", "weight", "20", "16"]]);
    expect(found[0]!.cells).toContainEqual({ sheet: "表", row: 2, column: 2 });
  });

  test("half points are exact, computed ones may be rounded", () => {
    const halves = [leaf("A1", "5", "4.5", 3), leaf("A2", "5", "3.0", 4)];
    expect(told(check(scoreTable([parent("A", "10", "8.0", 2, halves)])))).toEqual([
      ["D2", "score", "8", "7.5"],
    ]);
    const thirds = [
      leaf("A1", "5", "3.33", 3),
      leaf("A2", "5", "3.33", 4),
      leaf("A3", "5", "3.33", 5),
    ];
    expect(check(scoreTable([parent("A", "15", "10.00", 2, thirds)]))).toEqual([]);
  });

  test("a self-evaluation that keeps 预算执行率 (10) above its indicators may say 100", () => {
    const roots = [
      leaf("产出指标", "50", "50", 3),
      leaf("效益指标", "30", "30", 4),
      leaf("满意度指标", "10", "9", 5),
    ];
    const sum = (weight: string) => scoreSum("总分", weight, "98", 6, roots, { type: "total" });
    expect(check(scoreTable(roots, [sum("100")]))).toEqual([]);
    expect(check(scoreTable(roots, [sum("95")])).map((finding) => finding.place)).toEqual([
      "weight",
      "score",
    ]);
  });
});

describe("weights-sum", () => {
  const whole = { columns: [{ column: 0, path: ["一级指标"], role: "level1" }] };
  const dimensions = (...weights: string[]) =>
    weights.map((weight, at) => leaf(`${"ABCD"[at]!} 维度`, weight, "1", at + 2));
  const check = (...tables: ReturnType<typeof scoreTable>[]) =>
    weightsSum(facts({ scoreTables: tables }));

  test("a whole system that adds up to 95", () => {
    const found = check(scoreTable(dimensions("20", "20", "30", "25"), [], whole));
    expect(told(found)).toEqual([["C2", "weight", "95", "100"]]);
  });
  test("产出 and 效益 side by side are a whole system, whatever the header says", () => {
    const roots = ["投入", "产出指标", "效益指标"].map((name, at) => leaf(name, "30", "1", at + 2));
    expect(told(check(scoreTable(roots)))).toEqual([]);
    const parts = ["产出数量", "产出质量", "社会效益"].map((name, at) =>
      leaf(name, "20", "1", at + 2)
    );
    expect(check(scoreTable(parts))).toEqual([]);
    const wrong = ["投入", "产出指标", "效益指标"].map((name, at) => leaf(name, "32", "1", at + 2));
    expect(told(check(scoreTable(wrong)))).toEqual([["C2", "weight", "96", "100"]]);
  });
  test("100 is right, as shares of 1 too", () => {
    expect(check(scoreTable(dimensions("20", "20", "30", "30"), [], whole))).toEqual([]);
    expect(check(scoreTable(dimensions("0.2", "0.2", "0.3", "0.3"), [], whole))).toEqual([]);
  });
  const withTotal = (roots: ReturnType<typeof dimensions>, total: string) =>
    check(scoreTable(roots, [scoreSum("合计", total, "4", 8, roots, { type: "total" })], whole));
  test("a system with another 合计 than its own sum is held to that one", () => {
    expect(withTotal(dimensions("20", "20", "30", "25"), "100")).toEqual([]);
    expect(withTotal(dimensions("20", "20", "30", "30"), "100")).toEqual([]);
  });
  test("a 合计 that prints a wrong sum is asked about, unless it is far from 100 or has 加分", () => {
    const found = withTotal(dimensions("20", "20", "30", "35"), "105");
    expect(found).toMatchObject([{ severity: "medium" }]);
    expect(found[0]?.difference?.toFixed()).toBe("5");
    expect(withTotal(dimensions("30", "30", "30", "30"), "120")).toEqual([]);
    expect(withTotal(dimensions("20", "20", "20", "20"), "80")).toEqual([]);
    const bonus = [...dimensions("20", "20", "30", "30"), leaf("加分项", "5", "0", 6)];
    expect(withTotal(bonus, "105")).toEqual([]);
  });
  test("the indicators of one dimension are no whole system", () => {
    expect(
      check(scoreTable([leaf("B1 资金管理", "10", "9", 2), leaf("B2 组织实施", "10", "5", 3)]))
    ).toEqual([]);
  });
  test("a system in two tables is one system", () => {
    const [a, b, c, d] = dimensions("20", "20", "30", "30");
    expect(check(scoreTable([a!, b!], [], whole), scoreTable([c!, d!], [], whole))).toEqual([]);
  });
  test("a self-evaluation without 预算执行率 among its indicators may add up to 90", () => {
    const form = (name: string) =>
      check(scoreTable([leaf(name, "60", "60", 2), leaf("满意度指标", "30", "9", 3)], [], whole));
    expect(form("产出指标")).toEqual([]);
    expect(form("预算执行率和产出")).toHaveLength(1);
    expect(form("其他指标")).toHaveLength(1);
  });
  test("without weights of the 一级 the leaves count; a missing weight makes no claim", () => {
    const tree = (weight: string) => [
      parent("A 决策", "", "", 2, [leaf("A1 立项", "60", "1", 3)]),
      parent("B 过程", "", "", 4, [leaf("B1 资金", weight, "1", 5)]),
    ];
    expect(told(check(scoreTable(tree("30"), [], whole)))).toEqual([["C3", "weight", "90", "100"]]);
    expect(check(scoreTable(tree(""), [], whole))).toEqual([]);
  });
});

describe("score-within-weight", () => {
  const check = (...roots: ScoreRow[]) =>
    scoreWithinWeight(facts({ scoreTables: [scoreTable(roots)] }));

  test("S3 附件1: C1-1 has 10 of 5; the dimension that adds it up is not told again", () => {
    const wrong = leaf("C1-1 补贴数量完成率", "5", "10", 3);
    const found = check(parent("C 产出", "5", "10", 2, [wrong]));
    expect(told(found)).toEqual([["D3", "score", "10", "5"]]);
    expect(found[0]!.subject).toBe("C1-1 补贴数量完成率");
  });
  test("full marks and none are fine, past them is not", () => {
    expect(check(leaf("A", "5", "5", 2), leaf("B", "5", "0", 3), leaf("C", "5", "-", 4))).toEqual(
      []
    );
    expect(told(check(leaf("A", "5", "5.5", 2), leaf("B", "5", "-1", 3)))).toEqual([
      ["D2", "score", "5.5", "5"],
      ["D3", "score", "-1", "0"],
    ]);
  });
  test("a deduction has a negative weight", () => {
    expect(check(leaf("扣分项", "-5", "-3", 2))).toEqual([]);
    expect(told(check(leaf("扣分项", "-5", "-8", 2)))).toEqual([["D2", "score", "-8", "-5"]]);
  });
  test("weights in shares of 1 are not broken by points", () => {
    expect(check(leaf("A", "0.4", "38", 2), leaf("B", "0.6", "55", 3))).toEqual([]);
  });
  test("missing weight or score makes no claim", () => {
    expect(check(leaf("A", "", "9", 2), leaf("B", "5", "", 3), leaf("C", "待定", "9", 4))).toEqual(
      []
    );
  });
});

describe("score-rate", () => {
  const check = (rate: string, score = "10", weight = "15") =>
    scoreRate(
      facts({
        scoreTables: [scoreTable([leaf("D1-1 压力", weight, score, 2, { statedRate: rate })])],
      })
    );

  test("S3 表3-1 is right, the total's rate too", () => {
    expect(scoreRate(facts({ scoreTables: [summary()] }))).toEqual([]);
  });
  test.each([["66.67"], ["66.7"], ["67"], ["0.67"], ["0.6667"]])(
    "10 of 15 may be stated as %s",
    (rate) => {
      expect(check(rate)).toEqual([]);
    }
  );
  test("S3 L718: 66.67 with 10 of 10", () => {
    const found = check("66.67", "10", "10");
    expect(told(found)).toEqual([["E2", "rate", "66.67", "100"]]);
    expect(say(found[0]!.message, "zh-CN")).toContain("得分 10 ÷ 分值 10 = 100%，得分率写 66.67%");
  });
  test("just past the decimals shown", () => {
    expect(check("66.68")).toHaveLength(1);
  });
  test("no weight, no rate", () => {
    expect(check("80", "8", "0")).toEqual([]);
    expect(check("80", "", "10")).toEqual([]);
    expect(check("", "8", "10")).toEqual([]);
  });
  test("a wrong rate of a dimension above its indicators", () => {
    const tree = scoreRow("B 过程", "20", "14", 2, {
      statedRate: "75",
      children: [leaf("B1 资金", "20", "14", 3)],
    });
    expect(told(scoreRate(facts({ scoreTables: [scoreTable([tree])] })))).toEqual([
      ["E2", "rate", "75", "70"],
    ]);
  });
  test("a wrong rate of a total", () => {
    const roots = [leaf("A", "50", "40", 2), leaf("B", "50", "45", 3)];
    const sum = scoreSum("合计", "100", "85", 4, roots, { type: "total", statedRate: "86" });
    expect(told(scoreRate(facts({ scoreTables: [scoreTable(roots, [sum])] })))).toEqual([
      ["E4", "rate", "86", "85"],
    ]);
  });
});

describe("same-indicator-differs", () => {
  const system = (...leaves: ScoreRow[]) => ({
    ...scoreTable(leaves, [], { title: "附件1 指标体系" }),
    table: {
      ...scoreTable(leaves).table,
      kind: "indicator-system" as const,
      title: "附件1 指标体系",
    },
  });
  const check = (...tables: ReturnType<typeof scoreTable>[]) =>
    sameIndicatorDiffers(facts({ scoreTables: tables }));

  test("S3: B1-1 and B1-2 are 2 points in 表4-2 and 3 in 附件1; one finding each names both columns", () => {
    const found = check(
      system(
        leaf("B1-1 资金到位率", "3", "3", 20),
        leaf("B1-2 预算执行率", "3", "3", 21),
        leaf("B1-3 资金使用合规性", "4", "4", 22),
        leaf("B2-1 管理制度健全性", "5", "4", 23),
        leaf("B2-2 制度执行有效性", "5", "0", 24)
      ),
      process()
    );
    expect(found.map(({ subject }) => subject)).toEqual(["B1-1 资金到位率", "B1-2 预算执行率"]);
    expect(told(found)[0]).toEqual(["C3", "leaf", "2", "3"]);
    expect(say(found[0]!.message, "zh-CN")).toBe(
      "B1-1 资金到位率：分值在“表4-2过程类指标得分情况”（表!C3）为 2，在“附件1 指标体系”（表!C20）为 3；得分在“表4-2过程类指标得分情况”（表!D3）为 2，在“附件1 指标体系”（表!D20）为 3。核对后统一。"
    );
    expect(found[0]!.cells).toHaveLength(4);
  });
  test("S3: C1-1 differs in its score only", () => {
    const found = check(
      system(leaf("C1-1 补贴数量完成率", "5", "10", 20)),
      scoreTable([leaf("C1-1 补贴数量完成率", "5", "5", 3)])
    );
    expect(told(found)).toEqual([["D3", "leaf", "5", "10"]]);
  });
  test("another name for the same code is the same indicator, an unrelated one is not", () => {
    const d = system(leaf("D3-1 补贴对象满意度", "10", "10", 20));
    expect(check(d, scoreTable([leaf("D3-1 群众满意度", "10", "8", 3)]))).toHaveLength(1);
    expect(check(d, scoreTable([leaf("D3-1 设备购置及时率", "6", "6", 3)]))).toEqual([]);
  });
  test("without codes the name counts, unless it stands twice", () => {
    const names = scoreTable([leaf("资金到位率", "5", "5", 3)]);
    expect(check(names, scoreTable([leaf("资金 到位率", "4", "4", 9)]))).toHaveLength(1);
    const twice = scoreTable([leaf("资金到位率", "4", "4", 9), leaf("资金到位率", "3", "3", 10)]);
    expect(check(names, twice)).toEqual([]);
  });
  test("dimensions and missing figures are left out", () => {
    const a = scoreTable([parent("B 过程", "20", "14", 2, [leaf("B1 资金", "5", "", 3)])]);
    const b = scoreTable([parent("B 过程", "18", "12", 2, [leaf("B1 资金", "5", "4", 3)])]);
    expect(check(a, b)).toEqual([]);
  });
  test("tables of two institutions share weights, not scores", () => {
    const of = (...scores: string[]) =>
      scoreTable(scores.map((score, at) => leaf(`A${String(at + 1)} 指标`, "10", score, at + 2)));
    expect(check(of("8", "9", "7", "10"), of("9", "8", "10", "6"))).toEqual([]);
    expect(check(of("8", "9", "7", "10"), of("8", "9", "7", "6"))).toHaveLength(1);
  });
});

describe("indicators scored from 0 to 100", () => {
  const hundred = (...scores: string[]) => {
    const leaves = scores.map((score, at) =>
      leaf(`指标${String(at + 1)}`, "25", score, at + 2, { statedRate: score })
    );
    return scoreTable(leaves, [
      scoreSum("合计", "100", "91.5", 9, leaves, { type: "total", statedRate: "91.5" }),
    ]);
  };
  const all = (table: ReturnType<typeof scoreTable>) => {
    const given = facts({ scoreTables: [table] });
    return [...scoreWithinWeight(given), ...scoreRate(given), ...childrenEqualParent(given)];
  };
  test("are neither bounded by their weight nor added up", () => {
    expect(all(hundred("95", "90", "91", "90"))).toEqual([]);
  });
  test("a few scores beyond their weights are no scale of 100", () => {
    const rules = all(hundred("95", "20", "21", "22")).map(({ rule }) => rule);
    expect(rules).toContain("score-within-weight");
    expect(rules).toContain("children-equal-parent");
  });
});
