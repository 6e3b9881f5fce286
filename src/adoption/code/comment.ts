/** The width that the scaffold's own code keeps to. */
export const WIDTH = 100;

/** A text as comment lines, without line ends and other characters that are no text. */
export function commentLines(text: string, indent: string, mark = '//'): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').split(' ')) {
    if (word === '') continue;
    if (line !== '' && indent.length + mark.length + 2 + line.length + word.length > WIDTH) {
      lines.push(`${mark} ${line}`);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, `${mark} ${line}`];
}
