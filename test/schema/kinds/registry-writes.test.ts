import { isWriteToRegistry, writesToRegistry } from '../../../src/schema/kinds/registry-writes';

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

test('a name alone is no command', () => {
  expect(isWriteToRegistry(CONFIG)).toBe(false);
  expect(isWriteToRegistry(`oc delete ${CONFIG}`)).toBe(true);
});
