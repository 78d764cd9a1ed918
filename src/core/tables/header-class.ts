import { className, withoutParty } from "./class-name";
import type { HeaderColumn } from "./header-column";

/** The class that a quantity or rate column is for: the last header level that names one. */
export function headerClass(header: HeaderColumn): string {
  for (let level = header.path.length - 1; level >= 0; level -= 1) {
    const name = className(withoutParty(header.path[level] ?? ""));
    if (name !== "") return name;
  }
  return "";
}
