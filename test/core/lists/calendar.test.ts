import {
  ageOn,
  dayNumber,
  dayOfDigits,
  digitsOfDay,
  monthNumber,
  monthOfDay,
  NO_DAY,
  NO_MONTH,
  readDay,
  readMonth,
  readMonths,
} from "../../../src/core/lists/calendar";

it("days and their digits are each other's inverse, through leap years and eras", () => {
  const wrong: number[] = [];
  for (let day = dayNumber(1850, 1, 1); day < dayNumber(2110, 1, 1); day += 1) {
    const at = new Date(day * 86_400_000);
    const digits = at.getUTCFullYear() * 10_000 + (at.getUTCMonth() + 1) * 100 + at.getUTCDate();
    const month = monthNumber(at.getUTCFullYear(), at.getUTCMonth() + 1);
    if (digitsOfDay(day) !== digits || dayOfDigits(digits) !== day || monthOfDay(day) !== month)
      wrong.push(digits);
  }
  expect(wrong).toEqual([]);
});

it.each([20230229, 20231301, 20230431, 0, 19000229])("%i is no day", (digits) => {
  expect(dayOfDigits(digits)).toBe(NO_DAY);
});

it.each([
  ["1943-12-31", "2023-12-30", 79],
  ["1943-12-31", "2023-12-31", 80],
  ["1940-02-29", "2023-02-28", 82],
  ["1940-02-29", "2023-03-01", 83],
  ["1940-02-29", "2024-02-29", 84],
  ["2023-05-05", "2023-05-04", -1],
])("born %s, on %s: %i", (birth, day, age) => {
  const number = (text: string): number => dayOfDigits(Number(text.replaceAll("-", "")));
  expect(ageOn(number(birth), number(day))).toBe(age);
});

it.each([
  ["2023年3月", 2023 * 12 + 2],
  ["2023-03", 2023 * 12 + 2],
  ["202303", 2023 * 12 + 2],
  ["2023.12", 2023 * 12 + 11],
  ["3月份", 2],
  ["三月", 2],
  ["十二月份", 11],
  ["2023年十一月发放表", 2023 * 12 + 10],
  ["1-6月", NO_MONTH],
  ["6个月", NO_MONTH],
  ["月数", NO_MONTH],
])("%s", (text, month) => {
  expect(readMonth(text)).toBe(month);
});

it("reads stretches of months", () => {
  expect(readMonths("2023年1-6月")).toEqual({ first: 2023 * 12, last: 2023 * 12 + 5 });
  expect(readMonths("3月")).toBeUndefined();
});

it.each([
  ["2023年12月31日", 20231231],
  ["2023.1.5", 20230105],
  ["2023/1/5 10:30", 20230105],
  ["20231231", 20231231],
  [20231231, 20231231],
  ["2023年12月", 20231201],
])("%s is a day", (value, digits) => {
  expect(digitsOfDay(readDay(value, false, () => false))).toBe(digits);
});

it("a serial is a day only in the calendar of its workbook", () => {
  expect(digitsOfDay(readDay(45291, false, () => true))).toBe(20231231);
  expect(digitsOfDay(readDay(45291 - 1462, true, () => true))).toBe(20231231);
  expect(readDay(12, false, () => false)).toBe(NO_DAY);
  expect(readDay("待定", false, () => false)).toBe(NO_DAY);
});
