import layouts from "../../cases/tables/layouts.json";
import { readFacts } from "../../../src/core/tables/find-tables";
import { book, type SheetDraft } from "./book";
import { factsLines } from "./facts-lines";

interface Layout {
  readonly name: string;
  readonly sheets: readonly SheetDraft[];
  readonly expected: readonly string[];
}

describe("layouts as they are met in workbooks", () => {
  it.each(layouts as unknown as readonly Layout[])("$name", ({ sheets, expected }) => {
    expect(factsLines(readFacts(book(...sheets)))).toEqual(expected);
  });
});
