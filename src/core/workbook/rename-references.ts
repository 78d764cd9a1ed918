import { quoteSheet } from "../values/cell-ref";

/** Texts and structured references stay; a sheet's name before `!` is looked up. */
const TOKEN =
  /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|\[(?:[^[\]]|\[[^\]]*\])*\]|((?:[^\s"'!#$%&()*+,\-/:;<=>@[\]^`{|}~])+)!/g;

/** A formula in which sheets that are called otherwise now have their new names. */
export function renameReferences(formula: string, names: ReadonlyMap<string, string>): string {
  if (names.size === 0) return formula;
  return formula.replace(TOKEN, (whole: string, quoted?: string, bare?: string) => {
    const name = quoted?.replaceAll("''", "'") ?? bare;
    const renamed = name === undefined ? undefined : names.get(name.toLowerCase());
    return renamed === undefined ? whole : `${quoteSheet(renamed)}!`;
  });
}
