export { isOwnPage, pathOf, valuesOf, type Head, type Judge, type Judgement } from './head'
export { listen, usualLimits, type Limits, type ListenOptions, type Served } from './listen'
export { listenOnNetwork } from './network'
