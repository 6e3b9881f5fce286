import { reportOn } from '../cli/checking';

const job = (script: string, from = ''): string =>
  `# by hand\napiVersion: batch/v1\nkind: Job\nmetadata: {name: patch, namespace: ops}\nspec: {template: {spec: {containers: [{command: [sh, -c, "${script}"]}]${from}}}}\n`;
const SCRIPT = 'oc delete configs.imageregistry cluster';
const WHY = 'Job/ops/patch: it runs commands that name the registry, and no rule reads what they do';

const notJudged = (text: string) => reportOn({ 'a.yaml': text }).notJudged;

test('commands that name the registry are not passed in silence', () => {
  expect(notJudged(job(SCRIPT))).toEqual([{ file: 'a.yaml', line: 2, why: WHY }]);
});

test('those in a ConfigMap are listed once, for the Job that mounts it', () => {
  const map = `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: s, namespace: ops}\ndata: {run: ${SCRIPT}}\n`;
  expect(notJudged(`${job('/run', ', volumes: [{configMap: {name: s}}]')}---\n${map}`)).toEqual([
    { file: 'a.yaml', line: 2, why: WHY },
  ]);
});

test('commands that read are no news', () => {
  expect(notJudged(job('oc get pods -n openshift-image-registry'))).toEqual([]);
});

test('other commands are nothing of the registry', () => {
  expect(notJudged(job('true'))).toEqual([]);
});

test('those in a policy are listed, too', () => {
  const inner = job(SCRIPT).replace(/^.*\n/, '').trimEnd().replaceAll('\n', '\n      ');
  const policy = `apiVersion: policy.open-cluster-management.io/v1
kind: ConfigurationPolicy
metadata: {name: p, namespace: c1}
spec:
  remediationAction: enforce
  object-templates:
  - complianceType: musthave
    objectDefinition:
      ${inner}
`;
  expect(notJudged(policy)).toEqual([{ file: 'a.yaml', line: 8, why: WHY }]);
});
