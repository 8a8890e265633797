export * from './schema'
export * from './problem'
export * from './scenes-of'
