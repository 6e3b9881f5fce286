import { configYaml, prunerYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const config = (spec: string) => configYaml(`replicas: 2\n${spec}`);
const dropped = (field: string) => ({
  yaml: config(`${field}: false`),
  findings: [
    { line: 7, field: `spec.${field}`, found: 'false', expected: 'no field', fix: 'remove it: it is the default' },
  ],
});
const FIX = 'remove it; if pods need not be spread, set one constraint with whenUnsatisfiable ScheduleAnyway';

testRule('IR306', {
  accept: {
    'flags that are set': config('defaultRoute: true\ndisableRedirect: true\nreadOnly: true'),
    'a flag of which the schema tells that it is none': config('readOnly: "false"'),
    'a flag of the pruner, which nobody writes back': prunerYaml('suspend: false\nnodeSelector: {}'),
    'a nodeSelector': config('nodeSelector: {role: infra}'),
    constraints: config(
      'topologySpreadConstraints: [{maxSkew: 1, topologyKey: zone, whenUnsatisfiable: DoNotSchedule}]',
    ),
    'what is empty only because the rest of it is refused': config('nodeSelector: {role: 1}'),
    'empty values of the other type, of which the schema tells': config(
      'nodeSelector: []\ntopologySpreadConstraints: {}',
    ),
    'texts of which the schema tells that they are none': config('nodeSelector: ""\ntopologySpreadConstraints: ""'),
    'null, of which the schema tells': config('nodeSelector: null\ntopologySpreadConstraints: null'),
    'other lists, which mean nothing when they are empty': config('tolerations: []'),
    'no such fields': configYaml('replicas: 2'),
    'a Config without a spec': configYaml(''),
  },
  reject: {
    'an empty list of constraints': {
      yaml: config('topologySpreadConstraints: []'),
      findings: [
        {
          line: 7,
          field: 'spec.topologySpreadConstraints',
          object: 'Config/cluster',
          found: 'an empty value',
          expected: 'no field',
          fix: FIX,
        },
      ],
    },
    'an empty nodeSelector': {
      yaml: config('nodeSelector: {}'),
      findings: [{ line: 7, field: 'spec.nodeSelector', found: 'an empty value', expected: 'no field', fix: FIX }],
    },
    'a route that is not made anyway': dropped('defaultRoute'),
    'clients that are sent to the storage anyway': dropped('disableRedirect'),
    'a registry that takes images anyway': dropped('readOnly'),
    'several of them': {
      yaml: config('nodeSelector: {}\nreadOnly: false\ntopologySpreadConstraints: []\ndefaultRoute: false'),
      findings: [
        { line: 7, field: 'spec.nodeSelector' },
        { line: 8, field: 'spec.readOnly' },
        { line: 9, field: 'spec.topologySpreadConstraints' },
        { line: 10, field: 'spec.defaultRoute' },
      ],
    },
  },
});
