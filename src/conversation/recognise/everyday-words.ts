/**
 * Words of everyday talk that are hardly anybody's name: those that stand in two sentences of the corpus or more, and the commonest others, without
 * what is a name in one of the land's peoples. In small letters such a word is no name for itself; beside a word we do not know, or with a
 * capital in a row of capitals, it may be part of one.
 */
export function isEveryday(low: string): boolean {
  return everyday.has(low);
}
const everyday = new Set(
  `abaikan able about abroad absen acara accept acceptance accepted accident accompany account act address adjudikasi ado aduh advance affidavit after
  afternoon again agak agama age agen agency agent ago ahead air airline airport ajak aje ajukan akhir akhirnya akses akte aktif aktifin aktifkan akun
  alasan alat alert alhamdulillah allowed almost alone along alright alur alurnya always aman ambilin ambilkan amerika ampun andai anggota angin angka
  angkat angkot anjing another answer antar antara any anyar anymore anyone anything anyway anywhere apabila apalagi apapun apart ape api aplikasi
  aplikasinya apo apologies apostrophe app apparently applicant applying appointments approve approved arah area around arrange arrive arrived arrives
  arriving arti asal asing asisten ask asked asking asks asli aslinya assistant astaga asuh atap atasan atasannya atm attached attend attorney atuh
  atur aturan autis auto autocorrect average awal awas away awful baa baca bacanya back bad badai badan bag bagi bahasa bahkan bahwa baju bakal
  balasan bales balesan balesnya balik balikin bandara banding bangsa bangsat banjir bank bantu baptis baptism barang barcode bareng barengan barusan
  basa basah batas bateri batik batin batua batuk bawah bayang bayaran bayare bayarnye bday beasiswa beban bebas because becus beda bedain bedanya
  before begini begitu begitulah bego behalf behind being belajar belakang belakangan belanda beli belok belon benci beneran benerin bensin bentar
  bentrok beranak berani berantai berape beras berat berbicara berdiri berdoa beredar beres berhalangan berhenti berhijab beri berita berkebutuhan
  berkeliaran berkerah berlaku berlakunya berlangganan bermasalah berobat bersama bersedia bersih bersihin bersihkan bertanya bertemu berubah besar
  best better betulin between biarin biarkan bicara bicarakan bidan big bikinkan bila bilang bilangin bilangnya billing bin bingung bingungin binti
  biometric biometrik biro bis bisnis bisu bit blacklist blangko blank blind blocked blokir bloody blur bntr bocah bocor bodoh bogor bohong bola bolak
  bolong bonus booked bookings bored bosan bot botak bpjs branch break brilliant bring broadcast broke broken broker brunei buang buatan budak
  building bujang bukti buku bule buliah bumil burned buru buruk bus busy buta butuh buy cabut cadangan cadar cair calendar call called calling calo
  calon came camera campur campus cancellation cancels cannot cant canteen cap capek car cara carana carane caranya caranye card careful cari caro
  caroge cash celana cemas centang cerai cerita ceritanya certainly certificate cetak cewek chance changed charge chatnya chatting cheap checked
  cheers chemistry children childs chipnya choose church citizen citizenship city cium ciuman claim clear clearly click clinic clock closer cobain
  cocok code codes coffee cold collect collecting collection collective college colour comes coming company complaint complete computer computers
  conditioning confirm confirmed confused congratulations connect consecutive consent console consulate contact continue contract copies copy coret
  correction correctly could counter couple course court cover cowok crazy cruise crypto cuaca cuci cukup curang curhat custody customer cut cuti
  daerah dagang daging dahi dahulu daily damn dapet dapetnya dapur darah daripada darurat dasar database dataku dateline dates days dead deadline deal
  debat debug decide decided deg degan degree dekat deket delayed delete deleted demam demi demikian demo denda dendanya dengar denger dengerin depan
  depannya deposit dereng deretan derita desk details deui developer dewasa diaktifkan diambil diambilin dianggap dianggo diantar diantara diasuh
  dibaca dibalikin dibantu dibatalaken dibatalkeun dibawa dibayarin dibentak dibetulin dibetulkan dibikinin dibilang diblokir dibuang dibuat dibuatkan
  dicancel dicandak dicantumkan dicarikan dicatat dicek dicetak did didaftarkan didahuluin didahulukan didampingi didatangi didorong diem difabel
  difference different differs difoto difotokopi diganti digips digital dihidupkan dihilangkan dihitung dihubungi dihubungin dihubungkan diinfo
  diinformasikan diingatkan diingetin diisi dijadwalkan dijawab dijawabnya dijelasin dijelaskan dijemput dijln dijual dikabari dikabarin dikasih
  dikeluarkan dikembalikan dikerjain dikirim dikirimi dikirimkan dikit dikonfirmasi dikuasakan dilakukan dilaminating dilarang dilayani dilengkapi
  dilepas dilihat dilindungi dimakan dimasukkan diminta dimintai dimulai dinas dinyatakan dioper dipakai dipake dipanggil dipanggilnya dipapah
  dipastikan dipegang diperbaiki dipercepat diperkenankan diperlukan diperpanjang dipersulit dipilih diploma dipotong diproses dipulihkan dipun
  diputus diralat directly direktur direspon diri disabilitas disabled disalahgunakan disappeared discan disebar disebut disebutkan disiapkan disimpan
  disingkat disitu diskip diskon disnaker disuruh ditahan ditambah ditambahkan ditanggapi ditanya ditawari ditemenin diterbitkan diterima ditinggal
  dititip ditolak ditu ditulis ditunda ditunggu ditunjukin dituntun diurus diurusin diwakilaken diwakili diwakilin diwakilkan diwakilkeun dobel dokter
  domestic domisili dompet dompetku done dongkap door doors dosen double doubt down download dress driver driving drop drops dua dual duanya dubai
  dudu duduk dugi duh duit dukcapil duluan durasi during duty earlier earliest early easily eaten eazy eid ejaan ekonomi elderly electricity
  electronic else elsewhere embassy emergency employee employees employer empty enable enak enaknya end endi ends engkau enjing entah entahlah entar
  enter entrance erase error especially estimasi eta evening ever every everything everywhere exactly exam exams excellent exchange excuse exit
  expecting expensive expire expired expires expiring explain explained express extension extra facebook factory faham fake family far fasilitas fast
  faster fathers favour feel fees fell fetch fever file final finally find fingerprint finished first fit flight flooded fly follow followers
  following football foreign foreigner forever forget forgot form formulir forward fotokopi fotokopinya free friendly front fully funny gaada gabisa
  gaboleh gacor gadhah gagal gajadi gaji gajian gambar gampang gancang gang ganggu gangguan gantiin gantos gapapa gaptek gatau gate gausah gave gedung
  gedungnya gelap gelar gempa generally gentos german geser get gets getting giliran gimanapun gimane gini gitu gitulah give gladly goblog goblok goes
  going gojek gone google got government gowo gpp grab gratis group grup guard guardian gudang guess guide guna gunung guru guys habisin had hadiah
  hafal haha hahaha hajj hak halal halaman halamannya halangan half hamba hamil hampir hand handle handwritten hang hangus happened happens happy
  hapus hapusin hapuskan haram hard harian hasil hate hati hatur head heading hear heard hebat hehe hehehe hell help helpful helping helps hemat
  hentikan heran herbal here heres hers heula hey hidup hidupkan hihi hijab hiji him hitam hoaks hoax hold holiday holidays home honestly hongkong
  hopefully hormat hospital hotel hotline hour hours house however hub hubungan hubungi hujan hundred hurry huruf hurufnya husbands hutang ical idea
  idem identitas identity idiot ieu ignore ijab ijazah ijazahnya ijin ikan iki iko include incomplete incorrect indeed indo indomaret infokan
  information ingatkan ingetin inggris ingkang inside instan instance instansi instead instructions interested internet internship interview investasi
  iphone isi isih isnt issue issued istirahat istirahatlah isuak isyarat iyo izin jadwalku jahat jajan jalankan jalur jalurnya jamaah jaman jaminan
  jangan janji janten japan jari jaringan jarinya jasa jatuh jauh jawa jawab jawaban jawabannya jawabnya jejak jelas jelasin jelasnya jelek jempol
  jemput jemuran jengkel jepang jepit jerman jgn jilbab job jodoh joki joking jomblo jorok jowo jual juara judi jumatan jumlah juo just juta kabar
  kabari kabarin kabel kabur kacamata kacau kadaluarsa kadang kadung kafe kagum kaki kalah kalender kalian kalih kalimat kamar kambing kampung kanan
  kandungnya kangen kanker kantin kantong kantore kantorna kantua kaos kapal kapok karcis kardus karet kartu karyawan kasar kasian kasihan kasir kasur
  kata katanya kawin kayak kayaknya kayanya kbri keadaan keamanan kebaca kebagian kebakar kebalik kebanyakan kebatal kebawa kebelet kebeli keberatan
  kebijakan kebuang keburu kecamatan kecelakaan kecepetan kecewa kecil kedah kedengeran kedutaan keep keeping keeps kehadiran kehapus keimigrasian
  kejadian kejauhan kejebak kelak kelamaan kelaparan kelar kelas kelengkapan kelewat kelewatan kelihatan keliling keluar keluaran keluarin keluarkan
  keluhan kelurahan kemana kematian kembali kembaliin kembalikan kemeja kemenag kena kenal kendala kendaraan keneh keno kenyang kepagian kepake kepala
  kepanggil kepencet keperluan kepotong keras kerasa keren kereta kerjasama kertas kesana kesini keterangan ketersediaan ketiduran ketinggalan ketuker
  kewarganegaraan keyboard khusus kiamat kidding kilat kindly kiosk kiosnya kiri kitap kitas kitasnya klentu klik knew know kodeku kolektif kolom
  komplain kompor komputer konfirmasi konfirmasinya konon konsulat konsultasi kontak kontrak koran korea kos kosan kotor kredit krl kubilang kudu
  kuduna kukira kuliah kulihat kunci kuotane kurang kurir kursi kurus lady lagian lahan lahiran lain lajang laktasi laku lakukan lalu lambat laminasi
  lampu lancar lane langganan langkah langkung langsung language lanjut lanjutkan lansia lantai lapar lapor laporkan lare large last late lately later
  law lawas layar layarnya leave leaves leaving lebih lebihnya left leg legalisir lemah lembar lembur lemot lengah lengkapi lepas lepat less letter
  letters letting lewatin lhr libur liburnya licences lift likely limit link listen listrik listriknya little live load lobby lobi location log logat
  login lokasi lokasinya lomba longer looking looks lose losing lot lots love lovely lowbat lowongan luar luas lucu luka lumayan lumpuh lunas lunch
  lupakan luwih maambiak macam macem macet machine madam madu magang mahal mahasiswa maid mailed main majikan majuin makan makin maklum maksimal malah
  malas males malih maling mall malu mambaok mandatory mandi maneh manfaat mangga manggil manggilnya mangke manjangkeun mantan mantul manual
  manyambuang maps marah marga marriage married masa masakan masalah masalahnya maskapai massal mastiin masuk masukin masuknya match mate materai mati
  matikan matter matur maupun mawon maximum mayat maybe mean means meeting meja melaporkan melayani meletus meluncur memakai memastikan membalas
  membantu membawa members membuatkan meminta memungkinkan menang menawarkan mendadak mendapat mendengar mending menerima mengajukan mengecek
  mengelupas mengerti menggantikan menghilang menikah meninggal menit menjadi menjemput menteri mention menuju menuliskan menunggu menyampaikan
  menyusui menyusul mepet merantau merasa merdu mesin mesir message messages meterai mewah mewakili midday middle migran migrant mikir mikirnya milih
  milik minat mind minimal ministry minor minum minumnya minute minutes misal missed missing mistake mobil mobile modal mode modem mom moment money
  month more mostly mothers motor motorbike move moved moving mriki mriko muat much mulai mulu mulut mumpung muncul mundhut mungkinlah murah murni
  mushola musholla musti muter myself nabung naha naik nambah nangis napas naros nasi nasib nasional nawarin near nearby necessary needed needs negara
  negeri nego neighbour neither nembak nembe nemenin nerima nervous never newborn news ngadu ngagem ngajar ngaku nganggo nganter ngantuk ngapain
  ngaret ngaruh ngasih ngebatalin ngebut ngehe ngekos ngerepotin ngeri ngerjain ngerokok ngeselin ngetik ngetiknya ngobrol ngomong niat nikah nitip
  njaluk njupuk nomer nomerku nomorku non nongkrong nongol nonton noon nope nopo normal normally note nothing notif notifications notifikasi notifnya
  notify nowhere npwp ntar nuju nulisnya numbers numpang nunggu nunggunya nunjukin nursing nyala nyalira nyaman nyambung nyampe nyandak nyang nyangka
  nyari nyasar nyebelin nyesel nyetir nyicil nyuhunkeun nyuruh nyusuin nyusul nyuwun obat obrolan obviously oclock odd offering officers offices
  official often ogah ojek oknum old ombudsman omong ongkir only oops opening opens oper operasi operator opname option options order ordinary
  original originals orok ortu otak otaknya other others otherwise otomatis otp otw ourselves out outside over override overseas overslept overstay
  ovo own pabilo package padahal padat pagar pager pages paham pahit paid pair pajak pakaian paket palayanannyo palih paling palsu palsunya pamit
  panas pandai panggil panggilan panggilannya pangkas panik panitia panjang pantai pantas pantek paper papers parah parahnya paralu parent parked
  parking parkir parkiran parkirnya pasien paspore pasporku pasporna paspornyo passed passports password paste patah patokannya pay payah payment
  payun pdf pdp pecah peci pekerja pelajar pelan pelanggan pelaut pelayanan pelayanane pelayanannya pelayanannye pelicin peluang peluk pemanggilan
  pembantu pembayaran pembayarannya pemberitahuan pembukaan pemerintah pemilik penalty penambahan penang pencet pendaftar pendamping pendek pending
  penerbangan pengadilan pengajian pengambilan pengantar pengganti penghapusan pengingat pengingatnya pengumuman pengunjung penipuan penjamin
  penjelasan penjelasannya penting penulisan penyakit penyandang per perahu perantau perawat perbaikan perbedaan percaya percepatan percuma perekaman
  pergi perhaps perih perintah period perjalanan perkara perkiraan perlu permit permits pernah pernikahan pernyataan persetujuan personal pertahankan
  pertama pertimbangkan perubahan perusahaan perut perwakilan peryogi pesantren pesawat pesiar pesta petani petunjuk phone phones photo photocopies
  photocopy photos piatu pick pickup picture pictures pihak pikir pikiran pilgrims pilih pilihan pindahan pinggir pinjam pinjaman pinjol pintu piring
  pisah pisan pisang place plan planning plans play playstore pln plus pmi pnbp pns pokok pokoknya police polisi polite ponsel pos posisi position
  possible post postpone potong power pray prayer prefer preferred prefers pregnant prepare present pretend pretty previous previously pribadi print
  printed printer printing prioritas priority pripun privacy privasi problem procedure process produk profesional program progress promo prompt proof
  properly prosedur prosedurnya proses prosesnya provider province provinsi puas pudar pulang pulau pulihkan pulsa pundi pungli punya punyaku pura
  purse pusat push pusing putus putuskan qatar qris question questions quick quickly quite rahasia raib rain rakyat ramah rambut rame ramp ran rangkap
  rapat rapor rasa rasanya rather rawat rawuh rayap reactivate read ready real realise really reason receipt receive recently recommendation refund
  regarding regards registered registration rejected rekam rekening rekom rekomendasi rela release released remind reminder reminders reminding remove
  renewing replace reply report repot requested requesting required rerencangan resah resend reserve reset resi residence resmi respon respond
  responnya response restoran restore restroom reverse rewel ribet ribu ribut ridiculous rilis rindu riwayat riyin road robot roda rokok rombong
  rombongan room ruang ruangan rude rugi ruined rules rumah rumahnya rumiyin rungu running rupa rupanya rupiah rusuh rute saat sabtu sabun sadar sadly safe
  sah said sakedap saking sakit saksi salon salut samain samaran sambil sambung sampah sampaikan sampe sampean sampeyan sampul sampun sampurasun
  sangat sanget sanggup sangka sanksi santri sapa sarate saratna satisfied satu satunya savings saw say sayang sayangnya says sayur scam scan scanner
  scared schedule scholarship school screen screenshot script search seat seats sebab sebabnya sebagai sebagian sebaiknya sebarkan sebelah sebelum
  sebelumnya sebentar sebulan secara second security sedang sedangkan sedia sedih sedikit seem seems seen seep segala segar segini segitu sehabis
  sehari seharian sejak sejam sekeluarga sekiranya selagi selain selama selanjutnya select selera selesai selesein selfie sell selling seluruh semalam
  semangat semenit sementara semestinya seminggu semisal semoga sempat sempet semula senang send sendal sending seneng sengaja seniors sense sent
  sentence seorang sepakat sepanjang separate sepatu sepeda seperti sepertinya sepi sepuh seragam serba sering serious serius sertifikat serve served
  server servernya service services sesama sesuatu sesudah sesuk sesungguhnya setahun setelah setelahnya setengah setiap setuju several sewa sewaktu
  shalat shall share shareloc sharp she shift ship shirt sholat shop should show shows shut siangan siapin siapkan sibuk sick sign siji siko silakan
  silly simpan simple simply since singapura single sisa sisanya sistem sistemnya site sitting siyos skck skip skipped slots slow sma small smart smp
  sms soal soalan softlens sold solusinya some somebody somehow someone something somewhere sono soon sooner sopir sori sorry sosial sounds space spam
  spasi speak speaker special speed spelled spelling spent splp spoke sponsor spot spouse staff stamp standby standing start started stasiun stated
  station stayed stays step steps stnk stock stolen stop store strange street strict stroke struk stuck student study studying stupid style suara
  submit subscribe subuh such sudden suddenly sudo suggest suket sukses sulit sumber sungai sungguh suntik supados supir support suppose supposed
  surat sure surel surely surname susah susu susulan suwe swear switch syaraiknyo syaratnye syndrome system tabungan tadi tagihan tahan tahapan taiwan takdir
  take taken takes taking takon taksi takut talk talked talking tambah tambahan tambahin tampaknya tampilkan tanah tanam tanda tangan tangga tangis
  tanpa tanyain tanyakan taon tarik tas tasih tata tatap taun tawaran tax taxi tebal telah telanjur telat telegram telepon televisi tell telpon temen
  temenku tenaga tenan tenang tengah tentu tentunya tepat terakhir terangkan terasa terbang terbaru terbatas terbit terbitan tercetak terdaftar
  terdapat terdekat terganggu terganti teriak terjadi terkait terlalu terlambat terlanjur terlewat terlihat termasuk terminal ternyata terpercaya
  terrible tersebut terserah tersinggung tersisa tertawa tertinggal tes tetangga tetap tetep text texts thailand than thats then there theres these
  they thing think thinking though thought thousand three through thursday tiap tiba tibo ticket tidur tiga tiket till times tinggal tinggi tip
  tipayun tips tipu tired tiri titik titip title tka tki tkw tlg toddler toilet toko tol tolak told toleransi tolol tongkat tonight took top tos total
  tour tourist town track train transfer travel treated treatment tried true truly trust trying tua tuanya tugas tugu tujuan tukang tukar tuker tulang
  tuli tulisan tumben tuna tunai tunanetra tunggal tunggu tunggunya tunjuk turis turn turun tutur type typed typing typo uang uangku uangnya ucapan
  udeh ujian ukuran ulah ulang ulangi ulp ultah unable undang undangan under understand understood undian undo unfair unfortunately uniform unit
  university unless unsure until upami update updated upgrade upload urang urgently urungkan urusan urusannya urusin urutan urutannya usah usaha
  usahakan use used useless users usir usually utang vaksin valid validity various verifikasi version very video village voa voice vs waduh wae wah
  wait waiting waitlist wake wakilin waktu waktunya wali walk walked walking wallet wanted wants waras warga warn warna wartosan waspada waste watch
  water way wear weather web website week weekend weeks weird welcome went whats wheelchair wheres wherever which whichever who whoever whole whose
  wifi wilayah wipe wish wishes withdraw within without wkwk wkwkwk wna wni woman won wonder wondering wont wonten worked worker workers working works
  worried worse worst worth wow write wrong wrote xixi yakin yatim yauda yaudah year years yep yesterday yet yeuh your youre yourself yowes yowis yuk
  zaman`.split(/\s+/),
);
