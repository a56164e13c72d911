// Holds one WebSocket to the server for a page: opens it again when it is lost, and says when the page may be old.
/**
 * @param {string} address "/live?watch=..."
 * @param {{
 *   heard(text: string): void,
 *   opened?(): unknown,
 *   lost?(): void,
 *   found?(): void,
 *   hidden?: boolean,
 * }} page `opened` after every (re)connection: what changed meanwhile was not heard. `lost` after three seconds without; `found` when
 *   it is back and `opened` has done its work. `hidden`: stay connected also while nobody looks (a board speaks).
 */
// oxlint-disable-next-line no-unused-vars -- called by the script that is put behind this one
function follow(address, { heard, opened = () => {}, lost = () => {}, found = () => {}, hidden = false }) {
  const url = new URL(address, location.href);
  url.protocol = url.protocol.replace("http", "ws");
  let socket;
  let tries = 0;
  let retry;
  let missing;
  let silence;

  function connect() {
    clearTimeout(retry);
    if (socket || (document.hidden && !hidden)) return;
    const next = new WebSocket(url);
    socket = next;
    // A server that vanished without a word (a cable, a machine) never closes: every 20 seconds it says that it is there.
    const listen = () => {
      clearTimeout(silence);
      silence = setTimeout(() => leave(next), 45_000);
    };
    listen();
    next.addEventListener("open", () => void begin(next));
    next.addEventListener("message", ({ data }) => {
      listen();
      if (data && socket === next) heard(data);
    });
    next.addEventListener("close", () => leave(next));
  }

  async function begin(mine) {
    tries = 0;
    await opened();
    if (socket !== mine || mine.readyState !== WebSocket.OPEN) return;
    clearTimeout(missing);
    missing = undefined;
    found();
  }

  function leave(mine) {
    if (socket !== mine) return;
    socket = undefined;
    clearTimeout(silence);
    mine.close();
    missing ??= setTimeout(lost, 3_000);
    tries += 1;
    // Everybody loses a server at the same moment; the chance in it keeps them from coming back at the same moment too.
    retry = setTimeout(connect, Math.min(1_000 * 1.6 ** (tries - 1), 5_000) + Math.random() * 1_000);
  }

  function rest() {
    const old = socket;
    socket = undefined;
    clearTimeout(silence);
    clearTimeout(retry);
    clearTimeout(missing);
    missing = undefined;
    old?.close();
  }

  document.addEventListener("visibilitychange", () => {
    if (hidden) return;
    if (document.hidden) rest();
    else connect();
  });
  window.addEventListener("pagehide", rest);
  window.addEventListener("pageshow", ({ persisted }) => persisted && connect());
  window.addEventListener("online", connect);
  connect();
}
