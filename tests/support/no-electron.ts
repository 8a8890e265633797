/** Stands where unit tests would find `electron`: what they test must get Electron's parts as arguments. */
throw new Error('A unit test reached electron at run time. Import its types only, and pass its parts in.')
export {}
