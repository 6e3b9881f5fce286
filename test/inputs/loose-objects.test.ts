import { looseObjects } from '../../src/inputs/loose-objects';
import { readText } from '../../src/inputs/read-file';
import { claimYaml, configYaml } from '../../src/rules/examples/example-yaml';

const CONFIG = configYaml('replicas: 1');

function looseIn(text: string): string[] {
  return looseObjects(readText('a.yaml', { text })).map(({ line, why }) => `${line} ${why}`);
}

const indented = (text: string, by: string) => text.replace(/^/gm, by).slice(by.length);
const WHY = 'in a file that is not an object itself: check the output of the tool that reads this file';

test.each([
  ['a list of manifests', `- ${indented(CONFIG, '  ')}`, [`1 Config/cluster ${WHY}`]],
  [
    'a playbook',
    `- hosts: all\n  tasks:\n  - k8s:\n      definition:\n        ${indented(CONFIG, '        ')}`,
    [`4 Config/cluster ${WHY}`],
  ],
  [
    'values of a chart',
    `image: x\nmanifests:\n- ${indented(claimYaml('ReadWriteMany'), '  ')}`,
    [`3 PersistentVolumeClaim/openshift-image-registry/registry-data ${WHY}`],
  ],
  ['a list of others', '- hosts: all\n  tasks: []\n', []],
  ['values that name the namespace alone', 'namespace: openshift-image-registry\n', []],
  ['a reference', 'health: [{apiVersion: imageregistry.operator.openshift.io/v1, kind: Config, name: cluster}]\n', []],
  ['manifests, which are judged', CONFIG, []],
])('%s', (_, text, expected) => {
  expect(looseIn(text)).toEqual(expected);
});
