import type { Manifest } from '../../src/core/manifest';
import { unknownDestinations } from '../../src/delivery/changes/chosen-destinations';
import { diff } from './diffing';

const CONFIG = `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata: {name: cluster}
spec: {managementState: Managed, replicas: 2, storage: {managementState: Unmanaged, s3: {bucket: layers, region: us-east-1}}}
`;
const tool = (kind: string, spec: string): string => `apiVersion: argoproj.io/v1alpha1
kind: ${kind}
metadata: {name: registry, namespace: openshift-gitops}
spec: ${spec}
`;
const appTo = (destination: string): string =>
  `{project: default, destination: ${destination}, source: {repoURL: https://git.example.com/x.git, path: dist}}`;
const setOf = (generator: string, destination = "{server: '{{server}}'}"): string =>
  tool(
    'ApplicationSet',
    `{generators: [${generator}], template: {metadata: {name: registry}, spec: ${appTo(destination)}}}`,
  );
const secret = (labels: string, data: string): string => `apiVersion: v1
kind: Secret
metadata: {name: prod, namespace: openshift-gitops, labels: {argocd.argoproj.io/secret-type: cluster, ${labels}}}
stringData: ${data}
`;
const placement = (spec: string): string => `apiVersion: cluster.open-cluster-management.io/v1beta1
kind: Placement
metadata: {name: all, namespace: openshift-gitops}
spec: ${spec}
`;
const verdict = (app: string, old: string, now: string): string => {
  const files = { 'apps/app.yaml': app, 'dist/a.yaml': CONFIG };
  const beside = (text: string) => (text === '' ? files : { ...files, 'apps/beside.yaml': text });
  return diff(beside(old), beside(now)).out.replace(/\s+/g, ' ');
};

const PROD = '{clusters: {selector: {matchLabels: {env: prod}}}}';
const SELECTING = '{clusters: {}, selector: {matchLabels: {metadata.labels.env: prod}}}';
const valueOf = (template: string): string => `{clusters: {values: {a: "{{ ${template} }}"}}}`;
const DATA = '{name: prod, server: https://prod, config: a}';
const [IN, OUT] = [secret('env: prod', DATA), secret('env: test', DATA)];
const DECISIONS =
  '{clusterDecisionResource: {configMapRef: acm, labelSelector: {matchLabels: {cluster.open-cluster-management.io/placement: all}}}}';
const CHOOSING = placement('{predicates: [{requiredClusterSelector: {labelSelector: {matchLabels: {env: prod}}}}]}');
const managed = (labels: string): string => `${CHOOSING}---
apiVersion: cluster.open-cluster-management.io/v1
kind: ManagedCluster
metadata: {name: prod, labels: {${labels}}}
spec: {hubAcceptsClient: true}
`;
const OF_GROUP = DECISIONS.replace('}}}}', ', cluster.open-cluster-management.io/decision-group-name: a}}}}');
const GROUPED = '{decisionStrategy: {groupStrategy: {clustersPerDecisionGroup: 1}}}';

