import { create } from "qrcode";

const quiet = 4;

/** Text as a QR drawn in the page itself: black on white in every light, four modules of quiet around it. */
export function Qr({ text, label }: { text: string; label: string }) {
  const { size, data } = create(text, { errorCorrectionLevel: "M" }).modules;
  const side = size + 2 * quiet;
  return (
    <svg class="qr" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect width={side} height={side} fill="#fff" />
      <path fill="#000" d={runs(size, data)} />
    </svg>
  );
}

// One stroke for each run of dark modules: a tenth of the letters that a square each would take.
function runs(size: number, dark: Uint8Array): string {
  const found: string[] = [];
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!dark[y * size + x]) continue;
      const from = x;
      while (x + 1 < size && dark[y * size + x + 1]) x++;
      found.push(`M${from + quiet} ${y + quiet}h${x - from + 1}v1h-${x - from + 1}z`);
    }
  }
  return found.join("");
}
