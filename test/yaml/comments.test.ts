import { commentsIn } from '../../src/yaml/comments';

const shown = (text: string): string[] =>
  commentsIn(text).map(
    ({ text: comment, line, column, isAlone }) => `${line}:${column}${isAlone ? ' alone' : ''} ${comment}`,
  );

test.each([
  ['# a\nb: 1 # c\n', ['1:1 alone a', '2:6 c']],
  ['a: |\n  # text\n  b\n# c\n', ['4:1 alone c']],
  ['a: >-\n  x\n\n  # text\n\nb: 1 # c\n', ['6:6 c']],
  ['a: \'# text\' # b\nc: "# text"\nd: e#text\n', ['1:13 b']],
  ['a: "x\n  # text"\n  # b\n', ['3:3 alone b']],
  ['- # a\n  b: {c: 1, # d\n    e: 2}\r\n# f\r\n---\n# g\n', ['1:3 a', '2:13 d', '4:1 alone f', '6:1 alone g']],
  ['a: | # b\n  # text\n', ['1:6 b']],
  ['{"a": "# text"}', []],
  ['', []],
])('of %j they are %j', (text, comments) => {
  expect(shown(text)).toEqual(comments);
});
