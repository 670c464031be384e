import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { repository } from '../package/repository.js'

// The lint sees the text of an import alone; two rules of the house need to know whether it is for types, and where it leads.
const source = join(repository, 'src')
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))

const importsOf = (file: string) => {
  const parsed = ts.createSourceFile(file, readFileSync(join(source, file), 'utf8'), ts.ScriptTarget.Latest)
  return parsed.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return []
    if (!statement.moduleSpecifier || !ts.isStringLiteral(statement.moduleSpecifier)) return []
    const typeOnly = ts.isImportDeclaration(statement)
      ? statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
      : statement.isTypeOnly
    return [{ file, from: statement.moduleSpecifier.text, typeOnly }]
  })
}
const floorOf = (file: string) => (file.includes('/') ? (file.split('/')[0] ?? '') : '')
const target = ({ file, from }: { file: string; from: string }) =>
  from.startsWith('.') ? join('/', file, '..', from).slice(1) : undefined
const imports = files.flatMap(importsOf)

test('the core and the root face take nothing but types from schema', () => {
  const taken = imports.filter((one) => ['', 'core'].includes(floorOf(one.file)) && target(one)?.startsWith('schema/'))
  expect(taken.length).toBeGreaterThan(0)
  expect(taken.filter(({ file, typeOnly }) => !typeOnly && file !== 'global.ts')).toEqual([])
})

test('no folder imports the root face, which stands above the core', () => {
  expect(
    imports.filter((one) => target(one) === 'index.js' && one.file !== 'global.ts' && floorOf(one.file) !== 'cli'),
  ).toEqual([])
})

test('what stands beside or below analyse takes nothing of it but the types that explain tells of', () => {
  const taken = imports.filter((one) => target(one)?.startsWith('analyse/') && floorOf(one.file) !== 'analyse')
  const others = taken.filter(({ file }) => !['files', 'cli'].includes(floorOf(file)) && file !== 'global.ts')
  expect(others.filter(({ file, typeOnly }) => floorOf(file) !== 'explain' || !typeOnly)).toEqual([])
})
