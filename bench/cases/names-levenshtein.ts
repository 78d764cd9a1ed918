import { createRequire } from "node:module";
import { makeInstitutionLists } from "../../test/core/names/institution-lists";
import { report } from "../report";

interface Levenshtein {
  closest: (name: string, names: readonly string[]) => string;
}

// Each name of a sample against every name of the other list; the whole is told by the ratio.
const peers = createRequire(process.env["JIHE_PEERS"] ?? import.meta.url);
const { closest } = peers("fastest-levenshtein") as Levenshtein;
const rows = Number(process.argv[2] ?? "20000");
const sample = Number(process.argv[3] ?? "200");
const { left, right } = makeInstitutionLists(rows, 1);
for (const name of left.names.slice(0, 20)) closest(name, right.names);
const before = process.cpuUsage();
for (const name of left.names.slice(0, sample)) closest(name, right.names);
const { user, system } = process.cpuUsage(before);
report({ wholeMs: ((user + system) / 1000) * (rows / sample), rows });
