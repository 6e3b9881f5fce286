import { reportOn } from '../cli/checking';
import { timed } from '../cpu-time';

const COMMANDS = 'commands that name the registry, and no rule reads what they do';
const TASK = 'a task of Ansible that names something of the registry, and no rule reads what it does';
const OC = 'oc patch configs.imageregistry.operator.openshift.io cluster --type merge -p {}';
const NS = 'openshift-image-registry';
const GROUP = 'imageregistry.operator.openshift.io';
const PATCH = `patch configs.${GROUP} cluster -p x`;
const CONFIG = 'apiVersion: imageregistry.operator.openshift.io/v1\nkind: Config\nmetadata: {name: cluster}\n';

const notJudged = (text: string, file = 'a.yaml'): string[] =>
  reportOn({ [file]: text }).notJudged.map(({ line, why }) => `${line} ${why}`);

describe('commands that may change the registry are listed', () => {
  test.each([
    ['of a playbook', `- hosts: localhost\n  tasks:\n  - name: a\n    ansible.builtin.command: ${OC}\n`, 4],
    ['of a task with a script', `- name: a\n  shell: |\n    set -e\n    ${OC}\n`, 2],
    ['of a task with settings', `- ansible.builtin.command:\n    chdir: /\n    cmd: ${OC}\n`, 3],
    ['in words', `- command:\n    argv: [${OC.replaceAll(' ', ', ').replace('{}', "'{}'")}]\n`, 2],
    ['of a block', `- block:\n  - name: a\n    shell: ${OC}\n  rescue:\n  - debug: {msg: a}\n`, 3],
    ['of a workflow', `on: push\njobs:\n  a:\n    steps:\n    - uses: a/b@v1\n    - run: |\n        ${OC}\n`, 6],
    ['of a pipeline', `a:\n  script:\n  - oc login\n  - ${OC}\n`, 4],
    [
      'in lines',
      `a:\n  script:\n  - oc project openshift-image-registry\n  - oc delete pvc image-registry-storage\n`,
      4,
    ],
    [
      'in lines that only say something together',
      'a:\n  script: [oc project openshift-image-registry, oc delete pvc x]\n',
      2,
    ],
    ['of a Taskfile', `version: "3"\ntasks:\n  a:\n    cmds:\n    - cmd: ${OC}\n`, 5],
    ['of Image/cluster', 'a:\n  run: oc patch image.config.openshift.io/cluster --type merge -p {}\n', 2],
    [
      'that apply an object',
      `a:\n  run: |\n    oc apply -f - <<EOF\n    ${CONFIG.replaceAll('\n', '\n    ')}\n    EOF\n`,
      2,
    ],
    ['by curl', `jobs: {a: {run: "curl -k -X PATCH https://api/apis/${GROUP}/configs/cluster -d @x"}}\n`, 1],
    ['by a client in a variable', `a:\n- shell: "$OC ${PATCH}"\n`, 2],
    ['by a client in a variable with braces', `a:\n- shell: "\${OC:-oc} ${PATCH}"\n`, 2],
    ['by a client in a variable of Ansible', `a:\n- shell: "{{ oc_bin }} -v {{ level }} ${PATCH}"\n`, 2],
    ['by a client with a suffix', `a:\n- shell: "C:\\\\bin\\\\oc.exe ${PATCH}"\n`, 2],
    ['that echo hands on', `a: {run: "echo {} | oc replace configs.${GROUP}/cluster -f -"}\n`, 1],
    ['in a substitution', `a: {run: "echo $(oc ${PATCH})"}\n`, 1],
    ['in a pod', `a: {run: "oc -n ${NS} exec a -- rm -rf /registry"}\n`, 1],
    ['in a pod without dashes', `a: {run: "oc -n ${NS} rsh -c a b rm -rf /registry"}\n`, 1],
    ['of a job that is called help', `help:\n  script:\n  - ${OC}\n`, 3],
    ['of a job that is called context', `jobs:\n  context:\n    run: ${OC}\n`, 3],
    ['of a task that is called notes', `tasks:\n  notes: {cmds: ['${OC}']}\n`, 2],
    ['with arguments beside it', `a:\n- command: oc\n  args: [patch, configs.${GROUP}, cluster]\n`, 2],
    ['with both in lists', `command: [oc]\nargs: [patch, configs.${GROUP}/cluster]\n`, 1],
    ['with other items between them', `a:\n- oc project ${NS}\n- 5\n- {x: 1}\n- oc delete pvc a\n`, 1],
    ['in lists in a list', `a:\n- oc project ${NS}\n- [oc delete pvc a]\n`, 1],
    ['in steps', `steps:\n- run: oc project ${NS}\n- run: |\n    oc delete pvc --all\n`, 1],
    ['with a variable of a workflow', `env: {NS: ${NS}}\nsteps:\n- run: oc -n \${{ env.NS }} delete pvc a\n`, 3],
    ['with a variable of a playbook', `vars: {ns: ${NS}}\ntasks:\n- shell: oc -n {{ ns }} delete pvc a\n`, 3],
    ['with one of several values', `a: {env: {NS: ${NS}}}\nb: {env: {NS: a}}\nc: {run: oc -n $NS delete pvc a}\n`, 3],
  ])('%s', (_, text, line) => {
    expect(notJudged(text)).toEqual([`${line} ${COMMANDS}`]);
  });

  test('each with its line, beside objects', () => {
    expect(notJudged(`${CONFIG}spec: {replicas: 2}\n---\na: ${OC}\nb: [${OC.replace(' -p {}', '')}]\n`)).toEqual([
      `6 ${COMMANDS}`,
      `7 ${COMMANDS}`,
    ]);
  });
});

