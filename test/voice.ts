import type { Page } from "playwright-core";

/**
 * The clips of a page are heard this many times as fast; to be asked before it is opened. What is said, and in which order, is the
 * story; how long a loudspeaker takes for it is not.
 */
export async function hasten(page: Page, speed = 10): Promise<void> {
  await page.addInitScript((start) => {
    Object.assign(window, { speed: start });
    const make = AudioContext.prototype.createBufferSource;
    AudioContext.prototype.createBufferSource = function (this: AudioContext) {
      const source = make.call(this);
      source.playbackRate.value = (window as unknown as { speed: number }).speed;
      return source;
    };
  }, speed);
}

/** From the next clip on. */
export async function speedUp(page: Page, speed = 10): Promise<void> {
  await page.evaluate((now) => Object.assign(window, { speed: now }), speed);
}
