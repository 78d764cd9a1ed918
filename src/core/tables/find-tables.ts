import { message, type Message } from "../messages/message";
import { formatAddress, type CellRange } from "../values/cell-ref";
import type { SheetGrid, Workbook } from "../workbook/workbook";
import { assemble, type Assembly } from "./assemble";
import type { Facts, GradeScale, StatedGrade, StatedRate } from "./facts";
import { readGradeScale } from "./readers/read-grade-scale";
import { readFigureSurvey } from "./readers/read-figure-survey";
import { readRawSurvey } from "./readers/read-raw-survey";
import type { RawSurvey } from "./readers/raw-survey";
import { readSaid } from "./readers/read-said";
import { readStated } from "./readers/read-stated";
import { saidScales } from "./readers/said-scale";
import { findSegments } from "./find-segments";
import type { Segment } from "./segment";
import type { Said } from "./said";
import { unknownTableDoubt } from "./unknown-table-doubt";
import { viewOf, type SheetView } from "./sheet-view";
import { isTableKind, namesOnly, rolesOfKind } from "./kinds";
import type { TableChoice, TableKind, Unrecognised } from "./table";
import type { Answers, Doubt } from "./doubt";
import { answersOf, type TableAnswers } from "./table-doubts";
import { assemblySlug, makeSource, type TableSource } from "./table-source";
import { collectFacts } from "./collect-facts";

export interface FindOptions {
  /** Names of the sheets that JiHe wrote itself; they are results, not sources. */
  readonly ownSheets?: ReadonlySet<string>;
  /** What the user said of single tables by their place; it comes before `answers`. */
  readonly choices?: readonly TableChoice[];
  /** The same, from an earlier day: where `answers` say nothing. */
  readonly earlier?: readonly TableChoice[];
  /** Answers to questions that an earlier reading asked; see `doubt.ts`. */
  readonly answers?: Answers;
}

/**
 * Reads a whole workbook: finds the tables on every visible sheet, tells what they are, and reads
 * them. Never throws on what stands in a workbook; what it cannot use is listed with the reason.
 */
export function readFacts(workbook: Workbook, options: FindOptions = {}): Facts {
  const own = options.ownSheets ?? new Set<string>();
  const sheets = workbook.sheets.filter((sheet) => !own.has(sheet.name));
  const finder = new TableFinder(options);
  for (const sheet of sheets) if (sheet.visibility === "visible") finder.readSheet(sheet);
  const hidden = sheets
    .filter((sheet) => sheet.visibility !== "visible")
    .map((sheet) => sheet.name);
  return finder.facts(hidden, workbook.date1904);
}

class TableFinder {
  readonly #sources: TableSource[] = [];
  /** Tables of no kind that is known: only what adds up in them is looked at. */
  readonly #plain: TableSource[] = [];
  readonly #unrecognised: Unrecognised[] = [];
  readonly #grades: StatedGrade[] = [];
  readonly #rates: StatedRate[] = [];
  readonly #said: Said[] = [];
  readonly #saidScales: GradeScale[] = [];
  readonly #doubts: Doubt[] = [];
  readonly #rawSurveys: RawSurvey[] = [];
  readonly #slugs = new Map<string, number>();
  readonly #choices: readonly TableChoice[];
  readonly #earlier: readonly TableChoice[];
  readonly #answers: Answers;

  constructor({ choices = [], earlier = [], answers = {} }: FindOptions) {
    this.#choices = choices;
    this.#earlier = earlier;
    this.#answers = answers;
  }

