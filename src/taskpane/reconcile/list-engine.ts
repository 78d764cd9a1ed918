import type { WorkbookHost } from "../../core/workbook/workbook-host";
import { loadPinyin } from "../../pinyin/load-pinyin";
import type { ListHost } from "./list-host";
import { LocalReconciler } from "./local-reconciler";
import { reconcilingHost } from "./reconciling-host";

/** 名单核对 where this runs: beside a workbook that lives in a worker, or where there is no worker. */
export function listEngine(host: WorkbookHost, now: () => Date): ListHost {
  return reconcilingHost(host, new LocalReconciler(loadPinyin), now);
}
