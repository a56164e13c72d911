// A camera that reads QR codes into the box beside it and sends the form. It starts only on a press; what it sees leaves the device
// only as the text of a code. Browsers with a reader of their own use it; others are given jsQR.

const apart = 180;
const sameAgain = 4000;
let stream;

document.addEventListener("click", (event) => {
  const press = event.target.closest?.("[data-camera-press]");
  if (press) void (stream ? stop(press.closest("[data-camera]")) : start(press.closest("[data-camera]")));
});

// Without script the press would do nothing: it is shown by the script. What runs is kept when the page is drawn anew (data-keep).
for (const place of document.querySelectorAll("[data-camera][hidden]")) place.hidden = false;

async function start(place) {
  const { dataset } = place;
  say(place, dataset.starting);
  if (!navigator.mediaDevices?.getUserMedia) return say(place, dataset.missing);
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: { ideal: "environment" } } });
  } catch (error) {
    return say(place, wordFor(error, dataset));
  }
  try {
    const video = await play(place);
    const read = await reader(dataset.reader);
    say(place, dataset.looking);
    place.querySelector("[data-camera-press]").textContent = dataset.stop;
    watch(video, read);
  } catch {
    stop(place);
    say(place, dataset.failed);
  }
}

function wordFor({ name }, dataset) {
  if (name === "NotAllowedError" || name === "SecurityError") return dataset.refused;
  return name === "NotFoundError" || name === "OverconstrainedError" ? dataset.missing : dataset.failed;
}

async function play(place) {
  const video = document.createElement("video");
  video.muted = true;
  video.playsInline = true;
  video.srcObject = stream;
  place.prepend(video);
  await video.play();
  return video;
}

function stop(place) {
  for (const track of stream?.getTracks() ?? []) track.stop();
  stream = undefined;
  place.querySelector("video")?.remove();
  place.querySelector("[data-camera-press]").textContent = place.dataset.start;
  say(place, "");
}

function say(place, words) {
  place.querySelector("[data-camera-said]").textContent = words;
}

/** Reads the text of a QR out of a picture, or gives undefined. */
async function reader(ours) {
  const known = "BarcodeDetector" in window ? await BarcodeDetector.getSupportedFormats() : [];
  if (known.includes("qr_code")) {
    const detector = new BarcodeDetector({ formats: ["qr_code"] });
    return async (video) => (await detector.detect(video))[0]?.rawValue;
  }
  await load(ours);
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  return async (video) => {
    // 480 pixels are enough for a code held before the camera, and a quarter of the work.
    const scale = Math.min(1, 480 / Math.min(video.videoWidth, video.videoHeight));
    canvas.width = Math.round(video.videoWidth * scale);
    canvas.height = Math.round(video.videoHeight * scale);
    pen.drawImage(video, 0, 0, canvas.width, canvas.height);
    const { data, width, height } = pen.getImageData(0, 0, canvas.width, canvas.height);
    return window.jsQR(data, width, height)?.data || undefined;
  };
}

function load(path) {
  if (window.jsQR) return undefined;
  return new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = path;
    script.onload = done;
    script.onerror = failed;
    document.head.append(script);
  });
}

// The same code in front of the camera is one scan, not ten.
function watch(video, read) {
  let last = "";
  let lastAt = 0;
  const look = async () => {
    if (!stream) return;
    const seen = video.videoWidth > 0 ? await read(video).catch(() => undefined) : undefined;
    const now = performance.now();
    if (seen && (seen !== last || now - lastAt > sameAgain)) {
      last = seen;
      submit(seen);
    }
    if (seen) lastAt = now;
    setTimeout(look, apart);
  };
  void look();
}

function submit(text) {
  const form = document.querySelector("form[data-box]");
  const box = form?.elements.namedItem("typed");
  if (!box) return;
  box.value = text;
  form.requestSubmit();
}
