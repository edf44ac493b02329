/** A plan as people look at it: what happens in order and side by side, and how long it took. */
export interface PlanPicture {
  /** From the first step to the last. */
  milliseconds: number;
  steps: PictureStep;
}

export type PictureStep =
  | { kind: 'order' | 'together'; steps: PictureStep[] }
  | {
      kind: 'fetch';
      sector: string;
      /** Where in the answer it belongs, such as `citizen.plan`; empty at the top. */
      path: string;
      /** Fields it asks for: of the root, or of types such as `Citizen.plan`. */
      fields: string[];
      /** What is sent to the sector, without values of variables. */
      query: string;
      /** Since the first step; both null when there was nothing to ask for. */
      startedAt: number | null;
      milliseconds: number | null;
    };
