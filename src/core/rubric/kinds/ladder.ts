import { message } from "../../messages/message";
import { Decimal } from "../../values/decimal";
import {
  allAre,
  only,
  pointsOf,
  type ClauseReading,
  type KindReader,
  type SaidOf,
} from "../clause-reading";
import { sayNumber } from "../say-interval";
import { surveySource } from "../survey-source";
import { numeral } from "../tokenise";

/** 分为优、良、中、差四档，优得5分，每档递减1分: the names of the levels, each with fewer points. */
export const readNamedLadder: KindReader = (clause) => {
  const frame = ladderFrame(clause);
  if (frame?.ladder.when.text !== "") return undefined;
  const { points, award, ladder } = frame;
  const names = levelsIn(award.when.text);
  if (!names || ladder.points.lte(0)) return undefined;
  const options = names.map((condition, at) => ({
    condition,
    points: points.minus(ladder.points.times(at)),
  }));
  // Two levels without points would be one.
  if (options.some((option) => option.points.lt(0))) return undefined;
  return { rule: { kind: "levels", points, options } };
};

/** Full marks for one thing, and what each level below it costs: all that such a rule may say. */
function ladderFrame({ said, points }: ClauseReading):
  | {
      readonly points: Decimal;
      readonly award: SaidOf<"award">;
      readonly ladder: SaidOf<"ladder">;
    }
  | undefined {
  const [award, ...moreAwards] = only(said, "award");
  const [ladder, ...moreLadders] = only(said, "ladder");
  if (!points || !award || !ladder || !allAre(said, "award", "ladder", "until-nothing-left"))
    return undefined;
  if (moreAwards.length > 0 || moreLadders.length > 0) return undefined;
  return pointsOf(award.points, points).eq(points) ? { points, award, ladder } : undefined;
}

const LEVELS =
  /(?:分为|分成|划为|设为?|评为|按照?)([^,。;:]{2,60}?)([二两三四五六七八九十\d])个?(?:档次?|级|等级|等次|级别)[,:;。]?(?:评为|结果为|其中)?([^,。;:、]{1,12}?)(?:的|者|时)?$/u;

/** The names before 四档, when there are four and the first one is what full marks are for. */
function levelsIn(text: string): readonly string[] | undefined {
  const plain = text.normalize("NFKC").replace(/\s/gu, "");
  const [, list = "", count = "", first = ""] = LEVELS.exec(plain) ?? [];
  const names = list.split(/[、和及]/u).filter((name) => name !== "");
  const isAsMany = (/\d/u.test(count) ? new Decimal(count) : numeral(count)).eq(names.length);
  const isFirst = first === names[0] || /^第?一(?:档|级|等)次?$/u.test(first);
  return names.length > 1 && isAsMany && isFirst ? names : undefined;
}

/**
 * 90%及以上得5分，每降低5个百分点为一档，每档递减1分: P10, and whether 86% is in the first level or the
 * second is not said.
 */
export const readStepLadder: KindReader = (clause) => {
  const frame = ladderFrame(clause);
  if (!frame) return undefined;
  const { points, award, ladder } = frame;
  const { step, tangled } = ladder.when;
  if (!step || tangled) return undefined;
  if (step.direction === "either" || step.from || step.ofTarget || step.distance) return undefined;
  // 每5个百分点为一档, below 90%以上.
  const isAbove =
    step.direction === "above" || (step.direction === "unsaid" && !!award.when.interval?.max);
  const { when } = award;
  if (when.tangled || when.unit !== "ratio") return undefined;
  const edge = isAbove ? when.interval?.max : when.interval?.min;
  const from = edge?.value ?? (when.figure?.percent ? when.figure.value : undefined);
  if (!from) return undefined;
  const survey = surveySource(clause.text);
  const partCounts = clause.partCounts || "either";
  return {
    rule: {
      kind: "per-step",
      points,
      measure: {
        name: when.measure,
        unit: "ratio",
        ...(survey && { survey }),
      },
      direction: isAbove ? "above" : "below",
      from,
      step: step.size,
      each: ladder.points,
      partCounts,
    },
    questions:
      partCounts === "either"
        ? [message("rubric.question-step-part", { step: sayNumber(step.size, "ratio") })]
        : [],
  };
};
