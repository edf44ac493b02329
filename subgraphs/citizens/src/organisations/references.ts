/** Entities of the staff sector as this one points at them. */

export const organisation = (id: string | null) => id && { __typename: 'Organisation', id };

export const staffMember = (id: string | null) => id && { __typename: 'StaffMember', id };
