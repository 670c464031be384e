import type { AnalysisTexts } from '../catalogue.js'

/** What was found by asking questions of a plan, in English. */
export const analysis: AnalysisTexts = {
  standing: {
    graded: '{grade}',
    provisional: '{grade} (provisional)',
    'provisional-no-grade': 'not known yet',
    ungraded: 'no grade ({reason})',
    later: 'no grade for now ({reason})',
    absent: 'not appraised',
  },
  fact: {
    incident: ({ on }) => `{subject}: {incident}${on ? ' ({on})' : ''}`,
    judgement: 'the judgement on {subject}: {grade}',
    opinion: 'the opinion on {subject} (without a grade)',
    attribute: '{subject}: {attribute} is {value}',
    tenure: '{subject} in post since {since}',
  },
  switched: '{clause} {phrase} read as {way}',
}
