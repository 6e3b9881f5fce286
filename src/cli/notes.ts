import { countOf } from '../core/formats/count-of';
import type { Configuration } from '../configuration/configuration';
import { rulesOff } from '../configuration/configuration';
import { CONFIGURATION_FILE } from '../configuration/configuration-file';
import { printable } from '../core/printable';
import { NEWEST_RELEASE } from '../core/release';
import type { ReleaseChoice } from '../check/release-choice';
import { overruledInWords, type Overruled } from '../check/overruled';
import type { Io } from './io';

/** Reports on standard error how clusters are judged, where that is a guess or hides findings. */
export function noteSettings(
  configuration: Configuration | undefined,
  settings: readonly { readonly overruled: readonly Overruled[] }[],
  choices: readonly ReleaseChoice[],
  io: Io,
): void {
  noteConfiguration(
    configuration,
    settings.flatMap(({ overruled }) => overruled),
    io,
  );
  noteDefaultRelease(choices, io);
}

/** Reports on standard error that a release is a guess: most clusters do not run the newest one. */
export function noteDefaultRelease(choices: readonly ReleaseChoice[], io: Io): void {
  if (choices.every(({ from }) => from !== 'default')) return;
  io.err(
    `release not set: using OpenShift ${NEWEST_RELEASE}, the newest one. Set --release, or release in ` +
      `${CONFIGURATION_FILE}; or pass one more input file with the output of: oc get clusterversion version -o yaml\n`,
  );
}

/** Reports on standard error which rules a configuration turns off, because it hides their findings, and what of it does not hold. */
export function noteConfiguration(
  configuration: Configuration | undefined,
  overruled: readonly Overruled[],
  io: Io,
): void {
  if (configuration === undefined) return;
  const off = rulesOff(configuration);
  if (off.length > 0)
    io.err(
      `configuration ${printable(configuration.file)} turns off ${countOf(off.length, 'rule')}: ${off.join(', ')}\n`,
    );
  for (const line of overruledInWords(overruled, configuration)) io.err(`${line}\n`);
}
