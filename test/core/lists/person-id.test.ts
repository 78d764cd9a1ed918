import {
  birthOf,
  digitDistance,
  ID_KIND,
  idSlot,
  idText,
  isChecked,
  maskId,
  maskNumber,
  readId,
  sexOf,
} from "../../../src/core/lists/person-id";
import { checkCharacter } from "./people-generator";

function read(value: string | number | boolean | null) {
  const slot = idSlot();
  readId(value, slot);
  return slot;
}

const MAN = `11010519491231001${checkCharacter("11010519491231001")}`;
const WITH_X = "11010519491231002X";

describe("reading an ID", () => {
  it.each([
    [WITH_X],
    ["11010519491231002x"],
    ["11010519491231002ｘ"],
    ["１１０１０５１９４９１２３１００２Ｘ"],
    [" 110105 19491231 002X "],
    ["'11010519491231002X"],
    ["’110105　19491231　002X\u200b"],
  ])("%s is one and the same", (text) => {
    const slot = read(text);
    expect(slot.kind).toBe(ID_KIND.full);
    expect(idText(slot.high, slot.low)).toBe(WITH_X);
    expect(isChecked(slot)).toBe(true);
  });

  it("15 digits are the 18 of the same person", () => {
    const short = read("110105491231002");
    expect(short.kind).toBe(ID_KIND.short);
    expect(idText(short.high, short.low)).toBe(WITH_X);
    // A 15-digit number is still whole.
    expect(read(110105491231002)).toEqual(short);
  });

  it.each([
    [110105194912310020, ID_KIND.lost],
    [1.10105e17, ID_KIND.lost],
    ["1.10105194912310E+17", ID_KIND.lost],
    ["1.1E17", ID_KIND.lost],
    ["110105194912310000", ID_KIND.lost],
    ["110105********002X", ID_KIND.masked],
    ["110105XXXXXXXX002X", ID_KIND.masked],
    ["E12345678", ID_KIND.other],
    ["H1234567890", ID_KIND.other],
    ["11010519491231002", ID_KIND.broken],
    ["1101051949123100211", ID_KIND.broken],
    ["11010519491X310021", ID_KIND.broken],
    ["待补", ID_KIND.broken],
    [12345, ID_KIND.broken],
    ["", ID_KIND.blank],
    ["  ", ID_KIND.blank],
    ["无", ID_KIND.blank],
    ["—", ID_KIND.blank],
    [null, ID_KIND.blank],
    [true, ID_KIND.blank],
  ])("%s", (value, kind) => {
    expect(read(value).kind).toBe(kind);
  });

  it("18 digits that end in 000 and check are an ID", () => {
    // Of all numbers that end so one in eleven is right.
    const first = ["110105194912310", "110105194912311", "110105194912312"].concat(
      Array.from({ length: 90 }, (_, at) => `1101051949${String(1000 + at)}0`.slice(0, 15))
    );
    const right = first.map((text) => `${text}00`).find((text) => checkCharacter(text) === "0");
    expect(read(`${right ?? ""}0`).kind).toBe(ID_KIND.full);
  });
});

it("tells birthday, sex and whether the last character fits", () => {
  const man = read(MAN);
  expect(birthOf(man.high, man.low)).toBe(19491231);
  expect(sexOf(man.low)).toBe(1);
  expect(sexOf(read(WITH_X).low)).toBe(0);
  const wrong = read(`${MAN.slice(0, 17)}${MAN[17] === "1" ? "2" : "1"}`);
  expect(isChecked(man)).toBe(true);
  expect(isChecked(wrong)).toBe(false);
});

it("shows region and last four only", () => {
  const full = read(WITH_X);
  expect(maskId(full.high, full.low, ID_KIND.full)).toBe("110105********002X");
  const short = read("110105491231002");
  expect(maskId(short.high, short.low, ID_KIND.short)).toBe("110105*****1002");
  expect(maskNumber("6228480402564890018")).toBe("********0018");
  expect(maskNumber("E12345678")).toBe("******678");
});

it.each([
  ["110105194912310021", "110105194912310021", 0],
  ["110105194912310021", "110105194912310022", 1],
  ["110105194912310021", "110105194912301021", 1],
  ["110105194912310021", "120105194912310029", 2],
])("%s and %s are %i slips apart", (one, other, slips) => {
  expect(digitDistance(read(one), read(other))).toBe(slips);
});
