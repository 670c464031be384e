import type { Cursor } from '../cursor.js'
import { at, list } from '../cursor.js'
import type { ParseFault } from '../fault.js'
import { caseReferences } from './caseReferences.js'

/** Everything in the cases of a certificate's counterexamples that names an organization or a person. */
export const certificateReferences = (document: Cursor): ParseFault[] =>
  list(document, 'tracks')
    .flatMap((track) => list(track, 'properties'))
    .flatMap((property) => list(at(property, 'counterexample'), 'cases'))
    .flatMap(caseReferences)
