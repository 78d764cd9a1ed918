import { cellOf, figureOf, valueOf } from "../../checks/readings";
import { message, type Message } from "../../messages/message";
import type { SurveySource } from "../../rubric/scoring-rule";
import { surveySource } from "../../rubric/survey-source";
import type { Facts, SurveyQuestion, SurveyTable } from "../../tables/facts";
import { squeeze } from "../../tables/text";
import type { CellRef } from "../../values/cell-ref";
import { type Decimal, sum, ZERO } from "../../values/decimal";
import type { Leaf } from "../apply-rule";
import {
  decidingWords,
  lacking,
  type BindingWords,
  type Candidate,
  type Metric,
  type MetricReading,
} from "./metric";
import { sayCells, sayRatio } from "./say-figure";
import {
  declaredMethod,
  overallBy,
  sharesOf,
  surveyMethods,
  type SurveyMethod,
} from "./survey-methods";

const SATISFACTION = /满意度|满意率|满意程度/u;
/** Half of the last place that a percent with two decimals shows. */
const SHOWN = "0.00006";

/** P19: 满意度 and shares of single questions, from the survey tables. */
export const survey: Metric = {
  id: "survey",
  name: message("score.metric.survey"),
  needs: ["value"],
  available: ({ facts }) => facts.surveys.length > 0,
  claims({ leaf, words }) {
    if (leaf.need !== "value" || !("measure" in leaf.rule)) return false;
    return questionsAsked(words, leaf) !== undefined || SATISFACTION.test(decidingWords(words));
  },
  read({ evidence: { facts }, words, leaf }) {
    if (facts.surveys.length === 0) return lacking(message(whyLacking(facts)));
    const source = questionsAsked(words, leaf);
    return source ? ofQuestions(facts, source) : ofAll(facts);
  },
};

function whyLacking({ doubts }: Facts): "score.survey-scale-open" | "score.survey-lacking" {
  const isOpen = doubts.some(({ kind, by }) => kind === "survey-scale" && by === "nobody");
  return isOpen ? "score.survey-scale-open" : "score.survey-lacking";
}

/** The questions that the words name; undefined when they name none. */
function questionsAsked(words: BindingWords, { rule }: Leaf): SurveySource | undefined {
  const source = surveySource(`${words.clause} ${"measure" in rule ? rule.measure.name : ""}`);
  return source && source.questions.length > 0 ? source : undefined;
}

/** 问题1及问题2的综合比例: the mean over the questions named. */
function ofQuestions(facts: Facts, source: SurveySource): MetricReading {
  const found: SurveyQuestion[] = [];
  for (const number of source.questions) {
    const question = questionOf(facts, number);
    if (!question) return lacking(message("score.survey-question-lacking", { number }));
    found.push(question);
  }
  if (source.option !== undefined) {
    return ofOptions(found, [source.option, ...(source.moreOptions ?? [])]);
  }
  return meanOf(facts, found, undefined);
}

/** The question with that number, with all its answers if some table has them. */
function questionOf(facts: Facts, number: string): SurveyQuestion | undefined {
  const same = facts.surveys.flatMap((table) =>
    table.questions.filter((question) => question.number === number)
  );
  return same.find((question) => sharesOf(question)) ?? same[0];
}

/** Share of the options named, taken together: 回答“有效”的比例, 回答“满意”和“比较满意”的比例. */
function ofOptions(
  questions: readonly SurveyQuestion[],
  options: readonly string[]
): MetricReading {
  const shares: Decimal[] = [];
  const cells: CellRef[] = [];
  for (const question of questions) {
    for (const option of options) {
      const at = question.answers.findIndex((answer) => isOption(answer.option, option));
      const share = sharesOf(question)?.[at];
      const answer = question.answers[at];
      if (!share || !answer) {
        const number = question.number ?? question.text.text;
        return lacking(message("score.survey-option-lacking", { number, option }));
      }
      shares.push(share);
      cells.push(cellOf(answer.reading));
    }
  }
  const value = sum(shares).dividedBy(questions.length);
  const said = message("score.survey-option", {
    numbers: numbersOf(questions),
    option: options.join("”“"),
    ratio: sayRatio(value),
    cells: sayCells(cells),
  });
  return { state: "bound", candidates: [{ value, said }], cells, findings: [] };
}

/** 满意（了解、有效） is the option 有效; 无效 is not. */
function isOption(header: string, option: string): boolean {
  const wanted = squeeze(option);
  return squeeze(header)
    .split(/[()、,，/;]/u)
    .some((word) => word === wanted || word.replace(/^[A-E][.、]?/u, "") === wanted);
}