test.each<[string, string, string, string]>([
  ['a label that a generator selects by', setOf(PROD), IN, OUT],
  ['a label that it selects by from now on', setOf(PROD), OUT, IN],
  ['the server of a cluster that it selects', setOf('{clusters: {}}'), IN, IN.replace('//prod', '//x')],
  ['a cluster that comes', setOf(PROD), '', IN],
  ['a cluster that goes', setOf(`{matrix: {generators: [${PROD}, {list: {elements: [{a: b}]}}]}}`), IN, ''],
  [
    'the server of the cluster that an Application names',
    tool('Application', appTo('{name: prod}')),
    IN,
    IN.replace('//prod', '//x'),
  ],
  [
    'a label that it selects by what another generator fills in',
    setOf(
      "{matrix: {generators: [{list: {elements: [{e: prod}]}}, {clusters: {selector: {matchLabels: {env: '{{e}}'}}}}]}}",
    ),
    IN,
    OUT,
  ],
  [
    'a cluster that Argo CD no longer knows',
    setOf(PROD),
    IN,
    IN.replace('argocd.argoproj.io/secret-type: cluster, ', ''),
  ],
  ['a label in the template', setOf('{clusters: {}}', "{name: '{{metadata.labels.env}}'}"), IN, OUT],
  ['a label that a selector of the generator asks for', setOf(SELECTING), IN, OUT],
  [
    'a label that its expressions ask for',
    setOf('{clusters: {}, selector: {matchExpressions: [{key: metadata.labels.env, operator: In, values: [prod]}]}}'),
    IN,
    OUT,
  ],
  [
    'a label by which a merge combines',
    setOf(
      '{merge: {mergeKeys: [metadata.labels.env], generators: [{clusters: {}}, {list: {elements: [{metadata.labels.env: prod, x: y}]}}]}}',
    ),
    IN,
    OUT,
  ],
  ['a label by its name', setOf(valueOf('index .metadata.labels \\"env\\"')), IN, OUT],
  ['any label, if the template has all parameters', setOf(valueOf('toJson .')), IN, OUT],
  ['any label, if the template has each parameter', setOf(valueOf('range $k, $v := .')), IN, OUT],
  ['any label, if the template has all', setOf('{clusters: {values: {a: "{{ toJson .metadata.labels }}"}}}'), IN, OUT],
  [
    'a value that a list asks for',
    setOf('{clusters: {selector: {matchExpressions: [{key: env, operator: In, values: [prod]}]}}}'),
    IN,
    '',
  ],
  ['a placement whose decisions a generator takes', setOf(DECISIONS), placement('{}'), placement('{clusterSets: [a]}')],
  [
    'the order of a placement that takes one cluster',
    setOf(DECISIONS),
    placement('{numberOfClusters: 1}'),
    placement('{numberOfClusters: 1, prioritizerPolicy: {mode: Exact}}'),
  ],
  [
    'groups of decisions, of which a generator takes one',
    setOf(OF_GROUP),
    placement('{}'),
    placement('{decisionStrategy: {groupStrategy: {clustersPerDecisionGroup: 1}}}'),
  ],
  [
    'the order of groups of decisions, of which a generator takes one',
    setOf(OF_GROUP),
    placement(GROUPED),
    placement(GROUPED.replace('}}}', '}}, prioritizerPolicy: {mode: Exact}}')),
  ],
  [
    'a placement that keeps its clusters',
    setOf(DECISIONS),
    placement('{}'),
    placement('{}').replace(
      'gitops}',
      "gitops, annotations: {cluster.open-cluster-management.io/experimental-scheduling-disable: 'true'}}",
    ),
  ],
  [
    'the server of a cluster whose name a list has',
    setOf('{list: {elements: [{cluster: prod}, {cluster: x}]}}', "{name: '{{cluster}}'}"),
    IN,
    IN.replace('//prod', '//x'),
  ],
  ['a label of a cluster by which a placement chooses', setOf(DECISIONS), managed('env: prod'), managed('env: test')],
  ['a cluster that a placement chooses and that goes', setOf(DECISIONS), managed('env: prod'), CHOOSING],
])('%s: unknown', (_, app, old, now) => {
  expect(verdict(app, old, now)).toMatch(
    /^UNKNOWN: 1 unknown .*which clusters an Application of the registry deploys to/,
  );
});

