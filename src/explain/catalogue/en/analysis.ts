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
  switched: '{clause} {phrase} read as {way}',
}