describe('a task of Ansible that may change an object of the registry is listed', () => {
  const kind = '    api_version: imageregistry.operator.openshift.io/v1\n    kind: Config\n    name: cluster\n';

  test.each([
    ['that deletes it', `- name: a\n  kubernetes.core.k8s:\n    state: absent\n${kind}`],
    [
      'that patches it',
      `- name: a\n  kubernetes.core.k8s_json_patch:\n${kind}    patch: [{op: remove, path: /spec}]\n`,
    ],
    ['that has it as a text', `- name: a\n  k8s:\n    definition: |\n      ${CONFIG.replaceAll('\n', '\n      ')}\n`],
    [
      'in its namespace',
      '- name: a\n  redhat.openshift.k8s:\n    namespace: openshift-image-registry\n    src: a.yaml\n',
    ],
    [
      'that sends it',
      `-\n  ansible.builtin.uri: {url: 'https://api/apis/${GROUP}/v1/configs/cluster', method: PATCH}\n`,
    ],
    ['that is an action', `-\n  action: {module: k8s, api_version: ${GROUP}/v1, kind: Config}\n`],
    ['that is a local action', `-\n  local_action: k8s api_version=${GROUP}/v1 kind=Config state=absent\n`],
    ['that runs a command', `-\n  kubernetes.core.k8s_exec: {namespace: ${NS}, pod: a, command: rm -rf /registry}\n`],
    ['that installs a chart', `-\n  kubernetes.core.helm: {name: a, release_namespace: ${NS}}\n`],
    ['that prunes', `# ${NS}\n- community.okd.openshift_adm_prune_images: {}\n`],
    ['that has it in a variable', `-\n  k8s: '{{ a }}'\n- vars: {a: {api_version: ${GROUP}/v1, kind: Config}}\n`],
    ['that has it in a loop', `-\n  k8s: {namespace: '{{ item }}', src: a.yaml}\n  loop: [web, ${NS}]\n`],
    ['by default', `module_defaults:\n  group/kubernetes.core.k8s: {namespace: ${NS}}\n`],
  ])('%s', (_, text) => {
    expect(notJudged(text)).toEqual([`2 ${TASK}`]);
  });

  test('once, where it has the object', () => {
    const text = `- name: a\n  k8s:\n    definition:\n      ${CONFIG.trimEnd().replaceAll('\n', '\n      ')}\n`;
    expect(notJudged(text)).toEqual([
      '3 Config/cluster in a file that is not an object itself, checked only for the names and formats of its fields: check the output of the tool that reads this file',
    ]);
  });
});

test.each([
  ['reads', '- command: oc get configs.imageregistry.operator.openshift.io cluster -o json\n'],
  ['reads by a module', '- k8s_info: {api_version: imageregistry.operator.openshift.io/v1, kind: Config}\n'],
  ['changes something else', '- k8s: {api_version: v1, kind: Secret, namespace: web}\n- shell: oc apply -f web.yaml\n'],
  ['is for people', `tasks:\n- name: '${OC}'\n  debug: {msg: '${OC}'}\nfixtext: |-\n  ${OC}\n`],
  ['is only a name', 'namespaces: [openshift-image-registry]\ngroups: [imageregistry.operator.openshift.io]\n'],
  ['names an image', 'a: {run: podman pull image-registry.openshift-image-registry.svc:5000/a/b && oc apply -f a}\n'],
  ['prints', `a: {run: 'echo "run ${OC.replace(' -p {}', '')}"'}\n`],
  ['prints in a branch', `a:\n- if oc get configs.${GROUP}; then echo "run oc ${PATCH}"; fi\n`],
  ['asks for', `- pause: {prompt: 'now run oc ${PATCH}'}\n`],
  ['is a sentence', `a: {content: "# Repair\\nTo repair, run \`oc ${PATCH}\`.\\n", readme: Run oc ${PATCH}}\n`],
  ['looks into pods', `- shell: oc -n ${NS} exec a -- ls\n- k8s_exec: {namespace: ${NS}, pod: a, command: df -h}\n`],
  ['runs in another project', `a:\n- oc project ${NS}\n- oc get pods\n- oc project web\n- oc apply -f a\n`],
  ['tries only', `a: {run: ${OC.replace(' -p {}', '')} --dry-run=client}\n`],
])('what %s is not listed', (_, text) => {
  expect(notJudged(text)).toEqual([]);
});

test('what a kustomization or an object holds is not looked at twice', () => {
  const map = `apiVersion: v1\nkind: Foo\nmetadata: {name: a}\nspec: {run: ${OC.replace(' -p {}', '')}}\n`;
  expect(notJudged(map)).toEqual([]);
});

test('what aliases repeat very often is one script', () => {
  const list = `a: &a [${'oc patch imagepruners, '.repeat(2000)}]\n`;
  expect(notJudged(`i: imagepruners\n${list}${[...Array(45).keys()].map((at) => `b${at}: *a\n`).join('')}`)).toEqual([
    `1 ${COMMANDS}`,
  ]);
});

test.each([
  ['lines', `a:\n${'- oc -n web apply -f a.yaml\n'.repeat(20_000)}`],
  ['words', `a: [${'oc, -n, '.repeat(20_000)} imagepruners]\n`],
  ['clients in one line', `a: ${'oc -n '.repeat(20_000)} imagepruners\n`],
  ['aliases of one text', `a: &a oc get imagepruners ${'x '.repeat(50_000)}\nb: [${'*a, '.repeat(20_000)}]\n`],
  ['names', `a:\n${'- - imagepruners\n'.repeat(20_000)}`],
])('takes no long time for many %s', (_, text) => {
  const { milliseconds } = timed(() => notJudged(`${text}b: imagepruners\n`));
  expect(milliseconds).toBeLessThan(3000);
});
