import { message, type Message } from "../messages/message";
import type { ScoringRule } from "../rubric/scoring-rule";
import { err, ok, type Result } from "../values/result";
import { leavesOf, type Leaf } from "./apply-rule";
import { parseAnswer } from "./parse-answers";
import type { ClauseAnswer } from "./rule-inputs";

/**
 * Reads `①=是,②=否,③=2` for the clauses of a rule. An answer that no clause asks for, that is given
 * twice, or that cannot be an answer to its clause is refused, with what there is to answer.
 */
export function answersForClauses(
  rule: ScoringRule | undefined,
  text: string
): Result<ReadonlyMap<string, ClauseAnswer>, Message> {
  const leaves = rule ? leavesOf(rule) : [];
  const answers = new Map<string, ClauseAnswer>();
  for (const part of text.split(/[,，;；]/u).map((piece) => piece.trim())) {
    if (part === "") continue;
    const [mark = "", given = "", ...more] = part.split(/[=＝]/u).map((side) => side.trim());
    const answer = parseAnswer(given);
    if (!answer || more.length > 0) return err(message("cli.no-answer", { text: part }));
    const leaf = leafBy(leaves, mark);
    if (!leaf) {
      const marks = leaves.map((one) => one.mark || "=").join(" ");
      return err(
        message(marks === "" ? "cli.nothing-to-answer" : "cli.no-clause", { mark, marks })
      );
    }
    if (answers.has(leaf.mark)) return err(message("cli.answered-twice", { mark }));
    const refused = refusedBy(leaf, answer);
    if (refused) return err(message(refused, { text: part }));
    answers.set(leaf.mark, answer);
  }
  return ok(answers);
}

/** As written, or without brackets, dots and width: 1 for 1. and （1）. */
function leafBy(leaves: readonly Leaf[], mark: string): Leaf | undefined {
  const exact = leaves.find((leaf) => leaf.mark === mark);
  if (exact) return exact;
  const alike = leaves.filter((leaf) => bare(leaf.mark) === bare(mark));
  if (alike.length === 1) return alike[0];
  // One question takes an answer by whatever mark.
  return leaves.length === 1 && (leaves[0]?.mark === "" || mark === "") ? leaves[0] : undefined;
}

function bare(mark: string): string {
  return mark.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");
}

function refusedBy({ need }: Leaf, answer: ClauseAnswer) {
  const figure = answer.count ?? answer.value;
  if (!figure) return undefined;
  if (need === "count" && (!answer.count?.isInteger() || answer.count.lt(0))) {
    return "cli.no-count" as const;
  }
  if ((need === "points" || need === "level") && figure.lt(0))
    return "cli.negative-points" as const;
  return undefined;
}
