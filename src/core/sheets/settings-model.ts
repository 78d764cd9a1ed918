import type { Settings } from "../evaluation";
import type { Band } from "./grade-band";
import type { Decimal } from "../values/decimal";

/** Text with, where it has one, the place in the workbook it links to. */
export interface Linked {
  readonly value: string;
  readonly link?: string;
}

/** A rate in 补贴标准. */
export interface RateLine {
  /** Normalised; empty where one rate holds for all. */
  readonly className: string;
  readonly label: string;
  readonly rate: Decimal;
  readonly unit: string;
  readonly source?: Linked;
}

/** A table that was found, as 表格识别 lists it. */
export interface TableLine {
  readonly id: string;
  readonly kind: string;
  readonly sheet: string;
  /** `A2:F15` */
  readonly range: string;
  /** By which answers know it; see `Table.slug`. */
  readonly slug?: string;
  readonly title?: string;
  readonly unit?: string;
  /** Headers of the columns it was read by. */
  readonly columns: string;
}

/** A part of a sheet that could not be used. */
export interface UnreadLine {
  readonly sheet: string;
  readonly range: string;
  readonly reason: string;
}

/** One answer to what counts as 处, and the grade it gives. */
export interface OutcomeLine {
  readonly assumption: string;
  readonly score: Decimal;
  readonly level?: string;
}

/** A question as 口径确认 lists it. */
export interface QuestionLine {
  readonly id: string;
  readonly text: string;
  readonly choices: readonly { readonly value: string; readonly words: string }[];
  /** What the total would come to, one line an answer; empty where no grade hangs on it. */
  readonly note: readonly string[];
  /** A person's answer. */
  readonly answer?: string;
  /** The reading that counts, in words. */
  readonly inForce?: string;
  /** `资金支出!A2`, and the link to it. */
  readonly place?: string;
  readonly link?: string;
}

/** What 绩核设置 shows, before a person's own values are put in. */
export interface SettingsModel {
  readonly project: string;
  /** 复核人 as given for this run; it stands for the name in 绩核设置. */
  readonly reviewer?: string;
  readonly settings: Settings;
  readonly outcomes: readonly OutcomeLine[];
  readonly scale: readonly (Band & { readonly source?: Linked })[];
  readonly questions: readonly QuestionLine[];
  readonly rates: readonly RateLine[];
  readonly tables: readonly TableLine[];
  /** Tables a person told JiHe to leave out. */
  readonly ignored: readonly TableLine[];
  readonly unread: readonly UnreadLine[];
}
