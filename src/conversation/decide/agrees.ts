// A yes, in the many words that people have for it.

const yesWords = setOf(`
  ya yaa iya iyaa iyah iye y yes yess yup yap yep yoi yo iyo io oke okee okeh ok okay okey okk sip siip sipp siap betul btul butul benar bener bnr
  setuju sesuai lanjut lanjutkan dilanjutkan lanjutin jadi deal gas cocok inggih nggih nggeh injih njih enggih enggi engghi enggeh lerres olo tutu patut beutoi botul ao aok enya muhun leres sumuhun correct right sure fine
  confirm confirmed konfirmasi boleh bole blh agree agreed perfect great good alright exactly yea yeah monggo mangga batua gaskeun fix proses
  👍 👌 ✅ 🆗 ambil take iyes yess okeh okd acc
`);
const aroundYes = setOf(`
  please pls that's thats that is it all all's udah sudah sdh udh dong deh aja saja sih kok lah kak kakak ka min mimin admin pak bapak bu ibu bang mas mbak
  gan om tante sir mam ma'am itu ini nya semua semuanya sekali banget terima kasih terimakasih makasih mksh trims thanks thank you u thx tks silakan
  then well so that one you of go silahkan tolong saya sy data datanya mantap bos boss bro sis kang teh da uda uni 🙏 mau go ahead do the
  oh oo ooh o nah hm hmm hmmm wah alhamdulillah begitu gitu mohon tersebut yang yg tadi tetap tetep lagi dah lha lho loh tu tuh to toh se mah atuh kitu
  we wae mi pale e ge kan can with book let's lets works for me us sounds looks i by did was will just now please proceed which this mean maksud maksudnya
  segitu wis wes sampun yaudah yauda yasudah yowis yowes hari jam tanggal tgl on at both together berdua bertiga berempat dua duanya keduanya nama namanya
  bah lek lur dulur tan sob cuy brader 😊 😁 😂 🤣 👏 🙂 😄 😅 orang people insya allah insyaallah bismillah cek checked dicek
`);
/** "Gak apa-apa", "no problem": a denial in its words, a yes in its meaning; and phrases whose words alone say nothing. */
const phrasesOfYes =
  /\b(?:(?:ga|gak|gk|g|nggak|ngga|enggak|tidak|tdk|tak|ndak|ora|teu)\s+(?:apa|papa|apa-apa|apa apa|apa2|pa2|opo-opo|opo opo|opo2|popo|masalah|nanaon)|gpp|gapapa|gpapa|gapapah|rapopo|no (?:problem|worries|prob)|not a problem|works for me|that works|baru (?:bener|benar|betul|pas|cocok)|sounds good|go for it|(?:let'?s |please )?do (?:it|that|so))\b/gi;

/** Thanks and good wishes, at any length, say nothing beside a yes; alone they are none. */
const thanksAtLength =
  /\b(?:(?:banyak )?(?:terima\s?kasih|trima\s?kasih|terimakasi|makasih|makasi|mksh|trims|tengkyu|matur\s?(?:suwun|nuwun)|hatur\s?nuhun|nuhun|suwun|thanks|thank you|thx|tq)(?:[^\S\n]+(?:banyak|banget|bgt|bgtt|sekali|ya+|yah|sudah|udah|atas|bantuan(?:nya)?|info(?:nya|rmasi(?:nya)?)?|pelayanan(?:nya)?|respon(?:nya)?|sebelumnya|sblmnya|so|very|much|a lot|lot|again|in advance|for|your|the|help(?:ing)?|quick|reply|kind|kindly|assistance|response|nggih|nggeh|njih|enggih|inggih|yo))*|(?:sehat|sukses) (?:selalu|terus)|semoga (?:sehat|berkah|lancar)(?: selalu)?|have a (?:nice|good|great) day|god bless(?: you)?)\b/gi;

/** "Ya sudah kalau begitu", "in that case yes": nothing is made a condition. */
export const ifSo =
  /\b(?:kalau|kalo|klo|kl|kalu)\s+(?:be)?(?:gitu|gtu|gt|gini)\b|\b(?:in that case|if so|if that'?s (?:ok|okay|fine|the case|how it is))\b/gi;

/** "Ya sudah kalau begitu": no condition. */
const inThatCase = /\b(?:(?:kalau|kalo|klo|kl) (?:be)?g[ie]tu|in that case|if so)\b/gi;

/** Whether the words agree and say nothing else: "iya betul kak", "ok, makasih pak", "gpp yang tadi aja, ya". */
export function agrees(text: string): boolean {
  const words = text
    .toLowerCase()
    .replace(ifSo, " ")
    .replace(thanksAtLength, " ")
    .replace(phrasesOfYes, " ok ")
    .replace(inThatCase, " oh ")
    .replace(/[\u{1F3FB}-\u{1F3FF}]|\ufe0f/gu, "")
    .match(/[\p{L}\p{N}']+|\p{Extended_Pictographic}/gu);
  if (!words || words.length > mostWordsOfYes || text.includes("?")) return false;
  const known = words.map((word) => word.replace(/(.)\1{2,}/gu, "$1"));
  return known.every((word) => yesWords.has(word) || aroundYes.has(word)) && known.some((word) => yesWords.has(word));
}
const mostWordsOfYes = 8;

function setOf(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
