import { message } from "../../messages/message";
import { allAre, only, pointsOf, type KindReader } from "../clause-reading";
import { surveySource } from "../survey-source";

/** P10 每降低1个百分点扣0.5分，扣完为止；低于80%不得分. */
export const readPerStep: KindReader = ({ said, points, text }) => {
  if (!allAre(said, "award", "deduct", "none", "until-nothing-left", "most-deducted"))
    return undefined;
  const [deduct, ...others] = only(said, "deduct");
  const step = deduct?.when.step;
  if (!deduct || !step || others.length > 0 || !points) return undefined;
  const each = pointsOf(deduct.points, points);
  const [award, ...moreAwards] = only(said, "award");
  const [none, ...moreNones] = only(said, "none");
  if (!each || moreAwards.length > 0 || moreNones.length > 0) return undefined;
  if (award && !pointsOf(award.points, points)?.eq(points)) return undefined;
  if (none && !none.when.interval) return undefined;
  const interval = award?.when.interval ?? deduct.when.interval;
  const edge =
    step.direction === "above"
      ? (interval?.max ?? interval?.min)
      : (interval?.min ?? interval?.max);
  const from =
    edge?.value ?? step.from ?? (award?.when.figure?.percent ? award.when.figure.value : undefined);
  const maxLoss = only(said, "most-deducted")[0]?.points;
  const survey = surveySource(text);
  const name = award?.when.measure || deduct.when.measure;
  return {
    rule: {
      kind: "per-step",
      points,
      measure: { name, unit: step.unit, ...(survey && { survey }) },
      direction: step.direction,
      step: step.size,
      each,
      ...(from && { from }),
      ...(maxLoss && { maxLoss }),
      ...(none?.when.interval && { zeroWhen: none.when.interval }),
    },
    questions: from ? [] : [message("rubric.question-step-from")],
  };
};
