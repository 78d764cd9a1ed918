import { message, type Message } from "../../core/messages/message";
import { err, ok, type Result } from "../../core/values/result";
import type { MarkGroup } from "../../core/workbook/cell-marks";
import { freeSheetName, sheetOfReference } from "../../core/workbook/sheet-names";
import type { SheetPlan, WritePlan } from "../../core/workbook/write-plan";
import { formatBytes } from "../limits";
import { keyOf, kindOf } from "../package/opc-package";
import { PackageDraft } from "../package/package-draft";
import { folderOf } from "../package/part-names";
import type { SheetEntry } from "../read/read-workbook-part";
import type { CellEdit, XlsxSource } from "../xlsx-package";
import { CONTENT_TYPES, namespacesOf, type Namespaces } from "./namespaces";
import { patchCells } from "./patch-cells";
import { patchHighlights } from "./patch-highlights";
import { patchWorkbook, type WrittenSheet } from "./patch-workbook";
import { renameReferences } from "../../core/workbook/rename-references";
import { emptyStyles, StyleBook } from "./style-book";
import { writeSheet } from "./write-sheet";

/** Where one plan goes. */
interface Destination {
  readonly plan: SheetPlan;
  readonly name: string;
  readonly part: string;
  /** Place among the tabs. */
  readonly index: number;
  readonly existing: SheetEntry | undefined;
}

/** See {@link XlsxPackage.apply}. Throws {@link XlsxError}. */
export async function applyPlan(
  source: XlsxSource,
  plan: WritePlan,
  edits: readonly CellEdit[]
): Promise<Result<Uint8Array, Message>> {
  const draft = new PackageDraft(source.file);
  if (plan.sheets.length === 0 && edits.length === 0) return ok(source.bytes);
  const droppedFormula = await patchCells(draft, source, edits);
  const rewritten = writePlan(draft, source, plan);
  if (droppedFormula || rewritten) dropCalcChain(draft, source);
  return built(draft, source);
}

/** See {@link XlsxPackage.highlight}. Throws {@link XlsxError}. */
export async function applyHighlights(
  source: XlsxSource,
  groups: readonly MarkGroup[],
  edits: readonly CellEdit[]
): Promise<Result<Uint8Array, Message>> {
  const draft = new PackageDraft(source.file);
  if (await patchCells(draft, source, edits)) dropCalcChain(draft, source);
  const stylesPart = requireStyles(draft, source, namespacesOf(source.part.strict));
  patchHighlights(draft, source, stylesPart, groups);
  return built(draft, source);
}

function built(draft: PackageDraft, source: XlsxSource): Result<Uint8Array, Message> {
  const bytes = draft.build();
  if (bytes) return ok(bytes);
  const size = formatBytes(source.bytes.length);
  return err(message("xlsx.too-large", { size, limit: "4 GB" }));
}

/** Returns whether a sheet that was there has been rewritten. */
function writePlan(draft: PackageDraft, source: XlsxSource, plan: WritePlan): boolean {
  const { part } = source;
  const namespaces = namespacesOf(part.strict);
  if (plan.sheets.length === 0) {
    // Formulas that rest on an edited cell have to be worked out again.
    draft.replace(part.part, patchWorkbook(part.part, draft.text(part.part), [], namespaces));
    return false;
  }
  const stylesPart = requireStyles(draft, source, namespaces);
  const styles = new StyleBook(stylesPart, draft.text(stylesPart));
  const destinations = placePlans(draft, source, plan);
  const renamed = new Map<string, string>();
  for (const { plan: sheet, name } of destinations) {
    if (sheet.name !== name) renamed.set(sheet.name.toLowerCase(), name);
  }
  const foreign = foreignNames(source, destinations);
  const written = destinations.map((destination): WrittenSheet => {
    const isNew = destination.existing === undefined;
    const relationship = isNew
      ? addSheetPart(draft, part.part, destination, namespaces)
      : undefined;
    const grid = source.grids.find((candidate) => candidate.name === destination.existing?.name);
    writeSheet(
      destination.plan,
      {
        draft,
        sheetPart: destination.part,
        sheetName: destination.name,
        workbookPart: part.part,
        fontName: source.styles.bodyFont.name,
        namespaces,
        takenNames: part.names.map((name) => name.name),
        styles,
        currentStyle: (row, column) => grid?.styleIndex(row, column),
        formula: (formula) => renameReferences(formula, renamed),
        // A link to a foreign sheet that has a plan's name means the foreign sheet.
        link: (link) => renameReferences(link, without(renamed, foreign)),
      },
      isNew
    );
    const { key, printTitles } = destination.plan;
    const { name, index } = destination;
    return { key, name, index, printTitles, ...(relationship ? { relationship } : {}) };
  });
  draft.replace(stylesPart, styles.finish());
  draft.replace(part.part, patchWorkbook(part.part, draft.text(part.part), written, namespaces));
  return destinations.some((destination) => destination.existing !== undefined);
}

