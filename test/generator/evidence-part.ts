import type { CellScalar } from "../../src/core/workbook/workbook";
import type { Keyed } from "./composer";
import { added, type Part, type Planter } from "./part";
import type { Random } from "./random";

const keyed = (key: string, value: CellScalar): Keyed => ({ key, value });
const percent = (part: number, whole: number): number => Number(((part / whole) * 100).toFixed(2));

const METHODS = [
  { declared: "满意3分、基本满意2分、不满意1分", worth: [3, 2, 1] },
  { declared: "满意100分、基本满意60分、不满意0分", worth: [100, 60, 0] },
] as const;

/** A survey as counts and as shares, with how many were asked and how answers count. */
export function drawSurvey(random: Random): Part {
  const asked = random.int(40, 400);
  const method = random.pick(METHODS);
  const isDeclared = random.chance(0.6);
  const questions = Array.from({ length: random.int(4, 9) }, () => {
    const bad = random.int(0, Math.floor(asked / 8));
    const fair = random.int(0, Math.floor(asked / 4));
    return [asked - bad - fair, fair, bad];
  });
  const worth = isDeclared ? method.worth : ([1, 1, 0] as const);
  const overallOf = (counts: readonly number[]): number =>
    percent(added(counts.map((n, at) => n * (worth[at] ?? 0))), added([...counts]) * worth[0]);
  const counts = questions.map((row) => [...row]);
  const shares = questions.map((row) => row.map((n) => percent(n, asked)));
  const overall = questions.map(overallOf);
  const state = {
    issued: asked + random.int(0, 20),
    valid: asked,
    average: undefined as number | undefined,
  };
  const words = (at: number): string => `对第${"一二三四五六七八九"[at] ?? ""}方面工作的评价`;

  const write: Part["write"] = (composer) => {
    composer.lines("满意度", [
      keyed(
        "sample",
        `本次发放问卷${String(state.issued)}份，收回有效问卷${String(state.valid)}份。`
      ),
      ...(isDeclared ? [`计分办法：${method.declared}，按占比加权。`] : []),
    ]);
    composer.add({
      sheet: "满意度",
      caption: "问卷调查统计表",
      isOrdered: true,
      columns: [
        { id: "number", head: "题号" },
        { id: "question", head: "问题" },
        { id: "a0", head: "满意（份）", isFigure: true },
        { id: "a1", head: "基本满意（份）", isFigure: true },
        { id: "a2", head: "不满意（份）", isFigure: true },
      ],
      rows: counts.map((row, at) => ({
        number: `第${String(at + 1)}题`,
        question: words(at),
        ...Object.fromEntries(row.map((n, a) => [`a${String(a)}`, keyed(`count ${at} ${a}`, n)])),
      })),
    });
    const average = Number((added(overall) / overall.length).toFixed(2));
    composer.add({
      sheet: "满意度测算",
      caption: "满意度测算分析表",
      isOrdered: true,
      columns: [
        { id: "number", head: "题号" },
        { id: "question", head: "问题" },
        { id: "a0", head: "满意比例（%）", isFigure: true },
        { id: "a1", head: "基本满意比例（%）", isFigure: true },
        { id: "a2", head: "不满意比例（%）", isFigure: true },
        { id: "overall", head: "综合满意度（%）", isFigure: true },
      ],
      rows: [
        ...shares.map((row, at) => ({
          number: `第${String(at + 1)}题`,
          question: words(at),
          ...Object.fromEntries(row.map((n, a) => [`a${String(a)}`, keyed(`share ${at} ${a}`, n)])),
          overall: keyed(`overall ${at}`, overall[at] ?? null),
        })),
        { number: "平均满意度", overall: keyed("average", state.average ?? average) },
      ],
    });
  };

  const any = (): number => random.int(0, questions.length - 1);
  const planters: Planter[] = [
    {
      rule: "survey-count",
      name: "an answer too many",
      plant: () => {
        const at = any();
        const row = counts[at] ?? [];
        row[0] = (row[0] ?? 0) + 3;
        return { key: `count ${at} 0`, difference: 3 };
      },
    },
    {
      rule: "survey-count",
      name: "more valid than issued",
      plant: () => {
        state.issued = asked - 2;
        return { key: "sample", difference: 2 };
      },
    },
    {
      rule: "survey-shares-sum",
      name: "a share of another size",
      plant: () => {
        const at = any();
        const row = shares[at] ?? [];
        row[1] = Number(((row[1] ?? 0) + 4).toFixed(2));
        return { key: `share ${at} 0`, entails: ["survey-count", "survey-method"] };
      },
    },
    {
      rule: "survey-method",
      name: "one 综合满意度",
      plant: () => {
        const at = any();
        overall[at] = Number(((overall[at] ?? 0) - 6).toFixed(2));
        return { key: `overall ${at}`, difference: -6 };
      },
    },
    {
      rule: "survey-method",
      name: "平均满意度",
      plant: () => {
        state.average = Number((added(overall) / overall.length - 4).toFixed(2));
        return { key: "average", difference: -4 };
      },
    },
  ];
  return { write, planters };
}

