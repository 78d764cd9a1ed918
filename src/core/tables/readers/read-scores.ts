import { Decimal } from "../../values/decimal";
import { squeeze } from "../text";
import { POINTS } from "../unit";
import type { ScoreRow, ScoreSum, ScoreTable } from "../facts";
import { shownText, type SourceRow, type TableSource } from "../table-source";
import type { Label, Reading } from "../table";
import { outlineRank, splitIndicator, UNNUMBERED } from "./indicator-label";

/** A row of the indicator tree while it is being built. */
interface Node {
  code?: string;
  readonly name: string;
  readonly label: Label;
  readonly level: number;
  weight: Reading;
  score: Reading;
  rate: Reading;
  rubric?: Label;
  target?: Label;
  actual?: Label;
  explanation?: Label;
  source?: Label;
  reason?: Label;
  readonly children: Node[];
}

interface Layout {
  /** Level columns from the top level down, with the level each stands for. */
  readonly levels: readonly {
    readonly column: number;
    readonly level: number;
    readonly weight: number | undefined;
  }[];
  readonly leafWeight: number | undefined;
  readonly weights: readonly number[];
  readonly score: number | undefined;
  readonly rate: number | undefined;
  /** For a table with one level column: how deep each row stands, when its numbering tells. */
  readonly outline: ReadonlyMap<number, number> | undefined;
}

/** Reads 指标体系 and 得分情况: the tree of indicators, and the rows that add it up. */
export function readScores(source: TableSource): ScoreTable {
  const layout = layoutOf(source);
  const builder = new TreeBuilder(source, layout);
  const sums: ScoreSum[] = [];
  const sumRows = source.rows.filter((row) => row.type === "subtotal" || row.type === "total");
  const grand = grandTotal(sumRows, source.rows);
  let open: Node[] = [];
  const subtotals: ScoreSum[] = [];
  for (const row of source.rows) {
    if (row.type === "body") {
      const leaf = builder.add(row.row);
      if (leaf) open.push(leaf);
      continue;
    }
    if ((row.type !== "subtotal" && row.type !== "total") || !row.label) continue;
    const isGrand = row === grand;
    const of = isGrand ? undefined : builder.currentRoot();
    const base = sumReadings(source, layout, row.row);
    const children =
      isGrand && subtotals.length > 0 ? [...subtotals, ...open] : isGrand ? builder.leaves : open;
    const added = children.filter((child) => !isParent(child));
    const sum: ScoreSum = {
      label: row.label,
      type: isGrand ? "total" : "subtotal",
      ...(of ? { of } : {}),
      ...base,
      children: added,
    };
    sums.push(sum);
    if (!isGrand) subtotals.push(sum);
    open = [];
  }
  const total = wholeTotal(source, builder.roots, sums);
  return {
    table: source.table,
    roots: builder.roots,
    leaves: builder.leaves,
    sums,
    ...(total ? { total } : {}),
  };
}

function isParent(child: Node | ScoreSum): boolean {
  return "level" in child && child.children.length > 0;
}

/** The row that adds up the whole table: the last total, unless it only closes one more dimension. */
function grandTotal(sums: readonly SourceRow[], rows: readonly SourceRow[]): SourceRow | undefined {
  const totals = sums.filter((row) => row.type === "total");
  const last = totals[totals.length - 1];
  if (!last) return undefined;
  const others = totals.slice(0, -1);
  if (others.length === 0) return last;
  const sameWords = others.some(
    (row) => squeeze(row.label?.text ?? "") === squeeze(last.label?.text ?? "")
  );
  const before = rows[rows.indexOf(last) - 1];
  return sameWords && before?.type === "body" ? undefined : last;
}

function wholeTotal(
  source: TableSource,
  roots: readonly ScoreRow[],
  sums: readonly ScoreSum[]
): ScoreSum | undefined {
  const total = sums.find((sum) => sum.type === "total");
  if (!total) return undefined;
  if (source.columns("indicator").length > 0 && source.kind === "indicator-system") return total;
  const hundred = total.weight.state === "figure" && total.weight.figure.shown.equals(100);
  const dimensions = roots.filter((root) => root.level === 1).length;
  return hundred || (dimensions > 1 && source.columns("level1").length > 0) ? total : undefined;
}

