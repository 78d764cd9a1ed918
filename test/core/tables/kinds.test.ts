import type { RoleSpec } from "../../../src/core/tables/column-roles";
import type { HeaderColumn } from "../../../src/core/tables/header-column";
import type { KindSpec } from "../../../src/core/tables/kind-spec";
import {
  classify,
  isTableKind,
  type KindMatch,
  matchKind,
  namesOnly,
  rivalColumns,
  rolesOfKind,
} from "../../../src/core/tables/kinds";
import { fits, withoutBrackets } from "../../../src/core/tables/role-fit";
import { splitHeader } from "../../../src/core/tables/unit";

/*
 * What kind of table some headers make, and which column is what in it: a table of the wrong kind is
 * held to rules that are not its own.
 */

/** `年初预算（元）#1 申请>自理#0`: headers; behind `#` the share of figures below, `#u` for units. */
function headers(line: string): readonly HeaderColumn[] {
  return line.split(" ").map((said, column) => {
    const [words = "", below] = said.split("#");
    const levels = words.split(">").map(splitHeader);
    const unit = levels.at(-1)?.unit;
    const path = levels.map(({ text }) => text);
    return {
      column,
      path,
      shownPath: words.split(">"),
      ...(unit ? { unit } : {}),
      ...(below === undefined
        ? {}
        : below === "u"
          ? { numeric: 0, holdsUnits: true }
          : { numeric: Number(below) }),
    };
  });
}

function told(match: KindMatch | undefined): string {
  if (!match) return "none";
  const roles = [...match.roles].sort(([a], [b]) => a - b);
  return `${match.kind}: ${roles.map(([column, role]) => `${String(column)} ${role}`).join(", ")}`;
}

test.each<[string, string, string]>([
  ["村 人数 补贴金额（元）", "支出表", "subsidy-payment: 0 name, 1 quantity, 2 amount"],
  ["人数 补贴金额（元）", "支出表", "none"],
  ["姓名 身份证号 补贴金额", "", "roster: 0 person, 1 id-number, 2 amount"],
  [
    "项目 预算数#1 支出数#1 执行率#1",
    "",
    "budget-execution: 0 name, 1 budget, 2 paid, 3 execution-rate",
  ],
  ["项目 到位资金#1 支出数#1", "", "budget-execution: 0 name, 1 received, 2 paid"],
  ["项目 预算数#1", "", "budget-detail: 0 name, 1 budget"],
  ["项目 合计#1", "", "none"],
  ["项目 预算数（元）#1", "", "budget-detail: 0 name, 1 budget"],
  ["项目 合计#1", "经费", "budget-detail: 0 name, 1 budget"],
  ["类别 补贴标准#1", "", "rate-standard: 0 class, 1 rate"],
  ["类别 补贴标准#1 人数#1", "", "rate-standard: 0 class, 1 rate"],
  ["类别 补贴标准#1 金额#1 人数#1", "", "subsidy-payment: 0 class, 1 rate, 2 amount, 3 quantity"],
  [
    "类别 补贴标准#1 金额#1 人数#1",
    "预算测算",
    "budget-estimate: 0 class, 1 rate, 2 amount, 3 quantity",
  ],
  [
    "机构 申请>自理（人）#1 审计>自理（人）#1",
    "",
    "headcount-comparison: 0 name, 1 applied, 2 audited",
  ],
  [
    "机构 申请>自理（人）#1 审计>自理（人）#1 标准#1",
    "",
    "headcount-comparison: 0 name, 1 applied, 2 audited",
  ],
  [
    "机构 申请人数（人）#1 审核人数（人）#1 标准#1 补贴（元）#1",
    "",
    "subsidy-payment: 0 name, 1 quantity, 2 quantity, 3 rate, 4 amount",
  ],
  ["等级 分值范围", "", "grade-scale: 0 level, 1 range"],
  ["等级 下限 上限", "", "grade-scale: 0 level, 1 lower, 2 upper"],
  ["一级指标 分值#1", "", "indicator-system: 0 level1, 1 weight"],
  ["指标 分值#1", "", "none"],
  ["一级指标 分值 得分", "", "score-summary: 0 level1, 1 weight, 2 score"],
  ["一级指标 分值 得分", "单位自评", "self-evaluation: 0 level1, 1 weight, 2 score"],
  ["三级指标 分值 评分细则", "", "indicator-system: 0 level3, 1 weight, 2 rubric"],
  ["三级指标 分值 评分细则", "自评表", "self-evaluation: 0 level3, 1 weight, 2 rubric"],
  ["项目 预算数#1 支出数#1", "自评表", "budget-execution: 0 name, 1 budget, 2 paid"],
  ["项目名称 是否公示 是否到位", "", "self-evaluation: 0 name, 1 question, 2 question"],
  ["项目名称 是否公示 备注", "", "none"],
  ["题号 问题 满意 不满意", "", "survey-tally: 0 number, 1 question, 2 answer, 3 answer"],
  ["题号 问题 满意", "", "none"],
  ["题号 选项#0 占比#1", "", "survey-tally: 0 number, 1 option, 2 share"],
  [
    "任务#0 计划数#1 实际数#1 完成率#1",
    "",
    "indicator-system: 0 indicator, 1 target, 2 actual, 3 completion-rate",
  ],
  ["事项 计划数#1 实际数#1", "", "none"],
  ["事项 计划数#1 实际数#1", "产出", "indicator-system: 0 indicator, 1 target, 2 actual"],
  ["说明 备注", "", "none"],
])("%s (%s) is %s", (line, hints, expected) => {
  expect(told(classify(headers(line), hints))).toBe(expected);
  // The second time it is known.
  expect(told(classify(headers(line), hints))).toBe(expected);
});

