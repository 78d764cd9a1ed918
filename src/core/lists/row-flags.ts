import { squeeze } from "../tables/text";
import type { CellContent } from "./list-cells";
import { ROW_FLAG } from "./people-list";

const SUPPLEMENT = /补发|补差|追补|补拨|补付|追发|补上/u;
const REVERSAL = /冲销|冲减|冲红|红字|退回|退款|追回|扣回|收回|冲账|抵扣/u;
const TRANSFER = /转入|转出|转院|转至|转自|调入|调出|转机构|转移/u;
const GUARDIAN =
  /监护|代领|代发|代收|委托|共用|合用|家属|子女|配偶|儿子|女儿|亲属|统一账户|机构账户|代管/u;
const DEATH = /死亡|去世|离世|病故|亡故|逝世/u;
/** 失败, 退票; or 否 under 是否成功. */
const FAILED =
  /失败|失敗|未成功|不成功|退票|退汇|退回|拒绝|作废|撤销|^(否|不|n|no|fail(ed|ure)?)$/iu;

/** What of a row may mark it as no ordinary payment. */
export interface RowSigns {
  /** 备注; empty when there is none. */
  readonly note: string;
  /** Somebody stands in a column for guardians. */
  readonly hasGuardian: boolean;
  /** 与本人关系. */
  readonly relation: CellContent;
  /** Units of money; NaN where there is none. */
  readonly amount: number;
  /** 发放结果. */
  readonly result: CellContent;
}

/** The {@link ROW_FLAG}s of a row, added up. */
export function rowFlags({ note, hasGuardian, relation, amount, result }: RowSigns): number {
  let flags = note === "" ? 0 : noteFlags(note);
  if (hasGuardian || isAnother(relation)) flags |= ROW_FLAG.guardian;
  if (amount < 0) flags |= ROW_FLAG.reversal;
  if (typeof result === "string" && FAILED.test(squeeze(result))) flags |= ROW_FLAG.failed;
  return flags;
}

function noteFlags(note: string): number {
  let flags = 0;
  if (SUPPLEMENT.test(note)) flags |= ROW_FLAG.supplement;
  if (REVERSAL.test(note)) flags |= ROW_FLAG.reversal;
  if (TRANSFER.test(note)) flags |= ROW_FLAG.transfer;
  if (GUARDIAN.test(note)) flags |= ROW_FLAG.guardian;
  if (DEATH.test(note)) flags |= ROW_FLAG.death;
  return flags;
}

/** Whether the account is that of another than 本人. */
function isAnother(relation: CellContent): boolean {
  return typeof relation === "string" && !/^(本人|无|自己|-|\/)?$/u.test(relation.trim());
}
