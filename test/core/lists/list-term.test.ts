import { NO_DAY, NO_MONTH, sayDay } from "../../../src/core/lists/calendar";
import { readTerm } from "../../../src/core/lists/list-term";

const YEAR = 2023;
const said = (day: number): string => (day === NO_DAY ? "" : sayDay(day));

test.each<[string, string, string]>([
  ["2023.01.05-2023.06.30", "2023-01-05", "2023-06-30"],
  ["2023-01-01至2023-12-31", "2023-01-01", "2023-12-31"],
  ["2023-01-01-2023-12-31", "2023-01-01", "2023-12-31"],
  ["2023/1/5—2023/6/3", "2023-01-05", "2023-06-03"],
  ["２０２３年１月至２０２３年２月", "2023-01-01", "2023-02-28"],
  ["2023.01-2024.02", "2023-01-01", "2024-02-29"],
  ["2023年1月5日起至2023年12月止", "2023-01-05", "2023-12-31"],
  ["20230101-20231231", "2023-01-01", "2023-12-31"],
  ["2023年3-12月", "2023-03-01", "2023-12-31"],
  ["3月至6月", "2023-03-01", "2023-06-30"],
  ["2022.05至今", "2022-05-01", ""],
  ["2022年5月10日起", "2022-05-10", ""],
  ["长期", "", ""],
  ["", "", ""],
])("%s", (text, first, last) => {
  const term = readTerm(text, (month) => (month < 12 ? YEAR * 12 + month : month));
  expect([said(term.first), said(term.last), term.month]).toEqual([first, last, NO_MONTH]);
});

test("a single month is the row's own", () => {
  const term = readTerm("2023年4月", (month) => month);
  expect(term).toEqual({ first: NO_DAY, last: NO_DAY, month: 2023 * 12 + 3 });
});

test("months of no known year are no days", () => {
  expect(readTerm("3-6月", (month) => month).first).toBe(NO_DAY);
});
