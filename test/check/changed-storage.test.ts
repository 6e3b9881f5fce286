import { claimYaml, configYaml } from '../../src/rules/examples/example-yaml';
import { reportOn } from '../cli/checking';
import type { Files } from '../files/temporary';

const CONFIG = 'apiVersion: imageregistry.operator.openshift.io/v1\nkind: Config\nmetadata: {name: cluster}\n';
const PATCH = (spec: string): string => `${CONFIG}spec: ${spec}\n`;
const CLAIM_IN_CONFIG = '{storage: {pvc: {claim: registry-data}}}';
const REPLACEMENT =
  '{source: {kind: PersistentVolumeClaim, fieldPath: metadata.name}, targets: [{select: {kind: Config}, fieldPaths: [spec.storage.pvc.claim]}]}';
const inline = (patch: string, target = ''): string =>
  `patches:\n- ${target}\n  patch: |-\n    ${patch.trimEnd().replaceAll('\n', '\n    ')}\n`;
const JSON_PATCH = '[{op: replace, path: /spec/storage/pvc/claim, value: registry-data}]';
const COMPONENT = 'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\n';

/** A base with a Config, and an overlay with a claim. */
function overlay(text: string, others: Files = {}, claim = 'images'): Files {
  return {
    'base/kustomization.yaml': 'resources: [config.yaml]\n',
    'base/config.yaml': configYaml(`managementState: Managed\nreplicas: 2\nstorage:\n  pvc: {claim: ${claim}}`),
    'o/claim.yaml': claimYaml('ReadWriteMany'),
    'o/kustomization.yaml': `resources: [../base, claim.yaml]\n${text}`,
    ...others,
  };
}

const isReported = (files: Files): boolean => reportOn(files).findings.some(({ id }) => id === 'IR350');

test.each([
  ['nothing', overlay('')],
  ['a patch of another field', overlay(inline(PATCH('{replicas: 3}')))],
  ['a patch of another object', overlay(inline(JSON_PATCH, 'target: {kind: Image}'))],
  ['a prefix of other files', overlay('', { 'p/kustomization.yaml': 'namePrefix: a-\nresources: [../base]\n' })],
])('a claim that no registry uses is reported beside %s', (_, files) => {
  expect(isReported(files)).toBe(true);
});

test.each([
  ['a patch by path', overlay('patches: [{path: p.yaml}]\n', { 'o/p.yaml': PATCH(CLAIM_IN_CONFIG) })],
  ['an inline patch', overlay(inline(PATCH(CLAIM_IN_CONFIG)))],
  ['an inline JSON patch', overlay(inline(JSON_PATCH, 'target: {kind: Config}'))],
  ['a patch that removes the registry', overlay(inline(PATCH('{managementState: Removed}')))],
  [
    'a patch that renames the claim',
    overlay(inline('[{op: replace, path: /metadata/name, value: images}]', 'target: {kind: PersistentVolumeClaim}')),
  ],
  ['a replacement', overlay(`replacements: [${REPLACEMENT}]\n`)],
  ['a replacement by path', overlay('replacements: [{path: r.yaml}]\n', { 'o/r.yaml': REPLACEMENT })],
  ['a prefix', overlay('namePrefix: a-\n')],
  ['a suffix', overlay('nameSuffix: -a\n')],
  [
    'a prefix of a component',
    overlay('components: [c]\n', { 'o/c/kustomization.yaml': `${COMPONENT}namePrefix: a-\n` }),
  ],
  [
    'a transformer',
    overlay('transformers: [t.yaml]\n', { 'o/t.yaml': 'apiVersion: builtin\nkind: PrefixTransformer\n' }),
  ],
])('a claim is not reported where %s may make it that of the registry', (_, files) => {
  expect(isReported(files)).toBe(false);
});

test.each([
  ['that names it', `$patch: delete\n${claimYaml('ReadWriteMany')}`, '', false],
  ['with a target', '$patch: delete', 'target: {kind: PersistentVolumeClaim}', false],
  ['of another object', `$patch: delete\n${CONFIG}`, '', true],
  ['of another claim', `$patch: delete\n${claimYaml('ReadWriteMany').replace('registry-data', 'images')}`, '', true],
])('a claim and a patch that deletes, %s', (_, patch, target, reported) => {
  expect(isReported(overlay(inline(patch, target)))).toBe(reported);
});
