import type { FleetProps } from './fleet-props';

/** The folder that gets a folder for each cluster. */
export function outdirOf({ outdir = process.env['CDK8S_OUTDIR'] ?? 'dist' }: Pick<FleetProps, 'outdir'>): string {
  return outdir;
}
