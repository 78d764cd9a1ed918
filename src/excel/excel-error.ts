import { message, type Message } from "../core/messages/message";

/** What was being done when Excel refused. */
export type Doing = "read" | "write" | "select";

/** What holds for the workbook after a failure. */
export type Safe = "unchanged" | "restored" | "partly" | "marks" | "pending";

/** A reason that is known and has its own sentence; thrown inside src/excel only. */
export class ExcelProblem extends Error {
  readonly said: Message;

  constructor(said: Message) {
    super(said.code);
    this.said = said;
  }
}

/** Excel's own code for what went wrong: `ItemNotFound`; the error's name for anything else. */
export function codeOf(cause: unknown): string {
  if (typeof cause === "object" && cause !== null && "code" in cause) {
    const { code } = cause;
    if (typeof code === "string" && code !== "") return code;
  }
  return cause instanceof Error ? cause.name : "UnknownError";
}

const TOO_LARGE = new Set([
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "RangeExceedsLimit",
]);

/** Whether the same may work in smaller pieces. */
export function isTooLarge(cause: unknown): boolean {
  return TOO_LARGE.has(codeOf(cause));
}

/** Whether what was asked for is no longer there: a sheet deleted between two syncs. */
export function isGone(cause: unknown): boolean {
  return ["ItemNotFound", "InvalidReference", "InvalidReferenceException"].includes(codeOf(cause));
}

/** Parts of a sheet that are left out where Excel refuses them: no figure hangs on them. */
export type OptionalPart =
  "page" | "charts" | "validations" | "table" | "links" | "sizes" | "copies";

const PARTS: readonly (readonly [OptionalPart, RegExp])[] = [
  ["page", /PageLayout|HeaderFooter|headersFooters/i],
  ["charts", /Chart|\baxes\b|\bseries\b|valueAxis|categoryAxis/i],
  ["validations", /DataValidation/i],
  ["table", /\bTable/i],
  ["links", /hyperlink/i],
  // Copies of what is rewritten cannot be left out: asked without the others they are refused again.
  ["copies", /copyFrom/i],
  ["sizes", /autofit|rowHeight|columnWidth|columnHidden|freeze/i],
];

/** The part of a sheet that Excel would not take, when it is one that can be left out. */
export function partRefused(cause: unknown): OptionalPart | undefined {
  if (typeof cause !== "object" || cause === null || !("debugInfo" in cause)) return undefined;
  const info = cause.debugInfo as {
    readonly errorLocation?: unknown;
    readonly statement?: unknown;
  };
  const place = `${String(info.errorLocation)} ${String(info.statement)}`;
  return PARTS.find(([, words]) => words.test(place))?.[0];
}

/** Every error of Excel as a sentence: what happened, what is safe, what to do. */
export function sayError(cause: unknown, doing: Doing, safe: Safe = "unchanged"): Message {
  if (cause instanceof ExcelProblem) return cause.said;
  const code = codeOf(cause);
  const params = { code, safe: message(`excel.safe.${safe}`) };
  if (code === "InvalidOperationInCellEditMode" && safe === "unchanged") {
    return message(`excel.editing.${doing}`);
  }
  if (code === "AccessDenied") return message("excel.access-denied", params);
  if (isGone(cause)) return message("excel.sheet-gone", params);
  if (isTooLarge(cause)) return message("excel.too-large", params);
  if (["ApiNotFound", "ApiNotAvailable", "UnsupportedOperation", "NotImplemented"].includes(code)) {
    return message("excel.unsupported", params);
  }
  const isPassing = /busy|timeout|unavailable|aborted|conflict|network|connection/i.test(code);
  return message(isPassing ? "excel.busy" : "excel.unexpected", params);
}
