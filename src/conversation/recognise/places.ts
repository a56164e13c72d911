/** Towns and regencies that people write in front of a birth date or behind "imigrasi"; only to know they are no name. */
const towns = `ambon aceh bali balikpapan banda bandung bangka banjarmasin bantul banyuwangi batam bekasi belitung bengkulu blitar
  bogor bojonegoro bontang boyolali brebes bsd bukittinggi cianjur cibinong cikarang cilacap cilegon cimahi ciamis cirebon
  denpasar depok demak dumai garut gorontalo gresik indramayu jakarta jakbar jakpus jaksel jaktim jakut jambi jayapura jember
  jepara jogja jogjakarta karawang karanganyar kebumen kediri kendari klaten kuningan kupang lampung lamongan lhokseumawe lombok
  lumajang madiun madura magelang majalengka makassar malang manado mataram medan mojokerto nganjuk ngawi padang palangkaraya
  palembang palu pamulang pandeglang pangkalpinang papua pasuruan pati pekalongan pekanbaru pemalang polonia ponorogo pontianak
  probolinggo purbalingga purwakarta purwokerto purworejo rangkasbitung rembang salatiga samarinda semarang serang sidoarjo
  singkawang situbondo sleman soekarno-hatta soetta solo sorong subang sukabumi sukoharjo sumedang surabaya surakarta tangerang
  tangsel tanjung tanjungpinang tasikmalaya tegal temanggung ternate trenggalek tuban tulungagung wonogiri wonosobo yogya
  yogyakarta ciawi cibubur parung leuwiliang`;
const sides = "barat timur utara selatan pusat tengah kota kabupaten kab priok perak pinang aceh";

const known = new Set(towns.split(/\s+/));
const side = new Set(sides.split(" "));

/** Whether these words (small letters) are a town and nothing else: "bogor", "jakarta selatan". */
export function isPlace(words: readonly string[]): boolean {
  return (
    words.length > 0 &&
    words.length <= 3 &&
    words.some((word) => known.has(word)) &&
    words.every((word) => known.has(word) || side.has(word))
  );
}

/** Whether one word (small letters) is a town. */
export function isTown(word: string): boolean {
  return known.has(word);
}

/** How many words from `i` on are a town: 0, 1 or 2. */
export function placeLength(words: readonly string[], i: number): number {
  if (!known.has(words[i] ?? "")) return 0;
  return side.has(words[i + 1] ?? "") ? 2 : 1;
}
