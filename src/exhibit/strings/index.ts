export { editYaml, type Edit, type Edited } from './edit'
export { planImport, type CellProblem, type ImportPlan } from './plan-import'
export { stringsOf, type StringRow, type Strings } from './rows'
export { readTable, tableOf, type Cell, type Table } from './table'
