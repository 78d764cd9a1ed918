import { plain } from "../values/decimal";
import type { CellScalar, Workbook } from "../workbook/workbook";
import { statusId } from "./finding-words";
import { findOwnSheets, spellings } from "./own-sheets";
import { decimalIn } from "./overrides";
import { rememberedTables } from "./table-rows";
import { FINDING_COLUMNS, SETTINGS_COLUMNS, SHEET_KEYS } from "./sheet-layout";
import { isFrameKey } from "./sheet-frame";
import { readWritten, textAt, valueAt } from "./written-sheet";

/** A row of the written 疑点清单, in the shape scripts read. Figures are decimal strings. */
export interface WrittenFinding {
  readonly id: string;
  readonly rule: string;
  readonly severity: string;
  readonly subject: string;
  readonly cells: readonly string[];
  readonly stated: string | null;
  readonly expected: string | null;
  readonly difference: string | null;
  readonly unit: string | null;
  readonly amountYuan: string | null;
  readonly message: string;
  readonly status: string;
  /** Neither ruled out nor corrected. */
  readonly isOpen: boolean;
}

const SEVERITIES = ["high", "medium", "low"] as const;

/** The findings as the written 疑点清单 has them; those that are gone (已消除) are left out. */
export function writtenFindings(workbook: Workbook): readonly WrittenFinding[] {
  const sheet = findOwnSheets(workbook).get(SHEET_KEYS.findings);
  const written = readWritten(sheet, FINDING_COLUMNS);
  if (!written) return [];
  const rows = [...written.rows].sort(([, a], [, b]) => a - b);
  return rows.flatMap(([key, row]): WrittenFinding[] => {
    const text = (id: string): string => textAt(written, row, id);
    const number = (id: string): string | null => figure(valueAt(written, row, id));
    const severity = SEVERITIES.find((each) =>
      spellings(`sheet.severity.${each}`).includes(text("severity"))
    );
    if (isFrameKey(key) || severity === undefined) return [];
    const status = text("status");
    const known = statusId(status) ?? "open";
    return [
      {
        id: key,
        rule: text("rule"),
        severity,
        subject: text("subject"),
        cells: text("cells").split("; ").filter(Boolean),
        stated: number("statedFigure"),
        expected: number("expectedFigure"),
        difference: number("difference"),
        unit: text("unit") || null,
        amountYuan: number("amount"),
        message: text("description"),
        status,
        isOpen: known === "open" || known === "confirmed",
      },
    ];
  });
}

function figure(value: CellScalar): string | null {
  const read = decimalIn(value);
  return read ? plain(read) : null;
}

/** The tables as 绩核设置 lists them. */
export function writtenTables(workbook: Workbook): readonly {
  readonly id: string;
  readonly kind: string;
  readonly sheet: string;
  readonly range: string;
  readonly title: string | null;
  readonly unit: string | null;
}[] {
  const sheet = findOwnSheets(workbook).get(SHEET_KEYS.settings);
  return rememberedTables(readWritten(sheet, SETTINGS_COLUMNS)).map((line) => ({
    id: line.id,
    kind: line.kind,
    sheet: line.sheet,
    range: line.range,
    title: line.title ?? null,
    unit: line.unit ?? null,
  }));
}
