import { templateNames } from '../../../src/inputs/tools/template-names';
import { timed } from '../../cpu-time';

/** The names that a Go template has beside the whole text between its braces. */
const inGo = (text: string): string[] => {
  const plain = text
    .split('{{')
    .slice(1)
    .map((part) => part.split('}}', 1).join('').trim());
  return templateNames(text)
    .slice(plain.length)
    .filter((name) => name !== '');
};

test.each<[string, unknown, readonly string[]]>([
  ['a text', '{{ cluster }}', ['cluster', 'cluster']],
  ['a list in an object', { a: [{ b: 'x-{{name}}' }] }, ['name', 'name']],
  ['a key', { '{{key}}': 1 }, ['key', 'key']],
  ['no template', { a: 'name', b: 1, c: null, d: 2n }, []],
  ['a text twice', ['{{a}}', '{{a}}'], ['a', 'a']],
  ['a label with a slash', '{{metadata.labels.a.io/env}}', ['metadata.labels.a.io/env', 'metadata.labels.a.io', 'env']],
])('names in %s', (_, value, names) => {
  expect(templateNames(value)).toEqual(names);
});

test.each<[string, readonly string[]]>([
  ['{{ .path.basename }}', ['path.basename']],
  ['{{- .a -}}{{ .b }}', ['a', 'b']],
  ['{{ $.name }}', ['name']],
  ['{{ .a | default .b }}', ['a', 'default', 'b']],
  ['{{ index .metadata.labels "a.io/env" }}', ['index', 'metadata.labels.a.io/env']],
  ['{{ get .metadata.labels `env` }}', ['get', 'metadata.labels.env']],
  ['{{ printf "%s }} .no" .a }}', ['printf', 'a']],
  ['{{ /* .no */ }}{{ .a }}', ['a']],
  ["{{ eq .a '}' }}", ['eq', 'a']],
  ['{{ .unfinished', ['unfinished']],
])('a Go template %s has %j', (text, names) => {
  expect(inGo(text)).toEqual(names);
});

test.each<[string, boolean]>([
  ['{{ . }}', true],
  ['{{ toJson . }}', true],
  ['{{ range .list }}{{ . }}{{ end }}', false],
  ['{{ with .of }}{{ . }}{{ end }}', false],
  ['{{ range .list }}x{{ end }}{{ . }}', true],
  ['{{ if .a }}{{ . }}{{ end }}', true],
  ['{{ with .of }}x{{ else }}{{ . }}{{ end }}', true],
  ['{{ with .of }}{{ if .a }}x{{ end }}{{ . }}{{ end }}', false],
  ['{{ $ }}', true],
])('%s takes all parameters: %s', (text, isAll) => {
  const names = templateNames(text);
  const plain = text.split('{{').length - 1;
  expect(names.slice(plain).includes('')).toBe(isAll);
});

test('no template takes long', () => {
  const { milliseconds } = timed(() => {
    for (const part of ['{{', '{{"', "{{'", '{{/*', '{{ . ', '{{range}}', '}}{{"\\'])
      templateNames(part.repeat(20_000));
  });
  expect(milliseconds).toBeLessThan(2000);
});
