import { textCode } from '../../../src/adoption/code/code';

/** What an editor shows differs from what Node reads, or ends a line of it. */
const UNSEEN = ['\u202e', '\u2066', '\u200b', '\ufeff', '\u2028', '\u2029', '\u0085', '\u009b', '\u{e0041}', '\ud800'];

test.each(UNSEEN)('a string of the code shows %j as an escape', (character) => {
  const code = textCode(`a'${character}\\`);
  expect(code).toMatch(/^"a'(?:\\u[0-9a-f]{4})+\\\\"$/);
  expect(eval(code)).toBe(`a'${character}\\`);
});

test.each(["'", '"', `'"`, '`${process.exit()}`', '*/', '\\', "\\'", '\n', '</script>', '##[error]'])(
  'a string of the code is %j and nothing else',
  (text) => {
    expect(eval(textCode(text))).toBe(text);
  },
);
