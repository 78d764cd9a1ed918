import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import given from "../../cases/scores/scored-in-full.json";
import { say, type Message } from "../../../src/core/messages/message";
import type { Judgement } from "../../../src/core/scores/judgement";
import { Decimal } from "../../../src/core/values/decimal";
import type { Workbook } from "../../../src/core/workbook/workbook";
import { openXlsx } from "../../../src/xlsx/open-xlsx";
import {
  indicatorSheet,
  scoreWorkbook,
  workbookOf,
  type IndicatorRow,
  type Rows,
} from "./score-workbook";
import { toldLine } from "./told-line";

/*
 * Everything that a reviewer reads of a score: state, points, what it rests on, each clause with
 * its question, its options and its answer, what the explanation says, what other answers would
 * give. scored-in-full.json has a line an indicator and one for the grade. After a change that is
 * meant: `TELL=anew npx jest scored-in-full`, and read what `git diff` shows before it stays.
 */

interface Case {
  readonly name: string;
  /** A file of assets/samples; absent: the sheets and indicators below. */
  readonly sample?: string;
  readonly sheets?: Readonly<Record<string, Rows>>;
  readonly indicators?: readonly IndicatorRow[];
  /** By indicator and clause; figures as texts. */
  readonly judgements?: Readonly<Record<string, Readonly<Record<string, Judgement>>>>;
  readonly answers?: Readonly<Record<string, string>>;
  readonly told: readonly string[];
}

const FIGURES = new Set(["count", "value", "points"]);

/** Judgements of the file, their figures as Decimals. */
function judgementsOf({ judgements = {} }: Case): NonNullable<Case["judgements"]> {
  return JSON.parse(JSON.stringify(judgements), (key, value: unknown) =>
    FIGURES.has(key) && typeof value === "string" ? new Decimal(value) : value
  ) as NonNullable<Case["judgements"]>;
}

async function workbookOfCase({ sample, sheets = {}, indicators }: Case): Promise<Workbook> {
  if (sample === undefined)
    return workbookOf({ ...sheets, ...(indicators ? { 指标: indicatorSheet(indicators) } : {}) });
  const path = join(__dirname, `../../../assets/samples/${sample}.xlsx`);
  const opened = await openXlsx(new Uint8Array(readFileSync(path)));
  if (!opened.ok) throw new Error(say(opened.error, "en"));
  return opened.value.workbook;
}

const inQuotes = (message: Message): string => `“${say(message, "zh-CN")}”`;

async function tell(one: Case): Promise<readonly string[]> {
  const { indicators, grade } = scoreWorkbook(await workbookOfCase(one), {
    judgements: judgementsOf(one),
    ...(one.answers ? { answers: one.answers } : {}),
  });
  return [...indicators, grade].map((each) => toldLine(each, inQuotes));
}

const cases = (given as unknown as readonly Case[]).map((one): [string, Case] => [one.name, one]);

if (process.env["TELL"] === "anew") {
  test("scored-in-full.json is written anew", async () => {
    const all = await Promise.all(
      cases.map(async ([, one]) => ({ ...one, told: await tell(one) }))
    );
    const path = join(__dirname, "../../cases/scores/scored-in-full.json");
    writeFileSync(path, `${JSON.stringify(all, null, 2)}\n`);
    expect(all).toHaveLength(cases.length);
  });
} else {
  test.each(cases)("%s", async (_name, one) => {
    expect(await tell(one)).toEqual(one.told);
  });
}
