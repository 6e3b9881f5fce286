/** Markdown has a head for each column, also where there are no words for it: a screen reader would read an empty one. */
export function noEmptyHeads(markdown) {
  markdown.core.ruler.push('no-empty-heads', ({ tokens }) => {
    for (const [index, { type, content }] of tokens.entries())
      if (type === 'inline' && content === '' && tokens[index - 1].type === 'th_open')
        for (const cell of [tokens[index - 1], tokens[index + 1]]) cell.tag = 'td';
  });
}
