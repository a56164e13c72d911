// Reads QR codes out of a camera's pictures where the browser itself cannot: the camera's script asks for it only then.
import jsQR from "jsqr";

/** The text of a QR in a picture of RGBA pixels; undefined: there is none. */
export function readQr({ data, width, height }: ImageData): string | undefined {
  return jsQR(data, width, height)?.data || undefined;
}
