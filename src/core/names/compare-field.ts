import { message } from "../messages/message";
import { maskIdText } from "./id-text";
import { ROLE, foldName, parseInstitution } from "./institution-name";
import type { Agreement, FieldEvidence, NameField } from "./suggestion";

/** How much one field speaks for a pair when it agrees, in tenths of a natural unit of evidence. */
export const FIELD_WEIGHT: Readonly<Record<NameField["field"], number>> = {
  institution: 2.5,
  region: 1.5,
  birth: 4,
  account: 4,
  phone: 3.5,
  class: 0.5,
};
/** And against it when it differs: people change their phone, not their birthday. */
export const FIELD_AGAINST: Readonly<Record<NameField["field"], number>> = {
  institution: 1.5,
  region: 2,
  birth: 5,
  account: 0.3,
  phone: 0.3,
  class: 0.3,
};

/** Compares another column of the two rows. Accounts and phones are masked in what it says. */
export function compareField(
  field: NameField["field"],
  left: string,
  right: string
): FieldEvidence {
  const agreement = agreementOf(field, left, right);
  const shown = (text: string): string =>
    field === "account" || field === "phone" ? maskIdText(text.trim()) : text.trim();
  const fieldName = message(`name.field.${field}`);
  const said =
    agreement === "different"
      ? message("name.field-differs", {
          field: fieldName,
          left: shown(left),
          right: shown(right),
        })
      : message("name.field-same", { field: fieldName });
  return { field, agreement, score: SCORE[agreement] ?? 0, said };
}

const SCORE: Partial<Record<Agreement, number>> = { same: 1, variant: 0.9, partly: 0.5 };

function agreementOf(field: NameField["field"], left: string, right: string): Agreement {
  const one = foldName(left);
  const other = foldName(right);
  if (one === "" || other === "") return "missing";
  if (one === other) return "same";
  if (field === "birth" && digits(left) === digits(right)) return "same";
  if (field === "institution" && coreOf(left) === coreOf(right)) return "variant";
  const holds = field === "region" && (one.endsWith(other) || other.endsWith(one));
  return holds ? "partly" : "different";
}

/** 1950-03-07, 1950年3月7日 and 19500307 are one day. */
function digits(text: string): string {
  const parts = text.normalize("NFKC").match(/\d+/gu) ?? [];
  return parts.map((part) => (part.length < 2 ? `0${part}` : part)).join("");
}

function coreOf(text: string): string {
  const { text: folded, roles } = parseInstitution(text);
  let core = "";
  for (let at = 0; at < folded.length; at++) if (roles[at] === ROLE.core) core += folded[at] ?? "";
  return core === "" ? folded : core;
}
