import type { SheetDraft } from "../core/tables/book";
import { drawBudget } from "./budget-part";
import { Composer, type Place } from "./composer";
import { drawComparison, drawReview, drawSurvey } from "./evidence-part";
import { drawMoney } from "./money-part";
import type { Part, Planter } from "./part";
import { Random } from "./random";
import { drawScoring } from "./scoring-part";

/** A consistent workbook, not yet written down, and every error that can be planted in it. */
export interface ProjectBook {
  readonly planters: readonly Planter[];
  /** Writes the figures as they are now, in a layout that the seed decides. */
  readonly write: () => { readonly sheets: SheetDraft[]; readonly place: (key: string) => Place };
}

/** One workbook in fifty has a list of up to 5,000 rows. */
const LONG_EVERY = 50;

function partsOf(seed: number, random: Random): Part[] {
  const kind = seed % 4;
  // Budget lines on their own, an indicator system on its own, and twice the whole of a project.
  if (kind === 0) return [drawBudget(random)];
  if (kind === 1) return [drawScoring(random, { isBare: true })];
  const money = drawMoney(random, seed % LONG_EVERY === 2);
  const scoring = drawScoring(random, { isBare: false });
  return [
    money,
    scoring,
    {
      write: () => undefined,
      planters: [
        {
          rule: "target-without-value",
          name: "a target left blank beside full marks for clear ones",
          plant: () => {
            money.leaveTargetBlank();
            return { key: scoring.makeClarityFull() };
          },
        },
      ],
    },
    drawSurvey(random),
    drawComparison(random, money.classes, money.monthly),
    drawReview(),
  ];
}

export function drawProjectBook(seed: number): ProjectBook {
  const parts = partsOf(seed, new Random(seed));
  return {
    planters: parts.flatMap(({ planters }) => planters),
    write: () => {
      const composer = new Composer(new Random(seed * 7919 + 1));
      for (const part of parts) part.write(composer);
      return { sheets: composer.sheets(), place: (key) => composer.place(key) };
    },
  };
}
