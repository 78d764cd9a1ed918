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
    const empty = column("空", [0, 0, 0, 0]);
    expect(relations(total, [...scaled, empty, ...more(10)])).toEqual(["+甲+乙 in 4"]);
  });
});

describe("rows that say something", () => {
  it("are those with a sum, or for what is left those with anything", () => {
    const [first = 0, second = 0, third = 0] = sum(A, B);
    const five = (column_: Column, ...more: readonly number[]): Column => ({
      ...column_,
      values: [...column_.values, ...more],
    });
    const [a, b] = [five(A, 5003), five(B, 907)];
    // No sum yet in two rows: three rows that agree are all there are.
    expect(relations(column("合计", [first, second, third, 0, 0]), [a, b])).toEqual([
      "+甲+乙 in 3",
    ]);
    const [budget, spent] = [
      column("预算", [120345.67, 98765.43, 0, 0]),
      column("支出", [20345.66, 8765.41, 0, 0]),
    ];
    const left = column("结余", [100000.01, 90000.02, 0, 0]);
    expect(relations(left, [budget, spent], true)).toEqual([]);
  });

  it("have to agree but for one in four, whichever they are", () => {
    const long = (columns: readonly Column[]) =>
      columns.map(({ header, values }) =>
        column(header.path.join(""), [...values, ...values.map((value) => value + 1009)])
      );
    const [a = A, b = B] = long([A, B]);
    const due = a.values.map((value, row) => value + (b.values[row] ?? 0));
    const wrong = (rows: readonly number[]) =>
      column(
        "合计",
        due.map((value, row) => (rows.includes(row) ? value + 100 : value))
      );
    expect(relations(wrong([0, 4]), [a, b])).toEqual(["+甲+乙 in 6"]);
    expect(relations(wrong([0, 4, 6]), [a, b])).toEqual([]);
    const first5 = ({ header, values }: Column) => column(header.path.join(""), values.slice(0, 5));
    expect(relations(first5(wrong([0])), [first5(a), first5(b)])).toEqual(["+甲+乙 in 4"]);
    expect(relations(first5(wrong([0, 4])), [first5(a), first5(b)])).toEqual([]);
  });

  it("have to agree in three of four, where two of three is too few", () => {
    const values = [1203, 2411, 3517, 4129, 5003, 6007, 7013];
    const [a, b] = [
      column("甲", values),
      column(
        "乙",
        values.map((value) => value * 7 + 11)
      ),
    ];
    const due = values.map((value) => value * 8 + 11);
    const total = (wrong: number): Column =>
      column(
        "合计",
        due.map((value, row) => (row < wrong ? value + 100 : value))
      );
    expect(relations(total(1), [a, b])).toEqual(["+甲+乙 in 6"]);
    expect(relations(total(2), [a, b])).toEqual([]);
  });

  it("count more the more combinations there are to hit them", () => {
    const total = column("合计", [70, 71, 65], 0.5);
    const [a, b] = [column("甲", [33, 50, 21]), column("乙", [37, 21, 44])];
    expect(relations(total, [a, b])).toEqual(["+甲+乙 in 3"]);
    expect(relations(total, [a, b, column("丙", [5, 9, 2])])).toEqual([]);
  });

  it("tell the sum that holds in most of them, and of two the shorter", () => {
    const [first = 0, second = 0, third = 0] = B.values;
    const nearly = column("近", [first, second, third, 5]);
    expect(relations(column("合计", sum(A, B)), [A, nearly, B])).toEqual(["+甲+乙 in 4"]);
    const speck = column("零", [0.001, 0, 0.001, 0]);
    expect(relations(column("合计", sum(A, B)), [A, B, speck])).toEqual(["+甲+乙 in 4"]);
    const gap = column("丁", [517, 0, 709, 811]);
    expect(relations(column("合计", sum(A, gap)), [A, gap])).toEqual(["+甲+丁 in 4"]);
  });

  it("agree in small figures by chance, whatever one large figure says", () => {
    const [a, b] = [column("甲", [10000000, 1, 1, 2], 0.5), column("乙", [2345678, 1, 2, 1], 0.5)];
    expect(relations(column("合计", [12345678, 2, 3, 3], 0.5), [a, b])).toEqual([]);
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

  it("has to be told from what is left, and not only from nothing left", () => {
    const budget = column("预算", [1203, 2411, 3517, 4129, 5003, 6007, 7013, 8017, 9029, 9901]);
    const leaving = (rest: readonly number[], stated = rest): string[] =>
      relations(
        column("结余", stated),
        [
          budget,
          column(
            "支出",
            budget.values.map((value, row) => value - (rest[row] ?? 0))
          ),
        ],
        true
      );
    const rest = [0, 0, 0, 0, 0, 0, 101, 103, 107, 109];
    expect(leaving(rest)).toEqual(["+预算-支出 in 10"]);
    expect(leaving(rest, [0, 0, 0, 0, 0, 0, 101, 103, 999, 999])).toEqual([]);
    expect(leaving(rest.slice(1, 9), [0, 0, 0, 0, 0, 101, 103, 999])).toEqual(["+预算-支出 in 7"]);
    expect(leaving([0, 0, 0, 0, 0, 101, 0, 0], [0, 0, 0, 0, 0, 101, 0, 0])).toEqual([]);
    expect(leaving([0, 0, 0, 0, 0, 101, 103, 0], [0, 0, 0, 0, 0, 101, 999, 0])).toEqual([]);
  });

  it("is no sum, and nothing that one other column says as well", () => {
    expect(relations(column("结余", sum(A, B)), [A, B], true)).toEqual([]);
    const both = column("丁", sum(A, B));
    expect(relations(column("结余", A.values), [both, B], true)).toEqual(["+丁-乙 in 4"]);
    expect(relations(column("结余", A.values), [both, B, column("甲", A.values)], true)).toEqual(
      []
    );
  });

  it("is not what is merely taken off", () => {
    const negative = A.values.map((value, row) => -value - (B.values[row] ?? 0));
    expect(relations(column("结余", negative), [A, B], true)).toEqual([]);
    expect(relations(column("结余", A.values), [A, B, C], true)).toEqual([]);
  });
});
