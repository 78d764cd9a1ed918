import { readLooseInterval } from "../../../src/core/rubric/loose-interval";
import { tokenise } from "../../../src/core/rubric/tokenise";
import { sayEnds } from "./statement-text";

/** `x≥2&x≤2 投诉 counts 次`: the interval, its name, what other bands have to count. */
function told(text: string): string | undefined {
  const loose = readLooseInterval(tokenise(text));
  if (!loose) return undefined;
  const { interval, name, of = "", word = "" } = loose;
  return [sayEnds(interval), name, of, word].filter((part) => part !== "").join(" ");
}

test.each([
  ["无投诉", "x≥0&x≤0 things"],
  ["没有投诉", "x≥0&x≤0 things"],
  ["零投诉", "x≥0&x≤0 things"],
  ["未发生投诉", "x≥0&x≤0 things"],
  ["未出现投诉", "x≥0&x≤0 things"],
  ["未发现投诉", "x≥0&x≤0 things"],
  ["不存在投诉", "x≥0&x≤0 things"],
  ["全年，无投诉", "x≥0&x≤0 things"],
  ["无重大质量安全责任事故记录", "x≥0&x≤0 things"],
  ["无", undefined],
  ["零星投诉", undefined],
  ["全年无投诉", undefined],
  ["无投诉或举报", undefined],
  ["无重大质量安全责任事故等记录", undefined],
  ["无投诉的（全年）", undefined],
])("none of what other bands count: %s", (text, expected) => {
  expect(told(text)).toBe(expected);
});

test.each([
  ["未延误", "x≤0 days"],
  ["工期未逾期", "x≤0 days"],
  ["未延期的", "x≤0 days"],
  ["未超期", "x≤0 days"],
  ["未滞后", "x≤0 days"],
  ["未迟报", "x≤0 days"],
  ["按期完成", "x≤0 days"],
  ["按时完成的", "x≤0 days"],
  ["如期交付", "x≤0 days"],
  ["提前完工验收", "x≤0 days"],
  ["项目，按期完成", "x≤0 days"],
  ["按期", "x≤0 days"],
  ["提前完成全部建设任务", undefined],
  ["项目按期完成", undefined],
  ["未延误工期", undefined],
  ["未按期", undefined],
  ["延误", undefined],
])("in time is no day late: %s", (text, expected) => {
  expect(told(text)).toBe(expected);
});

test.each([
  ["增长率为负", "x<0 增长率"],
  ["的增长率为负值的", "x<0 增长率"],
  ["增长率为负数", "x<0 增长率"],
  ["增长率为负时", "x<0 增长率"],
  ["增长率为负者", "x<0 增长率"],
  ["产值负增长", "x<0 产值"],
  ["产值负增长的", "x<0 产值"],
  ["产值负增长时", "x<0 产值"],
  ["增长率为负责人所知", undefined],
  ["产值负增长率", undefined],
  ["增长率为正", undefined],
  ["增长率为负（较上年）", undefined],
])("a negative figure lies below nothing: %s", (text, expected) => {
  expect(told(text)).toBe(expected);
});

test.each([
  ["投诉率为0", "x≥0&x≤0 投诉率"],
  ["若投诉率是0", "x≥0&x≤0 投诉率"],
  ["投诉0次", "x≥0&x≤0"],
  ["扰民0小时", "x≥0&x≤0"],
  ["投诉率0", undefined],
  ["投诉率为5", undefined],
  ["0元以下", "x≥0&x≤0"],
  ["30日内", "x≤~30"],
  ["批复后30个工作日内下达", "x≤~30"],
  ["3内", "x≤~3"],
  ["30日内部", undefined],
  ["30日内容", undefined],
  ["30日内控", undefined],
  ["30日内外", undefined],
  ["30日内审", undefined],
  ["30日内涵", undefined],
  ["30日内业", undefined],
  ["内30日", "x≥30&x≤30 内 counts 日"],
  ["30日、内", undefined],
  ["30日（内）", undefined],
])("a figure with a word that compares: %s", (text, expected) => {
  expect(told(text)).toBe(expected);
});

test.each([
  ["发生2次", "x≥2&x≤2 counts 次"],
  ["2篇", "x≥2&x≤2 counts 篇"],
  ["2篇论文", "x≥2&x≤2 counts 篇"],
  ["发表，2篇", "x≥2&x≤2 发表 counts 篇"],
  ["投诉次数：2次", "x≥2&x≤2 投诉次数 counts 次"],
  ["投诉有2次", "x≥2&x≤2 投诉 counts 次"],
  ["投诉发现2次", "x≥2&x≤2 投诉 counts 次"],
  ["投诉出现2次", "x≥2&x≤2 投诉 counts 次"],
  ["投诉存在2次", "x≥2&x≤2 投诉 counts 次"],
  ["投诉共2次", "x≥2&x≤2 投诉 counts 次"],
  ["投诉仅2次", "x≥2&x≤2 投诉 counts 次"],
  ["2.5个", undefined],
  ["2", undefined],
  ["2小时", undefined],
  ["2%个", undefined],
  ["≥2次", undefined],
  ["2次以上", undefined],
  ["2次论文、调研", undefined],
  ["投诉（含举报）2次", undefined],
  ["传达2次", "x≥2&x≤2 传 counts 次"],
  ["未发生1次", "x≥0&x≤0 things"],
  ["未发现一起安全事故", "x≥0&x≤0 things"],
  ["没有出现1次", "x≥0&x≤0 things"],
  ["不存在1次", "x≥0&x≤0 things"],
  ["未发生2次", undefined],
  ["未通过发现1次", "x≥1&x≤1 未通过 counts 次"],
  ["不合格1次", "x≥1&x≤1 不合格 counts 次"],
  ["60日后", undefined],
  ["60日前", undefined],
  ["60日内", "x≤~60"],
  ["60日外", undefined],
  ["60日起", undefined],
  ["60日之前", undefined],
  ["60日左右", undefined],
])("that many, where other bands count the same: %s", (text, expected) => {
  expect(told(text)).toBe(expected);
});
