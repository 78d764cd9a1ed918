import { SHOW_LINE, suggestInSteps, suggestMatches } from "../../../src/core/names/suggest-matches";
import type { MatchOptions, NameColumn, PinyinOf } from "../../../src/core/names/suggestion";
import { loadPinyin } from "../../../src/pinyin/load-pinyin";
import { makeInstitutionLists } from "./institution-lists";
import { judgeSuggestions } from "./judge-suggestions";
import { makePeopleLists } from "./people-lists";
import { INSTITUTION_CASES } from "./name-cases";

let pinyinOf: PinyinOf;
beforeAll(async () => {
  pinyinOf = await loadPinyin();
});

function institutions(...names: string[]): NameColumn {
  return { kind: "institution", names };
}

describe("institutions", () => {
  test.each(INSTITUTION_CASES)("$why: $left, $right", ({ left, right, standing, agreement }) => {
    const [found] = suggestMatches(institutions(left), institutions(right), { pinyinOf });
    expect(found?.standing ?? "none").toBe(standing);
    if (agreement) expect(found?.evidence[0]?.agreement).toBe(agreement);
    expect(found?.score ?? SHOW_LINE).toBeGreaterThanOrEqual(SHOW_LINE);
  });

  test("either list may stand on the left", () => {
    for (const { left, right } of INSTITUTION_CASES) {
      const forth = suggestMatches(institutions(left), institutions(right), { pinyinOf });
      const back = suggestMatches(institutions(right), institutions(left), { pinyinOf });
      expect(back[0]?.standing).toBe(forth[0]?.standing);
      expect(back[0]?.score ?? 0).toBeCloseTo(forth[0]?.score ?? 0, 5);
    }
  });

  test("without readings homophones are only another character", () => {
    const [found] = suggestMatches(
      institutions("永济市吉祥养老院"),
      institutions("永济市吉翔养老院")
    );
    expect(found?.standing).toBe("possible");
  });

  test("two that fit equally well leave the choice to a person", () => {
    const right = institutions("永济市仁德养老院", "临猗县仁德养老院");
    const [found] = suggestMatches(institutions("仁德养老院"), right, { pinyinOf });
    expect(found?.standing).toBe("possible");
    const both = suggestMatches(institutions("仁德养老院"), right, { pinyinOf, perRow: 2 });
    expect(both.map((each) => each.right)).toEqual([0, 1]);
  });

  test("a partner that another row fits exactly steps back", () => {
    const left = institutions("仁德养老院", "永济市仁德养老院");
    const right = institutions("永济市仁德养老院", "临猗县仁德养老院");
    const found = suggestMatches(left, right, { pinyinOf });
    expect(found.map((each) => each.right)).toEqual([1, 0]);
    expect(found.map((each) => each.standing)).toEqual(["possible", "sure"]);
  });

  test("the same name in two rows is no rival of itself", () => {
    const right = institutions("永济市吉翔养老院", "永济市吉翔养老院");
    const [found] = suggestMatches(institutions("永济市吉祥养老院"), right, { pinyinOf });
    expect(found?.standing).toBe("sure");
  });

  test("what a person decided is remembered", () => {
    const left = institutions("永济市仁德养老院");
    const right = institutions("永济市仁爱养老院", "永济市德仁堂托老所");
    const pair = { left: "永济市仁德 养老院", right: "永济市德仁堂托老所" };
    const [accepted] = suggestMatches(left, right, { pinyinOf, accepted: [pair] });
    expect(accepted).toMatchObject({ right: 1, score: 1, standing: "remembered" });
    const refusedPair = { left: "永济市仁德养老院", right: "永济市仁爱养老院" };
    const refused = suggestMatches(left, right, { pinyinOf, refused: [refusedPair], showLine: 0 });
    expect(refused.map((each) => each.right)).not.toContain(0);
  });

  test("another column and the credit code lend evidence", () => {
    const left = { ...institutions("永济市仁德养老院"), ids: ["52140881MJ0000001X"] };
    const withCode = { ...institutions("永济市仁爱养老院"), ids: ["52140881mj0000001x "] };
    const [same] = suggestMatches(left, withCode, { pinyinOf });
    expect(same?.evidence.map(({ field, agreement }) => [field, agreement])).toContainEqual([
      "id",
      "same",
    ]);
    const other = { ...institutions("永济市仁德养老院"), ids: ["52140881MJ0000009X"] };
    expect(suggestMatches(left, other, { pinyinOf })[0]?.standing).toBe("possible");
  });

  test("2,000 names made from 2,000 others: the partner is found, and what is sure is right", () => {
    const lists = makeInstitutionLists(2000, 7);
    const judged = judgeSuggestions(suggestMatches(lists.left, lists.right, { pinyinOf }), lists);
    expect(judged.right).toBeGreaterThanOrEqual(0.98);
    expect(judged.sureWrong).toBeLessThanOrEqual(0.001);
    expect(judged.sure).toBeGreaterThanOrEqual(0.85);
  });

  test("comes in steps that tell the share done", () => {
    const lists = makeInstitutionLists(600, 3);
    const steps = suggestInSteps(lists.left, lists.right);
    const shares: number[] = [];
    let step = steps.next();
    for (; !step.done; step = steps.next()) shares.push(step.value);
    expect(shares.length).toBeGreaterThanOrEqual(3);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(step.value).toEqual(suggestMatches(lists.left, lists.right));
  });
});

