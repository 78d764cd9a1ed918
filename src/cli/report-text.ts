import type { Finding, RuleId } from "../core/checks/finding";
import type { Evaluation } from "../core/evaluation";
import { message, say, word, type Language } from "../core/messages/message";
import type { Grade, IndicatorScore } from "../core/scores/score";
import { kindWord } from "../core/sheets/table-rows";
import { formatCell, formatRange } from "../core/values/cell-ref";
import { Decimal, plain, sum, type Decimal as Figure } from "../core/values/decimal";
import { clipText, printable, textTable } from "./text-table";
import type { Session } from "./terminal";

/** What check says of a workbook on a terminal: tables, measures, findings by kind. */
export function checkText(evaluation: Evaluation, session: Session): string {
  return [
    tablesText(evaluation, session),
    measuresText(evaluation, session.language),
    findingsText(evaluation.findings, session),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function tablesText({ facts }: Evaluation, { language, terminal }: Session): string {
  const head = (code: "sheet.head.kind" | "sheet.head.range" | "sheet.head.unit") => ({
    head: word(code, language),
  });
  const parts = [heading("cli.tables", facts.tables.length, language)];
  if (facts.tables.length > 0) {
    const rows = facts.tables.map((table) => [
      table.id,
      kindWord(table.kind, language),
      `${table.range.sheet}!${formatRange(table.range)}`,
      table.unit ?? "",
      table.title ?? "",
    ]);
    const columns = [
      { head: "" },
      head("sheet.head.kind"),
      head("sheet.head.range"),
      head("sheet.head.unit"),
      { head: word("cli.head.title", language) },
    ];
    parts.push(textTable(columns, rows, terminal.width));
  }
  for (const { range, reason } of facts.unrecognised) {
    const place = `${range.sheet}!${formatRange(range)}`;
    parts.push(printable(say(message("cli.unrecognised", { place, reason }), language)));
  }
  if (facts.hiddenSheets.length > 0) {
    const names = facts.hiddenSheets.join(language === "en" ? ", " : "、");
    parts.push(printable(say(message("cli.hidden", { names }), language)));
  }
  return parts.join("\n");
}

function measuresText({ measures }: Evaluation, language: Language): string {
  if (measures.length === 0) return "";
  const lines = measures.map(({ name, value, unit, cells }) => {
    const places = cells.slice(0, 3).map(formatCell).join(", ");
    const space = unit === "%" ? "" : " ";
    return printable(`${say(name, language)} ${plain(value)}${space}${unit}  ${places}`);
  });
  return [heading("cli.measures", measures.length, language), ...lines].join("\n");
}

function findingsText(findings: readonly Finding[], session: Session): string {
  const { language } = session;
  if (findings.length === 0) return word("cli.no-findings", language);
  const groups = new Map<RuleId, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.rule);
    if (group) group.push(finding);
    else groups.set(finding.rule, [finding]);
  }
  const parts = [...groups].map(([rule, members]) => groupText(rule, members, session));
  return [countText(findings, language), ...parts].join("\n\n");
}

function countText(findings: readonly Finding[], language: Language): string {
  const count = (severity: Finding["severity"]): string =>
    String(findings.filter((finding) => finding.severity === severity).length);
  return say(
    message("cli.findings", {
      count: String(findings.length),
      high: count("high"),
      medium: count("medium"),
      low: count("low"),
    }),
    language
  );
}

