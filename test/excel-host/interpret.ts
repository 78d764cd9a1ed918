import { chartMembers } from "./members/chart-members";
import { conditionalMembers } from "./members/conditional-members";
import { formatMembers } from "./members/format-members";
import type { Argument, Members, Surroundings, Thing } from "./members/member";
import { isThing } from "./members/member";
import { pageMembers } from "./members/page-members";
import { rangeMembers } from "./members/range-members";
import { tableMembers } from "./members/table-members";
import { workbook, workbookMembers } from "./members/workbook-members";
import {
  ACTION,
  ExcelError,
  PATH,
  type Action,
  type ActionResult,
  type Json,
  type ObjectPath,
  type Reply,
  type Request,
} from "./protocol";

const KINDS = new Map<string, Members<unknown>>(
  [
    ...workbookMembers,
    ...rangeMembers,
    ...formatMembers,
    ...tableMembers,
    ...chartMembers,
    ...conditionalMembers,
    ...pageMembers,
  ].map((members) => [members.kind, members as Members<unknown>])
);

/** Objects that the client asked to be kept beyond one request. */
export type References = Map<string, Thing>;

/**
 * Carries out one request, action by action. As in Excel the actions before a failing one stand:
 * a batch is no transaction.
 */
export function interpret(
  request: Request,
  references: References,
  around: Surroundings,
  stopAfter = Number.POSITIVE_INFINITY
): Reply {
  return new Interpreter(request, references, around).run(stopAfter);
}

class Interpreter {
  readonly #request: Request;
  readonly #references: References;
  readonly #around: Surroundings;
  readonly #objects = new Map<number, Thing | null>();
  readonly #results: ActionResult[] = [];
  readonly #traces: number[] = [];

  constructor(request: Request, references: References, around: Surroundings) {
    this.#request = request;
    this.#references = references;
    this.#around = around;
  }

  run(stopAfter: number): Reply {
    const actions = this.#request.Actions;
    for (const [index, action] of actions.entries()) {
      if (index >= stopAfter) {
        return this.#failed(
          new ExcelError("GeneralException", "There was an internal error."),
          index
        );
      }
      try {
        const value = this.#act(action);
        if (value !== undefined) this.#results.push({ ActionId: action.Id, Value: value });
      } catch (cause) {
        if (!(cause instanceof ExcelError)) throw cause;
        return this.#failed(cause, index);
      }
    }
    return { Results: this.#results, TraceIds: this.#traces };
  }

