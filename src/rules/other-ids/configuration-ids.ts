import { Severity } from '../../core/finding';
import type { OtherId } from './other-id';

const COMMON = { severity: Severity.ERROR, reportedBy: 'the configuration file', language: 'yaml' } as const;

export const CONFIGURATION_IDS: readonly OtherId[] = [
  {
    ...COMMON,
    id: 'IR190',
    title: 'Configuration file that cannot be read',
    why: 'The file that --config names does not exist, or the file is not valid YAML.',
    failing: `ignore: [vendor/** # IR190
release: "4.20"`,
    passing: `ignore: [vendor/**]
release: "4.20"`,
  },
  {
    ...COMMON,
    id: 'IR191',
    title: 'Unknown key or rule in the configuration',
    why: 'A key is misspelled, or is not allowed at this place, or a rule does not exist.',
    failing: `relaese: "4.20" # IR191`,
    passing: `release: "4.20"`,
  },
  {
    ...COMMON,
    id: 'IR192',
    title: 'Wrong value or missing reason in the configuration',
    why: 'A value has the wrong type, a level has no reason, or the level of a rule that finds what cannot work (IR1xx, IR2xx) is lowered for all files. The level of such a rule can be lowered only in paths.',
    failing: `rules:
  IR314: { level: off } # IR192`,
    passing: `rules:
  IR314: { level: off, reason: images are mirrored and never have a bad reference }`,
  },
  {
    ...COMMON,
    id: 'IR405',
    title: 'Unknown platform or release',
    why: 'The configuration names a platform or a release that the library does not know.',
    failing: `platform: vshpere # IR405`,
    passing: `platform: vsphere`,
  },
];
