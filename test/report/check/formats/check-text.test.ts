import { Severity } from '../../../../src/core/finding';
import { checkText } from '../../../../src/report/check/formats/check-text';
import { COLOURED } from '../../../../src/report/paint';
import { CONTEXT, finding, ON_CLAIM, report } from '../../reports';

const lines = (parts: Parameters<typeof report>[0]): string[] => checkText(report(parts), CONTEXT).split('\n');

test('a finding with its place, what to do, and where that is known from', () => {
  expect(lines({ findings: [finding()] })).toEqual([
    'a/b.yaml:7:3: error IR203 Config/cluster spec.replicas: found 2 with a ReadWriteOnce claim, expected at most 1.',
    '    fix: set replicas to 1',
    '    source: openshift/cluster-image-registry-operator pkg/storage/pvc/pvc.go checkPVC',
    '    more: https://github.com/cdk8s-openshift-image-registry/cdk8s-openshift-image-registry/blob/main/docs/reference/rules/IR203.md',
    '1 registry object checked, 1 error, 0 warnings, 0 acknowledged, checked against OpenShift 5.1',
    '',
  ]);
});

test('what to do about the same finding of many clusters, once', () => {
  const files = ['a.yaml', 'b.yaml', 'c.yaml'].map((file) => finding({ file }));
  const all = lines({ findings: [...files, finding({ file: 'd.yaml', fix: 'set replicas to 0' })] });
  expect(all.filter((line) => line.startsWith('    fix: '))).toEqual([
    '    fix: set replicas to 1',
    ...['    fix: as for a.yaml:7:3', '    fix: as for a.yaml:7:3'],
    '    fix: set replicas to 0',
  ]);
  expect(all.filter((line) => line.startsWith('    source: '))).toHaveLength(2);
});

test('how to acknowledge, once for all fixes that offer it', () => {
  const offering = ['acknowledge IR502 with the reason', 'or acknowledge the loss'].map((fix) => finding({ fix }));
  const how = (parts: Parameters<typeof report>[0]) => lines(parts).filter((line) => line.startsWith('to acknowledge'));
  expect(how({ findings: offering })).toEqual([
    'to acknowledge a finding, write annotation acknowledge.cdk8s-openshift-image-registry/ID: REASON on its object; in TypeScript, set prop acknowledge',
  ]);
  expect(lines({ findings: offering }).at(-2)).toMatch(/^1 registry object checked/);
  expect(how({ findings: [finding()] })).toEqual([]);
  expect(how({ findings: [finding({ fix: 'acknowledge IR502', acknowledged: 'a lab' })] })).toEqual([]);
});

test('an acknowledged finding with its reason, and without a fix', () => {
  const [first, source, more, reason, summary] = lines({ findings: [finding({ acknowledged: 'a lab' })] });
  expect(first).toMatch(/^a\/b\.yaml:7:3: acknowledged IR203 /);
  expect([source, more]).toEqual([expect.stringMatching(/^ {4}source: /), expect.stringMatching(/^ {4}more: /)]);
  expect(reason).toBe('    acknowledged: a lab');
  expect(summary).toContain('0 errors, 0 warnings, 1 acknowledged');
});

test('the other object that a finding is about, with its place', () => {
  expect(lines({ findings: [finding({ related: () => ON_CLAIM })] })[4]).toBe(
    '    see also: claim.yaml:4:1: PersistentVolumeClaim/openshift-image-registry/images',
  );
});

test('what cannot be read comes after the findings', () => {
  const unreadable = [{ file: 'c.yaml', line: 2, column: 4, message: 'no such file or folder' }];
  expect(lines({ findings: [finding()], unreadable }).slice(4)).toEqual([
    'c.yaml:2:4: unreadable: no such file or folder',
    '1 registry object checked, 1 error, 0 warnings, 0 acknowledged, 1 unreadable, checked against OpenShift 5.1',
    '',
  ]);
});

