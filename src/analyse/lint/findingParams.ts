/** A run of cohort sizes. */
export type Sizes = [first: number, last: number]

/** A way to read an open phrase. */
export interface ChosenWay {
  /** Reading id. */
  reading: string
  /** Alternative id. */
  alternative: string
}

/** What each code of the linter carries. */
export interface FindingParams {
  /** Something that was not looked at, so nothing is said about what cannot happen there. */
  'not-analysed': { track: string; why: NotAnalysed }

  /** No tally, no facts and no judgement lead to this grade. */
  'grade-unreachable': { track: string; grade: string }
  /** Only the committee's judgement leads to this grade. */
  'grade-only-by-judgement': { track: string; grade: string }
  /** Besides a judgement, only a quota leads to this grade. */
  'grade-only-by-quota': { track: string; grade: string; quotas: string[] }
  /** Besides a judgement, this grade is only given until the committee has verified the matter. */
  'grade-only-provisional': { track: string; grade: string }

  /** The plan proposes a grade for nobody: all are judged. */
  'proposal-never-made': { track: string }

  /** A rule that holds for nobody. */
  'rule-never-holds': { track: string; rule: string }
  /** A rule that holds for everybody. */
  'rule-always-holds': { track: string; rule: string }
  /** A rule that changes nothing wherever it holds; `rules`: those that do its work already. */
  'rule-without-effect': { track: string; rule: string; rules: string[] }
  /** A rule that permits what no check asks for. */
  'permission-unused': { track: string; rule: string }
  /** Two rules that can hold at once and ask for grades that exclude one another; `grade`: what comes out. */
  'rules-clash': { track: string; rules: [string, string]; grade: string | null }
  /** A rule that leaves without a grade whom other rules would give one. */
  'rule-under-ungraded': { track: string; rule: string; rules: string[] }

  /** A case of a first-match list that holds for nobody; positions count from 0. */
  'case-never-holds': { track: string; case: number; grade: string }
  /** A case that never decides, since an earlier one holds wherever it does. */
  'case-shadowed': { track: string; case: number; grade: string; by: number[] }
  /** A case that holds where an earlier one decides otherwise; nested: the earlier ones hold nowhere else. */
  'cases-overlap': { track: string; case: number; grade: string; with: number[]; nested: boolean }
  /** Nothing holds, and there is no grade for that. */
  'first-match-gap': { track: string }

  /** A score below the lowest band. */
  'bands-hole': { track: string; lowest: string; score: string }
  /** A band that no score falls into. */
  'band-unreachable': { track: string; limit: string; grade: string }
  /** A band whose grade is better than that of a band for higher scores. */
  'bands-out-of-order': { track: string; limit: string; grade: string; higher: string; worse: string }

  /** A quota that has nobody to choose by: all are equal. */
  'quota-without-ranking': { track: string; quota: string }
  /** A quota asks for more of the better grades, or fewer of the worse, but quotas only move down. */
  'quota-only-moves-down': { track: string; quota: string }
  /** A quota that never moves anybody. */
  'quota-never-binds': { track: string; quota: string }
  /** No grades that anybody can have meet the quota in cohorts of these sizes. */
  'quota-unmeetable': { track: string; quota: string; sizes: Sizes[] }
  /** No grades meet both quotas in cohorts of these sizes. */
  'quotas-contradict': { track: string; quotas: [string, string]; sizes: Sizes[] }

  /** A limit that no value can reach. */
  'limit-out-of-range': { of: LimitOf; operator: string; limit: string; always: boolean }
  /** A limit at the end of what is possible, so that the comparison is the same for everybody. */
  'limit-without-effect': { of: LimitOf; operator: string; limit: string; always: boolean }

  /** Moving a ballot to a better option, or a higher score, lowers the grade. */
  'not-monotone': {
    track: string
    /** Options; or a score component twice. */
    from: string
    to: string
    /** The rule, or null: the proposal. */
    rule: string | null
    before: string
    after: string
  }
  /** Moving a ballot to a better option lowers the rank. */
  'ranking-not-monotone': { track: string; from: string; to: string; key: number }

  /** A consequence that no grade and no facts lead to. */
  'consequence-never-applies': { track: string; consequence: string }
  /** A streak of grades that nobody can have. */
  'streak-unreachable': { streak: string; grades: string[] }

  /** A clause that is to be carried out, and nothing does. */
  'clause-without-owner': { clause: string; as: string[] }
  /** Something cites a clause that does not name it among its owners; `others`: clauses that do. */
  'owner-not-listed': { owner: string; clause: string; others: string[] }

  /** An alternative that sets what is there already. */
  'alternative-same': ChosenWay
  /** An alternative that no tally and no facts can tell from the plan's own reading. */
  'alternative-without-effect': ChosenWay
  /** Two readings of which the later undoes what the earlier set. */
  'readings-undo': { earlier: ChosenWay; later: ChosenWay; pointer: string }
  /** Two readings that cannot be switched together. */
  'readings-collide': { earlier: ChosenWay; later: ChosenWay; pointer: string }

  /** Ballots of which nothing looks at any option. */
  'ballot-unused': { track: string }
  /** An option that nothing looks at, while others are. */
  'option-unused': { track: string; option: string }
  /** A score, or a component, that nothing looks at. */
  'score-unused': { track: string }
  /** A component, or a voter class, of weight zero. */
  'weight-zero': { track: string; id: string }
  /** Something that is declared and never used. */
  'declared-unused': { what: Declared; id: string }
  /** A check that has nothing to look for. */
  'check-without-object': { check: string }

  /** An entry of `explained` that no finding answers to. */
  'explained-without-finding': { finding: string; pointer: string }
}

/** What a limit is compared with. */
export type LimitOf = 'share' | 'score' | 'quota' | 'quorum' | 'composition' | 'report-proportion'

/** What can be declared for nothing. */
export type Declared = 'organization-kind' | 'incident-kind' | 'event' | 'deadline' | 'role' | 'topic' | 'compulsory'

/** Why something was not looked at. */
export type NotAnalysed =
  | 'several-means'
  | 'share-across-classes'
  | 'plurality-across-classes'
  | 'too-many-facts'
  | 'too-many-standings'
  | 'options-without-order'
