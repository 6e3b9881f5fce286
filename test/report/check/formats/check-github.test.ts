import { Severity } from '../../../../src/core/finding';
import { checkGithub } from '../../../../src/report/check/formats/check-github';
import { workflowCommand } from '../../../../src/report/check/workflow-command';
import { finding, ON_CLAIM, report } from '../../reports';

const lines = (parts: Parameters<typeof report>[0]): string[] => checkGithub(report(parts)).split('\n');

test('a finding is an annotation of its line, with fix and URL', () => {
  expect(lines({ findings: [finding(), finding({ severity: Severity.WARNING, line: 9 })] })).toEqual([
    expect.stringMatching(
      /^::error file=a\/b\.yaml,line=7,col=3,title=IR203::IR203 Config\/cluster .*%0Afix: set replicas to 1%0Ahttps:\/\/github\.com\/.*\/IR203\.md/,
    ),
    expect.stringMatching(/^::warning file=a\/b\.yaml,line=9,/),
    '1 registry object checked, 1 error, 1 warning, 0 acknowledged, checked against OpenShift 5.1',
    '',
  ]);
});

test('what is suppressed is counted only; what cannot be read is an error, and what was not judged a notice', () => {
  const unreadable = [{ file: 'c.yaml', line: 2, column: 4, message: 'it is not UTF-8' }];
  const notJudged = [{ file: 'd.yaml', line: 5, why: 'a template' }];
  const all = lines({ findings: [finding({ acknowledged: 'a lab' })], unreadable, notJudged });
  expect(all.slice(0, 3)).toEqual([
    '::error file=c.yaml,line=2,col=4,title=unreadable::it is not UTF-8',
    '::notice file=d.yaml,line=5,title=not judged::a template',
    expect.stringContaining('1 acknowledged'),
  ]);
});

test('the build and the other object stand in the message', () => {
  const built = [{ file: 'kustomize build a', line: 9, column: 3 }];
  expect(lines({ findings: [finding({ built, related: () => ON_CLAIM })] })[0]).toMatch(
    /%0Abuilt: kustomize build a:9:3%0Afix: set replicas to 1%0Asee also: claim\.yaml:4:1: PersistentVolumeClaim\/openshift-image-registry\/images%0Ahttps:/,
  );
});

test('nothing ends a value or begins another command', () => {
  expect(workflowCommand('error', 'a%0A\r\n::error::b: c,d', { file: 'x:y,z%\n.yaml', title: 't::u' })).toBe(
    '::error file=x%3Ay%2Cz%25%0A.yaml,title=t%3A%3Au::a%250A%0D%0A::error::b: c,d\n',
  );
  expect(workflowCommand('notice', 'a', {})).toBe('::notice::a\n');
});
