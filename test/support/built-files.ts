import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'

/** What one built file loads as it starts, and what code of other packages stands in it. */
interface BuiltFile {
  /** Specifiers of imports and `require` calls outside any function; an `import()` waits until it is asked for. */
  readonly loads: readonly string[]
  readonly bundled: readonly string[]
}

/** What opening a built file brings into the process before any of its functions runs. */
export interface LoadedWith {
  /** Packages and modules of Node that are loaded from outside the bundle, without their inner paths. */
  readonly external: readonly string[]
  /** Packages whose code stands in the files that are loaded. */
  readonly bundled: readonly string[]
}

/** Follows a built file's imports to the end. Throws when a file is not there: the package must be built. */
export function loadedWith(entry: string): LoadedWith {
  const seen = new Map<string, BuiltFile>()
  const visit = (path: string): void => {
    if (seen.has(path)) return
    const file = builtFile(path, readFileSync(path, 'utf8'))
    seen.set(path, file)
    for (const specifier of file.loads) if (specifier.startsWith('.')) visit(join(dirname(path), specifier))
  }
  visit(entry)
  const files = [...seen.values()]
  return {
    external: sortedSet(files.flatMap(({ loads }) => loads.filter((name) => !name.startsWith('.')).map(packageName))),
    bundled: sortedSet(files.flatMap(({ bundled }) => bundled)),
  }
}

/** Every package that a declaration file speaks of, by import, augmentation or reference. */
export function declaredWith(path: string): string[] {
  const { importedFiles, typeReferenceDirectives, ambientExternalModules } = ts.preProcessFile(
    readFileSync(path, 'utf8'),
  )
  const names = [...importedFiles, ...typeReferenceDirectives].map(({ fileName }) => fileName)
  return sortedSet([...names, ...(ambientExternalModules ?? [])].filter((name) => !name.startsWith('.')))
}

function builtFile(path: string, text: string): BuiltFile {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest)
  const loads: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) || ts.isClassLike(node)) return
    const specifier = loadedBy(node)
    if (specifier !== undefined) loads.push(specifier)
    ts.forEachChild(node, visit)
  }
  visit(source)
  // The bundler heads each module's code with the module's path.
  const regions = [...text.matchAll(/^\/\/#region .*?node_modules\/((?:@[^/\s]+\/)?[^/\s]+)/gm)]
  return { loads, bundled: regions.map(([, name = '']) => name) }
}

function loadedBy(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return literal(node.moduleSpecifier)
  const isRequire = ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'require'
  return isRequire ? literal(node.arguments[0]) : undefined
}

function literal(node: ts.Expression | undefined): string | undefined {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined
}

function packageName(specifier: string): string {
  return /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier
}

function sortedSet(names: readonly string[]): string[] {
  return [...new Set(names)].toSorted()
}
