import { clipText, displayWidth, textTable } from "../../src/cli/text-table";

test("a Chinese character takes two columns, a combining mark none", () => {
  expect(displayWidth("A决策（x）")).toBe(10);
  expect(displayWidth("e\u0301")).toBe(1);
});

test("columns line up whatever is in them", () => {
  const table = textTable(
    [{ head: "对象" }, { head: "Amount", align: "right" }],
    [
      ["五老峰", "-0.12"],
      ["a\nb", "17.635"],
    ]
  );
  expect(table.split("\n").map(displayWidth)).toEqual([14, 14, 14, 14]);
});

test("a line never runs over the screen, and cells cannot command the terminal", () => {
  expect(displayWidth(clipText("疑点清单里的描述", 7))).toBeLessThanOrEqual(7);
  const table = textTable([{ head: "x" }], [["\u001b[31mred\u0007"]]);
  expect(table).not.toContain("\u001b");
  expect(table).not.toContain("\u0007");
});
