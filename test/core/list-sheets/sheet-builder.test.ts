import { LIST_FINDING_COLUMNS } from "../../../src/core/list-sheets/list-sheet-layout";
import { SheetBuilder } from "../../../src/core/list-sheets/sheet-builder";

it("beyond 65,530 links a place is a plain address", () => {
  const builder = new SheetBuilder(LIST_FINDING_COLUMNS, undefined);
  for (let row = 0; row < 65_532; row += 1) {
    builder.add("", { place: { value: "表!A1", style: "link", link: "'表'!A1" } });
  }
  const { rows } = builder.finish("_jihe_test", "名单疑点");
  const places = rows.map(({ cells }) => cells.find((cell) => cell !== null));
  expect(places.filter((cell) => cell?.link !== undefined)).toHaveLength(65_530);
  expect(places.slice(65_529).map((cell) => cell?.style)).toEqual(["link", "text", "text"]);
  expect(places.at(-1)?.value).toBe("表!A1");
});