test.each<[string, string, string, string]>([
  ['a label that nobody asks for', setOf(PROD), IN, secret('env: prod, team: x', DATA)],
  ['the credentials of a cluster', setOf(PROD), IN, IN.replace('config: a', 'config: b')],
  ['a label with a name that is a word of the template', setOf(PROD), IN, secret('env: prod, name: x', DATA)],
  ['a label that no selector of the generator asks for', setOf(SELECTING), IN, secret('env: prod, team: x', DATA)],
  ['a label beside one that the template has', setOf(valueOf('index .metadata.labels \\"team\\" \\"env\\"')), IN, OUT],
  ['labels, if the template has each of another list', setOf(valueOf('range .values.b }}{{ . }}{{ end')), IN, OUT],
  ['the shard of a cluster', setOf(PROD), IN, IN.replace('config: a', "config: a, shard: '1'")],
  [
    'what an encryption writes beside the data',
    setOf(PROD),
    `${IN}sops: {mac: a, lastmodified: '2025-01-01T00:00:00Z'}\n`,
    `${IN}sops: {mac: b, lastmodified: '2025-01-02T00:00:00Z'}\n`,
  ],
  [
    'the same values in base64',
    setOf(PROD),
    IN,
    IN.replace(/stringData: .*/, 'data: {name: cHJvZA==, server: aHR0cHM6Ly9wcm9k, config: YQ==}'),
  ],
  [
    'the name of a cluster that an Application names by its server',
    tool('Application', appTo("{server: 'https://prod'}")),
    IN,
    IN.replace('name: prod, server', 'name: other, server'),
  ],
  ['a cluster that it does not select', setOf(PROD), '', OUT],
  ['another cluster than the one that an Application names', tool('Application', appTo('{name: other}')), IN, ''],
  ...['predicates: []', 'prioritizerPolicy: {mode: Exact}', 'decisionStrategy: {groupStrategy: {}}'].map(
    (field): [string, string, string, string] => [field, setOf(DECISIONS), placement('{}'), placement(`{${field}}`)],
  ),
  [
    'a placement that no generator takes',
    setOf(DECISIONS.replace('placement: all', 'placement: x')),
    placement('{}'),
    placement('{clusterSets: [a]}'),
  ],
  [
    'the order of groups of decisions that a generator takes all',
    setOf(DECISIONS),
    placement(GROUPED),
    placement(GROUPED.replace('}}}', '}}, prioritizerPolicy: {mode: Exact}}')),
  ],
  [
    'an annotation of a placement',
    setOf(DECISIONS),
    placement('{}'),
    placement('{}').replace('gitops}', 'gitops, annotations: {a: b}}'),
  ],
  [
    'the server of a cluster whose name no list has',
    setOf('{list: {elements: [{cluster: x}]}}', "{name: '{{cluster}}'}"),
    IN,
    IN.replace('//prod', '//x'),
  ],
  [
    'a label of a cluster by which no placement chooses',
    setOf(DECISIONS),
    managed('env: prod'),
    managed('env: prod, team: a'),
  ],
  [
    'a label of a cluster by which only a placement of others chooses',
    setOf(DECISIONS.replace('placement: all', 'placement: x')),
    managed('env: prod'),
    managed('env: test'),
  ],
])('%s: no change', (_, app, old, now) => {
  expect(verdict(app, old, now)).toMatch(/^NO CHANGE/);
});

