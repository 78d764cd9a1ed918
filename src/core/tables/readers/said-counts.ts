import { Decimal } from "../../values/decimal";
import type { CellRef } from "../../values/cell-ref";
import type { SaidCount } from "../said";

const COUNT =
  /(?<![\d.,%第～~-])(\d{1,3}(?:,\d{3})+|\d{1,5})(处|家|所|个|座|户)(?!月|工作日|小时|百分点|方面|阶段|季度)([\p{Script=Han}]{2,20})/gu;

/** Ends a clause; the comma in 1,200户 does not. */
const PAUSE = /[，。；;！!？?]|,(?!\d{3}(?!\d))|(?<!\d),/u;

/** Words that no name of a thing goes on with: 养老机构进行了审核 is about 养老机构. */
const VERB =
  /(进行|开展|实施|获得|享受|完成|通过|提供|均|已|共|等|的|和|与|及|并|未|符合|存在|为|是|按|在|到|给予|发放|接受|申请|提交|全部|分别|补贴了?$|得).*$/u;

/** 12处养老服务中心, 对12家养老机构进行了补贴. */
export function saidCounts(cell: CellRef, text: string): SaidCount[] {
  return text.split(PAUSE).flatMap((clause) =>
    [...clause.matchAll(COUNT)].flatMap(([, digits = "0", counter = "", words = ""]) => {
      const noun = words.replace(VERB, "");
      if (noun.length < 2) return [];
      return [{ cell, count: new Decimal(digits.replaceAll(",", "")), counter, noun, clause }];
    })
  );
}
