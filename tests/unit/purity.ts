import ts from 'typescript';
import { parse } from './imports';
import { isTestFile } from './directions';

const pureFolders = ['motion', 'exercise', 'form', 'coach', 'review'];

/** The list of content files is made by the build; the build plugin reads files. */
const exempt = new Set([
  'src/exercise/vite-plugin.ts',
  'src/exercise/exercises.ts',
  'src/exercise/english-words.ts',
]);

/** Clocks, chance, the page, the network: anything by which two runs could differ. */
const impureNames = new Set([
  'performance',
  'document',
  'window',
  'navigator',
  'globalThis',
  'self',
  'setTimeout',
  'setInterval',
  'requestAnimationFrame',
  'queueMicrotask',
  'fetch',
  'crypto',
  'localStorage',
  'indexedDB',
  'process',
]);

/** `$state`, `$derived` and the other runes of Svelte. */
const rune = /^\$[a-z]+$/;

/** Names that the file itself gives to its own values; a local `window` is not the browser's. */
function declaredNames(source: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    const declares =
      ts.isVariableDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isBindingElement(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isImportSpecifier(node);
    if (declares && node.name !== undefined && ts.isIdentifier(node.name))
      names.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}

/** Is the identifier a value that is used, rather than the name of a property? */
function isUse(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  return !ts.isTypeElement(parent) && !ts.isClassElement(parent) && !ts.isTypeNode(parent);
}

/** `Date.now`, `new Date()` without an argument, `Math.random` */
function impureExpression(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node)) {
    const text = node.getText();
    if (text === 'Date.now' || text === 'Math.random') return text;
  }
  const isNow =
    (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
    node.expression.getText() === 'Date' &&
    (node.arguments?.length ?? 0) === 0;
  return isNow ? 'Date()' : undefined;
}

/** What makes a file of a pure folder depend on more than its input, a line each. */
export function findImpurities(path: string, text: string): string[] {
  const folder = path.split('/')[1] ?? '';
  if (!pureFolders.includes(folder) || isTestFile(path) || exempt.has(path)) return [];
  if (/\.svelte(\.ts)?$/.test(path)) return [`${path}: no Svelte in ${folder}`];
  const source = parse(path, text);
  const own = declaredNames(source);
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    const expression = impureExpression(node);
    if (expression !== undefined) found.add(expression);
    if (ts.isIdentifier(node) && isUse(node) && !own.has(node.text)) {
      if (impureNames.has(node.text) || rune.test(node.text)) found.add(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...found].map((name) => `${path}: ${name} in ${folder}, which is pure`);
}
