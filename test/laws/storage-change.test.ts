import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import type { Manifest } from '../../src/core/manifest';
import { DELIVERY_TOOLS } from '../../src/delivery';
import { roleOf } from '../../src/delivery/role';
import { embeddedObjectsIn } from './embedded-objects';

type Fields = Readonly<Record<string, any>>;

const DIST = join(__dirname, '../../dist');
const SWITCHES = [
  ['change-empty-dir-to-pvc', 'emptyDir'],
  ['change-s3-to-pvc', 's3'],
] as const;
const FOLDERS = DELIVERY_TOOLS.map(({ name }) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)).sort();

describe.each(SWITCHES)('dist/%s', (example, from) => {
  test('has a folder for each tool and no other', () => {
    expect(readdirSync(join(DIST, example)).sort()).toEqual(FOLDERS);
  });

  test.each(FOLDERS)('%s: the Job puts in what the Config has, and takes the old type out', (folder) => {
    const objects = objectsBelow(join(DIST, example, folder));
    const [job, ...others] = objects.filter(isChangeJob).map((object) => object as Fields);
    const config = objects.find(({ kind }) => kind === 'Config') as Fields;
    expect(others).toEqual([]);
    const command = job!['spec'].template.spec.containers[0].command as string[];
    expect(command.slice(-2, -1)).toEqual([from]);
    expect(JSON.parse(command.at(-1)!)).toEqual({ spec: { storage: { ...config['spec'].storage, [from]: null } } });
    expect(config['spec'].storage).not.toHaveProperty(from);
  });

  test.each(FOLDERS)(
    '%s: everything that the Job needs is there, and nothing of it is kept from deletion',
    (folder) => {
      const parts = objectsBelow(join(DIST, example, folder)).filter((each) => roleOf(each) === 'storage-change');
      expect(parts.map(({ kind }) => kind).sort()).toEqual([
        'ClusterRole',
        'ClusterRoleBinding',
        'Job',
        'ServiceAccount',
      ]);
      expect(JSON.stringify(parts)).not.toMatch(/Prune=false|prune.{0,5}disabled/);
    },
  );
});

test.each(SWITCHES)('dist/%s: RHACM waits for the Job before it applies the Config', (example) => {
  const [policy] = documentsBelow(join(DIST, example, 'acm')).filter(({ kind }) => kind === 'Policy') as Fields[];
  const stages = (policy!['spec']['policy-templates'] as Fields[]).map((stage) => ({
    name: stage['objectDefinition'].metadata.name as string,
    action: stage['objectDefinition'].spec.remediationAction as string,
    objects: embeddedObjectsIn(stage['objectDefinition'] as Manifest).map(({ object }) => object),
    after: ((stage['extraDependencies'] ?? []) as Fields[]).map((each) => [each['name'], each['compliance']]),
  }));
  const makes = stages.find(({ objects }) => objects.some(isChangeJob))!;
  const waits = stages.find(({ objects }) => objects.some((each: Fields) => each['status']?.succeeded === 1))!;
  const applies = stages.find(({ objects }) => objects.some(({ kind }) => kind === 'Config'))!;
  expect(waits.action).toBe('inform');
  expect(waits.after).toContainEqual([makes.name, 'Compliant']);
  expect(applies.after).toContainEqual([waits.name, 'Compliant']);
  const job = makes.objects.find(isChangeJob)!;
  expect(waits.objects.map(({ metadata }) => metadata)).toEqual([
    { name: job.metadata.name, namespace: job.metadata.namespace },
  ]);
});

test.each(SWITCHES)('dist/%s: Flux waits for the folder of the Job before it applies that of the Config', (example) => {
  const kustomizations = documentsBelow(join(DIST, example, 'flux/cluster')) as Fields[];
  const holding = (is: (object: Manifest) => boolean) =>
    kustomizations.find(({ spec }) => objectsBelow(join(DIST, '..', spec.path as string)).some(is))!;
  const change = holding(isChangeJob);
  expect(change['spec'].wait).toBe(true);
  expect(holding(({ kind }) => kind === 'Config')['spec'].dependsOn).toEqual([{ name: change['metadata'].name }]);
});

function isChangeJob(object: Manifest): boolean {
  return object.kind === 'Job' && roleOf(object) === 'storage-change';
}

/** The objects that reach the cluster, each once. */
function objectsBelow(folder: string): Manifest[] {
  return documentsBelow(folder)
    .flatMap(embeddedObjectsIn)
    .map(({ object }) => object);
}

function documentsBelow(folder: string): Manifest[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.k8s.yaml'));
  return files.flatMap((name) =>
    parseAllDocuments(readFileSync(join(folder, name), 'utf8')).map((document) => document.toJS() as Manifest),
  );
}
