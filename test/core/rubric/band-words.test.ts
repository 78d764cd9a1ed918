import { intervalInWords, isOnScale } from "../../../src/core/rubric/band-words";
import type { Interval } from "../../../src/core/rubric/interval";
import { readCondition } from "../../../src/core/rubric/read-condition";
import { tokenise } from "../../../src/core/rubric/tokenise";
import { Decimal } from "../../../src/core/values/decimal";
import { sayEnds } from "./statement-text";

const when = (text: string) => readCondition(tokenise(text));
const told = (interval: Interval | undefined) => interval && sayEnds(interval);

const beside = (text: string, others: readonly string[]) =>
  told(intervalInWords(when(text), others.map(when), [], []));

const TIMES = ["投诉1-2次", "投诉3次以上"];
const DAYS = ["延期10天以内", "延期10天以上"];

test.each([
  ["投诉率为0", ["投诉率10%以内"], "x≥0&x≤0"],
  ["投诉率为0", [], undefined],
  ["无投诉", TIMES, "x≥0&x≤0"],
  ["无投诉", ["投诉3次以上"], undefined],
  ["无投诉", ["投诉1次", "投诉3次以上"], "x≥0&x≤0"],
  ["无投诉", ["满意度80%以上", "满意度90%以上"], undefined],
  ["无投诉", ["投诉1-2次", "满意度90%以上"], undefined],
  ["无投诉", ["停工2小时以内", "停工2小时以上"], undefined],
  ["按期完成", DAYS, "x≤0"],
  ["按期完成", ["延期1个月以内", "延期1个月以上"], "x≤0"],
  ["按期完成", ["延期1周以内", "延期1周以上"], "x≤0"],
  ["按期完成", ["延期5日以内", "延期5日以上"], "x≤0"],
  ["按期完成", TIMES, undefined],
  ["按期完成", ["延期10天以内", "投诉3次以上"], undefined],
  ["按期完成", ["延期10小时以内", "延期10小时以上"], undefined],
  ["投诉2次", ["投诉1次以下", "投诉3次以上"], "x≥2&x≤2"],
  ["投诉2次", ["投诉3次以上"], undefined],
  ["投诉2次", ["投诉1次", "投诉3次"], undefined],
  ["投诉2次", ["投诉1次", "投诉3次以上"], "x≥2&x≤2"],
  ["投诉2次", ["投诉1次以下", "投诉3起以上"], undefined],
])("%s beside %j lies in %s", (text, others, expected) => {
  expect(beside(text, others)).toBe(expected);
});

const PAPERS = ["发表论文3篇以上", "发表论文1-2篇"];

test.each([
  ["未发表", PAPERS, "x≤0"],
  ["如未发表的", PAPERS, "x≤0"],
  ["若没有发表者", PAPERS, "x≤0"],
  ["没有发表论文时", PAPERS, "x≥0&x≤0"],
  ["未发表", [...PAPERS, "发表论文5篇以上"], "x≤0"],
  ["未发表", ["发表论文3篇以上"], undefined],
  ["未获奖", PAPERS, undefined],
  ["未发", PAPERS, undefined],
  ["未发表论文的，且无调研", PAPERS, undefined],
  ["均未发表", PAPERS, undefined],
  ["未发表者", PAPERS, "x≤0"],
  ["未发表", ["发表率90%以上", "发表率80%以上"], undefined],
  ["未发表", ["发表论文3篇以上", "发表率80%以上"], undefined],
])("%s beside %j is none of it: %s", (text, others, expected) => {
  expect(beside(text, others)).toBe(expected);
});

const edge = (value: number) => ({ value: new Decimal(value), inclusive: true, marked: true });
const UP: readonly { readonly interval: Interval }[] = [
  { interval: { min: edge(0.05) } },
  { interval: { min: edge(0), max: edge(0.05) } },
];
const BELOW_NOTHING = [...UP, { interval: { min: edge(-0.05), max: edge(0) } }];
const OPEN = [...UP, { interval: { max: edge(0) } }];

const change = (text: string, name: string, bands = UP) =>
  told(intervalInWords(when(text), [], bands, [{ name, unit: "ratio" }]));

test.each([
  ["持平", "增长率", UP, "x≥0&x≤0"],
  ["与上年持平", "上升", UP, "x≥0&x≤0"],
  ["和去年基本持平的", "提高", UP, "x≥0&x≤0"],
  ["较上一年度同期持平时", "提升", UP, "x≥0&x≤0"],
  ["如基本持平者", "下降", UP, "x≥0&x≤0"],
  ["比基期相比持平", "降", UP, "x≥0&x≤0"],
  ["同上期持平", "减少", UP, "x≥0&x≤0"],
  ["若同期持平", "节约率", UP, "x≥0&x≤0"],
  ["持平以上", "增长率", UP, undefined],
  ["长期持平", "增长率", UP, undefined],
  ["持平", "增长率", [], undefined],
  ["持平", "增长率", BELOW_NOTHING, undefined],
  ["持平", "增长率", OPEN, undefined],
  ["持平", "满意度", UP, undefined],
  ["持平", "增减率", UP, undefined],
  ["下降", "增长率", UP, "x<0"],
  ["产值下降的", "增长率", UP, "x<0"],
  ["如降低者", "增长率", UP, "x<0"],
  ["若减少时", "增长率", UP, "x<0"],
  ["节约", "增长率", UP, "x<0"],
  ["缩短", "增长率", UP, "x<0"],
  ["上升", "下降", UP, "x<0"],
  ["增长", "节省", UP, "x<0"],
  ["增加", "缩短", UP, "x<0"],
  ["增收", "减少", UP, "x<0"],
  ["提高", "下降", UP, "x<0"],
  ["提升", "下降", UP, "x<0"],
  ["未增长", "增长率", UP, "x≤0"],
  ["没有增加", "增长率", UP, "x≤0"],
  ["不增收的", "增长率", UP, "x≤0"],
  ["未下降", "下降", UP, "x≤0"],
  ["未下降", "增长率", UP, undefined],
  ["增长", "增长率", UP, undefined],
  ["下降", "下降", UP, undefined],
  ["下降较快", "增长率", UP, undefined],
  ["因自然灾害等造成下降", "增长率", UP, undefined],
  ["产值，下降", "增长率", UP, undefined],
  ["下降", "增长率", BELOW_NOTHING, undefined],
  ["下降一次", "增长率", UP, undefined],
  ["持平一次", "增长率", UP, undefined],
  ["不降反升", "下降", UP, "x<0"],
  ["不降反升的", "下降", UP, "x<0"],
  ["不降反升", "增长率", UP, undefined],
  ["不降反升很多", "下降", UP, undefined],
  ["成本不降反升", "下降", UP, undefined],
  ["管理规范", "增长率", UP, undefined],
])("%s, where %s is measured, is a change: %#", (text, name, bands, expected) => {
  expect(change(text, name, [...bands])).toBe(expected);
});

test("figures and counts make a scale, words do not", () => {
  const texts = ["90%以上", "投诉2次", "无投诉", "按期完成", "管理规范"];
  expect(texts.map((text) => isOnScale(when(text)))).toEqual([true, true, false, false, false]);
});
