import type { Incident, Judgement } from '../../schema/case.js'

/** An incident on record; entries that say the same are one. */
export interface IncidentFact {
  kind: 'incident'
  /** Whom it is about. */
  subject: string
  /** What is recorded. */
  entry: Incident
}

/** What the committee decided; entries that say the same are one. */
export interface JudgementFact {
  kind: 'judgement'
  /** Whom it is about. */
  subject: string
  /** What was decided, with its track. */
  entry: Judgement & { track: string }
}

/** A recorded attribute. */
export interface AttributeFact {
  kind: 'attribute'
  /** Id of the secretary, the organization or the committee. */
  subject: string
  /** Which of them it is. */
  of: 'secretary' | 'organization' | 'committee'
  /** Name of the attribute. */
  attribute: string
  /** Its value. */
  value: string | number | boolean
}

/** The day, or month, since when a secretary is in post. */
export interface TenureFact {
  kind: 'tenure'
  /** Secretary's id. */
  subject: string
  /** A day, or a month. */
  since: string
}

/** A single fact of a case that can be taken away. */
export type Fact = IncidentFact | JudgementFact | AttributeFact | TenureFact
