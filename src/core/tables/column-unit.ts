import type { HeaderColumn } from "./header-column";
import { isLevelOnly, speaksOf } from "./header-speech";
import type { TableKind, Unit } from "./table";
import { NO_UNIT, parseUnit, POINTS, RATIO } from "./unit";

export const MONEY_ROLES = new Set([
  "amount",
  "due",
  "outstanding",
  "supplement",
  "taken-off",
  "budget",
  "received",
  "paid",
]);
export const COUNT_ROLES = new Set([
  "quantity",
  "quantity-total",
  "applied",
  "audited",
  "months",
  "days",
]);
const RATIO_ROLES = new Set(["execution-rate", "received-rate", "overall"]);
const POINT_ROLES = new Set(["weight", "score", "deduction", "lower", "upper"]);

/** The unit of a column: its own, its caption's, or what its role counts in. */
export function columnUnit(
  header: HeaderColumn,
  role: string,
  kind: TableKind,
  captionUnits: readonly Unit[]
): Unit {
  const own = header.unit;
  const fromCaption = (dimension: Unit["dimension"]): Unit | undefined =>
    captionUnits.find((unit) => unit.dimension === dimension);
  if (MONEY_ROLES.has(role)) {
    if (own?.dimension === "money") return own;
    return fromCaption("money") ?? own ?? NO_UNIT;
  }
  if (role === "rate" && kind === "score-summary") return own ?? RATIO;
  if (role === "rate" && kind === "indicator-system") return own ?? RATIO;
  if (role === "rate") {
    const words = header.path.join("");
    if (own?.dimension === "rate") {
      // 年绩效（元/人） and 月补助（元/人） say in words how often they are paid.
      const said =
        own.per === "once" && !PER_OCCASION.test(own.text) ? periodSaid(words) : undefined;
      return said ? { ...own, per: said } : own;
    }
    const period = /每人每年|\/年|年标准/u.test(words)
      ? "year"
      : /每人每月|\/月|月标准|月人均/u.test(words)
        ? "month"
        : periodSaid(words);
    const caption = fromCaption("rate");
    if (own?.dimension === "money") return { ...own, dimension: "rate", per: period ?? "once" };
    if (caption) return caption;
    const money = fromCaption("money");
    if (money && period) return { ...money, dimension: "rate", per: period };
    return { text: "", dimension: "rate", scale: RATIO.scale, per: period ?? "once" };
  }
  if (COUNT_ROLES.has(role)) {
    if (own && own.dimension !== "ratio" && own.dimension !== "money") return own;
    if (role === "days") return { text: "天", dimension: "count", scale: RATIO.scale };
    const words = header.path.join("");
    const named =
      /人次|人·?月/u.exec(words)?.[0] ?? /(户|床)/u.exec(words)?.[0] ?? /人/u.exec(words)?.[0];
    const caption = captionUnits.find((unit) => unit.dimension === "count");
    if (role === "months")
      return { text: "月", dimension: "count", scale: RATIO.scale, per: "month" };
    return (
      (named === "人次" || named?.includes("月") ? parseUnit(named) : undefined) ??
      caption ??
      (named ? parseUnit(named) : undefined) ?? { text: "", dimension: "count", scale: RATIO.scale }
    );
  }
  if (RATIO_ROLES.has(role)) return own?.dimension === "ratio" ? own : RATIO;
  if (POINT_ROLES.has(role)) return own?.dimension === "ratio" ? PERCENT_POINTS : POINTS;
  // 改造户数（户） over 计划数, 完成数, 完成率: what stands above counts, and a share of it does not.
  if (isCounted(own) && /(率|占比|比重)$/u.test(header.path.at(-1) ?? "")) return RATIO;
  return own ?? (role === "other" ? saidUnit(header, fromCaption) : undefined) ?? NO_UNIT;
}

function isCounted(unit: Unit | undefined): boolean {
  return unit?.dimension === "count" || unit?.dimension === "money";
}

const COUNTED: Unit = { text: "", dimension: "count", scale: RATIO.scale };

const PER_OCCASION = /次|餐|课时|例|件|亩|套|台|床|张/u;

function periodSaid(words: string): "year" | "month" | undefined {
  if (/(?<!\d)月(?!\d)/u.test(words)) return "month";
  return /(?<!\d)年(?!龄|级|份|\d)/u.test(words) ? "year" : undefined;
}

/** A column that nothing is known of still is money or heads by its words, in the caption's unit. */
function saidUnit(
  { path, numeric }: HeaderColumn,
  fromCaption: (dimension: Unit["dimension"]) => Unit | undefined
): Unit | undefined {
  if ((numeric ?? 0) < 0.5) return undefined;
  const said = speaksOf(path);
  // 县级 beside 村级 may head money or offices: where the caption counts both, nobody knows.
  if (said === "money" && isLevelOnly(path) && fromCaption("count")) return undefined;
  if (said === "count") return fromCaption(said) ?? COUNTED;
  if (said) return fromCaption(said);
  // 合计 under nothing, in a table that counts in money only.
  const isSum = /^(合计|小计|总计|共计|差额|差异|余额)$/u.test(path.at(-1) ?? "");
  return isSum && !fromCaption("count") ? fromCaption("money") : undefined;
}

/** 权重（%） is a weight in points: 20 % of a system of 100. */
const PERCENT_POINTS: Unit = { ...POINTS, text: "%" };
