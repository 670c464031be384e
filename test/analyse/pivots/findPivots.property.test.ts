import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Fact } from '../../../src/analyse/index.js'
import { compareAppraisals, findPivots } from '../../../src/analyse/index.js'
import type { CaseFile, Policy } from '../../../src/index.js'
import { appraise } from '../../../src/index.js'
import { anyCase } from '../../support/generators/cases.js'
import type { Draw } from '../../support/generators/draw.js'
import { drawn, settings } from '../../support/generators/draw.js'
import { incidentNames } from '../../support/generators/names.js'
import { permuted } from '../../support/generators/permute.js'
import { anyPolicy } from '../../support/generators/policies.js'
import { saysOf, togetherByDefinition, withoutEntry } from './everyRemoval.js'

/** Incidents decide more often than by chance, and there are several about the same people. */
const withVetoes = (draw: Draw, policy: Policy): Policy => ({
  ...policy,
  tracks: policy.tracks.map((track, index) => ({
    ...track,
    rules: [
      ...(track.rules ?? []),
      ...(track.tallyOnly || index > 0
        ? []
        : incidentNames.map((incident, place) => ({
            id: `veto-${place}`,
            clause: 'c1',
            when: { incident, within: draw.one(['year', 'ever'] as const) },
            then: { exactly: track.scale.at(-1)?.id ?? '' },
          }))),
    ],
  })),
})

const pivotalWorlds = drawn((draw) => {
  const policy = withVetoes(draw, anyPolicy(draw))
  const caseFile = anyCase(draw, policy)
  const about = [...caseFile.secretaries, ...caseFile.organizations].map(({ id }) => id).slice(0, 3)
  const more = Array.from({ length: draw.whole(0, 4) }, () => ({
    subject: draw.one(about),
    kind: draw.one(incidentNames),
    on: draw.one(['2023-08-14', '2023-08', '2022-12-31']),
  }))
  const whole: CaseFile =
    about.length > 0 ? { ...caseFile, incidents: [...(caseFile.incidents ?? []), ...more] } : caseFile
  return { policy, caseFile: whole, other: permuted(draw, whole) }
})

/** A case without one fact, taken out by hand. */
function without(policy: Policy, caseFile: CaseFile, fact: Fact): CaseFile {
  if (fact.kind === 'incident' || fact.kind === 'judgement')
    return withoutEntry(policy, caseFile, fact.entry, fact.kind)
  const copy = structuredClone(caseFile)
  const holders = {
    secretary: copy.secretaries,
    organization: copy.organizations,
    committee: copy.committee ? [copy.committee] : [],
  }
  const own = holders[fact.kind === 'tenure' ? 'secretary' : fact.of].find(({ id }) => id === fact.subject)
  if (fact.kind === 'attribute') delete own?.attributes?.[fact.attribute]
  else if (own && 'since' in own) delete own.since
  return copy
}

const runs = { ...settings, numRuns: settings.numRuns / 4 }

test('facts that only together decide are what taking away every subset gives', () => {
  let met = 0
  fc.assert(
    fc.property(pivotalWorlds, ({ policy, caseFile }) => {
      const { together, complete } = findPivots(policy, caseFile)
      expect(complete).toBe(true)
      const found = together.flatMap(({ facts, determinations }) =>
        determinations.map(({ track, subject, to }) =>
          JSON.stringify([
            `${track} ${subject}`,
            `${to?.grade} ${to?.status} ${to?.ungraded} ${to?.later}`,
            facts
              .flatMap((fact) =>
                fact.kind === 'incident' || fact.kind === 'judgement' ? [saysOf(policy, fact.entry, fact.kind)] : [],
              )
              .sort(),
          ]),
        ),
      )
      met += found.length
      expect(found.sort()).toEqual(togetherByDefinition(policy, caseFile).sort())
    }),
    runs,
  )
  expect(met).toBeGreaterThan(20)
})

test('a fact alone changes what taking it out of the case by hand changes, and the idle ones change no grade', () => {
  fc.assert(
    fc.property(pivotalWorlds, ({ policy, caseFile }) => {
      const { alone, together, idle } = findPivots(policy, caseFile)
      const start = appraise(policy, caseFile)
      for (const { fact, changes } of alone)
        expect(changes).toEqual(compareAppraisals(start, appraise(policy, without(policy, caseFile, fact))))
      const decides = (fact: Fact) =>
        alone.some((one) => one.fact === fact && one.changes.determinations.length > 0) ||
        together.some(({ facts }) => facts.includes(fact))
      expect(idle).toEqual(alone.map(({ fact }) => fact).filter((fact) => !decides(fact)))
      // Nothing that could be taken away is left out.
      const holders = [...caseFile.secretaries, ...caseFile.organizations, caseFile.committee ?? {}]
      const others =
        holders.flatMap((one) => Object.keys(('attributes' in one && one.attributes) || {})).length +
        caseFile.secretaries.filter(({ since }) => since !== undefined).length
      const entries = new Set([
        ...(caseFile.incidents ?? []).map((entry) => saysOf(policy, entry, 'incident')),
        ...(caseFile.judgements ?? []).map((entry) => saysOf(policy, entry, 'judgement')),
      ])
      expect(alone).toHaveLength(entries.size + others)
    }),
    runs,
  )
})

test('the order of the lists of a case changes nothing', () => {
  fc.assert(
    fc.property(pivotalWorlds, ({ policy, caseFile, other }) => {
      // A copy of the same entry may hold its keys in another order.
      const sorted = (value: unknown) =>
        JSON.stringify(value, (_, part) =>
          part && typeof part === 'object' && !Array.isArray(part)
            ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
            : part,
        )
      expect(sorted(findPivots(policy, other))).toBe(sorted(findPivots(policy, caseFile)))
    }),
    runs,
  )
})
