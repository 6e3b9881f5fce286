import { isMeaningful } from '../../src/core/acknowledgement';

test.each([
  'lab',
  'yet',
  'copied',
  'temporary',
  'accepted',
  'a lab',
  '测试',
  '',
  ' ',
  'x',
  '\u200b',
  '\u200b\u2060',
  'ok',
  'n/a',
  'TODO',
  '-----',
  'xxxxxx',
  '....',
  'None.',
  'we know',
])('%j says nothing', (reason) => {
  expect(isMeaningful(reason)).toBe(false);
});

test.each(['one zone', 'a lab of ours', 'OPS-1234', 'テスト', '测试环境', 'see https://example.com/1'])(
  '%j says something',
  (reason) => {
    expect(isMeaningful(reason)).toBe(true);
  },
);
