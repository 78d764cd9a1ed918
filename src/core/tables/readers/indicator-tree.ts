import { Decimal } from "../../values/decimal";
import { shownText } from "../read-cell";
import type { TableSource } from "../table-source";
import type { Label, Reading } from "../table";
import { squeeze } from "../text";
import { POINTS } from "../unit";
import { splitIndicator } from "./indicator-label";
import type { ScoreLayout } from "./score-layout";
import { codeBeside, type ScoreOutline } from "./score-outline";

/** A row of the indicator tree while it is being built. */
export interface IndicatorNode {
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
  readonly children: IndicatorNode[];
}

export class IndicatorTree {
  readonly roots: IndicatorNode[] = [];
  readonly leaves: IndicatorNode[] = [];
  readonly #current: (IndicatorNode | undefined)[] = [];
  /** Rows at the very top whose dimension only shows up further down (after a page break). */
  #orphans: IndicatorNode[] = [];
  readonly #source: TableSource;
  readonly #layout: ScoreLayout;

  constructor(source: TableSource, layout: ScoreLayout) {
    this.#source = source;
    this.#layout = layout;
  }

  currentRoot(): IndicatorNode | undefined {
    return this.#current[0] ?? this.roots[this.roots.length - 1];
  }

  /** Adds a body row; gives the leaf it begins, or undefined when it goes on with the last one. */
  add(row: number): IndicatorNode | undefined {
    const { levels } = this.#layout;
    if (this.#layout.outline) return this.#addOutline(row, this.#layout.outline);
    let leaf: IndicatorNode | undefined;
    for (const [index, level] of levels.entries()) {
      const label = this.#source.label(row, level.column);
      if (!label) {
        if (leaf) this.#current[index] = undefined;
        continue;
      }
      const current = this.#current[index];
      if (current && !leaf && this.#isSame(current, label, index, row)) continue;
      leaf = this.#makeNode(label, level.level, row, level.weight);
      this.#attach(leaf, index);
      this.#current[index] = leaf;
    }
    if (!leaf) {
      this.#goOn(row);
      return undefined;
    }
    this.#fillLeaf(leaf, row);
    this.leaves.push(leaf);
    return leaf;
  }

  /** All levels in one column; see {@link ScoreOutline}. */
  #addOutline(row: number, outline: ScoreOutline): IndicatorNode | undefined {
    const label = this.#source.label(row, this.#layout.levels[0]?.column);
    const depth = outline.depths.get(row);
    if (!label || depth === undefined) {
      this.#goOn(row);
      return undefined;
    }
    const node = this.#makeNode(label, depth + 1, row, undefined);
    const code = codeBeside(outline, row);
    if (code !== undefined) node.code ??= code;
    this.#attach(node, depth);
    this.#current[depth] = node;
    this.#current.length = depth + 1;
    this.#fillLeaf(node, row);
    this.leaves.push(node);
    return node;
  }

  /** A merged or repeated label is the same node; a leaf's label that stands again is a new leaf. */
  #isSame(node: IndicatorNode, label: Label, index: number, row: number): boolean {
    const { cell } = node.label;
    if (cell.row === label.cell.row && cell.column === label.cell.column) return true;
    if (squeeze(node.label.text) !== squeeze(label.text)) return false;
    const isDeepest = index === this.#layout.levels.length - 1;
    const hasOwnScore = this.#source.reading(row, this.#layout.leafWeight).state === "figure";
    return !(isDeepest && hasOwnScore);
  }

  #makeNode(
    label: Label,
    level: number,
    row: number,
    weightColumn: number | undefined
  ): IndicatorNode {
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

  #attach(node: IndicatorNode, index: number): void {
    for (let above = index - 1; above >= 0; above -= 1) {
      const parent = this.#current[above];
      if (!parent) continue;
      parent.children.push(node);
      // A dimension with a row of its own above its indicators is no leaf after all.
      const leaf = this.leaves.indexOf(parent);
      if (leaf >= 0) this.leaves.splice(leaf, 1);
      return;
    }
    if (index === 0) {
      const adopted = this.#orphans.filter(
        ({ code }) => code === undefined || (node.code !== undefined && code.startsWith(node.code))
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

  #fillLeaf(leaf: IndicatorNode, row: number): void {
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
    const [rules] = this.#source.columns("rubric");
    // A clause merged over several rows stands in the first of them.
    const isOwn = rules !== undefined && this.#source.view.value(row, rules) !== null;
    const more = isOwn ? wholeText(this.#source, row, rules) : undefined;
    if (more && more.text !== leaf.rubric?.text) {
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
  const match = /(.+?)\s*[（(]\s*(\d{1,3}(?:\.\d+)?)\s*分\s*[)）]$/u.exec(label.text);
  if (!match?.[1] || !match[2]) return { text: label.text };
  const shown = new Decimal(match[2]);
  const figure = { cell: label.cell, raw: label.text, shown, value: shown, unit: POINTS };
  const decimals = shown.decimalPlaces();
  return { text: match[1], weight: { state: "figure", figure: { ...figure, decimals } } };
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
