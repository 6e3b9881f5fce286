import { OperatorError } from './operator-error';

/** A decimal integer of 64 bits; a bigint where a number is not exact. Source: strconv.ParseInt and strconv.Atoi. */
export function goInteger(text: string, reader: 'Atoi' | 'ParseInt'): number | bigint {
  if (!/^[-+]?\d+$/.test(text)) throw unparsed(text, reader, 'invalid syntax');
  const exact = BigInt(text.replace('+', ''));
  if (exact < -LIMIT || exact >= LIMIT) throw unparsed(text, reader, 'value out of range');
  return Number.isSafeInteger(Number(exact)) ? Number(exact) : exact;
}

const LIMIT = 2n ** 63n;

function unparsed(text: string, reader: string, problem: string): OperatorError {
  return new OperatorError(`strconv.${reader}: parsing ${JSON.stringify(text)}: ${problem}`);
}
