import { rateColumns } from "../../../../src/core/tables/readers/rate-columns";
import type { CellScalar } from "../../../../src/core/workbook/workbook";
import { sourceOf } from "../drafted-source";

/*
 * Which column of a 补贴标准 table is the rate. Where the share of one level of government is taken for
 * the whole, every payment is too much; where last year's is, every one of this year is wrong.
 */

/** `B`, `B 2023年标准` of a time, `B×` of a class; headers with a level above as `上/下`. */
function told(...headers: readonly string[]): string {
  const paths = headers.map((header) => header.split("/"));
  const levels = Math.max(...paths.map((path) => path.length));
  const rows = Array.from({ length: levels }, (_, level): CellScalar[] => [
    level === 0 ? "类别" : null,
    ...paths.map((path) => path[level + path.length - levels] ?? null),
  ]);
  const source = sourceOf({
    kind: "rate-standard",
    roles: ["class", ...headers.map(() => "rate")].join(" "),
    rows: [...rows, ["自理", ...headers.map((_, at) => 100 + at)]],
    header: [0, levels - 1],
  });
  return rateColumns(source)
    .map(({ column, version, crossed }) => {
      const letter = String.fromCharCode(65 + column);
      return `${letter}${version === undefined ? "" : ` ${version}`}${crossed ? "×" : ""}`;
    })
    .join(", ");
}

test("a table without a rate has no column of rates", () => {
  expect(
    rateColumns(
      sourceOf({
        roles: "class -",
        rows: [
          ["类别", "标准"],
          ["自理", 1],
        ],
      })
    )
  ).toEqual([]);
});

test.each([
  [["补贴标准"], "B"],
  [["2023年标准"], "B"],
  [["合计"], "B"],
  // The sum of what several pay is the rate.
  [["中央标准", "省级标准", "合计标准"], "D"],
  [["总标准", "中央标准"], "B"],
  [["中央", "小计"], "C"],
  [["2022年标准", "2023年标准", "合计标准"], "D"],
  // Each from its own time on.
  [["2022年标准", "2023年标准"], "B 2022年标准, C 2023年标准"],
  [["6月前标准", "12月标准"], "B 6月前标准, C 12月标准"],
  [["调整前标准", "调整后标准"], "B 调整前标准, C 调整后标准"],
  [["提标前标准", "提标后标准"], "B 提标前标准, C 提标后标准"],
  [["原标准", "新标准"], "B 原标准, C 新标准"],
  [["现执行标准", "旧标准"], "B 现执行标准, C 旧标准"],
  [["上年标准", "本年标准"], "B 上年标准, C 本年标准"],
  [["去年标准", "今年标准"], "B 去年标准, C 今年标准"],
  [["2022年/标准", "2023年/标准"], "B 2022年标准, C 2023年标准"],
  // Each of a class of its own.
  [["小学标准", "初中标准"], "B×, C×"],
  [["小学标准", "初中标准", "高中标准"], "B×, C×, D×"],
  [["2023年标准", "小学标准"], "B×, C×"],
  [["高原标准", "平原标准"], "B×, C×"],
  [["补贴标准（元）", "小学标准"], "B"],
  [["小学标准", "小学补助标准"], "B"],
  // What one level of government pays is a part of it.
  [["中央标准", "小学标准"], "B"],
  [["小学标准", "省级财政标准"], "B"],
  [["小学标准", "市级配套"], "B"],
  [["小学标准", "县本级标准"], "B"],
  [["小学标准", "本级资金标准"], "B"],
  [["小学标准", "各级承担"], "B"],
  [["小学标准", "其中单位"], "B"],
  [["小学标准", "村级分担"], "B"],
  [["小学标准", "旗负担标准"], "B"],
  [["城区标准", "镇区学校标准"], "B×, C×"],
  [["小学标准", "县城标准"], "B×, C×"],
])("%j: %s", (headers, expected) => {
  expect(told(...headers)).toBe(expected);
});
