/** "#NAMA#TGLLahir#TglKedatangan", also in other words for its fields. */
const template = /[#＃*] ?nama[^#\n]{0,30}[#*] ?(?:tgl|tanggal|ttl|tempat|dd)[^#\n]{0,30}/i;
/** An example right behind the word for it. */
const example =
  /(?<!\p{L})(?:contoh(?:nya)?|cth|contohny|misal(?:nya)?|example|ketik|format(?:nya)?)[^\p{L}\p{N}#]{0,8}#[^#\n]{1,60}# ?\d{6,8} ?#? ?\d{0,8}/iu;
const sampleWord = /(?<!\p{L})(?:contoh(?:nya)?|cth|example|ketik|format(?:nya)?|kirim ke)(?!\p{L})/iu;
/** The samples that the newspapers printed in 2017: a name and a birth date. */
const printed = /(?<!\p{L})(?:budi\W{1,3}25\W?01\W?1987|ahmad\W{1,3}20\W?11\W?1967|herman\W{1,3}19\W?11\W?1994)/iu;
const spread =
  /(?<!\p{L})(?:diteruskan|forwarded|sebarkan|sebarluaskan|disebarkan|share ke|broadcast|info penting|viralkan|copas)(?!\p{L})/iu;
const ofOffice =
  /(?<!\p{L})(?:pemohon|pendaftaran|pelayanan|layanan|kanim|kantor imigrasi|antrian paspor|antrean paspor|wajib datang)(?!\p{L})/iu;
const telephone = /(?<!\d)0?8\d{1,3}[ -]?\d{2,4}[ -]?\d{2,4}(?:[ -]?\d{2,4})?(?!\d)/;
const ownLine = /^#[^#\n]{2,80}#\d{8}#\d{8}$/;

/**
 * Whether a text is a broadcast or the format with its sample, and not a request: the newspapers' text, a forwarded message, "contoh
 * #Budi#25011987#07082017 maksudnya gimana". The sample alone is none: the dialogue asks whether its sender is really called so.
 */
export function isAnnouncement(text: string): boolean {
  if (text.length < 25 || !mayBe(text)) return false;
  const hasTemplate = template.test(text);
  const hasSample = printed.test(text) && (hasTemplate || sampleWord.test(text) || spread.test(text));
  const hasExample = hasSample || example.test(text);
  if (!hasExample && !hasTemplate && !spread.test(text)) return false;
  if (hasExample) return true;
  const official = ofOffice.test(text) && text.length > 80;
  if (hasTemplate) return spread.test(text) || sampleWord.test(text) || official;
  return official && (sampleWord.test(text) || telephone.test(text));
}

/** A cheap look first: most texts have none of these. */
function mayBe(text: string): boolean {
  return (
    text.includes("#") || /diterus|forward|sebar|share|broadcast|penting|viral|copas|budi|ahmad|herman/i.test(text)
  );
}

/** Somebody's own data on lines of their own, below a copied format; what is left of such a text, or nothing. */
export function ownLinesOf(text: string): string {
  const lines = text.split("\n");
  const isOwn = (line: string, i: number) =>
    ownLine.test(line) && !printed.test(line) && !endsInSampleWord.test(lines[i - 1] ?? "");
  return lines.filter(isOwn).join("\n");
}
const endsInSampleWord = /(?:contoh(?:nya)?|cth|example|ketik|format(?:nya)?)\W*$/i;
