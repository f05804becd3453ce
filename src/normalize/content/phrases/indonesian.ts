import type { Phrases } from './table.ts';

/** What furniture says in Indonesian. */
export const indonesian: Phrases = {
  furniture: [
    /iklan|advertisement|scroll (?:ke bawah )?untuk (?:membaca|lanjut).{0,60}/u,
    /baca (?:juga|selengkapnya|berita lainnya|selanjutnya)(?:\W.{0,200})?/u,
    /(?:lihat|simak|tonton) juga\W.{0,160}/u,
    /(?:simak|lihat|saksikan) (?:video|foto|berita) .{0,160}/u,
    /bagikan(?: .{0,60})?/u,
    /cetak/u,
    /(?:\d+ )?komentar(?: \(?\d+\)?)?/u,
    /(?:langganan|berlangganan|daftar sekarang)(?: .{0,120})?/u,
    /ikuti (?:kami|berita|saluran|kanal).{0,120}/u,
    /(?:tag|tags|topik|kata kunci)\s*:.{0,200}/u,
    /(?:foto|sumber|editor|penulis|reporter|pewarta|gambar)\s*[:©].{0,160}/u,
    /(?:diterbitkan|diperbarui|dipublikasikan|terbit)\s*:?\s*(?:\p{L}+,? )?\d{1,2}.{0,60}/u,
    /hak cipta.{0,120}/u,
    /copyright ©.{0,120}/u,
    /dapatkan (?:update|informasi|berita) .{0,160}/u,
    /halaman (?:selanjutnya|berikutnya|\d+).{0,20}/u,
    /alamat email anda tidak akan dipublikasikan.{0,120}/u,
  ],
  endMarks: [
    /baca juga.{0,60}/u,
    /(?:berita|artikel) (?:terkait|lainnya|terbaru|terpopuler|populer|pilihan).{0,20}/u,
    /(?:terpopuler|terkini|rekomendasi untuk anda|rekomendasi).{0,20}/u,
    /tentang penulis/u,
    /(?:\d+ )?komentar/u,
    /(?:tag|tags|topik terkait):?/u,
    /(?:jangan lewatkan|anda mungkin suka).{0,20}/u,
  ],
  strongEndMarks: [
    /baca juga/u,
    /(?:berita|artikel)/u,
    /(?:terpopuler|terkini|rekomendasi)/u,
    /tentang penulis/u,
    /(?:jangan lewatkan|anda mungkin)/u,
  ],
  about: [/tentang (.{2,60})/u],
  company: [
    /berkantor pusat di/u,
    /didirikan pada/u,
    /mempekerjakan/u,
    /untuk informasi lebih lanjut/u,
  ],
  legal: [
    /hak cipta/u,
    /seluruh hak/u,
    /kebijakan privasi/u,
    /syarat dan ketentuan/u,
    /dilarang (?:keras )?(?:mengutip|mengambil|menyalin)/u,
  ],
  soliciting: [/newsletter/u, /langganan/u, /ikuti kami/u, /unduh aplikasi/u, /donasi/u, /gabung/u],
  captions: [
    /\((?:foto|sumber|dok|antara)\b.{0,80}\)[^\p{L}]*$/u,
    /^(?:ilustrasi|foto ilustrasi)\b/u,
  ],
};
