import type { HeaderColumn } from "../header-column";
import type { TableSource } from "../table-source";

/** A column headed as the sum of others: 合计, 全年合计, 人数小计, 补贴金额合计. */
const SUM_WORD =
  /(合计|小计|总计|共计|总额|总数|总人数|总人次|总户数|人月数?)(\(.*\))?$|^(全年|总)/u;
const RATE_WORD = /标准|单价|率|比例|占比|均|月数/u;

/** What is left when something is taken off, or comes out of both: 结余, 未支付, 实发, 季末人数. */
const BALANCE_WORD =
  /结余|结转|余额|余款|差额|差异|相差|剩余|净额|尚[欠需]|欠[拨发付缴]|未(支付|拨付|发放|支出|兑付|使用|执行|下达|到位|拨|发|付)|[待尚]\S{0,2}(支付|拨付|发放|兑付)|应[补退收]|清算|超\(?欠\)?|超额|超支|实[发拨付补]|[实核]际?(发放|拨付|支付|兑付|兑现)|核[拨发定]|增减|[核审调净][增减]|节[约省支]|净值|[调变追][整更加]后|balance|outstanding|remaining|unpaid|unspent|difference|saving|追[加减]|(?<!上)[期季月年]末|年终/iu;

/** Whether a column of figures is headed as a sum. */
export function isSumColumn({ path, numeric }: HeaderColumn): boolean {
  return (numeric ?? 0) >= 0.67 && saysSum(path) && !isRate(path);
}

/** Whether a level of a header says that what it heads is a sum. */
export function saysSum(path: readonly string[]): boolean {
  return path.some((text) => SUM_WORD.test(text));
}

/** 核发金额 after 生活补贴 and 保险费: the money of a row may be a sum without saying so. */
export function isMoneyOfRow(source: TableSource, { column, path }: HeaderColumn): boolean {
  return (
    /(金额|资金|合计|总额|款|服务费|费用|价|投资|投资额)$/u.test(path.at(-1) ?? "") &&
    source.unit(column).dimension === "money" &&
    !isRate(path)
  );
}

/** Whether a column of money or heads is headed as what others leave. */
export function isBalanceColumn(source: TableSource, header: HeaderColumn): boolean {
  const { dimension } = source.unit(header.column);
  return (
    (header.numeric ?? 0) >= 0.67 &&
    (dimension === "money" || dimension === "count" || dimension === "none") &&
    header.path.some((text) => BALANCE_WORD.test(text)) &&
    !isRate(header.path)
  );
}

/** Whether a column holds figures that can be added up. */
export function isFigureColumn(header: HeaderColumn): boolean {
  return (header.numeric ?? 0) >= 0.5 && !isRate(header.path);
}

/** Rates, shares and months: their sum means nothing. */
function isRate(path: readonly string[]): boolean {
  return RATE_WORD.test(path.join(""));
}
