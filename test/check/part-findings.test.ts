import { reportOn } from '../cli/checking';

const OBJECT = 'apiVersion: imageregistry.operator.openshift.io/v1\nkind: Config\nmetadata: {name: cluster}\n';
const MISTAKE = 'spec:\n  managmentState: Managed\n  replicas: "{{ replicas }}"\n';
const below = (text: string, indent: string): string => text.replace(/^/gm, indent).trimEnd();
const task = (module: string, object: string) =>
  `- name: a\n  ${module}:\n    definition:\n${below(object, '      ')}\n`;

const found = (text: string, file = 'a.yaml'): string[] => {
  const { findings, notJudged } = reportOn({ [file]: text });
  return [
    ...findings.map(({ id, line, field }) => `${id} ${line} ${field}`),
    ...notJudged.map(({ line, why }) => `${line} ${why}`),
  ];
};

const PART = ', checked only for the names and formats of its fields: ';
const LOOSE = 'Config/cluster in a file that is not an object itself';
const TOOL = 'check the output of the tool that reads this file';
const BUILD = 'use what kustomize builds with it (-k DIR), or name the file itself to check it as a manifest';
const UNKNOWN = 'spec.managmentState';

test.each(['k8s', 'kubernetes.core.k8s', 'community.kubernetes.k8s'])(
  'an object in a task of Ansible: %s',
  (module) => {
    expect(found(task(module, OBJECT + MISTAKE))).toEqual([`IR101 8 ${UNKNOWN}`, `3 ${LOOSE}${PART}${TOOL}`]);
  },
);

test('one of several in a task, which is merged into the live object and may leave out fields', () => {
  const items = `- name: a\n  k8s:\n    definition:\n    - ${below(OBJECT + MISTAKE, '      ').trimStart()}\n`;
  expect(found(items)).toEqual([`IR101 8 ${UNKNOWN}`, `4 ${LOOSE}${PART}${TOOL}`]);
  expect(found(task('k8s', `${OBJECT}spec: {defaultRoute: true}\n`))).toEqual([`3 ${LOOSE}${PART}${TOOL}`]);
});

test('not one that a task deletes, or only reads', () => {
  const deleted = task('k8s', OBJECT + MISTAKE).replace('    definition:', '    state: absent\n    definition:');
  expect(found(deleted)).toEqual([`4 ${LOOSE}: ${TOOL}`]);
  expect(found(task('assert', OBJECT + MISTAKE))).toEqual([`3 ${LOOSE}: ${TOOL}`]);
});

test('a file that is called a patch, and that nothing in the input merges', () => {
  expect(found(OBJECT + MISTAKE, 'registry-patch.yaml')).toEqual([
    `IR101 5 ${UNKNOWN}`,
    `1 a patch, because of its name${PART}${BUILD}`,
  ]);
  const directive = `${OBJECT}spec:\n  storage: {$patch: replace, emptyDir: {}}\n`;
  expect(found(directive, 'registry-patch.yaml')).toEqual([`1 a patch, because of its name: ${BUILD}`]);
});

test('a patch of a SyncSet in a file of its own is no manifest, whatever its name', () => {
  const patch = [
    'apiVersion: imageregistry.operator.openshift.io/v1',
    'kind: Config',
    'name: cluster',
    'patch: |',
    '  {"spec": {"defaultRoute": true}}',
    'patchType: merge',
  ].join('\n');
  const why = '1 a patch of a SyncSet: check the SyncSet that holds it';
  expect(['cluster.patch.yaml', 'a.yaml'].map((file) => found(patch, file))).toEqual([[why], [why]]);
});
