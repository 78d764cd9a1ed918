import type { Segment } from "./segment";
import type { ViewRange } from "./sheet-view";

/** A table put together from its segments: page breaks and headerless beginnings joined. */
export interface Assembly {
  /** The segment whose header counts. */
  readonly lead: Segment;
  /** Body stretches from the top down, the lead's own among them. */
  readonly bodies: readonly { readonly top: number; readonly bottom: number }[];
  /** Captions above a headerless beginning; they name the whole. */
  readonly captions: readonly string[];
}

export interface AssembledSheet {
  readonly assemblies: readonly Assembly[];
  /** Segments that became no table. */
  readonly rest: readonly Segment[];
}

/** Joins the segments of one sheet into tables. */
export function assemble(segments: readonly Segment[]): AssembledSheet {
  const groups = groupRepeats(segments.filter((segment) => segment.header));
  const rest: Segment[] = [];
  for (const segment of segments) {
    if (segment.header) continue;
    const home = homeOf(segment, groups);
    if (home) {
      home.bodies.push({ top: segment.bodyTop, bottom: segment.bodyBottom });
      if (segment.area.top < home.lead.area.top) home.captions.push(...segment.captions);
    } else rest.push(segment);
  }
  const assemblies: Assembly[] = [];
  for (const group of groups) {
    group.bodies.sort((a, b) => a.top - b.top);
    if (group.lead.match) {
      assemblies.push({ lead: group.lead, bodies: group.bodies, captions: group.captions });
    } else rest.push(group.lead);
  }
  return { assemblies, rest };
}

interface Group {
  lead: Segment;
  readonly bodies: { top: number; bottom: number }[];
  last: Segment;
  readonly captions: string[];
}

/** A header that repeats (a new page) goes on with the table above. */
function groupRepeats(segments: readonly Segment[]): Group[] {
  const groups: Group[] = [];
  for (const segment of segments) {
    const body = { top: segment.bodyTop, bottom: segment.bodyBottom };
    const above = groups.findLast((group) => repeats(group.last, segment));
    if (above && continues(above.last, segment)) {
      above.bodies.push(body);
      above.last = segment;
      // A page whose columns are all filled tells more about them than one with blanks.
      if (!above.lead.match && segment.match) above.lead = segment;
    } else {
      groups.push({ lead: segment, bodies: [body], last: segment, captions: [] });
    }
  }
  return groups;
}

function headerKey(segment: Segment): string {
  return segment.columns
    .map((column) => `${String(column.column)}:${column.path.join("/")}`)
    .join("|");
}

function repeats(first: Segment, second: Segment): boolean {
  return first.isTransposed === second.isTransposed && headerKey(first) === headerKey(second);
}

/** Whether two segments with the same header are one table. */
function continues(first: Segment, second: Segment): boolean {
  // An indicator system goes on under a caption per dimension; other tables end at a caption.
  if (first.match?.kind === "indicator-system") return true;
  return !second.captions.some((text) => namesAnother(text, first)) && !endsWithTotal(first);
}

/**
 * Whether a caption begins a table of its own. 单位：元 does not, nor 续表; and a title that says its
 * unit too is printed again on every page, so only another one does.
 */
function namesAnother(caption: string, first: Segment): boolean {
  if (caption.includes("续")) return false;
  if (!/单位[:：]/u.test(caption)) return true;
  return !/^[(（]?[^（(]{0,2}单位[:：]/u.test(caption) && !first.captions.includes(caption);
}

function endsWithTotal(segment: Segment): boolean {
  for (
    let row = segment.bodyBottom;
    row >= Math.max(segment.bodyTop, segment.bodyBottom - 2);
    row -= 1
  ) {
    for (let column = segment.area.left; column <= segment.area.right; column += 1) {
      if (/^(合\s*计|总\s*计|共\s*计)/u.test(segment.view.text(row, column))) return true;
    }
  }
  return false;
}

/** The table that a headerless stretch belongs to: the next one down, else the one above. */
function homeOf(segment: Segment, groups: readonly Group[]): Group | undefined {
  if (segment.area.bottom === segment.area.top && filledCells(segment) < 2) return undefined;
  const near = groups.filter(
    (group) => !group.lead.isTransposed && group.lead.match && alike(segment, group.lead)
  );
  const below = near.find(
    (group) =>
      group.lead.area.top > segment.area.bottom &&
      group.lead.match?.kind === "indicator-system" &&
      hasNumber(segment)
  );
  const above = near.findLast((group) => {
    const end = Math.max(...group.bodies.map(({ bottom }) => bottom));
    return end < segment.area.top && segment.area.top - end <= 8;
  });
  return above ?? below;
}

/** 部门名称 | 县民政局 above a form is no page of its indicators. */
function hasNumber({ view, area }: Segment): boolean {
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      if (view.look(row, column) === "number") return true;
    }
  }
  return false;
}

function filledCells(segment: Segment): number {
  let count = 0;
  const { view, area } = segment;
  for (let column = area.left; column <= area.right; column += 1) {
    if (view.value(area.top, column) !== null && view.look(area.top, column) !== "blank")
      count += 1;
  }
  return count;
}

/** Whether a headerless stretch has numbers where the table has numbers and texts where it has texts. */
function alike(segment: Segment, lead: Segment): boolean {
  const { view, area } = segment;
  const columns = lead.columns;
  const first = columns[0]?.column ?? 0;
  const last = columns[columns.length - 1]?.column ?? 0;
  if (area.left < first || area.right > last) return false;
  let compared = 0;
  let agree = 0;
  for (const column of columns) {
    if (column.numeric === undefined) continue;
    const share = numericShare(view, column.column, area);
    if (share === undefined) continue;
    compared += 1;
    if (share >= 0.5 === column.numeric >= 0.5) agree += 1;
  }
  return compared >= 2 && agree >= compared * 0.75;
}

function numericShare(view: Segment["view"], column: number, area: ViewRange): number | undefined {
  let filled = 0;
  let numbers = 0;
  for (let row = area.top; row <= Math.min(area.bottom, area.top + 200); row += 1) {
    const look = view.look(row, column);
    if (look === "blank") continue;
    filled += 1;
    if (look === "number" || look === "dash" || look === "error") numbers += 1;
  }
  return filled === 0 ? undefined : numbers / filled;
}
