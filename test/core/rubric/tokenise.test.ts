import { tokenise } from "../../../src/core/rubric/tokenise";

const types = (text: string) => tokenise(text).map(({ type }) => type);
const values = (text: string) =>
  tokenise(text).flatMap((token) => ("value" in token ? [token.value.toFixed()] : []));

test.each([
  ["９０％", ["0.9"]],
  ["百分之九十五", ["0.95"]],
  ["九成", ["0.9"]],
  ["5‰", ["0.005"]],
  ["1/3", ["0.3333333333333333333333333333333333333333"]],
  ["1,200元", ["1200"]],
  ["得０．５分", ["0.5"]],
  ["得五分", ["5"]],
  ["有一处", ["1"]],
  ["缺十二项", ["12"]],
])("%s holds %s", (text, expected) => {
  expect(values(text)).toEqual(expected);
});

test("dates, documents, quotes and words such as 十分满意 hold no figures", () => {
  for (const text of ["2023年12月31日", "财预〔2020〕10号", "“有效率90%”", "十分满意", "第5条"]) {
    expect(types(text)).toEqual(["text"]);
  }
});

test("a word counts only where its surroundings fit", () => {
  expect(types("高于或低于标准")).toEqual(["text", "or", "text"]);
  expect(types("不满意")).toEqual(["text"]);
  expect(types("不满60%")).toEqual(["less-than", "number"]);
  expect(types("取得5个")).toEqual(expect.not.arrayContaining(["deduct"]));
  expect(types("5分钟")).toEqual(["number", "unit"]);
  expect(types("相对应扣0.5分")).toEqual(["text", "deduct", "points"]);
});

test("spaces and line breaks inside a wrapped cell say nothing", () => {
  expect(types("否则不得\n。")).toEqual(["otherwise", "no-points", "break", "stop"]);
  expect(types("得 3 分")).toEqual(["award", "points"]);
  expect(tokenise("资金到\n位率")).toEqual([{ type: "text", raw: "资金到位率" }]);
});

test("texts come back as written, not as folded", () => {
  expect(tokenise("（甲，乙）")[0]?.raw).toBe("（");
});
