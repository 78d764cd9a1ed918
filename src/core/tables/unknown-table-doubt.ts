import { message } from "../messages/message";
import { formatRange, type CellRange } from "../values/cell-ref";
import type { Doubt, DoubtChoice } from "./doubt";
import { rolesOfKind } from "./kinds";
import type { Segment } from "./segment";
import type { TableKind } from "./table";
import type { TableAnswers } from "./table-doubts";

/** Kinds whose figures a check or a score uses, and the columns without which they say nothing. */
const CANDIDATES = [
  { kind: "subsidy-payment", needs: [["amount", "due"]] },
  { kind: "budget-execution", needs: [["budget", "received"], ["paid"]] },
  { kind: "budget-detail", needs: [["budget"]] },
  { kind: "rate-standard", needs: [["rate"]] },
  { kind: "score-summary", needs: [["weight"], ["score"]] },
] as const satisfies readonly {
  readonly kind: TableKind;
  readonly needs: readonly (readonly string[])[];
}[];

// One figure beside a heading is a remark, not a table.
const FEWEST_FIGURES = 2;

/**
 * A table that was not recognised, put to the user as a question: what is it? Only where its
 * headers and figures would make one of the kinds that count; anything else is just listed.
 */
export function unknownTableDoubt(
  segment: Segment,
  slug: string,
  range: CellRange,
  { ignore, kind: said }: TableAnswers
): Doubt | undefined {
  const kinds = CANDIDATES.filter(({ kind, needs }) => {
    const { roles } = rolesOfKind(kind, segment.columns);
    const hasRole = (wanted: readonly string[]): boolean =>
      [...roles].some(
        ([column, role]) => wanted.includes(role) && figuresIn(segment, column) >= FEWEST_FIGURES
      );
    return needs.every(hasRole);
  });
  if (kinds.length === 0) return undefined;
  const choices = [
    ...kinds.map(({ kind }): DoubtChoice => ({
      value: kind,
      words: message(`question.kind.${kind}`),
    })),
    { value: "ignore", words: message("question.table.ignore") },
  ];
  const answer = ignore === true ? "ignore" : said;
  return {
    id: `table.${slug}`,
    kind: "table-use",
    message: message("question.table", {
      table: segment.captions[0] ?? range.sheet,
      range: `${range.sheet}!${formatRange(range)}`,
    }),
    place: range,
    choices,
    // Nobody having said what it is, nothing of it counts.
    inForce: answer ?? "ignore",
    by: answer === undefined ? "nobody" : "person",
  };
}

function figuresIn({ view, bodyTop, bodyBottom }: Segment, column: number): number {
  let count = 0;
  for (let row = bodyTop; row <= bodyBottom && count < FEWEST_FIGURES; row += 1) {
    if (view.look(row, column) === "number") count += 1;
  }
  return count;
}
