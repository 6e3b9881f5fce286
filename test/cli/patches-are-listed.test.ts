import { reportOn } from './checking';
import type { Files } from '../files/temporary';

const CONFIG = `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata: {name: cluster}
spec: {managementState: Managed, replicas: 2, storage: {managementState: Unmanaged, pvc: {claim: images}}}
`;
const CLAIM = `apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: images, namespace: openshift-image-registry}
spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}
`;

/** The findings, and how many entries are not judged, beside a base that has errors. */
function answer(kustomization: string, others: Files = {}): { ids: string[]; listed: number } {
  const { findings, notJudged } = reportOn({
    'kustomization.yaml': `resources: [config.yaml, claim.yaml]\n${kustomization}`,
    'config.yaml': CONFIG,
    'claim.yaml': CLAIM,
    ...others,
  });
  return { ids: findings.map(({ id }) => id).sort(), listed: notJudged.length };
}

const WRONG = ['IR203', 'IR204'];

test('what a patch of a claim decides is listed', () => {
  const patch = (target: string): string =>
    `patches:\n- target: ${target}\n  patch: '[{"op": "replace", "path": "/spec/accessModes", "value": [ReadWriteOncePod]}]'\n`;
  expect(answer('')).toEqual({ ids: WRONG, listed: 0 });
  expect(answer(patch('{kind: PersistentVolumeClaim, name: images}'))).toEqual({ ids: [], listed: 1 });
  expect(answer(patch('{kind: PersistentVolumeClaim, name: others}'))).toEqual({ ids: WRONG, listed: 0 });
  expect(answer(patch('{kind: ".*"}'))).toEqual({ ids: [], listed: 1 });
  expect(answer(patch('{group: apps, name: images}'))).toEqual({ ids: WRONG, listed: 0 });
});

test.each([
  ['{kind: Config, name: cluster}', { ids: ['IR204'], listed: 1 }],
  ['{group: imageregistry.operator.openshift.io}', { ids: ['IR204'], listed: 1 }],
  ['{name: cluster}', { ids: ['IR204'], listed: 1 }],
  ['{kind: ".*"}', { ids: ['IR204'], listed: 1 }],
  ['{name: other}', { ids: WRONG, listed: 0 }],
  ['cluster', { ids: WRONG, listed: 0 }],
])('a replacement for %s is listed, or decides nothing', (select, expected) => {
  const target = `targets: [{select: ${select}, fieldPaths: [spec.replicas]}]\n`;
  expect(answer(`replacements:\n- ${target}`)).toEqual(expected);
  expect(answer('replacements: [{path: rep.yaml}]\n', { 'rep.yaml': target })).toEqual(expected);
});

