import { TextDocument } from 'vscode-languageserver-textdocument';
import { getLanguageService } from 'yaml-language-server';
import { Release } from '../../../src/core/release';
import { jsonSchemaOfAll } from '../../../src/schema/json/json-schema-of';
import { errorsOf } from './errors-of';
import { writtenObjects, writtenTexts } from './written-objects';

const RELEASE = Release.V4_20;

const editor = getLanguageService({
  schemaRequestService: () => Promise.reject(new Error('an address was read')),
  workspaceContext: { resolveRelativePath: (path) => path },
});
editor.configure({
  validate: true,
  completion: true,
  hover: true,
  schemas: [{ uri: 'file:///schema.json', fileMatch: ['*'], schema: jsonSchemaOfAll(RELEASE) }],
});

/** The editor remembers documents by name. */
function documentOf(name: string, text: string): TextDocument {
  return TextDocument.create(`file:///${name}`, 'yaml', 1, text);
}

test('the editor marks the texts that check finds structural errors in, and no others', async () => {
  const wrong = new Set(
    writtenObjects()
      .filter(({ kind, object }) => errorsOf(kind, RELEASE, object).length > 0)
      .map(({ where }) => where),
  );
  const marked: string[] = [];
  for (const { where, text } of writtenTexts()) {
    if ((await editor.doValidation(documentOf(where, text), false)).length > 0) marked.push(where);
  }
  expect(marked.sort()).toEqual([...wrong].sort());
  expect(wrong).toContain('IR101 failing');
});

test('the editor completes a field with its values, and explains it', async () => {
  const text =
    'apiVersion: imageregistry.operator.openshift.io/v1\nkind: Config\nmetadata:\n  name: cluster\nspec:\n  managementState: ';
  const document = documentOf('completed.yaml', text);
  const { items } = await editor.doComplete(document, document.positionAt(text.length), false);
  expect(items.map(({ label }) => label)).toEqual(expect.arrayContaining(['Managed', 'Unmanaged', 'Removed']));
  const hover = await editor.doHover(document, document.positionAt(text.indexOf('managementState')));
  expect(JSON.stringify(hover?.contents)).toContain('leaves it alone (Unmanaged)');
});
