import { WIDTH } from './print';

/** A text as comment lines, without line ends and other characters that are no text. */
export function commentLines(text: string, indent: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').split(' ')) {
    if (word === '') continue;
    if (line !== '' && indent.length + 4 + line.length + word.length > WIDTH) {
      lines.push(`// ${line}`);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, `// ${line}`];
}
