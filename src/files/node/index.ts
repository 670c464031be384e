export { loadCase } from './loadCase.js'
