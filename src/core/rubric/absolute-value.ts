/** 偏差率绝对值, |偏差率|: the figure counts without its sign. */
export function isAbsolute(name: string): boolean {
  return withoutAbsolute(name) !== name;
}

/** 偏差率 for 偏差率的绝对值 and |偏差率|. */
export function withoutAbsolute(name: string): string {
  return name.replace(/的?绝对值$/u, "").replace(/^[|｜丨]([^|｜丨]+)[|｜丨]$/u, "$1");
}
