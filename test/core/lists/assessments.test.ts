import { reconcile } from "../../../src/core/lists/reconcile";
import { finish } from "../../../src/core/values/finish";
import { say } from "../../../src/core/messages/message";
import { gridFromRows, type CellScalar, type Workbook } from "../../../src/core/workbook/workbook";
import { citizenId as id } from "./citizen-id";

type Rows = readonly (readonly CellScalar[])[];

function found(sheets: Readonly<Record<string, Rows>>, rule: string): readonly unknown[][] {
  const grids = Object.entries(sheets).map(([name, rows]) => gridFromRows(name, rows));
  const workbook: Workbook = { sheets: grids, date1904: false, definedNames: [] };
  return finish(reconcile(workbook))
    .findings.filter((finding) => finding.rule === rule)
    .map(({ name, stated, effect, message }) => [name, stated, effect, say(message, "zh-CN")]);
}

const before = (sheets: Readonly<Record<string, Rows>>): readonly unknown[][] =>
  found(sheets, "paid-before-assessment").map((each) => each.slice(0, 3));

/** Paid month by month, 100 yuan each, from one month of 2023 to another. */
const monthly = (order: number, first: number, last: number): Rows =>
  Array.from({ length: last - first + 1 }, (_, at) => [
    `人${String(order)}`,
    id(order),
    `2023年${String(first + at)}月`,
    100,
    null,
  ]);
const PAID = ["姓名", "身份证号", "所属月份", "金额", "备注"];

function assessed(head: string, ...rows: readonly (readonly [number, CellScalar])[]): Rows {
  return [
    ["姓名", "身份证号", head],
    ...rows.map(([order, day]) => [`人${String(order)}`, id(order), day]),
  ];
}

describe("paid-before-assessment", () => {
  it.each<[string, Rows, readonly unknown[][]]>([
    ["the month after", assessed("评估日期", [1, "2023-05-01"]), [["人1", 2, 2_000_000]]],
    ["on the last day of the first month", assessed("评估日期", [1, "2023-03-31"]), []],
    ["before", assessed("评估日期", [1, "2022-12-01"]), []],
    ["after all of them", assessed("鉴定时间", [1, "2024-01-15"]), [["人1", 4, 4_000_000]]],
    ["a first and a second", assessed("评估日期", [1, "2023-06-01"], [1, "2023-03-02"]), []],
    ["once more", assessed("复评日期", [1, "2023-05-01"]), []],
    ["no day at all", assessed("评估日期", [1, "已评估"], [2, "2023-05-01"]), []],
  ])("assessed %s", (_what, list, expected) => {
    expect(before({ 评估名单: list, 发放表: [PAID, ...monthly(1, 3, 6)] })).toEqual(expected);
  });

  it("补发 rows and money that came back do not count", () => {
    const rows: Rows = [
      PAID,
      ["人1", id(1), "2023年1月", 300, "补发"],
      ["人1", id(1), "2023年2月", 100, null],
      ["人1", id(1), "2023年2月", -100, "冲销"],
      ...monthly(1, 3, 6),
    ];
    expect(before({ 评估名单: assessed("评估日期", [1, "2023-03-10"]), 发放表: rows })).toEqual([]);
  });

  it("months in columns count by their own figures, a number of months by the room there is", () => {
    const wide: Rows = [
      ["2023年发放表"],
      ["姓名", "身份证号", "1月", "2月", "3月", "4月"],
      ["人1", id(1), 100, 120, 150, 150],
    ];
    const list = assessed("评估日期", [1, "2023-03-01"]);
    expect(before({ 评估名单: list, 发放表: wide })).toEqual([["人1", 2, 2_200_000]]);
    const counted = (months: number): Rows => [
      ["2023年发放表"],
      ["姓名", "身份证号", "月数", "金额"],
      ["人1", id(1), months, 1100],
    ];
    // From March on there is room for ten months.
    expect(before({ 评估名单: list, 发放表: counted(10) })).toEqual([]);
    expect(before({ 评估名单: list, 发放表: counted(11) })).toEqual([["人1", 1, 1_000_000]]);
  });

  it("a whole list that was assessed afterwards is one finding", () => {
    const all = Array.from({ length: 25 }, (_, at) => at + 1);
    const sheets = {
      评估名单: assessed("评估日期", ...all.map((order) => [order, "2023-12-20"] as const)),
      发放表: [PAID, ...all.flatMap((order) => monthly(order, 11, 12))],
    };
    const [finding, ...more] = found(sheets, "paid-before-assessment");
    expect(more).toEqual([]);
    expect(finding).toEqual([
      "",
      undefined,
      25_000_000,
      expect.stringContaining("评估名单 中 25 人 2023-12-20 才评估") as unknown,
    ]);
  });
});

describe("assessed-on-one-day", () => {
  const list = (head: string, people: number, others: number): Rows => [
    ["姓名", "身份证号", "养老机构", head],
    ...Array.from({ length: people + others }, (_, at) => [
      `人${String(at)}`,
      id(at),
      "甲院",
      at < people ? "2023-12-20" : `2023-11-${String(1 + (at % 28)).padStart(2, "0")}`,
    ]),
  ];

  it.each<[string, Rows, number]>([
    ["sixty are a long day's work", list("评估日期", 60, 0), 0],
    ["one more is not", list("评估日期", 61, 0), 1],
    ["of many more on other days", list("评估日期", 61, 20), 0],
    ["a day of approval", list("认定日期", 80, 0), 0],
  ])("%s", (_what, rows, count) => {
    expect(found({ 评估名单: rows }, "assessed-on-one-day")).toHaveLength(count);
  });
});
