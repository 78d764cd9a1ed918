import { message, type Message } from "../messages/message";
import { plain, type Decimal } from "../values/decimal";
import { unreachable } from "../values/result";
import { joinMessages } from "./join-messages";
import { sayBand } from "./kinds/banded";
import { sayInterval, sayNumber } from "./say-interval";
import type {
  AwardPerStep,
  BonusPenalty,
  Deduction,
  Measure,
  PerStep,
  RuleClause,
  ScoringRule,
} from "./scoring-rule";

/** Says a rule back in plain words, with its edges. */
export function explainRule(rule: ScoringRule): Message {
  const points = plain(rule.points);
  switch (rule.kind) {
    case "all-or-nothing":
      return message("rubric.all-or-nothing", { points, condition: rule.condition });
    case "levels": {
      const levels = rule.options.map((option) =>
        message("rubric.level", {
          condition: option.condition,
          points: plain(option.points.toDecimalPlaces(4)),
        })
      );
      return message("rubric.levels", { points, levels: joinMessages(levels) });
    }
    case "deduct-per-occurrence":
      return joinMessages([
        message("rubric.deduct", { points, deduction: sayDeduction(rule.deduction) }),
        ...(rule.zeroFrom
          ? [
              message("rubric.zero-from", {
                count: plain(rule.zeroFrom),
                counter: rule.deduction.counter,
              }),
            ]
          : []),
      ]);
    case "zero-tolerance":
      return message("rubric.zero-tolerance", {
        points,
        condition: rule.condition,
        counter: rule.counter,
      });
    case "deductions": {
      const items = rule.items.map(({ mark, deduction }) =>
        message("rubric.marked", { mark, what: sayDeduction(deduction) })
      );
      const cap = rule.maxLoss
        ? [message("rubric.max-loss-all", { max: plain(rule.maxLoss) })]
        : [];
      return message("rubric.deductions", { points, items: joinMessages([...items, ...cap]) });
    }
    case "award-per-item":
      return message("rubric.award-per-item", {
        points,
        condition: rule.condition,
        each: plain(rule.each),
        per: plain(rule.per),
        counter: rule.counter,
      });
    case "banded":
      return message("rubric.banded", {
        measure: sayMeasure(rule.measure),
        bands: joinMessages(rule.bands.map((band) => sayBand(band, rule.measure))),
      });
    case "proportional": {
      const said = message("rubric.proportional", {
        points,
        measure: sayMeasure(rule.measure),
        ratio: rule.target
          ? message("rubric.over-target", { target: sayNumber(rule.target, rule.measure.unit) })
          : message("rubric.itself"),
      });
      const limits = [
        said,
        ...(rule.fullWhen
          ? [message("rubric.full-when", { range: sayInterval(rule.fullWhen, "ratio") })]
          : []),
        ...(rule.zeroWhen
          ? [message("rubric.zero-when", { range: sayInterval(rule.zeroWhen, "ratio") })]
          : []),
      ];
      return joinMessages(limits);
    }
    case "inverse-proportional":
      return message("rubric.inverse-proportional", { points, measure: sayMeasure(rule.measure) });
    case "per-step": {
      const said = message(`rubric.per-step-${rule.direction}`, {
        points,
        measure: sayMeasure(rule.measure),
        from: rule.from
          ? sayNumber(rule.from, rule.measure.unit, rule.measure.word)
          : message("rubric.unsaid"),
        step: sayStep(rule),
        each: plain(rule.each),
        part: sayPart(rule.partCounts),
      });
      const limits = [
        said,
        ...(rule.maxLoss ? [message("rubric.max-loss", { max: plain(rule.maxLoss) })] : []),
        ...(rule.zeroWhen
          ? [
              message("rubric.zero-when", {
                range: sayInterval(rule.zeroWhen, rule.measure.unit, rule.measure.word),
              }),
            ]
          : []),
      ];
      return joinMessages(limits);
    }
    case "award-per-step":
      return sayAwardPerStep(rule);
    case "evaluator-range": {
      const options = rule.options.map((option) =>
        message("rubric.range-option", {
          condition: option.condition,
          min: plain(option.min),
          max: plain(option.max),
        })
      );
      return message("rubric.evaluator-range", { options: joinMessages(options) });
    }
    case "discretion":
      return message("rubric.discretion", { points, condition: rule.condition });
    case "choice":
      return message("rubric.choice", { points, clauses: sayClauses(rule.clauses) });
    case "sum-of-clauses":
      return message("rubric.sum", { points, clauses: sayClauses(rule.clauses) });
    case "linear":
      return message("rubric.linear", {
        points,
        measure: sayMeasure(rule.measure),
        zero: sayNumber(rule.zeroAt, rule.measure.unit),
        full: sayNumber(rule.fullAt, rule.measure.unit),
      });
    case "rank":
      return joinMessages([
        message("rubric.rank", {
          points,
          measure: sayMeasure(rule.measure),
          first: plain(rule.first),
          per: plain(rule.per),
          each: plain(rule.each),
        }),
        ...(rule.maxLoss ? [message("rubric.max-loss", { max: plain(rule.maxLoss) })] : []),
      ]);
    case "bonus-penalty":
      return sayBonusPenalty(rule);
    case "not-applicable":
      return message(`rubric.not-applicable-${rule.treatment}`, { condition: rule.condition });
    case "veto":
      return message(`rubric.veto-${rule.scope}`, { condition: rule.condition });
    default:
      return unreachable(rule);
  }
}