function groupText(rule: RuleId, findings: readonly Finding[], session: Session): string {
  const { language, terminal } = session;
  const title = say(
    message("cli.group", {
      name: word(`sheet.rule.${rule}`, language),
      rule,
      count: String(findings.length),
    }),
    language
  );
  const amounts = findings.flatMap(({ amountYuan }) => amountYuan ?? []);
  const amount =
    amounts.length > 1
      ? `  ${say(message("cli.amount", { amount: grouped(sum(amounts)) }), language)}`
      : "";
  const rows = findings.map((finding) => [
    word(`sheet.severity.${finding.severity}`, language),
    finding.cells[0] ? formatCell(finding.cells[0]) : "",
    finding.subject,
    figure(finding.stated),
    figure(finding.expected),
    signed(finding.difference),
    finding.unit ?? "",
  ]);
  const columns = [
    { head: word("sheet.head.severity", language) },
    { head: word("sheet.head.place", language) },
    { head: word("sheet.head.subject", language) },
    { head: word("sheet.head.statedFigure", language), align: "right" },
    { head: word("sheet.head.expectedFigure", language), align: "right" },
    { head: word("sheet.head.difference", language), align: "right" },
    { head: word("sheet.head.unit", language) },
  ] as const;
  const said = findings.map((finding) => `  ${printable(say(finding.message, language))}`);
  return [title + amount, textTable(columns, rows, terminal.width), ...said].join("\n");
}

function figure(value: Figure | undefined): string {
  return value ? plain(value) : "";
}

function signed(value: Figure | undefined): string {
  if (!value) return "";
  return value.greaterThan(0) ? `+${plain(value)}` : plain(value);
}

/** `-14,750`: a figure a person reads, with separators. */
function grouped(value: Figure): string {
  const [whole = "", fraction] = plain(new Decimal(value)).split(".");
  const said = whole.replace(/\B(?=(\d{3})+$)/gu, ",");
  return fraction === undefined ? said : `${said}.${fraction}`;
}

/** The indicators and the grade, as score and grade print them. */
export function scoreText(
  indicators: readonly IndicatorScore[],
  grade: Grade,
  session: Session
): string {
  const { language, terminal } = session;
  const rows = indicators.map((indicator) => [
    indicator.code === indicator.name ? "" : indicator.code,
    indicator.name,
    plain(indicator.weight),
    figure(indicator.stated),
    figure(indicator.score),
    word(`sheet.state.${indicator.state}`, language),
    terminal.width === undefined
      ? say(indicator.explanation, language)
      : clipText(printable(say(indicator.explanation, language)), terminal.width),
  ]);
  const columns = [
    { head: word("cli.head.code", language) },
    { head: word("sheet.head.third", language) },
    { head: word("sheet.head.weight", language), align: "right" },
    { head: word("sheet.head.stated", language), align: "right" },
    { head: word("sheet.head.score", language), align: "right" },
    { head: word("sheet.head.state", language) },
    { head: word("cli.head.because", language) },
  ] as const;
  return `${textTable(columns, rows, terminal.width)}\n\n${gradeText(grade, language)}`;
}

function gradeText(grade: Grade, language: Language): string {
  const lines: string[] = [];
  const level = grade.level ?? word("sheet.state.pending", language);
  const score = plain(grade.score);
  const params = { score, level, weight: plain(grade.weight) };
  if (grade.stated ?? grade.statedLevel) {
    const stated = grade.stated ? plain(grade.stated) : "—";
    const statedLevel = grade.statedLevel ?? "—";
    lines.push(say(message("cli.grade-stated", { ...params, stated, statedLevel }), language));
  } else {
    lines.push(say(message("cli.grade", params), language));
  }
  for (const alternative of grade.alternatives) {
    lines.push(
      say(
        message("cli.alternative", {
          assumption: alternative.assumption,
          score: plain(alternative.score),
          level: alternative.level ?? word("sheet.state.pending", language),
        }),
        language
      )
    );
  }
  for (const note of grade.notes ?? []) lines.push(say(note, language));
  if (grade.pending.length > 0) {
    const codes = grade.pending.join(language === "en" ? ", " : "、");
    const count = String(grade.pending.length);
    lines.push(say(message("cli.pending", { codes, count }), language));
  }
  return lines.map(printable).join("\n");
}

function heading(code: "cli.tables" | "cli.measures", count: number, language: Language): string {
  return say(message(code, { count: String(count) }), language);
}