/** Applications and audits that agree, class by class, and what the difference would cost a month. */
export function drawComparison(
  random: Random,
  classes: readonly string[],
  monthly: readonly number[]
): Part {
  const rows = Array.from({ length: random.int(2, 12) }, () =>
    classes.map(() => random.int(3, 90))
  );
  const audited = rows.map((row) => [...row]);
  const isTwoLevel = random.chance(0.5);
  const year = random.pick(["2023年12月", ""]);
  const write: Part["write"] = (composer) => {
    const side = (id: string, word: string) =>
      classes.map((name, c) => ({
        id: `${id}${String(c)}`,
        head: isTwoLevel ? `${word}${name}（人）` : `${word}数${name}`,
        isFigure: true,
      }));
    composer.add({
      sheet: "申请与审计",
      caption: `${year}申请数与审计数对比`,
      isOrdered: true,
      columns: [{ id: "name", head: "机构名称" }, ...side("a", "申请"), ...side("b", "审计")],
      rows: rows.map((row, i) => ({
        name: `第${String(i + 1)}家机构`,
        ...Object.fromEntries(row.map((n, c) => [`a${String(c)}`, keyed(`applied ${i} ${c}`, n)])),
        ...Object.fromEntries((audited[i] ?? []).map((n, c) => [`b${String(c)}`, n])),
      })),
    });
  };
  const planters: Planter[] = [
    {
      rule: "applied-vs-audited",
      name: "a class with other heads",
      plant: () => {
        const i = random.int(0, rows.length - 1);
        const c = random.int(0, classes.length - 1);
        const row = audited[i] ?? [];
        row[c] = (row[c] ?? 0) + 4;
        return {
          key: `applied ${i} ${c}`,
          yuan: 4 * (monthly[c] ?? 0),
          entails: ["self-evaluation-contradicted"],
        };
      },
    },
  ];
  return { write, planters };
}

/** A self-evaluation review in which everything is answered 是. */
export function drawReview(): Part {
  const questions = ["是否开展自评工作", "预算执行率是否准确", "自评结果是否客观"];
  return {
    write: (composer) => {
      composer.add({
        sheet: "自评复核",
        caption: "绩效自评复核情况表",
        isOrdered: true,
        columns: [
          { id: "name", head: "项目名称" },
          ...questions.map((head, at) => ({ id: `q${String(at)}`, head })),
        ],
        rows: [
          {
            name: "运营补贴项目",
            ...Object.fromEntries(
              questions.map((_, at) => [
                `q${String(at)}`,
                keyed(at === 0 ? "answers" : `answer ${at}`, "是"),
              ])
            ),
          },
        ],
      });
    },
    planters: [],
  };
}
