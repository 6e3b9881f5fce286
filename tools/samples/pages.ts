import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A block of code in a page. */
export interface Sample {
  readonly page: string;
  readonly line: number;
  readonly language: string;
  readonly code: string;
}

/** README.md, CONTRIBUTING.md and everything in docs/, but for the API in other languages, whose samples are translations. */
export function pages(): string[] {
  const docs = readdirSync('docs', { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.md') && !/api\.\w+\.md$/.test(name),
  );
  return ['README.md', 'CONTRIBUTING.md', ...docs.sort().map((name) => join('docs', name))];
}

/** The blocks of a page in their order, also those that are indented below an item of a list. */
export function samplesIn(page: string): Sample[] {
  const text = readFileSync(page, 'utf8');
  return [...text.matchAll(/^( *)```(\w+)\n([^]*?)^\1```$/gm)].map(
    ({ 1: indent = '', 2: language = '', 3: code = '', index }) => ({
      page,
      line: text.slice(0, index).split('\n').length,
      language,
      code: code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
    }),
  );
}

/** `docs-how-to-s3-md-2`, for a file. */
export function nameOf({ page, line }: Sample): string {
  return `${page.replaceAll(/\W/g, '-')}-${line}`;
}
