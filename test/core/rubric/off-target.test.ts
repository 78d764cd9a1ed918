import { distanceInterval, meetsPlan, namedDistance } from "../../../src/core/rubric/off-target";
import { sayEnds } from "./statement-text";

const BEHIND = "低于序时进度";
const BEYOND = "高于标准成本";

test.each([
  ["低于序时进度5%以内", "低于序时进度"],
  ["每落后计划进度3%", "落后计划进度"],
  ["滞后于目标进度5%", "滞后于目标进度"],
  ["慢于时序进度5%", "慢于时序进度"],
  ["少于计划值5%", "少于计划值"],
  ["低于年初预算5%", "低于年初预算"],
  ["超出批复的概算总额的5%", "超出批复的概算总额"],
  ["超 标准成本5%", "超标准成本"],
  ["多于定额５%", "多于定额"],
  ["高出成本标准3%", "高出成本标准"],
  ["低于序时进度", undefined],
  ["低于去年5%", undefined],
  ["序时进度5%", undefined],
])("what is off, and off what: %s", (text, expected) => {
  expect(namedDistance(text)).toBe(expected);
});

test.each([
  [BEHIND, "达到序时进度", true],
  [BEHIND, "进度达到或超过计划进度的", true],
  [BEHIND, "不低于目标值", true],
  [BEHIND, "完成 计划值 要求者", true],
  [BEHIND, "快于序时进度时", true],
  [BEHIND, "不超过序时进度", false],
  [BEHIND, "达到序时进度之后", false],
  [BEHIND, "达到要求", false],
  [BEHIND, "未达到序时进度", false],
  [BEHIND, "没有完成计划", false],
  [BEYOND, "不超过标准成本", true],
  [BEYOND, "低于或等于标准成本的", true],
  [BEYOND, "控制在预算以内", true],
  [BEYOND, "≤标准成本", true],
  [BEYOND, "达到标准成本", false],
  [BEYOND, "不超过标准成本之上", false],
  [BEYOND, "不高于标准", false],
  [BEYOND, "不低于标准成本", false],
  [BEYOND, "没有超过标准成本", true],
  [BEYOND, "未突破预算", true],
])("beside %s, %s is nothing off: %p", (distance, text, expected) => {
  expect(meetsPlan(text, distance)).toBe(expected);
});

const interval = (text: string, distance: string) => {
  const found = distanceInterval(text, distance);
  return found && sayEnds(found);
};

test.each([
  [BEHIND, "低于序时进度5%以内", "x>0&x≤~0.05"],
  [BEHIND, "低于序时进度5%以内（含）的", "x>0&x≤0.05"],
  [BEHIND, "低于序时进度5%（不含）以内", "x>0&x<0.05"],
  [BEHIND, "低于序时进度5%（不含本数）以内", "x>0&x<0.05"],
  [BEHIND, "低于5个百分点以内", "x>0&x≤~0.05"],
  [BEHIND, "低于2.5%之内", "x>0&x≤~0.025"],
  [BEHIND, "支出低于5%以下", "x>0&x≤~0.05"],
  [BEHIND, "低于5%-10%", "x≥~0.05&x≤~0.1"],
  [BEHIND, "低于5%（含）-10%", "x≥0.05&x≤~0.1"],
  [BEHIND, "5%～10%（不含）之间", "x≥~0.05&x<0.1"],
  [BEHIND, "5%至10%之间（含）", "x≥~0.05&x≤0.1"],
  [BEHIND, "低于 10% 以上", "x≥~0.1"],
  [BEHIND, "10%及以上", "x≥~0.1"],
  [BEHIND, "低于的10%（含）以上", "x≥0.1"],
  [BEHIND, "5%-10%以上", undefined],
  [BEHIND, "5%-10%以下", undefined],
  [BEHIND, "5%-10%以内", "x≥~0.05&x≤~0.1"],
  [BEHIND, "高于5%以内", undefined],
  [BEHIND, "低于10%", undefined],
  [BEHIND, "10%之间", undefined],
  [BEHIND, "10%", undefined],
  [BEHIND, "执行率低于第2位10%以内", undefined],
  [BEHIND, "支出，低于10%以内", undefined],
  [BEHIND, "低于10%以内属于合理", undefined],
  [BEYOND, "高于标准成本10%", "x>0.1"],
  [BEYOND, "高于10%（含）的", "x>0.1"],
  [BEYOND, "高于标准成本10%以内", "x>0&x≤~0.1"],
  [BEYOND, "高于10%以上", "x≥~0.1"],
  [BEYOND, "低于10%以内", undefined],
  [BEYOND, "10%", undefined],
  [BEYOND, "10%以内", "x>0&x≤~0.1"],
])("%s: %s lies in %s", (distance, text, expected) => {
  expect(interval(text, distance)).toBe(expected);
});
