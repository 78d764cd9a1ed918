import fc from "../../property";
import { parseRubric } from "../../../src/core/rubric/parse-rubric";
import { applyRule } from "../../../src/core/scores/apply-rule";
import type { ClauseAnswer } from "../../../src/core/scores/rule-inputs";
import { Decimal } from "../../../src/core/values/decimal";

/** A clause in random words, and what it gives, reckoned here without the product. */
interface Clause {
  readonly text: string;
  readonly points: number;
  readonly answer: fc.Arbitrary<{ readonly said: ClauseAnswer; readonly score: number }>;
}

const one = <T>(...of: readonly T[]) => fc.constantFrom(...of);
const count = (n: number): ClauseAnswer => ({ count: new Decimal(n) });
const ratio = (percent: number): ClauseAnswer => ({ value: new Decimal(percent).dividedBy(100) });
/** Tenths of points are exact as whole numbers only. */
const within = (tenths: number, points: number) => Math.max(0, Math.min(points * 10, tenths)) / 10;

/** 每发现1处…扣k分, with or without a cap. */
const deduction: fc.Arbitrary<Clause> = fc
  .record({
    points: one(3, 5, 8, 10),
    tenths: one(5, 10, 20),
    cap: fc.option(one(1, 2)),
    counter: one("处", "项", "个", "笔", "份"),
    frame: one("管理规范的得{p}分，", "管理规范，计{p}分；", "满分{p}分。"),
    words: one(
      "每发现1{c}不规范扣{k}分",
      "不规范的，每{c}扣{k}分",
      "发现一{c}不规范扣{k}分",
      "每有1{c}不符合要求的，扣减{k}分",
      "存在不合规情况的，每出现一{c}，扣除{k}分",
      "每查出１{c}问题扣{k}分"
    ),
    end: one("，扣完为止", "，直至扣完", "，扣完该项分值为止", ""),
    most: one("，最多扣{m}分", "，累计扣分不超过{m}分", "，最高扣{m}分"),
  })
  .map(({ points, tenths, cap, counter, frame, words, end, most }) => ({
    points,
    text: (frame + words + (cap === null ? end : most))
      .replaceAll("{p}", String(points))
      .replaceAll("{k}", String(tenths / 10))
      .replaceAll("{c}", counter)
      .replaceAll("{m}", String(cap)),
    answer: fc.integer({ min: 0, max: 30 }).map((n) => {
      const lost = cap === null ? n * tenths : Math.min(n * tenths, cap * 10);
      return { said: count(n), score: within(points * 10 - lost, points) };
    }),
  }));

const BAND_WORDS: readonly ((low: string, high: string) => readonly [string, string, string])[] = [
  (low, high) => [`完成率≥${high}%`, `${low}%≤完成率＜${high}%`, `完成率＜${low}%`],
  (low, high) => [`达到${high}%（含）以上`, `${low}%（含）-${high}%`, `${low}%以下`],
  (low, high) => [`不低于${high}%的`, `低于${high}%、不低于${low}%的`, `低于${low}%的`],
  (low, high) => [`完成率大于等于${high}%`, `大于等于${low}%且小于${high}%`, `小于${low}%`],
  (low, high) => [`[${high}%,100%]`, `[${low}%,${high}%)`, `[0%,${low}%)`],
];

/** Three bands of a ratio. */
const bands: fc.Arbitrary<Clause> = fc
  .record({
    words: one(...BAND_WORDS),
    low: fc.integer({ min: 40, max: 70 }),
    width: fc.integer({ min: 5, max: 25 }),
    points: one(4, 6, 10),
    lesser: one(1, 2, 3),
    gives: one("得{p}分", "，得{p}分", "，计{p}分", "的，赋{p}分", "给{p}分"),
    nothing: one("不得分", "得0分", "，不计分"),
    stop: one("；", "。", ";", "，"),
  })
  .map(({ words, low, width, points, lesser, gives, nothing, stop }) => {
    const high = low + width;
    const [top, middle, bottom] = words(String(low), String(high));
    const say = (p: number) => gives.replace("{p}", String(p));
    const strip = (text: string, next: string) =>
      next.startsWith("的") ? text.replace(/的$/u, "") : text;
    const give = (text: string, p: number) => strip(text, say(p)) + say(p);
    return {
      points,
      text: [give(top, points), give(middle, lesser), bottom + nothing].join(stop),
      answer: fc.integer({ min: 0, max: 100 }).map((percent) => ({
        said: ratio(percent),
        score: percent >= high ? points : percent >= low ? lesser : 0,
      })),
    };
  });

