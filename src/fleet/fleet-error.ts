import { atCaller } from '../core/props/at-caller';
import { formatMessage } from '../core/message';
import { slashed } from '../files/slashed';
import type { FleetReport } from './fleet-report';
import { docsPage } from '../core/source';

/** Why a fleet writes nothing at all. */
export class FleetError extends Error {
  /** Files that the fleet did not write exist at its output paths. */
  public static foreign(paths: readonly string[]): FleetError {
    return new FleetError(
      paths.map((place) =>
        placeMessage(
          place,
          'a file that fleet did not write',
          'move the file elsewhere, or choose another output folder',
        ),
      ),
    );
  }

  public constructor(public readonly messages: readonly string[]) {
    super(messages.join('\n'));
    atCaller(this);
  }
}

/** Why a fleet stopped after it had begun to write. */
export class FleetStopped extends Error {
  /** @param report what was written before */
  public constructor(
    message: string,
    public readonly report: FleetReport,
  ) {
    super(message);
    atCaller(this);
  }
}

/** The message for an error of the system at a place that a fleet writes to; undefined for other errors. */
export function writeMessage(error: unknown): string | undefined {
  const { code, syscall, path = 'the output folder' } = error as Partial<NodeJS.ErrnoException>;
  if (code === undefined || syscall === undefined) return undefined;
  return placeMessage(
    path,
    `failed to ${syscall}: ${code}`,
    'free disk space or allow writing there, and run fleet again',
  );
}

function placeMessage(place: string, found: string, fix: string): string {
  return formatMessage(slashed(place), {
    id: 'IR184',
    path: [],
    found,
    expected: 'a place where fleet can write',
    fix,
    reference: docsPage('how-to/fleet.md'),
  });
}
