import { createRequire } from 'node:module';
import { Severity } from '../../../../src/core/finding';
import type { CheckReport } from '../../../../src/check/check-report';
import { checkJunit } from '../../../../src/report/check/formats/check-junit';
import { CONTEXT, finding, ON_CLAIM, report } from '../../reports';

/** The package has no types. */
const { JSDOM } = createRequire(__filename)('jsdom');

interface XmlElement {
  readonly tagName: string;
  readonly textContent: string;
  readonly children: Iterable<XmlElement>;
  getAttribute(name: string): string | null;
  querySelector(selector: string): XmlElement | null;
  querySelectorAll(selector: string): Iterable<XmlElement> & { readonly length: number };
}

/** The suite, read by a parser of XML. */
function suiteOf(parts: Partial<CheckReport>): XmlElement {
  const { window } = new JSDOM('');
  const document = new window.DOMParser().parseFromString(checkJunit(report(parts), CONTEXT), 'application/xml');
  expect(document.querySelector('parsererror')).toBeNull();
  return document.querySelector('testsuites > testsuite')!;
}

/** `IR203 a/b.yaml:7:3 failure`, for each case. */
const casesOf = (suite: XmlElement): string[] =>
  [...suite.querySelectorAll('testcase')].map((each) =>
    [each.getAttribute('name'), ...[...each.children].map(({ tagName }) => tagName)].join(' '),
  );

const ALL: Partial<CheckReport> = {
  findings: [finding(), finding({ severity: Severity.WARNING, line: 9 }), finding({ acknowledged: 'a lab', line: 11 })],
  unreadable: [{ file: 'c.yaml', line: 2, column: 4, message: 'it is not UTF-8' }],
  notJudged: [{ file: 'd.yaml', line: 5, why: 'a template' }],
};

test('what fails is a failure, everything else is skipped, and one case passes', () => {
  const suite = suiteOf(ALL);
  expect(casesOf(suite)).toEqual([
    '1 checked, checked against OpenShift 5.1',
    'IR203 a/b.yaml:7:3 failure',
    'IR203 a/b.yaml:9:3 skipped',
    'IR203 a/b.yaml:11:3 skipped',
    'unreadable 2:4 error',
    'not judged 5 skipped',
  ]);
  const counts = ['tests', 'failures', 'errors', 'skipped'].map((name) => suite.getAttribute(name));
  expect(counts).toEqual(['6', '1', '1', '3']);
  const failure = suite.querySelector('failure');
  expect(failure?.getAttribute('message')).toMatch(/^IR203 Config\/cluster spec\.replicas: found 2/);
  expect(failure?.textContent).toMatch(/^fix: set replicas to 1\nsource: .*\nhttps:\/\/github\.com\//);
});

test.each([
  ['warning', ['failure', 'failure', 'skipped', 'error', 'skipped']],
  ['not-judged', ['failure', 'skipped', 'skipped', 'error', 'failure']],
] as const)('with --fail-on %s other cases fail', (failOn, kinds) => {
  const suite = suiteOf({ ...ALL, failOn });
  expect(
    casesOf(suite)
      .map((each) => each.split(' ').at(-1))
      .slice(1),
  ).toEqual(kinds);
});

test('the build and the other object stand in the text of a case', () => {
  const built = [{ file: 'kustomize build a', line: 9, column: 3 }];
  const text = suiteOf({ findings: [finding({ built, related: () => ON_CLAIM })] }).querySelector(
    'failure',
  )?.textContent;
  expect(text?.split('\n').at(0)).toBe('built: kustomize build a:9:3');
  expect(text?.split('\n').at(-1)).toBe(
    'see also: claim.yaml:4:1: PersistentVolumeClaim/openshift-image-registry/images',
  );
});

test('a good report has a case, too', () => {
  expect(casesOf(suiteOf({}))).toHaveLength(1);
});

test('no name or value is markup, and every character is one that XML has', () => {
  const evil = `"'><failure/>&amp;]]><![CDATA[\u0000\u0008\u001b\ufffe\uffff\ud800\n</testcase>`;
  const object = { apiVersion: 'v1', kind: 'Config', name: evil };
  const suite = suiteOf({
    findings: [finding({ object, file: evil, found: evil, fix: evil }), finding({ acknowledged: evil, line: 8 })],
    unreadable: [{ file: evil, line: 1, column: 1, message: evil }],
    notJudged: [{ file: evil, line: 1, why: evil }],
  });
  expect(casesOf(suite)).toHaveLength(5);
  expect(suite.querySelectorAll('failure')).toHaveLength(1);
  expect(suite.querySelector('failure')?.getAttribute('message')).toContain(`"'><failure/>&amp;]]><![CDATA[\\u0000`);
});
