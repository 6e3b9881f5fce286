import { partsOfFile } from '../../../src/schema/kinds/registry-parts';

const TASK = { name: 'a', shell: 'oc patch configs.imageregistry.operator.openshift.io cluster -p x' };
const parts = (name: string, document: unknown): unknown => partsOfFile(name, [document]);

test('what stands beside a list of tasks counts for them, names do not', () => {
  const play = { name: 'p', hosts: 'all', vars: { a: 1 }, tasks: [TASK, { name: 'b', debug: {} }] };
  expect(parts('p.yaml', [play])).toEqual([{ hosts: 'all', vars: { a: 1 } }, TASK]);
  expect(parts('p.yaml', [{ block: [TASK], when: false }])).toEqual([{ when: false }, TASK]);
});

test('of a workflow, the job counts that has the step, and no other one', () => {
  const job = { 'runs-on': 'a', 'timeout-minutes': 5, if: true, env: { P: 'x' }, steps: [TASK, { run: 'make' }] };
  expect(parts('w.yaml', { on: 'push', jobs: { a: job, b: { if: true, steps: [{ run: 'make' }] } } })).toEqual([
    { if: true, env: { P: 'x' } },
    TASK,
  ]);
});

test.each([
  ['a name of the registry beside them', { claim: 'image-registry-storage', size: 1 }, true],
  ['something else called a registry', { registry: { replicas: 1 } }, false],
  ['a spec below its name', { clusters: { image_registry: { config: { spec: { replicas: 1 } } } } }, true],
  ['whether it is enabled', { imageRegistry: { enabled: true } }, true],
  ['the host of images', { global: { imageRegistry: 'quay.io' }, imageRegistry: { url: 'quay.io' } }, false],
  ['a field in the name', { imageRegistryManagementState: 'Removed' }, true],
])('values in a file: %s', (_, values, isPart) => {
  expect(parts('values.yaml', values)).toHaveLength(isPart ? 1 : 0);
});
