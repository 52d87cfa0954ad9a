// Slips at random in valid payloads, and what the repairs make of them. The seed is fixed: only the times change.
import { inputsSubject, launchSubject } from '../test/support/random-slips.ts'
import { measureMatchers } from './repairs/matchers.mjs'
import { diagnosed } from './repairs/measure.mjs'
import { measureSuggestions } from './repairs/suggestions.mjs'
import { printMatchers, printSlips, printSuggestions } from './repairs/report.mjs'
import { singleSlips, slipsAtOnce } from './repairs/sample.mjs'

const inputs = singleSlips(inputsSubject, 200)
const launches = singleSlips(launchSubject, 200)
const several = slipsAtOnce(inputsSubject, 600)

// The first diagnoses of a process are slower, as all first calls are.
for (const slips of [...inputs.values(), ...launches.values()]) diagnosed(slips.slice(0, 20))

printSlips('Slips in inputs maps', inputs)
printSlips('Slips in launch requests', launches)
printSlips('Several slips in one inputs map', several)
printSuggestions(measureSuggestions(inputs))
printMatchers(measureMatchers())
