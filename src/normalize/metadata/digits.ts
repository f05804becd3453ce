/** The zeros of the digits that dates are written in: Arabic, Persian, Hindi, Bengali, full width. */
const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0xff10];

/** Every digit as one of 0 to 9; the length of the text stays. */
export function westernDigits(text: string): string {
  return text.replace(/[^\P{Nd}0-9]/gu, digit => {
    const code = digit.charCodeAt(0);
    const zero = zeros.find(start => code >= start && code < start + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}
