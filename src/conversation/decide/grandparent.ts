/** "Opa saya mau jenguk cucu di Belanda", "ini cucunya yang nulis, kakek mau bikin paspor": the old person applies, and the grandchild is only spoken of. */
export function isOfGrandparent(text: string): boolean {
  return grandchild.test(text) && elder.test(text) && !otherChild.test(text) && !forGrandchild.test(text);
}

const grandchild = /\b(?:cucu\w*|grand(?:son|daughter|child|children|kids?)s?)\b/i;
const elder =
  /\b(?:nenek\w*|kakek\w*|mbah\w*|simbah|opa|oma|eyang|ibu\w*|bapak\w*|mama\w*|papa\w*|orang ?tua|mother|father|mom|mum|dad|parents?|grand(?:ma|pa|mother|father|parents))\b/i;
const otherChild = /\b(?:anak\w*|bayi\w*|balita|keponakan\w*|ponakan\w*|child|baby|toddler)\b/i;
const forGrandchild =
  /\b(?:buat|bwt|untuk|utk|paspor\w*|passports?|for)\W+(?:(?:my|our|the)\W+)?(?:cucu\w*|grand(?:son|daughter|child|children|kids?)s?)\b|\bcucu\w*(?: (?:saya|sy|aku|kami))?\W+(?:umur|usia|\d{1,2} (?:th|thn|tahun))|\bcucu (?:saya|sy|aku|kami)\W+(?:mau|belum|blm)\b/i;
