import { Severity, type Finding } from '../../src/core/finding';
import { Release } from '../../src/core/release';
import { checkedAgainst, DEFAULT_RELEASE, namedRelease } from '../../src/check/release-choice';
import { findingsText } from '../../src/report/registry-report-text';

const finding = (id: string, severity: Severity, acknowledged?: string): Finding => ({
  id,
  severity,
  object: { apiVersion: 'v1', kind: 'Secret', name: 'x' },
  field: '',
  found: 'a',
  expected: 'b',
  fix: 'c',
  source: 'd',
  message: `${id} message`,
  ...(acknowledged === undefined ? {} : { acknowledged }),
});

test('errors come first and risks that are taken last', () => {
  const findings = [
    finding('IR501', Severity.ERROR, 'copied elsewhere'),
    finding('IR301', Severity.WARNING),
    finding('IR101', Severity.ERROR),
    finding('IR102', Severity.ERROR),
    finding('IR302', Severity.WARNING, 'known'),
  ];
  expect(findingsText(findings, 'judged by me').split('\n')).toEqual([
    'IR101 message',
    'IR102 message',
    'warning IR301 message',
    'acknowledged IR501 message',
    '    reason: copied elsewhere',
    'acknowledged IR302 message',
    '    reason: known',
    '2 errors, 1 warning, 2 acknowledged; judged by me',
  ]);
});

test('nothing is counted too', () => {
  expect(findingsText([], 'judged by me')).toBe('0 errors, 0 warnings, 0 acknowledged; judged by me');
});

test('a report says which release judged, and why that one', () => {
  expect(checkedAgainst([namedRelease(Release.V4_18)])).toBe('checked against OpenShift 4.18');
  expect(checkedAgainst([{ release: Release.V4_12, from: 'input', unknown: '4.10' }])).toBe(
    'checked against OpenShift 4.12 (the nearest known release; the input reports 4.10)',
  );
  expect(checkedAgainst([namedRelease(undefined)])).toBe('checked against OpenShift 5.1 (default; no release is set)');
  expect(checkedAgainst([{ release: Release.V4_19, from: 'input' }, DEFAULT_RELEASE])).toBe(
    'checked against OpenShift 4.19 (as the input reports), 5.1 (default; no release is set)',
  );
});
