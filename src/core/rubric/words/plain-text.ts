/** Pieces that look like words or numbers of the grammar and are neither. */
export const plainText: readonly string[] = [
  String.raw`《[^《》]{0,60}》`,
  // “满意”、“比较满意”: a list of them is one name.
  String.raw`[“"][^“”"×*÷]{0,60}[”"](?:[、,和或及与]?[“"][^“”"×*÷]{0,60}[”"]){0,8}`,
  String.raw`[〔\[(]\d{4}[〕\])]\d*号?`,
  String.raw`\d{4}年(?:度|初|底|末)?(?:\d{1,2}月(?:\d{1,2}日)?)?`,
  String.raw`\d{1,2}月\d{1,2}日`,
  String.raw`\d{1,2}月(?:底|末|初|份|上旬|中旬|下旬)`,
  String.raw`\d{4}[./-]\d{1,2}[./-]\d{1,2}`,
  // 师生比达到1:19, 投入产出比1比2: compared by a person, for neither of the two figures is the value.
  String.raw`\d+(?:\.\d+)?[:∶比]\d+(?:\.\d+)?(?=[的时者]?(?:得|计[1-9]|[,;。)<>≤≥~-]|以[上下]|[及至到配则为不]|$))`,
  // Wi-Fi, COVID-19, PM2.5, 5G-A, A/B岗, T-1年: names, and neither signs nor figures.
  String.raw`[A-Za-z]{2,}(?:-[A-Za-z]{2,})+`,
  String.raw`[A-Za-z]{2,}-\d{1,3}(?=[^\d.%‰A-Za-z])(?=\p{Script=Han})`,
  String.raw`PM\d+(?:\.\d+)?`,
  String.raw`\d[Gg](?:-[A-Za-z]+)?(?=\p{Script=Han})`,
  String.raw`[A-Z]/[A-Z](?=[岗角类级股])`,
  String.raw`[A-Z]-\d年`,
  String.raw`第[\d一二三四五六七八九十]+[条款季度题期批]+`,
  String.raw`问题\d+(?![\d处次个项例起件])`,
];
