/** Folder of a part, with its closing slash: `xl/worksheets/sheet1.xml` → `xl/worksheets/`. */
export function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf("/") + 1);
}

/** Where a part's relationships stand: `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`. */
export function relationshipsPartOf(part: string): string {
  const folder = folderOf(part);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

/** The part that a relationship's target means, seen from the part that owns it. */
export function resolveTarget(owner: string, target: string): string {
  const path = target.startsWith("/") ? target.slice(1) : folderOf(owner) + target;
  const steps: string[] = [];
  for (const step of decode(path).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path.replaceAll("\\", "/"));
  } catch {
    return path;
  }
}

/** The target by which `owner` points at `part`, relative as Excel writes it. */
export function relativeTarget(owner: string, part: string): string {
  const from = folderOf(owner).split("/").slice(0, -1);
  const to = part.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}
