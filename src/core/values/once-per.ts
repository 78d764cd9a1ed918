/** `make`, worked out once for each thing that it is asked of: facts and tables never change. */
export function oncePer<K extends object, V extends object>(make: (of: K) => V): (of: K) => V {
  const known = new WeakMap<K, V>();
  return (of) => {
    const before = known.get(of);
    if (before) return before;
    const made = make(of);
    known.set(of, made);
    return made;
  };
}
