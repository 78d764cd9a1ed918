import { appliedVsAudited } from "../../../src/core/checks/applied-vs-audited";
import { say } from "../../../src/core/messages/message";
import { plain } from "../../../src/core/values/decimal";
import { cell, comparison, facts, rates } from "./facts-builder";

const CLASSES = ["自理", "半失能", "失能"];
const yearly = rates({ 自理: "1200", 半失能: "1800", 失能: "2400" }, "元/人/年");
const seeds = comparison(CLASSES, {
  常青养老院: [
    ["57", "31"],
    ["4", "20"],
    ["3", "13"],
  ],
  宏福养老院: [
    ["52", "48"],
    ["8", "11"],
    ["18", "23"],
  ],
  永康老年公寓: [
    ["32", "28"],
    ["13", "10"],
    ["11", "17"],
  ],
  一致养老院: [
    ["20", "20"],
    ["-", "0"],
    ["5", "5"],
  ],
});

test("S3: one finding for an institution, with what the audit costs more a month", () => {
  const found = appliedVsAudited(facts({ comparisons: [seeds], rates: yearly }));
  expect(found.map((finding) => [finding.subject, plain(finding.amountYuan!)])).toEqual([
    ["常青养老院", "1800"],
    ["宏福养老院", "1050"],
    ["永康老年公寓", "350"],
  ]);
  expect(
    [found[1]!.stated, found[1]!.expected, found[1]!.difference].map((one) => plain(one!))
  ).toEqual(["78", "82", "-4"]);
  expect(found[0]!.cells[0]).toEqual(cell("B3"));
  expect(say(found[0]!.message, "zh-CN")).toBe(
    "常青养老院：申请与审计不一致，自理 57 → 31、半失能 4 → 20、失能 3 → 13；合计 64 → 64 人，按标准审计数每月多 1,800 元。核对 B3:D3 与 E3:G3 的依据。"
  );
});

test("monthly rates give the same, and a cheaper audit a negative effect", () => {
  const monthly = rates({ 自理: "100", 失能: "200" }, "元/人/月");
  const one = comparison(["自理", "失能"], {
    甲: [
      ["10", "12"],
      ["8", "6"],
    ],
  });
  const [finding] = appliedVsAudited(facts({ comparisons: [one], rates: monthly }));
  expect(plain(finding!.amountYuan!)).toBe("-200");
  expect(say(finding!.message, "zh-CN")).toContain("审计数每月少 200 元");
});

test.each([
  ["no rates", []],
  ["no rate for a class that differs", rates({ 自理: "1200" }, "元/人/年")],
  ["a rate for another period", rates({ 自理: "40", 半失能: "60", 失能: "80" }, "元/人/天")],
])("%s: the counts only", (_name, given) => {
  const [finding] = appliedVsAudited(facts({ comparisons: [seeds], rates: given }));
  expect(finding!.amountYuan).toBeUndefined();
  expect(say(finding!.message, "zh-CN")).not.toContain("每月");
});

test("a blank or unreadable count makes no claim on its class and gives no price", () => {
  const gaps = comparison(CLASSES, {
    空: [
      ["57", ""],
      ["4", "4"],
      ["", "3"],
    ],
    部分: [
      ["57", ""],
      ["4", "5"],
      ["3", "若干"],
    ],
  });
  const found = appliedVsAudited(facts({ comparisons: [gaps], rates: yearly }));
  expect(found.map(({ subject }) => subject)).toEqual(["部分"]);
  expect(found[0]!.amountYuan).toBeUndefined();
});
