import { findRelations } from "../../../../src/core/tables/readers/column-relation";

const column = (name: string, values: readonly number[], slack = 0) => ({
  header: { column: 0, path: [name], shownPath: [name] },
  values,
  slack,
});
type Column = ReturnType<typeof column>;

function relations(target: Column, pool: readonly Column[], isSigned = false): string[] {
  return findRelations(target, pool, isSigned).map(
    ({ terms, right }) =>
      `${terms.map(({ column, sign }) => `${sign > 0 ? "+" : "-"}${column.header.path.join("")}`).join("")} in ${String(right)}`
  );
}

const A = column("甲", [1203, 2411, 3517, 4129]);
const B = column("乙", [517, 623, 709, 811]);
const C = column("丙", [91, 83, 77, 59]);
const sum = (...columns: readonly Column[]): number[] =>
  A.values.map((_, row) => columns.reduce((all, { values }) => all + (values[row] ?? 0), 0));

describe("what a column is the sum of", () => {
  it("is told by the figures, and of several that hold the shortest counts", () => {
    expect(relations(column("合计", sum(A, B)), [A, B, C])).toEqual(["+甲+乙 in 4"]);
    expect(relations(column("合计", sum(A, B, C)), [A, B, C])).toEqual(["+甲+乙+丙 in 4"]);
    const empty = column("空", [0, 0, 0, 0]);
    expect(relations(column("合计", sum(A, B)), [A, empty, B])).toEqual(["+甲+乙 in 4"]);
    const twin = column("丁", B.values);
    expect(relations(column("合计", sum(A, B)), [A, B, twin])).toEqual([
      "+甲+乙 in 4",
      "+甲+丁 in 4",
    ]);
  });

  it("is no sum where one other column says as much", () => {
    const nearly = column("乙", [0, 0, 0, 811]);
    expect(relations(column("合计", A.values), [A, nearly])).toEqual([]);
    expect(relations(column("合计", sum(A, B)), [A])).toEqual([]);
  });

  it("may fail in one of four rows, and not in one of three", () => {
    const [first = 0, second = 0, third = 0, fourth = 0] = sum(A, B);
    expect(relations(column("合计", [first, second, third, fourth + 100]), [A, B, C])).toEqual([
      "+甲+乙 in 3",
    ]);
    expect(relations(column("合计", [first, second, third + 5, fourth + 100]), [A, B, C])).toEqual(
      []
    );
    const three = [A, B, C].map(({ header, values }) =>
      column(header.path.join(""), values.slice(0, 3))
    );
    expect(relations(column("合计", [first, second, third]), three)).toEqual(["+甲+乙 in 3"]);
    expect(relations(column("合计", [first, second, third + 1]), three)).toEqual([]);
    expect(relations(column("合计", [first, second]), three)).toEqual([]);
  });

  it("allows for what rounding hides, and no more", () => {
    const off = (by: number): number[] => sum(A, B).map((value) => value + by);
    const rough = (values: readonly number[]) => [
      column("甲", A.values, 0.5),
      column("乙", B.values, 0.5),
      column("丙", C.values, 0.5),
      column("合计", values, 0.5),
    ];
    const tried = (by: number): string[] => {
      const [a, b, c, total] = rough(off(by));
      return a && b && c && total ? relations(total, [a, b, c]) : [];
    };
    expect(tried(1.5)).toEqual(["+甲+乙 in 4"]);
    expect(tried(-1.5)).toEqual(["+甲+乙 in 4"]);
    expect(tried(1.6)).toEqual([]);
  });

  it("is chance where the figures are small", () => {
    const [a, b] = [column("甲", [1, 2, 1]), column("乙", [1, 1, 2])];
    expect(relations(column("合计", [2, 3, 3], 0.5), [a, b])).toEqual([]);
    expect(relations(column("合计", [2, 3, 3]), [a, b])).toEqual(["+甲+乙 in 3"]);
  });

  it("is not looked for among more than twelve columns", () => {
    const more = (count: number): Column[] =>
      Array.from({ length: count }, (_, at) =>
        column(`列${String(at)}`, [7 ** (at % 6) * 13 + at, 11 * at + 5, 17 * at + 3, 19 * at + 1])
      );
    const total = column(
      "合计",
      sum(A, B).map((value) => value * 1000 + 7)
    );
    const scaled = [A, B].map(({ header, values }, at) =>
      column(
        header.path.join(""),
        values.map((value) => value * 1000 + (at === 0 ? 7 : 0))
      )
    );
    expect(relations(total, [...scaled, ...more(10)])).toEqual(["+甲+乙 in 4"]);
    expect(relations(total, [...scaled, ...more(11)])).toEqual([]);
  });
});

describe("what others leave", () => {
  const left = A.values.map((value, row) => value - (B.values[row] ?? 0));

  it("is one less the other, also with nothing left in a row", () => {
    expect(relations(column("结余", left), [A, B, C], true)).toEqual(["+甲-乙 in 4"]);
    expect(relations(column("结余", left), [A, B, C])).toEqual([]);
    const spent = column("支出", [1203, 2000, 3000, 4129]);
    expect(relations(column("结余", [0, 411, 517, 0]), [A, spent], true)).toEqual([
      "+甲-支出 in 4",
    ]);
  });

  it("is of up to four columns", () => {
    const d = column("丁", [31, 29, 23, 19]);
    const e = column("戊", [1009, 2003, 307, 401]);
    const [all, paid] = [
      [A, B],
      [C, d],
    ] as const;
    const four = A.values.map((_, row) =>
      [
        ...all.map((one) => one.values[row] ?? 0),
        ...paid.map((one) => -(one.values[row] ?? 0)),
      ].reduce((total, value) => total + value)
    );
    expect(relations(column("结余", four), [A, B, C, d, e], true)).toEqual(["+甲+乙-丙-丁 in 4"]);
    const five = four.map((value, row) => value - (e.values[row] ?? 0));
    expect(relations(column("结余", five), [A, B, C, d, e], true)).toEqual([]);
  });

  it("needs something left in two rows, and in two of three that agree", () => {
    const spent = column("支出", [1203, 2411, 3517, 4000]);
    expect(relations(column("结余", [0, 0, 0, 129]), [A, spent], true)).toEqual([]);
  });

  it("is not what is merely taken off", () => {
    const negative = A.values.map((value, row) => -value - (B.values[row] ?? 0));
    expect(relations(column("结余", negative), [A, B], true)).toEqual([]);
    expect(relations(column("结余", A.values), [A, B, C], true)).toEqual([]);
  });
});