  readSheet(sheet: SheetGrid): void {
    const view = viewOf(sheet);
    const raw = this.#readAnswers(view);
    if (raw) this.#rawSurveys.push(raw);
    const isRaw = ({ area }: Segment): boolean =>
      raw !== undefined && area.bottom >= raw.range.top && area.top <= raw.range.bottom;
    const found = assemble(findSegments(view));
    // Each person's row would look like a header of its own.
    const assemblies = found.assemblies.filter(({ lead }) => !isRaw(lead));
    const rest = found.rest.filter((segment) => !isRaw(segment));
    const ranges: CellRange[] = raw ? [raw.range] : [];
    const named = rest.flatMap((segment) => this.#named(segment));
    for (const assembly of [...assemblies, ...named]) {
      const slug = this.#slugFor(assembly);
      const answers = answersOf(this.#answers, slug, isTableKind);
      const source = this.#makeSource(assembly, slug, answers);
      if (!source) continue;
      const { range } = source.table;
      ranges.push(range);
      const choice = this.#choiceFor(range, answers);
      if (choice?.ignore === true) {
        this.#unrecognised.push({ range, reason: message("table.ignored"), slug });
      } else {
        this.#sources.push(source);
        this.#doubts.push(...source.doubts);
      }
    }
    for (const segment of rest) this.#askUnknown(segment);
    for (const segment of rest) {
      const { area } = segment.guess ?? segment;
      if (named.some(({ lead }) => lead.area === area)) continue;
      const reason = reasonOf(segment);
      if (!reason) continue;
      const headed = segment.header ? segment : segment.guess;
      if (headed) this.#readPlain(headed);
      this.#unrecognised.push({
        range: sheetRange(segment),
        reason,
        ...(headed ? { slug: assemblySlug(alone(headed)) } : {}),
      });
    }
    const stated = readStated(view, ranges);
    this.#grades.push(...stated.grades);
    this.#rates.push(...stated.rates);
    this.#said.push(readSaid(view, ranges));
    this.#saidScales.push(...saidScales(view, ranges));
  }

  /** Answers of a questionnaire, one row a person: in words, or in figures whose scale is known. */
  #readAnswers(view: SheetView): RawSurvey | undefined {
    const inWords = readRawSurvey(view);
    if (inWords) return inWords;
    const inFigures = readFigureSurvey(view, this.#answers);
    const doubt = inFigures?.doubt;
    if (doubt && !this.#doubts.some(({ id }) => id === doubt.id)) this.#doubts.push(doubt);
    return inFigures?.raw;
  }

  /** 原值, 累计折旧, 净值: what a table is need not be known to see that it adds up. */
  #readPlain(lead: Segment): void {
    const assembly = alone({ ...lead, match: namesOnly(lead.columns) });
    const slug = assemblySlug(assembly);
    const answers = answersOf(this.#answers, slug, isTableKind);
    const id = `p${String(this.#plain.length + 1)}`;
    const source = makeSource(assembly, { id, slug, answers });
    if (!source || this.#choiceFor(source.table.range, answers)?.ignore === true) return;
    this.#plain.push(source);
  }

  /** What a stretch with headers and figures is, that was recognised as nothing. */
  #askUnknown(segment: Segment): void {
    const lead = segment.header ? segment : segment.guess;
    if (!lead || !reasonOf(segment)) return;
    const slug = assemblySlug(alone(lead));
    const answers = answersOf(this.#answers, slug, isTableKind);
    const doubt = unknownTableDoubt(lead, slug, sheetRange(lead), answers);
    if (doubt && !this.#doubts.some(({ id }) => id === doubt.id)) this.#doubts.push(doubt);
  }

  /** The slug of the next table; a second one of the same words is told apart by an ordinal. */
  #slugFor(assembly: Assembly): string {
    const slug = assemblySlug(assembly);
    const count = (this.#slugs.get(slug) ?? 0) + 1;
    this.#slugs.set(slug, count);
    return count === 1 ? slug : `${slug}#${String(count)}`;
  }

  #makeSource(assembly: Assembly, slug: string, answers: TableAnswers): TableSource | undefined {
    const identity = { id: `t${String(this.#sources.length + 1)}`, slug, answers };
    const found = makeSource(assembly, identity);
    const kind = found && this.#choiceFor(found.table.range, answers)?.kind;
    const source = kind ? makeSource(asKind(assembly, kind), identity) : found;
    // 综合得分 | 85 over 评价等级 | 良 has the words of a scale, but it is a result.
    if (source?.kind === "grade-scale" && !readGradeScale(source)) return undefined;
    if (source && source.rows.length > 0) return source;
    this.#unrecognised.push({
      range: sheetRange(assembly.lead),
      reason: message("table.no-rows", { headers: headerWords(assembly.lead) }),
    });
    return undefined;
  }

