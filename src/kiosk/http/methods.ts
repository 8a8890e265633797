const reports: ReadonlySet<string> = new Set(['/api/visits', '/api/beats', '/api/guide/commands'])

/**
 * The methods an address answers. Three addresses take reports, and the operator's both tell and take; everything else is there
 * to be read.
 */
export const methodsOf = (path: string): readonly string[] => {
  if (path.startsWith('/api/operator/')) return ['GET', 'HEAD', 'POST']
  return reports.has(path) ? ['POST'] : ['GET', 'HEAD']
}
