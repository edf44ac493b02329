/** Degrees, WGS 84. */
export interface Position {
  latitude: number;
  longitude: number;
}

export const isOnEarth = ({ latitude, longitude }: Position): boolean =>
  Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