function layoutOf(source: TableSource): Layout {
  const levels: { column: number; level: number }[] = [];
  for (const level of [1, 2, 3, 4]) {
    for (const column of source.columns(`level${String(level)}`)) levels.push({ column, level });
  }
  levels.sort((a, b) => a.column - b.column);
  const named = source
    .columns("indicator")
    .filter((column) => (source.header(column)?.numeric ?? 0) < 0.5);
  for (const column of named) {
    const deepest = levels[levels.length - 1]?.level ?? 0;
    levels.push({ column, level: deepest + 1 });
  }
  const weights = source.columns("weight");
  const withWeights = levels.map((level, index) => {
    const next = levels[index + 1]?.column ?? Number.POSITIVE_INFINITY;
    return { ...level, weight: weights.find((column) => column > level.column && column < next) };
  });
  const deepest = withWeights[withWeights.length - 1];
  const leafWeight =
    weights.length === 1 ? weights[0] : (deepest?.weight ?? weights[weights.length - 1]);
  return {
    levels: withWeights.map((level) =>
      weights.length === 1 ? { ...level, weight: undefined } : level
    ),
    leafWeight,
    weights,
    score: source.columns("score")[0],
    rate: source.columns("rate")[0],
    outline: levels.length === 1 ? outlineOf(source, levels[0]?.column) : undefined,
  };
}

/** Depth of each body row by its numbering; undefined when all rows are numbered alike. */
function outlineOf(
  source: TableSource,
  column: number | undefined
): ReadonlyMap<number, number> | undefined {
  const ranks = new Map<number, number>();
  for (const { row, type } of source.rows) {
    const label = type === "body" ? source.label(row, column) : undefined;
    if (label) ranks.set(row, outlineRank(label.text));
  }
  const used = [...new Set(ranks.values())].sort((a, b) => a - b);
  if (used.length < 2 || used.includes(UNNUMBERED)) return undefined;
  return new Map([...ranks].map(([row, rank]) => [row, used.indexOf(rank)]));
}

function sumReadings(
  source: TableSource,
  layout: Layout,
  row: number
): Pick<ScoreSum, "weight" | "score" | "rate"> {
  let weight = source.reading(row, layout.leafWeight);
  // A subtotal may print its weight in any of the weight columns.
  for (const column of layout.weights) {
    if (weight.state === "figure") break;
    weight = source.reading(row, column);
  }
  return {
    weight,
    score: source.reading(row, layout.score),
    rate: source.reading(row, layout.rate),
  };
}

class TreeBuilder {
  readonly roots: Node[] = [];
  readonly leaves: Node[] = [];
  readonly #current: (Node | undefined)[] = [];
  /** Rows at the very top whose dimension only shows up further down (after a page break). */
  #orphans: Node[] = [];
  readonly #source: TableSource;
  readonly #layout: Layout;

  constructor(source: TableSource, layout: Layout) {
    this.#source = source;
    this.#layout = layout;
  }

  currentRoot(): Node | undefined {
    return this.#current[0] ?? this.roots[this.roots.length - 1];
  }

  /** Adds a body row; gives the leaf it begins, or undefined when it goes on with the last one. */
  add(row: number): Node | undefined {
    const { levels } = this.#layout;
    if (this.#layout.outline) return this.#addOutline(row, this.#layout.outline);
    let deepestNew = -1;
    for (const [index, level] of levels.entries()) {
      const label = this.#source.label(row, level.column);
      if (!label) {
        if (deepestNew >= 0) this.#current[index] = undefined;
        continue;
      }
      const current = this.#current[index];
      if (current && deepestNew < 0 && this.#isSame(current, label, index, row)) continue;
      const node = this.#makeNode(label, level.level, row, level.weight);
      this.#attach(node, index);
      this.#current[index] = node;
      deepestNew = index;
    }
    if (deepestNew < 0) {
      this.#goOn(row);
      return undefined;
    }
    for (let index = deepestNew + 1; index < levels.length; index += 1)
      this.#current[index] = undefined;
    const leaf = this.#current[deepestNew];
    if (!leaf) return undefined;
    this.#fillLeaf(leaf, row);
    this.leaves.push(leaf);
    return leaf;
  }

  /** All levels in one column, told apart by their numbering: 一、, （一）, 1. or A, A1, A1-1. */
  #addOutline(row: number, outline: ReadonlyMap<number, number>): Node | undefined {
    const label = this.#source.label(row, this.#layout.levels[0]?.column);
    const depth = outline.get(row);
    const last = this.leaves[this.leaves.length - 1];
    if (!label || depth === undefined || (last && sameAnchor(label, last.label))) {
      this.#goOn(row);
      return undefined;
    }
    const node = this.#makeNode(label, depth + 1, row, undefined);
    this.#attach(node, depth);
    this.#current[depth] = node;
    this.#current.length = depth + 1;
    this.#fillLeaf(node, row);
    this.leaves.push(node);
    return node;
  }

  /** A merged or repeated label is the same node; a leaf's label that stands again is a new leaf. */
  #isSame(node: Node, label: Label, index: number, row: number): boolean {
    const sameAnchor =
      node.label.cell.row === label.cell.row && node.label.cell.column === label.cell.column;
    if (sameAnchor) return true;
    if (squeeze(node.label.text) !== squeeze(label.text)) return false;
    const isDeepest = index === this.#layout.levels.length - 1;
    const hasOwnScore = this.#source.reading(row, this.#layout.leafWeight).state === "figure";
    return !(isDeepest && hasOwnScore);
  }

