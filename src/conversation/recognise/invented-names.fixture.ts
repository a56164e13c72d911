// Invented people of many peoples of Indonesia, put together from word lists; nobody in particular is meant. Words of chat, weekdays and
// months that are names as well are among them on purpose.
const peoples: readonly string[] = [
  // Java: one name or two
  "Slamet Jumat Minggu Pon Wage Legi Rebo Kamis Sugeng Untung Waluyo Bejo Tri Eko Dwi Sri Endang Hari Baru Jadi Sudah Terus Bulan Tutup|Santoso Suryono Widodo Rahayu Lestari Prasetyo Mulyo Utomo Raharjo Basuki Wibowo Pamungkas Nugroho Saptono Kasih",
  // Sunda
  "Asep Ujang Neng Euis Cecep Dadang Iis Nyai Aa Entin Uda Teh Enok Ade Adek|Sunandar Hidayat Kurnia Komalasari Suhendar Rohaeti Sutisna Permana Nuraeni Wiguna Gunawan Awan",
  // Batak and Karo
  "Tiur Minta Jadi Baik Selamat Rencana Malem Terang Mangatur Parlindungan Ingin Benar Sabar Rugun Lamhot Berkat Sampai Datang|Ito Uli br. Boru Riris Sahat Maju|Sitepu Harahap Simanjuntak Sembiring Ginting Tarigan Siahaan Nasution Hutabarat Purba Lumban Gaol",
  // Bali
  "I Ni|Wayan Made Nyoman Ketut Putu Gede Kadek Komang|Mas Ayu Sari Agung Soma Anggara Sukra Buda Rai Oka Widnyana Suardana Dewi",
  // Chinese-Indonesian
  "Tan Lim Lie Gan Ong Kwee Oei Loh Kok Yap Yang Kan Sing Tjoa The Ang Lo Ho To Sie Be|Ah Kok Siauw Sing Kim An Is Mo Giok Swie Nio Hok Me Can Ke Lan|Moy Tjoan An Lan Hwa Seng Liong Lien Nio Bing Kian",
  // Minang
  "Yusrizal Is Uda Syafril Rosmaini Afrizal Datuak Ema Sutan Tek Jusni Etek|Mardiana Chaniago Koto Piliang Tanjung Sikumbang Melayu Datuk",
  // Arab and Muslim names, with apostrophes
  "Ya'kub Mu'min Nur'aini Ja'far Sa'diyah Ma'ruf Isma'il Syafi'i Abdul Siti Nur Muhammad Ahmad|Hasan Yahya Hadir Basir Malik Karim Alatas Assegaf Shihab Sari Hidayah Amin Latif Haji",
  // Bugis and Makassar
  "Andi Daeng Baso Besse Tenri Puang Opu|Mappa Tarra Dalle Rewa Datang Sanggu Baru Pole|Patunru Mangkona Paturusi Parenrengi",
  // Ambon, Papua, Timor, Sumba, Toraja
  "Yohanis Rambu Umbu Markus Maria Frans Korinus Yosep Wem Mince|Day Kali Lama Mambor Leba Ama Sore Dono Ana Rende|Wanggai Pattiasina Tuhumury Latuconsina Kaka Wonda Manobi Da Costa Ndapa Lembang",
  // Names with English, Indian and Dutch words
  "Om Kevin Ann May June April Summer Will Bea Jan Man Price Day Dian|Prakash Singh Brown Lee Young Open Line de Boer van Dijk Price|Wijaya Tanoto Halim Chandra Lee Bakker",
];
const tables = peoples.map((line) => line.split("|").map((part) => part.split(" ")));

/** Two words that belong together stay together. */
const pairs = new Set(["Lumban", "Da", "de", "van", "Raja"]);

/** A row of invented names, the same for the same seed. */
export function inventedNames(count: number, seed = 1): string[] {
  let state = seed;
  const next = (below: number) => {
    // A linear congruential generator (Numerical Recipes) is random enough for a list of names.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const names = new Set<string>();
  while (names.size < count) {
    const table = tables[next(tables.length)] as string[][];
    const words = table.flatMap((part) => wordOf(part, next(part.length)));
    names.add(words.join(" "));
  }
  return [...names];
}

function wordOf(part: readonly string[], nr: number): string[] {
  const word = part[nr] as string;
  const next = part[nr + 1];
  return pairs.has(word) ? (next ? [word, next] : []) : [word];
}
