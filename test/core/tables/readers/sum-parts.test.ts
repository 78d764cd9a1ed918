import { sumParts } from "../../../../src/core/tables/readers/sum-parts";
import type { CellScalar } from "../../../../src/core/workbook/workbook";
import { sourceOf } from "../drafted-source";

/*
 * What a column of a table is the sum of. Where the wrong columns are taken for its parts, every row
 * of a right table is told to be wrong; where none are found, a wrong sum passes.
 */

type Row = readonly CellScalar[];

/** The parts of the column whose header holds `*`: `甲 + 乙`; levels of headers as `上/下`. */
function parts(headers: string, rows: readonly Row[]): string {
  const paths = headers.split(" ").map((header) => header.replace("*", "").split("/"));
  const levels = Math.max(...paths.map(({ length }) => length));
  const source = sourceOf({
    kind: "budget-detail",
    roles: ["name", ...paths.map(() => "-")].join(" "),
    rows: [
      ...Array.from({ length: levels }, (_, level): CellScalar[] => [
        level === 0 ? "项目" : null,
        ...paths.map((path) => path[level + path.length - levels] ?? null),
      ]),
      ...rows.map((row, at) => [typeof row[0] === "string" ? null : `第${String(at)}项`, ...row]),
    ].map((row) =>
      row[0] === null && typeof row[1] === "string" && row[1] === "合计" ? row.slice(1) : row
    ),
    header: [0, levels - 1],
  });
  const column = 1 + headers.split(" ").findIndex((header) => header.includes("*"));
  const total = source.header(column);
  const found = total && sumParts(source, total);
  return found ? found.map(({ path }) => path.join("/")).join(" + ") : "none";
}

/** Rows of the parts and their sum, of which so many are wrong. */
function summed(count: number, wrong = 0): Row[] {
  return Array.from({ length: count }, (_, at) => {
    const [a, b] = [100 + 7 * at, 200 + 11 * at];
    return [a, b, a + b + (at < wrong ? 5 : 0)];
  });
}

test.each([
  [3, 0, "上半年 + 下半年"],
  [2, 0, "none"],
  [4, 1, "上半年 + 下半年"],
  [5, 2, "none"],
  [8, 2, "上半年 + 下半年"],
  [3, 1, "none"],
])("of %i rows with %i wrong ones: %s", (count, wrong, expected) => {
  expect(parts("上半年 下半年 合计*", summed(count, wrong))).toBe(expected);
});

test.each([
  [2, 0, "自理/金额 + 失能/金额"],
  [1, 0, "none"],
  [4, 2, "自理/金额 + 失能/金额"],
  [5, 3, "none"],
  [2, 1, "none"],
])(
  "headed by 合计 over the same word, of %i rows with %i wrong ones: %s",
  (count, wrong, expected) => {
    expect(parts("自理/金额 失能/金额 合计/金额*", summed(count, wrong))).toBe(expected);
  }
);

test("only the level above makes two rows enough", () => {
  expect(parts("自理/合计 失能/合计 全部/合计*", summed(2))).toBe("none");
  expect(parts("补贴/上半年 补贴/下半年 合计/金额*", summed(2))).toBe("none");
  expect(parts("补贴/上半年 补贴/下半年 合计/金额*", summed(3))).toBe("补贴/上半年 + 补贴/下半年");
});

test("a row with one part alone proves nothing", () => {
  const alone: Row[] = [
    [5, null, 5],
    [null, 6, 6],
    [7, 0, 7],
    [8, "-", 8],
  ];
  expect(parts("上半年 下半年 合计*", [...summed(2), ...alone])).toBe("none");
  expect(parts("上半年 下半年 合计*", [...summed(3), ...alone])).toBe("上半年 + 下半年");
  // Nor does it speak against it.
  expect(
    parts("上半年 下半年 合计*", [...summed(3), ...alone.map(([a = null, b = null]) => [a, b, 99])])
  ).toBe("上半年 + 下半年");
  expect(parts("上半年 下半年 合计*", [...summed(3), [5, 6, null], [5, 6, "待核"]])).toBe(
    "上半年 + 下半年"
  );
});

test("the columns next to the sum are its parts where all before it are not", () => {
  const rows = Array.from({ length: 4 }, (_, at): Row => {
    const [a, b] = [100 + 7 * at, 200 + 11 * at];
    return [1000 + at * at, 0.5, a, b, a + b, 900 - at];
  });
  expect(
    parts("预算（元） 到位率 上半年（元） 下半年（元） 支出合计*（元） 其他（元）", rows)
  ).toBe("下半年 + 上半年");
  const turned = rows.map(([x = 0, rate = 0, a = 0, b = 0, all = 0, y = 0]) => [
    x,
    all,
    a,
    b,
    rate,
    y,
  ]);
  expect(
    parts("预算（元） 支出合计*（元） 上半年（元） 下半年（元） 到位率 其他（元）", turned)
  ).toBe("上半年 + 下半年");
});

test("the columns under its own head are its parts, whatever stands beside them", () => {
  const rows = Array.from({ length: 3 }, (_, at): Row => {
    const [a, b] = [100 + 7 * at, 200 + 11 * at];
    return [50 + at, a, 30 - at, b, a + b];
  });
  expect(parts("计划/人员 补贴/人员 计划/设备 补贴/设备 补贴/资金*", rows)).toBe(
    "补贴/人员 + 补贴/设备"
  );
  // 小计 and 合计 are parts of no sum.
  expect(parts("计划/人员 补贴/人员 计划/设备 补贴/小计 补贴/资金*", rows)).toBe("none");
});

test("one column is no sum of another", () => {
  const rows = [1, 2, 3, 4].map((value): Row => [value, value]);
  expect(parts("甲/金额 合计/金额*", rows)).toBe("none");
  expect(parts("上半年 合计*", rows)).toBe("none");
});

test("a sum has the unit that its parts do not say", () => {
  const rows = summed(3).map(([a, b, all]) => [a ?? 0, b ?? 0, all ?? 0]);
  expect(parts("1月 2月 合计*（万元）", rows)).toBe("1月 + 2月");
  expect(parts("1月（人） 2月（人） 合计*（万元）", rows)).toBe("none");
});
