/**
 * A name as it may be printed: control characters, which could forge lines or command a terminal,
 * as the escapes that stand for them.
 */
export function visible(name: string): string {
  return name.replace(/\p{Cc}/gu, sign => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
