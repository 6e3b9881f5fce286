import { TextDocument } from 'vscode-languageserver-textdocument';
import { getLanguageService, type LanguageService } from 'yaml-language-server';
import { NEWEST_RELEASE, Release, RELEASES } from '../../../src/core/release';
import { jsonSchemaOfAll } from '../../../src/schema/json/json-schema-of';
import { oneIn } from '../../fuzzing';
import { errorsOf } from './errors-of';
import { objectsIn, writtenTexts, type WrittenText } from './written-objects';

function editorFor(release: Release): LanguageService {
  const editor = getLanguageService({
    schemaRequestService: () => Promise.reject(new Error('an address was read')),
    workspaceContext: { resolveRelativePath: (path) => path },
  });
  editor.configure({
    validate: true,
    completion: true,
    hover: true,
    schemas: [{ uri: 'file:///schema.json', fileMatch: ['*'], schema: jsonSchemaOfAll(release) }],
  });
  return editor;
}

/** The editor remembers documents by name. */
function documentOf(name: string, text: string): TextDocument {
  return TextDocument.create(`file:///${name}`, 'yaml', 1, text);
}

/** Of the first all texts are tried, of the others some. */
const TRIED = [
  [Release.V4_20, 1],
  [RELEASES[0] ?? Release.V4_12, 6],
  [NEWEST_RELEASE, 6],
] as const;

test.each(TRIED)('at %s the editor marks what check finds structural errors in, and no more', async (release, many) => {
  const editor = editorFor(release);
  const texts = oneIn(many, writtenTexts());
  texts.push(...oneIn(4, texts).flatMap(mistaken));
  const wrong = texts
    .filter((each) => objectsIn(each).some(({ kind, object }) => errorsOf(kind, release, object).length > 0))
    .map(({ where }) => where);
  const marked: string[] = [];
  for (const { where, text } of texts) {
    if ((await editor.doValidation(documentOf(where, text), false)).length > 0) marked.push(where);
  }
  expect(marked.sort()).toEqual(wrong.sort());
  expect(wrong.length).toBeGreaterThan(texts.length / 10);
  expect(wrong.length).toBeLessThan(texts.length / 2);
});

/** The same text with a field that there is not, and with a value that a field cannot have. */
function mistaken({ where, text }: WrittenText): WrittenText[] {
  return [
    { where: `${where}, unknown field`, text: text.replace(/^spec:$/m, '$&\n  replicaCount: 2') },
    { where: `${where}, wrong value`, text: text.replace(/^( +)(managementState|suspend): .*$/m, '$1$2: managed') },
  ].filter((each) => each.text !== text);
}

test('the editor completes a field with its values, and explains it', async () => {
  const editor = editorFor(Release.V4_20);
  const text =
    'apiVersion: imageregistry.operator.openshift.io/v1\nkind: Config\nmetadata:\n  name: cluster\nspec:\n  managementState: ';
  const document = documentOf('completed.yaml', text);
  const { items } = await editor.doComplete(document, document.positionAt(text.length), false);
  expect(items.map(({ label }) => label)).toEqual(expect.arrayContaining(['Managed', 'Unmanaged', 'Removed']));
  const hover = await editor.doHover(document, document.positionAt(text.indexOf('managementState')));
  expect(JSON.stringify(hover?.contents)).toContain('leaves it alone (Unmanaged)');
});
