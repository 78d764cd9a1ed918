import type { ColumnLayout } from "../../../src/core/sheets/sheet-layout";
import { LIST_FINDING_COLUMNS } from "../../../src/core/list-sheets/list-sheet-layout";
import { SheetBuilder } from "../../../src/core/list-sheets/sheet-builder";
import { finish } from "../../../src/core/values/finish";

it("beyond 65,530 links a place is a plain address", () => {
  const builder = new SheetBuilder(LIST_FINDING_COLUMNS, undefined);
  for (let row = 0; row < 65_532; row += 1) {
    builder.add("", { place: { value: "表!A1", style: "link", link: "'表'!A1" } });
  }
  const { rows } = finish(builder.finish("_jihe_test", "名单疑点"));
  const places = rows.map(({ cells }) => cells.find((cell) => cell !== null));
  expect(places.filter((cell) => cell?.link !== undefined)).toHaveLength(65_530);
  expect(places.slice(65_529).map((cell) => cell?.style)).toEqual(["link", "text", "text"]);
  expect(places.at(-1)?.value).toBe("表!A1");
});

test("a column is as wide as its largest figure", () => {
  const columns = [
    { id: "first", header: "list.head.sheet", width: 6 },
    { id: "money", header: "list.head.money", width: 13 },
    { id: "key", header: "sheet.head.key", width: 1, hidden: true },
  ] as const satisfies readonly ColumnLayout[];
  const widths = (value: number): (number | undefined)[] => {
    const builder = new SheetBuilder(columns, undefined);
    builder.add("a", { first: { value: "甲" }, money: { value, format: "#,##0.00" } });
    return finish(builder.finish("k", "甲")).columns.map(({ width }) => width);
  };
  expect(widths(1_234.5)[1]).toBe(13);
  // 99,999,999,999.99 is 17 characters.
  expect(widths(99_999_999_999.99)[1]).toBeGreaterThanOrEqual(19);
  expect(widths(-99_999_999_999.99)[1]).toBeGreaterThanOrEqual(20);
  expect(widths(99_999_999_999.99)[0]).toBe(6);
});
