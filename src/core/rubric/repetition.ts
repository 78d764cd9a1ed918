import { sum, type Decimal } from "../values/decimal";
import { pointsIn, type ListClause } from "./list-clause";
import { readStatements } from "./read-statements";

/** 以上各项有一项不满足的，扣相应分值: the clauses have said so themselves. */
const REPETITION =
  /[。；;，,\n]\s*(?:有|任意|任何)?(?:一|1|１|任何一)项(?:不|未)[^。；;，,\n\d]{1,6}(?:的)?[，,]?(?:扣除?|减)(?:相应|对应|该项|其)的?(?:分值|分数|得分|分)[。；;]?\s*$|[。；;，,\n]\s*(?:以上|上述|前述)[^。；;\n]{0,20}(?:对应|相应|该)(?:项|分项|小项)?(?:不得分|不计分)(?:[。；;]?\s*$|(?=[，,。；;]\s*(?:情节|性质|问题)))|[。；;，,\n]\s*(?:以上|上述|前述)[^。；;\n]*(?:扣除?|减)(?:相应|对应|该项|其|相对应)的?(?:分值|分数|得分)[。；;]?\s*$|[。；;，,\n]\s*(?:以上|上述|前述)?[^。；;，,\n]{0,8}不(?:符合|满足|达标)[^。；;，,\n得扣]{0,4}(?:的?[，,])?(?:相应|对应|该项)(?:项|分)?不(?:得|计)分[。；;]?\s*$/u;

/** 缺少任何一项扣2分 behind clauses of 2 points each. */
const REPETITION_IN_FIGURES =
  /[。；;\n]\s*(?:以上|上述|其中)?每?(?:缺少?|少|不(?:符合|满足|具备)|未(?:达到|做到|满足|完成))?(?:其中)?(?:任意|任何|任)?[一1１](?:项|条|点|个)(?:不(?:符合|满足|达标|具备)|未(?:达到|做到|满足|完成))?的?[，,]?扣(?:除|减)?([\d０-９]+(?:[.．][\d０-９]+)?)分[。；;]?\s*$/u;

export function withoutRepetition(clauses: readonly ListClause[]): readonly ListClause[] {
  return clauses.map((clause, at) => {
    if (at < clauses.length - 1) return clause;
    const text = clause.text.replace(REPETITION, "").replace(REPETITION_IN_FIGURES, "");
    if (text === clause.text) return clause;
    const last = { ...clause, text, said: readStatements(text) };
    const lost = REPETITION_IN_FIGURES.exec(clause.text)?.[1];
    const isSame = (one: ListClause) => pointsGiven(one).eq(lost?.normalize("NFKC") ?? 0);
    return lost === undefined || [...clauses.slice(0, -1), last].every(isSame) ? last : clause;
  });
}

/** What a clause gives in all, in figures. */
function pointsGiven({ said }: ListClause): Decimal {
  return sum(said.map((one) => (one.type === "full" ? one.points : pointsIn(one))));
}