/** 每低k个百分点扣…分. */
const steps: fc.Arbitrary<Clause> = fc
  .record({
    points: one(5, 8, 10),
    from: fc.integer({ min: 80, max: 100 }),
    step: one(1, 2, 5),
    tenths: one(2, 5, 10),
    counts: fc.boolean(),
    award: one(
      "达到{f}%得{p}分",
      "完成率≥{f}%，得{p}分",
      "完成率为{f}%得{p}分",
      "不低于{f}%计{p}分"
    ),
    lose: one(
      "，每低{s}个百分点扣{k}分",
      "；每降低{s}%扣{k}分",
      "，每下降{s}个百分点，扣{k}分",
      "。每少{s}个百分点扣减{k}分"
    ),
  })
  .map(({ points, from, step, tenths, counts, award, lose }) => ({
    points,
    text: (award + lose + (counts ? "，不足{s}个百分点按{s}个百分点计" : "") + "，扣完为止")
      .replaceAll("{p}", String(points))
      .replaceAll("{f}", String(from))
      .replaceAll("{s}", String(step))
      .replaceAll("{k}", String(tenths / 10)),
    answer: fc.integer({ min: 0, max: from }).map((percent) => {
      const away = (from - percent) / step;
      const lost = (counts ? Math.ceil(away) : Math.floor(away)) * tenths;
      return { said: ratio(percent), score: within(points * 10 - lost, points) };
    }),
  }));

/** 按完成率得分, nothing below a threshold. */
const proportion: fc.Arbitrary<Clause> = fc
  .record({
    points: one(5, 10),
    least: one(50, 60, 80),
    words: one(
      "得分=完成率×{p}分，完成率低于{l}%不得分",
      "满分{p}分，按完成率计分，低于{l}%的不得分",
      "完成率≥100%得{p}分；{l}%≤完成率＜100%，按完成率×{p}分计算；完成率＜{l}%，得0分",
      "完成率×{p}分（完成率不足{l}%的按0分计）"
    ),
  })
  .map(({ points, least, words }) => ({
    points,
    text: words.replaceAll("{p}", String(points)).replaceAll("{l}", String(least)),
    answer: fc.integer({ min: 0, max: 100 }).map((percent) => ({
      said: ratio(percent),
      score: percent < least ? 0 : (points * percent) / 100,
    })),
  }));

/** 无投诉得8分；1-2次得5分；3次及以上不得分 */
const counts: fc.Arbitrary<Clause> = fc
  .record({
    points: one(6, 8, 10),
    lesser: one(2, 5),
    most: fc.integer({ min: 2, max: 6 }),
    words: one(
      "无投诉得{p}分；1-{n}次投诉得{l}分；{o}次及以上不得分",
      "投诉次数为0的得{p}分，1至{n}次的得{l}分，超过{n}次的不得分",
      "未发生投诉的，计{p}分；发生1-{n}次的，计{l}分；发生{o}次（含）以上的，计0分",
      "投诉0次得{p}分；投诉≤{n}次得{l}分；投诉＞{n}次得0分"
    ),
  })
  .map(({ points, lesser, most, words }) => ({
    points,
    text: words
      .replaceAll("{p}", String(points))
      .replaceAll("{l}", String(lesser))
      .replaceAll("{n}", String(most))
      .replaceAll("{o}", String(most + 1)),
    answer: fc.integer({ min: 0, max: 9 }).map((n) => ({
      said: { value: new Decimal(n) },
      score: n === 0 ? points : n <= most ? lesser : 0,
    })),
  }));