  #failed(cause: ExcelError, index: number): Reply {
    const action = this.#request.Actions[index];
    const path = action && this.#request.ObjectPaths[String(action.ObjectPathId)];
    return {
      Results: this.#results,
      Error: {
        Code: cause.code,
        Message: cause.message,
        ActionIndex: index,
        Location: action?.Name || path?.Name || "",
      },
    };
  }

  #act(action: Action): Json | undefined {
    if (action.ActionType === ACTION.trace) {
      // The client takes a handler for registered when its trace comes back.
      this.#traces.push(action.Id);
      return null;
    }
    const object = this.#object(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return object ? this.#identity(object) : null;
      case ACTION.query:
        return object ? this.#query(object, action) : null;
      case ACTION.method:
        return object ? this.#callMethod(object, action) : null;
      case ACTION.set:
        if (object) this.#set(object, action);
        return null;
      default:
        throw apiNotFound(`action ${String(action.ActionType)}`);
    }
  }

  #callMethod(object: Thing, action: Action): Json {
    if (action.Name === "_KeepReference") {
      const id = `ref-${String(this.#references.size + 1)}`;
      this.#references.set(id, object);
      this.#kept.set(object, id);
      return null;
    }
    const result = this.#call(object, action.Name, this.#arguments(action.ArgumentInfo));
    return isThing(result) || result === undefined ? null : result;
  }

  readonly #kept = new Map<Thing, string>();

  #identity(object: Thing): Json {
    const reference = this.#kept.get(object);
    if (reference !== undefined) return { _ReferenceId: reference };
    return { ...membersOf(object).identity?.(object.it) };
  }

  #set(object: Thing, action: Action): void {
    const setter = membersOf(object).set?.[action.Name];
    if (!setter) throw apiNotFound(`${object.kind}.${action.Name}`);
    setter(object.it, action.ArgumentInfo?.Arguments?.[0] ?? null, this.#around);
  }

  #call(object: Thing, name: string, args: readonly Argument[]): Thing | Json | undefined {
    const { call, index } = membersOf(object);
    const method = call?.[name];
    // Some collections have getItem as a method on the wire, some as an indexer.
    if (!method && name === "GetItem" && index)
      return index(object.it, args[0] as Json, this.#around);
    if (!method) throw apiNotFound(`${object.kind}.${name}`);
    return method(object.it, args, this.#around);
  }

  #arguments(info: ObjectPath["ArgumentInfo"]): Argument[] {
    return (info?.Arguments ?? []).map((value, index) => {
      const path = info?.ReferencedObjectPathIds?.[index] ?? 0;
      return path === 0 ? value : this.#object(path);
    });
  }

  #object(id: number): Thing | null {
    const known = this.#objects.get(id);
    if (known !== undefined) return known;
    const path = this.#request.ObjectPaths[String(id)];
    if (!path) throw apiNotFound(`path ${String(id)}`);
    const found = this.#resolve(path);
    this.#objects.set(id, found);
    return found;
  }

  #resolve(path: ObjectPath): Thing | null {
    if (path.ObjectPathType === PATH.root) return workbook.as(null);
    if (path.ObjectPathType === PATH.nullObject) return null;
    if (path.ObjectPathType === PATH.reference) {
      const kept = this.#references.get(path.Name);
      if (!kept) throw new ExcelError("InvalidReference", "This reference is not valid.");
      return kept;
    }
    const parent = this.#object(path.ParentObjectPathId ?? 0);
    // What hangs on a null object is one too.
    if (!parent) return null;
    const members = membersOf(parent);
    if (path.ObjectPathType === PATH.property) {
      const property = members.to?.[path.Name];
      if (!property) throw apiNotFound(`${parent.kind}.${path.Name}`);
      return property(parent.it, this.#around);
    }
    const args = this.#arguments(path.ArgumentInfo);
    if (path.ObjectPathType === PATH.indexer) {
      if (!members.index) throw apiNotFound(`${parent.kind}[]`);
      return members.index(parent.it, args[0] as Json, this.#around);
    }
    const result = this.#call(parent, path.Name, args);
    if (result === null || isThing(result)) return result;
    throw apiNotFound(`${parent.kind}.${path.Name}`);
  }

  #query(object: Thing, action: Action): Json {
    return this.#load(object, action.QueryInfo?.Select ?? []);
  }

  /** `name`, `format/font/bold`; on a collection each path is asked of every item. */
  #load(object: Thing, select: readonly string[]): Record<string, Json> {
    const members = membersOf(object);
    if (!members.items) return this.#properties(object, select);
    const own = select.filter((name) => name === "count");
    const rest = select.filter((name) => name !== "count");
    const loaded = this.#properties(object, own);
    if (rest.length === 0) return loaded;
    const items = members.items(object.it, this.#around);
    return { ...loaded, _Items: items.map((item) => this.#load(item, rest)) };
  }

  #properties(object: Thing, select: readonly string[]): Record<string, Json> {
    const members = membersOf(object);
    const loaded: Record<string, Json> = { ...members.identity?.(object.it) };
    const nested = new Map<string, string[]>();
    for (const path of select) {
      const [head = "", ...tail] = path.split("/");
      const name = head.slice(0, 1).toUpperCase() + head.slice(1);
      if (tail.length > 0) {
        nested.set(name, [...(nested.get(name) ?? []), tail.join("/")]);
        continue;
      }
      const getter = members.get?.[name];
      if (!getter) throw apiNotFound(`${object.kind}.${name}`);
      loaded[name] = getter(object.it, this.#around);
    }
    for (const [name, paths] of nested) {
      const property = members.to?.[name];
      if (!property) throw apiNotFound(`${object.kind}.${name}`);
      loaded[name] = this.#load(property(object.it, this.#around), paths);
    }
    return loaded;
  }
}

function membersOf(object: Thing): Members<unknown> {
  const members = KINDS.get(object.kind);
  if (!members) throw apiNotFound(object.kind);
  return members;
}

function apiNotFound(what: string): ExcelError {
  return new ExcelError(
    "ApiNotFound",
    `The API you are trying to use could not be found: ${what}.`
  );
}
