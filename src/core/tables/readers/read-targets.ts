import type { BlankTarget, Target } from "../facts";
import { parseNumber } from "../number";
import type { TableSource } from "../table-source";
import { NO_UNIT, parseUnit, PERCENT } from "../unit";
import { splitIndicator } from "./indicator-label";

/** Columns that name an indicator, the most particular first. */
function namesOf(source: TableSource): number[] {
  return ["level4", "level3", "level2", "level1", "indicator"].flatMap((role) =>
    [...source.columns(role)].reverse()
  );
}

/** Reads 绩效目标: an indicator and its target a row; ≥12个, 100%, 1200元/人/年, or words. */
export function readTargets(source: TableSource): Target[] {
  const names = namesOf(source);
  const [valueColumn] = source.columns("target");
  const targets: Target[] = [];
  for (const { row, type } of source.rows) {
    if (type !== "body") continue;
    const value = source.label(row, valueColumn);
    const label = names
      .map((column) => source.label(row, column))
      .find((each) => each !== undefined);
    if (!value || !label) continue;
    const name = { cell: label.cell, text: splitIndicator(label.text).name };
    const actual = source.label(row, source.columns("actual")[0]);
    targets.push({
      table: source.table,
      name,
      value,
      ...(actual ? { actual } : {}),
      ...readTarget(source, row, valueColumn, value.text),
    });
  }
  return targets;
}

/** Rows of a list of targets that name an indicator and leave its target blank. */
export function readBlankTargets(source: TableSource): BlankTarget[] {
  const [valueColumn] = source.columns("target");
  const names = namesOf(source);
  if (valueColumn === undefined) return [];
  return source.rows.flatMap(({ row, type }): BlankTarget[] => {
    if (type !== "body" || source.label(row, valueColumn)) return [];
    const label = names.map((column) => source.label(row, column)).find((each) => each);
    if (!label) return [];
    const name = { cell: label.cell, text: splitIndicator(label.text).name };
    return [{ table: source.table, name, cell: source.view.cell(row, valueColumn) }];
  });
}

type TargetValue = Pick<Target, "comparison" | "figure">;

function readTarget(
  source: TableSource,
  row: number,
  column: number | undefined,
  text: string
): TargetValue {
  const reading = source.reading(row, column);
  const parsed = parseNumber(text);
  if (reading.state !== "figure" || !parsed) return { comparison: "qualitative" };
  const own = parseUnit(parsed.suffix);
  const percent = own?.dimension === "ratio" || source.unit(column ?? 0).text === "%";
  const unit = own ?? (percent ? PERCENT : NO_UNIT);
  const figure = {
    ...reading.figure,
    shown: parsed.value,
    unit,
    value: parsed.value.times(unit.scale),
  };
  const comparison =
    parsed.comparison === ">=" || parsed.comparison === ">"
      ? "at-least"
      : parsed.comparison === "<=" || parsed.comparison === "<"
        ? "at-most"
        : "equal";
  return { comparison, figure };
}
