import { ratioOf } from '../core/ratio.js'
import type {
  AttributeEvidence,
  AttributeNumberEvidence,
  Evidence,
  GradeEvidence,
  IncidentEvidence,
  KindEvidence,
  ScoreEvidence,
  SeriousEvidence,
  ShareEvidence,
  TenureEvidence,
} from '../schema/appraisal.js'
import type { About } from '../schema/condition.js'
import type { Relation } from './catalogue/catalogue.js'
import type { ExplainContext } from './context.js'
import { componentLabel, gradeLabel, incidentLabel, kindLabel, optionLabel } from './context.js'
import { dayText } from './dates.js'
import { limitNumber, limitPercent, numberText, percentText, readRatio } from './numbers.js'
import type { Voice } from './voice.js'

type Leaf<Kind> = (evidence: Kind, context: ExplainContext, voice: Voice) => string

const side = ({ outcome }: Evidence, relation: Relation) => (outcome === 'holds' ? relation.yes : relation.no)

const shareText: Leaf<ShareEvidence> = (evidence, context, { say, quotes, texts }) => {
  const { votes, base, of, weighted, operator } = evidence
  const limit = readRatio(evidence.limit)
  const share = weighted ? readRatio(weighted) : votes !== null && base ? ratioOf(votes, base) : undefined
  const { relation, share: plain, weighted: byClass } = texts.evidence
  return say(weighted ? byClass : plain, {
    options: quotes(evidence.share.map((option) => optionLabel(context, option))),
    ...(votes !== null && { votes: String(votes) }),
    ...(base !== null && { base: say(texts.words.base[of], { count: String(base) }) }),
    ...(share && { percent: percentText(share, limit) }),
    relation: say(side(evidence, relation[operator]), { limit: limit ? limitPercent(limit) : evidence.limit }),
  })
}

const scoreText: Leaf<ScoreEvidence> = (evidence, context, { say, texts: { evidence: texts } }) => {
  const limit = readRatio(evidence.limit)
  const value = evidence.value === null ? undefined : readRatio(evidence.value)
  return say(texts.score, {
    component: evidence.score === true ? texts.total : componentLabel(context, evidence.score),
    ...(value && { points: say(texts.points, { value: numberText(value, limit) }) }),
    relation: say(side(evidence, texts.relation[evidence.operator]), {
      limit: say(texts.points, { value: limit ? limitNumber(limit) : evidence.limit }),
    }),
  })
}

/** Whose fact it is, where it is not the subject's own. */
export const whoseFact = (about: About | undefined, { texts }: Voice) =>
  about === undefined || about === 'subject' ? {} : { whose: texts.evidence.whose[about] }

const incidentText: Leaf<IncidentEvidence> = (evidence, context, voice) => {
  const { outcome, incident, within, about, open, year, found } = evidence
  const { say, quote, list, texts } = voice
  const isIn = ({ on }: IncidentEvidence['found'][number]) => within === 'ever' || on?.startsWith(`${year}-`)
  const told = (items: IncidentEvidence['found']) =>
    list(
      items.map(({ on, basis, by, clearedOn }) =>
        say(texts.evidence.incidentItem, {
          ...(on && { on: dayText(on, voice) }),
          ...(basis && { basis }),
          ...(by && { by }),
          ...(clearedOn && { clearedOn: dayText(clearedOn, voice) }),
        }),
      ),
    )
  const counting = found.filter((one) => isIn(one) && !(open && one.clearedOn))
  const outside = found.filter((one) => !isIn(one))
  const cleared = found.filter((one) => isIn(one) && open && one.clearedOn)
  return say(outcome === 'holds' ? texts.evidence.incident : texts.evidence.noIncident, {
    incident: quote(incidentLabel(context, incident)),
    ...whoseFact(about, voice),
    ...(open && { open: '' }),
    ...(within === 'year' && { year: say(texts.words.year, { year: String(year) }) }),
    ...(outcome === 'holds' && { found: told(counting) }),
    ...(outside.length > 0 && { outside: told(outside) }),
    ...(cleared.length > 0 && { cleared: told(cleared) }),
  })
}

