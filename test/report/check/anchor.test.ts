import { anchorOf } from '../../../src/report/check/anchor';
import { runInFolder, runWith } from '../../cli/checking';
import { withPrograms, writing } from '../../files/build/programs';
import { inFolder } from '../../files/temporary';
import { describeOnPosix } from '../../posix';
import { join } from 'node:path';

const BAD = `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata:
  name: cluster
spec:
  managementState: Managed
  replicas: none
  storage:
    s3: {bucket: layers, region: eu-central-1}
`;

test.each([
  ['a.yaml', { file: 'a.yaml', line: 3, column: 5 }],
  ['./x/../a.yaml', { file: 'a.yaml', line: 3, column: 5 }],
  ['kustomize build overlays/prod', { file: 'overlays/prod/kustomization.yaml', line: 1 }],
  ["kustomize build 'a b'", { file: 'a b/kustomization.yaml', line: 1 }],
  ['kustomize build .', { file: 'kustomization.yaml', line: 1 }],
  ['helm template charts/registry', { file: 'charts/registry/Chart.yaml', line: 1 }],
  ['<stdin>', undefined],
])('what is found in %s', (file, anchor) => {
  expect(anchorOf({ file, line: 3, column: 5 })).toEqual(anchor);
});

test('the file that says what is built has its own name', () => {
  inFolder({ 'a/kustomization.yml': '' }, (folder) => {
    const { file } = anchorOf({ file: `kustomize build ${folder}/a`, line: 3 }) ?? {};
    expect(file?.endsWith('/a/kustomization.yml')).toBe(true);
  });
});

describeOnPosix('forges find', () => {
  /** What `check -k` writes of an overlay. */
  function built(format: string): string {
    const files = { 'repo/overlays/prod/kustomization.yaml': '', 'bin/kustomize': writing(BAD) };
    return withPrograms(files, ['bin'], (folder) => {
      const before = process.cwd();
      process.chdir(join(folder, 'repo'));
      try {
        return runWith(['check', '--output', format, '-k', 'overlays/prod']).out;
      } finally {
        process.chdir(before);
      }
    });
  }

  test.each([
    [
      'github',
      /^::error file=overlays\/prod\/kustomization\.yaml,line=1,col=1,title=IR101::.*Config\/cluster spec\.replicas.*%0Abuilt: kustomize build overlays\/prod:7:3%0A/m,
    ],
    ['gitlab', /"path": "overlays\/prod\/kustomization\.yaml",\s+"lines": \{\s+"begin": 1\s/],
    ['sarif', /"uri": "overlays\/prod\/kustomization\.yaml"\s+\},\s+"region": \{\s+"startLine": 1\s+\}/],
  ])('what is built at its kustomization, in %s', (format, place) => {
    const out = built(format);
    expect(out).toMatch(place);
    expect(out).not.toContain('"fixes"');
  });
});

test.each([
  ['github', /^::error title=IR101::.*Config\/cluster spec\.replicas/m],
  ['gitlab', /"path": "<stdin>"/],
  ['sarif', /"locations": \[\s+\{\s+"logicalLocations"/],
])('standard input has no place in a file, in %s', (format, place) => {
  const { out } = runInFolder({}, ['check', '--output', format, '-'], { standardInput: BAD });
  expect(out).toMatch(place);
});
