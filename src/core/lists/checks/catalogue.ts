import type { ListFacts, ListSteps } from "../list-facts";
import type { ListRuleId } from "../list-finding";
import { accountShared } from "./account-shared";
import { ageVsClass } from "./age-vs-class";
import { assessedOnOneDay } from "./assessed-on-one-day";
import { classChangedWithoutAssessment } from "./class-changed-without-assessment";
import { classDiffers } from "./class-differs";
import { duplicateAcrossInstitutions } from "./duplicate-across-institutions";
import { duplicateInList } from "./duplicate-in-list";
import { idBirth } from "./id-birth";
import { idChecksum } from "./id-checksum";
import { idDigitsLost } from "./id-digits-lost";
import { idSex } from "./id-sex";
import { idTwoNames } from "./id-two-names";
import { monthsOutOfRange } from "./months-out-of-range";
import { monthsTimesRate } from "./months-times-rate";
import { nameTwoIds } from "./name-two-ids";
import { overCapacity } from "./over-capacity";
import { overlapWithList } from "./overlap-with-list";
import { paidAfterDeadline } from "./paid-after-deadline";
import { paidBeforeAssessment } from "./paid-before-assessment";
import { paidAfterDeath } from "./paid-after-death";
import { payeeDiffers } from "./payee-differs";
import { rosterVsSummary } from "./roster-vs-summary";

export interface ListCheck {
  readonly id: ListRuleId;
  readonly run: (facts: ListFacts) => ListSteps;
}

/** Every check on lists but the comparisons, in the order in which its findings are listed. */
export const listChecks: readonly ListCheck[] = [
  { id: "id-digits-lost", run: idDigitsLost },
  { id: "id-checksum", run: idChecksum },
  { id: "id-birth", run: idBirth },
  { id: "id-sex", run: idSex },
  { id: "id-two-names", run: idTwoNames },
  { id: "name-two-ids", run: nameTwoIds },
  { id: "duplicate-in-list", run: duplicateInList },
  { id: "duplicate-across-institutions", run: duplicateAcrossInstitutions },
  { id: "overlap-with-list", run: overlapWithList },
  { id: "paid-after-death", run: paidAfterDeath },
  { id: "paid-after-deadline", run: paidAfterDeadline },
  { id: "age-vs-class", run: ageVsClass },
  { id: "months-out-of-range", run: monthsOutOfRange },
  { id: "months-times-rate", run: monthsTimesRate },
  { id: "class-changed-without-assessment", run: classChangedWithoutAssessment },
  { id: "paid-before-assessment", run: paidBeforeAssessment },
  { id: "assessed-on-one-day", run: assessedOnOneDay },
  { id: "class-differs", run: classDiffers },
  { id: "account-shared", run: accountShared },
  { id: "payee-differs", run: payeeDiffers },
  { id: "over-capacity", run: overCapacity },
  { id: "roster-vs-summary", run: rosterVsSummary },
];
