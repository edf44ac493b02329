/**
 * Whether somebody sees a person by nothing but emergency access, from the bases on which they do. What a unit knows opens a
 * restricted record only while something names the viewer, and that may be the emergency: there it counts as if alone.
 */
export const isEmergencyAlone = (bases: readonly string[], { confidentiality }: { confidentiality: string }): boolean =>
  bases.includes('emergency') && (confidentiality === 'RESTRICTED' || bases.every((basis) => basis === 'emergency'));
