/** The styles that keep a text as it is. */
interface ScalarTraits {
  readonly plain: boolean;
  readonly singleQuoted: boolean;
  readonly block: boolean;
}

/** Source: gopkg.in/yaml.v2 emitterc.go yaml_emitter_analyze_scalar. */
export function readScalarTraits(text: string): ScalarTraits {
  const isPrintableOnly = Array.from(text).every(isPrintable);
  const spaceBeforeBreak = new RegExp(` ${BREAK}`).test(text);
  const spaceAfterBreak = new RegExp(`${BREAK} `).test(text);
  const singleQuoted = isPrintableOnly && !spaceBeforeBreak && !spaceAfterBreak;
  const hasEdge = new RegExp(`^(?: |${BREAK})|(?: |${BREAK})$`).test(text);
  return {
    singleQuoted,
    block: isPrintableOnly && !spaceBeforeBreak && !text.endsWith(' '),
    plain: singleQuoted && !hasEdge && !new RegExp(BREAK).test(text) && !hasIndicator(text),
  };
}

/** What Go takes for the end of a line. */
export const BREAK = '[\\n\\r\\u0085\\u2028\\u2029]';

/** Characters beyond U+FFFF count as unprintable there, as does a tab. */
export function isPrintable(character: string): boolean {
  return /^[\n\x20-\x7e\u00a0-\ud7ff\ue000-\ufefe\uff00-\ufffd]$/.test(character);
}

function hasIndicator(text: string): boolean {
  if (/^(?:---|\.\.\.)/.test(text) || /^[#,[\]{}&*!|>'"%@`]/.test(text)) return true;
  return /^[-?:](?:[ \t]|$)/.test(text) || /:(?:[ \t]|$)|[ \t]#/.test(text);
}
