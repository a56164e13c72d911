import jsqr from "jsqr";
import { PNG } from "pngjs";
import { expect, test } from "vitest";
import { drawQr } from "./qr-picture.ts";

test.each(["7KMX-4PTH", "A", "https://antrean.example.go.id/kode/7KMX-4PTH"])(
  "a reader finds the code %s in its picture",
  async (code) => {
    const { data, width, height } = PNG.sync.read(Buffer.from(drawQr(code)));
    expect(read(data, width, height)).toBe(code);
    expect(width).toBe(height);
    expect(width).toBeGreaterThanOrEqual(300);
  },
);

test("the picture is 8-bit RGB with a quiet edge of four modules", async () => {
  const png = Buffer.from(drawQr("7KMX-4PTH"));
  expect([...png.subarray(24, 29)]).toEqual([8, 2, 0, 0, 0]);
  const { data, width } = PNG.sync.read(png);
  const dark = (x: number, y: number) => data[4 * (y * width + x)] === 0;
  // A version 1 code is 21 modules wide; its upper left corner is dark.
  const module = width / 29;
  expect(dark(4 * module, 4 * module)).toBe(true);
  for (let i = 0; i < width; i++) {
    expect(
      dark(i, 4 * module - 1) || dark(4 * module - 1, i) || dark(i, width - 4 * module) || dark(width - 4 * module, i),
    ).toBe(false);
  }
});

function read(data: Buffer, width: number, height: number): string | undefined {
  const decode = (jsqr as unknown as { default?: typeof jsqr }).default ?? jsqr;
  return (decode as unknown as (d: Uint8ClampedArray, w: number, h: number) => { data: string } | null)(
    new Uint8ClampedArray(data),
    width,
    height,
  )?.data;
}
