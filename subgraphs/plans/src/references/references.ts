/** Keys of entities that other sectors own, as the gateway takes them on. */

export const citizenOf = ({ citizenId }: { citizenId: string }) => ({ __typename: 'Citizen' as const, id: citizenId });

export const staffMember = (id: string | null) => (id === null ? null : { __typename: 'StaffMember' as const, id });
