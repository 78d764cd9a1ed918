import type { RoleSpec } from "./column-roles";
import type { HeaderColumn } from "./header-column";

/** Whether a column, by its headers, its unit and what stands below, may have a role. */
export function fits(spec: RoleSpec, header: HeaderColumn): boolean {
  if (header.holdsUnits && spec.role !== "unit") return false;
  if (spec.dimension && !spec.dimension.includes(header.unit?.dimension ?? "none")) return false;
  if (spec.not && header.path.some((text) => spec.not?.test(text))) return false;
  if (spec.holds === "numbers" && header.numeric !== undefined && header.numeric < 0.34)
    return false;
  if (spec.holds === "texts" && header.numeric !== undefined && header.numeric > 0.66) return false;
  const leaf = header.path[header.path.length - 1] ?? "";
  if (spec.words.test(leaf)) return true;
  const bare = withoutBrackets(leaf);
  if (bare !== leaf && spec.words.test(bare)) return true;
  if (spec.above) return header.path.some((text) => spec.words.test(text));
  // 计划投资 over 小计, 中央, 地方: the sum is what stands above it.
  if (/^(合计|小计|总计)$/u.test(leaf)) return spec.words.test(header.path.at(-2) ?? "");
  return spec.words.test(header.path.join(""));
}

/** 满意（了解、有效） is headed 满意, 财政补贴80% 财政补贴; what is all brackets stays as it is. */
export function withoutBrackets(text: string): string {
  return text.replace(/[(（][^()（）]*[)）]|\d+(\.\d+)?%$/gu, "") || text;
}
