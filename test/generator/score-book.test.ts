import { runChecks } from "../../src/core/checks/catalogue";
import { say } from "../../src/core/messages/message";
import { readFacts } from "../../src/core/tables/find-tables";
import { book } from "../core/tables/book";
import { Random } from "./random";
import { drawScoreBook } from "./score-book";

const RUNS = Number(process.env["GENERATED"] ?? 200);

describe("generated indicator systems", () => {
  it("raises no alarm on a consistent one, in any layout", () => {
    for (let seed = 1; seed <= RUNS; seed += 1) {
      const made = drawScoreBook(new Random(seed));
      const { findings } = runChecks(readFacts(book(...made.sheets)));
      const lines = findings.map((finding) => `${finding.rule} ${say(finding.message, "zh-CN")}`);
      expect({ seed, plan: made.plan, lines }).toEqual({ seed, plan: made.plan, lines: [] });
    }
  });

  it("reads every indicator under its dimension", () => {
    for (let seed = 1; seed <= RUNS; seed += 1) {
      const made = drawScoreBook(new Random(seed));
      const facts = readFacts(book(...made.sheets));
      const table = facts.scoreTables.find((each) => each.table.kind === "indicator-system");
      const read = {
        roots: table?.roots.map((root) => root.name),
        leaves: table?.leaves.map((leaf) => leaf.name),
        rubrics: table?.leaves.every((leaf) => leaf.rubric !== undefined),
        total:
          table?.total?.score.state === "figure" ? table.total.score.figure.value.toNumber() : "?",
      };
      expect({ seed, plan: made.plan, read }).toEqual({
        seed,
        plan: made.plan,
        read: {
          roots: ["决策", "过程", "产出", "效益"],
          leaves: made.leaves.map((leaf) => leaf.name),
          rubrics: true,
          total: made.total,
        },
      });
    }
  });

  it("finds a score beyond its weight, and the sums that it spoils", () => {
    for (let seed = 1; seed <= RUNS; seed += 1) {
      const random = new Random(seed);
      const made = drawScoreBook(random);
      const target = random.pick(made.leaves);
      const sheets = made.sheets.map((sheet) =>
        sheet.name !== "指标体系"
          ? sheet
          : {
              ...sheet,
              rows: sheet.rows.map((row, r) =>
                r !== target.row
                  ? row
                  : row.map((value, c) => (c === target.column ? target.weight + 3 : value))
              ),
            }
      );
      const { findings } = runChecks(readFacts(book(...sheets)));
      const found = findings.map((finding) => finding.rule).sort();
      expect({ seed, plan: made.plan, found }).toEqual({
        seed,
        plan: made.plan,
        found: ["children-equal-parent", "one-total-by-every-path", "score-within-weight"],
      });
      const [cell] =
        findings.find((finding) => finding.rule === "score-within-weight")?.cells ?? [];
      expect([cell?.row, cell?.column]).toEqual([target.row, target.column]);
    }
  });
});
