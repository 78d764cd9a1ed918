import { readLooseInterval } from "../../../src/core/rubric/loose-interval";
import { tokenise } from "../../../src/core/rubric/tokenise";
import { tellInterval } from "./told";

/** `[2, 2] 投诉 counts 次`: the interval, its name, what other bands have to count. */
function told(text: string): string | undefined {
  const loose = readLooseInterval(tokenise(text));
  if (!loose) return undefined;
  const { interval, name, of = "", word = "" } = loose;
  return [tellInterval(interval), name, of, word].filter((part) => part !== "").join(" ");
}

test.each([
  ["无投诉", "[0, 0] things"],
  ["没有投诉", "[0, 0] things"],
  ["零投诉", "[0, 0] things"],
  ["未发生投诉", "[0, 0] things"],
  ["未出现投诉", "[0, 0] things"],
  ["未发现投诉", "[0, 0] things"],
  ["不存在投诉", "[0, 0] things"],
  ["全年，无投诉", "[0, 0] things"],
  ["无重大质量安全责任事故记录", "[0, 0] things"],
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
  ["未延误", "(, 0] days"],
  ["工期未逾期", "(, 0] days"],
  ["未延期的", "(, 0] days"],
  ["未超期", "(, 0] days"],
  ["未滞后", "(, 0] days"],
  ["未迟报", "(, 0] days"],
  ["按期完成", "(, 0] days"],
  ["按时完成的", "(, 0] days"],
  ["如期交付", "(, 0] days"],
  ["提前完工验收", "(, 0] days"],
  ["项目，按期完成", "(, 0] days"],
  ["按期", "(, 0] days"],
  ["提前完成全部建设任务", undefined],
  ["项目按期完成", undefined],
  ["未延误工期", undefined],
  ["未按期", undefined],
  ["延误", undefined],
])("in time is no day late: %s", (text, expected) => {
  expect(told(text)).toBe(expected);
});

test.each([
  ["增长率为负", "(, 0) 增长率"],
  ["的增长率为负值的", "(, 0) 增长率"],
  ["增长率为负数", "(, 0) 增长率"],
  ["增长率为负时", "(, 0) 增长率"],
  ["增长率为负者", "(, 0) 增长率"],
  ["产值负增长", "(, 0) 产值"],
  ["产值负增长的", "(, 0) 产值"],
  ["产值负增长时", "(, 0) 产值"],
  ["增长率为负责人所知", undefined],
  ["产值负增长率", undefined],
  ["增长率为正", undefined],
  ["增长率为负（较上年）", undefined],
])("a negative figure lies below nothing: %s", (text, expected) => {
  expect(told(text)).toBe(expected);
});

test.each([
  ["投诉率为0", "[0, 0] 投诉率"],
  ["若投诉率是0", "[0, 0] 投诉率"],
  ["投诉0次", "[0, 0]"],
  ["扰民0小时", "[0, 0]"],
  ["投诉率0", undefined],
  ["投诉率为5", undefined],
  ["0元以下", "[0, 0]"],
  ["30日内", "(, 30?]"],
  ["批复后30个工作日内下达", "(, 30?]"],
  ["3内", "(, 3?]"],
  ["30日内部", undefined],
  ["30日内容", undefined],
  ["30日内控", undefined],
  ["30日内外", undefined],
  ["30日内审", undefined],
  ["30日内涵", undefined],
  ["30日内业", undefined],
  ["内30日", "[30, 30] 内 counts 日"],
  ["30日、内", undefined],
  ["30日（内）", undefined],
])("a figure with a word that compares: %s", (text, expected) => {
  expect(told(text)).toBe(expected);
});

test.each([
  ["发生2次", "[2, 2] counts 次"],
  ["2篇", "[2, 2] counts 篇"],
  ["2篇论文", "[2, 2] counts 篇"],
  ["发表，2篇", "[2, 2] 发表 counts 篇"],
  ["投诉次数：2次", "[2, 2] 投诉次数 counts 次"],
  ["投诉有2次", "[2, 2] 投诉 counts 次"],
  ["投诉发现2次", "[2, 2] 投诉 counts 次"],
  ["投诉出现2次", "[2, 2] 投诉 counts 次"],
  ["投诉存在2次", "[2, 2] 投诉 counts 次"],
  ["投诉共2次", "[2, 2] 投诉 counts 次"],
  ["投诉仅2次", "[2, 2] 投诉 counts 次"],
  ["2.5个", undefined],
  ["2", undefined],
  ["2小时", undefined],
  ["2%个", undefined],
  ["≥2次", undefined],
  ["2次以上", undefined],
  ["2次论文、调研", undefined],
  ["投诉（含举报）2次", undefined],
  ["传达2次", "[2, 2] 传 counts 次"],
  ["未发生1次", "[0, 0] things"],
  ["未发现一起安全事故", "[0, 0] things"],
  ["没有出现1次", "[0, 0] things"],
  ["不存在1次", "[0, 0] things"],
  ["未发生2次", undefined],
  ["未通过发现1次", "[1, 1] 未通过 counts 次"],
  ["不合格1次", "[1, 1] 不合格 counts 次"],
  ["60日后", undefined],
  ["60日前", undefined],
  ["60日内", "(, 60?]"],
  ["60日外", undefined],
  ["60日起", undefined],
  ["60日之前", undefined],
  ["60日左右", undefined],
])("that many, where other bands count the same: %s", (text, expected) => {
  expect(told(text)).toBe(expected);
});
