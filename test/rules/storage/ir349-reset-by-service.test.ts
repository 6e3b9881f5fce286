import { Platform } from '../../../src/platforms/platform';
import { configYaml, documents, prunerYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const onRosa = (spec: string) => ({ yaml: configYaml(spec), platform: Platform.ROSA_CLASSIC });
const ROSA = 'Red Hat OpenShift Service on AWS, classic architecture';
const INFRA = 'key: node-role.kubernetes.io/infra, operator: Exists';
const PREFERRED = (weight: number) =>
  `affinity: {nodeAffinity: {preferredDuringSchedulingIgnoredDuringExecution: [{weight: ${weight}, preference: {matchExpressions: [{${INFRA}}]}}]}}`;

testRule('IR349', {
  accept: {
    'the values of the service': onRosa(
      `managementState: Managed\ndefaultRoute: true\n${PREFERRED(1)}\ntolerations: [{${INFRA}, effect: NoSchedule}]`,
    ),
    'no values': onRosa('replicas: 2'),
    'null, which another rule reports': onRosa('nodeSelector:'),
    'another platform': { yaml: configYaml('defaultRoute: false'), platform: Platform.AWS },
    'no platform': configYaml('defaultRoute: false'),
    'hosted control planes, where nothing is reset': {
      yaml: configYaml('defaultRoute: false'),
      platform: Platform.ROSA_HCP,
    },
    'placement of the pruner, which is not reset': {
      yaml: prunerYaml('nodeSelector: {a: b}\nkeepTagRevisions: 5\nkeepYoungerThanDuration: 1h'),
      platform: Platform.OSD_GCP,
    },
    'the schedule of the service in other words': {
      yaml: prunerYaml('schedule: 0 * * * *'),
      platform: Platform.OSD_AWS,
    },
    'the schedule of the service as a descriptor': {
      yaml: prunerYaml("schedule: '@hourly'"),
      platform: Platform.OSD_AWS,
    },
    'the schedule of the service with a range of hours': {
      yaml: prunerYaml('schedule: 0 0-23 * * *'),
      platform: Platform.OSD_AWS,
    },
    'the schedule of the service': { yaml: prunerYaml('schedule: 0 */1 * * *'), platform: Platform.OSD_AWS },
  },
  reject: {
    'another state': {
      ...onRosa('managementState: Removed'),
      findings: [
        {
          line: 6,
          field: 'spec.managementState',
          object: 'Config/cluster',
          found: `Removed on ${ROSA}, where Red Hat sets Managed again after each change`,
          expected: 'Managed',
          fix: 'set spec.managementState to Managed, or remove it',
        },
      ],
    },
    'a schedule of every hour but one': {
      yaml: prunerYaml('schedule: 0 0-22 * * *'),
      platform: Platform.OSD_AWS,
      findings: [{ line: 6, field: 'spec.schedule' }],
    },
    'a field that the service removes': {
      ...onRosa('nodeSelector: {node-role.kubernetes.io/infra: ""}'),
      findings: [
        {
          line: 6,
          field: 'spec.nodeSelector',
          found: `nodeSelector on ${ROSA}, where Red Hat removes it again after each change`,
          expected: 'no nodeSelector',
          fix: 'remove spec.nodeSelector; in TypeScript, also remove placement of ImageRegistry if it sets this field',
        },
      ],
    },
    'another placement': {
      ...onRosa(`${PREFERRED(100)}\ntolerations: [{${INFRA}}]`),
      findings: [
        {
          line: 6,
          field: 'spec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution',
          expected: 'no preferredDuringSchedulingIgnoredDuringExecution',
        },
        {
          line: 7,
          field: 'spec.tolerations',
          found: `tolerations on ${ROSA}, where Red Hat sets its own again after each change`,
          expected: 'no tolerations',
        },
      ],
    },
    'no default route, and another pruner': {
      yaml: documents(
        configYaml('defaultRoute: false'),
        prunerYaml('schedule: 0 0 * * *\nignoreInvalidImageReferences: false'),
      ),
      platform: Platform.OSD_GCP,
      findings: [
        { line: 6, field: 'spec.defaultRoute', expected: 'true' },
        {
          line: 13,
          field: 'spec.schedule',
          object: 'ImagePruner/cluster',
          found:
            '0 0 * * * on OpenShift Dedicated on Google Cloud, where Red Hat sets 0 */1 * * * again after each change',
        },
        { line: 14, field: 'spec.ignoreInvalidImageReferences', expected: 'true' },
      ],
    },
  },
});
