import { say } from "../../../src/core/messages/message";
import { readWish, type TypedWish } from "../../../src/core/templates/read-wish";

test.each<[TypedWish, object]>([
  [{}, {}],
  [{ project: "  ", year: "", classes: " " }, {}],
  [{ project: " 高龄老人  补贴 " }, { project: "高龄老人 补贴" }],
  [{ year: "2023" }, { year: 2023 }],
  [{ year: " ２０２４年度 " }, { year: 2024 }],
  [{ year: "2024 年" }, { year: 2024 }],
  [{ classes: "小学，初中、高中; 中职" }, { classes: ["小学", "初中", "高中", "中职"] }],
])("%j is understood", (typed, wish) => {
  expect(readWish(typed)).toEqual({ ok: true, value: wish });
});

test.each<[TypedWish, string]>([
  [{ year: "23" }, "“23”"],
  [{ year: "2023-2024" }, "“2023-2024”"],
  [{ year: "1889" }, "“1889”"],
  [{ classes: "小学,,高中" }, "“小学,,高中”"],
  [{ classes: "小学,小学" }, "“小学,小学”"],
  [{ classes: Array.from({ length: 13 }, (_, at) => `第${String(at)}类`).join("、") }, "12"],
  [{ classes: "很".repeat(21) }, "20"],
  [{ project: "补".repeat(51) }, "50"],
])("%j is refused by a sentence that says why", (typed, says) => {
  const wish = readWish(typed);
  expect(wish.ok).toBe(false);
  if (!wish.ok) expect(say(wish.error, "zh-CN")).toContain(says);
});
