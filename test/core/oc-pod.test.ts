import { ocPod } from '../../src/core/oc-pod';

/** What the kubelet makes of a text. Source: kubernetes third_party/forked/golang/expansion/expand.go. */
function expanded(text: string, variables: Readonly<Record<string, string>>): string {
  return text.replace(/\$\$|\$\(([^)]*)\)/g, (found, name?: string) =>
    name === undefined ? '$' : (variables[name] ?? found),
  );
}

test.each(['a$$b', 'a$(KUBERNETES_SERVICE_HOST)b', '$', '$$', '$$$(A)', '$$(A)', '$x', 'a$', '$(A'])(
  'the argument %j reaches the script as it is',
  (text) => {
    const pod = ocPod({ image: 'i', script: 's', arguments: ['name', text], serviceAccountName: 'a', labels: {} });
    const [container] = (pod as { spec: { containers: { command: string[] }[] } }).spec.containers;
    const variables = { KUBERNETES_SERVICE_HOST: '10.0.0.1', A: 'expanded' };
    expect(container?.command.map((each) => expanded(each, variables))).toEqual(['/bin/sh', '-c', 's', 'name', text]);
  },
);