test.each([
  [{}, '1 registry object checked, 0 errors, 0 warnings, 0 acknowledged, checked against OpenShift 5.1'],
  [{ checked: 0 }, '0 registry objects checked, 0 errors, 0 warnings, 0 acknowledged, checked against OpenShift 5.1'],
  [
    { findings: [Severity.WARNING, Severity.WARNING, Severity.ERROR].map((severity) => finding({ severity })) },
    '1 registry object checked, 1 error, 2 warnings, 0 acknowledged, checked against OpenShift 5.1',
  ],
])('the summary counts', (parts, summary) => {
  expect(lines(parts).at(-2)).toBe(summary);
});

test('what many files have as their reason is shown of three of them', () => {
  const notJudged = ['a', 'b', 'c', 'd', 'e'].map((name) => ({ file: `${name}.yaml`, line: 1, why: 'a template' }));
  const shown = ['a', 'b', 'c'].map((name) => `${name}.yaml:1: not judged: a template`);
  const more = '    and 2 more for this reason; --output json lists all';
  expect(lines({ notJudged }).filter((line) => /judged: |more/.test(line))).toEqual([...shown, more]);
  expect(lines({ notJudged }).at(-2)).toBe('0 errors; 5 files not judged');
});

test('what was not judged is told in the last line', () => {
  const notJudged = [
    { file: 'a.yaml', line: 2, why: 'a template' },
    { file: 'a.yaml', line: 9, why: 'a template' },
  ];
  expect(lines({ notJudged })).toEqual([
    'a.yaml:2: not judged: a template',
    'a.yaml:9: not judged: a template',
    '1 registry object checked, 0 errors, 0 warnings, 0 acknowledged, checked against OpenShift 5.1',
    '0 errors; 1 file not judged',
    '',
  ]);
  const other = { file: 'b.yaml', line: 1, why: 'a patch' };
  expect(lines({ findings: [finding()], notJudged: [...notJudged, other] }).at(-2)).toBe('1 error; 2 files not judged');
});

test('a file that was checked without some rules is not called a file that was not judged', () => {
  const skipped = { file: 'a.yaml', line: 2, why: 'rules are skipped', rulesSkippedIn: ['a.yaml', 'b.yaml'] };
  expect(lines({ notJudged: [skipped] }).at(-2)).toBe('0 errors; some rules were skipped for 2 files');
  expect(lines({ notJudged: [skipped, { file: 'c.yaml', line: 1, why: 'a patch' }] }).at(-2)).toBe(
    '0 errors; 1 file not judged; some rules were skipped for 2 files',
  );
});

test('colours tell errors from warnings, and are taken back', () => {
  const text = checkText(
    report({ findings: [finding(), finding({ severity: Severity.WARNING }), finding({ acknowledged: 'x' })] }),
    { ...CONTEXT, paint: COLOURED },
  );
  expect(text).toContain('a/b.yaml:7:3: \u001b[31merror\u001b[0m IR203');
  expect(text).toContain('a/b.yaml:7:3: \u001b[33mwarning\u001b[0m IR203');
  expect(text).toContain('a/b.yaml:7:3: \u001b[2macknowledged\u001b[0m IR203');
  expect(text.match(/\u001b\[\d+m/g)?.filter((code) => code === '\u001b[0m')).toHaveLength(
    text.match(/\u001b\[[1-9]\d*m/g)?.length ?? 0,
  );
});

test('names, files and reasons cannot pretend to be lines of their own, or speak to the terminal', () => {
  const evil = 'x\n::error::owned\r\u001b[2J\u009b31m\u202e\u2028';
  const text = checkText(
    report({
      findings: [
        finding({
          object: { apiVersion: 'v1', kind: 'Config', name: evil },
          acknowledged: evil,
          file: evil,
          found: evil,
        }),
      ],
      unreadable: [{ file: evil, line: 1, column: 1, message: evil }],
    }),
    CONTEXT,
  );
  expect(text.split('\n')).toHaveLength(7);
  expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u2028\u202e]/u);
  expect(text).toContain('Config/x\\u000a::error::owned\\u000d\\u001b[2J\\u009b31m\\u202e\\u2028 spec.replicas');
});
