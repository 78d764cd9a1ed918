import {
  isNegativeAnswer,
  isNeutralAnswer,
  judgedBy,
  placeOnScale,
} from "../../../src/core/tables/answer-scale";

// The order of answers decides what 满意 is counted as: one place off, and a rate is wrong.
test.each([
  [0, "非常满意 很满意 十分满意 A.非常满意 A、很满意 A非常了解 很清楚（每月公示） 非常同意，很好"],
  [
    1,
    "满意 比较满意 较满意 B.满意 了解 知晓 认可 有效 清楚 及时 合理 支持 同意 满意(基本达到预期) 满意；希望提高标准",
  ],
  [2, "基本满意 C.基本了解"],
  [3, "一般 尚可 还行 一般般 一般满意 中立 普通 C.一般 C、尚可 C一般 一般（不好说）"],
  [4, "不太满意 较不满意 不够满意 不够清楚"],
  [5, "不满意 无效 不了解 D.不满意"],
  [6, "非常不满意 很不满意 极不满意 十分不满意 E非常不满意"],
  [undefined, "满意度 说满意 说一般 一般情况 好 F.满意 AB满意 A..满意 极满意 其他 稍满意 未知"],
])("place %s: %s", (place, answers) => {
  const all = answers.split(" ");
  expect(all.filter((answer) => placeOnScale(answer) !== place)).toEqual([]);
  expect(all.filter(isNegativeAnswer)).toEqual(place !== undefined && place >= 4 ? all : []);
  expect(all.filter(isNeutralAnswer)).toEqual(place === 3 ? all : []);
});

test("what is judged is told without its degree", () => {
  expect(["A.非常满意（很好）", "无效", "不 了解", "一般", "其他"].map(judgedBy)).toEqual([
    "满意",
    "效",
    "了解",
    undefined,
    undefined,
  ]);
});
