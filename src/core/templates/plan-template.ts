import { message, type Language, type Message } from "../messages/message";
import { sheetOfKey } from "../workbook/sheet-names";
import type { Workbook } from "../workbook/workbook";
import type { WritePlan } from "../workbook/write-plan";
import { indicatorTemplate } from "./indicator-template";
import { fundingTemplate, paymentsTemplate, ratesTemplate } from "./money-templates";
import { scaleTemplate, selfEvaluationTemplate } from "./small-templates";
import { answersTemplate, satisfactionTemplate } from "./survey-templates";

/**
 * Hidden names of the sheets; they only keep a second template from writing over the first. Not
 * `_jihe_…`: those mark what JiHe writes as results, and these sheets are sources.
 */
export const TEMPLATE_KEYS = {
  indicators: "_jihenew_indicators",
  funding: "_jihenew_funding",
  rates: "_jihenew_rates",
  payments: "_jihenew_payments",
  answers: "_jihenew_answers",
  satisfaction: "_jihenew_satisfaction",
  scale: "_jihenew_scale",
  selfEvaluation: "_jihenew_self_evaluation",
} as const;

export interface TemplateOptions {
  /** Of the hints and prompts; tables and scoring rules are Chinese, as JiHe reads them. */
  readonly language: Language;
  /** Classes of people with a rate of their own; 自理, 半失能, 失能 when absent. */
  readonly classes?: readonly string[];
}

const CLASSES = ["自理", "半失能", "失能"] as const;

/**
 * The sheets of a new project, for an empty workbook: 指标体系 with weights that add up by formula,
 * 资金情况, 补贴标准, 资金支出, 问卷答卷, 满意度, 等级标准, 自评情况. Once filled in they are read like
 * any other workbook's.
 */
export function planTemplate({ language, classes = CLASSES }: TemplateOptions): WritePlan {
  return {
    sheets: [
      indicatorTemplate(TEMPLATE_KEYS.indicators, language),
      fundingTemplate(TEMPLATE_KEYS.funding, language),
      ratesTemplate(TEMPLATE_KEYS.rates, language, classes),
      paymentsTemplate(TEMPLATE_KEYS.payments, language, classes),
      answersTemplate(TEMPLATE_KEYS.answers, language),
      satisfactionTemplate(TEMPLATE_KEYS.satisfaction, language),
      scaleTemplate(TEMPLATE_KEYS.scale, language),
      selfEvaluationTemplate(TEMPLATE_KEYS.selfEvaluation, language),
    ],
  };
}

/** Why a template must not be written into this workbook: its sheets stand there already. */
export function templateInTheWay(workbook: Workbook): Message | undefined {
  for (const key of Object.values(TEMPLATE_KEYS)) {
    const sheet = sheetOfKey(workbook, key);
    if (sheet !== undefined) return message("template.in-the-way", { sheet });
  }
  return undefined;
}
