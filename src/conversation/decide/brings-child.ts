/** "Trs bawa anak boleh ga": whether a child may come along; whose baby it is, or how long they wait, is another question. */
export function bringsChild(text: string): boolean {
  return along.test(text) && !ofPriority.test(text);
}
const along = /\b(?:bawa|ajak|bring\w*)\b.*\b(?:anak\w*|kids?|child(?:ren)?)\b/i;
const ofPriority =
  /\b(?:bayi|baby|babies|balita|toddlers?|hamil|pregnant|(?:me)?nyusu\w*|nursing|umur|tahun|thn|bulan|years?|months?|antr\w*|prioritas|priority|queue|duluan|first)\b/i;
