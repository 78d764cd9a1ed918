import {
  declaredMethod,
  overallBy,
  sharesOf,
  surveyMethods,
} from "../../../../src/core/scores/metrics/survey-methods";
import type { SurveyQuestion } from "../../../../src/core/tables/facts";
import type { Reading } from "../../../../src/core/tables/table";
import { Decimal } from "../../../../src/core/values/decimal";
import { byCode, toldLine } from "../told-line";

const cell = { sheet: "问卷", row: 1, column: 2 };

function figure(value: number | null): Reading {
  if (value === null) return { state: "blank", cell };
  const shown = new Decimal(value);
  const unit = { text: "", dimension: "none", scale: new Decimal(1) } as const;
  return {
    state: "figure",
    figure: { cell, raw: String(value), shown, value: shown, unit, decimals: 0 },
  };
}

function question(...answers: readonly (readonly [string, number | null])[]): SurveyQuestion {
  return {
    text: { text: "问", cell },
    answers: answers.map(([option, value]) => ({ option, reading: figure(value) })),
  };
}

/** What each method makes of the options; methods that nobody would follow there are left out. */
const worths = (...options: readonly string[]): readonly string[] =>
  surveyMethods.flatMap(({ name, worth }) => {
    const found = worth(options);
    return found
      ? [`${byCode(name)} ${found.map((each) => each.toDecimalPlaces(3).toFixed()).join(" ")}`]
      : [];
  });

test.each<[readonly string[], readonly string[]]>([
  [
    ["满意", "基本满意", "不满意"],
    ["all-but-worst 1 1 0", "weighted 1 0.667 0.333", "weighted-zero 1 0.5 0", "top 1 0 0"],
  ],
  [
    ["非常满意", "满意", "一般", "不满意", "非常不满意"],
    [
      "all-but-worst 1 1 1 0 0",
      "positive 1 1 0 0 0",
      "weighted 1 0.8 0.6 0.4 0.2",
      "weighted-zero 1 0.75 0.5 0.25 0",
    ],
  ],
  [
    ["好", "中", "其他"],
    ["all-but-worst 1 1 0", "weighted 1 0.667 0.333", "weighted-zero 1 0.5 0", "top 1 0 0"],
  ],
  [
    ["A.很满意", "B.满意"],
    ["all-but-worst 1 0", "weighted 1 0.5", "weighted-zero 1 0"],
  ],
  [
    ["A十分满意", "满意"],
    ["all-but-worst 1 0", "weighted 1 0.5", "weighted-zero 1 0"],
  ],
  [["选非常满意"], ["all-but-worst 0", "weighted 1", "weighted-zero 0", "top 1"]],
  [["10分", "9分", "1分"], ["points 1 0.9 0.1"]],
  [
    ["5分", "100分"],
    ["all-but-worst 1 0", "weighted 1 0.5", "weighted-zero 1 0", "top 1 0"],
  ],
  [
    ["约5分", "1分制"],
    ["all-but-worst 1 0", "weighted 1 0.5", "weighted-zero 1 0", "top 1 0"],
  ],
])("%s", (options, expected) => {
  expect(worths(...options)).toEqual(
    expected.map((line) => {
      const [name = "", ...rest] = line.split(" ");
      return [`‹score.method-${name}›`, ...rest].join(" ");
    })
  );
});

describe("points that the workbook declares", () => {
  const said = (options: Readonly<Record<string, number>>) => ({
    cell,
    text: "",
    options: Object.entries(options).map(([option, points]) => ({
      option,
      points: new Decimal(points),
    })),
  });
  const declared = (options: Readonly<Record<string, number>>, ...header: readonly string[]) => {
    const [method] = declaredMethod([said(options)]);
    return toldLine([method?.name, method?.worth(header)], byCode);
  };

  test("are taken by the most of them, whatever else the header says of an option", () => {
    expect(
      declared({ 满意: 4, 一般: 2, 不满意: 0 }, "A.满意（了解、有效）", "B、一般", "不满意")
    ).toBe("[‹score.method-declared · points 满意 4、一般 2、不满意 0›, [1, 0.5, 0]]");
    expect(declared({ 了解: 2, 有效: 1 }, "满意(了解)", "基本,有效", "是/了解")).toContain(
      "[1, 0.5, 1]"
    );
    expect(declared({ 满意: 2 }, "C满意")).toContain("[1]");
  });

  test("fit no header that has other options, and are no method where all are nothing", () => {
    expect(declared({ 满意: 3, 不满意: 1 }, "满意", "基本满意")).toContain(", undefined]");
    expect(declared({ 满意: 0 }, "满意")).toContain(", undefined]");
    expect(declared({ 满意: 3 }, "很满意")).toContain(", undefined]");
  });
});

test("shares need every answer, two at least, and somebody who answered", () => {
  const shares = (...figures: readonly (number | null)[]) =>
    sharesOf(
      question(...figures.map((value, at): [string, number | null] => [String(at), value]))
    )?.map((share) => share.toFixed());
  expect([shares(3, 1), shares(1, null), shares(5), shares(0, 0), shares()]).toEqual([
    ["0.75", "0.25"],
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test("a question by a method: each share by what its option is worth", () => {
  const [allButWorst] = surveyMethods.slice(1);
  const asked = question(["满意", 7], ["基本满意", 2], ["不满意", 1]);
  expect(allButWorst && overallBy(allButWorst, asked, sharesOf(asked) ?? [])?.toFixed()).toBe(
    "0.9"
  );
  const [points] = surveyMethods;
  expect(points && overallBy(points, asked, [])).toBeUndefined();
});
