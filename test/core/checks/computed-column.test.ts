import { computedColumn } from "../../../src/core/checks/computed-column";
import type { ProductClaim, TotalClaim } from "../../../src/core/tables/facts";
import { Decimal } from "../../../src/core/values/decimal";
import told from "../../cases/checks/drafts/computed-column.json";
import { facts, figure, label, reading, table, type UnitName } from "./facts-builder";
import { testsOfDrafts } from "./tell-draft";

const budget = table("budget-execution");

/** `300 -291.5 +10` as the parts in B2, C2, D2; `?` is a part that is left blank. */
function sums(stated: string, parts: string, unit: UnitName = "万元", decimals = 2): TotalClaim {
  const terms = [...parts.matchAll(/([+-]?)(\S+)/g)];
  return {
    table: budget,
    label: label("甲项目"),
    header: "结余",
    total: figure(stated, "H2", unit, decimals),
    parts: terms.map(([, , text = ""], at) =>
      reading(text.replace("?", "").replace("/", "-"), `${"BCDEFG"[at] ?? ""}2`, unit, decimals)
    ),
    signs: terms.map(([, sign]) => (sign === "-" ? -1 : 1)),
  };
}

function product(
  header: string,
  stated: readonly [text: string, unit: UnitName, decimals?: number],
  factors: readonly (readonly [text: string, unit: UnitName])[],
  rest: Pick<ProductClaim, "share" | "divisor"> = {}
): ProductClaim {
  return {
    table: budget,
    label: label("甲项目"),
    header,
    stated: figure(stated[0], "H2", stated[1], stated[2]),
    factors: factors.map(([text, unit], at) => reading(text, `${"BCDEFG"[at] ?? ""}2`, unit)),
    ...rest,
  };
}

const ofSums = (...totals: TotalClaim[]) => computedColumn(facts({ totals }));
const ofProducts = (...products: ProductClaim[]) => computedColumn(facts({ products }));

const rate = (stated: string, over: string) =>
  product("完成率", [stated, "%"], [["200", "人"]], { divisor: reading(over, "C2", "人") });
const subsidy = (heads: string) =>
  product(
    "补贴",
    ["100", "元"],
    [
      [heads, "人"],
      ["50", "元"],
    ]
  );
const price = (stated: string) =>
  product("单价", [stated, "元", 2], [["1.2", "万元"]], { divisor: reading("7", "C2", "人") });
const { signs: _signs, ...unsigned } = sums("7", "10");

testsOfDrafts("computed-column", told, {
  "what is added comes first, what is taken off behind it": () =>
    ofSums(sums("9", "-291.5 300 / -1")),
  "three that are added keep their order": () => ofSums(sums("9", "1 2 3 -4 -5")),
  "one part alone that is taken off keeps its sign": () => ofSums(sums("5", "-5")),
  "a written dash is zero": () => ofSums(sums("301", "300 -/"), sums("300", "300 -/")),
  "a blank or unreadable part makes no claim": () =>
    ofSums(sums("301", "300 -?"), sums("301", "300 -约5")),
  "a hundredth may be rounding, three are none": () =>
    ofSums(sums("9.13", "300.33 -291.21"), sums("9.15", "300.33 -291.21")),
  "heads are grave, other columns less; what has no unit has no money": () =>
    (["人", "分", "none", "千元"] as const).flatMap((unit) =>
      ofSums(sums("70", "100 -40", unit, 0))
    ),
  "a total without signs is another check's": () => ofSums(unsigned),
  "a share that the header names": () => {
    const of = (stated: string) =>
      product("中央财政45%", [stated, "元"], [["1000", "元"]], { share: new Decimal("0.45") });
    return ofProducts(of("450"), of("400"));
  },
  "three factors, one of them in percent": () => {
    const of = (stated: string) =>
      product(
        "保费",
        [stated, "元"],
        [
          ["120.5", "none"],
          ["800", "元"],
          ["6.00", "%"],
        ]
      );
    return ofProducts(of("5784"), of("5874"));
  },
  "a quotient is told to six places, and to four in words": () =>
    ofProducts(rate("66.67", "300"), rate("67.66", "300")),
  "nothing is divided by nothing": () =>
    ofProducts(rate("67.66", "0"), rate("67.66", "-"), rate("67.66", "")),
  "a factor of nothing gives nothing": () => ofProducts(subsidy("0"), subsidy("-")),
  "a missing or unreadable factor makes no claim": () => ofProducts(subsidy(""), subsidy("若干")),
  // 1.2 万元 may be 1.15 to 1.25, which is 1642.86 to 1785.71 a head of 7.
  "what the rounding of the factors allows": () =>
    ofProducts(...["1714.29", "1643", "1785", "1640", "1790"].map(price)),
});
