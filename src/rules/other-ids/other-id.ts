import type { Severity } from '../../core/finding';

/** A mistake that no rule about manifests finds. */
export interface OtherId {
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  readonly reportedBy: Reporter;
  /** When it is reported. */
  readonly why: string;
  readonly language: 'js' | 'yaml' | 'csv';
  readonly failing: string;
  readonly passing: string;
}

type Reporter = 'constructors' | 'the inventory of a fleet' | 'the configuration file' | 'check';
