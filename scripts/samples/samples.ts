import { Workbook } from "exceljs";
import { unzipSync, zipSync, type Zippable } from "fflate";
import { addYijinhuoluoSheets } from "./yijinhuoluo";
import { addEvidenceSheets } from "./yongji-evidence";
import { addIndicatorSheet } from "./yongji-indicators";
import { addMoneySheets } from "./yongji-money";
import { addScoreSheets } from "./yongji-scores";

export interface Sample {
  /** File name in assets/samples. */
  readonly file: string;
  readonly title: string;
  readonly addSheets: (workbook: Workbook) => void;
}

export const SAMPLES: readonly Sample[] = [
  {
    file: "yongji-2023.xlsx",
    title: "永济市2023年民办非营利性养老机构运营补贴",
    addSheets: (workbook) => {
      addMoneySheets(workbook);
      addIndicatorSheet(workbook);
      addScoreSheets(workbook);
      addEvidenceSheets(workbook);
    },
  },
  {
    file: "yijinhuoluo-2023.xlsx",
    title: "伊金霍洛旗2023年度居家社区养老服务运营服务项目",
    addSheets: addYijinhuoluoSheets,
  },
];

/** Fixed, so that the committed file changes only when its contents do. */
const MADE_ON = new Date("2024-01-01T00:00:00Z");

/** The sample as .xlsx bytes; the same bytes on every run. */
export async function buildSample(sample: Sample): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.creator = "JiHe";
  workbook.lastModifiedBy = "JiHe";
  workbook.title = sample.title;
  workbook.created = MADE_ON;
  workbook.modified = MADE_ON;
  sample.addSheets(workbook);
  const written = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()));
  const entries: Zippable = {};
  // [Content_Types].xml goes first, as Excel writes it; the rest keeps exceljs's order.
  for (const name of ["[Content_Types].xml", ...Object.keys(written)]) {
    const bytes = written[name];
    if (bytes) entries[name] = [bytes, { mtime: "2024-01-01T00:00:00" }];
  }
  return zipSync(entries, { level: 9 });
}
