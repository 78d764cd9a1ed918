import { say } from "../../../../src/core/messages/message";
import {
  chosenScale,
  type FigureScale,
  optionsOf,
  scaleDoubt,
  statedScale,
} from "../../../../src/core/tables/readers/figure-scale";
import { viewOf } from "../../../../src/core/tables/sheet-view";
import { book } from "../book";

/*
 * People who answered with figures: which end is the best is the sheet's to say or a person's. Read
 * the wrong way round, 1 of 5 is 100 % satisfied.
 */

const scaleOf = (most: number, notes: readonly string[]): FigureScale | undefined => {
  const [grid] = book({ rows: notes.map((note) => [note]) }).sheets;
  return grid && statedScale(viewOf(grid), most);
};
/** `5 high 5非常满意 4满意`. */
const told = (most: number, ...notes: readonly string[]): string => {
  const scale = scaleOf(most, notes);
  if (!scale) return "not said";
  const words = [...scale.words].map(([figure, word]) => ` ${String(figure)}${word}`);
  return `${String(scale.size)} ${scale.best}${words.join("")}`;
};

describe("a scale by words for its figures", () => {
  const FIVE = ["5非常满意", "4满意", "3一般", "2不满意", "1非常不满意"];

  it.each([
    "5=非常满意 4=满意 3=一般 2=不满意 1=非常不满意",
    "5分为非常满意，4分为满意，3分为一般，2分为不满意，1分为非常不满意",
    "５：非常满意；４：满意；３：一般；２：不满意；１：非常不满意",
    "5、非常满意 4、满意 3、一般 2、不满意 1、非常不满意",
    "5）非常满意 4)满意 3.一般 2．不满意 1-非常不满意",
    "5是非常满意 4代表满意 3表示一般 2计不满意 1记非常不满意",
  ])("%s", (note) => {
    expect(told(5, note)).toBe(`5 high ${FIVE.join(" ")}`);
    expect(told(4, "问卷说明", note)).toBe(`5 high ${FIVE.join(" ")}`);
  });

  it.each([
    "非常满意（5分）、满意（4分）、一般（3分）、不满意（2分）、非常不满意（1分）",
    "非常满意=5；满意=4；一般=3；不满意=2；非常不满意=1",
    "非常满意计5分，满意计4分，一般计3分，不满意计2分，非常不满意计1分",
    "非常满意5分；满意4分；一般3分；不满意2分；非常不满意1分",
  ])("%s", (note) => {
    expect(told(5, note)).toBe(`5 high ${FIVE.join(" ")}`);
  });

  it("may have its best end at 1, and words of every degree", () => {
    expect(told(5, "1=非常满意 2=满意 3=一般 4=不满意 5=非常不满意")).toBe(
      "5 low 1非常满意 2满意 3一般 4不满意 5非常不满意"
    );
    expect(told(4, "4=很了解 3=较了解 2=不太了解 1=不了解（一般）")).toBe(
      "4 high 4很了解 3较了解 2不太了解 1不了解"
    );
    expect(told(3, "3=十分满意 2=尚可 1=极不满意")).toBe("3 high 3十分满意 2尚可 1极不满意");
  });

  it("keeps no words where some are missing, but its direction", () => {
    expect(told(5, "5分非常满意，1分非常不满意")).toBe("5 high");
    expect(told(5, "1分非常满意，5分非常不满意")).toBe("5 low");
    // What stands on no scale is left out.
    expect(told(5, "5=非常很满意 4=满意 1=不满意")).toBe("5 high");
  });

  it("is of one note, and of two words at least", () => {
    expect(told(5, "1一般", "5=满意 4=不满意")).toBe("5 high");
    expect(told(5, "5=满意 1=不满意", "4=很满意 2=一般")).toBe("5 high");
    expect(told(5, "5=非常满意")).toBe("not said");
    expect(told(5, "5=非常满意", "分值越高越满意")).toBe("5 high");
  });

  it("is none where the words do not fall into line", () => {
    expect(told(5, "5=满意 4=一般 3=非常满意")).toBe("not said");
    expect(told(5, "3=满意 4=非常满意 5=一般")).toBe("not said");
  });

  it("is not in figures that are larger, or of something else", () => {
    expect(told(5, "满意度1-5分，满意率4分")).toBe("not said");
    expect(told(5, "5满意度 1不满意率")).toBe("not said");
    expect(told(5, "2015满意 2011不满意")).toBe("not said");
    expect(told(5, "满意2015 不满意2011")).toBe("not said");
    expect(told(11, "11=非常满意 1=不满意")).toBe("not said");
    expect(told(5, "12=非常满意 1=不满意")).toBe("not said");
    expect(told(5, `5=非常满意 1=不满意${"。".repeat(200)}`)).toBe("not said");
    expect(told(5, `5=非常满意 1=不满意${"。".repeat(200 - 13)}`)).toBe("5 high");
  });
});

