import type { BookModel } from "../book-model";
import type { Json } from "../protocol";

/** An object of Excel's: what kind it is, and what it stands for in the model. */
export interface Thing {
  readonly kind: string;
  readonly it: unknown;
}

/** An argument: plain, or an object that another path leads to. */
export type Argument = Json | Thing;

export function isThing(value: unknown): value is Thing {
  return typeof value === "object" && value !== null && "kind" in value && "it" in value;
}

export interface Surroundings {
  readonly book: BookModel;
  /** Counts cells that were read or written. */
  readonly countCells: (count: number, how: "read" | "written") => void;
  /** Tells listeners that a person or an add-in changed cells. */
  readonly changed: (sheetId: string, address: string) => void;
}

/** What can be asked of one kind of object. Names as on the wire, in PascalCase. */
export interface Members<T> {
  readonly kind: string;
  readonly get?: Readonly<Record<string, (it: T, around: Surroundings) => Json>>;
  readonly set?: Readonly<Record<string, (it: T, value: Json, around: Surroundings) => void>>;
  /** Objects that hang on this one. */
  readonly to?: Readonly<Record<string, (it: T, around: Surroundings) => Thing>>;
  /** `null`: a null object. */
  readonly call?: Readonly<
    Record<
      string,
      (it: T, args: readonly Argument[], around: Surroundings) => Thing | Json | undefined
    >
  >;
  /** Collections: `getItem`, which is an indexer on the wire, and all there is. */
  readonly index?: (it: T, key: Json, around: Surroundings) => Thing;
  readonly items?: (it: T, around: Surroundings) => readonly Thing[];
  /** How the client finds the object again. */
  readonly identity?: (it: T) => Readonly<Record<string, Json>>;
}

/** The members of one kind; `as` wraps what they are members of. */
export interface Defined<T> extends Members<T> {
  readonly as: (it: T) => Thing;
}

export function define<T>(members: Members<T>): Defined<T> {
  return { ...members, as: (it: T): Thing => ({ kind: members.kind, it }) };
}

export function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