describe('what decides about placements in another folder', () => {
  const HUB = 'cluster.open-cluster-management.io';
  const BOUND = `apiVersion: ${HUB}/v1beta2\nkind: ManagedClusterSetBinding\nmetadata: {name: prod, namespace: openshift-gitops}\nspec: {clusterSet: prod}\n`;
  const clusterSet = (env: string): string =>
    `apiVersion: ${HUB}/v1beta2\nkind: ManagedClusterSet\nmetadata: {name: prod}\nspec: {clusterSelector: {selectorType: LabelSelector, labelSelector: {matchLabels: {env: ${env}}}}}\n`;
  const registering = (name: string): string =>
    `apiVersion: apps.open-cluster-management.io/v1beta1\nkind: GitOpsCluster\nmetadata: {name: g, namespace: openshift-gitops}\nspec: {argoServer: {argoNamespace: openshift-gitops}, placementRef: {kind: Placement, name: ${name}}}\n`;
  const CLUSTER = (managed('env: prod').split('---\n')[1] ?? '').trimStart();
  const answer = (app: string, [old, now]: readonly [string, string], placed = CHOOSING): string => {
    const of = (text: string) => ({
      ...{ 'apps/app.yaml': app, 'dist/a.yaml': CONFIG, 'placements/p.yaml': placed },
      'hub/beside.yaml': text === '' ? '{apiVersion: v1, kind: Namespace, metadata: {name: web}}' : text,
    });
    return diff(of(old), of(now)).out.replace(/\s+/g, ' ');
  };
  const ALL = '{clusters: {}}';

  type Case = [string, string, readonly [string, string], string?];
  test.each<Case>([
    ['a label of a cluster', setOf(DECISIONS), [CLUSTER, CLUSTER.replace('env: prod', 'env: test')]],
    ['a set that is bound', setOf(DECISIONS), ['', BOUND]],
    ['the labels of a set', setOf(DECISIONS), [clusterSet('a'), clusterSet('b')]],
    ['the placement whose clusters Argo CD knows', setOf(ALL), [registering('all'), registering('x')]],
    ['clusters that Argo CD knows from now on', setOf(ALL), ['', registering('all')]],
    [
      'the Secret of the cluster that an Application names',
      tool('Application', appTo('{name: prod}')),
      [registering('all'), registering('x')],
    ],
    ['a cluster that Argo CD knows by a placement', setOf(ALL), ['', CLUSTER], `${CHOOSING}---\n${registering('all')}`],
  ])('%s: unknown', (...[, app, [old, now], placed]) => {
    expect(answer(app, [old, now], placed)).toMatch(/^UNKNOWN: 1 unknown .* hub /);
    expect(answer(app, [now, old], placed)).toMatch(/^UNKNOWN: 1 unknown .* hub /);
  });

  test.each<Case>([
    [
      'a label that no placement asks for',
      setOf(DECISIONS),
      [CLUSTER, CLUSTER.replace('env: prod', 'env: prod, a: b')],
    ],
    ['a set of another namespace', setOf(DECISIONS), ['', BOUND.replace('openshift-gitops', 'web')]],
    ['a set that the placement does not take', setOf(DECISIONS), ['', BOUND], placement('{clusterSets: [a]}')],
    ['a set of clusters', setOf(DECISIONS), [clusterSet('a'), clusterSet('b')], placement('{clusterSets: [a]}')],
    [
      'Secrets, if only the cluster of Argo CD gets the registry',
      tool('Application', appTo("{server: 'https://kubernetes.default.svc'}")),
      [registering('all'), registering('x')],
    ],
    [
      'Secrets in the namespace of another Argo CD',
      setOf(ALL),
      ['', registering('all').replace('argoNamespace: openshift-gitops', 'argoNamespace: other')],
    ],
  ])('%s: no change', (...[, app, [old, now], placed]) => {
    expect(answer(app, [old, now], placed)).toMatch(/^NO CHANGE/);
    expect(answer(app, [now, old], placed)).toMatch(/^NO CHANGE/);
  });
});