test.each<[string, string, string]>([
  [
    "机构 申请>自理（人）#1 申请>失能（人）#1 审计>自理（人）#1 审计>失能（人）#1 差异>自理（人）#1 差异>失能（人）#1",
    "",
    "headcount-comparison: 0 name, 1 applied, 2 applied, 3 audited, 4 audited, 5 difference, 6 difference",
  ],
  ["申请>自理（人）#1 审计>自理（人）#1", "", "none"],
  ["机构 审计>自理（人）#1", "", "none"],
  ["机构 申请>自理（人）#1", "", "none"],
  ["姓名 补贴金额#1", "", "none"],
  ["身份证号 补贴金额#1", "", "none"],
  ["姓名 补贴金额#1 月数#1", "", "subsidy-payment: 0 name, 1 amount, 2 months"],
  [
    "村 甲标准#1 乙标准#1 人数#1 金额#1",
    "",
    "subsidy-payment: 0 name, 1 rate, 2 rate, 3 quantity, 4 amount",
  ],
  [
    "村 应补月数#1 实补月数#1 补贴金额#1",
    "",
    "subsidy-payment: 0 name, 1 months, 2 months, 3 amount",
  ],
  ["村 天数#1 补贴金额#1", "", "subsidy-payment: 0 name, 1 days, 2 amount"],
  ["村 应发#1 实发#1", "", "subsidy-payment: 0 name, 1 due, 2 amount"],
  ["村 发放日期 补贴金额#1", "", "subsidy-payment: 0 name, 1 paid-on, 2 amount"],
  ["类别 人数#1 补贴金额#1", "", "subsidy-payment: 0 class, 1 quantity, 2 amount"],
  ["村 人数#1 应发#1", "", "subsidy-payment: 0 name, 1 quantity, 2 due"],
  ["村 人数#1 补贴#1 补助#1", "", "subsidy-payment: 0 name, 1 quantity, 2 amount, 3 amount"],
  [
    "村 人数#1 岗位补贴#1 社保补贴（元）#1 每月补贴#1",
    "",
    "subsidy-payment: 0 name, 1 quantity, 2 amount, 3 amount",
  ],
  ["村 人数#1 合计（元）#1", "", "subsidy-payment: 0 name, 1 quantity, 2 amount"],
  [
    "村 人数#1 管护款合计#1 清运款小计#1",
    "",
    "subsidy-payment: 0 name, 1 quantity, 2 amount, 3 amount",
  ],
  ["项目 人数#1 标准#1 预算#1", "测算", "budget-estimate: 0 name, 1 quantity, 2 rate, 3 amount"],
  [
    "项目 内容 人数#1 标准#1 金额#1",
    "测算",
    "budget-estimate: 0 name, 2 quantity, 3 rate, 4 amount",
  ],
  [
    "类别 人数#1 甲标准#1 乙标准#1 应补月数#1 实补月数#1 补贴#1 补助#1",
    "测算",
    "budget-estimate: 0 class, 1 quantity, 2 rate, 3 rate, 4 months, 5 months, 6 amount, 7 amount",
  ],
  ["人数#1 标准#1 金额#1", "测算", "none"],
  ["类别 人数#1 金额#1", "测算", "subsidy-payment: 0 class, 1 quantity, 2 amount"],
  ["类别 甲标准#1 乙标准#1", "", "rate-standard: 0 class, 1 rate, 2 rate"],
  ["类别 城镇（元/人/年）#1 农村（元/人/年）#1", "", "rate-standard: 0 class, 1 rate, 2 rate"],
  ["类别 甲收费#1 乙收费#1", "", "rate-standard: 0 class, 1 fee, 2 fee"],
  ["片区 标准#1 依据", "", "rate-standard: 0 name, 1 rate, 2 source"],
  ["标准#1 收费#1", "", "none"],
  ["项目 预算#1 到位资金#1", "", "budget-execution: 0 name, 1 budget, 2 received"],
  ["预算#1 支出#1", "", "budget-execution: 0 budget, 1 paid"],
  ["到位资金#1 支出#1", "", "none"],
  ["项目 预算#1", "自评", "budget-detail: 0 name, 1 budget"],
  [
    "项目 年初预算#1 调整后预算#1 支出#1 到位率#1 完成率#1",
    "",
    "budget-execution: 0 name, 2 budget, 3 paid, 4 received-rate, 5 execution-rate",
  ],
  ["项目 调整预算#1 预算#1 支出#1", "", "budget-execution: 0 name, 1 budget, 3 paid"],
  ["项目 合同价#1 完成投资#1", "", "budget-execution: 0 name, 1 budget, 2 paid"],
  [
    "项目 预算#1 分值#1 得分#1 支出#1",
    "",
    "budget-execution: 0 name, 1 budget, 2 weight, 3 score, 4 paid",
  ],
  ["二级指标 得分#1", "", "none"],
  ["二级指标 得分#1 得分率#1", "", "score-summary: 0 level2, 1 score, 2 rate"],
  [
    "二级指标 三级指标 权重#1 说明",
    "",
    "indicator-system: 0 level2, 1 level3, 2 weight, 3 explanation",
  ],
  ["二级指标 权重#0", "", "none"],
  ["绩效指标 目标值", "", "indicator-system: 0 indicator, 1 target"],
  ["目标值 评分细则", "", "none"],
  ["等级 得分（分） 说明", "", "grade-scale: 0 level, 1 range, 2 note"],
  ["分值范围 备注", "", "none"],
  ["等级 备注", "", "none"],
  [
    "问题 满意#1 基本满意#1 不满意#1 综合满意度#1",
    "",
    "survey-tally: 0 question, 1 answer, 2 answer, 3 answer, 4 overall",
  ],
  ["满意#1 不满意#1", "", "none"],
  ["选项#0 份数#1", "", "survey-tally: 0 option, 1 count"],
  ["选项#0 备注", "", "none"],
])("%s (%s): %s", (line, hints, expected) => {
  expect(told(classify(headers(line), hints))).toBe(expected);
});

