import type { FaultCode } from '../../../schema/fault.js'
import type { Text } from '../catalogue.js'

/** What is wrong with a JSON document, in English; the place is put in front. */
export const faults: Record<FaultCode, Text> = {
  missing: 'This is missing; expected: {expected}.',
  'wrong-type': 'Expected: {expected}; found: {found}.',
  'not-json': '“{found}” is nothing that JSON can hold.',
  'too-deep': 'Nested deeper than {limit} levels.',
  'newer-schema':
    'This document is of schema version {found}; versions up to {known} are known; a newer program is needed.',
  'unknown-key': ({ known }) => (known ? 'This key is not known; known are: {known}.' : 'This key is not known.'),
  'several-forms': 'This cannot stand beside “{with}”; use one of the two.',
  'no-form': ({ found }) =>
    found
      ? 'It cannot be told which form this is; one of {forms} is needed, found: {found}.'
      : 'It cannot be told which form this is; one of {forms} is needed.',
  'not-one-of': '“{found}” is not possible here; expected one of {expected}.',
  'wrong-format': ({ expected }) =>
    expected ? '“{found}” is not written as expected: {expected}.' : '“{found}” is not written as expected.',
  'out-of-range': '{found} is out of range; expected: {limit}.',
  'too-few': 'Entries: {found}; expected at least {atLeast}.',
  'too-short': 'Characters: {found}; expected at least {atLeast}.',
  'too-long': 'Characters: {found}; expected at most {atMost}.',
  'one-operator': ({ found }) =>
    found
      ? 'Exactly one comparison is needed ({expected}); found: {found}.'
      : 'Exactly one comparison is needed ({expected}); found: none.',
  'one-bound': ({ found }) =>
    found
      ? 'Exactly one bound is needed ({expected}); found: {found}.'
      : 'Exactly one bound is needed ({expected}); found: none.',
  'one-ballot': ({ found }) =>
    found
      ? 'A ballot either offers options or takes a score; found: {found}.'
      : 'A ballot either offers options or takes a score; found: none.',
  'duplicate-id': '“{id}” is there more than once; first at {first}.',
  'reserved-id': '“{id}” has a meaning of its own and cannot be declared.',
  'unknown-reference': ({ expected }) =>
    expected ? 'There is no {to} “{found}”; there are: {expected}.' : 'There is no {to} “{found}”.',
  'not-in-consequence': 'The condition “{condition}” has a meaning in consequences only.',
  'not-an-end-of-scale':
    'The grades of a quota ({found}) must be the best or the worst part of the scale ({scale}), and not all of it.',
  'not-about-committee':
    'The condition of a quota may ask for facts about the committee only ("about": "committee"); “{condition}” asks for something else.',
  'cohort-not-all': 'A quota that is taken of those “{of}” must be on everybody ("cohort": "all").',
  'no-score': ({ track }) =>
    track ? 'The track “{track}” has no score, so none can be used.' : 'The track has no score, so none can be used.',
  'no-score-ballot': ({ track }) =>
    track
      ? 'The ballots of the track “{track}” take no score, so there is no mean.'
      : 'The ballots take no score, so there is no mean.',
  'no-options': ({ track }) =>
    track
      ? 'The ballots of the track “{track}” offer no options, so none can have the most votes.'
      : 'The ballots offer no options, so none can have the most votes.',
  'no-proposal': ({ track }) =>
    track
      ? 'The track “{track}” does not say how a grade is proposed.'
      : 'The track does not say how a grade is proposed.',
  'option-not-a-grade': 'The option “{option}” is no grade; the grades are: {scale}.',
  'no-grades': ({ streak }) =>
    `The streak ${streak ? '“{streak}” ' : ''}names no grade; one of years without a grade says “ungraded”: true.`,
  'weights-not-one': 'The weights add up to {sum}, not 1.',
  'duplicate-limit': 'The limit {limit} is there more than once; first at {first}.',
  'ends-before-start': 'The end {until} is before the start {from}.',
  'empty-range': 'The highest score {to} is not above the lowest, {from}.',
  'pointer-nowhere': 'The pointer “{pointer}” leads nowhere.',
  'reading-breaks-policy': 'With “{alternative}” chosen for the reading “{reading}” the policy is faulty: {faults}',
  'ambiguous-subject': '“{id}” names both an organization and a secretary; first at {first}.',
}
