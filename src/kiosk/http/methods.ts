const reports: ReadonlySet<string> = new Set(['/api/visits', '/api/beats'])

/** The methods an address answers. Two addresses take reports; everything else is there to be read. */
export const methodsOf = (path: string): readonly string[] => (reports.has(path) ? ['POST'] : ['GET', 'HEAD'])
