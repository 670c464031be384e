import type { PaperWords } from './paperWords.js'

/** What a closing dossier holds, in English. */
export const enDossierItems: PaperWords['dossier']['items'] = {
  plan: (year) => `Plan of the appraisal, ${year}`,
  roster: (year) => `Roster of organizations and secretaries, ${year}`,
  visits: () => 'Records of visits before the meeting',
  reports: (year) => `Debriefing reports, ${year}`,
  attendance: (year) => `Sign-in sheet of the meeting, ${year}`,
  comments: () => 'Records of comments',
  ballots: (year) => `Ballots, ${year}`,
  tallies: () => 'Counting sheets and tallies',
  scores: () => 'Scores',
  incidents: () => 'Records of incidents',
  judgements: () => 'Comprehensive opinions',
  summary: (year) => `Summary of results, ${year}`,
  letters: () => 'Feedback letters',
  notice: (year) => `Notice of the results, ${year}`,
  talks: () => 'Records of reminder talks',
  rectification: (year) => `Rectification list, ${year}`,
  annualResults: (year) => `Annual results, ${year}`,
}