test("the same words over other contents are another table", () => {
  const kinds = (below: string) => told(classify(headers(`项目 预算数#${below} 到位资金#1`), ""));
  expect(["0.2", "0.5", "0.8"].map(kinds)).toEqual([
    "none",
    "budget-execution: 0 name, 1 budget, 2 received",
    "budget-execution: 0 name, 1 budget, 2 received",
  ]);
  expect(told(classify(headers("项目 预算数 支出数"), ""))).toBe(
    "budget-execution: 0 name, 1 budget, 2 paid"
  );
  expect(told(classify(headers("项目 单位#u 预算数#1 支出数#1"), ""))).toBe(
    "budget-execution: 0 name, 2 budget, 3 paid"
  );
  expect(told(classify(headers("项目 单位#0 预算数#1 支出数#1"), ""))).toBe(
    "budget-execution: 0 name, 1 name, 2 budget, 3 paid"
  );
  expect(told(classify(headers("项目 申请人数#1 审核人数（元）#1"), ""))).toBe("none");
  expect(told(classify(headers("机构 申请人数#1 审核人数（人）#1"), ""))).toBe(
    "headcount-comparison: 0 name, 1 applied, 2 audited"
  );
});

const KIND: KindSpec = {
  kind: "budget-detail",
  base: 1,
  hint: /预算/u,
  roles: [
    { role: "name", words: /^项目$/u },
    { role: "budget", words: /^预算/u, many: true },
    { role: "note", words: /^注/u },
  ],
  required: [["name", "note"], ["budget"]],
};

