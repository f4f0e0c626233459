export { censusesOf, censusOf, oldCensusTexts } from '../census.ts';
