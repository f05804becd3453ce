import type { Phrases } from './table.ts';

/** What furniture says in Vietnamese. */
export const vietnamese: Phrases = {
  furniture: [
    /quảng cáo/u,
    /(?:đọc|xem) (?:thêm|tiếp)(?:\W.{0,200})?/u,
    /(?:mời (?:bạn|quý vị) (?:đọc|xem)).{0,120}/u,
    /chia sẻ(?: (?:bài viết|qua|lên).{0,40})?/u,
    /in bài(?: viết)?/u,
    /(?:\d+ )?bình luận(?: \(?\d+\)?)?/u,
    /(?:gửi|viết) bình luận.{0,40}/u,
    /(?:đăng ký|theo dõi) (?:nhận|kênh|ngay|chúng tôi).{0,120}/u,
    /(?:từ khóa|thẻ|chủ đề|tags?)\s*:.{0,200}/u,
    /(?:ảnh|nguồn|hình|video)\s*[:©].{0,160}/u,
    /(?:cập nhật|ngày đăng|đăng ngày|xuất bản)\s*(?:lúc|lần cuối)?\s*:?\s*\d{1,2}(?!\d).{0,60}/u,
    /bản quyền.{0,120}/u,
    /mục lục/u,
    /theo .{2,40}(?:vn|reuters|afp|ap|bbc|cnn)/u,
    /email của bạn sẽ không được hiển thị công khai.{0,120}/u,
  ],
  endMarks: [
    /(?:tin|bài|bài viết) (?:liên quan|cùng chuyên mục|khác|mới nhất|đọc nhiều).{0,20}/u,
    /(?:đọc|xem) thêm.{0,40}/u,
    /(?:có thể bạn quan tâm|đọc nhiều|xem nhiều|tin nóng).{0,20}/u,
    /về tác giả/u,
    /(?:\d+ )?bình luận/u,
    /(?:từ khóa|chủ đề|tags?):?/u,
  ],
  strongEndMarks: [
    /(?:tin|bài) /u,
    /có thể bạn/u,
    /(?:đọc|xem) nhiều/u,
    /về tác giả/u,
    /(?:\d+ )?bình luận/u,
  ],
  about: [/(?:về|giới thiệu) (?:công ty )?(.{2,60})/u],
  company: [/có trụ sở/u, /thành lập năm/u, /nhân viên/u, /để biết thêm (?:thông tin|chi tiết)/u],
  legal: [/bản quyền/u, /chính sách bảo mật/u, /điều khoản sử dụng/u, /ghi rõ nguồn/u],
  soliciting: [/đăng ký/u, /bản tin/u, /theo dõi chúng tôi/u, /ủng hộ/u, /tải ứng dụng/u],
  captions: [/\((?:ảnh|nguồn|hình)\s*[:/©].{0,80}\)[^\p{L}]*$/u, /^ảnh minh họa/u],
};
