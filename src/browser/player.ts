export interface Player {
  allowed(): boolean;
  /** Only a press may allow it, unless this browser was told to allow everything. */
  allow(): Promise<void>;
  load(name: string): Promise<AudioBuffer | undefined>;
  say(names: readonly string[], about?: string): Promise<void>;
}

/**
 * Plays clips one after another. Web Audio, because it says plainly whether sound is allowed, plays without gaps, keeps the clips
 * when the server is away, and Safari asks of a server nothing more than files.
 * @param base where the clips lie
 * @param changed sound became allowed, or stopped being it
 */
export function openPlayer(base: string, changed: () => void = () => {}): Player {
  const context = new AudioContext();
  const clips = new Map<string, Promise<AudioBuffer | undefined>>();
  context.addEventListener("statechange", changed);

  function load(name: string): Promise<AudioBuffer | undefined> {
    const known = clips.get(name) ?? read(name);
    clips.set(name, known);
    return known;
  }

  async function read(name: string): Promise<AudioBuffer | undefined> {
    try {
      const answer = await fetch(`${base}${name}.mp3`);
      if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
      return await context.decodeAudioData(await answer.arrayBuffer());
    } catch {
      // It is asked for again the next time it is needed; the others are heard meanwhile.
      clips.delete(name);
      return undefined;
    }
  }

  async function play(name: string, about: string): Promise<void> {
    const sound = await load(name);
    if (!sound) return;
    const source = context.createBufferSource();
    source.buffer = sound;
    source.connect(context.destination);
    // Whoever wants to know what is heard: tests, and a page that shows it in writing.
    document.dispatchEvent(new CustomEvent<ClipHeard>("clip", { detail: { name, about } }));
    source.start();
    // A machine without a loudspeaker may never say that the clip ended.
    await Promise.race([
      new Promise((resolve) => source.addEventListener("ended", resolve, { once: true })),
      new Promise((resolve) => setTimeout(resolve, sound.duration * 1000 + 1000)),
    ]);
  }

  return {
    allowed: () => context.state === "running",
    allow: () => context.resume(),
    load,
    async say(names, about = "") {
      await Promise.all(names.map(load));
      for (const name of names) await play(name, about);
    },
  };
}

/** The detail of the document's event "clip". */
export interface ClipHeard {
  name: string;
  about: string;
}
