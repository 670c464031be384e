import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { repository } from '../package/repository.js'

/** The example of one export. */
export interface Example {
  file: string
  name: string
  code: string
}

const nameOf = (statement: ts.Statement): string => {
  const [declared] = ts.isVariableStatement(statement) ? statement.declarationList.declarations : [statement]
  return (declared as Partial<ts.NamedDeclaration> | undefined)?.name?.getText() ?? ''
}

const examplesIn = (file: string): Example[] => {
  const text = readFileSync(join(repository, file), 'utf8')
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  return source.statements.flatMap((statement) =>
    ts
      .getJSDocTags(statement)
      .filter(({ tagName }) => tagName.text === 'example')
      .map(({ comment }) => {
        const written = ts.getTextOfJSDocComment(comment) ?? ''
        return { file, name: nameOf(statement), code: written.match(/```\w*\n([\s\S]*?)```/u)?.[1] ?? written }
      }),
  )
}

/** Every `@example` in src. */
export const examples = (): Example[] =>
  readdirSync(join(repository, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .flatMap((name) => examplesIn(join('src', name)))
