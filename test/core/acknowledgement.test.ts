import { isMeaningful } from '../../src/core/acknowledgement';

test.each(['', ' ', 'x', '\u200b', '\u200b\u2060', 'ok', 'n/a', 'TODO', '-----', 'xxxxxx', '....', 'None.', 'we know'])(
  '%j says nothing',
  (reason) => {
    expect(isMeaningful(reason)).toBe(false);
  },
);

test.each(['a lab', 'one zone only', 'OPS-1234', 'Testumgebung', '测试环境', 'see https://example.com/1'])(
  '%j says something',
  (reason) => {
    expect(isMeaningful(reason)).toBe(true);
  },
);
