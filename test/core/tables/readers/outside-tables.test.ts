import { isInOneOf } from "../../../../src/core/tables/readers/outside-tables";
import { readSaid } from "../../../../src/core/tables/readers/read-said";
import { readStated } from "../../../../src/core/tables/readers/read-stated";
import { viewOf } from "../../../../src/core/tables/sheet-view";
import { formatCell } from "../../../../src/core/values/cell-ref";
import { book } from "../book";

const B2D4 = { sheet: "表", top: 1, left: 1, bottom: 3, right: 3 };
const G1 = { sheet: "表", top: 0, left: 6, bottom: 0, right: 6 };

/** Six rows of six sentences, and the cells of them of which something is read. */
function read(
  sentence: string,
  of: (view: ReturnType<typeof viewOf>) => readonly string[]
): string {
  const rows = Array.from({ length: 6 }, () => Array.from({ length: 6 }, () => sentence));
  const [grid] = book({ name: "表", rows }).sheets;
  return grid
    ? of(viewOf(grid))
        .map((cell) => cell.slice(2))
        .join(" ")
    : "";
}

const AROUND = "A1 B1 C1 D1 E1 F1 A2 E2 F2 A3 E3 F3 A4 E4 F4 A5 B5 C5 D5 E5 F5 A6 B6 C6 D6 E6 F6";

test("a cell in any of the tables is theirs", () => {
  const cells = Array.from({ length: 6 }, (_, row) =>
    Array.from({ length: 7 }, (_, column) => (isInOneOf([B2D4, G1], row, column) ? "x" : ".")).join(
      ""
    )
  );
  expect(cells).toEqual(["......x", ".xxx...", ".xxx...", ".xxx...", ".......", "......."]);
  expect(isInOneOf([], 0, 0)).toBe(false);
});

test("sentences around a table are read, those in it are left to its reader", () => {
  expect(
    read("预算执行率95%", (view) =>
      readStated(view, [B2D4]).rates.map(({ cell }) => formatCell(cell))
    )
  ).toBe(AROUND);
  expect(
    read("满意度为95%", (view) =>
      readSaid(view, [B2D4]).satisfaction.map(({ cell }) => formatCell(cell))
    )
  ).toBe(AROUND);
});

test("what cells side by side say of questionnaires is left to a table as well", () => {
  const [grid] = book({
    name: "表",
    rows: [
      ["发放问卷", 100],
      ["收回问卷", 90],
    ],
  }).sheets;
  const samples = (bottom: number) =>
    grid && readSaid(viewOf(grid), [{ ...G1, left: 0, right: 1, bottom }]).samples;
  expect(samples(0)?.map(({ issued, returned }) => [issued, returned?.toFixed()])).toEqual([
    [undefined, "90"],
  ]);
  expect(samples(1)).toEqual([]);
});
