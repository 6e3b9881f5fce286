import { valueAt, type FieldPath } from '../core/field-path';
import type { ManifestReference } from '../core/finding';
import { referenceTo, type Manifest } from '../core/manifest';
import { isSameData } from '../core/data/same-data';
import { afterPlainChart, doubtfulPart } from '../yaml/write/included-text';
import { residueOf } from './patches/operations';
import { whyLeftOut, whyWrittenOut } from './patches/written-out';

/** Something that the app writes differently. */
export interface Difference {
  readonly object: ManifestReference;
  readonly path: FieldPath;
  readonly there: unknown;
  readonly rendered: unknown;
  readonly why: string;
}

/** @param title the delivery tool whose protection the app writes differently */
export function differencesOf(there: Manifest, rendered: Manifest, title: string | undefined): Difference[] {
  if (isSameData(there, rendered)) return [];
  const object = referenceTo(there);
  const { operations, spellings } = residueOf(rendered, there);
  return [
    ...spellings.map((each) => ({ object, ...each, why: 'the same meaning, in the form that the library writes' })),
    ...operations.map(({ path }) => {
      const guard = path[0] === 'metadata' && title !== undefined ? `it protects the object from ${title}` : undefined;
      return differenceAt(
        path,
        there,
        rendered,
        whyWrittenOut(rendered, path) ??
          whyLeftOut(there, path) ??
          whyRenamed(path) ??
          guard ??
          'unexpected; please report it',
      );
    }),
  ];
}

/** KSOPS decrypts the file of the credentials, to which the app gives a name. */
function whyRenamed([field]: FieldPath): string | undefined {
  return field === 'files' ? 'the app writes the encrypted file under this name' : undefined;
}

/** Texts that the chart for other manifests writes without quotes, though they look like numbers. */
export function unquotedTexts(manifest: Manifest): Difference[] {
  const part = doubtfulPart(manifest);
  const written = afterPlainChart(part);
  const why = 'cdk8s writes the text without quotes, and Kubernetes reads it as another type';
  const { operations } = residueOf(written, part);
  return operations.map(({ path }) => differenceAt(path, manifest, written, why));
}

function differenceAt(path: FieldPath, there: Manifest, rendered: Manifest, why: string): Difference {
  return { object: referenceTo(there), path, there: valueAt(there, path), rendered: valueAt(rendered, path), why };
}
