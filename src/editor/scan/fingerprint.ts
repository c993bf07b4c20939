/** Tells texts apart without keeping them. Knows nothing of VS Code. */

/**
 * A stable name for a text, 16 hexadecimal digits. Not for secrets: it only has to make it unlikely that two documents of one
 * workspace share a name. `crypto.subtle` would do, but the web has it on secure origins only.
 */
export function fingerprint(text: string): string {
  let one = 0x811c9dc5;
  let two = 0x9e3779b9 ^ text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    two = Math.imul(two ^ unit, 0x85ebca6b);
    two ^= two >>> 15;
  }
  return hexadecimal(one) + hexadecimal(two);
}

const hexadecimal = (integer: number): string => (integer >>> 0).toString(16).padStart(8, '0');
