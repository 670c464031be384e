import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'tsup'

const repository = resolve(import.meta.dirname, '../..')

/** What one run of the program did. */
export interface Run {
  status: number | null
  out: string
  error: string
}

/**
 * Builds the program into a folder of its own, where it finds the installed packages.
 *
 * @returns path of the program
 */
export const buildProgram = async (): Promise<string> => {
  const folder = mkdtempSync(join(repository, 'node_modules', '.cli-test-'))
  await build({
    entry: { cli: join(repository, 'src/cli/main.ts') },
    outDir: folder,
    format: ['esm'],
    target: 'node20',
    silent: true,
    config: false,
    dts: false,
    external: [/^@e965\/xlsx/, /^docx/, /^echarts/, /^fflate/, /^hucre/, /^papaparse/],
    outExtension: () => ({ js: '.mjs' }),
  })
  return join(folder, 'cli.mjs')
}

/**
 * Runs the program in a process of its own.
 *
 * @param program - from `buildProgram`
 * @param words - the command line
 * @param environment - added to the environment
 * @returns what it did
 */
export const runProgram = (
  program: string,
  words: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<Run> =>
  new Promise((done, fail) => {
    const child = spawn(process.execPath, [program, ...words], {
      cwd: repository,
      env: { ...process.env, FORCE_COLOR: undefined, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const [out, error]: [Buffer[], Buffer[]] = [[], []]
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => error.push(chunk))
    child.on('error', fail)
    child.on('close', (status) =>
      done({ status, out: Buffer.concat(out).toString('utf8'), error: Buffer.concat(error).toString('utf8') }),
    )
  })
