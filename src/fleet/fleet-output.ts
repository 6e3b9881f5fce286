import { unlinkSync } from 'node:fs';
import { writeFleetFile } from './fleet-file';

/** Where a fleet writes. */
export interface FleetOutput {
  /** Writes a file. False if it has the same content already. */
  readonly write: (path: string, text: string, before: string | undefined) => boolean;
  readonly delete: (path: string) => void;
  /** Whether nothing is written. */
  readonly isDry: boolean;
}

export const TO_DISK: FleetOutput = { write: writeFleetFile, delete: unlinkSync, isDry: false };

/** What a fleet would write is rendered and compared, and not written. */
export const DRY_RUN: FleetOutput = {
  write: (_path, text, before) => text !== before,
  delete: () => undefined,
  isDry: true,
};
