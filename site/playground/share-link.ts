import { RELEASES } from '../../src/core/release';
import { Platform } from '../../src/platforms/platform';
import { COMMANDS, type Files, type Question } from './question';
import { through } from './through';

/** The fragment of an address that holds a question. Throws a message for one that is too long. */
export async function fragmentOf(question: Question): Promise<string> {
  const texts = [...Object.values(question.files), ...Object.values(question.before)];
  if (texts.reduce((size, text) => size + text.length, 0) > LIMIT.bytes) throw new Error(TOO_MUCH);
  const packed = await through(new CompressionStream('deflate-raw'), new Blob([JSON.stringify(question)]), LIMIT);
  const fragment = `${PREFIX}${base64Url(packed)}`;
  if (fragment.length > LONGEST_LINK) throw new Error(TOO_MUCH);
  return fragment;
}

/** The question in a fragment; undefined where there is none. Throws a message for one that cannot be read. */
export async function questionIn(fragment: string): Promise<Question | undefined> {
  const text = fragment.replace(/^#/, '');
  if (!text.startsWith(PREFIX)) return undefined;
  try {
    const packed = new Blob([bytesOf(text.slice(PREFIX.length))]);
    const bytes = await through(new DecompressionStream('deflate-raw'), packed, LIMIT);
    return checked(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    throw new Error('The link cannot be read: a part of it is missing, or it is of another version.');
  }
}

const PREFIX = 'q=';

/** What browsers and chats take. */
const LONGEST_LINK = 64_000;
const TOO_MUCH = `Too much for a link: at most ${LONGEST_LINK} characters are possible, compressed`;

/** A small link may hold a text of many gigabytes. */
const LIMIT = { bytes: 20_000_000, message: 'more than 20000000 bytes' };

function base64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/** Anybody can make a link. */
function checked(value: unknown): Question {
  const { command, release, platform, files, before } = value as Partial<Record<keyof Question, unknown>>;
  const known = {
    command: COMMANDS.find((each) => each === command),
    release: RELEASES.find((each) => each === release),
    platform: Object.values(Platform).find((each) => each === platform),
  };
  if (known.command === undefined || !isFiles(files) || !isFiles(before)) throw new Error('no question');
  return {
    command: known.command,
    files,
    before,
    ...(known.release === undefined ? {} : { release: known.release }),
    ...(known.platform === undefined ? {} : { platform: known.platform }),
  };
}

function isFiles(value: unknown): value is Files {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((text) => typeof text === 'string')
  );
}
