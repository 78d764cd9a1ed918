import {
  cellOf,
  errorOf,
  figureOf,
  isPositive,
  isWrittenZero,
  shownOf,
  valueOf,
} from "../../../src/core/checks/readings";
import { formatCell } from "../../../src/core/values/cell-ref";
import { reading } from "./facts-builder";

/** What each way of reading makes of a cell. */
function told(text: string | undefined): (string | boolean | undefined)[] {
  const one = text === undefined ? undefined : reading(text, "C3", "万元");
  return [
    valueOf(one)?.toFixed(),
    shownOf(one)?.toFixed(),
    figureOf(one)?.raw,
    errorOf(one).toFixed(),
    isWrittenZero(one),
    isPositive(one),
  ];
}

test.each<[string | undefined, (string | boolean | undefined)[]]>([
  ["1.5", ["15000", "1.5", "1.5", "500", false, true]],
  ["0", ["0", "0", "0", "5000", true, false]],
  ["-2", ["-20000", "-2", "-2", "5000", false, false]],
  ["-", ["0", "0", undefined, "0", true, false]],
  ["", [undefined, undefined, undefined, "0", false, false]],
  ["约5", [undefined, undefined, undefined, "0", false, false]],
  ["#REF!", [undefined, undefined, undefined, "0", false, false]],
  [undefined, [undefined, undefined, undefined, "0", false, false]],
])("“%s”: a dash is zero, a blank or a text is no number", (text, expected) => {
  expect(told(text)).toEqual(expected);
});

test("the cell is known whatever stands in it", () => {
  for (const text of ["1.5", "-", "", "约5", "#REF!"])
    expect(formatCell(cellOf(reading(text, "资金!C3")))).toBe("资金!C3");
});
