// A camera that reads QR codes into the box beside it and sends the form. It starts only on a press; what it sees leaves the device
// only as the text of a code. Browsers with a reader of their own use it; others are given jsQR.
import { newScans } from "./new-scans.ts";

const apart = 180;
let stream: MediaStream | undefined;

type Reader = (video: HTMLVideoElement) => Promise<string | undefined>;

/** Not in TypeScript's DOM: Chromium on Android and macOS has it. */
declare const BarcodeDetector: {
  new (options: { formats: string[] }): { detect(video: HTMLVideoElement): Promise<{ rawValue: string }[]> };
  getSupportedFormats(): Promise<string[]>;
};

document.addEventListener("click", ({ target }) => {
  const place =
    target instanceof Element && target.closest("[data-camera-press]")?.closest<HTMLElement>("[data-camera]");
  if (place) void (stream ? stop(place) : start(place));
});

// Without script the press would do nothing: it is shown by the script. What runs is kept when the page is drawn anew (data-keep).
for (const place of document.querySelectorAll<HTMLElement>("[data-camera][hidden]")) place.hidden = false;

async function start(place: HTMLElement): Promise<void> {
  const { dataset } = place;
  say(place, dataset["starting"]);
  if (!navigator.mediaDevices?.getUserMedia) return say(place, dataset["missing"]);
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: { ideal: "environment" } } });
  } catch (error) {
    return say(place, wordFor(error as DOMException, dataset));
  }
  try {
    const video = await play(place, stream);
    const read = await reader(dataset["reader"] ?? "");
    say(place, dataset["looking"]);
    pressOf(place).textContent = dataset["stop"] ?? "";
    watch(video, read);
  } catch {
    stop(place);
    say(place, dataset["failed"]);
  }
}

function wordFor({ name }: DOMException, dataset: DOMStringMap): string | undefined {
  if (name === "NotAllowedError" || name === "SecurityError") return dataset["refused"];
  return name === "NotFoundError" || name === "OverconstrainedError" ? dataset["missing"] : dataset["failed"];
}

async function play(place: HTMLElement, picture: MediaStream): Promise<HTMLVideoElement> {
  const video = document.createElement("video");
  video.muted = true;
  video.playsInline = true;
  video.srcObject = picture;
  place.prepend(video);
  await video.play();
  return video;
}

function stop(place: HTMLElement): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
  stream = undefined;
  place.querySelector("video")?.remove();
  pressOf(place).textContent = place.dataset["start"] ?? "";
  say(place, "");
}

function pressOf(place: HTMLElement): HTMLElement {
  return place.querySelector<HTMLElement>("[data-camera-press]")!;
}

function say(place: HTMLElement, words: string | undefined): void {
  place.querySelector("[data-camera-said]")!.textContent = words ?? "";
}

/** Reads the text of a QR out of a picture, or gives undefined. */
async function reader(ours: string): Promise<Reader> {
  const known = "BarcodeDetector" in window ? await BarcodeDetector.getSupportedFormats() : [];
  if (known.includes("qr_code")) {
    const detector = new BarcodeDetector({ formats: ["qr_code"] });
    return async (video) => (await detector.detect(video))[0]?.rawValue;
  }
  const { readQr } = (await import(ours)) as typeof import("./qr-reader.ts");
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d", { willReadFrequently: true })!;
  return async (video) => {
    // 480 pixels are enough for a code held before the camera, and a quarter of the work.
    const scale = Math.min(1, 480 / Math.min(video.videoWidth, video.videoHeight));
    canvas.width = Math.round(video.videoWidth * scale);
    canvas.height = Math.round(video.videoHeight * scale);
    pen.drawImage(video, 0, 0, canvas.width, canvas.height);
    return readQr(pen.getImageData(0, 0, canvas.width, canvas.height));
  };
}

function watch(video: HTMLVideoElement, read: Reader): void {
  const isNew = newScans();
  const look = async () => {
    if (!stream) return;
    const seen = video.videoWidth > 0 ? await read(video).catch(() => undefined) : undefined;
    if (seen && isNew(seen, performance.now())) submit(seen);
    setTimeout(() => void look(), apart);
  };
  void look();
}

function submit(text: string): void {
  const form = document.querySelector<HTMLFormElement>("form[data-box]");
  const box = form?.elements.namedItem("typed");
  if (!form || !(box instanceof HTMLInputElement)) return;
  box.value = text;
  form.requestSubmit();
}