const tenureText: Leaf<TenureEvidence> = (evidence, _, voice) => {
  const { months, since, on, operator, limit } = evidence
  const { tenure, notYetInPost, months: relation } = voice.texts.evidence
  return voice.say(months !== null && months < 0 ? notYetInPost : tenure, {
    ...(since && { since: dayText(since, voice) }),
    ...(on && { on: dayText(on, voice) }),
    ...(months !== null && { months: String(months) }),
    relation: voice.say(side(evidence, relation[operator]), { limit: String(limit) }),
  })
}

const kindText: Leaf<KindEvidence> = (evidence, context, { say, list, texts }) =>
  say(side(evidence, texts.evidence.kind), {
    ...(evidence.kind !== null && { kind: kindLabel(context, evidence.kind) }),
    of: list(evidence.of.map((kind) => kindLabel(context, kind))),
  })

/** A recorded value in words. */
export const factText = (value: string | number | boolean, { texts: { words } }: Voice): string =>
  value === true ? words.yes : value === false ? words.no : String(value)

const attributeText: Leaf<AttributeEvidence> = (evidence, _, voice) => {
  const { say, texts: all } = voice
  const { evidence: texts } = all
  return say(side(evidence, texts.attribute), {
    attribute: evidence.attribute,
    ...whoseFact(evidence.about, voice),
    ...(evidence.value !== null && { value: factText(evidence.value, voice) }),
    is: factText(evidence.is, voice),
  })
}

const attributeNumberText: Leaf<AttributeNumberEvidence> = (evidence, _, voice) => {
  const { attribute, about, value, operator } = evidence
  const { attributeNumber, relation } = voice.texts.evidence
  const limit = readRatio(evidence.limit)
  return voice.say(attributeNumber, {
    attribute,
    ...whoseFact(about, voice),
    ...(value !== null && { value: String(value) }),
    relation: voice.say(side(evidence, relation[operator]), { limit: limit ? limitNumber(limit) : evidence.limit }),
  })
}

const gradeText: Leaf<GradeEvidence> = (evidence, context, { say, quote, quotes, texts }) =>
  say(side(evidence, texts.evidence.grade), {
    ...(evidence.grade !== null && { grade: quote(gradeLabel(context, evidence.grade)) }),
    of: quotes(evidence.of.map((grade) => gradeLabel(context, grade))),
  })

const seriousText: Leaf<SeriousEvidence> = ({ serious }, _, { texts }) => texts.evidence.serious[serious ? 'yes' : 'no']

/**
 * Both sides of each comparison that decided, in words. Of parts joined by "all" or "any" only those are told that
 * gave the whole its value; a part that is undetermined has nothing to compare and gives an empty text.
 */
export function evidenceText(evidence: Evidence, context: ExplainContext, voice: Voice): string {
  if ('not' in evidence) return evidenceText(evidence.not, context, voice)
  const parts = 'all' in evidence ? evidence.all : 'any' in evidence ? evidence.any : undefined
  if (parts) {
    const told = parts
      .filter(({ outcome }) => outcome === evidence.outcome)
      .map((part) => evidenceText(part, context, voice))
      .filter((text) => text !== '')
    return told.length > 0 ? told.join(voice.texts.words.and) : voice.texts.evidence.nothing
  }
  if (evidence.outcome === 'undetermined') return ''
  if ('share' in evidence) return shareText(evidence, context, voice)
  if ('score' in evidence) return scoreText(evidence, context, voice)
  if ('incident' in evidence) return incidentText(evidence, context, voice)
  if ('months' in evidence) return tenureText(evidence, context, voice)
  if ('kind' in evidence) return kindText(evidence, context, voice)
  if ('attribute' in evidence)
    return 'is' in evidence ? attributeText(evidence, context, voice) : attributeNumberText(evidence, context, voice)
  if ('grade' in evidence) return gradeText(evidence, context, voice)
  return seriousText(evidence as SeriousEvidence, context, voice)
}
