import { execFileSync } from 'node:child_process'
import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { emptyFolder, repository } from './repository.js'

const npm = (folder: string, ...args: string[]) =>
  execFileSync('npm', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

/** Packs what would be published; tells the tarball and the files in it. */
export const pack = (folder: string): { tarball: string; files: string[] } => {
  const [packed] = JSON.parse(npm(repository, 'pack', '--json', '--ignore-scripts', '--pack-destination', folder))
  return { tarball: join(folder, packed.filename), files: packed.files.map((one: { path: string }) => one.path) }
}

/** Installs a tarball into an empty folder beside the programs of test/package/consumer. */
export const install = (tarball: string, ...options: string[]): string => {
  const folder = emptyFolder('consumer')
  cpSync(join(repository, 'test/package/consumer'), folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'consumer', private: true, type: 'module' }))
  npm(folder, 'install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', ...options, tarball)
  return folder
}

/** Runs a program in a folder; tells what it printed. */
export const run = (folder: string, program: string, ...args: string[]): string =>
  execFileSync(program, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
