import { checkFiles } from '../cli/checking';
import { diff } from '../cli/diffing';
import { timed } from '../cpu-time';

const CONFIG = `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata: {name: cluster}
spec: {managementState: Managed, replicas: 2, storage: {managementState: Unmanaged, s3: {bucket: layers, region: us-east-1}}}
`;

const LONG = 'a'.repeat(36);
const STARS = `${'*a'.repeat(12)}*x`;

const FILES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'of a ManifestWork': {
    'work.yaml': `apiVersion: work.open-cluster-management.io/v1
kind: ManifestWork
metadata: {name: registry, namespace: c1}
spec:
  deleteOption: {propagationPolicy: SelectivelyOrphan, selectivelyOrphans: {orphaningRules: [{group: imageregistry.operator.openshift.io, resource: configs, name: "${'*'.repeat(90)}x"}]}}
  workload: {manifests: [${JSON.stringify({ apiVersion: 'imageregistry.operator.openshift.io/v1', kind: 'Config', metadata: { name: 'cluster' }, spec: { replicas: 2 } })}]}
`,
  },
  'of an ApplicationSet': {
    [`clusters/${LONG}/config.yaml`]: CONFIG,
    'set.yaml': `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: {name: registries, namespace: openshift-gitops}
spec:
  generators: [{git: {repoURL: https://git.example.com/a.git, revision: HEAD, directories: [{path: "clusters/${STARS}"}]}}]
  template: {metadata: {name: '{{path.basename}}'}, spec: {project: default, source: {repoURL: https://git.example.com/a.git, targetRevision: HEAD, path: '{{path}}'}, destination: {server: https://a, namespace: a}}}
`,
  },
  'of files of values': {
    'config.yaml': CONFIG,
    'application.yaml': `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: image-registry, namespace: openshift-gitops}
spec: {project: default, source: {repoURL: https://git.example.com/a.git, path: charts/image-registry, helm: {valueFiles: ["v/${'{{a}}a'.repeat(12)}x.yaml"]}}, destination: {server: https://a, namespace: openshift-image-registry}}
`,
    [`v/${LONG}.yaml`]: 'replicas: 1\n',
  },
  'of a policy': {
    'config.yaml': CONFIG,
    'policy.yaml': `apiVersion: kyverno.io/v1
kind: ClusterPolicy
metadata: {name: p}
spec: {rules: [{match: {any: [{resources: {kinds: [PersistentVolumeClaim], names: ["${STARS}"]}}]}, mutate: {patchStrategicMerge: {}}}]}
`,
    'claim.yaml': `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: ${'a'.repeat(200)}, namespace: openshift-image-registry}\n`,
  },
  'of a configuration': {
    '.openshift-image-registry.yaml': `ignore: ["${STARS}"]\n`,
    [`${LONG}.yaml`]: CONFIG,
  },
};

test.each(Object.entries(FILES))('a pattern %s with many wildcards takes no time', (_, files) => {
  const { milliseconds } = timed(() => {
    checkFiles(files, [
      '.',
      ...('.openshift-image-registry.yaml' in files ? ['--config', '.openshift-image-registry.yaml'] : ['--no-config']),
    ]);
    diff({ 'config.yaml': CONFIG }, files, '--no-config');
  });
  expect(milliseconds).toBeLessThan(2000);
});

test('a pattern of a folder of an Application with many wildcards takes no time', () => {
  const application = `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: image-registry, namespace: openshift-gitops}
spec: {project: default, source: {repoURL: https://git.example.com/a.git, path: files, directory: {include: "${STARS}"}}, destination: {server: https://a, namespace: openshift-image-registry}}
`;
  const { milliseconds } = timed(() => {
    diff(
      { 'application.yaml': application, [`files/${LONG}.yaml`]: CONFIG },
      { 'application.yaml': application, [`files/a${LONG}.yaml`]: CONFIG },
      '--no-config',
    );
  });
  expect(milliseconds).toBeLessThan(2000);
});

test('an ApplicationSet that combines many generators in each other takes no time', () => {
  const list = (index: number): string => `{list: {elements: [{v${index}: a}, {v${index}: b}]}}`;
  const names = Array.from({ length: 22 }, (_, index) => index);
  const generator = names
    .slice(1)
    .reduce((inner, index) => `{matrix: {generators: [${inner}, ${list(index)}]}}`, list(0));
  const set = `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: {name: registries, namespace: openshift-gitops}
spec:
  goTemplate: true
  generators: [${generator}]
  template: {metadata: {name: a}, spec: {project: default, source: {repoURL: https://git.example.com/a.git, path: 'dist/${names.map((index) => `{{.v${index}}}`).join('')}'}, destination: {server: https://a}}}
`;
  const { milliseconds } = timed(() => {
    checkFiles({ 'set.yaml': set, 'dist/config.yaml': CONFIG }, ['.', '--no-config']);
  });
  expect(milliseconds).toBeLessThan(2000);
});

test('ApplicationSets with the product of two lists and a parameter that nobody knows take no time', () => {
  const list = (name: string): string =>
    `{list: {elements: [${Array.from({ length: 32 }, (_, index) => `{${name}: x${index}}`).join(', ')}]}}`;
  const set = (index: number): string => `---
apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: {name: r${index}, namespace: openshift-gitops}
spec:
  generators: [{matrix: {generators: [${list('a')}, ${list('b')}]}}]
  template: {metadata: {name: a}, spec: {project: default, source: {repoURL: https://git.example.com/a.git, path: 'c/{{a}}/{{b}}/{{z}}'}, destination: {server: https://a}}}
`;
  const sets = Array.from({ length: 24 }, (_, index) => set(index)).join('');
  const folders = Array.from({ length: 30 }, (_, index) => `c/x${index}/x${index}/p/config.yaml`);
  const filesOf = (config: string) => ({
    'sets.yaml': sets,
    ...Object.fromEntries(folders.map((file) => [file, config])),
  });
  const { result, milliseconds } = timed(() =>
    diff(filesOf(CONFIG), filesOf(CONFIG.replace('replicas: 2', 'replicas: 3')), '--no-config'),
  );
  expect(result.out).toMatch(/^DISRUPTION: .* in 30 of 30 clusters/);
  expect(milliseconds).toBeLessThan(3000);
});

test('many Applications that deploy each other are read', () => {
  const application = (index: number): string => `---
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: a${index}, namespace: openshift-gitops}
spec: {project: default, source: {repoURL: https://git.example.com/a.git, path: .}, destination: {server: https://a}}
`;
  const files = {
    'apps.yaml': Array.from({ length: 1500 }, (_, index) => application(index)).join(''),
    'config.yaml': CONFIG,
  };
  expect(diff(files, files, '--no-config').out).toMatch(/^NO CHANGE/);
});

test('policies and claims take time in proportion to their numbers', () => {
  const claims = Array.from(
    { length: 1500 },
    (_, index) =>
      `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: c${index}, namespace: openshift-image-registry}\n`,
  );
  const policies = Array.from(
    { length: 1500 },
    (_, index) =>
      `apiVersion: kyverno.io/v1\nkind: ClusterPolicy\nmetadata: {name: p${index}}\nspec: {rules: [{match: {any: [{resources: {kinds: [PersistentVolumeClaim], names: [z*q]}}]}, mutate: {}}]}\n`,
  );
  const text = [CONFIG, ...claims, ...policies].join('---\n');
  expect(timed(() => checkFiles({ 'all.yaml': text }, ['.', '--no-config'])).milliseconds).toBeLessThan(4000);
});
