import ts from 'typescript';

/** One place where a source file names another module. */
export interface ImportedModule {
  /** As written: `../pose/pose`, `valibot`, a glob pattern. */
  readonly specifier: string;
  /** Nothing of it is left after compilation. */
  readonly typeOnly: boolean;
}

/** The TypeScript of a file; of a Svelte file its script blocks. */
export function scriptOf(path: string, text: string): string {
  if (!path.endsWith('.svelte')) return text;
  return [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)]
    .map(([, body]) => body)
    .join('\n');
}

export function parse(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, scriptOf(path, text), ts.ScriptTarget.Latest, true);
}

function isTypeOnly(declaration: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(declaration)) return declaration.isTypeOnly;
  const clause = declaration.importClause;
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const bindings = clause.namedBindings;
  return (
    clause.name === undefined &&
    bindings !== undefined &&
    ts.isNamedImports(bindings) &&
    bindings.elements.every((element) => element.isTypeOnly)
  );
}

/** `import('x')`, `import.meta.glob('x')` or `new URL('x', import.meta.url)`. */
function moduleOfExpression(node: ts.Node): string | undefined {
  const isImport =
    ts.isCallExpression(node) &&
    (node.expression.kind === ts.SyntaxKind.ImportKeyword ||
      node.expression.getText().startsWith('import.meta.glob'));
  const isUrl =
    ts.isNewExpression(node) &&
    node.expression.getText() === 'URL' &&
    node.arguments?.[1]?.getText() === 'import.meta.url';
  if (!isImport && !isUrl) return undefined;
  const [argument] = node.arguments ?? [];
  return argument !== undefined && ts.isStringLiteralLike(argument) ? argument.text : undefined;
}

function importAt(node: ts.Node): ImportedModule | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    const from = node.moduleSpecifier;
    if (from === undefined || !ts.isStringLiteral(from)) return undefined;
    return { specifier: from.text, typeOnly: isTypeOnly(node) };
  }
  if (ts.isImportTypeNode(node)) {
    const argument = node.argument;
    if (!ts.isLiteralTypeNode(argument) || !ts.isStringLiteral(argument.literal)) return undefined;
    return { specifier: argument.literal.text, typeOnly: true };
  }
  const specifier = moduleOfExpression(node);
  return specifier === undefined ? undefined : { specifier, typeOnly: false };
}

/** Every module that the file names, in whatever way. */
export function importsOf(path: string, text: string): ImportedModule[] {
  const found: ImportedModule[] = [];
  const visit = (node: ts.Node): void => {
    const module = importAt(node);
    if (module !== undefined) found.push(module);
    ts.forEachChild(node, visit);
  };
  visit(parse(path, text));
  return found;
}
