import { message, type Language, type Message } from "../messages/message";
import { sheetOfKey } from "../workbook/sheet-names";
import type { Workbook } from "../workbook/workbook";
import type { WritePlan } from "../workbook/write-plan";
import { indicatorTemplate } from "./indicator-template";
import { fundingTemplate, paymentsTemplate, ratesTemplate } from "./money-templates";
import { projectTitle } from "../sheets/project-name";
import { scaleTemplate, selfEvaluationTemplate } from "./small-templates";
import { answersTemplate, satisfactionTemplate } from "./survey-templates";
import { TEMPLATE_KEYS } from "./template-keys";

/** What a person may say of a new project. */
export interface ProjectWish {
  /** Its name, for the title of 指标体系; 评分表 and the other written sheets name it too. */
  readonly project?: string;
  /** 评价年度, such as 2023: the tables of its money and its people are of that year. */
  readonly year?: number;
  /** Classes of people with a rate of their own; 自理, 半失能, 失能 when absent. */
  readonly classes?: readonly string[];
}

export interface TemplateOptions extends ProjectWish {
  /** Of the hints and prompts; tables and scoring rules are Chinese, as JiHe reads them. */
  readonly language: Language;
}

export const USUAL_CLASSES = ["自理", "半失能", "失能"] as const;

/**
 * The sheets of a new project, for an empty workbook: 指标体系 with weights that add up by formula,
 * 资金情况, 补贴标准, 资金支出, 问卷答卷, 满意度, 等级标准, 自评情况. Once filled in they are read like
 * any other workbook's.
 */
export function planTemplate(options: TemplateOptions): WritePlan {
  const { language, classes = USUAL_CLASSES, year } = options;
  return {
    sheets: [
      indicatorTemplate(TEMPLATE_KEYS.indicators, language, projectTitle(options)),
      fundingTemplate(TEMPLATE_KEYS.funding, { language, year }),
      ratesTemplate(TEMPLATE_KEYS.rates, { language, classes }),
      paymentsTemplate(TEMPLATE_KEYS.payments, { language, classes, year }),
      answersTemplate(TEMPLATE_KEYS.answers, language),
      satisfactionTemplate(TEMPLATE_KEYS.satisfaction, language),
      scaleTemplate(TEMPLATE_KEYS.scale, language),
      selfEvaluationTemplate(TEMPLATE_KEYS.selfEvaluation, language),
    ],
  };
}

/**
 * Why a template must not be written into this workbook: its sheets stand there already, or others
 * under their names.
 */
export function templateInTheWay(workbook: Workbook): Message | undefined {
  for (const key of Object.values(TEMPLATE_KEYS)) {
    const sheet = sheetOfKey(workbook, key);
    if (sheet !== undefined) return message("template.in-the-way", { sheet });
  }
  const ours = new Set(planTemplate({ language: "zh-CN" }).sheets.map(({ name }) => name));
  const taken = workbook.sheets.find(({ name }) => ours.has(name));
  return taken && message("template.name-taken", { sheet: taken.name });
}
