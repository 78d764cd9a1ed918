import { formatAddress } from "../../core/values/cell-ref";
import type { PlanRange, PlanValidation, SheetPlan } from "../../core/workbook/write-plan";
import { clipText } from "../../core/workbook/cell-text";
import { escapeText, escapeXstringAttribute } from "../xml/escape-xml";
import { fileFormula } from "./formula-text";

/** Excel's limits. */
const LINKS_PER_SHEET = 65_530;
const LONGEST_LIST = 255;
const LONGEST_PROMPT = 255;
const LONGEST_PROMPT_TITLE = 32;
const LONGEST_ERROR = 225;

/** Excel counts its own margin into a column's width: five pixels beside digits of seven. */
const WIDTH_MARGIN = 5 / 7;

export function rangeText(range: PlanRange): string {
  const start = formatAddress(range.top, range.left);
  const end = formatAddress(range.bottom, range.right);
  return start === end ? start : `${start}:${end}`;
}

export function dimensionXml(plan: SheetPlan): string {
  const columns = plan.rows.reduce((most, row) => Math.max(most, row.cells.length), 1);
  const bottom = Math.max(0, plan.rows.length - 1);
  return `<dimension ref="${rangeText({ top: 0, left: 0, bottom, right: columns - 1 })}"/>`;
}

export function paneXml(freezeRow: number): string {
  if (freezeRow <= 0) return "";
  const top = formatAddress(freezeRow, 0);
  return (
    `<pane ySplit="${String(freezeRow)}" topLeftCell="${top}" activePane="bottomLeft" ` +
    `state="frozen"/><selection pane="bottomLeft" activeCell="${top}" sqref="${top}"/>`
  );
}

/** `<col>` elements of columns whose width a person may have set. */
export interface KeptColumns {
  /** By column index. */
  readonly within: ReadonlyMap<number, string>;
  /** Of the columns to the right of the plan. */
  readonly beyond: string;
}

export function columnsXml(plan: SheetPlan, kept: KeptColumns): string {
  const columns = plan.columns.map((column, index) => {
    const own = kept.within.get(index);
    if (own !== undefined) return own;
    const number = String(index + 1);
    const width = Math.min(255, Math.round((column.width + WIDTH_MARGIN) * 256) / 256);
    const hidden = column.hidden ? ' hidden="1"' : "";
    return `<col min="${number}" max="${number}" width="${String(width)}"${hidden} customWidth="1"/>`;
  });
  const xml = columns.join("") + kept.beyond;
  return xml === "" ? "" : `<cols>${xml}</cols>`;
}

export function mergesXml(plan: SheetPlan): string {
  const merges = plan.merges.filter((m) => m.top !== m.bottom || m.left !== m.right);
  if (merges.length === 0) return "";
  const items = merges.map((merge) => `<mergeCell ref="${rangeText(merge)}"/>`).join("");
  return `<mergeCells count="${String(merges.length)}">${items}</mergeCells>`;
}

/** Links inside the workbook. Beyond Excel's limit the text stays and leads nowhere. */
export function linksXml(plan: SheetPlan, target: (link: string) => string): string {
  const links: string[] = [];
  plan.rows.forEach((row, rowIndex) => {
    row.cells.forEach((cell, column) => {
      if (cell?.link === undefined || links.length >= LINKS_PER_SHEET) return;
      const location = escapeXstringAttribute(target(cell.link).replace(/^#/, ""));
      links.push(`<hyperlink ref="${formatAddress(rowIndex, column)}" location="${location}"/>`);
    });
  });
  return links.length === 0 ? "" : `<hyperlinks>${links.join("")}</hyperlinks>`;
}

export function validationsXml(plan: SheetPlan, formula: (text: string) => string): string {
  if (plan.validations.length === 0) return "";
  const items = plan.validations.map((validation) => validationXml(validation, formula)).join("");
  const count = String(plan.validations.length);
  return `<dataValidations count="${count}">${items}</dataValidations>`;
}

function validationXml(validation: PlanValidation, formula: (text: string) => string): string {
  const { kind } = validation;
  const list = kind.type === "list" ? choicesText(kind.choices) : undefined;
  // A list that does not fit is told in the prompt instead; anything may then be typed.
  const told = kind.type === "list" && list === undefined ? kind.choices.join(" / ") : undefined;
  const attribute = (name: string, value: string | undefined, longest: number): string =>
    value === undefined || value === ""
      ? ""
      : ` ${name}="${escapeXstringAttribute(clipText(value, longest))}"`;
  const texts =
    attribute("error", validation.error, LONGEST_ERROR) +
    attribute("promptTitle", validation.promptTitle, LONGEST_PROMPT_TITLE) +
    attribute("prompt", validation.prompt ?? told, LONGEST_PROMPT);
  const where = `showInputMessage="1" showErrorMessage="1"${texts} sqref="${rangeText(validation.range)}"`;
  const operand = (index: number, text: string): string =>
    `<formula${String(index)}>${escapeText(text)}</formula${String(index)}>`;
  if (list !== undefined) {
    return `<dataValidation type="list" allowBlank="1" ${where}>${operand(1, list)}</dataValidation>`;
  }
  if (kind.type !== "decimal") return `<dataValidation allowBlank="1" ${where}/>`;
  const limits =
    operand(1, fileFormula(formula(kind.min))) + operand(2, fileFormula(formula(kind.max)));
  return `<dataValidation type="decimal" allowBlank="1" ${where}>${limits}</dataValidation>`;
}

/** `"待核实,属实"`; undefined when Excel could not hold the choices that way. */
function choicesText(choices: readonly string[]): string | undefined {
  const joined = choices.map((choice) => choice.replaceAll('"', '""')).join(",");
  const fits = joined.length <= LONGEST_LIST && choices.length > 0;
  return fits && choices.every((choice) => !/[,\n\r]/.test(choice)) ? `"${joined}"` : undefined;
}
