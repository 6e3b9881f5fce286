import { formatMessage } from '../../src/core/message';

const URL = 'https://user:hunter2@example.com';

test('shows credentials in no part of it', () => {
  const parts = { found: URL, expected: URL, fix: `remove ${URL}` };
  expect(formatMessage(`a.yaml ${URL}`, { id: 'IR181', path: ['clusters', 0, URL], ...parts, reference: 'docs' })).toBe(
    [
      'IR181 a.yaml https://<hidden>@example.com clusters[0]["https://<hidden>@example.com"]: found https://<hidden>@example.com, expected https://<hidden>@example.com.',
      '    fix: remove https://<hidden>@example.com',
      '    source: docs',
    ].join('\n'),
  );
});
