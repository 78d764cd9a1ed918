/** What Microsoft's client sends and expects, as seen on the wire (design.md, "Testing without Excel"). */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

export const PATH = {
  root: 1,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export const ACTION = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5 } as const;

interface ArgumentInfo {
  readonly Arguments?: readonly Json[];
  /** 0, or the object path that the argument at this place stands for. */
  readonly ReferencedObjectPathIds?: readonly number[];
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: {
    readonly Select?: readonly string[];
    readonly Expand?: readonly string[];
    readonly Top?: number;
    readonly Skip?: number;
  };
}

export interface Request {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: Json;
}

export interface Reply {
  readonly Results: readonly ActionResult[];
  readonly TraceIds?: readonly number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly ActionIndex: number;
    readonly Location: string;
  };
}

/** An error as Excel raises it. Codes: Excel.ErrorCodes of Microsoft's reference. */
export class ExcelError extends Error {
  readonly code: string;

  constructor(code: string, text: string) {
    super(text);
    this.code = code;
  }
}

export function invalidArgument(
  text = "The argument is invalid or missing or has an incorrect format."
): ExcelError {
  return new ExcelError("InvalidArgument", text);
}

export function itemNotFound(): ExcelError {
  return new ExcelError("ItemNotFound", "The requested resource doesn't exist.");
}

export function accessDenied(): ExcelError {
  return new ExcelError("AccessDenied", "You cannot perform the requested operation.");
}

export function invalidOperation(): ExcelError {
  return new ExcelError(
    "InvalidOperation",
    "This operation isn't permitted for the current object."
  );
}
