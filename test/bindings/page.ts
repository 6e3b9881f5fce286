import { samplesIn } from '../../tools/samples/pages';

/** The program of a language in its page of the documentation. */
export function pageProgram(language: 'python' | 'java' | 'go' | 'csharp'): string {
  const program = samplesIn('docs/how-to/languages.md').find((sample) => sample.language === language);
  if (program === undefined) throw new Error(`docs/how-to/languages.md has no program in ${language}`);
  return program.code;
}
