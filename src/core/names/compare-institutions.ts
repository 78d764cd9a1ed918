import { NameAligner, type Difference } from "./align-names";
import type { Comparer } from "./comparer";
import { compareField, FIELD_WEIGHT } from "./compare-field";
import { foldId } from "./id-text";
import { ROLE, parseInstitutions, type ParsedName, type Role } from "./institution-name";
import type { CharacterKinship } from "./kinship";
import { emitNameFeatures } from "./name-features";
import { poolNames } from "./name-pool";
import { PlaceTable } from "./place-table";
import { agreementOf, sayDifferences } from "./say-difference";
import type { FieldEvidence, NameColumn } from "./suggestion";
import { idEvidence } from "./id-evidence";
import { mix } from "./candidate-index";

/** What a pair loses whose counties, or whose towns, are two. */
const OTHER_PLACE = 0.15;
const SAME_ID = 0.98;
const OTHER_ID = 0.7;
const ID_SEED = 11;
const NO_ROWS: readonly number[] = [];

/** Institutions: by the proper name first, then place, kind and legal form. */
export function compareInstitutions(
  left: NameColumn,
  right: NameColumn,
  kinship: CharacterKinship
): Comparer {
  const [leftNames = [], rightNames = []] = parseInstitutions(left.names, right.names);
  const pools = poolNames(leftNames, rightNames);
  const aligner = new NameAligner(pools.left, pools.right, kinship);
  const leftIds = left.ids?.map(foldId);
  const rightIds = right.ids?.map(foldId);
  const others = pairFields(left, right);
  const places = new PlaceTable(leftNames, rightNames);

  const emitId = (ids: readonly string[] | undefined, row: number, push: (h: number) => void) => {
    const id = ids?.[row];
    if (id !== undefined && id !== "") push(hashText(ID_SEED, id));
  };
  const decidesAlone = !(leftIds && rightIds) && others.length === 0;
  const rightRows = decidesAlone ? rowsByText(rightNames) : undefined;
  const lessPlaces = (value: number, l: number, r: number): number =>
    places.differ(l, r) ? Math.max(0, value - OTHER_PLACE) : value;
  const nameScore = (l: number, r: number, atLeast: number): number => {
    const value = aligner.similarity(l, r, atLeast);
    return value < atLeast ? value : lessPlaces(value, l, r);
  };
  const score = (l: number, r: number, atLeast: number): number => {
    // IDs and other columns can lift a low figure, so that names alone may not end the matter.
    let value = nameScore(l, r, decidesAlone ? atLeast : 0);
    const one = leftIds?.[l] ?? "";
    const other = rightIds?.[r] ?? "";
    if (one !== "" && other !== "") {
      value = one === other ? Math.max(value, SAME_ID) : Math.min(value, OTHER_ID);
    }
    for (const { field, ofLeft, ofRight } of others) {
      const { agreement } = compareField(field, ofLeft[l] ?? "", ofRight[r] ?? "");
      const weight = FIELD_WEIGHT[field] / 100;
      if (agreement === "same") value = Math.min(1, value + weight * (1 - value) * 5);
      else if (agreement === "different") value = Math.max(0, value - weight);
    }
    return value;
  };
  const compared = remembersLast((l, r) => aligner.compare(l, r));
  const differencesOf = (l: number, r: number): readonly Difference[] => compared(l, r).differences;
  return {
    same: (row) => rightRows?.get(leftNames[row]?.text ?? "") ?? NO_ROWS,
    emitLeft(row, push) {
      emitNameFeatures(pools.left, row, kinship, push);
      emitId(leftIds, row, push);
    },
    emitRight(row, push) {
      emitNameFeatures(pools.right, row, kinship, push);
      emitId(rightIds, row, push);
    },
    score,
    isDoubtful: (l, r) =>
      (leftNames[l]?.text ?? "") === "" ||
      differencesOf(l, r).some(speaksAgainst) ||
      isExchanged(differencesOf(l, r), ROLE.region) ||
      isExchanged(differencesOf(l, r), ROLE.type),
    explain(l, r) {
      const differences = differencesOf(l, r);
      const core = differences.filter(({ role }) => role === ROLE.core);
      const name: FieldEvidence = {
        field: "name",
        agreement: isExchanged(differences, ROLE.region)
          ? "different"
          : agreementOf(differences, core),
        score: lessPlaces(compared(l, r).similarity, l, r),
        said: sayDifferences(differences),
      };
      const id = idEvidence(left.ids?.[l] ?? "", right.ids?.[r] ?? "");
      const more = others.map(({ field, ofLeft, ofRight }) =>
        compareField(field, ofLeft[l] ?? "", ofRight[r] ?? "")
      );
      return [name, ...(id ? [id] : []), ...more].filter((each) => each.agreement !== "missing");
    },
    leftKey: (row) => leftNames[row]?.text ?? "",
    rightKey: (row) => rightNames[row]?.text ?? "",
  };
}

/** The same pair is asked for twice in a row: whether it is doubtful, and why. */
function remembersLast<T>(find: (l: number, r: number) => T): (l: number, r: number) => T {
  let last: { readonly l: number; readonly r: number; readonly found: T } | undefined;
  return (l, r) => {
    if (last?.l !== l || last.r !== r) last = { l, r, found: find(l, r) };
    return last.found;
  };
}

/** A number, a place, another kind, or a character of the proper name that is nothing alike. */
function speaksAgainst({ isConflict, kind, role }: Difference): boolean {
  if (isConflict || kind === "changed") return true;
  return role === ROLE.core && kind === "omitted";
}

/** 永济市 here and 临猗县 there: each says something of its own, which is no omission. */
function isExchanged(differences: readonly Difference[], role: Role): boolean {
  const omitted = differences.filter((each) => each.kind === "omitted" && each.role === role);
  return omitted.some(({ left }) => left !== "") && omitted.some(({ right }) => right !== "");
}

function rowsByText(names: readonly ParsedName[]): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  names.forEach(({ text }, row) => {
    if (text === "") return;
    const all = rows.get(text);
    if (all) all.push(row);
    else rows.set(text, [row]);
  });
  return rows;
}

/** Fields that both lists have, side by side. */
export function pairFields(
  left: NameColumn,
  right: NameColumn
): readonly {
  readonly field: NonNullable<NameColumn["others"]>[number]["field"];
  readonly ofLeft: readonly string[];
  readonly ofRight: readonly string[];
}[] {
  return (left.others ?? []).flatMap(({ field, values }) => {
    const other = right.others?.find((each) => each.field === field);
    return other ? [{ field, ofLeft: values, ofRight: other.values }] : [];
  });
}

export function hashText(seed: number, text: string): number {
  let hash = seed;
  for (let at = 0; at < text.length; at++) hash = mix(hash, text.charCodeAt(at));
  return hash;
}
