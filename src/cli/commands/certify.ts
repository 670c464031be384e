import { basename, dirname, join, resolve } from 'node:path'
import { certify } from '../../analyse/index.js'
import { policies } from '../../policies/index.js'
import type { Certificate, Counterexample } from '../../schema/certificate.js'
import { certificateTable } from '../certificateTable.js'
import type { CommandShape } from '../commandLine.js'
import { readCommandLine } from '../commandLine.js'
import type { ExitStatus } from '../failure.js'
import { Failure } from '../failure.js'
import { policyFaults, readPolicy } from '../loadPolicy.js'
import { paintFor } from '../paint.js'
import { startProgress } from '../progress.js'
import type { Terminal } from '../terminal.js'
import type { OutputFile } from '../writeFiles.js'
import { writeFiles } from '../writeFiles.js'

/** What `certify` takes. */
const certifyShape: CommandShape = {
  name: 'certify',
  argument: 'POLICY',
  options: ['ballots', 'out', 'json', 'lang'],
  needs: [],
}

const written = (document: unknown): string => `${JSON.stringify(document, null, 2)}\n`

/** The files that hold the cases of each counterexample, beside the certificate. */
function caseFiles(certificate: Certificate, path: string): Map<Counterexample, OutputFile[]> {
  const stem = join(dirname(path), basename(path).replace(/\.json$/u, ''))
  return new Map(
    certificate.tracks.flatMap(({ properties }, track) =>
      properties.flatMap(({ property, counterexample }) => {
        if (!counterexample) return []
        const files = counterexample.cases.map((caseFile, index): OutputFile => {
          const name = [stem, track + 1, property, index + 1].join('-')
          return { path: `${name}.case.json`, content: written(caseFile) }
        })
        return [[counterexample, files] as const]
      }),
    ),
  )
}

/** Checks the properties of a plan: a table, the certificate alone (`--json`), and files (`--out`). */
export const certifyCommand = async (words: readonly string[], terminal: Terminal): Promise<ExitStatus> => {
  const line = readCommandLine(certifyShape, words)
  const { texts, language, flags, values, argument } = line
  const { read, note } = await readPolicy(argument, line)
  if (note !== null) terminal.error(`${note}\n`)
  if (!read.ok) throw new Failure(policyFaults(argument, read.faults, line))
  const policy = policies.find(({ id }) => id === argument) ?? read.value
  const out = values.get('out')
  if (out !== undefined && resolve(out) === resolve(argument)) throw new Failure([texts.certify.overPlan(out)])
  const progress = startProgress(terminal)
  try {
    progress.step(texts.certify.working)
    const certificate = certify(policy, { ballots: Number(values.get('ballots') ?? 60) })
    progress.done()
    const files = out === undefined ? new Map<Counterexample, OutputFile[]>() : caseFiles(certificate, out)
    if (out !== undefined) {
      const all = [{ path: out, content: written(certificate) }, ...[...files.values()].flat()]
      await writeFiles(dirname(out), all, texts)
      terminal.error(`${texts.files.written(all.map(({ path }) => path))}\n`)
    }
    const filesOf = (counterexample: Counterexample) => (files.get(counterexample) ?? []).map(({ path }) => path)
    const view = { certificate, policy, texts, language, paint: paintFor(terminal.colour), filesOf }
    terminal.out(flags.has('json') ? written(certificate) : `${certificateTable(view, terminal).join('\n')}\n`)
    return certificate.tracks.some(({ properties }) => properties.some(({ holds }) => holds === false)) ? 1 : 0
  } finally {
    progress.done()
  }
}
