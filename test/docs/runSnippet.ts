import ts from 'typescript'
import { matches, rest } from './matches.js'

/** A value that the documentation shows after `// =>`, and the one that came out. */
export interface Check {
  code: string
  shown: string
  found: unknown
  matches: boolean
}

const AsyncFunction = (async () => {}).constructor as new (...text: string[]) => (...values: unknown[]) => Promise<void>

/** What stands behind `// =>` after a statement, on its line or below it; lines of `//` and two spaces continue it. */
const shownAfter = (text: string, end: number): string | undefined => {
  const ranges = [...(ts.getTrailingCommentRanges(text, end) ?? []), ...(ts.getLeadingCommentRanges(text, end) ?? [])]
  const lines = ranges.map(({ pos, end: until }) => text.slice(pos, until))
  const first = lines.findIndex((line) => line.startsWith('// =>'))
  if (first < 0) return undefined
  const after = lines.slice(first + 1)
  const stop = after.findIndex((line) => !line.startsWith('//  '))
  return [lines[first]?.slice(5), ...after.slice(0, stop < 0 ? undefined : stop).map((line) => line.slice(2))].join(
    '\n',
  )
}

const openEnded = (shown: string): string =>
  shown
    .replace(/,\s*…\s*\}/gu, ', [rest]: true }')
    .replace(/,\s*…\s*\]/gu, ', rest]')
    .replace(/:\s*…/gu, ': rest')

const importsAs = (statement: ts.ImportDeclaration): string => {
  const from = statement.moduleSpecifier.getText()
  const bindings = statement.importClause?.namedBindings
  if (statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword) return ''
  if (statement.importClause?.name) return `const ${statement.importClause.name.text} = (await load(${from})).default`
  if (bindings && ts.isNamespaceImport(bindings)) return `const ${bindings.name.text} = await load(${from})`
  const names = (bindings?.elements ?? []).filter(({ isTypeOnly }) => !isTypeOnly)
  return `const { ${names.map((one) => one.getText().replace(' as ', ': ')).join(', ')} } = await load(${from})`
}

const expressionOf = (statement: ts.Statement): string | undefined => {
  if (ts.isExpressionStatement(statement)) return statement.expression.getText()
  const [declared] = ts.isVariableStatement(statement) ? statement.declarationList.declarations : []
  return declared && ts.isIdentifier(declared.name) ? declared.name.text : undefined
}

const declaredNames = (statement: ts.Statement): string[] => {
  const bound = (name: ts.BindingName): string[] =>
    ts.isIdentifier(name)
      ? [name.text]
      : name.elements.flatMap((element) => (ts.isBindingElement(element) ? bound(element.name) : []))
  return ts.isVariableStatement(statement)
    ? statement.declarationList.declarations.flatMap(({ name }) => bound(name))
    : []
}

/**
 * Runs a snippet of the documentation.
 *
 * @param code - TypeScript; `// =>` after a statement shows its value
 * @param scope - names that the snippet may use without importing them
 * @param load - what an import of the snippet gives
 * @returns one entry for each value that is shown
 */
export const runSnippet = async (
  code: string,
  scope: Record<string, unknown>,
  load: (from: string) => unknown,
): Promise<Check[]> => {
  const source = ts.createSourceFile('snippet.ts', code, ts.ScriptTarget.Latest, true)
  const program = source.statements.map((statement) => {
    if (ts.isImportDeclaration(statement)) return importsAs(statement)
    const shown = shownAfter(code, statement.end)
    if (shown === undefined) return statement.getText()
    const value = expressionOf(statement)
    if (value === undefined) throw new Error(`a value is shown after something that has none: ${statement.getText()}`)
    const check = `check(${JSON.stringify(value)}, ${JSON.stringify(shown.trim())}, ${value}, (${openEnded(shown.trim())}))`
    return ts.isExpressionStatement(statement) ? check : `${statement.getText()}\n${check}`
  })
  const { outputText } = ts.transpileModule(program.join('\n;'), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  })
  const checks: Check[] = []
  const check = (text: string, shown: string, found: unknown, wanted: unknown) =>
    checks.push({ code: text, shown, found, matches: matches(found, wanted) })
  const names = { ...scope, load, check, rest }
  const declared = new Set(source.statements.flatMap(declaredNames))
  const free = Object.keys(names).filter((name) => !declared.has(name))
  await new AsyncFunction(...free, outputText)(...free.map((name) => names[name as keyof typeof names]))
  return checks
}
