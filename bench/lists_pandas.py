"""The answers of `npm run bench -- lists` by pandas: prints them as one line of JSON."""

import json
import sys
import time

import pandas

folder = sys.argv[1]
loading = time.perf_counter()
left, right = (
    pandas.read_csv(f"{folder}/{side}.csv", dtype={"id": str, "cents": "int64"})
    for side in ("left", "right")
)
load_ms = (time.perf_counter() - loading) * 1000

best = float("inf")
for _ in range(2):
    start = time.perf_counter()
    sums = [side.groupby("id", sort=False)["cents"].agg(["size", "sum"]) for side in (left, right)]
    both = sums[0].merge(sums[1], how="outer", left_index=True, right_index=True, indicator=True)
    found = both["_merge"].value_counts()
    shared = both["_merge"] == "both"
    counts = {
        "both": int(found["both"]),
        "leftOnly": int(found["left_only"]),
        "rightOnly": int(found["right_only"]),
        "differ": int((both["sum_x"][shared] != both["sum_y"][shared]).sum()),
        "leftRepeated": int((sums[0]["size"] > 1).sum()),
        "rightRepeated": int((sums[1]["size"] > 1).sum()),
    }
    best = min(best, (time.perf_counter() - start) * 1000)
print(json.dumps({"ms": best, "loadMs": load_ms, "version": pandas.__version__, **counts}))
