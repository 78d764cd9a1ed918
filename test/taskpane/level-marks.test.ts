import { Decimal } from "../../src/core/values/decimal";
import { floorOf, levelMarks, nextLevel } from "../../src/taskpane/level-marks";
import { yongjiReport } from "./yongji-report";

const marks = levelMarks(yongjiReport.bands);

test("every level but the lowest has a mark, from low to high", () => {
  expect(marks.map(({ level, min }) => `${level} ${min.toFixed()}`)).toEqual([
    "中 60",
    "良 80",
    "优 90",
  ]);
});

test.each([
  ["0", "中 60", undefined],
  ["59.99", "中 0.01", undefined],
  ["60", "良 20", "中 0"],
  ["75", "良 5", "中 15"],
  ["90", undefined, "优 0"],
  ["100", undefined, "优 10"],
])("at %s the next level is %s away and the floor %s below", (score, next, floor) => {
  const shown = (found: ReturnType<typeof nextLevel>): string | undefined =>
    found && `${found.mark.level} ${found.gap.toFixed()}`;
  expect(shown(nextLevel(marks, new Decimal(score)))).toBe(next);
  expect(shown(floorOf(marks, new Decimal(score)))).toBe(floor);
});
