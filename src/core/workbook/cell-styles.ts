import type { CellStyle } from "./write-plan";

/** How a meaning looks. Sizes in points, colours as ARGB. */
export interface Look {
  readonly size: number;
  readonly bold?: boolean;
  readonly underline?: boolean;
  readonly colour?: string;
  readonly fill?: string;
  readonly border: "none" | "thin" | "top-rule";
  readonly horizontal: "left" | "center" | "right";
  readonly vertical: "top" | "center";
  readonly wrap: boolean;
}

const BODY_SIZE = 10;
const HEADER_FILL = "FFE4EBF5";
const INPUT_FILL = "FFFFFBE0";
const INPUT_HEADER_FILL = "FFFFF0B8";
const GREY = "FF7F7F7F";
const RED = "FFC00000";
const LINK_BLUE = "FF0563C1";

const body = { size: BODY_SIZE, border: "thin", vertical: "top" } as const;
const text = { ...body, horizontal: "left", wrap: true } as const;
const number = { ...body, horizontal: "right", wrap: false } as const;
const header = {
  size: BODY_SIZE,
  bold: true,
  border: "thin",
  horizontal: "center",
  vertical: "center",
  wrap: true,
} as const;
const plain = { size: BODY_SIZE, border: "none", horizontal: "left", vertical: "center" } as const;

/** The look of every style by meaning. */
export const LOOKS: Readonly<Record<CellStyle, Look>> = {
  title: { ...header, size: 14, border: "none" },
  subtitle: { ...plain, wrap: true },
  section: { ...plain, size: 11, bold: true, wrap: false },
  header: { ...header, fill: HEADER_FILL },
  "header-input": { ...header, fill: INPUT_HEADER_FILL },
  text,
  repeat: { ...text, colour: GREY },
  number,
  difference: { ...number, colour: RED },
  link: { ...text, colour: LINK_BLUE, underline: true },
  "input-text": { ...text, fill: INPUT_FILL },
  "input-number": { ...number, fill: INPUT_FILL },
  "total-text": { ...text, bold: true, border: "top-rule" },
  "total-number": { ...number, bold: true, border: "top-rule" },
  foot: { ...plain, wrap: false },
};
