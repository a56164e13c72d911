/**
 * The clips of one call, in the order they are played: chime, "nomor antrean", the letter and each digit of the number (zeros are
 * read: "A, nol, satu, empat"), "silakan ke loket", the counter. `party`: several people go with this number.
 * A counter whose code is a word cannot be put together from clips; then the voice says to look at the board.
 */
export function clipsFor(number: string, counter: string, { party = false } = {}): string[] {
  const spelled = [...number.toLowerCase()].flatMap(spell);
  const where = counterClips(counter.toLowerCase());
  return [
    "chime",
    "nomor-antrean",
    ...spelled,
    ...(party ? ["rombongan"] : []),
    ...(where.length > 0 ? ["silakan-ke-loket", ...where] : ["silakan-lihat-layar"]),
  ];
}

function spell(sign: string): string[] {
  if (/[0-9]/.test(sign)) return [sign];
  return /[a-z]/.test(sign) ? [`huruf-${sign}`] : [];
}

// "3", "12", "3B", "B2": numbers as numbers, one or two letters as letters.
function counterClips(code: string): string[] {
  const parts = code.match(/[0-9]+|[a-z]+/g) ?? [];
  if (parts.some((part) => /[a-z]{3}/.test(part))) return [];
  return parts.flatMap((part) => (/^[1-9][0-9]?$/.test(part) ? inWords(Number(part)) : [...part].flatMap(spell)));
}

/** 1 to 99 as Indonesians say them. */
function inWords(count: number): string[] {
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  if (tens === 0) return [String(ones)];
  if (count === 10) return ["sepuluh"];
  if (count === 11) return ["sebelas"];
  if (tens === 1) return [String(ones), "belas"];
  return [String(tens), "puluh", ...(ones > 0 ? [String(ones)] : [])];
}
