import ts from 'typescript'

/** What the laws of the house ask about one source file. */
export interface SourceFacts {
  /** Every specifier, as written: static, dynamic, type, `export … from`, `require`. */
  readonly imports: readonly string[]
  readonly readsEnvironment: boolean
  readonly hasDefaultExport: boolean
  /** Its statements only hand on what other files export. */
  readonly isBarrel: boolean
}

/** Reads the facts off a file's text. */
export function sourceFacts(file: string, text: string): SourceFacts {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const nodes = descendants(source)
  return {
    imports: nodes.flatMap((node) => specifier(node) ?? []),
    readsEnvironment: nodes.some(readsEnvironment),
    hasDefaultExport: source.statements.some(exportsDefault),
    isBarrel: source.statements.some(ts.isExportDeclaration) && source.statements.every(handsOn),
  }
}

function descendants(node: ts.Node): ts.Node[] {
  return [node, ...node.getChildren().flatMap(descendants)]
}

function specifier(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return literal(node.moduleSpecifier)
  if (ts.isExternalModuleReference(node)) return literal(node.expression)
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return literal(node.argument.literal)
  if (!ts.isCallExpression(node)) return undefined
  const called = node.expression
  const loads = called.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(called) && called.text === 'require')
  return loads ? (literal(node.arguments[0]) ?? 'a computed specifier') : undefined
}

function literal(node: ts.Node | undefined): string | undefined {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined
}

function readsEnvironment(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node)) return /^(node:)?process$/.test(literal(node.moduleSpecifier) ?? '')
  if (ts.isVariableDeclaration(node) && ts.isObjectBindingPattern(node.name))
    return node.initializer?.getText() === 'process' && /\benv\b/.test(node.name.getText())
  if (ts.isElementAccessExpression(node))
    return node.expression.getText() === 'process' && literal(node.argumentExpression) === 'env'
  return ts.isPropertyAccessExpression(node) && /^(globalThis\.)?process\??\.env$/.test(node.getText())
}

function exportsDefault(statement: ts.Statement): boolean {
  if (ts.isExportAssignment(statement)) return true
  if (ts.isExportDeclaration(statement))
    return (
      statement.exportClause !== undefined &&
      ts.isNamedExports(statement.exportClause) &&
      statement.exportClause.elements.some(({ name }) => name.text === 'default')
    )
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : []
  return modifiers.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)
}

function handsOn(statement: ts.Statement): boolean {
  return ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)
}
