import collegeBranchesData from '../../seeds/policies/college-branches.json' with { type: 'json' }
import communityWorkersData from '../../seeds/policies/community-workers.json' with { type: 'json' }
import leagueSecretariesData from '../../seeds/policies/league-secretaries.json' with { type: 'json' }
import partyMembersData from '../../seeds/policies/party-members.json' with { type: 'json' }
import publicInstitutionsData from '../../seeds/policies/public-institutions.json' with { type: 'json' }
import villageCadresData from '../../seeds/policies/village-cadres.json' with { type: 'json' }
import workStyleSurveyData from '../../seeds/policies/work-style-survey.json' with { type: 'json' }
import wudingRiver2023Data from '../../seeds/policies/wuding-river-2023.json' with { type: 'json' }
import type { Policy } from '../schema/policy.js'

/** The 2023 plan of a township, carried whole: the one that this library started from. */
export const wudingRiver2023 = wudingRiver2023Data as Policy

/** Illustration: village cadres, graded by shares of votes in a first-match list, with a quorum. */
export const villageCadres = villageCadresData as Policy

/** Illustration: branch secretaries of a college, scored by a jury, with a soft quota on the lower grades. */
export const collegeBranches = collegeBranchesData as Policy

/** Illustration: staff of public institutions, with grades put off, quotas that hang on the unit, and runs of two years. */
export const publicInstitutions = publicInstitutionsData as Policy

/** Illustration: members reviewed by their branch, with a grade that the committee must verify. */
export const partyMembers = partyMembersData as Policy

/** Illustration: League-branch secretaries, graded in bands of a trimmed mean and a committee's score. */
export const leagueSecretaries = leagueSecretariesData as Policy

/** Illustration: community workers, scored by three bodies of voters whose composition is prescribed. */
export const communityWorkers = communityWorkersData as Policy

/** Illustration: units of a county, ranked within four categories by points for votes. */
export const workStyleSurvey = workStyleSurveyData as Policy

/** Every shipped plan; the first is the one that is carried whole, the others illustrate the language. */
export const policies: readonly Policy[] = [
  wudingRiver2023,
  villageCadres,
  collegeBranches,
  publicInstitutions,
  partyMembers,
  leagueSecretaries,
  communityWorkers,
  workStyleSurvey,
]
