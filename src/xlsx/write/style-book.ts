import type { CellStyle } from "../../core/workbook/write-plan";
import { builtinFormatId } from "../read/builtin-formats";
import { escapeAttribute } from "../xml/escape-xml";
import { declareDefault } from "../xml/patch-xml";
import { patchText } from "../xml/patch-text";
import { child, childrenNamed, parseXml, type XmlNode } from "../xml/xml-tree";
import { LOOKS, type Look } from "../../core/workbook/cell-styles";
import { XML_DECLARATION } from "./namespaces";
import { StyleList } from "./style-list";

const FIRST_CUSTOM_FORMAT = 164;

export interface StyleRequest {
  readonly style?: CellStyle | undefined;
  readonly format?: string | undefined;
  /** The text looks like a formula: Excel then shows it with an apostrophe and keeps it text. */
  readonly quoted?: boolean;
  /** Overrules the style's own wrapping. */
  readonly wrap?: boolean | undefined;
}

/** Gives out cell styles (indices into cellXfs) and appends to styles.xml what is missing. */
export class StyleBook {
  readonly #text: string;
  readonly #root: XmlNode;
  readonly #fonts: StyleList;
  readonly #fills: StyleList;
  readonly #borders: StyleList;
  readonly #formats: StyleList;
  readonly #xfs: StyleList;
  readonly #formatIds = new Map<string, number>();
  readonly #given = new Map<string, number>();
  #nextFormat = FIRST_CUSTOM_FORMAT;

  constructor(part: string, text: string) {
    this.#text = text;
    this.#root = parseXml(part, text, { everything: true });
    this.#fonts = new StyleList(this.#root, "fonts", "font");
    this.#fills = new StyleList(this.#root, "fills", "fill");
    this.#borders = new StyleList(this.#root, "borders", "border");
    this.#formats = new StyleList(this.#root, "numFmts", "numFmt");
    this.#xfs = new StyleList(this.#root, "cellXfs", "xf");
    const group = child(this.#root, "numFmts");
    for (const node of group ? childrenNamed(group, "numFmt") : []) {
      const id = Number(node.attributes.get("numFmtId"));
      this.#formatIds.set(node.attributes.get("formatCode") ?? "", id);
      this.#nextFormat = Math.max(this.#nextFormat, id + 1);
    }
  }

  index(request: StyleRequest): number {
    const key = JSON.stringify([request.style, request.format, request.quoted, request.wrap]);
    let index = this.#given.get(key);
    if (index === undefined) {
      index = this.#xfs.place(this.#xf(request));
      this.#given.set(key, index);
    }
    return index;
  }

  /** styles.xml with what was asked for. */
  finish(): string {
    const lists = [this.#formats, this.#fonts, this.#fills, this.#borders, this.#xfs];
    const patches = lists.flatMap((list) => list.patches(this.#text, this.#root));
    if (patches.length === 0) return this.#text;
    return patchText(this.#text, [...declareDefault(this.#root, this.#text), ...patches]);
  }

  #xf(request: StyleRequest): string {
    const format = this.#formatId(request.format ?? "General");
    const look = request.style === undefined ? undefined : LOOKS[request.style];
    const quote = request.quoted ? ' quotePrefix="1"' : "";
    const applyFormat = format === 0 ? "" : ' applyNumberFormat="1"';
    const numFmt = `numFmtId="${String(format)}"`;
    if (!look) {
      return `<xf ${numFmt} fontId="0" fillId="0" borderId="0" xfId="0"${quote}${applyFormat}/>`;
    }
    const font = String(this.#fonts.place(this.#font(look)));
    const fill = look.fill === undefined ? "0" : String(this.#fills.place(fillXml(look.fill)));
    const border = look.border === "none" ? "0" : String(this.#borders.place(borderXml(look)));
    const applied = [
      applyFormat,
      ' applyFont="1"',
      fill === "0" ? "" : ' applyFill="1"',
      border === "0" ? "" : ' applyBorder="1"',
    ].join("");
    const wrap = (request.wrap ?? look.wrap) ? ' wrapText="1"' : "";
    return (
      `<xf ${numFmt} fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"${quote}` +
      `${applied} applyAlignment="1"><alignment horizontal="${look.horizontal}" ` +
      `vertical="${look.vertical}"${wrap}/></xf>`
    );
  }

  /** The workbook's own body font, in the look's size and colour. */
  #font(look: Look): string {
    const group = child(this.#root, "fonts");
    const base = group && childrenNamed(group, "font")[0];
    const kept = (name: string): string => {
      const value = base && child(base, name)?.attributes.get("val");
      return value === undefined ? "" : `<${name} val="${escapeAttribute(value)}"/>`;
    };
    const baseColour = base && child(base, "color");
    const colour =
      look.colour !== undefined
        ? `<color rgb="${look.colour}"/>`
        : baseColour
          ? `<color${attributesXml(baseColour)}/>`
          : "";
    return (
      `<font>${look.bold ? "<b/>" : ""}${look.underline ? "<u/>" : ""}` +
      `<sz val="${String(look.size)}"/>${colour}` +
      `${kept("name")}${kept("family")}${kept("charset")}${kept("scheme")}</font>`
    );
  }

  #formatId(code: string): number {
    const known = builtinFormatId(code) ?? this.#formatIds.get(code);
    if (known !== undefined) return known;
    const id = this.#nextFormat++;
    this.#formatIds.set(code, id);
    this.#formats.place(`<numFmt numFmtId="${String(id)}" formatCode="${escapeAttribute(code)}"/>`);
    return id;
  }
}

function attributesXml(node: XmlNode): string {
  return [...node.attributes]
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join("");
}

function fillXml(colour: string): string {
  return (
    `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/>` +
    `<bgColor indexed="64"/></patternFill></fill>`
  );
}

function borderXml(look: Look): string {
  const side = (name: string, style: string): string =>
    `<${name} style="${style}"><color indexed="64"/></${name}>`;
  const top = look.border === "top-rule" ? "medium" : "thin";
  return (
    `<border>${side("left", "thin")}${side("right", "thin")}${side("top", top)}` +
    `${side("bottom", "thin")}<diagonal/></border>`
  );
}

/** For the rare workbook without styles: the least that Excel accepts. */
export function emptyStyles(namespace: string): string {
  return (
    `${XML_DECLARATION}<styleSheet xmlns="${namespace}">` +
    '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
    '<fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
    "</styleSheet>"
  );
}
