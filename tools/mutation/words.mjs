import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

/** Not mutated: the literals of these properties of a rule, which are text for people, and its examples. */
const WORDS = ['title', 'why', 'source'];
const EXAMPLES = ['examples'];

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'words', {
    shouldIgnore(path) {
      if (isLiteral(path) && isBelow(path, WORDS)) return 'words of a rule';
      return isPropertyOfRule(path, EXAMPLES) || isForExamples(path) ? 'an example of a rule' : undefined;
    },
  }),
];

function isLiteral({ node }) {
  return node.type === 'StringLiteral' || node.type === 'TemplateLiteral';
}

function isBelow(path, names) {
  return path.find((each) => isPropertyOfRule(each, names)) !== null;
}

/** Only rules have a severity and properties with these names. */
function isPropertyOfRule({ node, parent }, names) {
  if (node.type !== 'ObjectProperty' || !names.includes(node.key.name)) return false;
  return parent.type === 'ObjectExpression' && parent.properties.some(({ key }) => key?.name === 'severity');
}

/** Whether it is a function or constant that only the examples use. */
function isForExamples(path, seen = []) {
  const name = path.node.id?.name;
  const isTopLevel = path.parentPath?.isProgram() || path.parentPath?.parentPath?.isProgram();
  if (!isTopLevel || !(path.isFunctionDeclaration() || path.isVariableDeclarator()) || name === undefined) return false;
  const { referencePaths = [] } = path.scope.getProgramParent().getBinding(name) ?? {};
  const others = referencePaths.filter((reference) => !reference.findParent(({ node }) => node === path.node));
  return others.length > 0 && others.every((reference) => isInExamples(reference, [...seen, path.node]));
}

function isInExamples(path, seen) {
  return (
    path.find(
      (each) => isPropertyOfRule(each, EXAMPLES) || (!seen.includes(each.node) && isForExamples(each, seen)),
    ) !== null
  );
}
