import { message } from "../messages/message";
import { mix } from "./candidate-index";
import type { Comparer } from "./comparer";
import { compareField, FIELD_AGAINST, FIELD_WEIGHT } from "./compare-field";
import { hashText, pairFields } from "./compare-institutions";
import { idEvidence } from "./id-evidence";
import { digitSlips, foldId, isMasked } from "./id-text";
import { foldName } from "./institution-name";
import { KINSHIP, type CharacterKinship } from "./kinship";
import type { FieldEvidence, NameColumn } from "./suggestion";

/**
 * Evidence in natural units (log of how much likelier a field is among true pairs than among
 * chance ones), added up and turned into a likelihood. Source of the idea: Fellegi and Sunter, A
 * Theory for Record Linkage, 1969; the weights are ours, for lists of a county's size.
 */
const PRIOR = -5;
const NAME = { same: 5, kin: 3, slip: 0.5, different: -5 } as const;
const ID = { same: 11, oneSlip: 6, twoSlips: 3, different: -7 } as const;
/** Names that many people bear say less, by the logarithm of how many. */
const COMMON_NAME = 0.5;
const SEED = { name: 21, sound: 22, id: 23, idPart: 24, dropped: 25, field: 26 };
const ID_PARTS = [
  [0, 6, 6, 14],
  [0, 6, 14, 18],
  [6, 14, 14, 18],
  [0, 9, 0, 0],
  [9, 18, 0, 0],
] as const;

type NameAgreement = keyof typeof NAME;

/** People: by ID, name and what else the lists say of them, weighed together. */
export function comparePeople(
  left: NameColumn,
  right: NameColumn,
  kinship: CharacterKinship
): Comparer {
  const leftNames = left.names.map(foldName);
  const rightNames = right.names.map(foldName);
  const leftIds = (left.ids ?? []).map(usableId);
  const rightIds = (right.ids ?? []).map(usableId);
  const others = pairFields(left, right);
  const bearers = new Map<string, number>();
  for (const name of rightNames) bearers.set(name, (bearers.get(name) ?? 0) + 1);

  const nameAgreement = (l: number, r: number): NameAgreement =>
    compareNames(leftNames[l] ?? "", rightNames[r] ?? "", kinship);
  const idWeight = (l: number, r: number): number => {
    const one = leftIds[l] ?? "";
    const other = rightIds[r] ?? "";
    if (one === "" || other === "") return 0;
    if (one === other) return ID.same;
    const slips = digitSlips(one, other);
    if (slips === 1) return ID.oneSlip;
    return slips === 2 ? ID.twoSlips : ID.different;
  };
  const score = (l: number, r: number): number => {
    const agreement = nameAgreement(l, r);
    let sum = PRIOR + NAME[agreement] + idWeight(l, r);
    if (agreement !== "different") {
      sum -= COMMON_NAME * Math.log(bearers.get(rightNames[r] ?? "") ?? 1);
    }
    for (const { field, ofLeft, ofRight } of others) {
      const found = compareField(field, ofLeft[l] ?? "", ofRight[r] ?? "").agreement;
      if (found === "different") sum -= FIELD_AGAINST[field];
      else if (found !== "missing") sum += FIELD_WEIGHT[field] * (found === "same" ? 1 : 0.8);
    }
    return 1 / (1 + Math.exp(-sum));
  };
  const emit = (names: readonly string[], ids: readonly string[], fields: Fields) => {
    return (row: number, push: (hash: number) => void): void => {
      emitPerson(names[row] ?? "", ids[row] ?? "", kinship, push);
      for (const { field, values } of fields) {
        // What many share finds nobody; birthdays, accounts and phones do.
        if (field !== "birth" && field !== "account" && field !== "phone") continue;
        const value = foldName(values[row] ?? "");
        if (value !== "") push(hashText(mix(SEED.field, field.length), value));
      }
    };
  };
  return {
    emitLeft: emit(leftNames, leftIds, left.others ?? []),
    emitRight: emit(rightNames, rightIds, right.others ?? []),
    // A name alone never makes two people one.
    same: () => [],
    score,
    isDoubtful: (l, r) => nameAgreement(l, r) === "different",
    explain(l, r) {
      const id = idEvidence(left.ids?.[l] ?? "", right.ids?.[r] ?? "");
      const more = others.map(({ field, ofLeft, ofRight }) =>
        compareField(field, ofLeft[l] ?? "", ofRight[r] ?? "")
      );
      const name = explainName(leftNames[l] ?? "", rightNames[r] ?? "", kinship);
      return [name, ...(id ? [id] : []), ...more].filter((each) => each.agreement !== "missing");
    },
    leftKey: (row) => personKey(leftNames[row], leftIds[row]),
    rightKey: (row) => personKey(rightNames[row], rightIds[row]),
  };
}

