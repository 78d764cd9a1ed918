import type { Assembly } from "./assemble";

const TITLE =
  /^(附?表|附件)\s*[\d一二三四五六七八九十]|(表|情况|统计|明细|一览|标准|体系|汇总|分析|对比|名单|花名册)([（(][^（）()]*[)）])?$/u;

/** The caption nearest to the table; of a system in several parts, without the part's name. */
export function titleOf(assembly: Assembly): string | undefined {
  const captions = [...assembly.captions, ...assembly.lead.captions];
  const texts = captions.filter((text) => !/^[(（]?(金额)?单位/u.test(text));
  // A line of remarks may stand between a table and its caption.
  const title = texts.find((text) => TITLE.test(text)) ?? texts[0];
  if (assembly.bodies.length < 2) return title;
  return title?.replace(/[（(][^（）()]{1,8}[)）]$/u, "");
}