describe('a cluster of Hive', () => {
  const config = JSON.stringify({
    apiVersion: 'imageregistry.operator.openshift.io/v1',
    kind: 'Config',
    metadata: { name: 'cluster' },
    spec: {
      managementState: 'Managed',
      replicas: 2,
      storage: { managementState: 'Unmanaged', s3: { bucket: 'layers', region: 'us-east-1' } },
    },
  });
  const set = (mapping = ''): string => `apiVersion: hive.openshift.io/v1
kind: SyncSet
metadata: {name: s, namespace: prod}
spec: {clusterDeploymentRefs: [{name: prod}], resources: [${config}]${mapping}}
---
`;
  const deployment = (annotation: string, name = 'prod'): string => `apiVersion: hive.openshift.io/v1
kind: ClusterDeployment
metadata: {name: ${name}, namespace: prod, annotations: {${annotation}}}
spec: {clusterName: prod}
`;
  const answer = (old: string, now: string): string => diff(old, now).out.replace(/\s+/g, ' ');

  test('that is paused, comes or goes is unknown', () => {
    const [runs, paused] = [deployment(''), deployment('hive.openshift.io/syncset-pause: "true"')];
    for (const [old, now] of [
      [runs, paused],
      [paused, runs],
      [runs, ''],
      ['', runs],
    ] as const)
      expect(answer(set() + old, set() + now)).toMatch(/^UNKNOWN: 1 unknown .*ClusterDeployment\/prod\/prod/);
    expect(answer(set() + runs, set() + deployment('a: b'))).toMatch(/^NO CHANGE/);
    expect(answer(set() + deployment('', 'x'), set())).toMatch(/^NO CHANGE/);
  });

  test('is unknown also in another folder than the set that selects it', () => {
    const selecting = set()
      .replace('kind: SyncSet', 'kind: SelectorSyncSet')
      .replace('clusterDeploymentRefs: [{name: prod}]', 'clusterDeploymentSelector: {matchLabels: {env: prod}}');
    const of = (env: string, name: string) => ({
      ...{
        'sets/s.yaml': selecting,
        'clusters/c.yaml': deployment('', name).replace('prod, ann', `prod, labels: {env: ${env}}, ann`),
      },
    });
    for (const [old, now] of [
      ['prod', 'test'],
      ['test', 'prod'],
    ] as const)
      expect(diff(of(old, 'x'), of(now, 'x')).out).toMatch(/^UNKNOWN: 1 unknown .*clusters\n.*ClusterDeployment/s);
    expect(diff(of('a', 'x'), of('b', 'x')).out).toMatch(/^NO CHANGE/);
  });

  test('gets another Secret of the hub', () => {
    const of = (key: string): string =>
      `{apiVersion: v1, kind: Secret, metadata: {name: a, namespace: prod}, stringData: {k: ${key}}}\n`;
    const mapped = (to: string): string =>
      set(`, secretMappings: [{sourceRef: {name: a}, targetRef: {name: x, namespace: ${to}}}]`);
    expect(answer(mapped('openshift-image-registry') + of('b'), mapped('openshift-image-registry') + of('c'))).toMatch(
      /^UNKNOWN: 1 unknown .*Secret\/prod\/a/,
    );
    expect(answer(mapped('web') + of('b'), mapped('web') + of('c'))).toMatch(/^NO CHANGE/);
  });
});

test('CreateNamespace brings labels and annotations of the namespace', () => {
  const policy = (more: string): string =>
    tool(
      'Application',
      appTo("{server: 'https://kubernetes.default.svc', namespace: openshift-image-registry}").replace(
        /}$/,
        `, syncPolicy: {${more}}}`,
      ),
    );
  const METADATA = 'managedNamespaceMetadata: {annotations: {openshift.io/node-selector: a=b}}';
  const answer = (old: string, now: string): string =>
    diff({ 'apps/a.yaml': old, 'dist/a.yaml': CONFIG }, { 'apps/a.yaml': now, 'dist/a.yaml': CONFIG }).out;
  expect(answer(policy(METADATA), policy(`${METADATA}, syncOptions: [CreateNamespace=true]`))).toMatch(/^UNKNOWN/);
  expect(answer(policy(''), policy('syncOptions: [CreateNamespace=true]'))).toMatch(/^NO CHANGE/);
  const elsewhere = (more: string): string =>
    policy(more).replace('namespace: openshift-image-registry', 'namespace: web');
  expect(answer(elsewhere(METADATA), elsewhere(`${METADATA}, syncOptions: [CreateNamespace=true]`))).toMatch(
    /^NO CHANGE/,
  );
});

test('an edit of many Secrets reads each tool as often as an edit of one', () => {
  const readsFor = (count: number): number => {
    let reads = 0;
    const set: Manifest = {
      ...{ apiVersion: 'argoproj.io/v1alpha1', kind: 'ApplicationSet' },
      metadata: { name: 'registry', namespace: 'openshift-gitops' },
      get spec() {
        reads += 1;
        return { generators: [{ clusters: {} }] };
      },
    };
    const secrets = (server: string): Manifest[] =>
      Array.from({ length: count }, (_, index) => ({
        ...{ apiVersion: 'v1', kind: 'Secret', stringData: { server } },
        metadata: {
          ...{ name: `prod-${index}`, namespace: 'openshift-gitops' },
          labels: { 'argocd.argoproj.io/secret-type': 'cluster' },
        },
      }));
    expect([...unknownDestinations(secrets('https://a'), secrets('https://b'), [set], () => [])]).toHaveLength(count);
    return reads;
  };
  expect(readsFor(50)).toBe(readsFor(1));
});
