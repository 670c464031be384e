import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from '../package/repository.js'

/** A fenced block of a page. */
export interface Fence {
  language: string
  code: string
  line: number
}

/** The pages whose snippets are run. */
export const pages = [
  'README.md',
  'README.zh-CN.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(repository, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]

/** The text of a page. */
export const readPage = (page: string): string => readFileSync(join(repository, page), 'utf8')

/** The fenced blocks of a page, in order. */
export const fencesOf = (text: string): Fence[] =>
  [...text.matchAll(/^```(\w*)[^\n]*\n([\s\S]*?)^```$/gmu)].map(({ 1: language = '', 2: code = '', index }) => ({
    language,
    code,
    line: text.slice(0, index).split('\n').length,
  }))

/** The headings of a page with their levels, fenced blocks left out. */
export const headingsOf = (text: string): { level: number; title: string }[] =>
  [...text.replace(/^```[\s\S]*?^```$/gmu, '').matchAll(/^(#+) (.+)$/gmu)].map(({ 1: marks = '', 2: title = '' }) => ({
    level: marks.length,
    title,
  }))
