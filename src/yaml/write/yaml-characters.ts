/** The styles in which a text can be written. Source: gopkg.in/yaml.v2 emitterc.go yaml_emitter_analyze_scalar. */

export function isPlainSafe(text: string): boolean {
  if (text === '' || /^ | $/.test(text) || !isSingleQuotable(text)) return false;
  if (/^(?:---|\.\.\.)/.test(text) || /^[#,[\]{}&*!|>'"%@`]/.test(text)) return false;
  if (/^[-?:](?: |$)/.test(text)) return false;
  return !/:(?: |$)| #/.test(text);
}

/** Single quotes keep every character that needs no escape. */
export function isSingleQuotable(text: string): boolean {
  return !/[\u2028\u2029]/.test(text) && Array.from(text).every(isPrintable);
}

/** A literal block loses a space at its end and a space before a line feed. */
export function isBlockSafe(text: string): boolean {
  return !text.endsWith(' ') && !text.includes(' \n') && isSingleQuotable(text.replaceAll('\n', ''));
}

/** In yaml.v2, characters above U+FFFF and tabs are not printable. */
export function isPrintable(character: string): boolean {
  return /^[\x20-\x7e\u00a0-\ud7ff\ue000-\ufefe\uff00-\ufffd]$/.test(character);
}
