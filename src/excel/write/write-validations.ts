import type { PlanValidation, SheetPlan } from "../../core/workbook/write-plan";
import { addressOf } from "./rectangles";
import type { WriteBatch } from "./write-batch";

const LONGEST_LIST = 255;
const LONGEST_PROMPT = 255;
const LONGEST_TITLE = 32;
const LONGEST_ERROR = 225;
const BYTES_PER_VALIDATION = 1_500;

/** What may be typed where, and what is said about it. */
export async function writeValidations(
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  formula: (formula: string) => string,
  batch: WriteBatch
): Promise<void> {
  for (const validation of plan.validations) {
    const target = sheet.getRange(addressOf(validation.range)).dataValidation;
    const rule = ruleOf(validation, formula);
    if (rule) target.rule = rule;
    const prompt = promptOf(validation, rule === undefined);
    if (prompt) target.prompt = prompt;
    if (validation.error !== undefined && rule) {
      target.errorAlert = {
        message: validation.error.slice(0, LONGEST_ERROR),
        showAlert: true,
        style: "Stop",
        title: "",
      };
    }
    await batch.add(BYTES_PER_VALIDATION);
  }
}

function ruleOf(
  { kind }: PlanValidation,
  formula: (formula: string) => string
): Excel.DataValidationRule | undefined {
  if (kind.type === "any") return undefined;
  if (kind.type === "list") {
    const source = kind.choices.join(",");
    // Excel cannot hold a longer list, nor a choice with a comma: the prompt tells the choices.
    const fits = source.length <= LONGEST_LIST && kind.choices.every((c) => !/[,\n\r]/.test(c));
    return fits && source !== "" ? { list: { inCellDropDown: true, source } } : undefined;
  }
  const limit = (text: string): string | number =>
    text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : `=${formula(text)}`;
  return {
    decimal: { formula1: limit(kind.min), formula2: limit(kind.max), operator: "Between" },
  };
}

function promptOf(
  validation: PlanValidation,
  hasNoRule: boolean
): Excel.DataValidationPrompt | undefined {
  const { kind, promptTitle = "" } = validation;
  const told = kind.type === "list" && hasNoRule ? kind.choices.join(" / ") : undefined;
  const text = validation.prompt ?? told;
  if (text === undefined) return undefined;
  return {
    message: text.slice(0, LONGEST_PROMPT),
    showPrompt: true,
    title: promptTitle.slice(0, LONGEST_TITLE),
  };
}