  #makeNode(label: Label, level: number, row: number, weightColumn: number | undefined): Node {
    const weighted = splitWeight(label);
    const split = splitIndicator(weighted.text);
    const blank: Reading = { state: "blank", cell: label.cell };
    return {
      ...(split.code === undefined ? {} : { code: split.code }),
      name: split.name,
      label,
      level,
      weight:
        weightColumn === undefined
          ? (weighted.weight ?? blank)
          : this.#source.reading(row, weightColumn),
      score: blank,
      rate: blank,
      children: [],
    };
  }

  #attach(node: Node, index: number): void {
    for (let above = index - 1; above >= 0; above -= 1) {
      const parent = this.#current[above];
      if (!parent) continue;
      parent.children.push(node);
      // A dimension with a row of its own above its indicators is no leaf after all.
      const leaf = this.leaves.indexOf(parent);
      if (leaf >= 0) this.leaves.splice(leaf, 1);
      return;
    }
    const known = index === 0 ? undefined : this.roots.find((root) => owns(root, node));
    if (known) {
      known.children.push(node);
      return;
    }
    if (index === 0) {
      const adopted = this.#orphans.filter(
        (orphan) => orphan.code === undefined || owns(node, orphan)
      );
      this.#orphans = this.#orphans.filter((orphan) => !adopted.includes(orphan));
      for (const orphan of adopted) {
        this.roots.splice(this.roots.indexOf(orphan), 1);
        node.children.push(orphan);
      }
    } else {
      this.#orphans.push(node);
    }
    this.roots.push(node);
  }

  #fillLeaf(leaf: Node, row: number): void {
    const { leafWeight, score, rate } = this.#layout;
    const weight = leafWeight === undefined ? leaf.weight : this.#source.reading(row, leafWeight);
    if (weight.state !== "blank" || leaf.weight.state === "blank") leaf.weight = weight;
    leaf.score = this.#source.reading(row, score);
    leaf.rate = this.#source.reading(row, rate);
    for (const role of ["rubric", "target", "actual", "explanation", "source", "reason"] as const) {
      const label = wholeText(this.#source, row, this.#source.columns(role)[0]);
      if (label) leaf[role] = label;
    }
  }

  /** An indicator over several rows: a clause of its rubric per row, the score in one of them. */
  #goOn(row: number): void {
    const leaf = this.leaves[this.leaves.length - 1];
    if (!leaf) return;
    const { leafWeight, score, rate } = this.#layout;
    const more = wholeText(this.#source, row, this.#source.columns("rubric")[0]);
    if (more && more.text !== leaf.rubric?.text && !sameAnchor(more, leaf.rubric)) {
      leaf.rubric = leaf.rubric
        ? { cell: leaf.rubric.cell, text: `${leaf.rubric.text}\n${more.text}` }
        : more;
    }
    if (leaf.weight.state === "blank") leaf.weight = this.#source.reading(row, leafWeight);
    if (leaf.score.state === "blank") leaf.score = this.#source.reading(row, score);
    if (leaf.rate.state === "blank") leaf.rate = this.#source.reading(row, rate);
  }
}

/** 决策（20分）: a weight that stands behind the name. */
function splitWeight(label: Label): { text: string; weight?: Reading } {
  const match = /^(.+?)\s*[（(]\s*(\d{1,3}(?:\.\d+)?)\s*分\s*[)）]$/u.exec(label.text);
  if (!match?.[1] || !match[2]) return { text: label.text };
  const shown = new Decimal(match[2]);
  const figure = { cell: label.cell, raw: label.text, shown, value: shown, unit: POINTS };
  const decimals = shown.decimalPlaces();
  return { text: match[1], weight: { state: "figure", figure: { ...figure, decimals } } };
}

function sameAnchor(a: Label, b: Label | undefined): boolean {
  return a.cell.row === b?.cell.row && a.cell.column === b.cell.column;
}

function owns(parent: Node, child: Node): boolean {
  return parent.code !== undefined && (child.code?.startsWith(parent.code) ?? false);
}

/** A long text with its line breaks: ①②③ stand on lines of their own. */
function wholeText(
  source: TableSource,
  row: number,
  column: number | undefined
): Label | undefined {
  if (column === undefined) return undefined;
  const text = shownText(source.view, row, column);
  return text === "" ? undefined : { cell: source.view.cell(row, column), text };
}
