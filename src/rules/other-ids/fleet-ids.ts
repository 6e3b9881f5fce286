import { Severity } from '../../core/finding';
import type { OtherId } from './other-id';

const COMMON = { severity: Severity.ERROR, reportedBy: 'the inventory of a fleet', language: 'yaml' } as const;

export const FLEET_IDS: readonly OtherId[] = [
  {
    ...COMMON,
    id: 'IR180',
    title: 'Inventory that cannot be read, or without a cluster',
    why: 'The file is not valid YAML, JSON or CSV, its name does not end in .yaml, .yml, .json or .csv, or it lists no cluster. In this example, semicolons separate the cells instead of commas.',
    language: 'csv',
    failing: `cluster;platform;release
prod-eu;vsphere;4.20`,
    passing: `cluster,platform,release
prod-eu,vsphere,4.20`,
  },
  {
    ...COMMON,
    id: 'IR181',
    title: 'Unknown name in an inventory',
    why: 'A key does not exist in an inventory, or overrides has a name that is not a prop of the registry.',
    failing: `clusters:
  - cluster: prod-eu
    platform: aws
    overrides: { replcas: 3 } # IR181`,
    passing: `clusters:
  - cluster: prod-eu
    platform: aws
    overrides: { replicas: 3 }`,
  },
  {
    ...COMMON,
    id: 'IR182',
    title: 'Wrong type or missing value in an inventory',
    why: 'A value does not have the type of its prop, or a cluster has no name or no platform.',
    failing: `clusters:
  - cluster: prod-eu
    platform: aws
    overrides: { replicas: three } # IR182`,
    passing: `clusters:
  - cluster: prod-eu
    platform: aws
    overrides: { replicas: 3 }`,
  },
  {
    ...COMMON,
    id: 'IR183',
    title: 'Cluster listed twice',
    why: 'Each cluster has a folder with its name, so two of them would write the same files.',
    failing: `clusters:
  - { cluster: prod-eu, platform: aws }
  - { cluster: prod-eu, platform: gcp } # IR183`,
    passing: `clusters:
  - { cluster: prod-eu, platform: aws }
  - { cluster: prod-us, platform: gcp }`,
  },
  {
    ...COMMON,
    id: 'IR184',
    title: 'File at an output path that fleet did not write',
    why: 'fleet knows its own files by their first line, and never overwrites other files. Move the file, or choose another --out. In this example, the folder of --out already contains lab/image-registry.k8s.yaml, which somebody wrote by hand.',
    failing: `clusters:
  - { cluster: lab, platform: aws } # IR184`,
    passing: `clusters:
  - { cluster: lab-1, platform: aws }`,
  },
  {
    ...COMMON,
    id: 'IR405',
    title: 'Unknown platform or release',
    why: 'The inventory names a platform or a release that the library does not know. An inventory reads 4.20 and "4.20" as release 4.20.',
    failing: `clusters:
  - cluster: prod-eu
    platform: azur # IR405`,
    passing: `clusters:
  - cluster: prod-eu
    platform: azure`,
  },
];
