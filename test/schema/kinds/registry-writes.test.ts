import { isWriteToRegistry, variablesOf, writesToRegistry } from '../../../src/schema/kinds/registry-writes';
import { timed } from '../../cpu-time';

const NS = 'openshift-image-registry';
const CONFIG = 'configs.imageregistry.operator.openshift.io/cluster';

test.each([
  `oc patch ${CONFIG} --type merge -p '{}'`,
  `/usr/bin/oc --context a -n ${NS} delete pvc --all`,
  `oc get pods -n ${NS} -o name | xargs oc delete`,
  `oc get ${CONFIG} -o yaml | sed s/a/b/ | oc replace -f -`,
  `if ! oc get a; then oc -n ${NS} rollout restart deploy/image-registry; fi`,
  `oc -n ${NS} \\\n  scale deploy/image-registry --replicas 0`,
  `NS=${NS}\noc -n "$NS" delete pvc a`,
  `for ns in a ${NS}; do oc annotate -n \${ns} pvc a b=c; done`,
  `object=$(oc get configs.imageregistry -o name)\noc patch $object -p '{}'`,
  `oc project ${NS}; oc delete pvc a`,
  `oc create secret generic a -n ${NS} --dry-run=client -o yaml | oc apply -f -`,
  `oc delete --ignore-not-found ${CONFIG}/cluster`,
  `oc project ${NS}\noc project -q\ntrap 'oc project default' EXIT\noc delete pvc --all`,
  `echo rm -rf /registry | oc rsh -n ${NS} deploy/a`,
  `oc exec -n ${NS} a -- mount -o remount,ro /registry`,
  `oc apply -f - <<EOF\nkind: Secret\nmetadata:\n  namespace: ${NS}\nEOF`,
  `curl -X DELETE https://api/api/v1/namespaces/${NS}/secrets/a`,
  `helm upgrade a b -n ${NS}`,
  'oc adm prune images --confirm',
  `subprocess.run(["oc", "delete", "${CONFIG}"])`,
  'patch("imageregistry.operator.openshift.io")',
])('changes the registry: %s', (script) => {
  expect(writesToRegistry(script)).toBe(true);
});

test.each([
  ...['get pods', 'describe pods', 'logs deploy/a', 'wait --for=condition=Available deploy/a', 'adm top pods'],
  ...['rollout status deploy/a', 'registry info', 'apply --dry-run=client -f a'],
  ...['exec -it a -c b -- cat /etc/hosts', 'exec a /bin/ls', 'port-forward svc/a 5000', 'create token registry'],
])('only reads: oc -n … %s', (command) => {
  expect(writesToRegistry(`oc -n ${NS} ${command}`)).toBe(false);
});

test.each([
  `oc get ${CONFIG} -o json | jq .`,
  `HOST=$(oc get route default-route -n ${NS} -o name)\npodman push $HOST/a\noc import-image $HOST/a`,
  `KIND=${CONFIG}; oc get $KIND`,
  `# oc delete ${CONFIG}\noc delete pod a`,
  `echo "see ${CONFIG}"`,
  `if "${NS}" in integration["name"]:\ncurl -X POST https://central`,
  `kyverno --exclude=${NS} --skip-kinds ${CONFIG}`,
  `oc delete pods -n shop --ignore-namespace=${NS}`,
  `curl https://api/api/v1/namespaces/${NS}/pods`,
  `oc patch configs.samples.operator.openshift.io cluster`,
])('does not change the registry: %s', (script) => {
  expect(writesToRegistry(script)).toBe(false);
});

test.each([
  ['in a value that is short', `A=${'x '.repeat(20)}${NS}`, true],
  ['in a value that is long', `A="${'x '.repeat(1000)}${NS}"`, true],
  ['in a long value, of an object', `A="${'x '.repeat(1000)}${CONFIG}"`, true],
  ['in the value of a value', `B=${NS}\nA="$B x"`, true],
  ['nowhere in a long value', `A="${'x '.repeat(1000)}"`, false],
])('a variable names the registry %s', (_, assigned, isWrite) => {
  expect(writesToRegistry(`${assigned.replace(/^A=(?!")(.*)/, 'A="$1"')}\noc delete pvc a -n $A`)).toBe(isWrite);
});

test('a variable of the container names the registry', () => {
  const variables = (value: string) => variablesOf([['A', value]]);
  expect(writesToRegistry('oc delete pvc a -n $(A)', variables(NS))).toBe(true);
  expect(writesToRegistry('oc delete pvc a -n $(A)', variables(`${'x '.repeat(1000)}${NS}`))).toBe(true);
  expect(writesToRegistry('oc delete pvc a -n $(A)', variables('x '.repeat(1000)))).toBe(false);
});

const MANY = 100_000;
test.each([
  ['variables that double each other', [...Array(60).keys()].map((at) => `A${at + 1}=$A${at}$A${at}`).join('\n')],
  ['additions to a variable', 'A=$A,x\n'.repeat(MANY)],
  ['uses of a long variable', `A=${'x'.repeat(MANY)}\n${'oc $A\n'.repeat(MANY)}`],
  ['uses of a variable with many clients', `A="${'oc '.repeat(20)}"\n${'$A'.repeat(MANY / 4)}`],
  ['clients', 'oc '.repeat(MANY)],
  ['calls of curl', 'curl '.repeat(MANY)],
  ['exclusions in one word', `-${'skip'.repeat(MANY)}`],
  ['exclusions', ' --skip'.repeat(MANY)],
  ['dashes', '-'.repeat(MANY)],
  ['open braces', '${a'.repeat(MANY)],
  ['open braces of templates', '{{a '.repeat(MANY)],
  ['letters in open braces', `{{${'a'.repeat(MANY)}`],
  ['dots in open braces', `\${{ ${'a.'.repeat(MANY)}`],
  ['open parentheses', ' a=$('.repeat(MANY)],
  ['parentheses in an open one', ` a=$(${'(x)'.repeat(MANY)} a=$(${'(x)'.repeat(MANY)}`],
  ['open quotes', ` a='`.repeat(MANY)],
  ['open backquotes', ' a=`'.repeat(MANY)],
  ['loops', 'for a in '.repeat(MANY)],
])('takes no long time for many %s', (_, text) => {
  const script = `oc get imagepruners\nA0=xxxxxxxx\n${text}`;
  const { milliseconds } = timed(() => isWriteToRegistry(script));
  expect(milliseconds).toBeLessThan(2000);
});

test('a name alone is no command', () => {
  expect(isWriteToRegistry(CONFIG)).toBe(false);
  expect(isWriteToRegistry(`oc delete ${CONFIG}`)).toBe(true);
});
