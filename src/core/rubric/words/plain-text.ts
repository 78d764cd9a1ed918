/** Pieces that look like words or numbers of the grammar and are neither. */
export const plainText: readonly string[] = [
  String.raw`《[^《》]{0,60}》`,
  String.raw`[“"][^“”"×*÷]{0,60}[”"]`,
  String.raw`[〔\[(]\d{4}[〕\])]\d*号?`,
  String.raw`\d{4}年(?:度|初|底|末)?(?:\d{1,2}月(?:\d{1,2}日)?)?`,
  String.raw`\d{1,2}月\d{1,2}日`,
  String.raw`\d{1,2}月(?:底|末|初|份|上旬|中旬|下旬)`,
  String.raw`\d{4}[./-]\d{1,2}[./-]\d{1,2}`,
  String.raw`第[\d一二三四五六七八九十]+[条款季度题期批]+`,
  String.raw`问题\d+(?![\d处次个项例起件])`,
];
