/** No line of text is longer, unless a single word is. */
const WIDTH = 100;

/** Breaks a text into lines at its spaces; all but the first are indented to `column`, where the first begins. */
export function fill(text: string, column = 0): string {
  const lines: string[] = [];
  for (const word of text.split(' ').filter((each) => each !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && column + last.length + 1 + word.length <= WIDTH)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join(`\n${' '.repeat(column)}`);
}
