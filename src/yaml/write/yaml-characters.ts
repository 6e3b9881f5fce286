/** Which styles a text may be written in: gopkg.in/yaml.v2 emitterc.go yaml_emitter_analyze_scalar. */

export function isPlainSafe(text: string): boolean {
  if (text === '' || /^ | $/.test(text) || !isSingleQuotable(text)) return false;
  if (/^(?:---|\.\.\.)/.test(text) || /^[#,[\]{}&*!|>'"%@`]/.test(text)) return false;
  if (/^[-?:](?: |$)/.test(text)) return false;
  return !/:(?: |$)| #/.test(text);
}

/** Single quotes keep everything but what has to be escaped. */
export function isSingleQuotable(text: string): boolean {
  return !/[\u2028\u2029]/.test(text) && Array.from(text).every(isPrintable);
}

/** A literal block keeps neither a space at its end nor one before a line feed. */
export function isBlockSafe(text: string): boolean {
  return !text.endsWith(' ') && !text.includes(' \n') && isSingleQuotable(text.replaceAll('\n', ''));
}

/** Characters beyond U+FFFF count as unprintable there, as does a tab. */
export function isPrintable(character: string): boolean {
  return /^[\x20-\x7e\u00a0-\ud7ff\ue000-\ufefe\uff00-\ufffd]$/.test(character);
}