type Fields = NonNullable<NameColumn["others"]>;

function usableId(raw: string): string {
  const id = foldId(raw);
  return isMasked(id) ? "" : id;
}

/** Without an ID every row is a person of its own: two people of one name are rivals. */
function personKey(name = "", id = ""): string {
  return id === "" ? "" : `${name} ${id}`;
}

function emitPerson(
  name: string,
  id: string,
  kinship: CharacterKinship,
  push: (hash: number) => void
): void {
  if (name !== "") {
    push(hashText(SEED.name, name));
    let sound = SEED.sound;
    for (let at = 0; at < name.length; at++) {
      sound = mix(sound, kinship.soundOf(name.charCodeAt(at)) || name.charCodeAt(at));
    }
    push(sound);
    if (name.length > 1) push(hashText(SEED.dropped, name));
    if (name.length > 2) {
      for (let at = 0; at < name.length; at++) {
        push(hashText(SEED.dropped, name.slice(0, at) + name.slice(at + 1)));
      }
    }
  }
  if (id === "") return;
  push(hashText(SEED.id, id));
  ID_PARTS.forEach(([from, to, andFrom, andTo], part) => {
    push(hashText(SEED.idPart + part * 97, id.slice(from, to) + id.slice(andFrom, andTo)));
  });
}

function compareNames(one: string, other: string, kinship: CharacterKinship): NameAgreement {
  if (one === other) return one === "" ? "different" : "same";
  if (one === "" || other === "") return "different";
  if (one.length === other.length) {
    let kin = 0;
    let changed = 0;
    for (let at = 0; at < one.length; at++) {
      if (one[at] === other[at]) continue;
      const isKin = kinship.between(one.charCodeAt(at), other.charCodeAt(at)) !== KINSHIP.none;
      if (isKin) kin++;
      else changed++;
    }
    if (changed === 0 && kin * 2 <= one.length) return "kin";
    if (isSwapped(one, other)) return "kin";
    return changed + kin === 1 && one.length > 2 ? "slip" : "different";
  }
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const isPart = long.length - short.length === 1 && short.length > 1 && isWithin(short, long);
  return isPart ? "slip" : "different";
}

/** Given names written the other way round: 王小明 and 王明小. */
function isSwapped(one: string, other: string): boolean {
  for (let at = 0; at + 1 < one.length; at++) {
    const swapped = one.slice(0, at) + (one[at + 1] ?? "") + (one[at] ?? "") + one.slice(at + 2);
    if (swapped === other) return true;
  }
  return false;
}

function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return at === short.length;
}

function explainName(one: string, other: string, kinship: CharacterKinship): FieldEvidence {
  const agreement = compareNames(one, other, kinship);
  const shown = { left: one, right: other };
  switch (agreement) {
    case "same":
      return { field: "name", agreement: "same", score: 1, said: message("name.same") };
    case "slip":
      return {
        field: "name",
        agreement: "slip",
        score: 0.5,
        said: message("name.person-missing", shown),
      };
    case "different":
      return {
        field: "name",
        agreement: "different",
        score: 0,
        said: message("name.person-differs", shown),
      };
    case "kin":
      return explainKin(one, other, kinship);
  }
}

function explainKin(one: string, other: string, kinship: CharacterKinship): FieldEvidence {
  for (let at = 0; at < one.length; at++) {
    const left = one[at] ?? "";
    const right = other[at] ?? "";
    if (left === right) continue;
    const kin = kinship.between(left.charCodeAt(0), right.charCodeAt(0));
    if (kin === KINSHIP.none) break;
    const agreement = kin === KINSHIP.homophone ? "homophone" : "look-alike";
    const said = message(`name.${agreement}`, { left, right });
    return { field: "name", agreement, score: 0.8, said };
  }
  const said = message("name.swapped", { left: one, right: other });
  return { field: "name", agreement: "slip", score: 0.8, said };
}