test("a kind is likelier by its words and by how many columns it knows", () => {
  const score = (line: string, hints: string, spec = KIND) =>
    matchKind(spec, headers(line), hints)?.score;
  expect(score("项目 预算", "")).toBe(5);
  expect(score("项目 预算", "预算表")).toBe(7);
  expect(score("项目 预算 甲 乙", "")).toBe(3);
  expect(score("注 预算", "")).toBe(5);
  expect(score("预算", "")).toBeUndefined();
  expect(score("项目 注", "")).toBeUndefined();
  const two: KindSpec = { ...KIND, atLeast: [["budget", 2]] };
  expect([score("项目 预算", "", two), score("项目 预算 预算数", "", two)]).toEqual([undefined, 5]);
  expect(score("项目 预算", "", { ...KIND, atLeast: [["rate", 1]] })).toBeUndefined();
  const needy: KindSpec = { ...KIND, needs: /万元 甲/u };
  expect([score("项目 预算", "", needy), score("甲 项目 预算", "万元", needy)]).toEqual([
    undefined,
    1 + (4 * 2) / 3,
  ]);
  const other: KindSpec = {
    ...KIND,
    unless: [
      { role: "a", words: /甲/u },
      { role: "b", words: /乙/u },
    ],
  };
  expect(score("项目 预算 甲", "", other)).toBe(1 + (4 * 2) / 3);
  expect(score("项目 预算 甲 乙", "", other)).toBeUndefined();
});

test("one column has a role once, and a role that is for one column has one", () => {
  expect(told(matchKind(KIND, headers("项目 项目 预算 预算数"), ""))).toBe(
    "budget-detail: 0 name, 2 budget, 3 budget"
  );
  const again: KindSpec = { ...KIND, roles: [...KIND.roles, { role: "other", words: /./u }] };
  expect(told(matchKind(again, headers("甲 项目 预算 乙"), ""))).toBe(
    "budget-detail: 0 other, 1 name, 2 budget"
  );
});

test("what a person says a table is gives its columns their roles", () => {
  expect(told(rolesOfKind("budget-execution", headers("项目 预算数 支出数")))).toBe(
    "budget-execution: 0 name, 1 budget, 2 paid"
  );
  expect(rolesOfKind("grade-scale", headers("甲 乙"))).toEqual({
    kind: "grade-scale",
    score: 0,
    roles: new Map(),
  });
  expect([isTableKind("roster"), isTableKind("other"), isTableKind("")]).toEqual([
    true,
    false,
    false,
  ]);
});

test("a table of no known kind has an index and a name, if any", () => {
  const names = (line: string) => told(namesOnly(headers(line)));
  expect(names("序号#1 甲#0.2 乙#0.9")).toBe("budget-detail: 0 index, 1 name");
  expect(names("序号#0 甲#0.2")).toBe("budget-detail: 0 index, 1 name");
  expect(names("甲#0.34 乙#0.33")).toBe("budget-detail: 1 name");
  expect(names("甲#1 乙")).toBe("budget-detail: 1 name");
  expect(names("甲#1 乙#1")).toBe("budget-detail: ");
  expect(namesOnly([]).score).toBe(0);
});