/** 每增长1个百分点得1分 */
const gains: fc.Arbitrary<Clause> = fc
  .record({
    each: one(1, 2, 5),
    step: one(1, 2, 5),
    words: one(
      "产值每增长{s}个百分点得{k}分，最高得10分",
      "覆盖率每提高{s}%得{k}分，满分10分",
      "满分10分，每节约{s}%得{k}分"
    ),
  })
  .map(({ each, step, words }) => ({
    points: 10,
    text: words.replaceAll("{s}", String(step)).replaceAll("{k}", String(each)),
    answer: fc.integer({ min: 0, max: 60 }).map((percent) => ({
      said: ratio(percent),
      score: within(Math.floor(percent / step) * each * 10, 10),
    })),
  }));

/** 优、良、中、差分别得10、8、6、0分: a person picks. */
const levels: fc.Arbitrary<Clause> = fc
  .record({
    words: one(
      "优、良、中、差分别得{a}分、{b}分、{c}分、0分",
      "分为优、良、中、差四档，分别计{a}、{b}、{c}、0分",
      "评价结果为优、良、中、差的，依次得{a}分、{b}分、{c}分、0分"
    ),
    points: one([10, 8, 6], [5, 3, 1], [8, 5, 2]),
  })
  .map(({ words, points: [a = 0, b = 0, c = 0] }) => ({
    points: a,
    text: words.replace("{a}", String(a)).replace("{b}", String(b)).replace("{c}", String(c)),
    answer: one(a, b, c, 0).map((score) => ({ said: { points: new Decimal(score) }, score })),
  }));

const clause = fc.oneof(deduction, bands, steps, proportion, counts, gains, levels);
const MARKS = [
  (at: number) => "①②③④"[at] ?? "",
  (at: number) => `（${String(at + 1)}）`,
  (at: number) => `${String(at + 1)}.`,
  (at: number) => `${"ABCD"[at] ?? ""}.`,
];

test("a clause gives what it says, in whichever of these words", () => {
  const given = clause.chain((made) => fc.tuple(fc.constant(made), made.answer));
  fc.assert(
    fc.property(given, ([{ text, points }, { said, score }]) => {
      const { rule, understood } = parseRubric(text, new Decimal(points));
      expect([text, understood]).toEqual([text, true]);
      const outcome = rule && applyRule(rule, { answers: new Map([["", said]]) });
      const got = outcome?.state === "scored" ? outcome.points.toFixed() : outcome?.state;
      expect([text, got]).toEqual([text, String(score)]);
    }),
    { numRuns: 600 }
  );
});

test("clauses in a list give the sum of what each says", () => {
  const given = fc
    .tuple(fc.array(clause, { minLength: 2, maxLength: 4 }), one(...MARKS))
    .chain(([made, mark]) =>
      fc.tuple(fc.constant(made), fc.constant(mark), fc.tuple(...made.map(({ answer }) => answer)))
    );
  fc.assert(
    fc.property(given, ([made, mark, answers]) => {
      const text = made.map((each, at) => `${mark(at)}${each.text}`).join("；\n");
      const weight = made.reduce((sum, { points }) => sum + points, 0);
      const { rule, understood } = parseRubric(text, new Decimal(weight));
      expect([text, understood, rule?.kind]).toEqual([text, true, "sum-of-clauses"]);
      const said = new Map(answers.map((each, at) => [mark(at), each.said]));
      const outcome = rule && applyRule(rule, { answers: said });
      const got = outcome?.state === "scored" ? outcome.points : new Decimal(-1);
      const score = answers.reduce((sum, each) => sum.plus(each.score), new Decimal(0));
      expect([text, got.toFixed()]).toEqual([text, score.toFixed()]);
    }),
    { numRuns: 300 }
  );
});
