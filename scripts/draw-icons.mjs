// Draws the add-in's icons into assets/: our own design, as PNG in the sizes that Office asks for.
//   npm run icons
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync } from "node:zlib";

const ASSETS = join(import.meta.dirname, "..", "assets");
const SIZES = [16, 32, 64, 80];
/** Each pixel is the mean of this many samples in each direction. */
const SAMPLES = 8;

const BLUE = [31, 92, 153];
const PAPER = [255, 255, 255];
const GREEN = [46, 139, 87];
const AMBER = [214, 137, 16];

// Shapes live in a square from 0 to 1; each tells how far a point lies from it, inside negative.
const box = (x0, y0, x1, y1, radius) => (x, y) => {
  const dx = Math.max(x0 + radius - x, x - (x1 - radius));
  const dy = Math.max(y0 + radius - y, y - (y1 - radius));
  const outside = Math.hypot(Math.max(dx, 0), Math.max(dy, 0));
  return outside + Math.min(Math.max(dx, dy), 0) - radius;
};
const disc = (cx, cy, radius) => (x, y) => Math.hypot(x - cx, y - cy) - radius;
const line = (points, width) => (x, y) => {
  let nearest = Infinity;
  for (let index = 1; index < points.length; index++) {
    const [[ax, ay], [bx, by]] = [points[index - 1], points[index]];
    const [vx, vy] = [bx - ax, by - ay];
    const along = ((x - ax) * vx + (y - ay) * vy) / (vx * vx + vy * vy);
    const place = Math.min(1, Math.max(0, along));
    nearest = Math.min(nearest, Math.hypot(x - ax - place * vx, y - ay - place * vy));
  }
  return nearest - width / 2;
};
const arc = (cx, cy, radius, from, to, width) => {
  const steps = 40;
  const points = Array.from({ length: steps + 1 }, (_, index) => {
    const angle = ((from + ((to - from) * index) / steps) * Math.PI) / 180;
    return [cx + radius * Math.cos(angle), cy + radius * Math.sin(angle)];
  });
  return line(points, width);
};

/** An arrow along a circle: from one angle to another (clockwise when it grows), a head at its end. */
const turning = (cx, cy, radius, from, to, colour) => {
  const end = (to * Math.PI) / 180;
  const way = Math.sign(to - from);
  const [tx, ty] = [-Math.sin(end) * way, Math.cos(end) * way];
  const at = (along, aside) => [
    cx + (radius + aside) * Math.cos(end) + along * tx,
    cy + (radius + aside) * Math.sin(end) + along * ty,
  ];
  return [
    [arc(cx, cy, radius, from, to, 0.12), colour],
    [triangle(at(0.24, 0), at(-0.06, -0.2), at(-0.06, 0.2)), colour],
  ];
};
const triangle =
  (...corners) =>
  (x, y) => {
    const sides = corners.map(([ax, ay], index) => {
      const [bx, by] = corners[(index + 1) % 3];
      return (bx - ax) * (y - ay) - (by - ay) * (x - ax);
    });
    return sides.every((side) => side >= 0) || sides.every((side) => side <= 0) ? -1 : 1;
  };

/** A score table: three bars, as long as what was reached, on a blue sheet. */
const table = [
  [box(0.06, 0.06, 0.94, 0.94, 0.16), BLUE],
  [box(0.2, 0.22, 0.8, 0.33, 0.05), PAPER],
  [box(0.2, 0.445, 0.62, 0.555, 0.05), PAPER],
  [box(0.2, 0.67, 0.46, 0.78, 0.05), PAPER],
];
const tick = [
  [0.56, 0.73],
  [0.67, 0.84],
  [0.88, 0.6],
];
const checked = [
  [disc(0.72, 0.72, 0.29), PAPER],
  [disc(0.72, 0.72, 0.245), GREEN],
  [
    line(
      tick.map(([x, y]) => [x * 0.8 + 0.145, y * 0.8 + 0.145]),
      0.075
    ),
    PAPER,
  ],
];

/** Drawn from back to front. */
const ICONS = {
  jihe: [...table, ...checked],
  score: [
    [disc(0.5, 0.5, 0.44), GREEN],
    [
      line(
        [
          [0.28, 0.52],
          [0.44, 0.68],
          [0.73, 0.35],
        ],
        0.11
      ),
      PAPER,
    ],
  ],
  regrade: turning(0.5, 0.52, 0.33, 10, 285, BLUE),
  undo: turning(0.53, 0.55, 0.31, 110, -150, AMBER),
};

/** One pixel as red, green, blue, alpha: shapes over each other, edges smoothed by sampling. */
function pixel(shapes, size, column, row) {
  const sum = [0, 0, 0, 0];
  for (let sample = 0; sample < SAMPLES * SAMPLES; sample++) {
    const x = (column + ((sample % SAMPLES) + 0.5) / SAMPLES) / size;
    const y = (row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) / size;
    const hit = shapes.findLast(([distance]) => distance(x, y) <= 0);
    if (!hit) continue;
    hit[1].forEach((channel, index) => (sum[index] += channel));
    sum[3]++;
  }
  const alpha = sum[3];
  const colour = sum.slice(0, 3).map((channel) => Math.round(channel / Math.max(1, alpha)));
  return [...colour, Math.round((alpha * 255) / (SAMPLES * SAMPLES))];
}

function png(shapes, size) {
  const rows = [];
  for (let row = 0; row < size; row++) {
    rows.push(0); // no filter
    for (let column = 0; column < size; column++) rows.push(...pixel(shapes, size, column, row));
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8); // 8 bits, colour with alpha
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.from(rows), { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc(body), body.length + 4);
  return framed;
}

function crc(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

for (const [name, shapes] of Object.entries(ICONS)) {
  for (const size of SIZES) {
    writeFileSync(join(ASSETS, `${name}-${size}.png`), png(shapes, size));
  }
}