describe("a scale by its ends", () => {
  it.each([
    ["5分最满意，1分最不满意", "5 high"],
    ["5为最好", "5 high"],
    ["5分为最高", "5 high"],
    ["5代表最优", "5 high"],
    ["5表示最满意", "5 high"],
    ["5表最满意", "5 high"],
    ["5是最满意", "5 high"],
    ["1分最不满意", "5 high"],
    ["1分最低", "5 high"],
    ["1最差", "5 high"],
    ["1分为最好", "5 low"],
    ["1最满意", "5 low"],
    ["5最差", "5 low"],
    ["5分为最低", "5 low"],
    ["5最不满意", "5 low"],
    ["4分最满意", "not said"],
    ["5分最满意，1分最满意", "not said"],
    ["5分最多", "not said"],
    ["分值越高越满意", "5 high"],
    ["分数越大表示越好", "5 high"],
    ["得分越高，满意度越高", "not said"],
    ["得分越高则满意度越高", "5 high"],
    ["数字越大代表越满意", "5 high"],
    ["数值越高越好", "5 high"],
    ["分值越高越不满意", "5 low"],
    ["分数越大越差", "5 low"],
    ["得分越高满意度越低", "5 low"],
    ["数字越大越不满意", "5 low"],
    ["数值越大越差；分值越高越好", "not said"],
    ["分值越高说明被服务的对象越满意", "not said"],
    ["分值越高的说明越满意", "5 high"],
    ["年龄越高越满意", "not said"],
    ["问卷", "not said"],
  ])("%s: %s", (note, scale) => {
    expect(told(5, note)).toBe(scale);
  });

  it.each([
    ["1-5分", 5],
    ["1分至7分", 7],
    ["1～10", 10],
    ["1—5分制", 5],
    ["1–5，", 5],
    ["1到7", 7],
    ["1-4。", 4],
    ["1-3分", 3],
    ["1-10分", 10],
    ["1-6分", 3],
    ["1-100分", 3],
    ["11-15", 3],
    ["1-5月", 3],
    ["1-5日", 3],
    ["1至5年", 3],
    ["1/5", 3],
  ])("%s is of %s steps where nobody answered more than 3", (note, size) => {
    expect(told(3, `评分${note}`, "分值越高越满意")).toBe(`${String(size)} high`);
  });

  it("has ends of two digits", () => {
    expect(told(9, "1-10分，10分最高")).toBe("10 high");
    expect(told(9, "10分最高")).toBe("not said");
  });
});

describe("a scale that the sheet does not say is asked about", () => {
  const place = { sheet: "问卷", top: 1, left: 0, bottom: 9, right: 3 };

  it.each([
    [1, ["5"]],
    [3, ["5", "3"]],
    [4, ["5", "4"]],
    [5, ["5"]],
    [6, ["7", "10"]],
    [7, ["7", "10"]],
    [8, ["10"]],
    [10, ["10"]],
  ])("answers up to %s may be of %s steps", (most, sizes) => {
    const { choices } = scaleDoubt("问卷", place, most, undefined);
    const values = sizes.flatMap((size) => [`${size}-high`, `${size}-low`]);
    expect(choices.map(({ value }) => value)).toEqual(values);
    for (const value of values) {
      const [size, best] = value.split("-");
      expect(chosenScale({ "survey.问卷": value }, "问卷", most)).toEqual({
        size: Number(size),
        best,
        words: new Map(),
      });
    }
    for (const other of ["2-high", "9-low"])
      expect(chosenScale({ "survey.问卷": other }, "问卷", most)).toBeUndefined();
  });

  it("takes no answer that was not offered", () => {
    for (const answer of ["105-low", "5-highest", "5-", "high", ""])
      expect(chosenScale({ "survey.问卷": answer }, "问卷", 5)).toBeUndefined();
    expect(chosenScale({}, "问卷", 5)).toBeUndefined();
    expect(chosenScale({ "survey.别的": "5-high" }, "问卷", 5)).toBeUndefined();
  });

  it("says where, which ends there are, and what counts now", () => {
    const open = scaleDoubt("问卷", place, 5, undefined);
    expect(open).toMatchObject({ id: "survey.问卷", kind: "survey-scale", by: "nobody", place });
    expect(open).not.toHaveProperty("inForce");
    expect(say(open.message, "zh-CN")).toMatch(/^问卷!A2:D10的问卷答案是数字/u);
    expect(open.choices.map(({ words }) => say(words, "zh-CN"))).toEqual([
      "5 档：5 最满意，1 最不满意",
      "5 档：1 最满意，5 最不满意",
    ]);
    const chosen = scaleDoubt("问卷", place, 5, { size: 5, best: "low", words: new Map() });
    expect(chosen).toMatchObject({ inForce: "5-low", by: "person" });
  });
});

test.each<[number, "high" | "low", string, string]>([
  [3, "high", "您满意吗", "3满意 2基本满意 1不满意"],
  [4, "high", "您满意吗", "4非常满意 3满意 2基本满意 1不满意"],
  [5, "high", "您满意吗", "5非常满意 4满意 3一般 2不满意 1非常不满意"],
  [5, "low", "您满意吗", "1非常满意 2满意 3一般 4不满意 5非常不满意"],
  [5, "high", "您了解政策吗", "5非常了解 4了解 3一般 2不了解 1非常不了解"],
  [3, "high", "政策知晓情况", "3知晓 2基本知晓 1不知晓"],
  [7, "high", "您满意吗", "77分 66分 55分 44分 33分 22分 11分"],
  [7, "low", "您满意吗", "17分 26分 35分 44分 53分 62分 71分"],
])("answers on a scale of %s, best %s, of %s are %s", (size, best, question, options) => {
  const all = optionsOf({ size, best, words: new Map() }, question);
  expect(all.map(({ figure, option }) => `${String(figure)}${option}`).join(" ")).toBe(options);
});

test("answers are in the sheet's own words where it has them", () => {
  const words = new Map([
    [3, "很满意"],
    [1, "不满意"],
  ]);
  expect(
    optionsOf({ size: 3, best: "high", words }, "您满意吗").map(({ option }) => option)
  ).toEqual(["很满意", "基本满意", "不满意"]);
});
