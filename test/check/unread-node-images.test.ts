import { checkFiles, reportOn } from '../cli/checking';

const SPECS = {
  ImageDigestMirrorSet:
    '{imageDigestMirrors: [{source: a.io, mirrors: [m.io], mirrorSourcePolicyy: NeverContactSource}]}',
  ImageTagMirrorSet: '{imageTagMirrors: []}',
  ClusterImagePolicy: '{scopes: [a.io]}',
  ImagePolicy: '{scopes: [a.io]}',
};

const object = (kind: string, spec: string, group = 'config.openshift.io/v1'): string =>
  `# about images\napiVersion: ${group}\nkind: ${kind}\nmetadata: {name: m}\nspec: ${spec}\n`;
const MIRRORS = 'only its sources and mirrors are read, by diff and by rules about certificates';
const SIGNATURES = 'no rule reads policies of signatures';

test.each([
  ['ImageDigestMirrorSet', MIRRORS],
  ['ImageTagMirrorSet', MIRRORS],
  ['ClusterImagePolicy', SIGNATURES],
  ['ImagePolicy', SIGNATURES],
] as const)('a %s is not passed in silence', (kind, why) => {
  expect(reportOn({ 'a.yaml': object(kind, SPECS[kind]) }).notJudged).toEqual([
    { file: 'a.yaml', line: 2, why: `${kind}/m: ${why}` },
  ]);
});

test('it is counted, and fails a check that is to judge everything', () => {
  const files = { 'a.yaml': object('ImageDigestMirrorSet', SPECS.ImageDigestMirrorSet) };
  expect(checkFiles(files).out).toContain('0 errors; 1 file not judged');
  expect(checkFiles(files).code).toBe(0);
  expect(checkFiles(files, ['--fail-on', 'not-judged', '.']).code).toBe(1);
});

test('kinds of others with such a name are nothing of nodes', () => {
  expect(reportOn({ 'a.yaml': object('ClusterImagePolicy', '{}', 'policy.sigstore.dev/v1beta1') }).notJudged).toEqual(
    [],
  );
});
