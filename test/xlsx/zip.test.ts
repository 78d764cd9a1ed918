import { Zip, ZipDeflate, unzipSync } from "fflate";
import { openXlsx } from "../../src/xlsx/open-xlsx";
import { crc32 } from "../../src/xlsx/zip/crc32";
import { newEntry, writeZip } from "../../src/xlsx/zip/write-zip";
import { readZip } from "../../src/xlsx/zip/zip-archive";
import { samplePlan } from "./sample-plan";
import { workbookFile, workbookParts, type Parts } from "./package-parts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const row = '<row r="1"><c r="A1"><v>42</v></c></row>';
const spec = { sheets: [{ name: "S", xml: row }] };

async function firstValue(bytes: Uint8Array): Promise<unknown> {
  const opened = await openXlsx(bytes);
  return opened.ok ? opened.value.workbook.sheets[0]?.value(0, 0) : opened.error.code;
}

/** A zip file as programs write it that cannot seek: sizes behind the data, none in front. */
function streamed(parts: Parts): Uint8Array {
  const blocks: Uint8Array[] = [];
  const zip = new Zip((_error, block) => blocks.push(block));
  for (const [name, content] of Object.entries(parts)) {
    const file = new ZipDeflate(name);
    zip.add(file);
    file.push(typeof content === "string" ? bytesOf(content) : content, true);
  }
  zip.end();
  return Uint8Array.from(Buffer.concat(blocks));
}

describe("reading zip files", () => {
  it("computes CRC-32", () => {
    expect(crc32(bytesOf("123456789"))).toBe(0xcbf43926);
    const long = Uint8Array.from({ length: 1001 }, (_unused, i) => i % 251);
    expect(crc32(long.subarray(333), crc32(long.subarray(0, 333)))).toBe(crc32(long));
  });

  it("reads entries with data descriptors, and writes them without", async () => {
    const file = streamed(workbookParts(spec));
    expect(readZip(file).every((entry) => (entry.flags & 8) === 8)).toBe(true);
    expect(await firstValue(file)).toBe(42);
    const opened = await openXlsx(file);
    const written = opened.ok ? await opened.value.apply(samplePlan) : opened;
    if (!written.ok) throw new Error(written.error.code);
    expect(Object.keys(unzipSync(written.value))).toContain("xl/worksheets/sheet2.xml");
    expect(readZip(written.value).some((entry) => (entry.flags & 8) !== 0)).toBe(false);
    expect(await firstValue(written.value)).toBe(42);
  });

  it("reads zip64 records", async () => {
    expect(await firstValue(asZip64(workbookFile(spec)))).toBe(42);
  });

  it("bears bytes in front of the file and a comment behind it", async () => {
    const file = workbookFile(spec);
    const prefixed = Buffer.concat([bytesOf("PK\u0003\u0004 junk"), file]);
    expect(await firstValue(Uint8Array.from(prefixed))).toBe(42);
    const commented = Buffer.concat([file, bytesOf("a comment PK\u0005\u0006 with a false end")]);
    commented.writeUInt16LE(commented.length - file.length, file.length - 2);
    expect(await firstValue(Uint8Array.from(commented))).toBe(42);
  });

  it("reads stored entries", async () => {
    const entries = Object.entries(workbookParts(spec)).map(([name, content]) => {
      const bytes = bytesOf(String(content));
      const entry = newEntry(name, bytes);
      return { ...entry, method: 0, compressed: bytes, compressedSize: bytes.length };
    });
    expect(await firstValue(writeZip(entries) ?? new Uint8Array())).toBe(42);
  });
});

describe("writing zip files", () => {
  it("writes what other programs read, with a fixed time", () => {
    const entries = [newEntry("a/中.xml", bytesOf("<a/>")), newEntry("b", new Uint8Array(0))];
    const file = writeZip(entries);
    const files = unzipSync(file ?? new Uint8Array());
    expect(Object.keys(files)).toEqual(["a/中.xml", "b"]);
    expect(new TextDecoder().decode(files["a/中.xml"])).toBe("<a/>");
    expect(writeZip(entries)).toEqual(file);
    expect(readZip(file ?? new Uint8Array()).map((entry) => entry.time)).toEqual([
      0x210000, 0x210000,
    ]);
  });
});

/** The same file with every size and offset moved into zip64 extra fields. */
function asZip64(file: Uint8Array): Uint8Array {
  const view = new DataView(file.buffer, file.byteOffset);
  const end = file.length - 22;
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  const blocks: Uint8Array[] = [file.subarray(0, start)];
  let size = 0;
  for (let at = start, i = 0; i < count; i++) {
    const nameLength = view.getUint16(at + 28, true);
    const record = Buffer.from(file.subarray(at, at + 46 + nameLength));
    const extra = Buffer.alloc(28);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(24, 2);
    extra.writeBigUInt64LE(BigInt(record.readUInt32LE(24)), 4);
    extra.writeBigUInt64LE(BigInt(record.readUInt32LE(20)), 12);
    extra.writeBigUInt64LE(BigInt(record.readUInt32LE(42)), 20);
    for (const field of [20, 24, 42]) record.writeUInt32LE(0xffffffff, field);
    record.writeUInt16LE(28, 30);
    blocks.push(record, extra);
    size += record.length + extra.length;
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  const end64 = Buffer.alloc(56 + 20);
  end64.writeUInt32LE(0x06064b50, 0);
  end64.writeBigUInt64LE(44n, 4);
  end64.writeBigUInt64LE(BigInt(count), 24);
  end64.writeBigUInt64LE(BigInt(count), 32);
  end64.writeBigUInt64LE(BigInt(size), 40);
  end64.writeBigUInt64LE(BigInt(start), 48);
  end64.writeUInt32LE(0x07064b50, 56);
  end64.writeBigUInt64LE(BigInt(start + size), 64);
  end64.writeUInt32LE(1, 72);
  const last = Buffer.from(file.subarray(end));
  last.writeUInt16LE(0xffff, 8);
  last.writeUInt16LE(0xffff, 10);
  last.writeUInt32LE(0xffffffff, 12);
  last.writeUInt32LE(0xffffffff, 16);
  return Uint8Array.from(Buffer.concat([...blocks, end64, last]));
}
