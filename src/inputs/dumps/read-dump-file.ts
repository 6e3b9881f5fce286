import type { NotJudged } from '../../core/not-judged';
import type { ReadInputs } from '../inputs';
import { isMeantAsOurs } from '../../schema/kinds/names-registry';
import { readText, type KnownContent, type ReadFile } from '../read-file';
import type { FileText } from '../tree/file-tree';
import { withElidedUnknown } from './elided-secrets';
import { hasMaskedStorage, withoutMasks } from './masked-storage';

/** A file of a dump. */
interface DumpFile {
  readonly file: string;
  /** What is known from its path. */
  readonly known: KnownContent;
  /** The root of the dump. */
  readonly dump: string;
}

/** The content of a file of a dump. Never throws. Who dumps a cluster may be interrupted, and may leave out Secrets. */
export function readDumpFile({ file, known, dump }: DumpFile, content: FileText): ReadInputs {
  const asWritten = readText(file, content, known);
  const { text, unreadable } = asWritten;
  const isOurs = text === '' || isMeantAsOurs(text);
  const cutOff = isOurs ? [] : unreadable.slice(0, 1).map(({ line, message }) => ({ file, line, why: message }));
  return {
    // The text is needed to find templates; in a dump there are none.
    files: [{ ...asWritten, ...asKnown(asWritten, known), unreadable: isOurs ? unreadable : [], text: '', dump }],
    notJudged: isOfInsights(known) ? [...cutOff, ...maskedIn(asWritten)] : cutOff,
  };
}

function asKnown({ objects, closed }: ReadFile, known: KnownContent): Pick<ReadFile, 'objects' | 'closed'> {
  const asFarAsKnown = isOfInsights(known) ? withoutMasks : withElidedUnknown;
  return {
    objects: objects.map((object) => ({ ...object, manifest: asFarAsKnown(object.manifest) })),
    closed: closed.filter(({ group, kind }) => group !== '' || kind !== 'Secret'),
  };
}

/** Only the Insights Operator leaves out what an object is. */
function isOfInsights({ untyped }: KnownContent): boolean {
  return untyped !== undefined;
}

function maskedIn({ file, objects }: ReadFile): NotJudged[] {
  const why = 'Insights masks the names of the storage; the Config itself has them';
  return objects
    .filter(({ manifest }) => hasMaskedStorage(manifest))
    .map((object) => ({ file, line: object.locate(['spec', 'storage']).line, why }));
}