function placePlans(draft: PackageDraft, source: XlsxSource, plan: WritePlan): Destination[] {
  const { sheets, names } = source.part;
  const taken = sheets.map((sheet) => sheet.name);
  const xl = folderOf(source.part.part);
  const parts = new Set<string>();
  let index = sheets.length;
  return plan.sheets.map((sheet): Destination => {
    const known = names.find(
      (n) => n.localSheet === undefined && n.name.toLowerCase() === sheet.key.toLowerCase()
    );
    const placeOf = (sheetName: string | undefined): number =>
      sheets.findIndex(
        (s) =>
          s.name.toLowerCase() === sheetName?.toLowerCase() &&
          s.kind === "worksheet" &&
          draft.has(s.part)
      );
    const byKey = placeOf(known && sheetOfReference(known.refersTo));
    const place = byKey >= 0 ? byKey : placeOf(sheet.takesOver);
    const existing = sheets[place];
    if (existing) {
      return { plan: sheet, name: existing.name, part: existing.part, index: place, existing };
    }
    const name = freeSheetName(sheet.name, taken);
    taken.push(name);
    let number = 1;
    const partAt = (): string => `${xl}worksheets/sheet${String(number)}.xml`;
    while (draft.has(partAt()) || parts.has(keyOf(partAt()))) number++;
    parts.add(keyOf(partAt()));
    return { plan: sheet, name, part: partAt(), index: index++, existing: undefined };
  });
}

function addSheetPart(
  draft: PackageDraft,
  workbookPart: string,
  destination: Destination,
  namespaces: Namespaces
): string {
  draft.add(destination.part, CONTENT_TYPES.worksheet, "");
  return draft.relate(workbookPart, `${namespaces.relationships}/worksheet`, destination.part);
}

function requireStyles(draft: PackageDraft, source: XlsxSource, namespaces: Namespaces): string {
  const { stylesPart, part } = source.part;
  if (stylesPart !== undefined) return stylesPart;
  const name = `${folderOf(part)}styles.xml`;
  draft.add(name, CONTENT_TYPES.styles, emptyStyles(namespaces.main));
  draft.relate(part, `${namespaces.relationships}/styles`, name);
  return name;
}

function foreignNames(source: XlsxSource, destinations: readonly Destination[]): Set<string> {
  const ours = new Set(destinations.map((destination) => destination.existing?.name.toLowerCase()));
  const names = source.part.sheets.map((sheet) => sheet.name.toLowerCase());
  return new Set(names.filter((name) => !ours.has(name)));
}

function without(
  map: ReadonlyMap<string, string>,
  keys: ReadonlySet<string>
): ReadonlyMap<string, string> {
  return new Map([...map].filter(([key]) => !keys.has(key)));
}

/**
 * The calculation chain names cells that hold formulas; one that holds none any more makes Excel
 * offer a repair. Without the part Excel builds the chain anew.
 */
function dropCalcChain(draft: PackageDraft, source: XlsxSource): void {
  const { calcChainPart, part } = source.part;
  if (calcChainPart === undefined) return;
  for (const relationship of draft.relationships(part)) {
    if (kindOf(relationship) === "calcChain") draft.unrelate(part, relationship.id);
  }
  draft.remove(calcChainPart);
}
