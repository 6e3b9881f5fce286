import { readFileSync } from 'node:fs';
import { atCaller } from '../at-caller';
import type { CompleteDiagnostic } from '../diagnostic';
import { formatMessage } from '../message';
import { typeNameOf } from '../props/prop-shape';
import { normalizePem } from './pem';
import { docsPage } from '../source';

/**
 * Certificates in PEM form. Windows line ends and trailing blanks are removed; the content is checked where it is used.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7468
 */
export class Pem {
  /**
   * Certificates given as text.
   *
   * @param text one or more `-----BEGIN CERTIFICATE-----` blocks; comment lines between them are kept
   * @example
   * Pem.text('-----BEGIN CERTIFICATE-----\nMIIB…\n-----END CERTIFICATE-----\n');
   */
  public static text(text: string): Pem {
    throwIfNoText('Pem.text', text, 'a text with certificates in PEM form');
    return new Pem(normalizePem(text));
  }

  /**
   * Certificates read from a file, at once.
   *
   * @param path path of the file, relative to the working directory
   * @throws one message that names the file where it cannot be read
   * @example
   * Pem.file('certificates/mirror.pem');
   */
  public static file(path: string): Pem {
    throwIfNoText('Pem.file', path, PATH);
    throwIfContent(path);
    return Pem.text(read(path));
  }

  /** The text as it is written: line feeds only, one at the end. */
  public readonly content: string;

  private constructor(content: string) {
    this.content = content;
  }
}

function throwIfNoText(place: string, value: unknown, expected: string): void {
  if (typeof value === 'string') return;
  const reference = docsPage('reference/api.md');
  throw errorAt(place, { found: typeNameOf(value), expected, fix: `give ${expected}`, reference });
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw errorAt(`Pem.file ${path}`, {
      found: `no readable file (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'})`,
      expected: 'a PEM file with certificates',
      fix: `put the file there, or give the path relative to ${process.cwd()}`,
      reference: 'the file system',
    });
  }
}

/** A text in place of a path may be a private key, so it is never shown. */
function throwIfContent(path: string): void {
  if (!/-----BEGIN |[\r\n]/.test(path)) return;
  throw errorAt('Pem.file', {
    found: 'a text of several lines or in PEM form (not shown)',
    expected: PATH,
    fix: 'give the path of the file; if you have the certificates as text, use Pem.text',
    reference: docsPage('reference/api.md'),
  });
}

function errorAt(place: string, diagnostic: Omit<CompleteDiagnostic, 'id' | 'path'>): Error {
  return atCaller(new Error(formatMessage(place, { id: 'IR110', path: [], ...diagnostic })));
}

const PATH = 'the path of a PEM file';
