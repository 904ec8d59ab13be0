/** A key as one token of a JSON pointer. https://www.rfc-editor.org/rfc/rfc6901#section-3 */
export function escapePointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
