import { configYaml, prunerYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const config = (spec: string) => configYaml(`replicas: 2\n${spec}`);
const dropped = (field: string) => ({
  yaml: config(`${field}: false`),
  findings: [
    {
      line: 7,
      field: `spec.${field}`,
      found: 'false',
      expected: 'no field',
      fix: `remove spec.${field}: false is the default, and the Operator drops it, so that a GitOps tool finds a difference repeatedly`,
    },
  ],
});
const DROPS = 'the Operator drops an empty';

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
          found: 'an empty list',
          expected: 'no field',
          fix: `remove spec.topologySpreadConstraints: ${DROPS} list, and then sets its default constraints; if pods need not be spread, set one constraint with whenUnsatisfiable ScheduleAnyway, which replaces the defaults: every pod can then be scheduled`,
        },
      ],
    },
    'an empty nodeSelector': {
      yaml: config('nodeSelector: {}'),
      findings: [
        {
          line: 7,
          field: 'spec.nodeSelector',
          found: 'an empty map',
          expected: 'no field',
          fix: `remove spec.nodeSelector: ${DROPS} map, and then sets its default topologySpreadConstraints`,
        },
      ],
    },
    'an empty nodeSelector beside constraints of your own': {
      yaml: config(
        'nodeSelector: {}\ntopologySpreadConstraints: [{maxSkew: 1, topologyKey: zone, whenUnsatisfiable: DoNotSchedule}]',
      ),
      findings: [{ line: 7, field: 'spec.nodeSelector', fix: `remove spec.nodeSelector: ${DROPS} map` }],
    },
    'an empty list beside a nodeSelector': {
      yaml: config('nodeSelector: {role: infra}\ntopologySpreadConstraints: []'),
      findings: [
        {
          line: 8,
          field: 'spec.topologySpreadConstraints',
          fix: `remove spec.topologySpreadConstraints: ${DROPS} list; with a nodeSelector, it sets no constraints anyway`,
        },
      ],
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
