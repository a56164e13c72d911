const names = `NAMA NAME NAMALENGKAP NAMASESUAIKTP NAMASESUAIEKTP NAMALENGKAPSESUAIKTP NAMAANDA NAMAPEMOHON NAMAKAMU NAMAMU NAMASAYA
  NAMALENGKAPANDA NAMAORANG`;
const dates = `TGLLAHIR TANGGALLAHIR TGLLAHIRANDA TANGGALLAHIRANDA TTL LAHIR TEMPATTANGGALLAHIR TEMPATTGLLAHIR DDMMYYYY DDMMYY HHBBTTTT
  TTBBTTTT TGLBLNTHN TGLBULANTAHUN HARIBULANTAHUN TGLKEDATANGAN TANGGALKEDATANGAN TGLDATANG TANGGALDATANG KEDATANGAN DATANG
  TGLKUNJUNGAN TANGGALKUNJUNGAN DDMMYYYYARRIVAL TGLKEDATANGANANDA TANGGAL TGL BLN THN BULAN TAHUN DD MM YYYY`;
const rest = "ALAMAT ALAMATSESUAIKTP ALAMATLENGKAP NOHP NIK";

const sampleNames = new Set(names.split(/\s+/));
const samples = new Set([...sampleNames, ...dates.split(/\s+/), ...rest.split(" ")]);

/** Whether the template's own word stands where a name belongs, or what somebody types who has no name to tell: AAA, xxx, tes. */
export function isSampleName(value: string): boolean {
  return (
    value.length < 40 &&
    (sampleNames.has(lettersOf(value)) || /^(\p{L})\1+$|^(tes|test|testing|asdf|qwerty|abc)$/iu.test(value))
  );
}

/** Whether a field is a word of the template ("TGL.LAHIR", "<nama sesuai KTP>") and no value. */
export function isSample(field: string): boolean {
  return field.length < 40 && !/\d/.test(field) && samples.has(lettersOf(field));
}

/** Whether a text is the template as it was printed: two fields or more, all of them its own words. */
export function isTemplate(line: string): boolean {
  if (!/nam[ae]/i.test(line)) return false;
  const fields = line
    .split(/[#,;|:/\n]/)
    .map(lettersOf)
    .filter((field) => field !== "");
  const known = fields.filter((field) => samples.has(field));
  return (
    known.length >= 2 &&
    known.length === fields.filter((field) => !introductions.has(field)).length &&
    known.some((field) => sampleNames.has(field))
  );
}

/** Whether a field only says what the others are for: Batam's E-PASSPORT. */
export function isIntroduction(field: string): boolean {
  return field.length < 40 && introductions.has(lettersOf(field));
}
const introductions = new Set(["CONTOH", "FORMAT", "EPASSPORT", "EPASPOR", "KETIK"]);

function lettersOf(text: string): string {
  return text
    .slice(0, 60)
    .replace(/[^\p{L}]/gu, "")
    .toUpperCase();
}