describe('a target without a kind and a group', () => {
  const labeled = (text: string): string =>
    text.replace(/(name: \w+)/, '$1, labels: {app: x, size: "5"}, annotations: {note: a}');
  const SOURCES: Files = { 'config.yaml': labeled(CONFIG), 'claim.yaml': labeled(CLAIM) };
  const patch = (target: string, field = 'patches'): string =>
    `${field}:\n- target: ${target}\n  patch: '[{"op": "replace", "path": "/spec/replicas", "value": 1}]'\n`;
  /** Whether a patch is listed. It is if, and only if, no finding depends on what it sets. */
  const isListed = (files: Files): boolean => {
    const { findings, notJudged } = reportOn({ ...SOURCES, ...files });
    const listed = notJudged.some(({ why }) => why.startsWith('a patch that'));
    expect(findings.some(({ field }) => field === 'spec.replicas')).toBe(!listed);
    return listed;
  };
  const inOne = (text: string): Files => ({ 'kustomization.yaml': `resources: [config.yaml, claim.yaml]\n${text}` });
  const onBase = (target: string, base: string): Files => ({
    'base/kustomization.yaml': `resources: [../config.yaml, ../claim.yaml]\n${base}`,
    'prod/kustomization.yaml': `resources: [../base]\n${patch(target)}`,
  });

  test.each([
    ['{}'],
    ['{name: cluster}'],
    ['{name: "clu.*"}'],
    ['{name: "clusters?"}'],
    ['{name: "[a-z]+"}'],
    ['{name: ^(images|cluster)$}'],
    ['{name: "(clu|ot)(ster|her)"}'],
    ['{version: v1, name: cluster}'],
    ['{labelSelector: app=x}'],
    ['{labelSelector: "app == x, !team"}'],
    ['{labelSelector: "app in (w, x),size>4"}'],
    ['{labelSelector: "app notin (v,z)"}'],
    ['{labelSelector: "team!=a"}'],
    ['{labelSelector: app}'],
    ['{labelSelector: ""}'],
    ['{labelSelector: "app=x=y"}'],
    ['{annotationSelector: note=a}'],
    ['{namespace: default}'],
    ['{name: cluster, labelSelector: app=x, annotationSelector: note}'],
  ])('is listed: %s', (target) => {
    expect(isListed(inOne(patch(target)))).toBe(true);
  });

  test.each([
    ['{name: clust}'],
    ['{name: x}'],
    ['{name: "shop-.*"}'],
    ['{name: other|clusters}'],
    ['{version: v2, name: cluster}'],
    ['{labelSelector: app=v}'],
    ['{labelSelector: "app!=x"}'],
    ['{labelSelector: "app in (v, z)"}'],
    ['{labelSelector: "!app"}'],
    ['{labelSelector: "size<4"}'],
    ['{labelSelector: "app=x,team"}'],
    ['{annotationSelector: note=b}'],
    ['{namespace: shop}'],
    ['{name: cluster, labelSelector: app=v}'],
    ['cluster'],
  ])('fits nothing of the registry: %s', (target) => {
    expect(isListed(inOne(patch(target)))).toBe(false);
  });

  test('meets the labels that a base adds, and the namespace', () => {
    expect(isListed(onBase('{labelSelector: team=a}', 'labels: [{pairs: {team: a}}]\n'))).toBe(true);
    expect(isListed(onBase('{labelSelector: team=a}', 'commonLabels: {team: b}\n'))).toBe(false);
    expect(isListed(onBase('{labelSelector: app=x}', 'commonLabels: {app: z}\n'))).toBe(false);
    expect(isListed(onBase('{annotationSelector: team=a}', 'commonAnnotations: {team: a}\n'))).toBe(true);
    expect(isListed(onBase('{annotationSelector: team=a}', 'commonLabels: {team: a}\n'))).toBe(false);
    expect(isListed(onBase('{namespace: shop}', 'namespace: shop\n'))).toBe(true);
  });

  test('meets the name in the file, and the one with a prefix of the base', () => {
    expect(isListed(onBase('{name: prod-cluster}', 'namePrefix: prod-\n'))).toBe(true);
    expect(isListed(onBase('{name: "prod-.*"}', 'namePrefix: prod-\n'))).toBe(true);
    expect(isListed(onBase('{name: cluster}', 'namePrefix: prod-\n'))).toBe(true);
    expect(isListed(onBase('{name: shop}', 'namePrefix: prod-\n'))).toBe(false);
    expect(isListed(onBase('{name: prod-cluster}', ''))).toBe(false);
  });

  test('does not meet what is added later, or to other objects', () => {
    const labels = 'labels: [{pairs: {team: a}}]\n';
    expect(isListed(inOne(`${patch('{labelSelector: team=a}')}${labels}`))).toBe(false);
    expect(isListed(inOne(`${patch('{labelSelector: team=a}', 'patchesJson6902')}${labels}`))).toBe(true);
    const inner = inOne(patch('{labelSelector: team=a}'));
    expect(isListed({ ...inner, 'prod/kustomization.yaml': `resources: [..]\n${labels}` })).toBe(false);
    const component = { 'team/kustomization.yaml': `kind: Component\n${patch('{labelSelector: team=a}')}` };
    expect(isListed({ ...inOne(`components: [team]\n${labels}`), ...component })).toBe(false);
    const beside = { 'shop/kustomization.yaml': `resources: [a.yaml]\n${labels}` };
    const both = `resources: [config.yaml, claim.yaml, shop]\n${patch('{labelSelector: team=a}')}`;
    expect(isListed({ 'kustomization.yaml': both, ...beside })).toBe(false);
  });

  test('may meet what a patch, a component or a transformer writes', () => {
    const written = (text: string): Files => inOne(`patches:\n- patch: |-\n    ${text}\n${patch(TEAM).slice(9)}`);
    const TEAM = '{labelSelector: team=a}';
    const of = (kind: string, name: string): string =>
      `{apiVersion: apps/v1, kind: ${kind}, metadata: {name: ${name}, labels: {team: a}}}`;
    expect(isListed(written(of('Deployment', 'shop')))).toBe(false);
    const own = of('Config', 'cluster').replace('apps/v1', 'imageregistry.operator.openshift.io/v1');
    expect(reportOn({ ...SOURCES, ...written(own) }).findings).toEqual(
      reportOn({ ...SOURCES, ...inOne(patch('{name: cluster}')) }).findings,
    );
    const component = { 'team/kustomization.yaml': 'kind: Component\nlabels: [{pairs: {team: a}}]\n' };
    expect(isListed({ ...inOne(`components: [team]\n${patch(TEAM)}`), ...component })).toBe(true);
    expect(isListed(onBase(TEAM, 'transformers: [labels.yaml]\n'))).toBe(true);
    expect(isListed(inOne(`transformers: [labels.yaml]\n${patch(TEAM)}`))).toBe(false);
  });
});
