import type { SurveySource } from "./scoring-rule";

const IN_A_SURVEY =
  /(?:回答|选择)[“"「']|问卷|满意度|满意率|第\d+(?:[-至到、,和及与]\d+)*题|问题\d|题\d|调查对象|受访/u;

/**
 * What of a survey a rule rests on: 问题1及问题2 的综合比例, 对问题7回答“有效”的比例, 满意度.
 * Undefined when the words do not speak of a survey (domain.md P19).
 */
export function surveySource(text: string): SurveySource | undefined {
  // A wrapped cell breaks lines inside of words.
  const plain = text.replace(/\s/gu, "").normalize("NFKC");
  if (!IN_A_SURVEY.test(plain)) return undefined;
  const questions = [...plain.matchAll(/(?:问题|第|Q)(\d{1,3})(?:题)?/gu)].map(
    (match) => match[1] ?? ""
  );
  for (const match of plain.matchAll(/(?:问题|第)(\d{1,3})(?:[、,和及与](\d{1,3}))+/gu)) {
    questions.push(...[...match[0].matchAll(/\d{1,3}/gu)].map((digits) => digits[0]));
  }
  for (const match of plain.matchAll(/(?:问题|第)(\d{1,3})[-至到](\d{1,3})/gu)) {
    for (let number = Number(match[1]); number <= Number(match[2]); number += 1) {
      questions.push(String(number));
    }
  }
  const [option, ...moreOptions] = optionsIn(plain);
  return {
    questions: [...new Set(questions)],
    ...(option !== undefined && { option }),
    ...(moreOptions.length > 0 && { moreOptions }),
  };
}

const QUOTED = "[“\"「'][^“”\"」']+[”\"」']";
/** 回答“满意”和“比较满意”: every option of the list that the verb leads. */
const ANSWERS = new RegExp(
  `(?:回答|选择|选|评价为|认为)(?:为|是)?((?:${QUOTED}(?:[、,，和或及与/]|以及|或者)*)+)`,
  "u"
);

function optionsIn(plain: string): readonly string[] {
  const list = ANSWERS.exec(plain)?.[1] ?? "";
  return [...list.matchAll(new RegExp(QUOTED, "gu"))].map(([quoted]) => quoted.slice(1, -1));
}
