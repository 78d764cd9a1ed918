import type { CheckDoc } from "../../checks/check-doc";
import type { ListRuleId } from "../list-finding";
import { accountSharedDoc } from "./account-shared";
import { ageVsClassDoc } from "./age-vs-class";
import { assessedOnOneDayDoc } from "./assessed-on-one-day";
import { classChangedWithoutAssessmentDoc } from "./class-changed-without-assessment";
import { classDiffersDoc } from "./class-differs";
import { missingInLeftDoc, missingInRightDoc, valueDiffersDoc } from "./compared";
import { duplicateAcrossInstitutionsDoc } from "./duplicate-across-institutions";
import { duplicateInListDoc } from "./duplicate-in-list";
import { idBirthDoc } from "./id-birth";
import { idChecksumDoc } from "./id-checksum";
import { idDigitsLostDoc } from "./id-digits-lost";
import { idSexDoc } from "./id-sex";
import { idTwoNamesDoc } from "./id-two-names";
import { monthsOutOfRangeDoc } from "./months-out-of-range";
import { monthsTimesRateDoc } from "./months-times-rate";
import { nameTwoIdsDoc } from "./name-two-ids";
import { overCapacityDoc } from "./over-capacity";
import { overlapWithListDoc } from "./overlap-with-list";
import { paidAfterDeadlineDoc } from "./paid-after-deadline";
import { paidBeforeAssessmentDoc } from "./paid-before-assessment";
import { paidAfterDeathDoc } from "./paid-after-death";
import { payeeDiffersDoc } from "./payee-differs";
import { rosterVsSummaryDoc } from "./roster-vs-summary";
import { similarNameDoc } from "./similar-name";

/** What docs/lists.md says of every check on lists. Only the script that writes the page reads this. */
export const documentedLists: Readonly<Record<ListRuleId, CheckDoc>> = {
  "id-digits-lost": idDigitsLostDoc,
  "id-checksum": idChecksumDoc,
  "id-birth": idBirthDoc,
  "id-sex": idSexDoc,
  "id-two-names": idTwoNamesDoc,
  "name-two-ids": nameTwoIdsDoc,
  "duplicate-in-list": duplicateInListDoc,
  "duplicate-across-institutions": duplicateAcrossInstitutionsDoc,
  "overlap-with-list": overlapWithListDoc,
  "paid-after-death": paidAfterDeathDoc,
  "paid-after-deadline": paidAfterDeadlineDoc,
  "age-vs-class": ageVsClassDoc,
  "months-out-of-range": monthsOutOfRangeDoc,
  "months-times-rate": monthsTimesRateDoc,
  "class-changed-without-assessment": classChangedWithoutAssessmentDoc,
  "paid-before-assessment": paidBeforeAssessmentDoc,
  "assessed-on-one-day": assessedOnOneDayDoc,
  "class-differs": classDiffersDoc,
  "account-shared": accountSharedDoc,
  "payee-differs": payeeDiffersDoc,
  "over-capacity": overCapacityDoc,
  "roster-vs-summary": rosterVsSummaryDoc,
  "missing-in-right": missingInRightDoc,
  "missing-in-left": missingInLeftDoc,
  "value-differs": valueDiffersDoc,
  "similar-name": similarNameDoc,
};
