export * from './words'
export * from './figures'
export * from './scenes'
export * from './exhibit'