  /** What the user said of the table that begins here: by its place, by its slug, or earlier. */
  #choiceFor(
    range: CellRange,
    answers: TableAnswers
  ): Pick<TableChoice, "ignore" | "kind"> | undefined {
    const topLeft = formatAddress(range.top, range.left);
    const isHere = (each: TableChoice): boolean =>
      each.sheet === range.sheet && each.topLeft === topLeft;
    const { ignore, kind } = answers;
    const answered =
      ignore === undefined ? undefined : { ignore, ...(kind === undefined ? {} : { kind }) };
    return this.#choices.find(isHere) ?? answered ?? this.#earlier.find(isHere);
  }

  /** A stretch that was not recognised, when the user has said what it is. */
  #named(segment: Segment): Assembly[] {
    const lead = segment.header ? segment : segment.guess;
    if (!lead) return [];
    const said = answersOf(this.#answers, assemblySlug(alone(lead)), isTableKind);
    const kind = this.#choiceFor(sheetRange(lead), said)?.kind;
    if (!kind) return [];
    return [asKind(alone(lead), kind)];
  }

  /** All that was found, ready for arithmetic. */
  facts(hiddenSheets: readonly string[], date1904: boolean): Facts {
    return collectFacts({
      sources: this.#sources,
      plain: this.#plain,
      rawSurveys: this.#rawSurveys,
      unrecognised: this.#unrecognised,
      hiddenSheets,
      date1904,
      statedGrades: this.#grades,
      statedRates: this.#rates,
      said: this.#said,
      saidScales: this.#saidScales,
      doubts: this.#doubts,
    });
  }
}

/** A stretch as a table of its own. */
function alone(lead: Segment): Assembly {
  return { lead, bodies: [{ top: lead.bodyTop, bottom: lead.bodyBottom }], captions: [] };
}

function asKind(assembly: Assembly, kind: TableKind): Assembly {
  const { lead } = assembly;
  return { ...assembly, lead: { ...lead, match: rolesOfKind(kind, lead.columns) } };
}

function sheetRange(segment: Segment): CellRange {
  const { area, isTransposed, view } = segment;
  return isTransposed
    ? { sheet: view.sheet, top: area.left, left: area.top, bottom: area.right, right: area.bottom }
    : { sheet: view.sheet, ...area };
}

function headerWords(segment: Segment): string {
  return segment.columns
    .slice(0, 8)
    .map((column) => column.shownPath.join(" "))
    .join("、");
}

/** Why a stretch is no table; undefined when it is only a caption, a note or a page number. */
function reasonOf(segment: Segment): Message | undefined {
  const { area, view } = segment;
  const headed = segment.header ? segment : segment.guess;
  // 项目名称 | … | 主管部门 | … above a form: labels and what they are, with nothing below.
  if (headed && headed.bodyTop > headed.bodyBottom) return undefined;
  if (headed) return message("table.unknown-kind", { headers: headerWords(headed) });
  const rows = area.bottom - area.top + 1;
  const columns = area.right - area.left + 1;
  if (rows < 2 || columns < 2) return undefined;
  return message(countNumbers(view, area) > 0 ? "table.no-header" : "table.no-figures");
}

function countNumbers(view: SheetView, area: Segment["area"]): number {
  let count = 0;
  for (let row = area.top; row <= Math.min(area.bottom, area.top + 50); row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      if (view.look(row, column) === "number") count += 1;
    }
  }
  return count;
}
