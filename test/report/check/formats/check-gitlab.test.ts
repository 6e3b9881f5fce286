import { Severity } from '../../../../src/core/finding';
import { checkGitlab } from '../../../../src/report/check/formats/check-gitlab';
import { finding, ON_CLAIM, report } from '../../reports';

interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly severity: string;
  readonly fingerprint: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

const issues = (parts: Parameters<typeof report>[0]): Issue[] => JSON.parse(checkGitlab(report(parts))) as Issue[];

test('each finding is an issue with everything that GitLab asks for', () => {
  const unreadable = [{ file: 'c.yaml', line: 2, column: 4, message: 'it is not UTF-8' }];
  const notJudged = [{ file: 'd.yaml', line: 5, why: 'a template' }];
  const findings = [finding(), finding({ severity: Severity.WARNING, field: 'x' }), finding({ acknowledged: 'a lab' })];
  const all = issues({ findings, unreadable, notJudged });
  expect(
    all.map(({ check_name, severity, location }) => [check_name, severity, location.path, location.lines.begin]),
  ).toEqual([
    ['IR203', 'major', 'a/b.yaml', 7],
    ['IR203', 'minor', 'a/b.yaml', 7],
    ['unreadable', 'blocker', 'c.yaml', 2],
    ['not judged', 'info', 'd.yaml', 5],
  ]);
  expect(all[0]?.description).toMatch(/^IR203 Config\/cluster .* fix: set replicas to 1 https:\/\/github\.com\//);
  for (const { fingerprint } of all) expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
});

test('the build and the other object stand in the description', () => {
  const built = [{ file: 'kustomize build a', line: 9, column: 3 }];
  expect(issues({ findings: [finding({ built, related: () => ON_CLAIM })] })[0]?.description).toContain(
    ' built: kustomize build a:9:3. see also: claim.yaml:4:1: PersistentVolumeClaim/openshift-image-registry/images. fix: ',
  );
});

test('a fingerprint stays when lines move, and no two are the same', () => {
  const prints = (...lines: readonly number[]) =>
    issues({ findings: lines.map((line) => finding({ line })) }).map(({ fingerprint }) => fingerprint);
  expect(prints(7)).toEqual(prints(99));
  expect(prints(7, 9)).toEqual(prints(1, 2));
  expect(new Set(prints(7, 9, 11)).size).toBe(3);
});

test('nothing to report is an empty list', () => {
  expect(issues({})).toEqual([]);
});
