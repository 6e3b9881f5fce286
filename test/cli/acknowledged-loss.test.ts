import { readFileSync } from 'node:fs';
import { diff } from './diffing';

const NOW = readFileSync('dist/change-s3-to-pvc/argo-cd/image-registry.k8s.yaml', 'utf8');
const REASON = 'the images are copied to the volume, rclone check found no difference';
const OLD = `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata: {name: cluster, annotations: {argocd.argoproj.io/sync-options: "Prune=false,Delete=false,ServerSideApply=true,SkipDryRunOnMissingResource=true"}}
spec: {managementState: Managed, replicas: 2, rolloutStrategy: RollingUpdate, storage: {managementState: Managed, s3: {bucket: layers, region: us-east-1}}}
`;
const ACKNOWLEDGEMENT = /acknowledge\.cdk8s-openshift-image-registry\/IR516: .*/;

const run = (now: string, ...args: readonly string[]) => {
  const { exitCode, out } = diff(OLD, now, '--release', '4.20', '--fail-on', 'loss', ...args);
  return { exitCode, out: out.replaceAll(/\s+/g, ' ') };
};
const withReason = (reason: string): string =>
  NOW.replace(ACKNOWLEDGEMENT, `acknowledge.cdk8s-openshift-image-registry/IR516: ${reason}`);

test.each([
  ['text', `acknowledged IR516: ${REASON}`],
  ['markdown', `acknowledged IR516: ${REASON}`],
  ['json', `"acknowledged": "${REASON}"`],
])('an acknowledged loss does not fail, and %s shows the reason', (output, shown) => {
  expect(NOW).toMatch(ACKNOWLEDGEMENT);
  const { exitCode, out } = run(withReason(REASON), '--output', output);
  expect(exitCode).toBe(0);
  expect(out).toContain(shown);
});

test('the verdict counts it, and a reason that says nothing leaves the loss', () => {
  expect(run(withReason(REASON)).out).toMatch(/^DISRUPTION: .*, 1 loss acknowledged \(OpenShift 4\.20\)/);
  const { exitCode, out } = run(withReason('ok'));
  expect(exitCode).toBe(1);
  expect(out).toMatch(/^LOSS: 1 loss, /);
});

test('what a reason holds is hidden where it is a credential', () => {
  const { out } = run(withReason('copied from https://user:hunter2secret@s3.example.com/layers'));
  expect(out).toContain('acknowledged IR516: copied from');
  expect(out).not.toContain('hunter2secret');
});
