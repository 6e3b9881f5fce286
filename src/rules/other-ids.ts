import { Severity } from '../core/finding';

/** A mistake that no rule about manifests finds. */
export interface OtherId {
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  readonly reportedBy: Reporter;
}

type Reporter = 'constructors' | 'the inventory of a fleet' | 'the configuration file' | 'check';

/** Every id of a message that is no rule. */
export const OTHER_IDS: readonly OtherId[] = [
  ...errors('constructors', {
    IR112: 'Two props of one construct contradict each other',
    IR113: 'A required prop is missing, or the storage of a platform that has no default',
    IR228: 'An output type of the App that the delivery, or an encrypted Secret, does not support',
    IR229:
      'A chart that its delivery cannot deploy: a Policy whose name is too long, a ManifestWork that is too large, a ' +
      'StorageChange in the same chart as the Config, where the whole chart is applied at once',
    IR405: 'Two constructs of one chart name different platforms, releases or topologies',
  }),
  ...errors('the inventory of a fleet', {
    IR180: 'Unreadable, or without a cluster',
    IR181: 'Unknown name',
    IR182: 'Value of the wrong type, or missing required value',
    IR183: 'Cluster listed twice',
    IR184: 'A file at an output path that the fleet did not write',
    IR405: 'Unknown platform or release',
  }),
  ...errors('the configuration file', {
    IR190: 'Unreadable',
    IR191: 'Unknown name, or unknown rule',
    IR192: 'Value of the wrong type, missing reason, or a rule that must not be lowered everywhere',
    IR405: 'Unknown platform or release',
  }),
  {
    id: 'IR195',
    severity: Severity.WARNING,
    title: 'Unused ignore or acknowledgement',
    reportedBy: 'check',
  },
  { id: 'IR196', severity: Severity.ERROR, title: 'Ignore without effect', reportedBy: 'check' },
];

function errors(reportedBy: Reporter, titles: Readonly<Record<string, string>>): OtherId[] {
  return Object.entries(titles).map(([id, title]) => ({ id, severity: Severity.ERROR, title, reportedBy }));
}
