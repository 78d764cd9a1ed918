import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const office = ["soffice", "libreoffice"].find(
  (command) => spawnSync(command, ["--version"]).status === 0
);

export const hasLibreOffice = office !== undefined;

/** Recalculate every file on load, whoever wrote it: mode 0. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Opens the file in LibreOffice, recalculates it and saves it as `format`. */
export function convert(file: Uint8Array, format: "xlsx" | "fods", from = "xlsx"): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "jihe-office-"));
  try {
    const profile = join(folder, "profile");
    mkdirSync(join(profile, "user"), { recursive: true });
    writeFileSync(join(profile, "user", "registrymodifications.xcu"), ALWAYS_RECALCULATE);
    writeFileSync(join(folder, `book.${from}`), file);
    execFileSync(
      office ?? "soffice",
      [
        "--headless",
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        "--convert-to",
        format === "xlsx" ? "xlsx:Calc MS Excel 2007 XML" : format,
        "--outdir",
        join(folder, "out"),
        join(folder, `book.${from}`),
      ],
      { stdio: "ignore", timeout: 110_000 }
    );
    return new Uint8Array(readFileSync(join(folder, "out", `book.${format}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The same workbook with every row as high as LibreOffice finds best. It works heights out anew
 * only for files of other programs that leave them open, so the file is made to look like one.
 */
export function withBestHeights(file: Uint8Array): Uint8Array {
  const flat = new TextDecoder()
    .decode(convert(file, "fods"))
    .replace(/<meta:generator>[^<]*/, "<meta:generator>Other/1.0")
    .replace(/ style:row-height="[^"]*"/g, "")
    .replaceAll('style:use-optimal-row-height="false"', 'style:use-optimal-row-height="true"');
  return convert(new TextEncoder().encode(flat), "xlsx", "fods");
}
