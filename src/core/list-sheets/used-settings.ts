import type { ListSettingText } from "../lists/list-setting-values";
import type { TableChoice } from "../tables/table";
import { textAt, type WrittenSheet } from "../sheets/written-sheet";

/** What a run went by: kept beside its results, so that a later change of it is noticed. */
export interface UsedSettings {
  /** 核对口径 and 名单识别 as they were typed. */
  readonly texts: readonly ListSettingText[];
  /** What 绩核设置 said of tables. */
  readonly choices: readonly TableChoice[];
}

/** The row of 名单核对 that keeps what 绩核设置 said. */
export const CHOICES_ROW = "section:choices";

export function usedText({ texts }: Pick<UsedSettings, "texts">, id: string): string {
  return texts.find((each) => each.id === id)?.text ?? "";
}

/** What was said in the cells of a row, as its memo keeps it. */
export function rememberSaid(...said: readonly string[]): string {
  return JSON.stringify({ said });
}

/** The same read again; undefined where an earlier version kept nothing. */
export function rememberedIn(
  written: WrittenSheet,
  row: number | undefined
): readonly string[] | undefined {
  try {
    const memo = JSON.parse(textAt(written, row, "memo")) as { readonly said?: unknown };
    return Array.isArray(memo.said) ? memo.said.map(String) : undefined;
  } catch {
    return undefined;
  }
}

/** Kinds of tables that a person named: another one may have other standards, or another summary. */
export function kindsIn(choices: readonly TableChoice[]): readonly string[] {
  return choices
    .flatMap(({ sheet, topLeft, kind }) => (kind ? [`${sheet}!${topLeft}=${kind}`] : []))
    .sort();
}
