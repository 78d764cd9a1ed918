import { moveFormula, type Moves } from "../../../src/core/sheets/move-formula";

const moves: Moves[] = [
  {
    sheet: "评分表",
    newName: "评分表",
    rows: new Map([
      [4, 6],
      [5, 7],
    ]),
    columns: new Map([[23, 24]]),
  },
];

test.each([
  ["L5*2", "L7*2"],
  ["$L$5+X6", "$L$7+Y8"],
  ["SUM(L5:L6)", "SUM(L7:L8)"],
  ["L9", "L9"], // a row that did not move
  ["'资金支出'!L5", "'资金支出'!L5"], // another sheet
  ["'评分表'!L5&评分表!L6", "'评分表'!L7&'评分表'!L8"],
  ['IF(A1="L5","L6",L5)', 'IF(A1="L5","L6",L7)'], // texts stay
  ["LOG10(L5)+ROUND(L5,2)", "LOG10(L7)+ROUND(L7,2)"], // function names are no cells
  ["表1[[#This Row],[L5]]+L5_x+_L5", "表1[[#This Row],[L5]]+L5_x+_L5"],
  ["L5:L6:L5", "L7:L8:L7"],
])("%s → %s", (formula, expected) => {
  expect(moveFormula(formula, "评分表", moves)).toBe(expected);
});
