import { constants, crc32, deflateSync } from "node:zlib";
import { create } from "qrcode";

const quietModules = 4;
const smallestSide = 320;
// Long runs of one byte are all there is: 0.2 ms of CPU where level 6 took 0.9, and no bigger.
const longRuns = { level: 1, strategy: constants.Z_RLE, memLevel: 9 };

/**
 * A booking code as a PNG: 8-bit RGB, at least 320 pixels a side, four modules of quiet around it, readable with a
 * quarter of it damaged (correction Q). About a third of a millisecond, on the spot: handing it
 * to another thread costs more than it saves. The library's own drawing takes 22.
 */
export function drawQr(code: string): Uint8Array {
  const { size, data } = create(code, { errorCorrectionLevel: "Q" }).modules;
  const modules = size + 2 * quietModules;
  const scale = Math.ceil(smallestSide / modules);
  const side = modules * scale;
  const pixels = deflateSync(scanlines(size, data, scale, side), longRuns);
  return Buffer.concat([signature, chunk("IHDR", header(side)), chunk("IDAT", pixels), chunk("IEND", Buffer.alloc(0))]);
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const eightBitRgb = [8, 2, 0, 0, 0];
const sameAsAbove = 2;

function header(side: number): Buffer {
  const bytes = Buffer.alloc(13);
  bytes.writeUInt32BE(side, 0);
  bytes.writeUInt32BE(side, 4);
  bytes.set(eightBitRgb, 8);
  return bytes;
}

// Each line begins with its filter. A row of modules is drawn once; the lines that repeat it are "as above" plus zeros,
// which compress to nearly nothing.
function scanlines(size: number, dark: Uint8Array, scale: number, side: number): Buffer {
  const lineLength = 1 + 3 * side;
  const lines = paper(lineLength * side);
  const quiet = quietModules * scale;
  for (let y = 0; y < side; y++) {
    const start = y * lineLength;
    const repeats = y > 0 && (y < quiet || y >= side - quiet ? y !== side - quiet : y % scale !== 0);
    if (repeats) {
      lines[start] = sameAsAbove;
      continue;
    }
    lines.fill(0xff, start + 1, start + lineLength);
    const row = Math.floor(y / scale) - quietModules;
    for (let column = 0; row >= 0 && row < size && column < size; column++) {
      if (!dark[row * size + column]) continue;
      const from = start + 1 + 3 * (quiet + column * scale);
      lines.fill(0, from, from + 3 * scale);
    }
  }
  return lines;
}

// Every code of ours has the same size, so the third of a megabyte is one sheet that is wiped, not a new one each time.
let sheet = Buffer.alloc(0);
function paper(bytes: number): Buffer {
  if (sheet.length !== bytes) sheet = Buffer.alloc(bytes);
  return sheet.fill(0);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const bytes = Buffer.alloc(data.length + 12);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(type, 4, "latin1");
  bytes.set(data, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + data.length)), 8 + data.length);
  return bytes;
}