describe("columns that could have a role which one column has", () => {
  const rivals = (line: string, kind: KindMatch["kind"] = "budget-execution") => {
    const all = headers(line);
    return [...rivalColumns(rolesOfKind(kind, all), all)].map(
      ([role, columns]) => `${role} ${columns.map(({ column }) => String(column)).join(",")}`
    );
  };

  it("are told in the order of the columns, the one that has it first", () => {
    expect(rivals("项目 年初预算#1 年度预算#1 支出数#1")).toEqual(["budget 1,2"]);
    expect(rivals("项目 预算#1 实际支出#1 累计支出#1")).toEqual(["paid 2,3"]);
    expect(rivals("项目 预算#1 支出数#1")).toEqual([]);
    expect(rivals("项目 预算#1 到位资金#1 实际到位#1 支出#1")).toEqual(["received 2,3"]);
    expect(rivals("项目 预算#1 预算数#1 支出#1 支出数#1")).toEqual(["budget 1,2", "paid 3,4"]);
  });

  it("are none where a better word is among them, or something else was found for one", () => {
    expect(rivals("项目 年初预算#1 调整后预算#1 支出数#1")).toEqual([]);
    expect(rivals("项目 调整后预算#1 全年预算#1 年初预算#1 支出数#1")).toEqual(["budget 1,2"]);
    expect(rivals("项目 预算#1 预算#0 支出数#1")).toEqual([]);
    expect(rivals("甲 乙")).toEqual([]);
  });

  it("are none for a kind without such a role", () => {
    expect(rivals("等级 分值范围 预算#1 预算#1", "grade-scale")).toEqual([]);
  });

  it("are asked about for scores and dues too", () => {
    expect(rivals("三级指标 分值 得分 评分", "score-summary")).toEqual(["score 2,3"]);
    expect(rivals("三级指标 分值 得分 自评得分", "score-summary")).toEqual([]);
    expect(rivals("村 人数 应发#1 应补#1 实发#1", "subsidy-payment")).toEqual(["due 2,3"]);
    expect(rivals("村 人数 补贴#1 补助#1", "subsidy-payment")).toEqual(["amount 2,3"]);
  });
});

describe("whether a column may have a role", () => {
  const spec: RoleSpec = { role: "amount", words: /^金额$/u };
  const may = (more: Partial<RoleSpec>, said: string): boolean =>
    headers(said).every((header) => fits({ ...spec, ...more }, header));

  it.each<[Partial<RoleSpec>, string, string]>([
    [
      {},
      "金额 金额（元） 金额(含税) 金额5% 金额12.5% 补贴>金额 补贴>金额(含税)",
      "补贴 金额>补贴 总金额 金额#u",
    ],
    [{ role: "unit" }, "金额#u", "补贴#u"],
    [{ dimension: ["money"] }, "金额（元）", "金额 金额（人）"],
    [{ dimension: ["money", "none"] }, "金额（元） 金额", "金额（人）"],
    [{ not: /补/u }, "金额 甲>金额", "补贴>金额"],
    [{ holds: "numbers" }, "金额 金额#1 金额#0.34", "金额#0.33 金额#0"],
    [{ holds: "texts" }, "金额 金额#0 金额#0.66", "金额#0.67 金额#1"],
    [{ above: true }, "金额>甲 甲>金额>乙 金额>合计", "甲>乙 总金额>甲"],
    [{}, "金额>合计 金额>小计 金额>总计", "金额>共计 合计>金额数 甲>金额>乙>合计 合计 金额>合计数"],
    [{ words: /^补贴金额$/u }, "补贴>金额 补贴金额", "补>贴金>甲 金额>补贴"],
    [{ words: /^甲合计$/u }, "甲合计", "甲>合计"],
    [{ words: /^\(甲\)$/u }, "(甲)", "甲"],
  ])("%j: %s, and not %s", (more, yes, no) => {
    expect(yes.split(" ").filter((said) => !may(more, said))).toEqual([]);
    expect(no.split(" ").filter((said) => may(more, said))).toEqual([]);
  });
});

test("a header without its brackets and its share", () => {
  const told = [
    "满意（了解、有效）",
    "财政补贴80%",
    "补贴(省级)12.5%",
    "(1)(2)",
    "5%的补贴",
    "甲(乙",
    "补贴",
    "补贴5",
  ];
  expect(told.map(withoutBrackets)).toEqual([
    "满意",
    "财政补贴",
    "补贴",
    "(1)(2)",
    "5%的补贴",
    "甲(乙",
    "补贴",
    "补贴5",
  ]);
});