/** What a started step that is deducted for comes to. */
function sayPart(partCounts: PerStep["partCounts"]): Message {
  if (partCounts === "either") return message("rubric.part-unsaid");
  return message(partCounts ? "rubric.part-counts" : "rubric.part-is-free");
}

function sayStep({ step: size, measure, ofTarget }: PerStep): Message | string {
  const step = sayNumber(size, measure.unit, measure.word);
  if (!ofTarget) return step;
  return message(ofTarget === "share" ? "rubric.step-of-target" : "rubric.step-of-either", {
    step,
  });
}

function sayAwardPerStep(rule: AwardPerStep): Message {
  const { measure, from, base, loss, direction } = rule;
  const said = (value: Decimal) => sayNumber(value, measure.unit, measure.word);
  const params = {
    points: plain(rule.points),
    measure: sayMeasure(measure),
    from: said(from),
    base: plain(base),
    step: said(rule.step),
    each: plain(rule.each),
    part: message(rule.partCounts ? "rubric.part-counts" : "rubric.part-gains-nothing"),
  };
  const fromNothing = base.isZero() && from.isZero() && direction === "above";
  const other = direction === "above" ? "below" : "above";
  return joinMessages([
    message(
      fromNothing ? "rubric.award-from-nothing" : `rubric.award-per-step-${direction}`,
      params
    ),
    ...(rule.maxGain ? [message("rubric.max-gain", { max: plain(rule.maxGain) })] : []),
    ...(loss
      ? [
          message(`rubric.loss-${other}`, {
            from: params.from,
            step: said(loss.step),
            each: plain(loss.each),
            part: sayPart(rule.partCounts),
          }),
        ]
      : []),
    ...(loss?.maxLoss ? [message("rubric.max-loss", { max: plain(loss.maxLoss) })] : []),
    ...(rule.keepsBase
      ? [message(`rubric.keeps-base-${direction}`, { from: params.from, base: params.base })]
      : []),
    ...(rule.zeroWhen
      ? [
          message("rubric.zero-when", {
            range: sayInterval(rule.zeroWhen, measure.unit, measure.word),
          }),
        ]
      : []),
  ]);
}

function sayClauses(clauses: readonly RuleClause[]): Message {
  return joinMessages(
    clauses.map(({ mark, text, rule }) =>
      message("rubric.marked", {
        mark,
        what: rule ? explainRule(rule) : message("rubric.clause-unread", { text }),
      })
    )
  );
}

function sayDeduction(deduction: Deduction): Message {
  const { condition, counter } = deduction;
  const each = plain(deduction.each);
  const said =
    counter === ""
      ? message("rubric.deduct-once", { condition, each })
      : message("rubric.deduct-each", { condition, each, per: plain(deduction.per), counter });
  const limits = [
    said,
    ...(deduction.free
      ? [message("rubric.free-count", { count: plain(deduction.free), counter })]
      : []),
    ...(deduction.partCounts ? [message("rubric.part-counts")] : []),
    ...(deduction.maxLoss ? [message("rubric.max-loss", { max: plain(deduction.maxLoss) })] : []),
  ];
  return joinMessages(limits);
}

function sayBonusPenalty(rule: BonusPenalty): Message {
  const items = rule.items.map(({ mark, sign, change }) => {
    const { condition, counter } = change;
    const each = `${sign === "plus" ? "+" : "−"}${plain(change.each)}`;
    const what =
      counter === ""
        ? message("rubric.change-once", { condition, each })
        : message("rubric.change-each", { condition, each, per: plain(change.per), counter });
    return message("rubric.marked", { mark, what });
  });
  const cap = rule.maxBonus ? [message("rubric.max-bonus", { max: plain(rule.maxBonus) })] : [];
  return message(`rubric.bonus-penalty-${rule.scope}`, {
    base: plain(rule.base),
    points: plain(rule.points),
    items: joinMessages([...items, ...cap]),
  });
}

/** The measure's name, or a word for a measure that the text does not name. */
export function sayMeasure(measure: Measure): Message | string {
  if (measure.absolute) {
    const { absolute: _sign, ...plain } = measure;
    return message("rubric.absolute", { measure: sayMeasure(plain) });
  }
  if (measure.from) {
    const { plan, actual } = measure.from;
    return message("rubric.saving", { name: measure.name, plan, actual });
  }
  if (measure.name !== "") return measure.name;
  if (measure.survey) return message("rubric.survey-share");
  return message(measure.unit === "ratio" ? "rubric.the-ratio" : "rubric.the-number");
}
