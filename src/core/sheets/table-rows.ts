import { word, type Language, type MessageCode } from "../messages/message";
import type { TableChoice, TableKind, Unrecognised } from "../tables/table";
import { fold } from "../tables/text";
import { formatAddress, type CellRange } from "../values/cell-ref";
import { spellings } from "./own-sheets";
import { settingRow } from "./setting-choice";
import type { TableLine } from "./settings-model";
import { textAt, type WrittenSheet } from "./written-sheet";

const KINDS = {
  "subsidy-payment": true,
  "rate-standard": true,
  "budget-detail": true,
  "budget-execution": true,
  "budget-estimate": true,
  "indicator-system": true,
  "score-summary": true,
  "grade-scale": true,
  "headcount-comparison": true,
  "survey-tally": true,
  "self-evaluation": true,
  roster: true,
} satisfies Record<TableKind, true>;

/** Every kind that a person may give a table. */
export const TABLE_KINDS = Object.keys(KINDS) as readonly TableKind[];

const PREFIX = "table:";

/**
 * A table is known by its caption or headers; without either by where it begins: its end moves when
 * rows are added.
 */
export function tableKey(line: Pick<TableLine, "sheet" | "range" | "slug">): string {
  if (line.slug !== undefined) return `${PREFIX}${line.slug}`;
  return `${PREFIX}${line.sheet}!${line.range.split(":")[0] ?? ""}`;
}

/** The place by which a choice names the table that stands here. */
export function choicePlace(range: CellRange): Pick<TableChoice, "sheet" | "topLeft"> {
  return { sheet: range.sheet, topLeft: formatAddress(range.top, range.left) };
}

/** Left out because a person said so, not because it could not be read. */
export function isIgnored({ reason }: Unrecognised): boolean {
  return reason.code === "table.ignored";
}

/** The tables that the sheet listed when it was written last. */
export function rememberedTables(written: WrittenSheet | undefined): readonly TableLine[] {
  if (!written) return [];
  return [...written.rows].flatMap(([key, row]) => {
    if (!key.startsWith(PREFIX)) return [];
    try {
      return [JSON.parse(textAt(written, row, "memo")) as TableLine];
    } catch {
      return [];
    }
  });
}

/** What 表格识别 says of one table. */
export interface TableRow {
  readonly ignore: boolean;
  /** The kind a person gave it; absent while it is recognised by itself. */
  readonly kind?: TableKind;
  /** The kind that was recognised; empty when only a person knows it. */
  readonly recognised: string;
}

/** Reads one row of 表格识别: a kind that differs from the recognised one is a person's. */
export function tableRow(
  written: WrittenSheet | undefined,
  line: Pick<TableLine, "sheet" | "range" | "slug">
): TableRow | undefined {
  const row = settingRow(written, tableKey(line), ["value", "extra1"]);
  if (!row) return undefined;
  const [use = "", typed = ""] = row.values;
  const recognised = row.ours[1] ?? "";
  const kind = kindOf(typed);
  return {
    ignore: use === "ignore",
    ...(kind !== undefined && kind !== recognised ? { kind } : {}),
    recognised,
  };
}

/** What a person said in 绩核设置 of tables by their slug, as answers: `table.资金支出表` → `ignore`. */
export function tableAnswers(written: WrittenSheet): Readonly<Record<string, string>> {
  const said = [...written.rows.keys()].flatMap((key): [string, string][] => {
    const slug = key.slice(PREFIX.length);
    if (!key.startsWith(PREFIX) || slug.includes("!")) return [];
    const row = tableRow(written, { sheet: "", range: "", slug });
    if (!row || (!row.ignore && row.kind === undefined)) return [];
    return [[`table.${slug}`, row.ignore ? "ignore" : (row.kind ?? "use")]];
  });
  return Object.fromEntries(said);
}

/** What a person said in 绩核设置 of tables without a slug, by their place. */
export function writtenChoices(written: WrittenSheet): readonly TableChoice[] {
  return [...written.rows.keys()].flatMap((key): TableChoice[] => {
    const place = key.slice(PREFIX.length);
    const cut = place.lastIndexOf("!");
    if (!key.startsWith(PREFIX) || cut < 0) return [];
    const [sheet, topLeft] = [place.slice(0, cut), place.slice(cut + 1)];
    const row = tableRow(written, { sheet, range: topLeft });
    if (!row || (!row.ignore && row.kind === undefined)) return [];
    return [
      {
        sheet,
        topLeft,
        ...(row.ignore ? { ignore: true } : {}),
        ...(row.kind === undefined ? {} : { kind: row.kind }),
      },
    ];
  });
}

/** 补贴发放表 for `subsidy-payment`; the kind itself for one this version does not know. */
export function kindWord(kind: string, language: Language): string {
  const code = kindCode(kind);
  const said = word(code, language);
  return said === code ? kind : said;
}

/** The kind behind a word in any language. */
function kindOf(text: string): TableKind | undefined {
  const wanted = fold(text).trim();
  return TABLE_KINDS.find((kind) =>
    [kind, ...spellings(kindCode(kind))].some((said) => fold(said) === wanted)
  );
}

function kindCode(kind: string): MessageCode {
  return `sheet.kind.${kind}` as MessageCode;
}