describe("people", () => {
  const ID = "110105194912310021";
  function person(name: string, id = "", more: Record<string, string> = {}): NameColumn {
    const others = Object.entries(more).map(([field, value]) => ({
      field: field as "institution",
      values: [value],
    }));
    return { kind: "person", names: [name], ids: [id], others };
  }
  function standing(left: NameColumn, right: NameColumn, options: MatchOptions = {}): string {
    return suggestMatches(left, right, { pinyinOf, ...options })[0]?.standing ?? "none";
  }

  test.each<[string, NameColumn, NameColumn, string]>([
    ["same ID, homophone", person("王淑芬", ID), person("王树芬", ID), "sure"],
    ["15 and 18 digits", person("王淑芬", ID), person("王淑芬", "110105491231002"), "sure"],
    ["one digit wrong", person("王淑芬", ID), person("王淑芬", "110105194912310027"), "sure"],
    ["two digits swapped", person("王淑芬", ID), person("王淑芬", "110105194921310021"), "sure"],
    ["one digit lost", person("王淑芬", ID), person("王淑芬", "11010519491231021"), "sure"],
    ["same ID, another name", person("王淑芬", ID), person("李建国", ID), "possible"],
    ["same name, another ID", person("王淑芬", ID), person("王淑芬", "140881195003070018"), "none"],
    ["same name alone", person("王淑芬"), person("王淑芬"), "possible"],
    [
      "same name, same home",
      person("王淑芬", "", { institution: "永济市仁德养老院" }),
      person("王淑芬", "", { institution: "仁德养老院" }),
      "possible",
    ],
    [
      "homophone, same birthday and home",
      person("王淑芬", "", { institution: "仁德养老院", birth: "1950-03-07" }),
      person("王树芬", "", { institution: "仁德养老院", birth: "1950年3月7日" }),
      "sure",
    ],
    ["nothing alike", person("王淑芬", ID), person("李建国", "140881195003070018"), "none"],
  ])("%s", (_why, left, right, expected) => {
    expect(standing(left, right)).toBe(expected);
  });

  test("2,000 people with slips in names and IDs: found, and what is sure is right", () => {
    const { left, right, truth } = makePeopleLists(2000, 11);
    const found = suggestMatches(left, right, { pinyinOf });
    const rightOnes = found.filter((each) => truth[each.left] === each.right);
    expect(rightOnes.length / truth.length).toBeGreaterThanOrEqual(0.98);
    const sure = found.filter((each) => each.standing === "sure");
    expect(sure.length / truth.length).toBeGreaterThanOrEqual(0.75);
    const wrong = sure.filter((each) => truth[each.left] !== each.right);
    expect(wrong.length / sure.length).toBeLessThanOrEqual(0.001);
  });

  test("two people of one name and one home are rivals", () => {
    const home = { field: "institution", values: ["仁德养老院", "仁德养老院"] } as const;
    const two: NameColumn = { kind: "person", names: ["王淑芬", "王淑芬"], others: [home] };
    const one = person("王淑芬", "", { institution: "仁德养老院" });
    expect(standing(one, two, { acceptLine: 0.6 })).toBe("possible");
  });

  test("no ID stands in full in the evidence", () => {
    const right = person("王树芬", "110105194912310027", { account: "6228480012345678901" });
    const left = person("王淑芬", ID, { account: "6228480012345678999" });
    const text = JSON.stringify(suggestMatches(left, right, { pinyinOf, showLine: 0 }));
    expect(text).toContain("110105********0021");
    for (const number of [ID, "110105194912310027", "6228480012345678901", "6228480012345678999"]) {
      expect(text).not.toContain(number);
    }
  });
});