/** 综合满意度 over the whole questionnaire: of the table that states it, else of all that is asked. */
function ofAll(facts: Facts): MetricReading {
  const stating = facts.surveys.filter(hasOverall);
  const [first] = stating.length > 0 ? stating : facts.surveys;
  if (!first) return lacking(message("score.survey-lacking"));
  const asked = stating.length > 0 ? first.questions : satisfactionOf(facts.surveys);
  return meanOf(facts, asked, first);
}

function hasOverall(table: SurveyTable): boolean {
  return (
    figureOf(table.average) !== undefined ||
    table.questions.some((question) => figureOf(question.overall) !== undefined)
  );
}

/** Without an overall column: the questions about satisfaction, or all when none says so. */
function satisfactionOf(tables: readonly SurveyTable[]): readonly SurveyQuestion[] {
  const all = tables[0]?.questions ?? [];
  const about = all.filter((question) => /满意|评价|认可/u.test(question.text.text));
  return about.length > 0 ? about : all;
}

/** The mean of the questions' ratios, by the method that the table itself follows when it shows. */
function meanOf(
  facts: Facts,
  questions: readonly SurveyQuestion[],
  table: SurveyTable | undefined
): MetricReading {
  const stated = questions.map((question) => valueOf(question.overall));
  const shares = questions.map(sharesOf);
  const cells = questions.flatMap((question) =>
    question.overall && figureOf(question.overall)
      ? [cellOf(question.overall)]
      : question.answers.slice(0, 1).map(({ reading }) => cellOf(reading))
  );
  const average = valueOf(table?.average);
  const complete = shares.flatMap((share) => (share ? [share] : []));
  if (complete.length === questions.length && questions.length > 0) {
    const declared = declaredMethod(facts.said.methods).filter((method) =>
      fits(method, questions, complete, stated)
    );
    const methods =
      declared.length > 0
        ? declared
        : surveyMethods.filter((method) => fits(method, questions, complete, stated));
    if (methods.length > 0) {
      return bound(
        methods,
        complete,
        questions,
        cells,
        declared.length > 0 || stated.some((value) => value !== undefined)
      );
    }
  }
  const known = stated.flatMap((value) => value ?? []);
  const mean =
    known.length === questions.length && known.length > 0
      ? sum(known).dividedBy(known.length)
      : average;
  if (!mean) return lacking(message("score.survey-answers-lacking"));
  const said = message("score.survey-stated", { ratio: sayRatio(mean), cells: sayCells(cells) });
  return { state: "bound", candidates: [{ value: mean, said }], cells, findings: [] };
}

/** True when the method gives what the table states, wherever it states something. */
function fits(
  method: SurveyMethod,
  questions: readonly SurveyQuestion[],
  shares: readonly (readonly Decimal[])[],
  stated: readonly (Decimal | undefined)[]
): boolean {
  return questions.every((question, at) => {
    const overall = overallBy(method, question, shares[at] ?? []);
    const value = stated[at];
    return overall !== undefined && (!value || overall.minus(value).abs().lte(SHOWN));
  });
}

function bound(
  methods: readonly SurveyMethod[],
  shares: readonly (readonly Decimal[])[],
  questions: readonly SurveyQuestion[],
  cells: readonly CellRef[],
  declared: boolean
): MetricReading {
  const candidates: Candidate[] = [];
  const meanBy = (method: SurveyMethod) =>
    sum(
      questions.map((question, at) => overallBy(method, question, shares[at] ?? []) ?? ZERO)
    ).dividedBy(questions.length);
  const [first] = methods;
  const anyMethod =
    first !== undefined &&
    methods.length > 1 &&
    methods.every((method) => meanBy(method).eq(meanBy(first)));
  for (const method of methods) {
    const value = meanBy(method);
    if (candidates.some((candidate) => candidate.value.eq(value))) continue;
    const params: Record<string, string | Message> = {
      count: String(questions.length),
      numbers: numbersOf(questions),
      method: method.name,
      ratio: sayRatio(value),
      cells: sayCells(cells),
    };
    candidates.push({
      value,
      // Where every method gives the same, none is named.
      said: message(anyMethod ? "score.survey-mean-any" : "score.survey-mean", params),
      assumption: message("score.assume-method", { method: method.name }),
    });
  }
  return {
    state: "bound",
    candidates,
    decided: declared && candidates.length === 1,
    cells,
    findings: [],
  };
}

function numbersOf(questions: readonly SurveyQuestion[]): string {
  const numbers = questions.flatMap((question) => question.number ?? []);
  return numbers.length === questions.length ? numbers.join("、") : "";
}
