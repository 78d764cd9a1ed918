import { suggestMatches } from "../../src/core/names/suggest-matches";
import { loadPinyin } from "../../src/pinyin/load-pinyin";
import { judgeSuggestions } from "../../test/core/names/judge-suggestions";
import { makeInstitutionLists } from "../../test/core/names/institution-lists";
import { report } from "../report";

// Similar names of institutions: how long, and how many are right. The second argument is the seed.
const lists = makeInstitutionLists(
  Number(process.argv[2] ?? "20000"),
  Number(process.argv[3] ?? "1")
);
const pinyinOf = await loadPinyin();
const before = process.cpuUsage();
const suggestions = suggestMatches(lists.left, lists.right, { pinyinOf });
const { user, system } = process.cpuUsage(before);
report({ matchMs: (user + system) / 1000, ...judgeSuggestions(suggestions, lists) });
